import type { TokenTable } from "../../src/model/text.ts";
import type { Folds } from "./folds.ts";
import { phraseTopicality } from "./knownPhrases.ts";
import type { PhraseStats } from "./phraseStats.ts";
import { type PhraseTable, ROLES } from "./phrases.ts";
import type { Variants } from "./variants.ts";

/** What papers call a way of doing something. */
const WORK =
	/^(?:algorithm|approach(?:e(?=s))?|method|optimizer|procedure|scheme|solver|strateg(?:y|ie(?=s))|technique)s?$/;

/**
 * One way of doing something, by several words
 * ============================================
 * Of concepts that differ in such a word alone, the one that most papers name takes the others: "iterative methods" are "iterative
 * algorithms" and "iterative solvers". What has a short form stays, and what titles name: "encryption scheme".
 *
 * @param instead - Phrase to the one that took its place; more are put in.
 */
export function mergeSameWork(
	{ word, words }: TokenTable,
	{ folds, foldOf }: Folds,
	{ phrase, from, to, role, keys }: PhraseTable,
	{ canonical, reasons }: Variants,
	stats: PhraseStats,
	isConcept: Uint8Array,
	instead: Map<number, number>,
): void {
	const isShortened = new Uint8Array(isConcept.length);
	const byRest = new Map<string, Set<number>>();
	for (let o = 0; o < phrase.length; o++) {
		const id = canonical[phrase[o]!]!;
		if (role[o]! & (ROLES.short | ROLES.defined)) isShortened[id] = 1;
		const last = to[o]! - 1;
		if (isConcept[id] === 0 || last === from[o] || !WORK.test(words[word[last]!]!)) continue;
		const rest = Array.from(word.subarray(from[o], last), (w) => folds[foldOf[w]!]!).join("");
		const known = byRest.get(rest);
		if (known) known.add(id);
		else byRest.set(rest, new Set([id]));
	}
	const isTitled = (id: number) => Number((phraseTopicality(keys, id) ?? 0) > 0);
	for (const same of byRest.values()) {
		// Two ways of writing one concept may be in two of them.
		const left = [...same].filter((id) => isConcept[id] === 1);
		const [first, ...others] = left.sort(
			(a, b) => stats.papers[b]! - stats.papers[a]! || isTitled(b) - isTitled(a) || a - b,
		);
		for (const id of others) {
			if (isShortened[id] === 1 || isTitled(id) === 1) continue;
			isConcept[id] = 0;
			canonical[id] = first!;
			reasons.set(id, { reason: "same-work", evidence: "" });
			instead.set(id, first!);
		}
	}
	// What was merged into the others goes with them.
	for (let id = 0; id < canonical.length; id++)
		while (canonical[canonical[id]!] !== canonical[id]) canonical[id] = canonical[canonical[id]!]!;
}
