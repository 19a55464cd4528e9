/**
 * Nouns and adjectives that a tagger takes for something else
 * ===========================================================
 * "Charge transfer", "a gradient update", "lead iodide": a bare verb cannot agree with one noun, nor follow a preposition. Tests of the
 * repairs in tagRepairs.ts.
 */
import { isNoun, TAGS } from "../../src/model/text.ts";
import { FUNCTION_WORDS } from "../lexicon/function-words.ts";
import { GENERIC_HEADS, SORT_WORDS } from "../lexicon/generic.ts";
import { foldWord } from "./fold.ts";
import { isKnownPhrase, wordsTopicality } from "./knownPhrases.ts";
import { isUsuallyAdjective, mayBeNoun } from "./lexer.ts";
import { halfPredicates } from "./predicates.ts";
import { after, before, endsInS } from "./tagContext.ts";
import { topicality } from "./wordWeights.ts";

/** Verbs with another verb's bare form behind their object: "let the model learn". */
const CAUSES = new Set(
	"let lets letting make makes making made help helps helping helped see sees saw watch".split(" "),
);

const ARTICLES = new Set(["a", "an", "the"]);

/** "A gradient update,": a verb without -s cannot agree with one noun, which follows "a", "the" or a preposition. */
export function isLastNoun(words: readonly string[], tags: Uint8Array, i: number): boolean {
	const word = words[i]!;
	if (endsInS(word) || tags[i - 1] !== TAGS.noun || endsInS(words[i - 1]!)) return false;
	if (!halfPredicates.has(word) && !(isStem(word) && topicality(foldWord(word)) > 0)) return false;
	const next = after(tags, i);
	if (next !== TAGS.punctuation && next !== TAGS.adposition) return false;
	let start = i - 1;
	while (start > 0 && (tags[start - 1] === TAGS.noun || tags[start - 1] === TAGS.adjective)) start--;
	if (start === 0) return false;
	const opener = tags[start - 1];
	return (
		opener === TAGS.determiner || opener === TAGS.adposition || (opener === TAGS.verb && !CAUSES.has(words[start - 1]!))
	);
}

/** "Charge transfer", "attention heads", which the background knows, in front of what no object begins with. */
export function isKnownLast(words: readonly string[], tags: Uint8Array, i: number): boolean {
	const word = words[i]!;
	if (tags[i - 1] !== TAGS.noun || endsInS(words[i - 1]!) || !/^[a-z]{3,}$/.test(word) || /(?:ed|ing)$/.test(word))
		return false;
	const next = after(tags, i);
	if (endsInS(word) && (isNoun(next) || next === TAGS.adjective)) return false;
	return next !== TAGS.determiner && next !== TAGS.pronoun && isKnownPhrase([words[i - 1]!, word]);
}

/**
 * "Electron transfer processes": a bare verb cannot agree with one noun, and a past form is not a subject of titles; nor does it follow
 * an adjective ("human pose estimation"), where the background knows it with its neighbour.
 */
export function isInnerNoun(words: readonly string[], tags: Uint8Array, i: number): boolean {
	const word = words[i]!;
	if (!isStem(word) || words[i - 2] === "and") return false;
	if (tags[i + 1] !== TAGS.noun && (tags[i + 1] !== TAGS.verb || !words[i + 1]!.endsWith("ing"))) return false;
	const last = before(tags, i);
	if (last === TAGS.noun && endsInS(words[i - 1]!)) return false;
	if (last === TAGS.noun && topicality(foldWord(word)) >= 0) return true;
	if (!isNoun(last) && last !== TAGS.adjective) return false;
	return isKnownPhrase([word, words[i + 1]!]) || isKnownPhrase([words[i - 1]!, word]);
}

/**
 * "Of lead iodide", "of reward hacking": no verb in its bare form follows a preposition but "to", and none behind that begins what
 * titles name ("to time series").
 */
export function isFirstNoun(words: readonly string[], tags: Uint8Array, i: number): boolean {
	const word = words[i]!;
	if (i === 0 || !/^[a-z]{3,}$/.test(word) || FUNCTION_WORDS.has(word)) return false;
	if (words[i - 1] === "to") return tags[i + 1] === TAGS.noun && (wordsTopicality([word, words[i + 1]!]) ?? -1) > 0;
	if (tags[i - 1] !== TAGS.adposition || /(?:ing|ed|en|s)$/.test(word)) return false;
	return tags[i + 1] === TAGS.noun || (tags[i + 1] === TAGS.verb && words[i + 1]!.endsWith("ing"));
}

