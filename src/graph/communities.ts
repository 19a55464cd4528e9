import type { SparseMatrix } from "../sparse/matrix.ts";
import { DEFAULT_LEIDEN, leiden } from "./leiden.ts";
import { louvain } from "./louvain.ts";

export interface CommunityOptions {
	method: "leiden" | "louvain";
	/** Above 1 more and smaller communities, below 1 fewer and larger. */
	resolution: number;
	seed: number;
}

/** On graphs with more edges Leiden ends when a pass gains little: half of its passes gain a thousandth of modularity together. */
const MANY_EDGES = 400_000;
const CONTENT = 1e-4;

/**
 * Communities of a graph
 * ======================
 * By Leiden or Louvain, each of them connected: one that fell apart is split, which only raises modularity.
 *
 * @param graph - Symmetric, weights > 0, no loops; row order decides, so number the nodes canonically.
 * @returns [nodes] community, numbered by size descending, then by smallest member. A node without edges is alone.
 */
export function detectCommunities(graph: SparseMatrix, options: CommunityOptions): Uint32Array {
	const { method, resolution, seed } = options;
	const leastGain = graph.index.length / 2 > MANY_EDGES ? CONTENT : DEFAULT_LEIDEN.leastGain;
	const found =
		method === "leiden"
			? leiden(graph, { ...DEFAULT_LEIDEN, leastGain, resolution, seed })
			: louvain(graph, { resolution, seed });
	return numberBySize(connectedParts(graph, found));
}

/** Each community's connected parts as communities of their own, numbered by first member. */
export function connectedParts(graph: SparseMatrix, community: Uint32Array): Uint32Array {
	const part = new Uint32Array(graph.rows);
	const seen = new Uint8Array(graph.rows);
	const stack = new Uint32Array(graph.rows);
	let parts = 0;
	for (let v = 0; v < graph.rows; v++) {
		if (seen[v] === 1) continue;
		let top = 0;
		stack[top++] = v;
		seen[v] = 1;
		while (top > 0) {
			const at = stack[--top]!;
			part[at] = parts;
			for (let e = graph.start[at]!; e < graph.start[at + 1]!; e++) {
				const u = graph.index[e]!;
				if (seen[u] === 1 || community[u] !== community[at]) continue;
				seen[u] = 1;
				stack[top++] = u;
			}
		}
		parts++;
	}
	return part;
}

/** Renumbers by size descending, then by smallest member. */
export function numberBySize(community: ArrayLike<number>): Uint32Array {
	const size = new Map<number, number>();
	for (let v = 0; v < community.length; v++) size.set(community[v]!, (size.get(community[v]!) ?? 0) + 1);
	// A Map keeps the order of first sight, and the sort is stable: ties stay by smallest member.
	const order = [...size].sort((a, b) => b[1] - a[1]);
	const place = new Map(order.map(([c], i) => [c, i]));
	return Uint32Array.from({ length: community.length }, (_, v) => place.get(community[v]!)!);
}
