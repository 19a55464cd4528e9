import type { TokenTable } from "../../src/model/text.ts";
import { FUNCTION_WORDS } from "../lexicon/function-words.ts";
import type { AbbreviationTable } from "./abbreviations.ts";
import { type PhraseTable, ROLES } from "./phrases.ts";

/**
 * Pieces of long forms
 * ====================
 * What is cut off a long form is no mention: "alternating direction method" before "of multipliers (ADMM)", and "markup language" where
 * the tagger takes the first word of "prompt markup language (PML)" for a verb, there and elsewhere in the paper.
 */
export function markCut(
	{ paperStart, phrase, from, to, role }: PhraseTable,
	tokens: TokenTable,
	found: AbbreviationTable,
): void {
	const before = (o: number) => tokens.word[from[o]! - 1];
	for (let d = 0; d < found.paper.length; d++) {
		const [a, b] = [found.longFrom[d]!, found.longTo[d]!];
		const [first, end] = [paperStart[found.paper[d]!]!, paperStart[found.paper[d]! + 1]!];
		const isDefined = (id: number) =>
			phrase.subarray(first, end).some((other, k) => other === id && role[first + k]! & ROLES.defined);
		for (let o = first; o < end; o++) {
			if (from[o]! < a || to[o]! > b || to[o]! - from[o]! === b - a || !(role[o]! & ROLES.whole)) continue;
			if (to[o]! < b && /^(?:of|and)$/.test(tokens.words[tokens.word[to[o]!]!]!)) role[o]! |= ROLES.inner;
			const cut = to[o] === b ? tokens.words[before(o)!]! : "";
			if (/^\p{L}/u.test(cut) && !FUNCTION_WORDS.has(cut) && !isDefined(phrase[o]!))
				for (let k = first; k < end; k++)
					if (phrase[k] === phrase[o] && before(k) === before(o)) role[k]! |= ROLES.inner;
		}
	}
}
