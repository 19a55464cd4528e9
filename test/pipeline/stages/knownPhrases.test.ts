import fc from "fast-check";
import { expect, test } from "vitest";
import {
	fingerprint,
	isLoose,
	phraseTopicality,
	readFingerprints,
	writeFingerprints,
} from "../../../pipeline/stages/knownPhrases.ts";
import { hashFolds, PhraseKeys } from "../../../pipeline/stages/phraseHash.ts";

function phraseOf(folds: string[]): [keys: PhraseKeys, phrase: number] {
	const { high, low } = hashFolds([folds.join("")]);
	const keys = new PhraseKeys();
	return [keys, keys.add(high[0]!, low[0]!)];
}

/** What is known of a phrase, by its folds. */
const topicalityOf = (...folds: string[]) => phraseTopicality(...phraseOf(folds));

test("law: fingerprints come back sorted, each once", () => {
	fc.assert(
		fc.property(fc.array(fc.integer({ min: 0, max: 2 ** 27 - 1 })), (prints) => {
			expect(readFingerprints(writeFingerprints(prints))).toEqual([...new Set(prints)].sort((a, b) => a - b));
		}),
	);
});

test("law: a fingerprint has 27 bits", () => {
	fc.assert(
		fc.property(fc.nat(2 ** 32 - 1), fc.nat(2 ** 32 - 1), (high, low) => {
			const print = fingerprint(high, low);
			expect(Number.isInteger(print) && print >= 0 && print < 2 ** 27).toBe(true);
		}),
	);
});

test("subjects stand in titles, what papers say in passing does not, and most phrases are nobody's", () => {
	for (const [a, b] of [
		["bilevel", "optimization"],
		["object", "detection"],
		["globular", "cluster"],
	])
		expect(topicalityOf(a!, b!)).toBeGreaterThan(0);
	for (const [a, b] of [
		["denoizing", "process"],
		["objective", "function"],
		["stark", "contrast"],
	])
		expect(topicalityOf(a!, b!)).toBeLessThan(-1.2);
	for (const [a, b] of [
		["sleepy", "gradient"],
		["teapot", "effect"],
		["woollen", "logarithm"],
	])
		expect(topicalityOf(a!, b!)).toBeUndefined();
});

test("words of the trade are loose where they meet by chance, and not where they belong together", () => {
	for (const [a, b] of [
		["model", "training"],
		["model", "prediction"],
		["detection", "tool"],
	])
		expect(isLoose(...phraseOf([a!, b!]))).toBe(true);
	for (const [a, b] of [
		["loss", "function"],
		["stationary", "point"],
		["object", "detection"],
		["teapot", "effect"],
	])
		expect(isLoose(...phraseOf([a!, b!]))).toBe(false);
});
