import { TAGS } from "../../src/model/text.ts";
import { GERUND_NOUNS } from "../lexicon/background.ts";
import { FUNCTION_WORDS } from "../lexicon/function-words.ts";
import { GENERIC_HEADS, SORT_WORDS } from "../lexicon/generic.ts";
import { HALF_PREDICATES, MODIFIER_GERUNDS, PREDICATES, VERBAL_GERUNDS } from "../lexicon/usage.ts";
import { foldWord } from "./fold.ts";
import { isKnownPhrase } from "./knownPhrases.ts";
import { backgroundShare, topicality } from "./wordWeights.ts";

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
/** Verbs with another verb's bare form behind their object: "let the model learn". */
const CAUSES = new Set(
	"let lets letting make makes making made help helps helping helped see sees saw watch".split(" "),
);
const NAMING = new Set(["dubbed", "termed", "called", "named", "coined"]);

/** Whether a rule holds for word `i` of a text. */
type Test = (words: readonly string[], tags: Uint8Array, i: number) => boolean;

/** What the tagger takes a word for, when it is wrong, and what the word is; the first that holds counts. */
const REPAIRS: readonly (readonly [number, Test, number])[] = [
	[TAGS.verb, isCoinedGerund, TAGS.noun],
	[TAGS.verb, isLastGerund, TAGS.noun],
	[TAGS.verb, isLastNoun, TAGS.noun],
	[TAGS.verb, isKnownLast, TAGS.noun],
	[TAGS.verb, isInnerNoun, TAGS.noun],
	[TAGS.verb, isFirstNoun, TAGS.noun],
	[TAGS.verb, isDescribedGerund, TAGS.noun],
	[TAGS.verb, isSubjectGerund, TAGS.noun],
	[TAGS.verb, isRareGerund, TAGS.noun],
	[TAGS.verb, isGerundNoun, TAGS.noun],
	[TAGS.verb, isCompoundGerund, TAGS.adjective],
	[TAGS.verb, isGerundBehind, TAGS.noun],
	[TAGS.adjective, isSort, TAGS.noun],
	[TAGS.adjective, isPlural, TAGS.noun],
	[TAGS.adjective, isCompoundDoing, TAGS.noun],
	[TAGS.noun, isPredicate, TAGS.verb],
	[TAGS.noun, isHalfPredicate, TAGS.verb],
	[TAGS.noun, isParticiple, TAGS.verb],
	[TAGS.noun, isSecondPredicate, TAGS.verb],
	[TAGS.adverb, isPrior, TAGS.noun],
	[TAGS.adverb, isLeast, TAGS.adjective],
];
/** [tag] its repairs: short functions, of which each is compiled where it is asked often. */
const REPAIRS_OF = Array.from({ length: 1 + Math.max(...Object.values(TAGS)) }, (_, tag) =>
	REPAIRS.filter(([taken]) => taken === tag),
);

/**
 * Mends what the tagger gets wrong in abstracts, in place: by REPAIRS, word for word, then verbs behind "that" and its like
 * (`isClauseVerb`), then coined names (`nameCoined`).
 *
 * @param words - Tokens of one text in small letters.
 * @param column - Their tags; more may stand behind them.
 */
export function repairTags(words: readonly string[], column: Uint8Array): void {
	const tags = column.subarray(0, words.length);
	for (let i = 0; i < words.length; i++) {
		const repair = REPAIRS_OF[tags[i]!]!.find(([, holds]) => holds(words, tags, i));
		if (repair) tags[i] = repair[2];
	}
	for (let i = 1; i < words.length; i++)
		if (tags[i] === TAGS.noun && RELATIVE.has(words[i - 1]!) && isClauseVerb(words, tags, i)) tags[i] = TAGS.verb;
	nameCoined(words, tags);
}

