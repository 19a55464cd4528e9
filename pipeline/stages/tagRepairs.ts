import { TAGS } from "../../src/model/text.ts";
import { FINITE_VERBS, GERUND_NOUNS } from "../lexicon/background.ts";
import { FUNCTION_WORDS } from "../lexicon/function-words.ts";
import { GENERIC_HEADS, SORT_WORDS } from "../lexicon/generic.ts";
import { HALF_PREDICATES, MODIFIER_GERUNDS, PREDICATES, VERBAL_GERUNDS } from "../lexicon/usage.ts";
import { foldWord } from "./fold.ts";
import { isKnownPhrase } from "./knownPhrases.ts";
import { backgroundShare, topicality } from "./wordWeights.ts";

const finite = new Set(FINITE_VERBS.split(" "));
const gerunds = new Set(GERUND_NOUNS.split(" "));
const predicates = new Set(PREDICATES.split(" "));
const halfPredicates = new Set(HALF_PREDICATES.split(" "));
const modifying = new Set(MODIFIER_GERUNDS.split(" "));
const verbal = new Set(VERBAL_GERUNDS.split(" "));
/** Share of the background's papers up to which an -ing word is not known as a verb. */
const COINED = 0.0006;
/** An -s word that stands in fewer titles than this after a plural is its verb. */
const PREDICATE_TOPICALITY = -2;
const RELATIVE = new Set(["that", "which", "who", "what", "to"]);
/** What a second verb in -s follows. */
const JOINS = new Set([",", "and", "but", "that", "which", "it"]);
const NAMING = new Set(["dubbed", "termed", "called", "named", "coined"]);

/**
 * Mends what the tagger gets wrong in abstracts, in place:
 *
 * - "machine learning,": an -ing word that stands as a noun, after a noun or adjective and before what ends a phrase, is one;
 * - "ordered learning": so is one after an -ed word that begins a phrase;
 * - "between learning rates": before a noun that the background knows it with, it is a noun, or an adjective ("spiking neurons"), and
 *   so is one that takes no object, after a preposition ("of competing risks");
 * - "a gradient update,": so is a word without -s after one noun that begins no clause;
 * - "charge transfer", "attention heads": so is one without -ed or -ing that the background knows with the noun before, and that has
 *   no object;
 * - "clinical decision-making,": so is what ends in -ing behind a hyphen, before no noun;
 * - "known antiferroelectrics": so is what the tagger takes for an adjective in -s; so is "a sparse prior,";
 * - "of reward hacking,": so is an -ing word without an object, after one noun that follows a preposition;
 * - "of lead iodide": so is a bare word after a preposition other than "to", before a noun or an -ing word;
 * - "grokking in networks": so is one that abstracts hardly know, where a noun may stand;
 * - "the lower-level variable,", "a Lyapunov potential": a word for a sort of things is a noun where none follows;
 * - "constraints coupling both": an -ing word between a noun and a determiner is a verb;
 * - "the network exhibits a …": a word that often takes an object, after a noun that agrees with it and before what may begin
 *   an object, is a verb; so is any -s word between a noun and a determiner ("the algorithm trains the network"), any word
 *   without -s between a plural and "to" ("methods struggle to"), or in -ate, -ify, -ize after a plural ("errors propagate"),
 *   and an -s word that hardly stands in titles after a plural ("the variability of samples decreases");
 * - "the system extracts templates", "methods fall below", "and also yields gains": a word that is often a verb is one where it
 *   agrees with the noun before it, or, in -s, follows an adverb, "it", "that", "and" or a comma before a noun of its own, unless the
 *   background knows it with the word before or behind ("decision support systems", "systems design");
 * - "the maps fitted on samples": an -ed word between a noun and a preposition is a verb;
 * - "that attenuate memorization", "tasks that demand coordination": a word that often takes an object, or that agrees with what
 *   "that" stands for and is hardly in titles, after a relative and before a noun, is a verb;
 * - "training incentivizes exploration": so is a word in -izes, -yzes, -ifies after a singular noun;
 * - "termed f-distill": what is named is a name, here and in the rest of the text.
 *
 * @param words - Tokens of one text in small letters.
 * @param column - Their tags; more may stand behind them.
 */
