/**
 * From ranked phrases to concepts, and from concepts to all their papers.
 */

import type { Paper } from "../../src/model/paper.ts";
import type { TokenTable } from "../../src/model/text.ts";
import { TAGS } from "../../src/model/text.ts";
import { round } from "../../src/sparse/order.ts";
import { SORT_WORDS } from "../lexicon/generic.ts";
import type { AbbreviationTable } from "./abbreviations.ts";
import type { Admission } from "./admission.ts";
import type { ConceptOptions, ConceptTable } from "./concepts.ts";
import type { Folds } from "./folds.ts";
import { createColumn } from "./grow.ts";
import { FormCounter, writeConcept } from "./labels.ts";
import { NAME_SIGNS, nameSigns } from "./names.ts";
import type { PhraseStats } from "./phraseStats.ts";
import { type PhraseTable, ROLES } from "./phrases.ts";
import type { RankedPhrase } from "./rank.ts";
import type { Readings } from "./readings.ts";
import type { Variants } from "./variants.ts";
import { backgroundShare } from "./wordWeights.ts";

/** Ranks from here on are open only to phrases that other papers share. */
const OWN_RANKS = 12;
/** A concept is proposed by at least this share of the papers that name it. */
const PROPOSED_SHARE = 0.1;
/** A single word, which more papers use in passing, by this share. */
const PROPOSED_SHARE_WORD = 0.25;
/** Fewer papers than this never make a concept generic. */
const GENERIC_PAPERS = 6;

/** The phrases that become concepts, and every paper's scores for them. */
export interface Chosen {
	/** [phrases] 1 where the canonical phrase is a concept. */
	isConcept: Uint8Array;
	/** Per paper: scores of its phrases, as [phrase, score] in order of score. */
	phrase: Uint32Array[];
	score: Float32Array[];
}

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

/** A process that a sort word only names once more: "bilevel optimization problem", "federated learning framework". */
const PROCESS = /(?:ing|tion|sion|ment|sis|descent|search|regression)$/;
const SAME_SORTS = new Set("problem algorithm method technique approach framework procedure task".split(" "));
const NAME_SORTS = new Set("dataset benchmark optimizer matrix".split(" "));

/**
 * Drops a concept that is another with a word for its sort behind it, so that one thing is one node: a process with "problem",
 * "algorithm" and the like ("bilevel optimization problem"), or a name with "dataset", "optimizer", "matrix" ("Hessian matrix").
 * Nothing is lost: every mention of the longer one is a mention of the shorter.
 */
