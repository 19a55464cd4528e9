import type { TokenTable } from "../../src/model/text.ts";
import { BLAND_HEADS, GENERIC_HEADS, SORT_WORDS } from "../lexicon/generic.ts";
import { foldWord } from "./fold.ts";
import type { Folds } from "./folds.ts";
import { phraseTopicality } from "./knownPhrases.ts";
import type { PhraseStats } from "./phraseStats.ts";
import type { PhraseTable } from "./phrases.ts";
import type { RankedPhrase } from "./rank.ts";
import { topicality } from "./wordWeights.ts";

/** Topicality of words that only dress a phrase, and of those among GENERIC_HEADS. */
const DRESS = -0.9;
const DRESS_GENERIC = -0.2;

/** A sort of work, or what does it: "adaptive gradient methods", "adaptive gradient optimizers". */
const isWork = (fold: string) => BLAND_HEADS.has(fold) || fold === "optimizer" || fold === "solver";

/**
 * What a better phrase says already
 * =================================
 * A phrase of one paper alone says nothing beside a better one of that paper
 * - that it lies in each time, or that it only dresses ("augmented local learning method", "score-matching problem");
 * - that tells another sort of the same ("batch size strategies", "batch size schemes"), or the doing that it tells the doer of
 *   ("continual learning", "continual learners");
 * - that has one word more, in front or between, where the background does not have the shorter one in titles ("neural network
 *   evaluation", "network evaluation");
 * - that it denies ("faulty machines", "non-faulty machines");
 * - that is said more than once, where it only puts one word behind it, once ("square root scaling rule").
 *
 * @returns Whether `candidate` is one beside `kept`, phrases of its paper.
 */
export function createRedundancy(tokens: TokenTable, folds: Folds, phrases: PhraseTable, stats: PhraseStats) {
	const { from, to } = phrases;
	const foldAt = (t: number) => folds.foldOf[tokens.word[t]!]!;
	const spell = (a: number, b: number) =>
		Array.from(tokens.word.subarray(a, b), (w) => folds.folds[folds.foldOf[w]!]!).join("");

	/** Words that say no more than the phrase without them: sorts of things, remarks, and words that hardly stand in titles. */
	function isDress(a: number, b: number): boolean {
		for (let t = a; t < b; t++) {
			const fold = folds.folds[foldAt(t)]!;
			if (!SORT_WORDS.has(fold) && topicality(fold) > (GENERIC_HEADS.has(fold) ? DRESS_GENERIC : DRESS)) return false;
		}
		return true;
	}

	/** Every mention of the one lies in, or is a dressed one of, the other's. */
	function isSaid({ occurrences }: RankedPhrase, other: RankedPhrase): boolean {
		const inside = occurrences.every((o) => other.occurrences.some((k) => from[k]! <= from[o]! && to[k]! >= to[o]!));
		const dressed = (o: number, k: number) =>
			from[k]! >= from[o]! && to[k]! <= to[o]! && isDress(from[o]!, from[k]!) && isDress(to[k]!, to[o]!);
		return inside || occurrences.every((o) => other.occurrences.some((k) => dressed(o, k)));
	}

	function isSame(candidate: RankedPhrase, other: RankedPhrase): boolean {
		const o = candidate.occurrences[0]!;
		const k = other.occurrences[0]!;
		// "Score-matching problem" beside "score matching".
		const isBland = BLAND_HEADS.has(folds.folds[foldAt(to[o]! - 1)]!);
		if (isBland && spell(from[o]!, to[o]! - 1) === spell(from[k]!, to[k]!)) return true;
		if (isDenied(candidate, spell(from[k]!, to[k]!))) return true;
		const length = to[o]! - from[o]!;
		const longer = length - (to[k]! - from[k]!);
		if (Math.abs(longer) > 1) return false;
		const least = Math.min(length, length - longer);
		let left = 0;
		while (left < least && foldAt(from[o]! + left) === foldAt(from[k]! + left)) left++;
		if (longer === 0) return left > 0 && left === length - 1 && isSameWork(foldAt(to[o]! - 1), foldAt(to[k]! - 1));
		if (longer === 1) return left > 1 && left === least && isPassing(candidate) && other.occurrences.length > 1;
		let right = 0;
		while (right < least && foldAt(to[o]! - 1 - right) === foldAt(to[k]! - 1 - right)) right++;
		return right > 0 && left + right >= least && (phraseTopicality(phrases.keys, candidate.phrase) ?? 0) <= 0;
	}

	/** "Non-faulty machines" beside "faulty machines", or beside "machines"; not where titles have it. */
	function isDenied({ phrase, occurrences }: RankedPhrase, other: string): boolean {
		const o = occurrences[0]!;
		const [, first] = /^non-(.+)/.exec(tokens.words[tokens.word[from[o]!]!]!) ?? [];
		if (first === undefined || stats.titles[phrase]! > 0 || phraseTopicality(phrases.keys, phrase) !== undefined)
			return false;
		const rest = spell(from[o]! + 1, to[o]!);
		return rest !== "" && (other === rest || other === foldWord(first) + rest);
	}

	/** Said once, and not in the title. */
	function isPassing({ phrase, occurrences }: RankedPhrase): boolean {
		return occurrences.length === 1 && stats.titles[phrase] === 0;
	}

	/** Two sorts of work, or one doing and its doer. */
	function isSameWork(a: number, b: number): boolean {
		const [one, other] = [folds.folds[a]!, folds.folds[b]!];
		if (isWork(one) && isWork(other)) return true;
		return /.{3}er$/.test(one) && other === one.replace(/er$/, "ing");
	}

	return (candidate: RankedPhrase, kept: readonly RankedPhrase[]): boolean =>
		kept.some((other) => isSaid(candidate, other) || isSame(candidate, other));
}
