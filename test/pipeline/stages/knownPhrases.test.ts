import fc from "fast-check";
import { expect, test } from "vitest";
import {
	fingerprint,
	phraseTopicality,
	readFingerprints,
	writeFingerprints,
} from "../../../pipeline/stages/knownPhrases.ts";
import { hashFolds, PhraseKeys } from "../../../pipeline/stages/phraseHash.ts";

/** What is known of a phrase, by its folds. */
function topicalityOf(...folds: string[]): number | undefined {
	const { high, low } = hashFolds([folds.join("")]);
	const keys = new PhraseKeys();
	return phraseTopicality(keys, keys.add(high[0]!, low[0]!));
}

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
