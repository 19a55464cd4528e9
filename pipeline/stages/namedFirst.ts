import { FUNCTION_WORDS } from "../lexicon/function-words.ts";
import { SORT_WORDS } from "../lexicon/generic.ts";
import { type AlignedWord, alignShortForm } from "./align.ts";
import { type Definition, isShortForm, letters } from "./definitions.ts";

/** Points per letter that only initials, and letters that follow them, make. */
const LEAST_SCORE = 2.5;
/** Words that may stand before the long form: "SVM: a simple support …". */
const SKIPPED = 2;
/** Letters, and words of the long form, from which on they do not agree by chance. */
const LEAST_LETTERS = 3;
const LEAST_WORDS = 3;
const BETWEEN = /:\s*|, (?:an?|the|our) /y;
const NAME = /(?<![^\s"'(])\p{Lu}[\p{L}\p{N}-]*[\p{Lu}\d][\p{L}\p{N}-]*$/u;
const COLON = 58;
const COMMA = 44;
/** A name is no longer, in characters. */
const LONGEST = 24;

/**
 * Names that are spelt out behind them without a bracket
 * ======================================================
 * "SVM: support vector machines for text" at a sentence's begin, or "SVM, a support vector machine that …": every letter begins a word,
 * or goes on in one, and the long form ends where its phrase does, but for a word that tells the name's sort ("framework").
 *
 * @param text - Title or abstract, as it came.
 * @param from - Offsets of the sentence.
 */
export function* findNamedFirst(text: string, from: number, to: number): Generator<Definition> {
	for (let end = from + 1; end < to; end++) {
		const sign = text.charCodeAt(end);
		if (sign !== COLON && sign !== COMMA) continue;
		// A name begins with a capital.
		const first = text.charCodeAt(Math.max(from, text.lastIndexOf(" ", end) + 1));
		if (first > 96 && first < 123) continue;
		BETWEEN.lastIndex = end;
		const [between] = BETWEEN.exec(text) ?? [];
		if (between === undefined) continue;
		const [short] = NAME.exec(text.slice(Math.max(from, end - LONGEST), end)) ?? [];
		if (short === undefined || !isShortForm(short) || letters(short).length < LEAST_LETTERS) continue;
		const form = letters(short);
		const shortFrom = end - short.length;
		if (between.startsWith(":") && shortFrom > from) continue;
		const start = end + between.length;
		const words: AlignedWord[] = [];
		let best: Definition | undefined;
		let starts = false;
		for (const { 0: taken, 1: word, index } of text.slice(start, to).matchAll(/(\S+?)[,.:;!?]?(?=\s|$)/gu)) {
			const longTo = start + index + word!.length;
			words.push({ from: start + index, to: longTo, text: word!.toLowerCase() });
			// The first letter begins a word, or a part of one.
			starts ||= words.length <= SKIPPED + 1 && new RegExp(`(?:^|-)${form[0]}`).test(words.at(-1)!.text);
			if (!starts && words.length > SKIPPED) break;
			const aligned = words.length < LEAST_WORDS ? undefined : alignShortForm(form, words);
			const skipped = words.length - (aligned?.words ?? 0);
			const isLong = aligned !== undefined && aligned.words >= LEAST_WORDS && skipped <= SKIPPED;
			if (isLong && aligned.score >= (best?.score ?? LEAST_SCORE) && isEnd(word!, text.slice(longTo, to)))
				best = {
					shortFrom,
					shortTo: end,
					longFrom: words[skipped]!.from,
					longTo,
					score: aligned.score,
				};
			if (taken !== word || words.length > form.length + SKIPPED) break;
		}
		if (best) yield best;
	}
}

/** Does a phrase end with this word, before that text? */
function isEnd(word: string, rest: string): boolean {
	const next = /^\s+(\p{L}+)\b(?!-)/u.exec(rest)?.[1]?.toLowerCase();
	return (
		!FUNCTION_WORDS.has(word.toLowerCase()) && (next === undefined || FUNCTION_WORDS.has(next) || SORT_WORDS.has(next))
	);
}