function dropSorts(
	papers: number,
	tokens: TokenTable,
	phrases: PhraseTable,
	canonical: Uint32Array,
	proper: Uint8Array,
	isConcept: Uint8Array,
): void {
	const singular = (t: number) => tokens.words[tokens.word[t]!]!.replace(/(?:(?<=ch)es|s)$/, "").replace(/ice$/, "ix");
	for (let p = 0; p < papers; p++) {
		const at = new Map<string, number>();
		for (let o = phrases.paperStart[p]!; o < phrases.paperStart[p + 1]!; o++)
			at.set(`${phrases.from[o]} ${phrases.to[o]}`, canonical[phrases.phrase[o]!]!);
		for (let o = phrases.paperStart[p]!; o < phrases.paperStart[p + 1]!; o++) {
			const from = phrases.from[o]!;
			const to = phrases.to[o]!;
			const id = canonical[phrases.phrase[o]!]!;
			if (!isConcept[id] || to - from < 2) continue;
			const shorter = at.get(`${from} ${to - 1}`);
			if (shorter === undefined || !isConcept[shorter] || shorter === id) continue;
			const head = tokens.word[to - 2]!;
			const sort = singular(to - 1);
			const isProcess = PROCESS.test(tokens.words[head]!) || phrases.words[o]! > to - from;
			const isName = to - from === 2 && (proper[head] === 1 || tokens.tag[to - 2] === TAGS.properNoun);
			if ((isProcess && SAME_SORTS.has(sort)) || (isName && NAME_SORTS.has(sort))) isConcept[id] = 0;
		}
	}
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

export function linkConcepts(
	papers: readonly Pick<Paper, "id" | "title" | "abstract">[],
	tokens: TokenTable,
	folds: Folds,
	abbreviations: AbbreviationTable,
	readings: Readings,
	phrases: PhraseTable,
	variants: Variants,
	proper: Uint8Array,
	chosen: Chosen,
	options: ConceptOptions,
): ConceptTable {
	const { canonical } = variants;
	const conceptOf = new Int32Array(phrases.keys.size).fill(-1);
	const start = new Uint32Array(papers.length + 1);
	const index = createColumn(new Uint32Array(1024));
	const value = createColumn(new Float64Array(1024));
	const count = createColumn(new Uint32Array(1024));
	const mentionStart = createColumn(new Uint32Array(1024));
	const mentionSentence = createColumn(new Uint32Array(1024));
	const mentionTokenFrom = createColumn(new Uint32Array(1024));
	const mentionTokenTo = createColumn(new Uint32Array(1024));
	const mentionShort = createColumn(new Uint8Array(1024));
	const counters: FormCounter[] = [];
	const stems: Uint32Array[] = [];
	const papersOf: number[] = [];
	const signs: number[] = [];
	const shorts: number[] = [];
	for (let p = 0; p < papers.length; p++) {
		start[p] = index.length;
		const paper = papers[p]!;
		const mentions = new Map<number, number[]>();
		for (let o = phrases.paperStart[p]!; o < phrases.paperStart[p + 1]!; o++) {
			const id = canonical[phrases.phrase[o]!]!;
			if (!chosen.isConcept[id]) continue;
			let c = conceptOf[id]!;
			if (c < 0) {
				c = conceptOf[id] = counters.length;
				counters.push(new FormCounter());
				stems.push(new Uint32Array(0));
				papersOf.push(0);
				signs.push(0);
				shorts.push(0);
			}
			const list = mentions.get(c);
			if (!list) mentions.set(c, [o]);
			else if (!list.some((k) => phrases.from[k]! <= phrases.from[o]! && phrases.to[k]! >= phrases.to[o]!))
				list.push(o);
		}
		const scores = new Map<number, number>();
		let best = Number.NEGATIVE_INFINITY;
		chosen.phrase[p]!.forEach((id, k) => {
			const c = conceptOf[id]!;
			if (c < 0 || !chosen.isConcept[id]) return;
			const s = chosen.score[p]![k]!;
			scores.set(c, s);
			if (s > best) best = s;
		});
		const entries = [...mentions].filter(([c]) => scores.has(c)).sort((a, b) => a[0] - b[0]);
		for (const [c, list] of entries) {
			list.sort((a, b) => phrases.from[a]! - phrases.from[b]!);
			index.push(c);
			// Odds against the paper's first, so that a half is half as likely.
			value.push(Math.max(0.0001, round(odds(scores.get(c)!) / odds(best), 4)));
			count.push(list.length);
			mentionStart.push(mentionSentence.length);
			papersOf[c]!++;
			for (const o of list) {
				const a = phrases.from[o]!;
				const b = phrases.to[o]!;
				const s = phrases.sentence[o]!;
				mentionSentence.push(s);
				mentionTokenFrom.push(a);
				mentionTokenTo.push(b);
				const short = (phrases.role[o]! & ROLES.short) !== 0;
				mentionShort.push(short ? 1 : 0);
				const field = tokens.sentenceField[s];
				const text = (field === 0 ? paper.title : paper.abstract).slice(tokens.from[a]!, tokens.to[b - 1]!);
				const merged = variants.reasons.get(phrases.phrase[o]!);
				const defined = (phrases.role[o]! & ROLES.defined) !== 0;
				let evidence = merged?.evidence;
				if (!evidence && short) evidence = evidenceFor(papers, tokens, folds, abbreviations, readings, p, a);
				counters[c]!.add({
					text: text.replace(/\s+/g, " "),
					trusted: field === 1 && a > tokens.sentenceStart[s]! && tokens.tag[a - 1] !== TAGS.masked,
					short,
					defined,
					reason: merged?.reason ?? (phrases.role[o]! & ROLES.derived ? "word-form" : undefined),
					evidence,
				});
				signs[c]! |= nameSigns(paper, tokens, s, a, b, (phrases.role[o]! & ROLES.whole) !== 0);
				if (short) shorts[c]!++;
				else if (stems[c]!.length === 0 || defined) stems[c] = stemsOf(tokens, folds, a, b);
			}
		}
	}
	start[papers.length] = index.length;
	mentionStart.push(mentionSentence.length);
	const wordId = new Map(tokens.words.map((word, w) => [word, w]));
	const isProper = (word: string) => {
		const w = wordId.get(word);
		return w === undefined ? backgroundShare(word) === 0 : proper[w] === 1;
	};
	const label: string[] = [];
	const allVariants: ConceptTable["variants"] = [];
	const kind = new Uint8Array(counters.length);
	counters.forEach((counter, c) => {
		const coined =
			(signs[c]! & NAME_SIGNS.titled) !== 0 ||
			(signs[c]! & NAME_SIGNS.introduced) !== 0 ||
			((signs[c]! & NAME_SIGNS.shape) !== 0 && shorts[c] === 0);
		kind[c] = coined ? 1 : 0;
		const written = writeConcept(counter, isProper, coined);
		label.push(written.label);
		allVariants.push(written.variants);
	});
	const limit = Math.max(GENERIC_PAPERS, options.genericShare * papers.length);
	return {
		id: uniqueSlugs(label),
		label,
		kind,
		variants: allVariants,
		stems,
		documentFrequency: Uint32Array.from(papersOf),
		generic: Uint8Array.from(papersOf, (n) => (n > limit ? 1 : 0)),
		paperConcepts: {
			rows: papers.length,
			columns: counters.length,
			start,
			index: index.finish(),
			value: value.finish(),
		},
		count: count.finish(),
		mentionStart: mentionStart.finish(),
		mentionSentence: mentionSentence.finish(),
		mentionTokenFrom: mentionTokenFrom.finish(),
		mentionTokenTo: mentionTokenTo.finish(),
		mentionShort: mentionShort.finish(),
	};
}

function odds(score: number): number {
	return 1 / (1 + Math.exp(-score));
}

function stemsOf(tokens: TokenTable, folds: Folds, from: number, to: number): Uint32Array {
	const out: number[] = [];
	for (let t = from; t < to; t++) {
		const w = tokens.word[t]!;
		if (!folds.isSign[folds.foldOf[w]!]) out.push(tokens.stemOf[w]!);
	}
	return Uint32Array.from(out);
}

/** "defined as SGD in <paper id>". */
function evidenceFor(
	papers: readonly Pick<Paper, "id" | "title" | "abstract">[],
	tokens: TokenTable,
	folds: Folds,
	abbreviations: AbbreviationTable,
	readings: Readings,
	paper: number,
	token: number,
): string | undefined {
	const fold = folds.foldOf[tokens.word[token]!]!;
	const index = readings.own[paper]?.get(fold) ?? readings.dominant.get(fold);
	if (index === undefined) return undefined;
	const d = readings.readings[index]!.definition;
	const p = readings.own[paper]?.has(fold) ? paper : abbreviations.paper[d]!;
	const s = abbreviations.shortSentence[d]!;
	const home = papers[abbreviations.paper[d]!]!;
	const text = tokens.sentenceField[s] === 0 ? home.title : home.abstract;
	const short = text.slice(tokens.from[abbreviations.shortFrom[d]!]!, tokens.to[abbreviations.shortTo[d]! - 1]!);
	return `${s === abbreviations.sentence[d] ? "defined as" : "written"} ${short} in ${papers[p]!.id}`;
}

/** Labels in small letters, words joined by "-"; equal ones get -2, -3 … in order. */
export function uniqueSlugs(labels: readonly string[]): string[] {
	const taken = new Set<string>();
	return labels.map((label) => {
		const slug =
			label
				.normalize("NFKC")
				.toLowerCase()
				.replace(/[^\p{L}\p{N}]+/gu, "-")
				.replace(/^-|-$/g, "") || "concept";
		let id = slug;
		for (let n = 2; taken.has(id); n++) id = `${slug}-${n}`;
		taken.add(id);
		return id;
	});
}
