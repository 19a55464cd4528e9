import type { TokenTable } from "../../src/model/text.ts";
import { isSubject } from "./knownPhrases.ts";
import { isDefinition, type PhraseTable } from "./phrases.ts";
import { areProper } from "./wordCasing.ts";

/**
 * Pieces of longer concepts
 * =========================
 * A paper of "convex functions" and one of "Lipschitz convex functions" share a concept; but "value function" in a paper that
 * only says "proximal Lagrangian value function", or "private data" in one of "private data sets", is a piece of what the paper
 * names. Of phrases that stand inside a longer concept of their paper each time, indexers name 4 to 7 in 100, of others 47 to 63 (Inspec,
 * SciERC); authors 13 and 14 (KP20k), but 20 of those that arXiv's titles have as a subject ("language models"), and 10 of the rest. So
 * pieces are mentions where titles know them as a subject, or where they are names ("Monte Carlo"), and else none.
 *
 * @param proper - As `findProperWords` gives it.
 * @param mentions - Of one paper: phrase to its occurrences, none inside another of the same phrase; pieces are deleted.
 */
export function dropPieces(
	tokens: TokenTable,
	proper: Uint8Array,
	phrases: PhraseTable,
	mentions: Map<number, number[]>,
): void {
	const { from, to, role, keys } = phrases;
	const all = [...mentions.values()].flat().sort((a, b) => from[a]! - from[b]! || to[b]! - to[a]!);
	/** Mentions that stand inside wider ones. */
	const inside = new Set<number>();
	let widest = -1;
	for (const o of all) {
		if (widest >= 0 && to[widest]! >= to[o]! && to[widest]! - from[widest]! > to[o]! - from[o]!) inside.add(o);
		else if (widest < 0 || to[o]! > to[widest]!) widest = o;
	}
	for (const [phrase, occurrences] of mentions) {
		const isPiece = occurrences.every(
			(o) => inside.has(o) && !isDefinition(role[o]!) && !areProper(tokens, proper, from[o]!, to[o]!),
		);
		if (isPiece && !isSubject(keys, phrase)) mentions.delete(phrase);
	}
}
