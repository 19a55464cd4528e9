/**
 * Words in -ing that are nouns
 * ============================
 * A tagger takes most words in -ing for verbs. What stands around one, and what the background knows of it, tells which name a thing
 * ("reward hacking") or modify one ("spiking neurons"). Tests of the repairs in tagRepairs.ts.
 */
import { isNoun, TAGS } from "../../src/model/text.ts";
import { GERUND_NOUNS } from "../lexicon/background.ts";
import { FUNCTION_WORDS } from "../lexicon/function-words.ts";
import { MODIFIER_GERUNDS, VERBAL_GERUNDS } from "../lexicon/usage.ts";
import { foldWord } from "./fold.ts";
import { isKnownPhrase } from "./knownPhrases.ts";
import { after, before, endsInS } from "./tagContext.ts";
import { backgroundShare, topicality } from "./wordWeights.ts";

const gerunds = new Set(GERUND_NOUNS.split(" "));
/** Words in -ing that take no object, and those that do. */
export const modifying = new Set(MODIFIER_GERUNDS.split(" "));
export const verbal = new Set(VERBAL_GERUNDS.split(" "));
/** Share of the background's papers up to which an -ing word is not known as a verb. */
const COINED = 0.0006;
/** The same where no object follows, but for words that titles seldom have ("showing"). */
const RARE = 0.003;
const SELDOM_TITLED = -1;
/** What a verb goes on with: "stemming from". */
const MOVES = new Set("from to that as back against toward towards away off".split(" "));

/** An -ing word that abstracts hardly know, where a noun may stand: "grokking in networks", "sketching is". */
export function isCoinedGerund(words: readonly string[], tags: Uint8Array, i: number): boolean {
	const word = words[i]!;
	if (!/^[a-z]{3,}ing$/.test(word) || backgroundShare(word) > COINED) return false;
	if (verbal.has(word) && i > 0 && words[i - 1] !== ".") return false;
	const last = before(tags, i);
	const next = after(tags, i);
	return (
		(last === TAGS.punctuation || last === TAGS.conjunction || last === TAGS.determiner || last === TAGS.adposition) &&
		(next === TAGS.punctuation ||
			next === TAGS.conjunction ||
			next === TAGS.adposition ||
			/^(?:is|was|can|has)$/.test(words[i + 1]!))
	);
}

/**
 * "Of reward hacking,", "for online exam proctoring": an -ing word without an object, behind nouns and adjectives that a preposition or
 * sign precedes.
 */
export function isLastGerund(words: readonly string[], tags: Uint8Array, i: number): boolean {
	const word = words[i]!;
	if (i === 0 || !/^[a-z]{3,}ing$/.test(word) || FUNCTION_WORDS.has(word)) return false;
	if (tags[i - 1] !== TAGS.noun || endsInS(words[i - 1]!)) return false;
	const next = after(tags, i);
	if (next !== TAGS.punctuation && next !== TAGS.conjunction) return false;
	let start = i - 1;
	while (start > 0 && (tags[start - 1] === TAGS.noun || tags[start - 1] === TAGS.adjective)) start--;
	const opener = before(tags, start);
	return opener === TAGS.adposition || opener === TAGS.punctuation;
}

/** "Long-horizon decision making through": an -ing word whose noun and it the background knows as a phrase, without an object. */
export function isKnownGerund(words: readonly string[], tags: Uint8Array, i: number): boolean {
	const word = words[i]!;
	if (!/^[a-z]{3,}ing$/.test(word) || before(tags, i) !== TAGS.noun || endsInS(words[i - 1]!)) return false;
	const next = after(tags, i);
	if (next === TAGS.determiner || next === TAGS.pronoun || next === TAGS.adjective || isNoun(next)) return false;
	return isKnownPhrase([words[i - 1]!, word]);
}

/** "Hierarchical bracketing,", "optimal bracketing of": an -ing word without an object behind an adjective. */
export function isDescribedGerund(words: readonly string[], tags: Uint8Array, i: number): boolean {
	if (before(tags, i) !== TAGS.adjective || words[i - 1] === "worth" || !/^(?:[a-z]+-)?[a-z]{3,}ing$/.test(words[i]!))
		return false;
	return after(tags, i) === TAGS.punctuation || words[i + 1] === "of";
}

