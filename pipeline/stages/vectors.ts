import { logarithm } from "../../src/sparse/logarithm.ts";
import type { SparseMatrix } from "../../src/sparse/matrix.ts";
import { normalizeRows } from "../../src/sparse/normalize.ts";

export interface WeighOptions {
	/** `sublinear` 1 + ln(count), `count` the count itself. */
	termFrequency: "sublinear" | "count";
	/** `smooth` ln((1 + n) / (1 + df)) + 1 as scikit-learn, `natural` 1 + ln(n / (1 + df)) as the package natural. */
	inverseFrequency: "smooth" | "natural";
	/** Rows of length 1, so that a dot product is a cosine. */
	normalize: boolean;
}

export const DEFAULT_WEIGHTS: WeighOptions = {
	termFrequency: "sublinear",
	inverseFrequency: "smooth",
	normalize: true,
};

/**
 * TF-IDF
 * ======
 *   weight(paper, term) = tf · idf
 *
 * [Article] Salton & Buckley, "Term-weighting approaches in automatic text retrieval", Information Processing &
 * Management 24(5), 1988. doi:10.1016/0306-4573(88)90021-0
 *
 * @param counts - Papers × terms, counts > 0.
 * @param documentFrequency - [terms] papers that hold the term.
 * @returns A matrix of the same shape with its own values.
 */
export function weighTerms(
	counts: SparseMatrix,
	documentFrequency: Uint32Array,
	options: WeighOptions = DEFAULT_WEIGHTS,
): SparseMatrix {
	const n = counts.rows;
	const idf = new Float64Array(counts.columns);
	for (let t = 0; t < idf.length; t++) {
		const df = documentFrequency[t]!;
		idf[t] = options.inverseFrequency === "smooth" ? logarithm((1 + n) / (1 + df)) + 1 : 1 + logarithm(n / (1 + df));
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
