import { FIRST_WORDS, LAST_WORDS } from "../lexicon/phrase-roles.ts";
import type { Folds } from "./folds.ts";
import { fingerprint, readFingerprints } from "./knownPhrases.ts";

/**
 * How far a phrase's ends say a subject
 * =====================================
 * "Perfect fit" and "testing data distribution" are said in abstracts and not in titles, whatever else stands in them, as
 * phrases that begin with "testing" or end in "fit" seldom do; "bilevel solvers" is like phrases that do. For a word as the first
 * of a phrase, and as its last: ln of how often a title has such a phrase of its abstract, over how often with any word.
 */
const HIGHEST = 1.5;
const STEP = 0.5;
export const ROLE_LEVELS = 10;

/** The list for a topicality, 0 to ROLE_LEVELS - 1. */
export function roleLevel(topicality: number): number {
	return Math.min(ROLE_LEVELS - 1, Math.max(0, Math.round((HIGHEST - topicality) / STEP)));
}

let known: { first: Map<number, number>; last: Map<number, number> } | undefined;

function readLists(lists: readonly string[]): Map<number, number> {
	return new Map(
		lists.flatMap((text, level) =>
			readFingerprints(text).map((print): [number, number] => [print, HIGHEST - STEP * level]),
		),
	);
}

function topicalityAs(role: "first" | "last", folds: Folds, fold: number): number {
	known ??= { first: readLists(FIRST_WORDS), last: readLists(LAST_WORDS) };
	return known[role].get(fingerprint(folds.hashes.high[fold]!, folds.hashes.low[fold]!)) ?? 0;
}

/** Topicality of a fold as the first word of a phrase, -3 to 1.5; 0 for what the background does not know. */
export function firstTopicality(folds: Folds, fold: number): number {
	return topicalityAs("first", folds, fold);
}

/** The same as the last word. */
export function lastTopicality(folds: Folds, fold: number): number {
	return topicalityAs("last", folds, fold);
}
