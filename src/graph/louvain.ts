import { UndirectedGraph } from "graphology";
import louvainCommunities from "graphology-communities-louvain";
import type { SparseMatrix } from "../sparse/matrix.ts";
import { createRandom } from "../sparse/random.ts";

/**
 * Louvain
 * =======
 * Communities of large modularity, by graphology-communities-louvain: nodes and edges inserted by number and chance
 * seeded, so that the same graph gives the same result. Unlike Leiden's, its communities may fall apart.
 *
 * [Article] Blondel, Guillaume, Lambiotte & Lefebvre, "Fast unfolding of communities in large networks",
 * Journal of Statistical Mechanics P10008, 2008. doi:10.1088/1742-5468/2008/10/P10008
 *
 * @param graph - Symmetric, weights > 0, no loops.
 * @returns [nodes] community.
 */
export function louvain(graph: SparseMatrix, options: { resolution: number; seed: number }): Uint32Array {
	const community = Uint32Array.from({ length: graph.rows }, (_, v) => v);
	if (graph.index.length === 0) return community;
	const copy = new UndirectedGraph<Record<string, never>, { weight: number }>({ allowSelfLoops: false });
	for (let v = 0; v < graph.rows; v++) copy.addNode(v);
	for (let v = 0; v < graph.rows; v++)
		for (let e = graph.start[v]!; e < graph.start[v + 1]!; e++)
			if (graph.index[e]! > v) copy.addEdge(v, graph.index[e]!, { weight: graph.value[e]! });
	const found = louvainCommunities(copy, {
		getEdgeWeight: "weight",
		resolution: options.resolution,
		rng: createRandom(options.seed),
	});
	for (let v = 0; v < graph.rows; v++) community[v] = found[v]!;
	return community;
}
