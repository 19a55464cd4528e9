import { TAGS, type TokenTable } from "../../src/model/text.ts";
import { BLAND_HEADS, GENERIC_HEADS, SORT_WORDS, WORK_HEADS } from "../lexicon/generic.ts";
import { isAllOfWord } from "./derivations.ts";
import { foldWord } from "./fold.ts";
import type { Folds } from "./folds.ts";
import { phraseTopicality } from "./knownPhrases.ts";
import { firstTopicality } from "./phraseRoles.ts";
import { isPassing, type PhraseStats } from "./phraseStats.ts";
import { type PhraseTable, ROLES } from "./phrases.ts";
import type { RankedPhrase } from "./rank.ts";
import { topicality } from "./wordWeights.ts";

/** Topicality of words that only dress a phrase, and of those among GENERIC_HEADS. */
const DRESS = -0.9;
const DRESS_GENERIC = -0.2;
/** Topicality of words that hardly ever begin what titles name: "robust", "future". */
const IDLE = -1;
/** Log odds under which a paper hardly insists on a phrase: 28 in 100. */
const HARDLY = -0.95;

/** A sort of work, or what does it: "adaptive gradient methods", "adaptive gradient optimizers". */
const isWork = (fold: string) => BLAND_HEADS.has(fold) || WORK_HEADS.has(fold);

/**
 * What a better phrase says already
 * =================================
 * A phrase of one paper alone says nothing beside a better one of that paper
 * - that it lies in each time, or that it only dresses ("augmented local learning method", "score-matching problem");
 * - that tells another sort of the same ("batch size strategies", "batch size schemes"), or the doing that it tells the doer of
 *   ("continual learning", "continual learners"; "face detection", "face detectors"), or the training for the learning
 *   ("curriculum training");
 * - that has one word more, in front or between, where the background does not have the shorter one in titles ("neural network
 *   evaluation", "network evaluation");
 * - that it denies ("faulty machines", "non-faulty machines");
 * - that is said more than once, where it only puts one word behind it, once ("square root scaling rule").
 */
export interface Redundancy {
	/** Whether `candidate` says nothing beside better phrases of its paper. */
	isRedundant(candidate: RankedPhrase, better: readonly RankedPhrase[]): boolean;
	/**
	 * Whether it says nothing beside any other of its paper, better or not:
	 * - it shortens that ("bi-level problems" where the paper has "bi-level optimization problems", "private data" where it has
	 *   "differentially private data");
	 * - the paper says it once and hardly insists on it, and it has all words of the other, two or more or a name, among its own,
	 *   unless these are its last ("random search program", "program search"; not "blind source separation", "source separation");
	 * - or it is the other behind one adjective that seldom begins what titles name ("seamless data integration"), or, however much the
	 *   paper insists, behind a word that hardly ever does ("robust financial reasoning").
	 */
	isWording(candidate: RankedPhrase, others: readonly RankedPhrase[]): boolean;
}

