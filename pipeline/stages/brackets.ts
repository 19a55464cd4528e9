import { isNoun, TAGS } from "../../src/model/text.ts";
import { alignShortForm } from "./align.ts";
import { isModifying } from "./modifiers.ts";
import type { TaggedWords } from "./tagging.ts";

/** Points per letter, see `alignShortForm`, from which on what stands before a bracket is its long form. */
const SPELT_OUT = 2;
/** Two capitals, or one and a digit, and a plural's s at most. */
const SHORT = /^[\p{L}\p{N}-]*\p{Lu}[\p{L}\p{N}-]*[\p{Lu}\p{N}]s?$/u;

/**
 * Brackets inside a phrase
 * ========================
 * "Key-value (KV) cache" is the key-value cache, as a long form that only modifies is nothing without its noun: the bracket moves behind
 * the nouns that follow, so that these words stand side by side. It only repeats them: its short form counts as a sign. Offsets stay
 * those of the text, and so are no longer in order.
 *
 * @param found - Its rows are moved in place.
 * @param words - The words of its rows, moved as well.
 * @param text - What `found` was read from.
 */
export function moveBrackets({ from, to, form, tag }: TaggedWords, words: string[], text: string): void {
	if (!text.includes(")")) return;
	for (let i = 1; i + 3 < words.length; i++) {
		if (words[i] !== "(" || words[i + 2] !== ")") continue;
		// "Augmented reality (AR)-guided navigation": half a compound.
		if (words[i + 3] === "-" && i + 4 < words.length && to[i + 2] === from[i + 3] && to[i + 3] === from[i + 4])
			tag[i + 4] = TAGS.other;
		if (tag[i + 3] !== TAGS.noun) continue;
		// What modifies ends in an adjective or holds a hyphen; that is cheaper to tell than how much is spelt out.
		const isJoined = words[i - 1]!.includes("-") || (i > 1 && words[i - 2]!.includes("-"));
		if (tag[i - 1] !== TAGS.adjective && !(isJoined && isNoun(tag[i - 1]))) continue;
		const short = text.slice(from[i + 1], to[i + 1]);
		const long = SHORT.test(short) ? countLong(short, words, i) : 0;
		if (long === 0 || !isModifying(text.slice(from[i - long], to[i - 1]), long, words[i - 1]!, tag[i - 1]!)) continue;
		tag[i + 1] = TAGS.punctuation;
		let end = i + 4;
		while (end < words.length && tag[end] === TAGS.noun) end++;
		for (const column of [from, to, form, tag, words]) rotate(column, i, i + 3, end);
		i = end;
	}
}

/** How many words before `end` are the long form of `short`; 0 where none are. */
function countLong(short: string, words: readonly string[], end: number): number {
	const letters = short.replace(/s$/, "").replaceAll("-", "").toLowerCase();
	const before = words.slice(Math.max(0, end - letters.length - 1), end).map((text) => ({ from: 0, to: 0, text }));
	const found = alignShortForm(letters, before);
	return found === undefined || found.score < SPELT_OUT ? 0 : found.words;
}

/** Puts entries [from, middle) behind [middle, to). */
function rotate(
	column: { [i: number]: unknown; slice(from: number, to: number): ArrayLike<unknown> },
	from: number,
	middle: number,
	to: number,
): void {
	const moved = column.slice(from, middle);
	for (let i = middle; i < to; i++) column[from + i - middle] = column[i];
	for (let i = 0; i < moved.length; i++) column[to - moved.length + i] = moved[i];
}
