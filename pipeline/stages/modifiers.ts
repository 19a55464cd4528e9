import type { Paper } from "../../src/model/paper.ts";
import { TAGS, type TokenTable } from "../../src/model/text.ts";
import { phraseTopicality } from "./knownPhrases.ts";
import type { PhraseStats } from "./phraseStats.ts";
import { type PhraseTable, ROLES } from "./phrases.ts";
import type { RankedPhrase } from "./rank.ts";
import { written } from "./written.ts";

/** Endings that nouns seldom have: the tagger has "net", "square" and "antiferromagnets" among its adjectives. */
const ADJECTIVAL = /(?:al|ar|ary|ory|ic|ive|ent|ant|ed|[ai]ble|ous)$/;

/** Names of people, who stand before what they found: "Bogoliubov-de Gennes". */
const FINDERS = /\p{Lu}\p{Ll}+(?:[-‐‑–]|--)(?:\p{Ll}+ )?\p{Lu}\p{Ll}+$/u;
/** What so many papers have ("Gauss-Bonnet") joins them, with its noun or without. */
const FAMOUS = 3;

/**
 * Whether a phrase is a long form that only stands before what it describes: "kinetic optimal (KO) paths", "out-of-distribution
 * (OOD) generalization", which end in an adjective, and which the background does not know; or "the Worsey-Farin (WF) splines".
 */
export function createModifiers(
	papers: readonly Pick<Paper, "title" | "abstract">[],
	tokens: TokenTable,
	phrases: PhraseTable,
	stats: PhraseStats,
): (paper: number, candidate: RankedPhrase) => boolean {
	const { from, to, sentence, role } = phrases;
	const isAdjective = findAdjectives(tokens);
	const isSign = (t: number, sign: string) => tokens.words[tokens.word[t]!] === sign;
	/** Before a noun, with a bracket between: "Worsey-Farin (WF) splines", and the WF there. */
	const isBeforeNoun = (o: number): boolean => {
		let t = to[o]!;
		if (isSign(t, "(")) t += 2;
		return t + 1 < tokens.sentenceStart[sentence[o]! + 1]! && isSign(t, ")") && tokens.tag[t + 1] === TAGS.noun;
	};
	return (p, { phrase, occurrences }) => {
		const o = occurrences.find((k) => role[k]! & ROLES.defined);
		if (o === undefined || phraseTopicality(phrases.keys, phrase) !== undefined) return false;
		if (stats.papers[phrase]! < FAMOUS && FINDERS.test(written(papers[p]!, tokens, sentence[o]!, from[o]!, to[o]!)))
			return occurrences.every((k) => !(role[k]! & ROLES.whole) || isBeforeNoun(k));
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