export function repairTags(words: readonly string[], column: Uint8Array): void {
	const tags = column.subarray(0, words.length);
	const isNoun = (i: number) => tags[i] === TAGS.noun || tags[i] === TAGS.properNoun;
	for (let i = 0; i < words.length; i++) {
		const tag = tags[i];
		const word = words[i]!;
		const before = i > 0 ? tags[i - 1] : TAGS.punctuation;
		const after = i + 1 < words.length ? tags[i + 1] : TAGS.punctuation;
		if (
			tag === TAGS.verb &&
			(isCoinedGerund(words, tags, i) ||
				isLastGerund(words, tags, i) ||
				isLastNoun(words, tags, i) ||
				isKnownLast(words, tags, i) ||
				isInnerNoun(words, tags, i) ||
				isFirstNoun(words, tags, i))
		)
			tags[i] = TAGS.noun;
		else if (tag === TAGS.verb && isCompoundGerund(words, tags, i))
			tags[i] = gerunds.has(word) ? TAGS.noun : TAGS.adjective;
		else if (tag === TAGS.verb && gerunds.has(word)) {
			const ends =
				after === TAGS.punctuation ||
				after === TAGS.conjunction ||
				after === TAGS.verb ||
				after === TAGS.adposition ||
				after === TAGS.adverb;
			const modified = isNoun(i - 1) || before === TAGS.adjective || isModifier(words, tags, i - 1);
			if (modified && (ends || after === TAGS.noun)) tags[i] = TAGS.noun;
		} else if (
			tag === TAGS.adjective &&
			(SORT_WORDS.has(word) || GENERIC_HEADS.has(word)) &&
			!isNoun(i + 1) &&
			after !== TAGS.adjective &&
			before !== TAGS.verb
		)
			tags[i] = TAGS.noun;
		else if (tag === TAGS.noun && isNoun(i - 1)) {
			if (finite.has(word) ? after !== TAGS.adposition : isPredicate(words, tags, i, after)) tags[i] = TAGS.verb;
			else if (isHalfPredicate(words, tags, i)) tags[i] = TAGS.verb;
			else if (word.endsWith("ing") && after === TAGS.determiner) tags[i] = TAGS.verb;
			else if (word.endsWith("ed") && word.length > 4 && after === TAGS.adposition) tags[i] = TAGS.verb;
		} else if (tag === TAGS.adjective && /[a-z]{3}[^su]s$/.test(word)) tags[i] = TAGS.noun;
		else if (tag === TAGS.adjective && isCompoundDoing(words, tags, i)) tags[i] = TAGS.noun;
		else if (word === "prior" && tag === TAGS.adverb && words[i + 1] !== "to" && after !== TAGS.verb)
			tags[i] = TAGS.noun;
		else if (word === "least" && tag !== TAGS.adjective && after === TAGS.noun && words[i - 1] !== "at")
			tags[i] = TAGS.adjective;
		else if (tag === TAGS.noun && isSecondPredicate(words, tags, i)) tags[i] = TAGS.verb;
	}
	for (let i = 1; i < words.length; i++)
		if (tags[i] === TAGS.noun && RELATIVE.has(words[i - 1]!) && isClauseVerb(words, tags, i)) tags[i] = TAGS.verb;
	nameCoined(words, tags);
}

/** "A gradient update,": a verb without -s cannot agree with one noun, which follows "a", "the" or a preposition. */
function isLastNoun(words: readonly string[], tags: Uint8Array, i: number): boolean {
	if (!halfPredicates.has(words[i]!) || endsInS(words[i]!) || tags[i - 1] !== TAGS.noun || endsInS(words[i - 1]!))
		return false;
	const after = i + 1 < words.length ? tags[i + 1] : TAGS.punctuation;
	if (after !== TAGS.punctuation && after !== TAGS.adposition) return false;
	let start = i - 1;
	while (start > 0 && (tags[start - 1] === TAGS.noun || tags[start - 1] === TAGS.adjective)) start--;
	return start > 0 && (tags[start - 1] === TAGS.determiner || tags[start - 1] === TAGS.adposition);
}

/** "Charge transfer", "attention heads", which the background knows, in front of what no object begins with. */
function isKnownLast(words: readonly string[], tags: Uint8Array, i: number): boolean {
	const word = words[i]!;
	if (tags[i - 1] !== TAGS.noun || endsInS(words[i - 1]!) || !/^[a-z]{3,}$/.test(word) || /(?:ed|ing)$/.test(word))
		return false;
	const after = i + 1 < words.length ? tags[i + 1] : TAGS.punctuation;
	if (endsInS(word) && (after === TAGS.noun || after === TAGS.properNoun || after === TAGS.adjective)) return false;
	return after !== TAGS.determiner && after !== TAGS.pronoun && isKnownPhrase([words[i - 1]!, word]);
}

/** "Electron transfer processes": a bare verb cannot agree with one noun, and a past form is not a subject of titles. */
function isInnerNoun(words: readonly string[], tags: Uint8Array, i: number): boolean {
	const word = words[i]!;
	if (tags[i - 1] !== TAGS.noun || endsInS(words[i - 1]!) || words[i - 2] === "and") return false;
	if (tags[i + 1] !== TAGS.noun && (tags[i + 1] !== TAGS.verb || !words[i + 1]!.endsWith("ing"))) return false;
	return /^[a-z]{3,}$/.test(word) && !/(?:ed|en|ing|s)$/.test(word) && topicality(foldWord(word)) >= 0;
}

