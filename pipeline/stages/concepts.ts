/**
 * Concepts of a corpus
 * ====================
 * Each paper proposes its best phrases; what enough of its papers propose becomes a concept; every paper that names a
 * concept, in whatever form, is tied to it.
 */
import type { Variant } from "../../src/model/map.ts";
import type { Paper } from "../../src/model/paper.ts";
import type { TokenTable } from "../../src/model/text.ts";
import type { SparseMatrix } from "../../src/sparse/matrix.ts";
import { findAbbreviations } from "./abbreviations.ts";
import { createAdmission } from "./admission.ts";
import { findCandidates } from "./candidates.ts";
import { linkConcepts } from "./conceptLinks.ts";
import { foldWords } from "./folds.ts";
import { markNameParts } from "./nameParts.ts";
import { keepNamesApart } from "./namesApart.ts";
import { countPhrases } from "./phraseStats.ts";
import { internPhrases, type PhraseTable, ROLES } from "./phrases.ts";
import { createRanking } from "./rank.ts";
import { resolveAbbreviations } from "./readings.ts";
import { chooseConcepts } from "./selection.ts";
import { surfaceForm } from "./surface.ts";
import { inOneGo } from "./turns.ts";
import { mergeVariants } from "./variants.ts";
import { findProperWords } from "./wordCasing.ts";
import { written } from "./written.ts";

export interface ConceptTable {
	/** [C] unique slugs of the labels; order: by first paper, then position. */
	id: string[];
	/** [C] */
	label: string[];
	/** [C] 0 phrase, 1 name. */
	kind: Uint8Array;
	/** [C] the label first. */
	variants: Variant[][];
	/** [C] papers that name it. */
	documentFrequency: Uint32Array;
	/** [C] 1 when named by more than the generic share of the papers. */
	generic: Uint8Array;
	/** Papers x concepts; the value is the rank weight in (0, 1], 1 for the paper's first. */
	paperConcepts: SparseMatrix;
	/** [nonzeros] mentions. */
	count: Uint32Array;
	/** [nonzeros + 1] first mention of each entry. */
	mentionStart: Uint32Array;
	/** [M] sentence (over all papers) and characters [from, to) of its title or abstract, in text order within an entry. */
	mentionSentence: Uint32Array;
	mentionFrom: Uint32Array;
	mentionTo: Uint32Array;
}

export interface ConceptOptions {
	/** Concepts that a paper proposes, 1 to 100. */
	conceptsPerPaper: number;
	/** A concept named by more than this share of the papers is generic, 0 to 1. */
	genericShare: number;
}

/** The phrases of a corpus, with the tables they stand on. */
export type CorpusPhrases = ReturnType<typeof findPhrases>;

/**
 * Every phrase that could be a concept, its variants merged.
 *
 * @param papers - In canonical order.
 * @param tokens - `tokenise(papers)`.
 */
export function findPhrases(papers: readonly Pick<Paper, "title" | "abstract">[], tokens: TokenTable) {
	const folds = foldWords(tokens);
	const abbreviations = findAbbreviations(papers, tokens);
	const readings = resolveAbbreviations(papers, tokens, abbreviations, folds);
	const phrases = internPhrases(papers, tokens, findCandidates(tokens), folds, abbreviations, readings);
	keepNamesApart(papers, tokens, phrases);
	markNameParts(papers, tokens, phrases);
	return { folds, abbreviations, readings, phrases, variants: mergeVariants(tokens, phrases, folds, readings) };
}

/** The phrases that become concepts, linked to their papers. */
export function extractConcepts(
	papers: readonly Pick<Paper, "id" | "title" | "abstract">[],
	tokens: TokenTable,
	options: ConceptOptions,
): ConceptTable {
	return inOneGo(extractInTurns(papers, tokens, options, findPhrases(papers, tokens)));
}

/**
 * `extractConcepts` that stops after every few hundred papers, so that its caller can look after other threads.
 *
 * @param found - `findPhrases(papers, tokens)`.
 */
export function* extractInTurns(
	papers: readonly Pick<Paper, "id" | "title" | "abstract">[],
	tokens: TokenTable,
	options: ConceptOptions,
	found: CorpusPhrases,
): Generator<void, ConceptTable> {
	const { folds, abbreviations, readings, phrases, variants } = found;
	const { stats, rank } = rankPhrases(papers, tokens, found);
	const proper = findProperWords(papers, tokens);
	const admission = createAdmission(papers, tokens, folds, phrases, stats, proper);
	const chosen = yield* chooseConcepts(
		papers.length,
		rank,
		tokens,
		folds,
		phrases,
		variants,
		stats,
		proper,
		admission,
		options,
	);
	return yield* linkConcepts(
		papers,
		tokens,
		folds,
		abbreviations,
		readings,
		phrases,
		variants,
		proper,
		chosen,
		options,
	);
}

/** The ranking that concepts are chosen from, with the counts it stands on. */
export function rankPhrases(
	papers: readonly Pick<Paper, "title" | "abstract">[],
	tokens: TokenTable,
	{ folds, phrases, variants }: CorpusPhrases,
	onFeatures?: Parameters<typeof createRanking>[6],
) {
	const stats = countPhrases(tokens, phrases, variants.canonical);
	return { stats, rank: createRanking(papers, tokens, folds, phrases, variants.canonical, stats, onFeatures) };
}

/**
 * The best phrases of each paper, best first, before any choice over the corpus.
 *
 * @param limit - Phrases a paper.
 * @returns Per paper, each phrase in the form that the paper uses most, spelt out where it ever is.
 */
export function rankConcepts(
	papers: readonly Pick<Paper, "title" | "abstract">[],
	tokens: TokenTable,
	limit: number,
): string[][] {
	const found = findPhrases(papers, tokens);
	const { rank } = rankPhrases(papers, tokens, found);
	return papers.map((paper, p) =>
		rank(p)
			.slice(0, limit)
			.map(({ occurrences }) => writtenForm(paper, tokens, found.phrases, occurrences)),
	);
}

/** The form that a paper uses most for a phrase, spelt out where it ever is. */
export function writtenForm(
	paper: Pick<Paper, "title" | "abstract">,
	tokens: TokenTable,
	phrases: PhraseTable,
	occurrences: readonly number[],
): string {
	const counts = new Map<string, number>();
	for (const o of occurrences) {
		const form = surfaceForm(written(paper, tokens, phrases.sentence[o]!, phrases.from[o]!, phrases.to[o]!));
		counts.set(form, (counts.get(form) ?? 0) + (phrases.role[o]! & ROLES.short ? 1 : 1000));
	}
	return [...counts].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
}
