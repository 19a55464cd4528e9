import { graphRows } from "../graph/graphRows.ts";
import type { GraphMap } from "../model/graphMap.ts";
import type { ExportOptions } from "./exportOptions.ts";

type Attributes = Record<string, string | number | undefined>;
/** Names in order of their first value, with the narrowest type of GEXF that holds all values. */
type Model = Map<string, "integer" | "double" | "string">;

/** Attributes that the format has its own places for. */
const VISIBLE = new Set(["label", "color", "size", "x", "y"]);
const OWN = { node: VISIBLE, edge: new Set(["weight", "kind"]) };
const HEADS = {
	"1.3":
		'version="1.3" xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd"',
	"1.2": 'version="1.2" xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz"',
};

/**
 * GEXF without time line, element by element: byte for byte what graphology-gexf writes of the same graph (test), which
 * holds the whole file, and an object for each of its attributes, in memory. Node colours are `#rrggbb`.
 *
 * @returns The file in pieces; each begins with an opening tag of a node or edge, or holds none.
 */
export function* gexfRows(
	map: GraphMap,
	options: ExportOptions,
	meta: Readonly<Record<"creator" | "description", string>>,
): Generator<string> {
	const { nodes, edges } = graphRows(map, options);
	const [nodeModel, edgeModel]: Model[] = [new Map(), new Map()];
	for (const [, attributes] of nodes()) widen(nodeModel, attributes, OWN.node);
	for (const [, , , attributes] of edges()) widen(edgeModel, attributes, OWN.edge);

	yield `<?xml version="1.0" encoding="UTF-8"?>\n<gexf ${HEADS[options.gexfVersion]}>\n  <meta>\n`;
	for (const [name, text] of Object.entries(meta))
		yield `    <${name}>${text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;")}</${name}>\n`;
	yield '  </meta>\n  <graph defaultedgetype="undirected">\n';
	for (const [name, model] of [
		["node", nodeModel],
		["edge", edgeModel],
	] as const) {
		if (model.size === 0) continue;
		const rows = [...model].map(([id, type]) => `      <attribute id="${id}" title="${id}" type="${type}"/>\n`);
		yield `    <attributes class="${name}">\n${rows.join("")}    </attributes>\n`;
	}

	let empty = true;
	for (const [id, node] of nodes()) {
		const { label, color, size, x, y } = node;
		const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
		yield `${empty ? "    <nodes>\n" : ""}      <node${attribute("id", id)}${attribute("label", label)}>\n${values(
			nodeModel,
			node,
			OWN.node,
		)}        <viz:color r="${r}" g="${g}" b="${b}"/>\n        <viz:size value="${size}"/>\n        <viz:position x="${x}" y="${y}"/>\n      </node>\n`;
		empty = false;
	}
	yield empty ? "    <nodes/>\n" : "    </nodes>\n";
	empty = true;
	for (const [id, source, target, edge] of edges()) {
		const ends = `${attribute("id", id)}${attribute("source", source)}${attribute("target", target)}`;
		const inner = values(edgeModel, edge, OWN.edge);
		const tag = `      <edge${ends} weight="${edge.weight}" kind="${edge.kind}"`;
		yield `${empty ? "    <edges>\n" : ""}${tag}${inner === "" ? "/>\n" : `>\n${inner}      </edge>\n`}`;
		empty = false;
	}
	yield `${empty ? "    <edges/>\n" : "    </edges>\n"}  </graph>\n</gexf>`;
}

function widen(model: Model, attributes: Attributes, own: ReadonlySet<string>): void {
	for (const [name, value] of Object.entries(attributes)) {
		if (own.has(name) || value === undefined || value === "") continue;
		const type = typeof value === "string" ? "string" : value === (value | 0) ? "integer" : "double";
		const before = model.get(name);
		if (before === undefined || (type !== before && (type === "string" || before === "integer"))) model.set(name, type);
	}
}

/** The attributes that are no element's own; "" where it has none, not even an empty one. */
function values(model: Model, attributes: Attributes, own: ReadonlySet<string>): string {
	if (model.size === 0 || !Object.keys(attributes).some((name) => !own.has(name))) return "";
	const rows: string[] = [];
	for (const name of model.keys()) {
		const value = attributes[name];
		if (value !== undefined && value !== "")
			rows.push(`          <attvalue for="${name}"${attribute("value", String(value))}/>\n`);
	}
	return rows.length === 0 ? "        <attvalues/>\n" : `        <attvalues>\n${rows.join("")}        </attvalues>\n`;
}

function attribute(name: string, text: string): string {
	return ` ${name}="${text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;").replace(/\t/g, "&#x9;").replace(/\n/g, "&#xA;").replace(/\r/g, "&#xD;")}"`;
}