/** A bare form by its ending: "transfer". */
const isStem = (word: string): boolean => /^[a-z]{3,}$/.test(word) && !/(?:ed|en|ing|s)$/.test(word);

/** "The lower-level variable,", "a Lyapunov potential": a word for a sort of things is a noun where none follows. */
export function isSort(words: readonly string[], tags: Uint8Array, i: number): boolean {
	if (!SORT_WORDS.has(words[i]!) && !GENERIC_HEADS.has(words[i]!)) return false;
	return !isNoun(tags[i + 1]) && tags[i + 1] !== TAGS.adjective && before(tags, i) !== TAGS.verb;
}

/** "Known antiferroelectrics". */
export function isPlural(words: readonly string[], _: Uint8Array, i: number): boolean {
	return /[a-z]{3}[^su]s$/.test(words[i]!);
}

/** "Virtual try-on", "a trade-off of": a verb and its particle behind what modifies it, where no noun follows. */
export function isDoneOff(words: readonly string[], tags: Uint8Array, i: number): boolean {
	if (!words[i]!.includes("-") || !/^[a-z]{2,}-(?:on|off|out|up|down|in|over|back)$/.test(words[i]!)) return false;
	const last = before(tags, i);
	if (last !== TAGS.determiner && last !== TAGS.adjective && !isNoun(last)) return false;
	return !isNoun(tags[i + 1]) && tags[i + 1] !== TAGS.adjective;
}

/** "Parametric surfaces in", "coarse-grained reward,", "the prompt with": no verb follows an adjective or article where no object follows. */
export function isDescribedNoun(words: readonly string[], tags: Uint8Array, i: number): boolean {
	const word = words[i]!;
	if (i === 0 || /n't$/.test(words[i - 1]!)) return false;
	if (tags[i - 1] !== TAGS.adjective && !ARTICLES.has(words[i - 1]!)) return false;
	if (FUNCTION_WORDS.has(word) || /(?:ed|en|ing|n't)$/.test(word) || !mayBeNoun(foldWord(word))) return false;
	const next = after(tags, i);
	if (next === TAGS.verb) return endsInS(word);
	return next === TAGS.punctuation || next === TAGS.adposition || next === TAGS.conjunction;
}

/** "The cosmological constant,", "a density functional": what the background knows with the word before, where no noun follows. */
export function isKnownBehind(words: readonly string[], tags: Uint8Array, i: number): boolean {
	const last = before(tags, i);
	if (last !== TAGS.adjective && last !== TAGS.noun) return false;
	if (isNoun(tags[i + 1]) || tags[i + 1] === TAGS.adjective) return false;
	return isKnownPhrase([words[i - 1]!, words[i]!]);
}

/** "They cannot" is no adjective. */
export const isCannot = (words: readonly string[], _: Uint8Array, i: number): boolean => words[i] === "cannot";

/** "Error correcting codes", "physics informed neural networks", which the background knows: a hyphen is missing. */
export function isInnerModifier(words: readonly string[], tags: Uint8Array, i: number): boolean {
	if (before(tags, i) !== TAGS.noun || endsInS(words[i - 1]!) || !/(?:ed|ing)$/.test(words[i]!)) return false;
	const isKnownTo = (last: number) => isNoun(tags[last]) && isKnownPhrase(words.slice(i - 1, last + 1));
	return isKnownTo(i + 1) || ((isNoun(tags[i + 1]) || tags[i + 1] === TAGS.adjective) && isKnownTo(i + 2));
}

/** "A sparse prior,". */
export function isPrior(words: readonly string[], tags: Uint8Array, i: number): boolean {
	return words[i] === "prior" && words[i + 1] !== "to" && tags[i + 1] !== TAGS.verb;
}

/** "Least squares". */
export function isLeast(words: readonly string[], tags: Uint8Array, i: number): boolean {
	return words[i] === "least" && tags[i + 1] === TAGS.noun && words[i - 1] !== "at";
}

/** "Deep neural networks", "backward stochastic equations": before an adjective, what may be adverb or adjective is one as well. */
export function isFirstAdjective(words: readonly string[], tags: Uint8Array, i: number): boolean {
	const word = words[i]!;
	return tags[i + 1] === TAGS.adjective && (isUsuallyAdjective(word) || word.endsWith("ward"));
}
