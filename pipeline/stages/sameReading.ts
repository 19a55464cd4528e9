/**
 * Are two long forms of one short form one reading?
 * =================================================
 * Their letters differ by no more than a slip of the pen: at most two edits in ten letters or more ("stochastic gradient decent");
 * or, for one word, by its ending alone: at most four letters after twelve ("electroencephalogram", "electroencephalography").
 */

/** The folds of a long form run together, and its words. */
interface FormText {
	text: string;
	length: number;
}

export function isSlip(a: string, b: string): boolean {
	const shorter = Math.min(a.length, b.length);
	return (
		shorter >= 10 &&
		a.replace(/\D/g, "") === b.replace(/\D/g, "") &&
		Math.abs(a.length - b.length) <= 2 &&
		editDistance(a, b, 2) <= Math.min(2, Math.floor(shorter / 10))
	);
}

/** "Electroencephalogram", "electroencephalography"; of several words the last may be another thing. */
export function differsInEnding({ text: a, length }: FormText, { text: b, length: other }: FormText): boolean {
	if (length !== 1 || other !== 1) return false;
	let same = 0;
	while (same < a.length && a[same] === b[same]) same++;
	const isEnding = (rest: string) => /^[a-z]{0,4}$/.test(rest);
	return same >= 12 && isEnding(a.slice(same)) && isEnding(b.slice(same));
}

/** Levenshtein distance, or `limit + 1` when it is more than the limit. */
export function editDistance(a: string, b: string, limit: number): number {
	if (Math.abs(a.length - b.length) > limit) return limit + 1;
	let row = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		let least = i;
		for (let j = 1; j <= b.length; j++) {
			const cost = a[i - 1] === b[j - 1] ? 0 : 1;
			next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + cost);
			if (next[j]! < least) least = next[j]!;
		}
		if (least > limit) return limit + 1;
		row = next;
	}
	return Math.min(row[b.length]!, limit + 1);
}
