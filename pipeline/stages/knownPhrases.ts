import { KNOWN_PHRASES, LOOSE_PHRASES } from "../lexicon/known-phrases.ts";
import { foldWord } from "./fold.ts";
import { hashFolds, type PhraseKeys } from "./phraseHash.ts";
import { remember } from "./remember.ts";
import { levelTopicality } from "./wordWeights.ts";

/**
 * Phrases that a field's authors share
 * ====================================
 * "Activation function" is a thing that many papers name, "teapot effect" the words of one; "diffusion model" stands in
 * titles, "training data" in passing. 62,000 phrases take 188 kB as fingerprints: 27 bits of the phrase's key (phraseHash.ts),
 * sorted, each as its distance from the one before, in groups of five bits, lowest first, a sixth bit for "more follows". One
 * unknown phrase in 2,200 is taken for a known one. Made by scripts/build-known-phrases.mjs.
 */
const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** A phrase's fingerprint, 27 bits, from its key's two halves. */
export function fingerprint(high: number, low: number): number {
	return (Math.imul(high, 0x9e3779b1) ^ low) >>> 5;
}

/** Fingerprints as text; doubles are written once. */
export function writeFingerprints(fingerprints: readonly number[]): string {
	let text = "";
	let last = -1;
	for (const value of [...new Set(fingerprints)].sort((a, b) => a - b)) {
		let rest = value - last;
		last = value;
		for (; rest > 31; rest >>>= 5) text += DIGITS[32 | (rest & 31)];
		text += DIGITS[rest];
	}
	return text;
}

/** The fingerprints that `writeFingerprints` wrote. */
export function readFingerprints(text: string): number[] {
	const digits = new Uint8Array(128);
	for (let i = 0; i < DIGITS.length; i++) digits[DIGITS.charCodeAt(i)] = i;
	const fingerprints: number[] = [];
	let value = -1;
	let step = 0;
	let shift = 0;
	for (let i = 0; i < text.length; i++) {
		const digit = digits[text.charCodeAt(i)]!;
		step += (digit & 31) << shift;
		shift += 5;
		if (digit & 32) continue;
		value += step;
		fingerprints.push(value);
		step = shift = 0;
	}
	return fingerprints;
}

let known: Map<number, number> | undefined;

/**
 * How far a phrase is a subject: ln of the share of its papers in the background that have it in their title, over that of a word
 * the background does not know (see `topicality`): "bilevel optimization" +0.8, "denoising process" -3.
 *
 * @param phrase - One of two words or more.
 * @returns -3.1 to 1.2; undefined where the background does not know the phrase.
 */
export function phraseTopicality(keys: PhraseKeys, phrase: number): number | undefined {
	return keyTopicality(...keys.key(phrase));
}

/** `phraseTopicality` of the phrase with a key. */
export function keyTopicality(high: number, low: number): number | undefined {
	known ??= readKnown();
	return known.get(fingerprint(high, low));
}

/** Topicality of what a fifth of the background's papers that name it have in their titles. */
export const SUBJECT = 0.5;

/** Whether papers are about a phrase: "language model", not "convergence analysis". */
export function isSubject(keys: PhraseKeys, phrase: number): boolean {
	return (phraseTopicality(keys, phrase) ?? 0) >= SUBJECT;
}

/** Topicality of what a third or more of the background's papers that name it have in their titles. */
const FIELD = 1.1;

/** Whether a phrase is a field of its own: "neural architecture search", "lattice QCD". */
export function isField(keys: PhraseKeys, phrase: number): boolean {
	return (phraseTopicality(keys, phrase) ?? 0) > FIELD;
}

/** The background has words of the trade in the titles of under 4 % of their papers: "training data", not "computer vision". */
const TRADE_TOPICALITY = -1.2;

/** Whether many papers say a phrase and few are about it: "objective function". */
export function isTrade(keys: PhraseKeys, phrase: number): boolean {
	return (phraseTopicality(keys, phrase) ?? 0) < TRADE_TOPICALITY;
}

let loose: Set<number> | undefined;

/** Whether a phrase is one of the trade whose words meet by chance: "model training". */
export function isLoose(keys: PhraseKeys, phrase: number): boolean {
	loose ??= new Set(readFingerprints(LOOSE_PHRASES));
	return loose.has(fingerprint(...keys.key(phrase)));
}

/** Whether the background knows words, in small letters, as a phrase. */
export function isKnownPhrase(words: readonly string[]): boolean {
	return wordsTopicality(words) !== undefined;
}

/** `phraseTopicality` of words in small letters. */
export function wordsTopicality(words: readonly string[]): number | undefined {
	const topicality = textTopicality(words.join(" "));
	return Number.isNaN(topicality) ? undefined : topicality;
}

/** NaN where the background does not know it. */
const textTopicality = remember((text: string) => {
	const { high, low } = hashFolds([text.split(" ").map(foldWord).join("")]);
	return keyTopicality(high[0]!, low[0]!) ?? Number.NaN;
});

function readKnown(): Map<number, number> {
	const topicalities = new Map<number, number>();
	KNOWN_PHRASES.forEach((text, level) => {
		for (const print of readFingerprints(text)) topicalities.set(print, levelTopicality(level));
	});
	return topicalities;
}