/** "Of reward hacking,": an -ing word without an object, after one noun that follows a preposition. */
function isLastGerund(words: readonly string[], tags: Uint8Array, i: number): boolean {
	const word = words[i]!;
	if (i < 2 || !/^[a-z]{3,}ing$/.test(word) || FUNCTION_WORDS.has(word)) return false;
	if (tags[i - 1] !== TAGS.noun || endsInS(words[i - 1]!) || tags[i - 2] !== TAGS.adposition) return false;
	const after = i + 1 < words.length ? tags[i + 1] : TAGS.punctuation;
	return after === TAGS.punctuation || after === TAGS.conjunction;
}

/** "Of lead iodide", "of reward hacking": no verb in its bare form follows a preposition but "to". */
function isFirstNoun(words: readonly string[], tags: Uint8Array, i: number): boolean {
	const word = words[i]!;
	if (i === 0 || tags[i - 1] !== TAGS.adposition || words[i - 1] === "to" || FUNCTION_WORDS.has(word)) return false;
	if (!/^[a-z]{3,}$/.test(word) || /(?:ing|ed|en|s)$/.test(word)) return false;
	return tags[i + 1] === TAGS.noun || (tags[i + 1] === TAGS.verb && words[i + 1]!.endsWith("ing"));
}

/** "Learning rates", "spiking neural networks", which the background knows; "of competing risks", as competing takes no object. */
function isCompoundGerund(words: readonly string[], tags: Uint8Array, i: number): boolean {
	const word = words[i]!;
	if (!word.endsWith("ing") || FUNCTION_WORDS.has(word) || verbal.has(word)) return false;
	if (modifying.has(word) && tags[i + 1] === TAGS.noun && i > 0 && tags[i - 1] === TAGS.adposition) return true;
	const nouns = tags[i + 1] === TAGS.adjective ? 2 : 1;
	return tags[i + nouns] === TAGS.noun && isKnownPhrase(words.slice(i, i + nouns + 1));
}

/** "Clinical decision-making": what ends in -ing behind a hyphen, before no noun, unless it is said of a thing ("is far-reaching"). */
function isCompoundDoing(words: readonly string[], tags: Uint8Array, i: number): boolean {
	if (!words[i]!.endsWith("ing") || !/-[a-z]{2,}ing$/.test(words[i]!)) return false;
	if (/^(?:is|are|was|were|be|been|more|most|very)$/.test(words[i - 1] ?? "")) return false;
	const after = tags[i + 1];
	return after !== TAGS.noun && after !== TAGS.properNoun && after !== TAGS.adjective && after !== TAGS.verb;
}

/** An -ed word that begins a phrase: "from ordered learning". */
function isModifier(words: readonly string[], tags: Uint8Array, i: number): boolean {
	if (i < 0 || tags[i] !== TAGS.verb || !words[i]!.endsWith("ed")) return false;
	const before = i > 0 ? tags[i - 1] : TAGS.punctuation;
	return before === TAGS.adposition || before === TAGS.determiner || before === TAGS.punctuation;
}

/** An -ing word that abstracts hardly know, where a noun may stand: "grokking in networks", "sketching is". */
function isCoinedGerund(words: readonly string[], tags: Uint8Array, i: number): boolean {
	const word = words[i]!;
	if (!/^[a-z]{3,}ing$/.test(word) || backgroundShare(word) > COINED) return false;
	if (verbal.has(word) && i > 0 && words[i - 1] !== ".") return false;
	const before = i > 0 ? tags[i - 1] : TAGS.punctuation;
	const after = i + 1 < words.length ? tags[i + 1] : TAGS.punctuation;
	return (
		(before === TAGS.punctuation ||
			before === TAGS.conjunction ||
			before === TAGS.determiner ||
			before === TAGS.adposition) &&
		(after === TAGS.punctuation ||
			after === TAGS.conjunction ||
			after === TAGS.adposition ||
			/^(?:is|was|can|has)$/.test(words[i + 1]!))
	);
}

