import { isNoun, TAGS, type TokenTable } from "../../src/model/text.ts";
import { phraseTopicality } from "./knownPhrases.ts";
import { type PhraseTable, ROLES } from "./phrases.ts";
import type { RankedPhrase } from "./rank.ts";
import { ADJECTIVAL } from "./wordTraits.ts";

/** Names of people, who stand before what they found: "Bogoliubov-de Gennes". */
const FINDERS = /\p{Lu}\p{Ll}+(?:[-‐‑–]|--)(?:\p{Ll}+ )?\p{Lu}\p{Ll}+$/u;

/** Whether a word, by its ending and tag, describes: "optimal", "sharpness-aware". */
export const describes = (word: string, tag: number): boolean =>
	tag === TAGS.adjective && (ADJECTIVAL.test(word) || word.includes("-"));

/**
 * Whether a long form only stands before what it describes, as "key-value (KV) cache", "nitrogen-vacancy (NV) centers", "kinetic optimal
 * (KO) paths", "Worsey-Farin (WF) splines", unlike "principal component analysis (PCA) method".
 *
 * @param text - As written.
 * @param words - How many, and the last one in small letters with its tag.
 */
export function isModifying(text: string, words: number, last: string, tag: number): boolean {
	if (words === 1 && (last.includes("-") || !isNoun(tag))) return true;
	return FINDERS.test(text) || describes(last, tag);
}

/**
 * Whether a phrase is a long form that only describes something: "kinetic optimal (KO)", "out-of-distribution (OOD)", which end in an
 * adjective, and which the background does not know.
 */
export function createModifiers(tokens: TokenTable, phrases: PhraseTable): (candidate: RankedPhrase) => boolean {
	const { to, role } = phrases;
	const isAdjective = findAdjectives(tokens);
	return ({ phrase, occurrences }) => {
		const o = occurrences.find((k) => role[k]! & ROLES.defined);
		if (o === undefined || phraseTopicality(phrases.keys, phrase) !== undefined) return false;
		const last = tokens.word[to[o]! - 1]!;
		const word = tokens.words[last]!;
		return (isAdjective[last] === 1 && ADJECTIVAL.test(word)) || /^out-of-/.test(word);
	};
}

/** [words] 1 for adjectives: tagged so in four of five places, capitals aside, which are tagged as names. */
function findAdjectives(tokens: TokenTable): Uint8Array {
	const adjective = new Uint32Array(tokens.words.length);
	const other = new Uint32Array(tokens.words.length);
	for (let t = 0; t < tokens.word.length; t++) {
		const tag = tokens.tag[t];
		if (tag === TAGS.adjective) adjective[tokens.word[t]!]!++;
		else if (tag !== TAGS.properNoun) other[tokens.word[t]!]!++;
	}
	return Uint8Array.from(adjective, (n, w) => (n > 4 * other[w]! ? 1 : 0));
}
