import type { TokenTable } from "../../src/model/text.ts";
import { createColumn } from "../../src/sparse/grow.ts";
import { SORT_WORDS } from "../lexicon/generic.ts";
import type { Admission } from "./admission.ts";
import type { ConceptOptions } from "./concepts.ts";
import { foldWord } from "./fold.ts";
import type { PhraseStats } from "./phraseStats.ts";
import type { PhraseTable } from "./phrases.ts";
import type { RankedPhrase } from "./rank.ts";
import { dropSorts } from "./sorts.ts";
import { topicality } from "./wordWeights.ts";

/** Ranks from here on are open only to phrases that other papers share. */
const OWN_RANKS = 16;
/** From this rank on a phrase needs at least this score, log odds of 1 in 11. */
const SURE_RANKS = 5;
const LEAST_SCORE = -2.3;
/** A concept is proposed by at least this share of the papers that name it. */
const PROPOSED_SHARE = 0.1;
/** A single word, which more papers use in passing, by this share. */
const PROPOSED_SHARE_WORD = 0.25;
/** In a list of more papers than this, what one paper names alone is no concept. */
const SHARED_ONLY = 5000;

/** Topicality of words that only dress a phrase. */
const DRESS = -0.9;

/** The phrases that become concepts, and every paper's scores for them. */
export interface Chosen {
	/** [phrases] 1 where the canonical phrase is a concept. */
	isConcept: Uint8Array;
	/** [papers + 1] first of each paper's phrases, in order of score. */
	start: Uint32Array;
	phrase: Uint32Array;
	score: Float32Array;
}
/**
 * The best phrases of each paper that may stand alone, and of those the ones that enough of their papers propose. A coined name is
 * taken whatever its rank.
 */
export function chooseConcepts(
	papers: number,
	rank: (paper: number) => RankedPhrase[],
	tokens: TokenTable,
	phrases: PhraseTable,
	canonical: Uint32Array,
	stats: PhraseStats,
	proper: Uint8Array,
	admission: Admission,
	options: ConceptOptions,
): Chosen {
	const proposed = new Uint32Array(phrases.keys.size);
	const singles = new Uint8Array(phrases.keys.size);
	const start = new Uint32Array(papers + 1);
	const phrase = createColumn(new Uint32Array(papers * 64));
	const score = createColumn(new Float32Array(papers * 64));
	for (let p = 0; p < papers; p++) {
		const ranked = rank(p);
		for (const candidate of ranked) {
			phrase.push(candidate.phrase);
			score.push(candidate.score);
		}
		start[p + 1] = phrase.length;
		const kept: RankedPhrase[] = [];
		for (const candidate of ranked) {
			const coined = admission.isCoined(p, candidate);
			if ((kept.length >= options.conceptsPerPaper && !coined) || !admission.admits(p, candidate)) continue;
			if (kept.length >= SURE_RANKS && !coined && candidate.score < LEAST_SCORE) continue;
			const shared = coined || stats.papers[candidate.phrase]! > 1;
			if (!shared && (kept.length >= OWN_RANKS || isRedundant(tokens, phrases, candidate, kept))) continue;
			kept.push(candidate);
			proposed[candidate.phrase]!++;
			if (!coined && candidate.occurrences.every((o) => phrases.words[o] === 1)) singles[candidate.phrase] = 1;
		}
	}
	const least = papers > SHARED_ONLY ? 2 : 1;
	const isConcept = Uint8Array.from(proposed, (n, id) => {
		const share = singles[id] ? PROPOSED_SHARE_WORD : PROPOSED_SHARE;
		return n > 0 && n >= stats.papers[id]! * share && stats.papers[id]! >= least ? 1 : 0;
	});
	dropSorts(papers, tokens, phrases, canonical, proper, isConcept);
	return { isConcept, start, phrase: phrase.finish(), score: score.finish() };
}

/**
 * A phrase of this paper alone says nothing beside a better one that it lies in each time, or that it only tells the sort of
 * ("augmented local learning method").
 */
function isRedundant(
	tokens: TokenTable,
	phrases: PhraseTable,
	candidate: RankedPhrase,
	kept: readonly RankedPhrase[],
): boolean {
	const { from, to } = phrases;
	for (const other of kept) {
		const inside = candidate.occurrences.every((o) =>
			other.occurrences.some((k) => from[k]! <= from[o]! && to[k]! >= to[o]!),
		);
		if (inside) return true;
		const around = candidate.occurrences.every((o) =>
			other.occurrences.some(
				(k) =>
					from[k]! >= from[o]! &&
					to[k]! <= to[o]! &&
					isDress(tokens, from[o]!, from[k]!) &&
					isDress(tokens, to[k]!, to[o]!),
			),
		);
		if (around) return true;
	}
	return false;
}

/** Words that say no more than the phrase without them: sorts of things, and words that hardly stand in titles. */
function isDress(tokens: TokenTable, from: number, to: number): boolean {
	for (let t = from; t < to; t++) {
		const word = tokens.words[tokens.word[t]!]!;
		if (!SORT_WORDS.has(word) && topicality(foldWord(word)) > DRESS) return false;
	}
	return true;
}