export function createRedundancy(
	tokens: TokenTable,
	folds: Folds,
	phrases: PhraseTable,
	stats: PhraseStats,
): Redundancy {
	const { from, to, sentence } = phrases;
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
			from[k]! >= from[o]! &&
			to[k]! <= to[o]! &&
			isAllOfWord(tokens, phrases, k) &&
			isDress(from[o]!, from[k]!) &&
			isDress(to[k]!, to[o]!);
		return inside || occurrences.every((o) => other.occurrences.some((k) => dressed(o, k)));
	}

	function isSame(candidate: RankedPhrase, other: RankedPhrase): boolean {
		const o = candidate.occurrences[0]!;
		const k = other.occurrences[0]!;
		// "Score-matching problem" beside "score matching".
		const isBland = BLAND_HEADS.has(folds.folds[foldAt(to[o]! - 1)]!);
		if (isBland && spell(from[o]!, to[o]! - 1) === spell(from[k]!, to[k]!)) return true;
		if (isDenied(candidate, other)) return true;
		const length = to[o]! - from[o]!;
		const longer = length - (to[k]! - from[k]!);
		if (Math.abs(longer) > 1) return false;
		const least = Math.min(length, length - longer);
		let left = 0;
		while (left < least && foldAt(from[o]! + left) === foldAt(from[k]! + left)) left++;
		if (longer === 0) return left > 0 && left === length - 1 && isSameWork(foldAt(to[o]! - 1), foldAt(to[k]! - 1));
		if (longer === 1) return left > 1 && left === least && isPassing(stats, candidate) && other.occurrences.length > 1;
		let right = 0;
		while (right < least && foldAt(to[o]! - 1 - right) === foldAt(to[k]! - 1 - right)) right++;
		return right > 0 && left + right >= least && (phraseTopicality(phrases.keys, candidate.phrase) ?? 0) <= 0;
	}

	/** "Non-faulty machines" beside "faulty machines", or beside "machines"; not where titles have it. */
	function isDenied({ phrase, occurrences }: RankedPhrase, other: RankedPhrase): boolean {
		const o = occurrences[0]!;
		const k = other.occurrences[0]!;
		const [, first] = /^non-(.+)/.exec(tokens.words[tokens.word[from[o]!]!]!) ?? [];
		if (first === undefined || stats.titles[phrase]! > 0 || phraseTopicality(phrases.keys, phrase) !== undefined)
			return false;
		const rest = spell(from[o]! + 1, to[o]!);
		const words = spell(from[k]!, to[k]!);
		return rest !== "" && (words === rest || (words.startsWith(foldWord(first)) && words.endsWith(rest)));
	}

	/** "Bi-level problems" where the paper has "bi-level optimization problems", or a sort of the other ("few-shot learning setting"). */
	function isElliptic({ occurrences }: RankedPhrase, other: RankedPhrase): boolean {
		const o = occurrences[0]!;
		const last = foldAt(to[o]! - 1);
		return other.occurrences.some((k) => {
			if (
				to[k]! >= tokens.sentenceStart[sentence[k]! + 1]! ||
				foldAt(to[k]!) !== last ||
				!isAllOfWord(tokens, phrases, k)
			)
				return false;
			const start = spell(from[o]!, to[o]! - 1);
			const words = spell(from[k]!, to[k]!);
			return words.startsWith(start) && (BLAND_HEADS.has(folds.folds[last]!) || words !== start);
		});
	}

	/** "Private data" where the paper has "differentially private data". */
	function isShortened({ occurrences }: RankedPhrase, other: RankedPhrase): boolean {
		const o = occurrences[0]!;
		return other.occurrences.some(
			(k) => tokens.tag[from[k]!] === TAGS.adverb && spell(from[k]! + 1, to[k]!) === spell(from[o]!, to[o]!),
		);
	}

	/** Two sorts of work, or one doing and its doer. */
	function isSameWork(a: number, b: number): boolean {
		const [one, other] = [folds.folds[a]!, folds.folds[b]!];
		if (isWork(one) && isWork(other)) return true;
		const doing = one.replace(/(?<=.{3})(?:(iz)?er|(t)or)$/, (_, iz, t) => (iz ? "ization" : t ? "tion" : "ing"));
		return other === (one === "training" ? "learning" : doing) && one !== other;
	}

	/** One word, a name by its tag wherever it is written. */
	function isName({ occurrences }: RankedPhrase): boolean {
		return occurrences.every((o) => to[o]! - from[o]! === 1 && tokens.tag[from[o]!] === TAGS.properNoun);
	}

	/** All words of the other are among the candidate's, and not its last ones. */
	function isAround({ occurrences }: RankedPhrase, other: RankedPhrase): boolean {
		const o = occurrences[0]!;
		const k = other.occurrences[0]!;
		const [length, least] = [to[o]! - from[o]!, to[k]! - from[k]!];
		if (length <= least || (least < 2 && !isName(other))) return false;
		const own = Array.from({ length }, (_, i) => foldAt(from[o]! + i));
		const words = Array.from({ length: least }, (_, i) => foldAt(from[k]! + i));
		return words.every((fold) => own.includes(fold)) && words.some((fold, i) => own[length - least + i] !== fold);
	}

	/** The other behind one adjective, participle or compound that hardly ever begins what titles name; an adjective, if loose, seldom. */
	function isDescribed({ phrase, occurrences }: RankedPhrase, other: RankedPhrase, isLoose: boolean): boolean {
		const o = occurrences[0]!;
		const k = other.occurrences[0]!;
		const first = from[o]!;
		const isAdjective = tokens.tag[first] === TAGS.adjective;
		const isPlain =
			!isAdjective && tokens.tag[first] !== TAGS.verb && !tokens.words[tokens.word[first]!]!.includes("-");
		if (isPlain || phraseTopicality(phrases.keys, phrase) !== undefined) return false;
		const least = isLoose && isAdjective ? 0 : IDLE;
		return spell(first + 1, to[o]!) === spell(from[k]!, to[k]!) && firstTopicality(folds, foldAt(first)) <= least;
	}

	/** "Backpropagation stochastic gradient descent (SGD)": the short form says where the thing begins. */
	function isDefinedInside({ occurrences }: RankedPhrase, other: RankedPhrase): boolean {
		const o = occurrences[0]!;
		return other.occurrences.some((k) => phrases.role[k]! & ROLES.defined && to[k] === to[o] && from[k]! > from[o]!);
	}

	return {
		isRedundant: (candidate, better) => better.some((other) => isSaid(candidate, other) || isSame(candidate, other)),
		isWording(candidate, others) {
			const isOnce = isPassing(stats, candidate);
			const isLoose = isOnce && candidate.score < HARDLY;
			return others.some(
				(other) =>
					isElliptic(candidate, other) ||
					isShortened(candidate, other) ||
					(isOnce && (isDefinedInside(candidate, other) || isDescribed(candidate, other, isLoose))) ||
					(isLoose && (isAround(candidate, other) || isDenied(candidate, other))),
			);
		},
	};
}
