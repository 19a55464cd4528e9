import write from "graphology-gexf/common/writer.js";
import { graphRows } from "../graph/graphRows.ts";
import { toGraph } from "../graph/toGraph.ts";
import type { GraphMap } from "../model/graphMap.ts";
import { cleanLine } from "./cleanText.ts";
import type { ExportOptions } from "./exportOptions.ts";
import { gexfRows } from "./gexfRows.ts";

/** The writer's name space for 1.2 is none that a reader knows (three slashes); this is Gephi's and networkx's. */
const WRONG_VIZ = 'xmlns:viz="http:///www.gexf.net/1.1draft/viz"';
const RIGHT_VIZ = 'xmlns:viz="http://www.gexf.net/1.2draft/viz"';

/** Nodes and edges that the library writes without taking much memory. */
const MOST = 100_000;

/**
 * GEXF, for Gephi, Gephi Lite, Retina and networkx
 * ================================================
 * Written by graphology-gexf; a large graph in pieces, with the same bytes (`gexfRows.ts`). Nodes carry label, colour,
 * size and position (viz), kind, theme and themeName, weight and what else is known; edges carry weight and kind. No
 * date, so that the same map gives the same bytes.
 *
 * [Standard] GEXF 1.3, https://gexf.net
 */
export function* writeGexf(map: GraphMap, options: ExportOptions): Generator<string> {
	const { order, maxSize } = graphRows(map, options);
	const pieces = order + maxSize > MOST ? largeGexf(map, options) : [smallGexf(map, options)];
	yield* options.dynamic ? addYears(pieces, map, options) : pieces;
	yield "\n";
}

const metaOf = (map: GraphMap) => ({
	creator: cleanLine(map.generator),
	description: `${map.papers.length} papers, ${map.themes.filter(({ parent }) => parent === -1).length} themes`,
});

/** By graphology-gexf. */
export function smallGexf(map: GraphMap, options: ExportOptions): string {
	const graph = toGraph(map, options);
	// As r, g, b: networkx stops at Gephi's `hex`, Gephi reads both.
	graph.updateEachNodeAttributes((_, node) => ({ ...node, color: decimalColour(node.color) }));
	for (const [name, text] of Object.entries(metaOf(map))) graph.setAttribute(name, text);
	return write(graph, { version: options.gexfVersion, pedantic: true }).replace(WRONG_VIZ, RIGHT_VIZ);
}

/** The same in pieces, of which none is held. */
export function largeGexf(map: GraphMap, options: ExportOptions): Generator<string> {
	return gexfRows(map, options, metaOf(map));
}

/** `#rrggbb` as `rgb(r, g, b)`. */
function decimalColour(hex: string): string {
	return `rgb(${[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(", ")})`;
}

/**
 * The same file with a time line: nodes and edges start in their year and stay; those without a year are always there.
 * The library writes no dynamic graphs, so the opening tags are completed; "<" cannot stand inside an attribute.
 */
function* addYears(pieces: Iterable<string>, map: GraphMap, options: ExportOptions): Generator<string> {
	const years = startYears(map, options);
	for (const piece of pieces)
		yield piece
			.replace("<graph ", '<graph mode="dynamic" timeformat="double" timerepresentation="interval" ')
			.replace(/<(?:node|edge) id=/g, (tag) => {
				const year = years.next().value;
				return year === undefined ? tag : `${tag.slice(0, -3)}start="${year}" id=`;
			});
}

/** First year of each node, then of each edge, in the order of the file. */
function* startYears(map: GraphMap, options: ExportOptions): Generator<number | undefined, undefined> {
	const { nodes, edges } = graphRows(map, options);
	const ofNode = new Map<string, number>();
	for (const [id, { year }] of nodes()) {
		if (year !== undefined) ofNode.set(id, year);
		yield year;
	}
	for (const [, source, target, { year }] of edges())
		yield year === undefined ? undefined : Math.max(year, ofNode.get(source) ?? year, ofNode.get(target) ?? year);
}
