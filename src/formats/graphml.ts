import { graphRows } from "../graph/graphRows.ts";
import type { GraphMap } from "../model/graphMap.ts";
import { escapeMarkup } from "./escapeMarkup.ts";
import type { ExportOptions } from "./exportOptions.ts";
import { formatNumber } from "./formatNumber.ts";

type Row = Record<string, string | number | undefined>;

/** Attributes in order, with the type that holds all of their values. */
const NODE_KEYS: [name: string, type: "string" | "int" | "double"][] = [
	["label", "string"],
	["kind", "string"],
	["x", "double"],
	["y", "double"],
	["size", "double"],
	["color", "string"],
	["weight", "double"],
	["theme", "int"],
	["themeName", "string"],
	["subthemeName", "string"],
	["year", "int"],
	["authors", "string"],
	["venue", "string"],
	["doi", "string"],
	["url", "string"],
	["aliases", "string"],
	["mentions", "int"],
];
const EDGE_KEYS: typeof NODE_KEYS = [
	["weight", "double"],
	["kind", "string"],
	["count", "int"],
	["because", "string"],
	["year", "int"],
];

const data = (prefix: string, keys: typeof NODE_KEYS, row: Row): string =>
	keys
		.flatMap(([name], i) => {
			const value = row[name];
			if (value === undefined) return [];
			const text = typeof value === "number" ? formatNumber(value) : escapeMarkup(value);
			return [`<data key="${prefix}${i}">${text}</data>`];
		})
		.join("");

/**
 * GraphML, for igraph, networkx, yEd and Cytoscape
 * ================================================
 * One undirected graph; the same attributes as in GEXF, as typed keys. One node or edge a line.
 *
 * [Standard] http://graphml.graphdrawing.org/specification.html
 */
export function* writeGraphml(map: GraphMap, options: ExportOptions): Generator<string> {
	const { nodes, edges } = graphRows(map, options);
	yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
	for (const [prefix, owner, keys] of [
		["n", "node", NODE_KEYS],
		["e", "edge", EDGE_KEYS],
	] as const)
		for (const [i, [name, type]] of keys.entries())
			yield `<key id="${prefix}${i}" for="${owner}" attr.name="${name}" attr.type="${type}"/>\n`;
	yield '<graph edgedefault="undirected">\n';
	for (const [id, node] of nodes()) yield `<node id="${escapeMarkup(id)}">${data("n", NODE_KEYS, node)}</node>\n`;
	for (const [, source, target, edge] of edges()) {
		const ends = `source="${escapeMarkup(source)}" target="${escapeMarkup(target)}"`;
		yield `<edge ${ends}>${data("e", EDGE_KEYS, edge)}</edge>\n`;
	}
	yield "</graph>\n</graphml>\n";
}
