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
export function findNamedFirst(text: string, from: number, to: number): Definition[] {
	const found: Definition[] = [];
	const add = (end: number) => {
		const definition = defineBehind(text, from, end, to);
		if (definition) found.push(definition);
	};
	const sentence = text.slice(from, to);
	const colon = sentence.indexOf(":");
	if (colon > 0 && colon < LONGEST && !/\s/.test(sentence.slice(0, colon))) add(from + colon);
	for (let at = sentence.indexOf(", "); at >= 0; at = sentence.indexOf(", ", at + 2)) add(from + at);
	return found;
}

/** The definition of a name that ends at `end`, before a colon or comma. */
function defineBehind(text: string, from: number, end: number, to: number): Definition | undefined {
	// A name begins with a capital.
	const first = text.charCodeAt(Math.max(from, text.lastIndexOf(" ", end) + 1));
	if (first > 96 && first < 123) return undefined;
	BETWEEN.lastIndex = end;
	const [between] = BETWEEN.exec(text) ?? [];
	if (between === undefined) return undefined;
	const [short] = NAME.exec(text.slice(Math.max(from, end - LONGEST), end)) ?? [];
	if (short === undefined || !isShortForm(short)) return undefined;
	const form = letters(short);
	if (form.length < LEAST_LETTERS) return undefined;
	const start = end + between.length;
	const words: AlignedWord[] = [];
	let best: Definition | undefined;
	let starts = false;
	for (const { 0: taken, 1: word, index } of text.slice(start, to).matchAll(/(\S+?)[,.:;!?]?(?=\s|$)/gu)) {
		const longTo = start + index + word!.length;
		const small = word!.toLowerCase();
		words.push({ from: start + index, to: longTo, text: small });
		// The first letter begins a word, or a part of one.
		starts ||= words.length <= SKIPPED + 1 && (small.startsWith(form[0]!) || small.includes(`-${form[0]}`));
		if (!starts && words.length > SKIPPED) break;
		const mayEnd = words.length >= LEAST_WORDS && isEnd(word!, text.slice(longTo, to));
		const aligned = mayEnd ? alignShortForm(form, words) : undefined;
		const skipped = words.length - (aligned?.words ?? 0);
		const isLong = aligned !== undefined && aligned.words >= LEAST_WORDS && skipped <= SKIPPED;
		if (isLong && aligned.score >= (best?.score ?? LEAST_SCORE))
			best = {
				shortFrom: end - short.length,
				shortTo: end,
				longFrom: words[skipped]!.from,
				longTo,
				score: aligned.score,
			};
		if (taken !== word || words.length > form.length + SKIPPED) break;
	}
	return best;
}

/** Does a phrase end with this word, before that text? */
function isEnd(word: string, rest: string): boolean {
	const next = /^\s+(\p{L}+)\b(?!-)/u.exec(rest)?.[1]?.toLowerCase();
	return (
		!FUNCTION_WORDS.has(word.toLowerCase()) && (next === undefined || FUNCTION_WORDS.has(next) || SORT_WORDS.has(next))
	);
}
