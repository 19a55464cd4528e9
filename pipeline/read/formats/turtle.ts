import { lineFinder } from "../lines/lineFinder.ts";
import { parseTurtle, type RdfNode, type RdfValue } from "../rdf/parseTurtle.ts";
import type { Format, Sink } from "../record.ts";
import { wholeText } from "../text/wholeText.ts";
import type { XmlNode } from "../xml/tree.ts";
import { rdfGraph } from "./rdf.ts";

const LIMIT = { millions: 100, what: "the graph", hint: "Split it by its papers, or save it as JSON lines." };
const BEGINS =
	/^\s*(?:#[^\n]*\n\s*)*(?:@(?:prefix|base)\s|(?:PREFIX|BASE)\s+\S*\s*<|(?:<[^<>\s"]{1,2000}>|_:\S{1,200})\s+(?:a|<[^<>\s"]{1,2000}>|\w+:\w+)\s)/;

/** Turtle, N-Triples and N-Quads with papers in Dublin Core, BIBO or schema.org. */
export const turtle: Format = {
	name: "turtle",
	label: "Turtle, N-Triples (BIBO, Dublin Core, schema.org)",
	sniff: (head) => (BEGINS.test(head) && /(?:title|headline|name)>?\s+["']/.test(head) ? 0.95 : 0),
	open: (sink) => wholeText(LIMIT, (text) => read(text, sink)),
};

function read(text: string, sink: Sink): void {
	const lineOf = lineFinder(text);
	const graph = rdfGraph(sink);
	const nodes = parseTurtle(text, (offset, message) =>
		sink.warn({ code: "broken-record", message, line: lineOf(offset), hint: "The statement was left out." }),
	);
	for (const node of nodes) graph.node(elementOf(node), lineOf(node.at));
	graph.end();
}

const localName = (iri: string): string => /[^#/:]*$/.exec(iri)![0];

/** A subject as RDF/XML has it: its class, its address, and an element a property. */
function elementOf(node: RdfNode): XmlNode {
	const types = node.properties.filter(([name]) => localName(name) === "type").map(([, value]) => value);
	const type = types.find((value) => value.kind === "iri");
	return {
		name: type?.kind === "iri" ? localName(type.iri) : "Description",
		attributes: new Map([["about", node.id]]),
		children: node.properties.map(([name, value]) => propertyOf(localName(name), value)),
	};
}

function propertyOf(name: string, value: RdfValue): XmlNode {
	if (value.kind === "text") return { name, attributes: new Map(), children: [value.text] };
	if (value.kind === "iri") return { name, attributes: new Map([["resource", value.iri]]), children: [] };
	if (value.kind === "node") return { name, attributes: new Map(), children: [elementOf(value.node)] };
	const items = value.items.map((item) => propertyOf("li", item));
	return { name, attributes: new Map(), children: [{ name: "Seq", attributes: new Map(), children: items }] };
}
