import type { Neighbours } from "../../src/graph/neighbours.ts";
import type { SparseMatrix } from "../../src/sparse/matrix.ts";
import { normalizeRows } from "../../src/sparse/normalize.ts";

export interface LiftOptions {
	/** Neighbours that have a say. */
	depth: number;
	/** Their say against the paper's own weight. */
	share: number;
}

export const DEFAULT_LIFT: LiftOptions = { depth: 10, share: 1 };

/**
 * Weights that know their surroundings
 * ====================================
 * A word of a paper that its nearest papers use too says more about it than one that they do not:
 *
 *   lifted(p, t) = w(p, t) + share · Σ_q s(p, q) · w(q, t) / Σ_q s(p, q),   q the nearest of p, for t in p only
 *
 * and rows of length 1 again. No word enters that the paper does not have, so that a cosine of two lifted rows is still
 * explained by the words that both papers hold. It is relevance feedback (Rocchio 1971) on the document side, as in
 * Singhal & Pereira, "Document expansion for speech retrieval", SIGIR 1999. doi:10.1145/312624.312645
 *
 * @param vectors - Papers × terms, rows of length 1.
 * @param neighbours - Of all papers, best first.
 */
export function liftWeights(
	vectors: SparseMatrix,
	neighbours: Neighbours,
	options: LiftOptions = DEFAULT_LIFT,
): SparseMatrix {
	const { start, index, value, rows, columns } = vectors;
	const around = new Float64Array(columns);
	const lifted: SparseMatrix = { ...vectors, value: new Float64Array(value.length) };
	for (let p = 0; p < rows; p++) {
		const from = neighbours.start[p]!;
		const to = Math.min(neighbours.start[p + 1]!, from + options.depth);
		let sum = 0;
		for (let e = from; e < to; e++) sum += neighbours.similarity[e]!;
		for (let e = from; e < to; e++) {
			const q = neighbours.index[e]!;
			const say = (options.share * neighbours.similarity[e]!) / sum;
			for (let f = start[q]!; f < start[q + 1]!; f++) around[index[f]!]! += say * value[f]!;
		}
		for (let e = start[p]!; e < start[p + 1]!; e++) lifted.value[e] = value[e]! + around[index[e]!]!;
		for (let e = from; e < to; e++) {
			const q = neighbours.index[e]!;
			for (let f = start[q]!; f < start[q + 1]!; f++) around[index[f]!] = 0;
		}
	}
	normalizeRows(lifted);
	return lifted;
}
