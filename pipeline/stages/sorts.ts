import { TAGS, type TokenTable } from "../../src/model/text.ts";
import { GENERIC_HEADS, SORT_WORDS } from "../lexicon/generic.ts";
import { isAllOfWord } from "./derivations.ts";
import type { Folds } from "./folds.ts";
import { phraseTopicality } from "./knownPhrases.ts";
import { firstTopicality } from "./phraseRoles.ts";
import type { PhraseStats } from "./phraseStats.ts";
import { type PhraseTable, ROLES } from "./phrases.ts";
import type { Variants } from "./variants.ts";
import { backgroundShare } from "./wordWeights.ts";

/** A process that a sort word only names once more: "bilevel optimization problem", "federated learning framework". */
const PROCESS = /(?:ing|tion|sion|ment|sis|ence|product|descent|search|regression)$/;
const SAME_SORTS = new Set(
	"problem algorithm method technique approach framework procedure task guarantee subroutine oracle heuristic scheme strategy".split(
		" ",
	),
);
/** Those that say so little that they come off whatever they stand behind. */
const PLAIN_SORTS = new Set("technique approach framework procedure".split(" "));
const NAME_SORTS = new Set("dataset benchmark optimizer matrix app".split(" "));
/** What does a process: "video generation models", "feature fusion module". */
const DOERS = new Set(
	"model mechanism module pipeline workflow technology strategy architecture paradigm tool application".split(" "),
);
/** A compound of a process before such a word: "early-stopping rule". */
const RULES = new Set("rule criterion protocol paradigm".split(" "));
const SORT = { same: 1, name: 2, data: 4, any: 8, plain: 16, doer: 32, rule: 64 } as const;
const DATA_SORTS = new Set(["dataset", "benchmark"]);
/** Share of the background's papers from which on a word between a name and its sort adds nothing. */
const COMMON = 0.04;
/** Share of the papers that have it in their title from which on what does a process is a thing of its own. */
const TITLED = 0.25;
/** Topicality of adjectives that hardly begin what titles name. */
const REMARK = -0.5;

/**
 * Drops a concept that is another with a word for its sort behind it, so that one thing is one node: a process with "problem",
 * "algorithm" and the like ("bilevel optimization problem"), or a name with "dataset", "optimizer", "matrix" ("Hessian matrix"),
 * also with common words between ("diffGrad optimization technique"); or a name behind a remark ("large-scale ImageNet-1K"); or what
 * several papers name, with any such word that one paper alone says in passing ("deep learning models"); or a process of two words or
 * more, with what does it, by however many papers, where few titles have that ("video generation models"); or a compound of a process,
 * with a word for a rule or the like ("early-stopping rule").
 * Nothing is lost: every mention of the longer one is a mention of the shorter. Where the background does not know a phrase of three
 * words or more that ends so, what stands before the sort is the concept in its place ("random matrix theory approach").
 *
 * @returns Phrase to the shorter one that took its place.
 */
