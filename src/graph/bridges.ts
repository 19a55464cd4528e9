import type { Bridge } from "../model/map.ts";
import type { SparseMatrix } from "../sparse/matrix.ts";
import { round } from "../sparse/order.ts";

/** Bridges listed of each kind. */
const MOST = 30;
/** A share below this does not join anything. */
const LEAST_SHARE = 0.2;

/**
 * Participation coefficient
 * =========================
 * How evenly a node's ties are spread over the themes: P = 1 - Σ share². 0: all in one theme; it grows towards 1.
 *
 * [Article] Guimerà & Amaral, "Functional cartography of complex metabolic networks", Nature 433, 2005.
 * doi:10.1038/nature03288
 *
 * @param shares - Parts of the whole, sum at most 1; what is missing counts as many small parts.
 */
export function participation(shares: readonly number[]): number {
	return round(1 - shares.reduce((sum, share) => sum + share * share, 0), 4);
}

/** How a paper's similarity is spread over the themes of its neighbours: [theme, share], largest first. */
export function neighbourShares(
	graph: SparseMatrix,
	theme: Int32Array,
	paper: number,
): [theme: number, share: number][] {
	const weights = new Map<number, number>();
	let total = 0;
	for (let e = graph.start[paper]!; e < graph.start[paper + 1]!; e++) {
		const other = theme[graph.index[e]!]!;
		if (other < 0) continue;
		weights.set(other, (weights.get(other) ?? 0) + graph.value[e]!);
		total += graph.value[e]!;
	}
	return [...weights]
		.map(([t, weight]): [number, number] => [t, round(weight / total, 4)])
		.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
}

/** A node that may join themes. */
export interface Candidate {
	index: number;
	shares: readonly [theme: number, share: number][];
	/** Normalised betweenness in its graph. */
	betweenness: number;
	/** How much it counts among its kind, any positive number. */
	worth: number;
}

/**
 * The nodes that join two themes best: by participation × worth. A node needs a fifth of its ties in a second theme.
 */
export function chooseBridges(kind: Bridge["kind"], candidates: readonly Candidate[]): Bridge[] {
	return candidates
		.filter(({ shares }) => shares.length > 1 && shares[1]![1] >= LEAST_SHARE)
		.map((candidate) => ({ candidate, spread: participation(candidate.shares.map(([, share]) => share)) }))
		.map(({ candidate, spread }) => ({ candidate, spread, score: round(spread * candidate.worth, 6) }))
		.sort((a, b) => b.score - a.score || a.candidate.index - b.candidate.index)
		.slice(0, MOST)
		.map(({ candidate: { index, shares, betweenness }, spread }) => ({
			kind,
			index,
			themes: [shares[0]![0], shares[1]![0]],
			participation: spread,
			betweenness: round(betweenness, 6),
		}));
}
