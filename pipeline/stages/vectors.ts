import { logarithm } from "../../src/sparse/logarithm.ts";
import type { SparseMatrix } from "../../src/sparse/matrix.ts";
import { normalizeRows } from "../../src/sparse/normalize.ts";
import { NO_WORD, type TermTable } from "./terms.ts";

export interface WeighOptions {
	/** `sublinear` 1 + ln(count), `count` the count itself. */
	termFrequency: "sublinear" | "count";
	/** `smooth` ln((1 + n) / (1 + df)) + 1 as scikit-learn, `natural` 1 + ln(n / (1 + df)) as the package natural. */
	inverseFrequency: "smooth" | "natural";
	/** Papers that the background of other fields' word use stands for: it steadies small corpora; 0 for none. */
	background: number;
	/** Weight of a pair of words against a single one; its words count besides, so 1 would count them nearly twice. */
	pairs: number;
	/** Rows of length 1, so that a dot product is a cosine. */
	normalize: boolean;
}

export const DEFAULT_WEIGHTS: WeighOptions = {
	termFrequency: "sublinear",
	inverseFrequency: "smooth",
	background: 200,
	pairs: 0.7,
	normalize: true,
};

/**
 * TF-IDF
 * ======
 *   weight(paper, term) = tf · idf, times `pairs` for a pair of words
 *
 * [Article] Salton & Buckley, "Term-weighting approaches in automatic text retrieval", Information Processing &
 * Management 24(5), 1988. doi:10.1016/0306-4573(88)90021-0
 *
 * @returns A matrix of the same shape as the counts.
 */
export function weighTerms(terms: TermTable, options: WeighOptions = DEFAULT_WEIGHTS): SparseMatrix {
	const { counts, documentFrequency, first, second } = terms;
	const n = counts.rows;
	const m = options.background;
	const least = options.inverseFrequency === "smooth" ? 1 : 0;
	const idf = new Float64Array(counts.columns);
	for (let t = 0; t < idf.length; t++) {
		const common = terms.background[first[t]!]! * (second[t] === NO_WORD ? 1 : terms.background[second[t]!]!);
		const df = 1 + documentFrequency[t]!;
		const own = (least + n) / df;
		// Only ever lowers: what is rare elsewhere but common here tells these papers apart no better.
		idf[t] = 1 + logarithm(Math.min(own, (least + n + m) / (df + m * common)));
		if (second[t] !== NO_WORD) idf[t]! *= options.pairs;
	}
	const value = new Float64Array(counts.value.length);
	for (let e = 0; e < value.length; e++) {
		const count = counts.value[e]!;
		value[e] = (options.termFrequency === "sublinear" ? 1 + logarithm(count) : count) * idf[counts.index[e]!]!;
	}
	const weights: SparseMatrix = { ...counts, value };
	if (options.normalize) normalizeRows(weights);
	return weights;
}
