import type { TokenTable } from "../../src/model/text.ts";
import { WORK_HEADS } from "../lexicon/generic.ts";
import type { Folds } from "./folds.ts";
import { phraseTopicality } from "./knownPhrases.ts";
import type { PhraseStats } from "./phraseStats.ts";
import { type PhraseTable, ROLES } from "./phrases.ts";
import type { Variants } from "./variants.ts";

/**
 * One way of doing something, by several words
 * ============================================
 * Of concepts that differ in a word of WORK_HEADS alone, the one that most papers name takes the others: "iterative methods" are "iterative
 * algorithms" and "iterative solvers". What has a short form stays, and what titles name: "encryption scheme".
 *
 * @param stats - Of all phrases, by canonical ones.
 * @param isConcept - [phrases] 1 where the canonical phrase is a concept; changed in place, as are `canonical` and `reasons`.
 * @param instead - Phrase to the one that took its place; more are put in.
 */
export function mergeSameWork(
	{ word }: TokenTable,
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
		if (isConcept[id] === 0 || last === from[o] || !WORK_HEADS.has(folds[foldOf[word[last]!]!]!)) continue;
		const rest = Array.from(word.subarray(from[o], last), (w) => folds[foldOf[w]!]!).join("");
		const known = byRest.get(rest);
		if (known) known.add(id);
		else byRest.set(rest, new Set([id]));
	}
	const isTitled = (id: number) => Number((phraseTopicality(keys, id) ?? 0) > 0);
	for (const same of byRest.values()) {
		// One order for all, as a concept that is written in two ways is in two of them.
		const [first, ...others] = [...same].sort(
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
	// What was merged into the others, or had one of them in its place, goes with them.
	for (let id = 0; id < canonical.length; id++)
		while (canonical[canonical[id]!] !== canonical[id]) canonical[id] = canonical[canonical[id]!]!;
	for (const [id, other] of instead) instead.set(id, canonical[other]!);
}
