/**
 * Nouns by their tag that are verbs
 * =================================
 * A verb agrees with the noun before it and has an object behind it. Tests of the repairs in tagRepairs.ts.
 */
import { isNoun, TAGS } from "../../src/model/text.ts";
import { HALF_PREDICATES, PREDICATES } from "../lexicon/usage.ts";
import { foldWord } from "./fold.ts";
import { verbal } from "./gerunds.ts";
import { isKnownPhrase } from "./knownPhrases.ts";
import { after, before, endsInS } from "./tagContext.ts";
import { backgroundShare, topicality } from "./wordWeights.ts";

const predicates = new Set(PREDICATES.split(" "));
/** Words that are often verbs. */
export const halfPredicates = new Set(HALF_PREDICATES.split(" "));
/** An -s word that stands in fewer titles than this after a plural is its verb. */
const PREDICATE_TOPICALITY = -2;
const RELATIVE = new Set(["that", "which", "who", "what", "to"]);
/** What papers have, which does something to what follows. */
const RESULTS = new Set(["results", "findings", "experiments", "observations", "insights", "capabilities"]);
const POSSESSIVES = new Set(["their", "its", "our", "his", "her", "your"]);
/** What a second verb without -s follows. */
const BARE_JOINS = new Set([",", "and", "or", "than", "then"]);
/** What a second verb in -s follows. */
const JOINS = new Set([",", "and", "but", "that", "which", "it"]);

/**
 * "The network exhibits a …": a word that often takes an object, after a noun that agrees with it and before what may begin an
 * object; any -s word between a noun and a determiner ("the algorithm trains the network"); any word without -s between a plural
 * and "to" ("methods struggle to"), or in -ate, -ify, -ize after a plural ("errors propagate"); one in -izes, -yzes, -ifies after a
 * singular ("training incentivizes exploration"); and an -s word that hardly stands in titles after a plural ("the variability of
 * samples decreases").
 */
export function isPredicate(words: readonly string[], tags: Uint8Array, i: number): boolean {
	if (!isNoun(before(tags, i))) return false;
	const word = words[i]!;
	const next = after(tags, i);
	const subject = words[i - 1]!;
	const singular = endsInS(word);
	const plural = endsInS(subject);
	if (!plural && /(?:[a-z]{3}[iy][sz]es|ifies)$/.test(word) && next !== TAGS.verb && next !== TAGS.punctuation)
		return true;
	if (plural && singular && isDoubled(words, tags, i)) return true;
	// "Users wave their hands".
	if (next === TAGS.pronoun && POSSESSIVES.has(words[i + 1]!)) return singular !== plural;
	// "In-context examples matter:", but "dark matter:".
	if (next === TAGS.punctuation && /^matters?$/.test(word)) return singular !== plural;
	if (next === TAGS.determiner && words[i + 1] !== "which") return singular !== plural && word.length > 3;
	if (RESULTS.has(subject) && !singular && (isNoun(next) || next === TAGS.adjective)) return !/(?:ed|ing)$/.test(word);
	if (plural && !singular && (words[i + 1] === "to" || /[a-z]{3}(?:ate|ify|[iy][sz]e)$/.test(word))) return true;
	if (plural && singular && topicality(foldWord(word)) < PREDICATE_TOPICALITY) return true;
	if (!predicates.has(word)) return false;
	// "Results on face detection show that": what agrees stands further off.
	if (words[i + 1] === "that" && tags[i + 2] !== TAGS.verb) return true;
	if (singular === plural) return false;
	return isNoun(next) || next === TAGS.adjective || next === TAGS.pronoun;
}

/** Of two -s words before an object the second is a verb, unless the background knows them together ("news articles"). */
function isDoubled(words: readonly string[], tags: Uint8Array, i: number): boolean {
	const word = words[i]!;
	if (tags[i - 1] !== TAGS.noun || !/^[a-z]{4,}$/.test(word) || /ics$/.test(word) || /ics$/.test(words[i - 1]!))
		return false;
	const next = after(tags, i);
	if ((next !== TAGS.determiner && next !== TAGS.noun && next !== TAGS.adjective) || words[i + 1] === "such")
		return false;
	return !isKnownPhrase([words[i - 1]!, word]);
}

