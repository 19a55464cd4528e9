import type { SparseMatrix } from "../../src/sparse/matrix.ts";
import { round } from "../../src/sparse/order.ts";
import { transpose } from "../../src/sparse/transpose.ts";

/** Shares below this are left out: they would not show on a ring. */
const LEAST = 0.1;

/**
 * Themes of concepts
 * ==================
 * A concept belongs to the theme whose papers give it the most weight; its shares are the parts of its whole weight.
 *
 * @param paperConcepts - P × C, rank weights.
 * @param paperTheme - [P] theme, -1 for none.
 * @returns Per concept [theme, share], largest first, then by theme; empty for a concept of papers without theme.
 */
export function shareOverThemes(
	paperConcepts: SparseMatrix,
	paperTheme: Int32Array,
): [theme: number, share: number][][] {
	const themes = paperTheme.reduce((most, theme) => Math.max(most, theme), -1) + 1;
	const weight = new Float64Array(themes);
	const papersOf = transpose(paperConcepts);
	return Array.from({ length: paperConcepts.columns }, (_, concept) => {
		const seen: number[] = [];
		let total = 0;
		for (let e = papersOf.start[concept]!; e < papersOf.start[concept + 1]!; e++) {
			const theme = paperTheme[papersOf.index[e]!]!;
			if (theme < 0) continue;
			if (weight[theme] === 0) seen.push(theme);
			weight[theme]! += papersOf.value[e]!;
			total += papersOf.value[e]!;
		}
		const shares = seen.map((theme): [number, number] => [theme, round(weight[theme]! / total, 3)]);
		for (const theme of seen) weight[theme] = 0;
		return shares.filter(([, share]) => share >= LEAST).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
	});
}
