/**
 * Nearest name
 * ============
 * The candidate with the fewest changed, missing, added or swapped letters (optimal string alignment distance), for
 * “did you mean”; ties go to the first.
 *
 * @returns undefined when even the nearest differs in more than a third of its letters (at least one may differ).
 */
export function nearest(name: string, candidates: readonly string[]): string | undefined {
	let best: string | undefined;
	let least = Number.POSITIVE_INFINITY;
	for (const candidate of candidates) {
		const d = distance(name.toLowerCase(), candidate.toLowerCase());
		if (d < least && d <= Math.max(1, Math.floor(candidate.length / 3))) {
			best = candidate;
			least = d;
		}
	}
	return best;
}

function distance(a: string, b: string): number {
	let before: number[] = [];
	let above = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			row[j] = Math.min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
				row[j] = Math.min(row[j], before[j - 2] + 1);
		}
		before = above;
		above = row;
	}
	return above[b.length];
}
