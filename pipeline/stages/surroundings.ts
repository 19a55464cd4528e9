import { TAGS, type TokenTable } from "../../src/model/text.ts";
import { isSubject } from "./knownPhrases.ts";
import type { PhraseStats } from "./phraseStats.ts";
import { type PhraseTable, ROLES } from "./phrases.ts";
import type { RankedPhrase } from "./rank.ts";

/** Tags that an object begins with. */
const OBJECTS = new Set<number>([TAGS.determiner, TAGS.adjective, TAGS.noun, TAGS.properNoun]);
/** Words that begin a clause behind "of". */
const ASKS = new Set("how why what when where whether which whose".split(" "));

/**
 * What stands around a phrase's mentions, and what that tells of it.
 *
 * @param stats - Of the same phrases.
 * @returns Tests of a mention, by its index in the PhraseTable, and of phrases.
 */
export function createSurroundings(tokens: TokenTable, phrases: PhraseTable, stats: PhraseStats) {
	const wordAt = (t: number) => tokens.words[tokens.word[t]!];
	/** "The mystery of": what belongs to another thing. */
	const belongs = (o: number): boolean => wordAt(phrases.to[o]!) === "of";
	return {
		belongs,
		/** "Uncovering the laws", "uncovering moving parts", "uncovering that": a verb's form before its object. */
		hasObject(o: number): boolean {
			const next = phrases.to[o]!;
			if (next >= tokens.sentenceStart[phrases.sentence[o]! + 1]!) return false;
			return OBJECTS.has(tokens.tag[next]!) || /ing$|^that$/.test(wordAt(next)!);
		},
		/** "The square root of", "square root scaling": several papers name it, only as part of another thing. */
		isPart(phrase: number): boolean {
			if (stats.papers[phrase]! < 2 || stats.alone[phrase]! > 0 || stats.titles[phrase]! > 0) return false;
			return !isSubject(phrases.keys, phrase);
		},
		/** "A causal explanation of how": what a clause tells, wherever it is a whole chunk. */
		isTold({ occurrences }: RankedPhrase): boolean {
			const whole = occurrences.filter((o) => phrases.role[o]! & ROLES.whole);
			return whole.length > 0 && whole.every((o) => belongs(o) && ASKS.has(wordAt(phrases.to[o]! + 1)!));
		},
	};
}