/** A noun by its tag that is the verb of the clause that the word before it, "that" or "to", begins. */
function isClauseVerb(words: readonly string[], tags: Uint8Array, i: number): boolean {
	const word = words[i]!;
	const next = tags[i + 1];
	const isObject = next === TAGS.noun || next === TAGS.adjective || next === TAGS.properNoun;
	const isForm = /(?:ate|ify|ize|ise)$/.test(word);
	// What "that" stands for; the tagger takes "tasks" and "signals" for verbs now and then.
	const named =
		words[i - 1] !== "to" &&
		i > 1 &&
		(tags[i - 2] === TAGS.noun || (i > 2 && tags[i - 2] === TAGS.verb && tags[i - 3] === TAGS.noun));
	// "A step that projects the gradient".
	if (next === TAGS.determiner && words[i - 1] !== "to" && endsInS(word)) return true;
	// "Signals that backpropagate (BP)".
	if (!isObject) return isForm && named && endsInS(words[i - 2]!);
	if ((predicates.has(word) || isForm) && (next === TAGS.noun || endsInS(word))) return true;
	// "People who visit libraries", "what shapes perception".
	if (words[i - 1] === "who") return !endsInS(word);
	if (words[i - 1] === "what") return endsInS(word);
	if (!named) return false;
	// "Models that forecast future video": no noun stands before an adjective.
	if (next === TAGS.adjective && endsInS(words[i - 2]!) && !endsInS(word)) return true;
	// "Tasks that demand coordination", "a network that grounds language": what "that" stands for is the subject.
	return endsInS(words[i - 2]!) !== endsInS(word) && topicality(foldWord(word)) < 0;
}

/** As plurals and verbs do; not "bias", "analysis", "corpus". */
function endsInS(word: string): boolean {
	return word.endsWith("s") && !/(?:s|[iu]|bia|ga|len)s$/.test(word);
}

function isPredicate(words: readonly string[], tags: Uint8Array, i: number, after: number | undefined): boolean {
	const word = words[i]!;
	const subject = words[i - 1]!;
	const singular = endsInS(word);
	const plural = endsInS(subject);
	if (!plural && /(?:[a-z]{3}[iy][sz]es|ifies)$/.test(word) && after !== TAGS.verb && after !== TAGS.punctuation)
		return true;
	if (after === TAGS.determiner && words[i + 1] !== "which") return singular !== plural && word.length > 3;
	if (plural && !singular && (words[i + 1] === "to" || /[a-z]{3}(?:ate|ify|[iy][sz]e)$/.test(word))) return true;
	if (plural && singular && topicality(foldWord(word)) < PREDICATE_TOPICALITY) return true;
	if (!predicates.has(word)) return false;
	// "Results on face detection show that": what agrees stands further off.
	if (words[i + 1] === "that" && tags[i + 2] !== TAGS.verb) return true;
	if (singular === plural) return false;
	return after === TAGS.noun || after === TAGS.properNoun || after === TAGS.adjective || after === TAGS.pronoun;
}

/** "The system extracts plan templates", "methods fall below". */
function isHalfPredicate(words: readonly string[], tags: Uint8Array, i: number): boolean {
	const word = words[i]!;
	const subject = words[i - 1]!;
	const singular = endsInS(word);
	if (singular === endsInS(subject) || isKnownPhrase([subject, word])) return false;
	if (singular) return halfPredicates.has(word) && hasObject(words, tags, i);
	return (halfPredicates.has(word) || predicates.has(word)) && !subject.includes("-");
}

/** "It continuously updates maps", "which extracts templates". */
function isSecondPredicate(words: readonly string[], tags: Uint8Array, i: number): boolean {
	const word = words[i]!;
	if (i === 0 || !endsInS(word)) return false;
	const before = words[i - 1]!;
	if (!JOINS.has(before) && !(tags[i - 1] === TAGS.adverb && /(?:ly|also|further|then)$/.test(before))) return false;
	return (halfPredicates.has(word) || predicates.has(word)) && hasObject(words, tags, i);
}

/** A noun follows, or an adjective and a noun (no "maps fitted on samples"), and no phrase that the background knows begins with the word. */
function hasObject(words: readonly string[], tags: Uint8Array, i: number): boolean {
	const at = tags[i + 1] === TAGS.adjective ? i + 2 : i + 1;
	if (at >= words.length || words[i + 1]!.endsWith("ed")) return false;
	return (tags[at] === TAGS.noun || tags[at] === TAGS.properNoun) && !isKnownPhrase([words[i]!, words[i + 1]!]);
}

/** A word with a hyphen, right after "termed" and the like and before what ends a phrase, is a name all through the text. */
function nameCoined(words: readonly string[], tags: Uint8Array): void {
	for (let i = 1; i < words.length; i++) {
		if (!words[i]!.includes("-") || tags[i] === TAGS.properNoun || tags[i] === TAGS.masked) continue;
		const naming = NAMING.has(words[i - 1]!) || (tags[i - 1] === TAGS.punctuation && NAMING.has(words[i - 2] ?? ""));
		const after = i + 1 < words.length ? tags[i + 1] : TAGS.punctuation;
		const ends = after !== TAGS.noun && after !== TAGS.properNoun && after !== TAGS.adjective;
		if (naming && ends) for (let k = 0; k < words.length; k++) if (words[k] === words[i]) tags[k] = TAGS.properNoun;
	}
}
