import type { TokenTable } from "../../src/model/text.ts";

/** A word in small letters, with hyphens or without. */
const WORD = /^\p{Ll}{2,}(?:-\p{Ll}{2,})*$/u;

/**
 * One spelling for all labels
 * ===========================
 * "Bi-level" where the list mostly writes "bilevel", and the other way round.
 *
 * @returns For each word that the list also writes with, or without, hyphens: its most frequent spelling; of two as frequent, the
 *   first in the table.
 */
export function findCommonSpellings({ words, word }: Pick<TokenTable, "words" | "word">): Map<string, string> {
	const bare = (text: string) => text.replaceAll("-", "");
	const compounds = new Set(words.filter((text) => text.includes("-") && WORD.test(text)).map(bare));
	const count = new Uint32Array(words.length);
	for (const w of word) count[w]!++;
	const spellings = new Map<string, number[]>();
	words.forEach((text, w) => {
		const letters = bare(text);
		if (!compounds.has(letters) || !WORD.test(text)) return;
		const known = spellings.get(letters);
		if (known) known.push(w);
		else spellings.set(letters, [w]);
	});
	const common = new Map<string, string>();
	for (const all of spellings.values()) {
		const best = all.reduce((a, b) => (count[b]! > count[a]! ? b : a));
		for (const w of all) if (w !== best) common.set(words[w]!, words[best]!);
	}
	return common;
}
