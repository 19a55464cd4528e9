/**
 * Damerau–Levenshtein distance (optimal string alignment) with a bound
 * ====================================================================
 * Insertions, deletions, replacements and swaps of neighbours that turn one word into the other; `limit + 1` as soon
 * as the distance is known to exceed the limit.
 *
 * [Article] Damerau, "A technique for computer detection and correction of spelling errors", CACM 7(3), 1964.
 * doi:10.1145/363958.363994
 */
export function editDistance(a: string, b: string, limit: number): number {
	if (Math.abs(a.length - b.length) > limit) return limit + 1;
	let before: number[] = [];
	let last = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		let least = i;
		for (let j = 1; j <= b.length; j++) {
			const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
			let value = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
			const swapped =
				i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
			if (swapped) value = Math.min(value, before[j - 2] + 1);
			row.push(value);
			if (value < least) least = value;
		}
		if (least > limit) return limit + 1;
		before = last;
		last = row;
	}
	return Math.min(last[b.length], limit + 1);
}

/** How many typing errors a word of this length may hold: none to 3 letters, one to 7, then two. */
export const errorsAllowed = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2);