const isNoun = (tag: number | undefined): boolean => tag === TAGS.noun || tag === TAGS.properNoun;
/** Tags of a word's neighbours; a text's ends are signs. */
const before = (tags: Uint8Array, i: number): number => (i > 0 ? tags[i - 1]! : TAGS.punctuation);
const after = (tags: Uint8Array, i: number): number => (i + 1 < tags.length ? tags[i + 1]! : TAGS.punctuation);

/** "A gradient update,": a verb without -s cannot agree with one noun, which follows "a", "the" or a preposition. */
function isLastNoun(words: readonly string[], tags: Uint8Array, i: number): boolean {
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
function isKnownLast(words: readonly string[], tags: Uint8Array, i: number): boolean {
	const word = words[i]!;
	if (tags[i - 1] !== TAGS.noun || endsInS(words[i - 1]!) || !/^[a-z]{3,}$/.test(word) || /(?:ed|ing)$/.test(word))
		return false;
	const next = after(tags, i);
	if (endsInS(word) && (isNoun(next) || next === TAGS.adjective)) return false;
	return next !== TAGS.determiner && next !== TAGS.pronoun && isKnownPhrase([words[i - 1]!, word]);
}

/** "Electron transfer processes": a bare verb cannot agree with one noun, and a past form is not a subject of titles. */
function isInnerNoun(words: readonly string[], tags: Uint8Array, i: number): boolean {
	const word = words[i]!;
	if (tags[i - 1] !== TAGS.noun || endsInS(words[i - 1]!) || words[i - 2] === "and") return false;
	if (tags[i + 1] !== TAGS.noun && (tags[i + 1] !== TAGS.verb || !words[i + 1]!.endsWith("ing"))) return false;
	return isStem(word) && topicality(foldWord(word)) >= 0;
}

/** "Of reward hacking,": an -ing word without an object, after one noun that follows a preposition. */
function isLastGerund(words: readonly string[], tags: Uint8Array, i: number): boolean {
	const word = words[i]!;
	if (i < 2 || !/^[a-z]{3,}ing$/.test(word) || FUNCTION_WORDS.has(word)) return false;
	if (tags[i - 1] !== TAGS.noun || endsInS(words[i - 1]!) || tags[i - 2] !== TAGS.adposition) return false;
	const next = after(tags, i);
	return next === TAGS.punctuation || next === TAGS.conjunction;
}

/** "Hierarchical bracketing,", "optimal bracketing of": an -ing word without an object behind an adjective. */
function isDescribedGerund(words: readonly string[], tags: Uint8Array, i: number): boolean {
	if (before(tags, i) !== TAGS.adjective || words[i - 1] === "worth" || !/^(?:[a-z]+-)?[a-z]{3,}ing$/.test(words[i]!))
		return false;
	return after(tags, i) === TAGS.punctuation || words[i + 1] === "of";
}

/** "Pauli blocking suppresses", "continual pre-training involves": an -ing word right before the verb of the clause. */
function isSubjectGerund(words: readonly string[], tags: Uint8Array, i: number): boolean {
	if (!/^(?:[a-z]+-)?[a-z]{3,}ing$/.test(words[i]!) || FUNCTION_WORDS.has(words[i]!)) return false;
	const last = before(tags, i);
	if (last !== TAGS.adjective && (!isNoun(last) || endsInS(words[i - 1]!))) return false;
	return tags[i + 1] === TAGS.verb && (endsInS(words[i + 1]!) || /^(?:is|was|can|has)$/.test(words[i + 1]!));
}

/** "Wind power ramping events", "port numbering model": an -ing word that abstracts hardly know, inside a phrase. */
function isRareGerund(words: readonly string[], tags: Uint8Array, i: number): boolean {
	const word = words[i]!;
	if (!/^[a-z]{3,}ing$/.test(word) || backgroundShare(word) > COINED || verbal.has(word)) return false;
	const last = before(tags, i);
	return (last === TAGS.adjective || (isNoun(last) && !endsInS(words[i - 1]!))) && after(tags, i) === TAGS.noun;
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

function isGerundNoun(words: readonly string[], tags: Uint8Array, i: number): boolean {
	return gerunds.has(words[i]!) && isCompoundGerund(words, tags, i);
}

/** "Machine learning,", "ordered learning": an -ing word that stands as a noun, behind what modifies it and before what ends a phrase. */
function isGerundBehind(words: readonly string[], tags: Uint8Array, i: number): boolean {
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

/** "The lower-level variable,", "a Lyapunov potential": a word for a sort of things is a noun where none follows. */
function isSort(words: readonly string[], tags: Uint8Array, i: number): boolean {
	if (!SORT_WORDS.has(words[i]!) && !GENERIC_HEADS.has(words[i]!)) return false;
	return !isNoun(tags[i + 1]) && tags[i + 1] !== TAGS.adjective && before(tags, i) !== TAGS.verb;
}

/** "Known antiferroelectrics". */
function isPlural(words: readonly string[], _: Uint8Array, i: number): boolean {
	return /[a-z]{3}[^su]s$/.test(words[i]!);
}

/** "A sparse prior,". */
function isPrior(words: readonly string[], tags: Uint8Array, i: number): boolean {
	return words[i] === "prior" && words[i + 1] !== "to" && tags[i + 1] !== TAGS.verb;
}

/** "Least squares". */
function isLeast(words: readonly string[], tags: Uint8Array, i: number): boolean {
	return words[i] === "least" && tags[i + 1] === TAGS.noun && words[i - 1] !== "at";
}

/** "Clinical decision-making": what ends in -ing behind a hyphen, before no noun, unless it is said of a thing ("is far-reaching"). */
function isCompoundDoing(words: readonly string[], tags: Uint8Array, i: number): boolean {
	if (!words[i]!.endsWith("ing") || !/-[a-z]{2,}ing$/.test(words[i]!)) return false;
	if (/^(?:is|are|was|were|be|been|more|most|very)$/.test(words[i - 1] ?? "")) return false;
	const next = tags[i + 1];
	return !isNoun(next) && next !== TAGS.adjective && next !== TAGS.verb;
}

/** An -ed word that begins a phrase: "from ordered learning". */
function isModifier(words: readonly string[], tags: Uint8Array, i: number): boolean {
	if (i < 0 || tags[i] !== TAGS.verb || !words[i]!.endsWith("ed")) return false;
	const last = before(tags, i);
	return last === TAGS.adposition || last === TAGS.determiner || last === TAGS.punctuation;
}

/** An -ing word that abstracts hardly know, where a noun may stand: "grokking in networks", "sketching is". */
function isCoinedGerund(words: readonly string[], tags: Uint8Array, i: number): boolean {
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

/** A noun by its tag that is the verb of the clause that the word before it, "that" or "to", begins. */
function isClauseVerb(words: readonly string[], tags: Uint8Array, i: number): boolean {
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
	// "Tasks that demand coordination", "a network that grounds language": what "that" stands for is the subject.
	return endsInS(words[i - 2]!) !== endsInS(word) && topicality(foldWord(word)) < 0;
}

/** A bare form by its ending: "transfer". */
const isStem = (word: string): boolean => /^[a-z]{3,}$/.test(word) && !/(?:ed|en|ing|s)$/.test(word);

/** As plurals and verbs do; not "bias", "analysis", "corpus". */
function endsInS(word: string): boolean {
	return word.endsWith("s") && !/(?:s|[iu]|bia|ga|len)s$/.test(word);
}

/**
 * "The network exhibits a …": a word that often takes an object, after a noun that agrees with it and before what may begin an
 * object; any -s word between a noun and a determiner ("the algorithm trains the network"); any word without -s between a plural
 * and "to" ("methods struggle to"), or in -ate, -ify, -ize after a plural ("errors propagate"); one in -izes, -yzes, -ifies after a
 * singular ("training incentivizes exploration"); and an -s word that hardly stands in titles after a plural ("the variability of
 * samples decreases").
 */
function isPredicate(words: readonly string[], tags: Uint8Array, i: number): boolean {
	if (!isNoun(before(tags, i))) return false;
	const word = words[i]!;
	const next = after(tags, i);
	const subject = words[i - 1]!;
	const singular = endsInS(word);
	const plural = endsInS(subject);
	if (!plural && /(?:[a-z]{3}[iy][sz]es|ifies)$/.test(word) && next !== TAGS.verb && next !== TAGS.punctuation)
		return true;
	if (next === TAGS.determiner && words[i + 1] !== "which") return singular !== plural && word.length > 3;
	if (plural && !singular && (words[i + 1] === "to" || /[a-z]{3}(?:ate|ify|[iy][sz]e)$/.test(word))) return true;
	if (plural && singular && topicality(foldWord(word)) < PREDICATE_TOPICALITY) return true;
	if (!predicates.has(word)) return false;
	// "Results on face detection show that": what agrees stands further off.
	if (words[i + 1] === "that" && tags[i + 2] !== TAGS.verb) return true;
	if (singular === plural) return false;
	return isNoun(next) || next === TAGS.adjective || next === TAGS.pronoun;
}

/**
 * "The system extracts plan templates", "methods fall below": a word that is often a verb, where it agrees with the noun before,
 * unless the background knows it with the word before or behind ("decision support systems", "systems design").
 */
function isHalfPredicate(words: readonly string[], tags: Uint8Array, i: number): boolean {
	if (!isNoun(before(tags, i))) return false;
	const word = words[i]!;
	const subject = words[i - 1]!;
	const singular = endsInS(word);
	if (!halfPredicates.has(word) && (singular || !predicates.has(word))) return false;
	if (singular === endsInS(subject) || isKnownPhrase([subject, word])) return false;
	return singular ? hasObject(words, tags, i) : !subject.includes("-");
}

/** "Constraints coupling both", "the maps fitted on samples". */
function isParticiple(words: readonly string[], tags: Uint8Array, i: number): boolean {
	if (!isNoun(before(tags, i))) return false;
	const word = words[i]!;
	const next = after(tags, i);
	return word.endsWith("ing")
		? next === TAGS.determiner
		: word.endsWith("ed") && word.length > 4 && next === TAGS.adposition;
}

/** "It continuously updates maps", "which extracts templates", "and also yields gains": often a verb, in -s, before a noun of its own. */
function isSecondPredicate(words: readonly string[], tags: Uint8Array, i: number): boolean {
	const word = words[i]!;
	if (i === 0 || !endsInS(word)) return false;
	const last = words[i - 1]!;
	if (!JOINS.has(last) && !(tags[i - 1] === TAGS.adverb && /(?:ly|also|further|then)$/.test(last))) return false;
	return (halfPredicates.has(word) || predicates.has(word)) && hasObject(words, tags, i);
}

/** A noun follows, or an adjective and a noun (no "maps fitted on samples"), and no phrase that the background knows begins with the word. */
function hasObject(words: readonly string[], tags: Uint8Array, i: number): boolean {
	const at = tags[i + 1] === TAGS.adjective || words[i + 1]?.endsWith("ed") ? i + 2 : i + 1;
	if (at >= words.length || (words[i + 1]!.endsWith("ed") && !isNoun(tags[i + 2]))) return false;
	return isNoun(tags[at]) && !isKnownPhrase([words[i]!, words[i + 1]!]);
}

/** A word with a hyphen, right after "termed" and the like and before what ends a phrase, is a name all through the text. */
function nameCoined(words: readonly string[], tags: Uint8Array): void {
	for (let i = 1; i < words.length; i++) {
		if (!words[i]!.includes("-") || tags[i] === TAGS.properNoun || tags[i] === TAGS.masked) continue;
		const naming = NAMING.has(words[i - 1]!) || (tags[i - 1] === TAGS.punctuation && NAMING.has(words[i - 2] ?? ""));
		if (naming && !isNoun(tags[i + 1]) && tags[i + 1] !== TAGS.adjective)
			for (let k = 0; k < words.length; k++) if (words[k] === words[i]) tags[k] = TAGS.properNoun;
	}
}
