// Over 250 lines: one question, whether a phrase can stand alone, with each reason against it as a small function on the same tables.
import type { Paper } from "../../src/model/paper.ts";
import { TAGS, type TokenTable } from "../../src/model/text.ts";
import { BACKGROUND_LEVELS } from "../lexicon/background.ts";
import {
	BLAND_HEADS,
	EMPTY_HEADS,
	EPONYM_HEADS,
	GENERIC_MODIFIERS,
	LETTER_NAMES,
	SORT_WORDS,
} from "../lexicon/generic.ts";
import { HALF_VERBAL_GERUNDS, TOPICAL_FOLDS } from "../lexicon/usage.ts";
import { createAsides } from "./asides.ts";
import type { Folds } from "./folds.ts";
import { isField, isKnownPhrase, isSubject, phraseTopicality } from "./knownPhrases.ts";
import { createModifiers } from "./modifiers.ts";
import { NAME_SIGNS, nameSigns } from "./names.ts";
import { isPassing, type PhraseStats } from "./phraseStats.ts";
import { isDefinition, type PhraseTable, ROLES } from "./phrases.ts";
import type { RankedPhrase } from "./rank.ts";
import { surfaceForm } from "./surface.ts";
import { createSurroundings } from "./surroundings.ts";
import { isUnit } from "./units.ts";
import { areProper } from "./wordCasing.ts";
import { topicality } from "./wordWeights.ts";
import { written } from "./written.ts";

/**
 * A phrase must end its chunk in this share of its mentions: "stochastic gradient" lives inside "stochastic gradient descent"; a name
 * less: "Monte Carlo".
 */
const ENDING_SHARE = 0.25;
const ENDING_SHARE_NAME = 0.1;
/** A word with a capital of its own in this share: "Lyapunov" and "Chinese" live before other words. */
const ENDING_SHARE_PROPER = 0.5;
/** Words in more than 2^(-COMMON_LEVEL / 4) of the background, about 4 %, say nothing beside such a head. */
const COMMON_LEVEL = 18;

/** Capitals together, but not the first letters of a word only ("DIstribution"). */
const ACRONYM = /^(?!\p{Lu}{2}\p{Ll}{3}).*(?:\p{Lu}{2}|\p{Ll}\p{Lu}|\p{Lu}.*\d)/u;
/** And in more than 2^(-EVERYDAY_LEVEL / 4), about 1 %, are everybody's. */
const EVERYDAY_LEVEL = 26;
/** Level of words that the background does not know. */
const UNKNOWN_LEVEL = 1000;
/** Topicality of a common word that is a subject by itself, and of one that the paper's title insists on. */
const SUBJECT = 0.5;
const SUBJECT_TITLED = 0.2;
/** Words in fewer than 2^(-RARE_LEVEL / 4) of the background, about 6 in 10,000, are subjects where a title insists on them. */
const RARE_LEVEL = 42;
const halfVerbal = new Set(HALF_VERBAL_GERUNDS.split(" "));
let topical: Set<string> | undefined;
let known: Map<string, number> | undefined;

/** Whether a phrase that ranks well may be a node of the map, by itself and without its paper. */
export interface Admission {
	/** A name that the paper coins: it is a concept whatever its rank. */
	isCoined(paper: number, candidate: RankedPhrase): boolean;
	/** Capitals alone: "GANs". */
	isAcronym(paper: number, candidate: RankedPhrase): boolean;
	admits(paper: number, candidate: RankedPhrase): boolean;
}

/**
 * Which phrases can stand alone
 * =============================
 * A single word is a concept when it is a name; or when the paper insists on it, by itself in the title or twice, and arXiv's abstracts
 * either use it as a subject by itself (TOPICAL_FOLDS) or do not know it. All phrases must end their chunks often
 * enough; longer ones must be a whole chunk somewhere, unless arXiv knows them as a field ("neural architecture search"), and say
 * more than the sort of a common thing ("optimization problem"). What several papers only name as part of another thing ("the square
 * root of") stands nowhere alone (surroundings.ts).
 */
