import { KEPT_MODIFIERS } from "../lexicon/kept-modifiers.ts";
import { foldWord } from "./fold.ts";

let kept: Set<string> | undefined;
let modifiers: Set<string> | undefined;

/**
 * Whether a modifier that says nothing elsewhere belongs to what it stands before: "novel view synthesis" is no novel "view
 * synthesis", nor general relativity a general "relativity". Known from the background, where most chunks that begin with what is
 * behind it have it (scripts/build-kept-modifiers.mjs).
 *
 * @param wordAt - Words of a text, in small letters.
 * @param i - The modifier.
 * @param end - Where its chunk ends.
 */
export function isKeptModifier(wordAt: (i: number) => string, i: number, end: number): boolean {
	kept ??= new Set(KEPT_MODIFIERS.split("|"));
	modifiers ??= new Set(KEPT_MODIFIERS.split("|").map((key) => key.slice(0, key.indexOf(" "))));
	if (i + 1 >= end) return false;
	const word = wordAt(i);
	// "High-performance computing" is written with and without its hyphen; the "best-performing model" is nobody's.
	const hyphen = word.indexOf("-");
	if (!modifiers.has(hyphen < 0 ? word : word.slice(0, hyphen))) return false;
	const modifier = hyphen < 0 || word.endsWith("ing") ? word : word.replace("-", " ");
	const pair = `${modifier} ${foldWord(wordAt(i + 1))}`;
	return kept.has(pair) || (i + 2 < end && kept.has(`${pair} ${foldWord(wordAt(i + 2))}`));
}
