/** Tells the 1-based line of an offset in a text; fast for offsets that mostly come in order. CR LF, LF and CR end lines. */
export function lineFinder(text: string): (offset: number) => number {
	let from = 0;
	let number = 1;
	/** Where the line after the current one begins; beyond the text when there is none. */
	let next = nextLine(text, 0);
	return (offset) => {
		if (offset < from) [from, number, next] = [0, 1, nextLine(text, 0)];
		while (next <= offset) {
			from = next;
			number++;
			next = nextLine(text, from);
		}
		return number;
	};
}

function nextLine(text: string, from: number): number {
	for (let at = from; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code === 10) return at + 1;
		if (code === 13) return text.charCodeAt(at + 1) === 10 ? at + 2 : at + 1;
	}
	return Number.POSITIVE_INFINITY;
}
