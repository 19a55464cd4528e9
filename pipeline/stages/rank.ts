import type { Paper } from "../../src/model/paper.ts";
import { TAGS, type TokenTable } from "../../src/model/text.ts";
import { GENERIC_HEADS, GENERIC_MODIFIERS, GENERIC_WORDS, WEAK_MODIFIERS } from "../lexicon/generic.ts";
import { RANKING } from "../lexicon/ranking.ts";
import {
	createPaperReader,
	describePhrase,
	describeTraits,
	FEATURE_COUNT,
	FEATURES,
	groupByPhrase,
	type PaperPhrase,
} from "./features.ts";
import { foldWord } from "./fold.ts";
import type { Folds } from "./folds.ts";
import type { PhraseStats } from "./phraseStats.ts";
import { type PhraseTable, ROLES } from "./phrases.ts";
import { topicality, weighWords } from "./wordWeights.ts";
import { written } from "./written.ts";

/** A phrase of a paper with its score: log odds that an indexer or author would name it. */
export interface RankedPhrase extends PaperPhrase {
	score: number;
}

/**
 * A ranking for the papers of one corpus
 * ======================================
 *   score = Σ weight_i · feature_i      (weights: pipeline/lexicon/ranking.ts; features: features.ts)
 *
 * @returns For a paper's index: its phrases, best first; ties by first mention. Phrases that can be no concept are left out.
 */
export function createRanking(
	papers: readonly Pick<Paper, "title" | "abstract">[],
	tokens: TokenTable,
	folds: Folds,
	phrases: PhraseTable,
	canonical: Uint32Array,
	stats: PhraseStats,
	onFeatures?: (paper: number, group: PaperPhrase, features: Float64Array) => void,
): (paper: number) => RankedPhrase[] {
	const idf = weighWords(tokens, folds);
	const traits = describeTraits(tokens.words, folds);
	const empty = describeEmpty(tokens.words);
	const weights = Float64Array.from(FEATURES, (name) => RANKING[name] ?? 0);
	const features = new Float64Array(FEATURE_COUNT);
	const read = createPaperReader(tokens, folds);
	return (p) => {
		const context = read(p);
		for (let o = phrases.paperStart[p]!; o < phrases.paperStart[p + 1]!; o++)
			if (phrases.role[o]! & ROLES.whole && phrases.to[o]! - phrases.from[o]! > 1) {
				const head = folds.foldOf[tokens.word[phrases.to[o]! - 1]!]!;
				context.heads[head]!++;
			}
		const ranked: RankedPhrase[] = [];
		for (const group of groupByPhrase(phrases, canonical, p)) {
			if (group.occurrences.every((o) => isEmpty(tokens, phrases, empty, o))) continue;
			const surface = surfaceOf(papers[p]!, tokens, phrases, group.occurrences);
			describePhrase(tokens, folds, idf, traits, phrases, stats, context, group, papers.length, surface, features);
			let score = 0;
			for (let i = 0; i < FEATURE_COUNT; i++) score += weights[i]! * features[i]!;
			onFeatures?.(p, group, features);
			ranked.push({ phrase: group.phrase, occurrences: group.occurrences, score });
		}
		return ranked.sort((a, b) => b.score - a.score || a.occurrences[0]! - b.occurrences[0]!);
	};
}

/** `subject`: a generic head that titles use, as "domain" in "domain generalization". */
const EMPTY = { head: 1, modifier: 2, ban: 4, weak: 8, subject: 17 } as const;

function describeEmpty(words: readonly string[]): Uint8Array {
	return Uint8Array.from(words, (word) => {
		let bits = 0;
		if (
			GENERIC_HEADS.has(word) ||
			GENERIC_HEADS.has(word.replace(/(?:es|s)$/, "")) ||
			GENERIC_HEADS.has(word.replace(/ies$/, "y"))
		)
			bits |= topicality(foldWord(word)) > -0.2 ? EMPTY.subject : EMPTY.head;
		if (GENERIC_MODIFIERS.has(word)) bits |= EMPTY.modifier;
		if (GENERIC_WORDS.has(word)) bits |= EMPTY.ban;
		if (WEAK_MODIFIERS.has(word)) bits |= EMPTY.weak;
		return bits;
	});
}

/** A mention that says nothing of a subject: one generic word, or generic words only. */
function isEmpty(tokens: TokenTable, phrases: PhraseTable, empty: Uint8Array, o: number): boolean {
	const a = phrases.from[o]!;
	const b = phrases.to[o]!;
	// "state-of-the-art (SOTA)" stays empty with its short form.
	if (phrases.role[o]! & (ROLES.short | ROLES.defined))
		return b - a === 1 && (empty[tokens.word[a]!]! & ~EMPTY.weak) !== 0;
	let content = 0;
	const sort = empty[tokens.word[b - 1]!]! & EMPTY.head;
	for (let t = a; t < b; t++) {
		const e = empty[tokens.word[t]!]!;
		if (e & EMPTY.ban) return true;
		if (e === 0 || (e === EMPTY.subject && t < b - 1) || (e === EMPTY.weak && (!sort || t === b - 1))) content++;
	}
	return content === 0 || (b - a === 1 && tokens.to[a]! - tokens.from[a]! < 2);
}

/** The first mention whose capitals can be trusted: in the abstract, not first in its sentence; else the first, in small letters. */
function surfaceOf(
	paper: Pick<Paper, "title" | "abstract">,
	tokens: TokenTable,
	phrases: PhraseTable,
	occurrences: readonly number[],
): string {
	for (const o of occurrences) {
		const s = phrases.sentence[o]!;
		const a = phrases.from[o]!;
		if (tokens.sentenceField[s] === 1 && a > tokens.sentenceStart[s]! && tokens.tag[a - 1] !== TAGS.masked)
			return paper.abstract.slice(tokens.from[a]!, tokens.to[phrases.to[o]! - 1]!);
	}
	const o = occurrences[0]!;
	const surface = written(paper, tokens, phrases.sentence[o]!, phrases.from[o]!, phrases.to[o]!);
	return surface.replace(/(?<![\p{L}\p{N}])\p{Lu}(?=[\p{Ll}\s-])/gu, (c) => c.toLowerCase());
}