export function createAdmission(
	papers: readonly Pick<Paper, "title" | "abstract">[],
	tokens: TokenTable,
	folds: Folds,
	phrases: PhraseTable,
	stats: PhraseStats,
	proper: Uint8Array,
): Admission {
	topical ??= new Set(TOPICAL_FOLDS.split(" "));
	known ??= new Map(BACKGROUND_LEVELS.flatMap((list, level) => list.split(" ").map((fold) => [fold, level])));
	const isTopical = topical;
	const isAside = createAsides(tokens, folds, phrases, stats);
	const levels = known;
	const level = (w: number) => levels.get(folds.folds[folds.foldOf[w]!]!) ?? UNKNOWN_LEVEL;
	const signs = (p: number, { occurrences }: RankedPhrase) =>
		occurrences.reduce(
			(bits, o) =>
				bits |
				nameSigns(
					papers[p]!,
					tokens,
					proper,
					phrases.sentence[o]!,
					phrases.from[o]!,
					phrases.to[o]!,
					(phrases.role[o]! & ROLES.whole) !== 0,
				),
			0,
		);
	const isShort = ({ occurrences }: RankedPhrase) =>
		occurrences.some((o) => phrases.role[o]! & ROLES.short || isDefinition(phrases.role[o]!));

	const isModifier = createModifiers(tokens, phrases);
	const { belongs, hasObject, isPart, isTold } = createSurroundings(tokens, phrases, stats);

	/** "Alternating direction method of multipliers (ADMM)": what a paper gives a short form is a thing of its own. */
	function isDefined({ occurrences }: RankedPhrase): boolean {
		const o = occurrences.find((k) => isDefinition(phrases.role[k]!));
		return o !== undefined && phrases.to[o]! - phrases.from[o]! > 1 && !isBland(phrases.from[o]!, phrases.to[o]!);
	}

	/** One word, a name by its tag; where it is shaped as one, it is one ("the ImageNet-21K dataset"). */
	function isNameWord({ occurrences }: RankedPhrase): boolean {
		return occurrences.every(
			(o) => phrases.to[o]! - phrases.from[o]! === 1 && tokens.tag[phrases.from[o]!] === TAGS.properNoun,
		);
	}

	function admitsWord(p: number, candidate: RankedPhrase, t: number): boolean {
		const w = tokens.word[t]!;
		const word = tokens.words[w]!;
		if (LETTER_NAMES.has(word) || /^[ivxlc]+$/.test(word) || word.length < 2) return false;
		const text = formOf(p, candidate);
		if (isUnit(text) || /^\d[dD]$/.test(text) || (word.endsWith("ing") && candidate.occurrences.every(hasObject)))
			return false;
		// The catalogue of "NGC 5728" is no subject.
		if (candidate.occurrences.every(isNumbered)) return false;
		if (signs(p, candidate) !== 0 || ACRONYM.test(text)) return true;
		const { phrase } = candidate;
		if (stats.ending[phrase]! < ENDING_SHARE * stats.count[phrase]!) return false;
		if (proper[w] && stats.ending[phrase]! >= ENDING_SHARE_PROPER * stats.count[phrase]!) return true;
		const fold = folds.folds[folds.foldOf[w]!]!;
		const alone = candidate.occurrences.filter((o) => phrases.role[o]! & ROLES.whole);
		const inTitle = alone.filter((o) => tokens.sentenceField[phrases.sentence[o]!] === 0);
		const titled = inTitle.length > 0;
		if (level(w) < UNKNOWN_LEVEL) {
			const least = titled && alone.length > 1 ? SUBJECT_TITLED : SUBJECT;
			if (alone.every(belongs)) return false;
			const rare = titled && !inTitle.some(belongs) && alone.length > 1 && level(w) > RARE_LEVEL;
			if (!rare && (!isTopical.has(fold) || topicality(fold) < least)) return false;
		}
		// "Astrometric and polarimetric imprints": an unknown word that ends so describes.
		if (level(w) === UNKNOWN_LEVEL && /^[a-z]{3,}(?:ic|al)$/.test(text)) return false;
		return titled || alone.length > 1;
	}

	/** "F-divergence", "d-wave": a letter and a noun are two words. */
	function isLettered(t: number): boolean {
		return /^\p{L}-\p{L}{4,}$/u.test(tokens.words[tokens.word[t]!]!);
	}

	/** "Brenier's theorem". */
	function isEponym(p: number, { occurrences }: RankedPhrase): boolean {
		const o = occurrences[0]!;
		const from = phrases.from[o]!;
		if (phrases.to[o]! - from !== 3 || tokens.words[tokens.word[from + 1]!] !== "'s") return false;
		if (!EPONYM_HEADS.has(folds.folds[folds.foldOf[tokens.word[from + 2]!]!]!)) return false;
		return tokens.tag[from] === TAGS.properNoun && /^\p{Lu}\p{Ll}+$/u.test(textOf(p, o, from, from + 1));
	}

	function isNumbered(o: number): boolean {
		const next = phrases.to[o]!;
		return next < tokens.sentenceStart[phrases.sentence[o]! + 1]! && tokens.tag[next] === TAGS.number;
	}

	function formOf(p: number, { occurrences }: RankedPhrase): string {
		const o = occurrences[0]!;
		return textOf(p, o, phrases.from[o]!, phrases.to[o]!);
	}

	/** Tokens [from, to) of an occurrence as written. */
	function textOf(p: number, o: number, from: number, to: number): string {
		return surfaceForm(written(papers[p]!, tokens, phrases.sentence[o]!, from, to));
	}

	/** "We introduce Noise-Filtered Diverse Sampling", of whatever words. */
	function isBroughtIn(p: number, candidate: RankedPhrase): boolean {
		return (signs(p, candidate) & NAME_SIGNS.introduced) !== 0;
	}

	/** "An analytical perspective", unless arXiv has it in titles. */
	function isEmpty({ phrase }: RankedPhrase, to: number): boolean {
		if (!EMPTY_HEADS.has(folds.folds[folds.foldOf[tokens.word[to - 1]!]!]!)) return false;
		return !isSubject(phrases.keys, phrase);
	}

	/** A common thing and a head that only tells its sort. */
	function isBland(from: number, to: number): boolean {
		if (!BLAND_HEADS.has(folds.folds[folds.foldOf[tokens.word[to - 1]!]!]!)) return false;
		for (let t = from; t < to - 1; t++) {
			const w = tokens.word[t]!;
			if (!GENERIC_MODIFIERS.has(tokens.words[w]!) && level(w) > COMMON_LEVEL) return false;
		}
		return true;
	}

	/** "MACE-based models", "MNIST-based semi-real dataset", in one paper: the name is the subject; "AI models", in passing: with everybody's acronym it is none. */
	function isOfName(p: number, candidate: RankedPhrase, from: number, to: number): boolean {
		if (stats.papers[candidate.phrase]! > 1) return false;
		if (!SORT_WORDS.has(folds.folds[folds.foldOf[tokens.word[to - 1]!]!]!)) return false;
		const text = formOf(p, candidate);
		const isSort =
			to - from === 2 || !isKnownPhrase(Array.from(tokens.word.subarray(to - 2, to), (w) => tokens.words[w]!));
		if (isSort && /^\p{Lu}{2,}\S*-(?:based|trained|like|type|enabled|driven) /u.test(text)) return true;
		if (to - from > 2 || !isPassing(stats, candidate)) return false;
		return /^\p{Lu}{2,} /u.test(text) && level(tokens.word[from]!) <= EVERYDAY_LEVEL;
	}

	/** "For computing gradients", in a phrase that the background does not know, and "for training CNN": a verb's form takes an object. */
	function isClause({ phrase, occurrences }: RankedPhrase): boolean {
		const isKnown = phraseTopicality(phrases.keys, phrase) !== undefined;
		return occurrences.every((o) => {
			const from = phrases.from[o]!;
			const to = phrases.to[o]!;
			const verb = tokens.words[tokens.word[from]!]!;
			const before = from === tokens.sentenceStart[phrases.sentence[o]!]! ? TAGS.punctuation : tokens.tag[from - 1];
			if (before !== TAGS.adposition && before !== TAGS.punctuation) return false;
			if (tokens.tag[from] === TAGS.properNoun) return false;
			const last = tokens.word[to - 1]!;
			const isName = tokens.tag[to - 1] === TAGS.properNoun;
			if (isName && to - from === 2 && /^[a-z]{3,}ing$/.test(verb)) return true;
			const isPlural = /[^s]s$/.test(tokens.words[last]!) && !folds.folds[folds.foldOf[last]!]!.endsWith("s");
			return !isKnown && halfVerbal.has(verb) && (isPlural || isName);
		});
	}

	return {
		isCoined(p, candidate) {
			if (isModifier(candidate)) return false;
			const found = signs(p, candidate);
			if (found & ~NAME_SIGNS.shape || isDefined(candidate) || isEponym(p, candidate)) return true;
			return (found & NAME_SIGNS.shape) !== 0 && isNameWord(candidate);
		},
		isAcronym(p, candidate) {
			const o = candidate.occurrences[0]!;
			return phrases.to[o]! - phrases.from[o]! === 1 && /^\p{Lu}{2,}s?$/u.test(formOf(p, candidate));
		},
		admits(p, candidate) {
			if (isModifier(candidate)) return false;
			if (isShort(candidate)) return true;
			const { phrase, occurrences } = candidate;
			const plain = occurrences.filter((o) => (phrases.role[o]! & (ROLES.derived | ROLES.inner)) === 0);
			if (plain.length === 0) return false;
			const o = plain.reduce((a, b) => (phrases.to[b]! - phrases.from[b]! > phrases.to[a]! - phrases.from[a]! ? b : a));
			const from = phrases.from[o]!;
			const to = phrases.to[o]!;
			if (to - from === 1) {
				if (admitsWord(p, candidate, from)) return true;
				if (!isLettered(from)) return false;
			}
			const least = areProper(tokens, proper, from, to) ? ENDING_SHARE_NAME : ENDING_SHARE;
			const standsAlone =
				stats.whole[phrase]! > 0 && stats.ending[phrase]! >= least * stats.count[phrase]! && !isPart(phrase);
			return (
				(standsAlone || isField(phrases.keys, phrase)) &&
				(isBroughtIn(p, candidate) || !isAside(phrase, occurrences.length, from, to)) &&
				!isBland(from, to) &&
				!isEmpty(candidate, to) &&
				!isOfName(p, candidate, from, to) &&
				!isClause(candidate) &&
				!isTold(candidate)
			);
		},
	};
}
