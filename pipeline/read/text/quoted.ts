/**
 * Offset of the quote that closes what was opened before `from`, or -1; a backslash before it makes it a letter.
 *
 * By searching, since a pattern that alternates over every letter overflows the engine's stack on long texts.
 */
export function closingQuote(text: string, from: number, quote: string): number {
	for (let at = text.indexOf(quote, from); at >= 0; at = text.indexOf(quote, at + 1)) {
		let before = at;
		while (before > from && text.charCodeAt(before - 1) === 92) before--;
		if ((at - before) % 2 === 0) return at;
	}
	return -1;
}
