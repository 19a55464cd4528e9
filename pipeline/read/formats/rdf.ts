import type { Format, RawRecord, Sink } from "../record.ts";
import { readXml, rootName } from "../xml/readXml.ts";
import { child, children, descendants, textAt, textOf, textsOf, type XmlNode } from "../xml/tree.ts";

/** Classes of BIBO, SWRC, FaBiO and schema.org that are papers, and what they are parts of or made by. */
const WHOLES = new Set("Journal Periodical Proceedings Series Issue Collection Conference Event".split(" "));
const PEOPLE = new Set("Person Organization Agent Group Organisation Corporation".split(" "));
const WORKS =
	"Description Article AcademicArticle JournalArticle ScholarlyArticle ConferencePaper Book BookSection Chapter InProceedings InBook PhDThesis MasterThesis Thesis Document Report TechnicalReport TechReport Manuscript Unpublished Patent Preprint Publication CreativeWork Work Misc SoftwareSourceCode Dataset".split(
		" ",
	);

/** RDF/XML with papers in Dublin Core, BIBO, SWRC or schema.org: repositories, VIVO, Zotero's bibliontology export. */
export const rdf: Format = {
	name: "rdf",
	label: "RDF/XML (BIBO, Dublin Core, schema.org)",
	sniff: (head) => (rootName(head) === "RDF" && /<(?:\w+:)?(?:title|headline)[\s>]|schema\.org/.test(head) ? 0.9 : 0),
	open(sink) {
		const graph = rdfGraph(sink);
		const reader = readXml(sink, {
			records: new Set([...WHOLES, ...PEOPLE, ...WORKS]),
			record(node, line) {
				graph.node(node, line);
				return undefined;
			},
		});
		return {
			write: reader.write,
			end() {
				reader.end();
				graph.end();
			},
		};
	},
};

/** Takes the described things of a graph one by one; at the end papers have their people and journals, wherever these stood. */
export function rdfGraph(sink: Sink): { node(node: XmlNode, line: number): void; end(): void } {
	const named = new Map<string, string>();
	const held: { raw: RawRecord; people: string[]; whole: string | undefined }[] = [];
	return {
		node(node, line) {
			const about = idOf(node);
			const types = children(node, "type").map((type) => idOf(type) ?? "");
			const kind = [node.name, ...types.map((type) => type.replace(/^.*[#/]/, ""))];
			const name = nameOf(node) ?? textAt(node, "title");
			if (about !== undefined && name !== undefined) named.set(about, name);
			if (kind.some((one) => WHOLES.has(one) || PEOPLE.has(one)) || isPerson(node) || titleOf(node) === undefined)
				return;
			const whole = child(node, "isPartOf");
			held.push({ raw: recordOf(node, kind.at(-1)!, whole, line), people: peopleOf(node), whole: idOf(whole) });
		},
		end() {
			for (const { raw, people, whole } of held)
				sink.record({
					...raw,
					authors: people.map((one) => named.get(one) ?? one).filter(isName),
					venue: raw.venue ?? (whole === undefined ? undefined : named.get(whole)),
				});
		},
	};
}

const idOf = (node: XmlNode | undefined): string | undefined =>
	["about", "resource", "ID", "nodeID"]
		.map((name) => node?.attributes.get(name))
		.find((id) => id !== undefined)
		?.replace(/^#/, "");

const titleOf = (node: XmlNode): string | undefined =>
	textAt(node, "title") ?? textAt(node, "headline") ?? textAt(node, "name");

/** A `Description` of a person has a name and no title. */
const isPerson = (node: XmlNode): boolean =>
	node.name === "Description" && textAt(node, "title") === undefined && textAt(node, "headline") === undefined;

/** An address that was not found in the file is no name. */
const isName = (one: string): boolean => !/^(?:https?:|urn:|_:|node|genid)/.test(one);

function nameOf(node: XmlNode): string | undefined {
	const family = textAt(node, "surname") ?? textAt(node, "familyName") ?? textAt(node, "family_name");
	const given = textAt(node, "givenName") ?? textAt(node, "givenname") ?? textAt(node, "firstName");
	if (family !== undefined) return given === undefined ? family : `${family}, ${given}`;
	return textAt(node, "name") ?? textAt(node, "label");
}

/** Names, and ids of people who are described elsewhere. */
function peopleOf(node: XmlNode): string[] {
	const makers = children(node, "creator", "author", "authorList", "authors");
	return makers.flatMap((maker) => {
		const inner = descendants(maker, ...PEOPLE, "Description").flatMap((one) => nameOf(one) ?? idOf(one) ?? []);
		if (inner.length > 0) return inner;
		const links = descendants(maker, "li", "member").flatMap((one) => idOf(one) ?? textsOf([one]));
		if (links.length > 0) return links;
		return idOf(maker) ?? textsOf([maker]);
	});
}

function recordOf(node: XmlNode, type: string, whole: XmlNode | undefined, line: number): RawRecord {
	const ids = textsOf(children(node, "doi", "identifier", "uri", "handle"));
	const texts = textsOf(children(node, "abstract", "description"));
	return {
		line,
		title: titleOf(node),
		abstract: textAt(node, "abstract") ?? texts.sort((a, b) => b.length - a.length)[0],
		date:
			textAt(node, "issued") ??
			textAt(node, "date") ??
			textAt(node, "datePublished") ??
			textAt(node, "created") ??
			textsOf(descendants(whole, "issued", "date", "datePublished"))[0],
		year: textAt(node, "year"),
		venue: textAt(children(whole)[0], "title") ?? textsOf(descendants(whole, "title"))[0] ?? textAt(node, "journal"),
		doi: ids.find((id) => /10\.\d{4,9}\//.test(id)) ?? (/doi\.org/.test(idOf(node) ?? "") ? idOf(node) : undefined),
		arxivId: ids.find((id) => /arxiv/i.test(id)),
		pmid: textAt(node, "pmid"),
		url: textAt(node, "uri") ?? idOf(node),
		keywords: children(node, "subject", "keywords").map((one) => textAt(one, "label") ?? textOf(one)),
		type,
		language: textAt(node, "language"),
		key: idOf(node),
	};
}
