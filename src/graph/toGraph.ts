import { UndirectedGraph } from "graphology";
import type { GraphMap } from "../model/graphMap.ts";
import { type EdgeAttributes, type GraphOptions, graphRows, type NodeAttributes } from "./graphRows.ts";

export type MapGraph = UndirectedGraph<NodeAttributes, EdgeAttributes>;

/** The map as a graphology graph, for everything that speaks graphology: the rows of `graphRows.ts`, held at once. */
export function toGraph(map: GraphMap, options: Partial<GraphOptions> = {}): MapGraph {
	const graph: MapGraph = new UndirectedGraph<NodeAttributes, EdgeAttributes>();
	const { nodes, edges } = graphRows(map, options);
	for (const [id, attributes] of nodes()) graph.addNode(id, attributes);
	for (const [key, source, target, attributes] of edges()) graph.addEdgeWithKey(key, source, target, attributes);
	return graph;
}
