import { ABBREVIATED } from "../lexicon/abbreviated.ts";
import { BREAK } from "./mask.ts";

/**
 * Sentences of a masked text, as offsets, without the blanks around them; one pass over the text.
 *
 * A sentence ends at `.`, `!`, `?` before a blank, and at a stop glued between a small letter and a capitalised word
 * ("platforms.Code"), but not after an abbreviation, an initial, or before a small letter. Blank lines end one too.
 *
 * @returns [from, to, from, to, …]
 */
export function splitSentences(masked: string): number[] {
	const found: number[] = [];
	let start = 0;
	const close = (end: number) => {
		let from = start;
		let to = end;
		while (from < to && isBlank(masked.charCodeAt(from))) from++;
		while (to > from && isBlank(masked.charCodeAt(to - 1))) to--;
		if (to > from) found.push(from, to);
		start = end;
	};
	for (const match of masked.matchAll(/[.!?]+["'”’)\]]*|\n[ \t\r]*\n/g)) {
		const at = match.index;
		const end = at + match[0].length;
		if (match[0][0] === "\n") close(end);
		else if (end >= masked.length) break;
		else if (isBlank(masked.charCodeAt(end))) {
			if (endsSentence(masked, at, end)) close(end);
		} else if (
			match[0] === "." &&
			/^\p{Lu}\p{Ll}+[\s,]/u.test(masked.slice(end, end + 24)) &&
			/[\p{Ll})]/u.test(masked[at - 1] ?? "")
		)
			close(end);
	}
	close(masked.length);
	return found;
}

function isBlank(code: number): boolean {
	return (
		code === 32 || (code >= 9 && code <= 13) || code === 160 || code === 0x2009 || code === 0x202f || code === 0x3000
	);
}

function endsSentence(masked: string, at: number, end: number): boolean {
	let next = end;
	while (next < masked.length && isBlank(masked.charCodeAt(next))) next++;
	if (next >= masked.length) return true;
	const first = masked[next]!;
	// Text in small letters throughout, split off its stops (" . "), has no capitals to wait for.
	const spaced = at > 0 && isBlank(masked.charCodeAt(at - 1));
	if (masked[at] !== ".") return spaced || !/\p{Ll}/u.test(first);
	if (spaced && masked[at - 1] !== BREAK) return true;
	if (/\p{Ll}/u.test(first)) return false;
	let from = at;
	while (from > 0 && !isBlank(masked.charCodeAt(from - 1)) && !/[([]/.test(masked[from - 1]!) && at - from < 12) from--;
	const word = masked.slice(from, at);
	// "H. Barlow": an initial; but "vitamin C." before a new sentence cannot be told apart and stays joined.
	if (/^\p{Lu}$/u.test(word) || /^(?:\p{Lu}\.)+\p{Lu}$/u.test(word)) return false;
	return !ABBREVIATED.has(word.toLowerCase());
}
