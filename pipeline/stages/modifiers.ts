import { TAGS, type TokenTable } from "../../src/model/text.ts";
import { phraseTopicality } from "./knownPhrases.ts";
import { type PhraseTable, ROLES } from "./phrases.ts";
import type { RankedPhrase } from "./rank.ts";

/** Endings that nouns seldom have: the tagger has "net", "square" and "antiferromagnets" among its adjectives. */
const ADJECTIVAL = /(?:al|ar|ary|ory|ic|ive|ent|ant|ed|[ai]ble|ous)$/;

/**
 * Whether a phrase is a long form that only stands before what it describes: "kinetic optimal (KO) paths", "out-of-distribution
 * (OOD) generalization". It ends in an adjective, and the background does not know it.
 */
export function createModifiers(tokens: TokenTable, phrases: PhraseTable): (candidate: RankedPhrase) => boolean {
	const isAdjective = findAdjectives(tokens);
	return ({ phrase, occurrences }) => {
		const o = occurrences.find((k) => phrases.role[k]! & ROLES.defined);
		if (o === undefined || phraseTopicality(phrases.keys, phrase) !== undefined) return false;
		const last = tokens.word[phrases.to[o]! - 1]!;
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