/**
 * "The system extracts plan templates", "methods fall below": a word that is often a verb, where it agrees with the noun before,
 * unless the background knows it with the word before or behind ("decision support systems", "systems design").
 */
export function isHalfPredicate(words: readonly string[], tags: Uint8Array, i: number): boolean {
	if (!isNoun(before(tags, i))) return false;
	const word = words[i]!;
	const subject = words[i - 1]!;
	const singular = endsInS(word);
	if (!halfPredicates.has(word) && (singular || !predicates.has(word))) return false;
	if (singular === endsInS(subject) || isKnownPhrase([subject, word])) return false;
	return singular ? hasObject(words, tags, i) : !subject.includes("-");
}

/** "Constraints coupling both", "the maps fitted on samples", "a variable measuring contextual alignment". */
export function isParticiple(words: readonly string[], tags: Uint8Array, i: number): boolean {
	if (!isNoun(before(tags, i))) return false;
	const word = words[i]!;
	const next = after(tags, i);
	if (!word.endsWith("ing")) return word.endsWith("ed") && word.length > 4 && next === TAGS.adposition;
	if (next === TAGS.determiner) return true;
	const isObject = isNoun(next) || next === TAGS.adjective;
	return isObject && verbal.has(word) && !isKnownPhrase([words[i - 1]!, word]) && !isKnownPhrase([word, words[i + 1]!]);
}

/**
 * "It continuously updates maps", "which extracts templates", "and also yields gains": often a verb, in -s, before a noun of its own; and
 * "to learn policies and support long-horizon reasoning": another, before what is a phrase without it.
 */
export function isSecondPredicate(words: readonly string[], tags: Uint8Array, i: number): boolean {
	const word = words[i]!;
	if (i === 0) return false;
	const last = words[i - 1]!;
	if (!endsInS(word)) {
		if (!BARE_JOINS.has(last) || !predicates.has(word) || !hasObject(words, tags, i)) return false;
		return tags[i + 1] === TAGS.adjective || (i + 2 < words.length && isKnownPhrase([words[i + 1]!, words[i + 2]!]));
	}
	if (!JOINS.has(last) && !(tags[i - 1] === TAGS.adverb && /(?:ly|also|further|then)$/.test(last))) return false;
	return (halfPredicates.has(word) || predicates.has(word)) && hasObject(words, tags, i);
}

/** A noun by its tag that is the verb of the clause that the word before it, "that" or "to", begins. */
export function isClauseVerb(words: readonly string[], tags: Uint8Array, i: number): boolean {
	if (!RELATIVE.has(words[i - 1]!)) return false;
	const word = words[i]!;
	const next = tags[i + 1];
	const isObject = isNoun(next) || next === TAGS.adjective;
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
	// "Transformers, which process video frames".
	if (words[i - 1] === "which" && tags[i - 2] === TAGS.punctuation) return true;
	// "People who visit libraries", "what shapes perception".
	if (words[i - 1] === "who") return !endsInS(word);
	if (words[i - 1] === "what") return endsInS(word);
	if (!named) return false;
	// "Models that forecast future video": no noun stands before an adjective.
	if (next === TAGS.adjective && endsInS(words[i - 2]!) && !endsInS(word)) return true;
	// "Tasks that demand coordination", "a network that grounds language", "that reprograms sensors": what "that" stands for is the subject.
	const isUnheard = endsInS(word) && backgroundShare(word) === 0;
	return endsInS(words[i - 2]!) !== endsInS(word) && (isUnheard || topicality(foldWord(word)) < 0);
}

/** A noun follows, or an adjective and a noun (no "maps fitted on samples"), and no phrase that the background knows begins with the word. */
function hasObject(words: readonly string[], tags: Uint8Array, i: number): boolean {
	const at = tags[i + 1] === TAGS.adjective || words[i + 1]?.endsWith("ed") ? i + 2 : i + 1;
	if (at >= words.length || (words[i + 1]!.endsWith("ed") && !isNoun(tags[i + 2]))) return false;
	return isNoun(tags[at]) && !isKnownPhrase([words[i]!, words[i + 1]!]);
}
