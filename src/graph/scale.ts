/**
 * Settings that grow with the corpus
 * ==================================
 * Fitted on labelled samples of 50 to 10,000 abstracts: more papers carry more themes, and a wider neighbourhood then
 * tells them better apart.
 */
import { logarithm } from "../sparse/logarithm.ts";
import type { SparseMatrix } from "../sparse/matrix.ts";

/** Neighbours a paper in the graph that themes are found in: 1.4 √n, from 5 to 100; at most three million in all. */
export function chooseNeighbours(papers: number): number {
	const wide = Math.min(100, Math.max(5, Math.round(1.4 * Math.sqrt(papers))));
	return papers * wide > 3_000_000 ? Math.max(10, Math.floor(3_000_000 / papers)) : wide;
}

/** From so many papers on their own words say enough. */
const ALIKE_BELOW = 1500;

/**
 * Share of words used alike in how near two papers are: 2 / √n, at most a fifth. What few papers share is a matter of chance; from
 * 1,500 papers on nothing is gained (docs/ablation.md).
 */
export function chooseAlike(papers: number): number {
	return papers < ALIKE_BELOW ? Math.min(0.2, 2 / Math.sqrt(Math.max(1, papers))) : 0;
}

/**
 * Length of the lists that the related papers are chosen from by their lifted weights. With 100 in place of 200 the ten most
 * related of 10,000 papers lose 3 in 10,000.
 */
export function chooseDepth(papers: number): number {
	if (papers > 20_000) return 40;
	return papers < 5000 ? 200 : 100;
}

/** Evenness from which on the resolution is raised, by how much more for each unit, and at most. */
const EVEN = 0.4764;
const RAISE = 4.3;
const MOST = 1.09;
/** More papers than these ask for no more: neighbours are capped, too (docs/ablation.md). */
const SIZED_TO = 10_000;
/** Where size alone asks for this much, evenness adds nothing: neighbours are capped there, and so even in any list. */
const RAISED_TO = 2.25;

/**
 * The resolution that a person's setting of 1 stands for: 1.7 at 50 papers, 2 from 1,000 to 3,000, 2.2 from 10,000 on; up to 9 in
 * 100 more for a list whose papers are all of one field. There a paper's neighbours are about as near as its nearest, and
 * modularity would join what its own people keep apart.
 *
 * @param evenness - `evenness(graph)`.
 */
export function chooseResolution(papers: number, evenness: number): number {
	const size = logarithm(Math.min(Math.max(10, papers), SIZED_TO) / 50);
	// Words used alike make the ties of short lists more even: the higher value is theirs, up to where the other takes over.
	const bySize = Math.max(1.26 + 0.1753 * size, Math.min(1.66 + 0.1 * size, 2));
	const raise = Math.min(MOST, Math.max(1, 1 + RAISE * (evenness - EVEN)));
	return Math.max(bySize, Math.min(bySize * raise, RAISED_TO));
}

/** Mean weight of a paper's ties against that of its strongest, summed over papers, in [0, 1]; 0 without ties. */
export function evenness({ rows, start, value }: SparseMatrix): number {
	let means = 0;
	let strongest = 0;
	for (let p = 0; p < rows; p++) {
		const ties = start[p + 1]! - start[p]!;
		if (ties === 0) continue;
		let sum = 0;
		let most = 0;
		for (let e = start[p]!; e < start[p + 1]!; e++) {
			sum += value[e]!;
			if (value[e]! > most) most = value[e]!;
		}
		means += sum / ties;
		strongest += most;
	}
	return strongest === 0 ? 0 : means / strongest;
}

/** Below this many papers their own words alone are too few: themes too are found on lifted weights. */
export const LIFT_BELOW = 500;
