import type { SparseMatrix } from "../../src/sparse/matrix.ts";
import { round } from "../../src/sparse/order.ts";

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
	const weights: Map<number, number>[] = Array.from({ length: paperConcepts.columns }, () => new Map());
	for (let p = 0; p < paperConcepts.rows; p++) {
		const theme = paperTheme[p]!;
		if (theme < 0) continue;
		for (let e = paperConcepts.start[p]!; e < paperConcepts.start[p + 1]!; e++) {
			const own = weights[paperConcepts.index[e]!]!;
			own.set(theme, (own.get(theme) ?? 0) + paperConcepts.value[e]!);
		}
	}
	return weights.map((own) => {
		const total = [...own.values()].reduce((sum, weight) => sum + weight, 0);
		return [...own]
			.map(([theme, weight]): [number, number] => [theme, round(weight / total, 3)])
			.filter(([, share]) => share >= LEAST)
			.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
	});
}
