/**
 * Association strength
 * ====================
 * How much more often two concepts share a paper than chance alone would give:
 *
 *   strength(i, j) = n · c(i, j) / (df(i) · df(j))
 *
 * 1 is independence; its log2 is pointwise mutual information.
 *
 * [Article] van Eck & Waltman, "How to normalize cooccurrence data?", JASIST 60(8), 2009. doi:10.1002/asi.21075
 *
 * @param count - Papers that name both, 0 <= count <= min(dfSource, dfTarget).
 * @param n - Papers in the corpus.
 * @returns A ratio in [0, n], without unit.
 * @throws RangeError when the shared count exceeds a document frequency.
 */
export function associationStrength(count: number, dfSource: number, dfTarget: number, n: number): number {
	if (count > dfSource || count > dfTarget)
		throw new RangeError(
			`associationStrength: ${count} shared papers, but document frequencies ${dfSource} and ${dfTarget}`,
		);
	return count === 0 ? 0 : (n * count) / (dfSource * dfTarget);
}
