/** Part-of-speech classes that candidates need; the value is the code in `TokenTable.tag`. */
export const TAGS = {
	other: 0,
	noun: 1,
	properNoun: 2,
	adjective: 3,
	verb: 4,
	adverb: 5,
	determiner: 6,
	adposition: 7,
	conjunction: 8,
	number: 9,
	pronoun: 10,
	punctuation: 11,
	/** Text that can be part of no concept: URLs, formulas, markup. */
	masked: 12,
} as const;

/** Whether a value of TAGS is a noun's or a name's. */
export const isNoun = (tag: number | undefined): boolean => tag === TAGS.noun || tag === TAGS.properNoun;

/**
 * All texts as tokens, in flat arrays: papers > sentences > tokens.
 *
 * P papers, S sentences, T tokens, W word types. Sentences of a paper are consecutive, the title's first.
 * Offsets are UTF-16 positions in the paper's own `title` or `abstract`, so that a mention can be quoted and underlined.
 */
export interface TokenTable {
	/** [P + 1] first sentence of each paper. */
	paperStart: Uint32Array;
	/** [S + 1] first token of each sentence. */
	sentenceStart: Uint32Array;
	/** [S] index into FIELDS: 0 title, 1 abstract. */
	sentenceField: Uint8Array;
	/** [S] offsets of the sentence in its field. */
	sentenceFrom: Uint32Array;
	sentenceTo: Uint32Array;
	/** [T] offsets of the token in its field; in order, but for brackets that stand behind the phrase they are in. */
	from: Uint32Array;
	to: Uint32Array;
	/** [T] index into `words`. */
	word: Uint32Array;
	/** [T] a value of TAGS. */
	tag: Uint8Array;
	/** [W] lower-cased NFKC forms, in order of first appearance. */
	words: string[];
}

/** One place where a paper names a concept. */
export interface Mention {
	/** 0-based number of the sentence in its paper (the title is 0). */
	sentence: number;
	/** 0 title, 1 abstract. */
	field: 0 | 1;
	/** Offsets in that field, end exclusive. */
	from: number;
	to: number;
}
