import { graphRows } from "../graph/graphRows.ts";
import type { KnowledgeMap } from "../model/map.ts";
import type { ExportOptions } from "./exportOptions.ts";

/** graphology's own serialisation, for `Graph.from(JSON.parse(text))` and everything built on sigma. */
export function* writeGraphologyJson(map: KnowledgeMap, options: ExportOptions): Generator<string> {
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
