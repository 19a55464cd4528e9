import { isNoun, TAGS } from "../../src/model/text.ts";
import {
	isCannot,
	isDescribedNoun,
	isDoneOff,
	isFirstAdjective,
	isFirstNoun,
	isInnerModifier,
	isInnerNoun,
	isKnownBehind,
	isKnownLast,
	isLastNoun,
	isLeast,
	isPlural,
	isPrior,
	isSort,
} from "./bareNouns.ts";
import {
	isCoinedGerund,
	isCompoundDoing,
	isCompoundGerund,
	isDescribedGerund,
	isGerundBehind,
	isGerundNoun,
	isKnownGerund,
	isLastGerund,
	isRareGerund,
	isSubjectGerund,
} from "./gerunds.ts";
import { isClauseVerb, isHalfPredicate, isParticiple, isPredicate, isSecondPredicate } from "./predicates.ts";
import type { TagTest } from "./tagContext.ts";

const NAMING = new Set(["dubbed", "termed", "called", "named", "coined"]);

/** What a word in -ing is that the tagger takes for a verb, when it is wrong; the first that holds counts. */
const GERUNDS: readonly (readonly [TagTest, number])[] = [
	[isCoinedGerund, TAGS.noun],
	[isLastGerund, TAGS.noun],
	[isKnownGerund, TAGS.noun],
	[isDescribedGerund, TAGS.noun],
	[isSubjectGerund, TAGS.noun],
	[isRareGerund, TAGS.noun],
	[isGerundNoun, TAGS.noun],
	[isCompoundGerund, TAGS.adjective],
	[isInnerModifier, TAGS.adjective],
	[isGerundBehind, TAGS.noun],
];
/** The same for other words: what the tagger takes one for, and what it is. */
const REPAIRS: readonly (readonly [number, TagTest, number])[] = [
	[TAGS.verb, isLastNoun, TAGS.noun],
	[TAGS.verb, isKnownLast, TAGS.noun],
	[TAGS.verb, isInnerNoun, TAGS.noun],
	[TAGS.verb, isFirstNoun, TAGS.noun],
	[TAGS.verb, isDescribedNoun, TAGS.noun],
	[TAGS.verb, isInnerModifier, TAGS.adjective],
	[TAGS.adjective, isCannot, TAGS.verb],
	[TAGS.adjective, isSort, TAGS.noun],
	[TAGS.adjective, isKnownBehind, TAGS.noun],
	[TAGS.adjective, isPlural, TAGS.noun],
	[TAGS.adjective, isDoneOff, TAGS.noun],
	[TAGS.adjective, isCompoundDoing, TAGS.noun],
	[TAGS.noun, isPredicate, TAGS.verb],
	[TAGS.noun, isHalfPredicate, TAGS.verb],
	[TAGS.noun, isParticiple, TAGS.verb],
	[TAGS.noun, isSecondPredicate, TAGS.verb],
	[TAGS.adverb, isPrior, TAGS.noun],
	[TAGS.adverb, isLeast, TAGS.adjective],
	[TAGS.adverb, isFirstAdjective, TAGS.adjective],
];
/** [tag] its repairs: short functions, of which each is compiled where it is asked often. */
const REPAIRS_OF = Array.from({ length: 1 + Math.max(...Object.values(TAGS)) }, (_, tag) =>
	REPAIRS.filter(([taken]) => taken === tag),
);

/**
 * Mends what the tagger gets wrong in abstracts, in place: by GERUNDS and REPAIRS, word for word, then verbs behind "that" and its like
 * (`isClauseVerb`), then coined names (`nameCoined`).
 *
 * @param words - Tokens of one text in small letters.
 * @param column - Their tags; more may stand behind them.
 */
export function repairTags(words: readonly string[], column: Uint8Array): void {
	const tags = column.subarray(0, words.length);
	for (let i = 0; i < words.length; i++) tags[i] = repairedTag(words, tags, i);
	for (let i = 1; i < words.length; i++) if (tags[i] === TAGS.noun && isClauseVerb(words, tags, i)) tags[i] = TAGS.verb;
	nameCoined(words, tags);
}

function repairedTag(words: readonly string[], tags: Uint8Array, i: number): number {
	const tag = tags[i]!;
	if (tag === TAGS.verb && words[i]!.endsWith("ing")) {
		for (const [holds, right] of GERUNDS) if (holds(words, tags, i)) return right;
		return tag;
	}
	for (const repair of REPAIRS_OF[tag]!) if (repair[1](words, tags, i)) return repair[2];
	return tag;
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
