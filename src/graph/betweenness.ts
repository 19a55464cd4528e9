import type { SparseMatrix } from "../sparse/matrix.ts";

/** Most sources, and most links followed over all of them: larger graphs are estimated from evenly spread sources. */
const SOURCES = 1000;
const VISITS = 3e7;

/**
 * Betweenness centrality
 * ======================
 * The share of shortest paths between two other nodes that lead through a node, over all pairs, unweighted:
 *
 *   b(v) = 2 / ((n - 1)(n - 2)) · Σ_{s < t} σ(s, t | v) / σ(s, t)
 *
 * [Article] Brandes, "A faster algorithm for betweenness centrality", Journal of Mathematical Sociology 25(2), 2001.
 * doi:10.1080/0022250X.2001.9990249. Above about 4,000 links, estimated from evenly spread
 * sources (Brandes & Pich, "Centrality estimation in large networks", 2007): the same ones each time.
 *
 * @param graph - Symmetric; values are not used.
 * @returns [n] in 0 … 1.
 */
export function betweenness(graph: SparseMatrix): Float64Array {
	const n = graph.rows;
	const result = new Float64Array(n);
	if (n < 3) return result;
	const sources = Math.min(n, SOURCES, Math.max(16, Math.floor(VISITS / (2 * graph.index.length + 1))));
	const distance = new Int32Array(n);
	const paths = new Float64Array(n);
	const dependency = new Float64Array(n);
	const queue = new Uint32Array(n);
	for (let i = 0; i < sources; i++) {
		const source = Math.floor((i * n) / sources);
		distance.fill(-1);
		paths.fill(0);
		dependency.fill(0);
		distance[source] = 0;
		paths[source] = 1;
		queue[0] = source;
		let end = 1;
		for (let at = 0; at < end; at++) {
			const v = queue[at]!;
			for (let e = graph.start[v]!; e < graph.start[v + 1]!; e++) {
				const w = graph.index[e]!;
				if (distance[w]! < 0) {
					distance[w] = distance[v]! + 1;
					queue[end++] = w;
				}
				if (distance[w] === distance[v]! + 1) paths[w]! += paths[v]!;
			}
		}
		for (let at = end - 1; at > 0; at--) {
			const w = queue[at]!;
			for (let e = graph.start[w]!; e < graph.start[w + 1]!; e++) {
				const v = graph.index[e]!;
				if (distance[v] === distance[w]! - 1) dependency[v]! += (paths[v]! / paths[w]!) * (1 + dependency[w]!);
			}
			result[w]! += dependency[w]!;
		}
	}
	const scale = n / sources / ((n - 1) * (n - 2));
	return result.map((value) => value * scale);
}
