/** Advance widths of a bold humanist sans in thousandths of the size; narrow, wide and very wide letters. */
const WIDTH = new Map<string, number>(
	(
		[
			["il.,:;'|!", 290],
			["jt()[]-fr ", 350],
			["mwMW@", 870],
			["ABCDEGHKNOPQRSUVXYZ&", 705],
		] as const
	).flatMap(([letters, width]) => [...letters].map((letter) => [letter, width] as const)),
);
const OTHER = 575;

function widthOf(text: string, size: number): number {
	let sum = 0;
	for (const letter of text) sum += WIDTH.get(letter) ?? OTHER;
	return (sum * size) / 1000;
}

/**
 * Breaks a theme name into lines, as evenly as its words allow; short names stay on one line.
 *
 * @param most - Lines at most; two unless there is little room.
 */
export function wrapName(name: string, most = 2): string[] {
	const words = name.split(" ").filter(Boolean);
	if (most < 2 || words.length < 2 || name.length <= 9) return [name];
	let best = [name];
	let widest = Number.POSITIVE_INFINITY;
	for (let at = 1; at < words.length; at++) {
		const lines = [words.slice(0, at).join(" "), ...wrapName(words.slice(at).join(" "), most - 1)];
		const [first, ...others] = lines.map((line) => widthOf(line, 1000));
		const second = Math.max(...others);
		// Near ties go to the longer first line, as people set titles.
		const width = first >= second ? first : second * 1.15;
		if (width <= widest) [best, widest] = [lines, width];
	}
	return best;
}

/** Font size of a theme's name at fit zoom, px: the larger one for ten papers or more. */
export function nameSize(papers: number): number {
	return papers >= 10 ? 23 : 21;
}

/**
 * Size of a theme's name at fit zoom, with the line "10 papers" below it, px: estimated from a small table of
 * letter widths, because a build has no fonts.
 */
export function nameBox(name: string, papers: number): { width: number; height: number } {
	const size = nameSize(papers);
	const lines = wrapName(name);
	const width = Math.max(60, ...lines.map((line) => widthOf(line, size)));
	return { width: width * 1.06, height: lines.length * (size + 3) + 16 };
}