export function dropSorts(
	papers: number,
	tokens: TokenTable,
	folds: Folds,
	phrases: PhraseTable,
	{ canonical, reasons }: Variants,
	stats: PhraseStats,
	proper: Uint8Array,
	isConcept: Uint8Array,
): Map<number, number> {
	const instead = new Map<number, number>();
	/** [phrases] 1 where it has a short form. */
	const isShortened = new Uint8Array(isConcept.length);
	for (let o = 0; o < phrases.phrase.length; o++)
		if (phrases.role[o]! & (ROLES.short | ROLES.defined)) isShortened[canonical[phrases.phrase[o]!]!] = 1;
	const isSort = Uint8Array.from(tokens.words, (word) => {
		const sort = word
			.replace(/(?:(?<=ch)es|s)$/, "")
			.replace(/ice$/, "ix")
			.replace(/eria$/, "erion");
		const bits = SAME_SORTS.has(sort) ? SORT.same : NAME_SORTS.has(sort) ? SORT.name : 0;
		const plain = PLAIN_SORTS.has(sort) ? SORT.plain : 0;
		const doer = (DOERS.has(sort.replace(/ie$/, "y")) ? SORT.doer : 0) | (RULES.has(sort) ? SORT.rule : 0);
		return bits | plain | doer | (DATA_SORTS.has(sort) ? SORT.data : 0) | (SORT_WORDS.has(sort) ? SORT.any : 0);
	});
	/** It has no short form, and few of its papers have it in their title. */
	const isSeldomTitle = (id: number) => isShortened[id] === 0 && stats.titles[id]! < TITLED * stats.papers[id]!;
	/** The phrase that a compound of a process is, "early-stopping", or -1. */
	const compoundAt = (t: number): number => {
		const word = tokens.words[tokens.word[t]!]!;
		const fold = folds.foldOf[tokens.word[t]!]!;
		if (!/^\p{L}+-\p{L}/u.test(word) || !PROCESS.test(word)) return -1;
		const found = phrases.keys.find(folds.hashes.high[fold]!, folds.hashes.low[fold]!);
		return found < 0 ? -1 : canonical[found]!;
	};
	/** One paper alone says it, not in its title, and the background hardly names it. */
	const isOnlySaid = (id: number) =>
		stats.papers[id] === 1 && stats.titles[id] === 0 && (phraseTopicality(phrases.keys, id) ?? 0) <= 0;
	for (let p = 0; p < papers; p++) {
		const end = phrases.paperStart[p + 1]!;
		/** The phrase that tokens [from, to) of the paper are, or -1. */
		const phraseAt = (from: number, to: number): number => {
			let found = -1;
			for (let k = phrases.paperStart[p]!; k < end; k++)
				if (phrases.from[k] === from && phrases.to[k] === to && isAllOfWord(tokens, phrases, k))
					found = canonical[phrases.phrase[k]!]!;
			return found;
		};
		const conceptAt = (from: number, to: number): number => {
			const found = phraseAt(from, to);
			return found >= 0 && isConcept[found] ? found : -1;
		};
		/** "Large-scale ImageNet-1K"; a "structural MRI" is a sort of MRI. */
		const isRemark = (from: number, to: number): boolean => {
			if (!/[\d-]/.test(tokens.words[tokens.word[to]!]!)) return false;
			for (let t = from; t < to; t++) {
				const w = tokens.word[t]!;
				if (tokens.tag[t] !== TAGS.adjective && !tokens.words[w]!.includes("-")) return false;
				if (firstTopicality(folds, folds.foldOf[w]!) > REMARK) return false;
			}
			return true;
		};
		/** "The diffGrad optimization technique", "the distilled CIFAR-10 dataset", "its scalar variant AdaGradNorm". */
		const isDressedName = (from: number, to: number): boolean => {
			const sort = isSort[tokens.word[to - 1]!]!;
			for (let t = from; t < to; t++) {
				if (tokens.tag[t] !== TAGS.properNoun || conceptAt(t, t + 1) < 0) continue;
				if (t === to - 1) return (isSort[tokens.word[t - 1]!]! & SORT.any) !== 0 || isRemark(from, t);
				if (t === to - 2 && sort & SORT.data) return true;
				if (t > from || !(sort & (SORT.same | SORT.name))) continue;
				let plain = true;
				for (let k = t + 1; k < to - 1; k++)
					if (backgroundShare(tokens.words[tokens.word[k]!]!) < COMMON) plain = false;
				if (plain) return true;
			}
			return false;
		};
		for (let o = phrases.paperStart[p]!; o < end; o++) {
			const from = phrases.from[o]!;
			const to = phrases.to[o]!;
			const id = canonical[phrases.phrase[o]!]!;
			if (!isConcept[id] || to - from < 2) continue;
			if (isDressedName(from, to)) {
				isConcept[id] = 0;
				continue;
			}
			const sort = isSort[tokens.word[to - 1]!]!;
			const head = tokens.word[to - 2]!;
			const isDone =
				(sort & SORT.doer) !== 0 && to - from > 2 && PROCESS.test(tokens.words[head]!) && isSeldomTitle(id);
			const inside = isDone || (sort & SORT.any && isOnlySaid(id)) ? conceptAt(from, to - 1) : -1;
			if (inside >= 0 && inside !== id && stats.papers[inside]! >= (isDone ? stats.papers[id]! : 2)) {
				isConcept[id] = 0;
				continue;
			}
			const whole = sort & (SORT.same | SORT.rule) && to - from === 2 ? compoundAt(from) : -1;
			if (whole >= 0 && whole !== id && isConcept[whole] === 1) {
				isConcept[id] = 0;
				canonical[id] = whole;
				reasons.set(id, { reason: "word-form", evidence: "" });
				instead.set(id, whole);
				continue;
			}
			if ((sort & (SORT.same | SORT.name)) === 0) continue;
			const shorter = phraseAt(from, to - 1);
			if (shorter < 0 || shorter === id) continue;
			const isProcess = PROCESS.test(tokens.words[head]!) || phrases.words[o]! > to - from;
			if (!isConcept[shorter]) {
				const isOwn = to - from > 2 && isShortened[id] === 0 && phraseTopicality(phrases.keys, id) === undefined;
				const isIdle = (sort & SORT.plain) !== 0 || (isProcess && (sort & SORT.same) !== 0);
				const says = !GENERIC_HEADS.has(folds.folds[folds.foldOf[head]!]!) && !tokens.words[head]!.includes("-");
				if (!isOwn || !isIdle || !says) continue;
				isConcept[id] = 0;
				isConcept[shorter] = 1;
				instead.set(id, shorter);
				continue;
			}
			const isName = to - from === 2 && (proper[head] === 1 || tokens.tag[to - 2] === TAGS.properNoun);
			if ((isProcess && sort & SORT.same) || (isName && sort & SORT.name)) isConcept[id] = 0;
		}
	}
	return instead;
}
