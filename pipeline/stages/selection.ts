import type { TokenTable } from "../../src/model/text.ts";
import { createColumn } from "../../src/sparse/grow.ts";
import type { Admission } from "./admission.ts";
import type { ConceptOptions } from "./concepts.ts";
import type { Folds } from "./folds.ts";
import { isField, isLoose, isTrade, phraseTopicality } from "./knownPhrases.ts";
import { firstTopicality, lastTopicality } from "./phraseRoles.ts";
import type { PhraseStats } from "./phraseStats.ts";
import type { PhraseTable } from "./phrases.ts";
import type { RankedPhrase } from "./rank.ts";
import { createRedundancy } from "./redundancy.ts";
import { mergeSameWork } from "./sameWork.ts";
import { dropSorts } from "./sorts.ts";
import { TURN } from "./turns.ts";
import type { Variants } from "./variants.ts";
import { areProper, isForeign } from "./wordCasing.ts";

/** Ranks from here on are open only to phrases that other papers share. */
const OWN_RANKS = 14;
/** Ranks before this one are open to every score. */
const SURE_RANKS = 5;
/**
 * Log odds that a phrase needs after those: 1 in 17 where arXiv knows it as a field, 1 in 10 where other papers share it, a title has
 * it or it is all capitals, 1 in 7 where the background has it in titles, 1 in 5.5 where nobody else has it or this paper repeats it,
 * 1 in 4 where the background has it, but in passing.
 */
const LEAST_SCORE = { field: -2.8, shared: -2.15, known: -1.85, own: -1.5, passing: -1.1 };
/** A phrase is said in passing where the background has it in the titles of less than 9 % of its papers. */
const PASSING_TOPICALITY = -0.3;
/** How much better a score must be for each point that the ends of what only this paper says are less topical than this. */
const ROLE_SAY = 0.5;
const USUAL_ROLE = -0.8;
/**
 * A concept is proposed by at least this share of the papers that name it: any; a single word, which more papers use in passing, not
 * "L-functions"; a word of the trade.
 */
const PROPOSED_SHARE = [0.1, 0.25, 0.6];
const SHARE = { word: 1, trade: 2 } as const;
/** A paper that is about loose words of the trade has them in its title, or says them so often. */
const INSISTED = 3;
/** In a list of more papers than this, what one paper names alone is no concept. */
const SHARED_ONLY = 5000;

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
export function* chooseConcepts(
	papers: number,
	rank: (paper: number) => RankedPhrase[],
	tokens: TokenTable,
	folds: Folds,
	phrases: PhraseTable,
	variants: Variants,
	stats: PhraseStats,
	proper: Uint8Array,
	admission: Admission,
	options: ConceptOptions,
): Generator<void, Chosen> {
	/** How far titles have phrases with such a first and last word; nothing is against what the background knows. */
	const roleOf = ({ phrase, occurrences }: RankedPhrase): number => {
		if (phraseTopicality(phrases.keys, phrase) !== undefined) return 0;
		const o = occurrences[0]!;
		const foldAt = (t: number) => folds.foldOf[tokens.word[t]!]!;
		return firstTopicality(folds, foldAt(phrases.from[o]!)) + lastTopicality(folds, foldAt(phrases.to[o]! - 1));
	};
	const isSingle = (o: number) =>
		phrases.words[o] === 1 && !/^\p{L}-/u.test(tokens.words[tokens.word[phrases.from[o]!]!]!);
	const isShared = (p: number, candidate: RankedPhrase) =>
		stats.papers[candidate.phrase]! > 1 || admission.isCoined(p, candidate);
	/** "Standard Model", whose words meet by chance. */
	const isNamed = ({ occurrences }: RankedPhrase) =>
		occurrences.every((o) => areProper(tokens, proper, phrases.from[o]!, phrases.to[o]!));
	/** "Sinkhorn divergence": what is called by a finder's name. */
	const isEponym = ({ occurrences }: RankedPhrase) => {
		const from = phrases.from[occurrences[0]!]!;
		const word = tokens.word[from]!;
		return phrases.to[occurrences[0]!]! - from === 2 && proper[word] === 1 && isForeign(tokens.words[word]!);
	};
	const isTitled = ({ occurrences }: RankedPhrase) =>
		occurrences.some((o) => tokens.sentenceField[phrases.sentence[o]!] === 0);
	const { isRedundant, isWording } = createRedundancy(tokens, folds, phrases, stats);
	const proposed = new Uint32Array(phrases.keys.size);
	/** [phrases] index into PROPOSED_SHARE. */
	const leastShare = new Uint8Array(phrases.keys.size);
	const start = new Uint32Array(papers + 1);
	const phrase = createColumn(new Uint32Array(papers * 64));
	const score = createColumn(new Float32Array(papers * 64));
	for (let p = 0; p < papers; p++) {
		if (p % TURN === 0) yield;
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
			const shared = isShared(p, candidate);
			const loose = !coined && isLoose(phrases.keys, candidate.phrase) && !isNamed(candidate);
			const trade = loose || (!coined && isTrade(phrases.keys, candidate.phrase));
			const titled = loose ? isTitled(candidate) : stats.titles[candidate.phrase]! > 0;
			if (loose && !shared && !titled && candidate.occurrences.length < INSISTED) continue;
			const isOpen = (shared && !trade) || titled || admission.isAcronym(p, candidate) || isEponym(candidate);
			const place = standing(candidate, phrases, isOpen);
			const least = LEAST_SCORE[place] + (place === "own" ? ROLE_SAY * Math.max(0, USUAL_ROLE - roleOf(candidate)) : 0);
			if (kept.length >= SURE_RANKS && !coined && candidate.score < least) continue;
			if (!shared && (kept.length >= OWN_RANKS || isRedundant(candidate, kept))) continue;
			kept.push(candidate);
			if (trade) leastShare[candidate.phrase] = SHARE.trade;
			else if (!coined && candidate.occurrences.every(isSingle)) leastShare[candidate.phrase] = SHARE.word;
		}
		for (const candidate of kept)
			if (isShared(p, candidate) || !isWording(candidate, kept)) proposed[candidate.phrase]!++;
	}
	const leastPapers = papers > SHARED_ONLY ? 2 : 1;
	const isConcept = Uint8Array.from(proposed, (n, id) => {
		const named = stats.papers[id]!;
		return n > 0 && n >= named * PROPOSED_SHARE[leastShare[id]!]! && named >= leastPapers ? 1 : 0;
	});
	const instead = dropSorts(papers, tokens, folds, phrases, variants, stats, proper, isConcept);
	mergeSameWork(tokens, folds, phrases, variants, stats, isConcept, instead);
	const ranked = phrase.finish();
	if (instead.size > 0) for (let k = 0; k < ranked.length; k++) ranked[k] = instead.get(ranked[k]!) ?? ranked[k]!;
	return { isConcept, start, phrase: ranked, score: score.finish() };
}

/** What speaks for a phrase: that it is a field, that others or a title have it (`isOpen`), or where the background has it. */
function standing(
	{ phrase, occurrences }: RankedPhrase,
	phrases: PhraseTable,
	isOpen: boolean,
): keyof typeof LEAST_SCORE {
	if (isField(phrases.keys, phrase)) return "field";
	if (isOpen) return "shared";
	const topic = phraseTopicality(phrases.keys, phrase);
	if (topic !== undefined && topic > PASSING_TOPICALITY) return "known";
	return topic === undefined || occurrences.length > 1 ? "own" : "passing";
}
