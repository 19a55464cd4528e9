/**
 * Settings that grow with the corpus
 * ==================================
 * Fitted on labelled samples of 50 to 10,000 abstracts: more papers carry more themes, and a wider neighbourhood then
 * tells them better apart.
 */
import { logarithm } from "../sparse/logarithm.ts";

/** Neighbours a paper in the graph that themes are found in: 1.4 √n, from 5 to 100; at most three million in all. */
export function chooseNeighbours(papers: number): number {
	const wide = Math.min(100, Math.max(5, Math.round(1.4 * Math.sqrt(papers))));
	return papers * wide > 3_000_000 ? Math.max(10, Math.floor(3_000_000 / papers)) : wide;
}

/** Length of the candidate lists that related papers and theme neighbours are taken from. */
export function chooseDepth(papers: number): number {
	return papers <= 20_000 ? 200 : 60;
}

/** The resolution that a person's setting of 1 stands for: 1.5 at 50 papers, 1.9 at 1,000, 2.2 at 10,000. */
export function chooseResolution(papers: number): number {
	return 1.5 + 0.13 * logarithm(Math.max(10, papers) / 50);
}

/** Below this many papers their own words alone are too few: themes too are found on lifted weights. */
export const LIFT_BELOW = 500;
