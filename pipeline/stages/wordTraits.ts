import { FUNCTION_WORDS } from "../lexicon/function-words.ts";
import { GENERIC_ADVERBS, GENERIC_MODIFIERS, LETTER_NAMES } from "../lexicon/generic.ts";
import { HALF_VERBAL_GERUNDS } from "../lexicon/usage.ts";
import { verbal } from "./gerunds.ts";
import { JOINTS } from "./joinedNouns.ts";
import { backgroundShare } from "./wordWeights.ts";

/** Endings that nouns seldom have: the tagger has "net", "square" and "antiferromagnets" among its adjectives. */
export const ADJECTIVAL = /(?:al|ar|ary|ory|ic|ive|ent|ant|ed|[ai]ble|ous)$/;

/** What a word type can be in a chunk, worked out once a type. */
export const WORD = {
	never: 1,
	generic: 2,
	/** -ed, -en: may stand before a noun anywhere a chunk may begin. */
	participle: 4,
	adverb: 8,
	number: 16,
	letter: 32,
	possessive: 64,
	/** -ing: begins a chunk only after a determiner or adjective, as elsewhere a clause begins ("by training networks"). */
	gerund: 128,
	/** Brings in a name: "dubbed X". */
	naming: 256,
	/** -ing that takes objects: no modifier unless a determiner or adjective says so. */
	verbal: 512,
	/** -ing that does so at the begin of a title or sentence, and before an adjective or name. */
	halfVerbal: 1024,
	/** A letter by its name, which after a common word is a formula's: "step size gamma", but not "interferon gamma". */
	letterName: 2048,
	/** In more than COMMON_SHARE of the background. */
	common: 4096,
	/** Second of a Latin pair that stands before nouns, or tells how: "in vitro". */
	latin: 8192,
	/** May join two nouns: "of". */
	joint: 16384,
} as const;

const COMMON_SHARE = 0.01;
const LATIN = new Set("vivo vitro situ silico utero ovo planta vacuo novo mortem hoc".split(" "));
const NUMBER_WORD =
	/^(?:eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-[a-z]{3,5})?)$/;
const halfVerbal = new Set(HALF_VERBAL_GERUNDS.split(" "));

/** [words] what each word type can be, as a sum of `WORD`s. */
export function describeWords(words: readonly string[]): Uint16Array {
	return Uint16Array.from(words, (word) => {
		let flags = 0;
		// "Ones" names nothing; in comparing papers it counts as any word.
		if (FUNCTION_WORDS.has(word) || word === "ones") flags |= WORD.never;
		if (GENERIC_MODIFIERS.has(word) || NUMBER_WORD.test(word)) flags |= WORD.generic;
		if (JOINTS.has(word)) flags |= WORD.joint;
		if (LATIN.has(word)) flags |= WORD.latin;
		if (/^[a-z-]{3,}(?:ed|en|wn)$/.test(word)) flags |= WORD.participle;
		if (/^[a-z-]{3,}ing$/.test(word)) flags |= WORD.gerund;
		if (LETTER_NAMES.has(word)) flags |= WORD.letterName;
		if (backgroundShare(word) > COMMON_SHARE) flags |= WORD.common;
		if (verbal.has(word)) flags |= WORD.verbal;
		if (halfVerbal.has(word)) flags |= WORD.halfVerbal;
		if (word === "dubbed" || word === "termed" || word === "called" || word === "named") flags |= WORD.naming;
		if (/^[a-z-]{4,}ly$/.test(word) && !GENERIC_ADVERBS.has(word)) flags |= WORD.adverb;
		if (/^[\d.,-]+$/.test(word)) flags |= WORD.number;
		if (/^\p{L}$/u.test(word)) flags |= WORD.letter;
		if (word === "'s") flags |= WORD.possessive;
		return flags;
	});
}