/** "Pauli blocking suppresses", "continual pre-training involves": an -ing word right before the verb of the clause. */
export function isSubjectGerund(words: readonly string[], tags: Uint8Array, i: number): boolean {
	if (!/^(?:[a-z]+-)?[a-z]{3,}ing$/.test(words[i]!) || FUNCTION_WORDS.has(words[i]!)) return false;
	const last = before(tags, i);
	if (last !== TAGS.adjective && (!isNoun(last) || endsInS(words[i - 1]!))) return false;
	return tags[i + 1] === TAGS.verb && (endsInS(words[i + 1]!) || /^(?:is|was|can|has)$/.test(words[i + 1]!));
}

/** "Wind power ramping events", "context biasing with": an -ing word that abstracts hardly know, behind a noun or an adjective. */
export function isRareGerund(words: readonly string[], tags: Uint8Array, i: number): boolean {
	const word = words[i]!;
	if (!/^[a-z]{3,}ing$/.test(word) || verbal.has(word) || backgroundShare(word) > RARE) return false;
	const last = before(tags, i);
	if (last !== TAGS.adjective && (!isNoun(last) || endsInS(words[i - 1]!))) return false;
	const next = after(tags, i);
	if (next === TAGS.noun) return backgroundShare(word) <= COINED;
	if (MOVES.has(words[i + 1]!) || topicality(foldWord(word)) < SELDOM_TITLED) return false;
	return next !== TAGS.determiner && next !== TAGS.pronoun && next !== TAGS.adjective && next !== TAGS.properNoun;
}

/** The same where the word is often a noun: "learning rates". */
export function isGerundNoun(words: readonly string[], tags: Uint8Array, i: number): boolean {
	return gerunds.has(words[i]!) && isCompoundGerund(words, tags, i);
}

/** "Spiking neural networks", which the background knows; "of competing risks", as competing takes no object. */
export function isCompoundGerund(words: readonly string[], tags: Uint8Array, i: number): boolean {
	const word = words[i]!;
	if (!word.endsWith("ing") || FUNCTION_WORDS.has(word) || verbal.has(word)) return false;
	if (modifying.has(word) && tags[i + 1] === TAGS.noun && i > 0 && tags[i - 1] === TAGS.adposition) return true;
	const nouns = tags[i + 1] === TAGS.adjective ? 2 : 1;
	return tags[i + nouns] === TAGS.noun && isKnownPhrase(words.slice(i, i + nouns + 1));
}

/** "Machine learning,", "ordered learning": an -ing word that stands as a noun, behind what modifies it and before what ends a phrase. */
export function isGerundBehind(words: readonly string[], tags: Uint8Array, i: number): boolean {
	if (!gerunds.has(words[i]!)) return false;
	const last = before(tags, i);
	if (!isNoun(last) && last !== TAGS.adjective && !isModifier(words, tags, i - 1)) return false;
	const next = after(tags, i);
	return (
		next === TAGS.punctuation ||
		next === TAGS.conjunction ||
		next === TAGS.verb ||
		next === TAGS.adposition ||
		next === TAGS.adverb ||
		next === TAGS.noun
	);
}

/** An -ed word that begins a phrase: "from ordered learning". */
function isModifier(words: readonly string[], tags: Uint8Array, i: number): boolean {
	if (i < 0 || tags[i] !== TAGS.verb || !words[i]!.endsWith("ed")) return false;
	const last = before(tags, i);
	return last === TAGS.adposition || last === TAGS.determiner || last === TAGS.punctuation;
}

/** "Clinical decision-making": what ends in -ing behind a hyphen, before no noun, unless it is said of a thing ("is far-reaching"). */
export function isCompoundDoing(words: readonly string[], tags: Uint8Array, i: number): boolean {
	if (!words[i]!.endsWith("ing") || !/-[a-z]{2,}ing$/.test(words[i]!)) return false;
	if (/^(?:is|are|was|were|be|been|more|most|very)$/.test(words[i - 1] ?? "")) return false;
	const next = tags[i + 1];
	return !isNoun(next) && next !== TAGS.adjective && next !== TAGS.verb;
}
