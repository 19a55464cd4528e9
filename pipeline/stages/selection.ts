import type { TokenTable } from "../../src/model/text.ts";
import { SORT_WORDS } from "../lexicon/generic.ts";
import type { Admission } from "./admission.ts";
import type { ConceptOptions } from "./concepts.ts";
import type { PhraseStats } from "./phraseStats.ts";
import type { PhraseTable } from "./phrases.ts";
import type { RankedPhrase } from "./rank.ts";
import { dropSorts } from "./sorts.ts";

/** Ranks from here on are open only to phrases that other papers share. */
const OWN_RANKS = 12;
/** A concept is proposed by at least this share of the papers that name it. */
const PROPOSED_SHARE = 0.1;
/** A single word, which more papers use in passing, by this share. */
const PROPOSED_SHARE_WORD = 0.25;

/** The phrases that become concepts, and every paper's scores for them. */
export interface Chosen {
	/** [phrases] 1 where the canonical phrase is a concept. */
	isConcept: Uint8Array;
	/** Per paper: scores of its phrases, as [phrase, score] in order of score. */
	phrase: Uint32Array[];
	score: Float32Array[];
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
	const phrase: Uint32Array[] = [];
	const score: Float32Array[] = [];
	for (let p = 0; p < papers; p++) {
		const ranked = rank(p);
		phrase.push(Uint32Array.from(ranked, (r) => r.phrase));
		score.push(Float32Array.from(ranked, (r) => r.score));
		const kept: RankedPhrase[] = [];
		for (const candidate of ranked) {
			const coined = admission.isCoined(p, candidate);
			if ((kept.length >= options.conceptsPerPaper && !coined) || !admission.admits(p, candidate)) continue;
			const shared = coined || stats.papers[candidate.phrase]! > 1;
			if (!shared && (kept.length >= OWN_RANKS || isRedundant(tokens, phrases, candidate, kept))) continue;
			kept.push(candidate);
			proposed[candidate.phrase]!++;
			if (!coined && candidate.occurrences.every((o) => phrases.words[o] === 1)) singles[candidate.phrase] = 1;
		}
	}
	const isConcept = Uint8Array.from(proposed, (n, id) => {
		const share = singles[id] ? PROPOSED_SHARE_WORD : PROPOSED_SHARE;
		return n > 0 && n >= stats.papers[id]! * share ? 1 : 0;
	});
	dropSorts(papers, tokens, phrases, canonical, proper, isConcept);
	return { isConcept, phrase, score };
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

function isDress(tokens: TokenTable, from: number, to: number): boolean {
	for (let t = from; t < to; t++) if (!SORT_WORDS.has(tokens.words[tokens.word[t]!]!)) return false;
	return true;
}
