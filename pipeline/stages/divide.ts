import type { CommunityOptions } from "../../src/graph/communities.ts";
import { chooseLeast, foldSmall } from "../../src/graph/foldSmall.ts";
import type { SparseMatrix } from "../../src/sparse/matrix.ts";
import { findSubthemes, type Subthemes } from "./subthemes.ts";

export interface DivideOptions extends CommunityOptions {
	/** Resolution of the second level. */
	below: number;
}

/** A graph of papers in two levels. */
export interface Division {
	/** [papers] numbered by size descending, then by first paper. */
	community: Uint32Array;
	/** Communities that are themes, and [papers] theme; -1 for a paper that is like no other. */
	count: number;
	theme: Int32Array;
	below: Subthemes;
}

/**
 * Divides the graph of nearest papers into its communities, the small ones folded into their strongest neighbour, and each of those
 * once more.
 *
 * @param found - `detectCommunities(graph, options)`.
 */
export function divide(graph: SparseMatrix, found: Uint32Array, { below, ...options }: DivideOptions): Division {
	const community = foldSmall(graph, found, chooseLeast(graph.rows), options.resolution);
	const theme = Int32Array.from(community, (c, p) => (graph.start[p] === graph.start[p + 1] ? -1 : c));
	// Papers without neighbours are communities of one and thus have the last numbers.
	const count = theme.reduce((most, t) => Math.max(most, t), -1) + 1;
	return { community, count, theme, below: findSubthemes(graph, theme, count, { ...options, resolution: below }) };
}
