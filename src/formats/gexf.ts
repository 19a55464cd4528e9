import write from "graphology-gexf/common/writer.js";
import { type MapGraph, toGraph } from "../graph/toGraph.ts";
import { cleanLine } from "./cleanText.ts";
import type { Writer } from "./exportOptions.ts";

/** The writer's name space for 1.2 is none that a reader knows (three slashes); this is Gephi's and networkx's. */
const WRONG_VIZ = 'xmlns:viz="http:///www.gexf.net/1.1draft/viz"';
const RIGHT_VIZ = 'xmlns:viz="http://www.gexf.net/1.2draft/viz"';

/** Nodes and edges that the library writes within the memory Node gives by default. */
const MOST = 1_000_000;

/**
 * GEXF, for Gephi, Gephi Lite, Retina and networkx
 * ================================================
 * Written by graphology-gexf. Nodes carry label, colour, size and position (viz), kind, theme and themeName, weight and
 * what else is known; edges carry weight and kind. No date, so that the same map gives the same bytes.
 *
 * [Standard] GEXF 1.3, https://gexf.net
 *
 * @throws RangeError above a million nodes and edges.
 */
export const writeGexf: Writer = (map, options) => {
	const graph = toGraph(map, options);
	refuseTooLarge(graph.order, graph.size);
	// As r, g, b: networkx stops at Gephi's `hex`, Gephi reads both.
	graph.updateEachNodeAttributes((_, node) => ({ ...node, color: decimalColour(node.color) }));
	graph.setAttribute("creator", cleanLine(map.generator));
	graph.setAttribute(
		"description",
		`${map.papers.length} papers, ${map.themes.filter(({ parent }) => parent === -1).length} themes`,
	);
	const text = write(graph, { version: options.gexfVersion, pedantic: true }).replace(WRONG_VIZ, RIGHT_VIZ);
	return `${options.dynamic ? addYears(text, graph) : text}\n`;
};

export function refuseTooLarge(nodes: number, edges: number): void {
	if (nodes + edges <= MOST) return;
	throw new RangeError(
		`GEXF of ${nodes} nodes and ${edges} edges is more than fits into memory: take the strongest (--top 20000), one kind (--graph papers), or another format (--to graphml, --to csv)`,
	);
}

/** `#rrggbb` as `rgb(r, g, b)`. */
function decimalColour(hex: string): string {
	return `rgb(${[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(", ")})`;
}

/**
 * The same file with a time line: nodes and edges start in their year and stay; those without a year are always there.
 * The library writes no dynamic graphs, so the opening tags are completed; "<" cannot stand inside an attribute.
 */
function addYears(text: string, graph: MapGraph): string {
	const nodes = graph.mapNodes((_, { year }) => year);
	const edges = graph.mapEdges((_, edge, source, target) =>
		edge.year === undefined
			? undefined
			: Math.max(edge.year, ...[source, target].map((id) => graph.getNodeAttribute(id, "year") ?? edge.year!)),
	);
	let [node, edge] = [0, 0];
	return text
		.replace("<graph ", '<graph mode="dynamic" timeformat="double" timerepresentation="interval" ')
		.replace(/<(node|edge) id=/g, (tag, name) => {
			const year = name === "node" ? nodes[node++] : edges[edge++];
			return year === undefined ? tag : `<${name} start="${year}" id=`;
		});
}
