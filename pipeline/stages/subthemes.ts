import { type CommunityOptions, detectCommunities } from "../../src/graph/communities.ts";
import { foldSmall } from "../../src/graph/foldSmall.ts";
import type { SparseMatrix } from "../../src/sparse/matrix.ts";

/** Papers of a map, and of a theme, from which on themes have a second level. */
const LEAST_MAP = 300;
const LEAST_THEME = 40;

export interface Subthemes {
	/** [sub-themes] the theme that each lies in, ascending; within one by size descending. */
	parent: number[];
	/** [papers] sub-theme, -1 where the theme has none. */
	subtheme: Int32Array;
}

/**
 * The second level
 * ================
 * Each theme of 40 papers or more is divided as the map was, by the edges inside it; parts of less than a twentieth of it
 * (5 at least) are folded. A theme that stays in one piece has no sub-themes, and a map of less than 300 papers none at all.
 *
 * @param theme - [papers] theme, -1 for none.
 */
export function findSubthemes(
	graph: SparseMatrix,
	theme: Int32Array,
	themes: number,
	options: CommunityOptions,
): Subthemes {
	const found: Subthemes = { parent: [], subtheme: new Int32Array(graph.rows).fill(-1) };
	if (graph.rows < LEAST_MAP) return found;
	const place = new Int32Array(graph.rows).fill(-1);
	const members: number[][] = Array.from({ length: themes }, () => []);
	theme.forEach((t, p) => {
		if (t >= 0) place[p] = members[t]!.push(p) - 1;
	});
	members.forEach((papers, t) => {
		if (papers.length < LEAST_THEME) return;
		const inside = inducedGraph(graph, theme, t, papers, place);
		const least = Math.max(5, Math.round(papers.length / 20));
		const community = foldSmall(inside, detectCommunities(inside, options), least, options.resolution);
		const parts = community.reduce((most, c) => Math.max(most, c), 0) + 1;
		if (parts === 1) return;
		papers.forEach((p, i) => {
			found.subtheme[p] = found.parent.length + community[i]!;
		});
		for (let c = 0; c < parts; c++) found.parent.push(t);
	});
	return found;
}

/** The graph of one theme's papers, numbered as in `papers`. */
function inducedGraph(
	graph: SparseMatrix,
	theme: Int32Array,
	t: number,
	papers: readonly number[],
	place: Int32Array,
): SparseMatrix {
	const start = new Uint32Array(papers.length + 1);
	const index: number[] = [];
	const value: number[] = [];
	papers.forEach((p, i) => {
		for (let e = graph.start[p]!; e < graph.start[p + 1]!; e++) {
			if (theme[graph.index[e]!] !== t) continue;
			index.push(place[graph.index[e]!]!);
			value.push(graph.value[e]!);
		}
		start[i + 1] = index.length;
	});
	return {
		rows: papers.length,
		columns: papers.length,
		start,
		index: Uint32Array.from(index),
		value: Float64Array.from(value),
	};
}
