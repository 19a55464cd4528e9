import type { SparseMatrix } from "../sparse/matrix.ts";

export interface MembershipTable {
	/** [nodes] share of the runs in which a node stays with its theme, 0 to 1; 1 without runs, 0 without theme. */
	stability: Float64Array;
	/** [nodes] the other theme that most of its similarity goes to; -1 when all of it stays at home. */
	alternative: Int32Array;
	/** [nodes] share of its similarity that goes to its own theme, 0 to 1; 0 without theme. */
	fit: Float64Array;
}

/**
 * How well nodes sit in their themes
 * ==================================
 * The graph was divided anew with other seeds. Each community of a run is matched with the theme that it shares the
 * largest part of their union with (Jaccard), so that a theme may also come apart; a node stays when its community is
 * matched with its own theme.
 *
 * @param theme - [nodes] theme, -1 for none.
 * @param runs - One per run with another seed: [nodes] community, 0 to communities - 1.
 */
export function membership(graph: SparseMatrix, theme: Int32Array, runs: readonly Uint32Array[]): MembershipTable {
	const nodes = graph.rows;
	const themes = theme.reduce((most, t) => Math.max(most, t), -1) + 1;
	const stability = new Float64Array(nodes);
	for (const community of runs) {
		const match = matchThemes(community, theme, themes);
		for (let v = 0; v < nodes; v++) if (theme[v]! >= 0 && match[community[v]!] === theme[v]) stability[v]! += 1;
	}
	const alternative = new Int32Array(nodes).fill(-1);
	const fit = new Float64Array(nodes);
	const weightTo = new Float64Array(themes);
	for (let v = 0; v < nodes; v++) {
		if (theme[v]! >= 0) stability[v] = runs.length === 0 ? 1 : stability[v]! / runs.length;
		weightTo.fill(0);
		let sum = 0;
		for (let e = graph.start[v]!; e < graph.start[v + 1]!; e++) {
			const t = theme[graph.index[e]!]!;
			if (t >= 0) weightTo[t]! += graph.value[e]!;
			sum += graph.value[e]!;
		}
		for (let t = 0; t < themes; t++) {
			if (t === theme[v] || weightTo[t] === 0) continue;
			if (alternative[v]! < 0 || weightTo[t]! > weightTo[alternative[v]!]!) alternative[v] = t;
		}
		if (theme[v]! >= 0 && sum > 0) fit[v] = weightTo[theme[v]!]! / sum;
	}
	return { stability, alternative, fit };
}

/** The theme that each community has the largest Jaccard index with; ties to the smaller; -1 without any overlap. */
function matchThemes(community: Uint32Array, theme: Int32Array, themes: number): Int32Array {
	const communities = community.reduce((most, c) => Math.max(most, c), -1) + 1;
	const communitySize = new Uint32Array(communities);
	const themeSize = new Uint32Array(themes);
	const both = new Map<number, number>();
	for (let v = 0; v < community.length; v++) {
		communitySize[community[v]!]!++;
		if (theme[v]! < 0) continue;
		themeSize[theme[v]!]!++;
		const cell = community[v]! * themes + theme[v]!;
		both.set(cell, (both.get(cell) ?? 0) + 1);
	}
	const match = new Int32Array(communities).fill(-1);
	const best = new Float64Array(communities);
	for (const [cell, count] of [...both].sort((a, b) => a[0] - b[0])) {
		const c = Math.floor(cell / themes);
		const t = cell - c * themes;
		const jaccard = count / (communitySize[c]! + themeSize[t]! - count);
		if (jaccard <= best[c]!) continue;
		best[c] = jaccard;
		match[c] = t;
	}
	return match;
}
