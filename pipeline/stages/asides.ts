import { TAGS, type TokenTable } from "../../src/model/text.ts";
import { BLAND_HEADS, GENERIC_HEADS, SORT_WORDS } from "../lexicon/generic.ts";
import type { Folds } from "./folds.ts";
import { phraseTopicality } from "./knownPhrases.ts";
import { firstTopicality, lastTopicality } from "./phraseRoles.ts";
import type { PhraseTable } from "./phrases.ts";
import { topicality } from "./wordWeights.ts";

/** The ends of a phrase together are less topical than this. */
const ENDS = -1.5;
/** In a title, than this. */
const FLOURISH = -1;
/** So are those of a phrase with a generic head; one that the background has in more titles is a subject all the same. */
const HEAD = -0.5;
const SUBJECT = 0.5;
/** The words of a phrase that nobody else has are less topical than this, on average. */
const VAGUE = -0.4;
/** A word in this share of a list's papers tells nothing in it, once the list is long enough to say so. */
const COMMON = 0.25;
const COMMON_PAPERS = 8;

/**
 * What one paper says once, in passing
 * ====================================
 * An adjective or more and a noun that no other paper has, nor a title, is an aside where
 * - phrases with such a first and last word hardly stand in titles ("analytical perspective");
 * - the noun tells of papers ("optimal rate"), or a sort of things, and the background has the phrase in passing ("intelligent
 *   system");
 * - the noun is one that a quarter of the papers use ("unified gradient" in a list on gradients);
 * - nobody else has it, and its words hardly stand in titles ("regular input resolution").
 *
 * A flourish is two plain words that only a title says, and nobody else, where such ends are seldom in titles ("data era").
 *
 * @returns Whether tokens [from, to), a mention of `phrase`, are such.
 */
export function createAsides(tokens: TokenTable, folds: Folds, phrases: PhraseTable) {
	const papers = papersOf(tokens, folds);
	const common = Math.max(COMMON_PAPERS, COMMON * (tokens.paperStart.length - 1));
	const endsOf = (from: number, to: number): number =>
		firstTopicality(folds, folds.foldOf[tokens.word[from]!]!) +
		lastTopicality(folds, folds.foldOf[tokens.word[to - 1]!]!);

	function isAside(phrase: number, from: number, to: number): boolean {
		let sum = 0;
		let modified = true;
		let compound = false;
		for (let t = from; t < to; t++) {
			const word = tokens.words[tokens.word[t]!]!;
			if (t < to - 1 && tokens.tag[t] !== TAGS.adjective && !word.endsWith("ed")) modified = false;
			if (word.includes("-")) compound = true;
			sum += topicality(folds.folds[folds.foldOf[tokens.word[t]!]!]!);
		}
		const known = phraseTopicality(phrases.keys, phrase);
		if (known === undefined && tokens.tag[from] === TAGS.adjective && sum / (to - from) < VAGUE) return true;
		if (!modified) return false;
		const head = folds.foldOf[tokens.word[to - 1]!]!;
		const sort = folds.folds[head]!;
		const ends = endsOf(from, to);
		if (ends <= ENDS) return true;
		if (known !== undefined && known > SUBJECT) return false;
		if (BLAND_HEADS.has(sort) || (GENERIC_HEADS.has(sort) && !compound)) return ends <= HEAD;
		// "PDE-constrained optimization" says more than an adjective.
		if (compound) return false;
		return (SORT_WORDS.has(sort) && known !== undefined && known < 0) || (to - from === 2 && papers[head]! >= common);
	}

	function isFlourish(phrase: number, from: number, to: number): boolean {
		if (to - from !== 2 || tokens.tag[from] === TAGS.properNoun) return false;
		for (let t = from; t < to; t++) if (tokens.words[tokens.word[t]!]!.includes("-")) return false;
		return phraseTopicality(phrases.keys, phrase) === undefined && endsOf(from, to) <= FLOURISH;
	}
	return { isAside, isFlourish };
}

/** [folds] papers that use each. */
function papersOf(tokens: TokenTable, folds: Folds): Uint32Array {
	const count = new Uint32Array(folds.folds.length);
	const last = new Int32Array(folds.folds.length).fill(-1);
	for (let p = 0; p + 1 < tokens.paperStart.length; p++) {
		const end = tokens.sentenceStart[tokens.paperStart[p + 1]!]!;
		for (let t = tokens.sentenceStart[tokens.paperStart[p]!]!; t < end; t++) {
			const f = folds.foldOf[tokens.word[t]!]!;
			if (last[f] !== p) count[f]!++;
			last[f] = p;
		}
	}
	return count;
}
