import { graphRows } from "../graph/graphRows.ts";
import type { GraphMap } from "../model/graphMap.ts";
import type { ExportOptions } from "./exportOptions.ts";

/** graphology's own serialisation, for `Graph.from(JSON.parse(text))` and everything built on sigma. */
export function* writeGraphologyJson(map: GraphMap, options: ExportOptions): Generator<string> {
	const { nodes, edges } = graphRows(map, options);
	yield '{"options":{"type":"undirected","multi":false,"allowSelfLoops":true},"attributes":{},"nodes":[';
	let between = "";
	for (const [key, attributes] of nodes()) {
		yield between + JSON.stringify({ key, attributes });
		between = ",";
	}
	yield '],"edges":[';
	between = "";
	for (const [key, source, target, attributes] of edges()) {
		yield between + JSON.stringify({ key, source, target, attributes });
		between = ",";
	}
	yield "]}\n";
}
