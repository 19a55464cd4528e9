import { describe, expect, it } from "vitest";
import { averagePrecision, ndcg } from "../../../bench/measures/ranking.ts";

const relevant = new Map([
	["a", 1],
	["b", 2],
	["c", 1],
]);

describe("averagePrecision", () => {
	it.each([
		// Relevant at ranks 2 and 3, one never: (1/2 + 2/3 + 0) / 3.
		[["x", "a", "b"], 7 / 18],
		[["a", "b", "c"], 1],
		[["x", "y"], 0],
		[[], 0],
		// A fourth relevant paper would not help where there are three.
		[["c", "x", "a", "x2", "b"], (1 + 2 / 3 + 3 / 5) / 3],
	])("%j", (ranking, expected) => {
		expect(averagePrecision(ranking, relevant)).toBeCloseTo(expected, 12);
	});
});

describe("ndcg", () => {
	it("weighs a grade by 2^grade - 1 and a rank by 1 / log2(rank + 1)", () => {
		// Gain 1/log2 3 + 3/log2 4 = 0.63093 + 1.5; best order 3 + 0.63093 + 1/2 = 4.13093.
		expect(ndcg(["x", "a", "b"], relevant)).toBeCloseTo(2.1309297536 / 4.1309297536, 9);
	});
	it.each([
		[["b", "a", "c"], 10, 1],
		[["x"], 10, 0],
		// Cut after the first: 1 of 3.
		[["a", "b"], 1, 1 / 3],
	])("%j at %i", (ranking, k, expected) => {
		expect(ndcg(ranking, relevant, k)).toBeCloseTo(expected, 12);
	});
});
