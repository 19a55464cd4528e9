import { expect, test } from "vitest";
import { averagePrecision, ndcg } from "../../../bench/measures/ranking.ts";

const relevant = new Map([
	["a", 1],
	["b", 3],
]);

test.each([
	[["a", "b"], 1, (1 + 7 / Math.log2(3)) / (7 + 1 / Math.log2(3))],
	[["b", "a"], 1, 1],
	[["x", "b", "y", "a"], (1 / 2 + 2 / 4) / 2, (7 / Math.log2(3) + 1 / Math.log2(5)) / (7 + 1 / Math.log2(3))],
	[["x"], 0, 0],
	[[], 0, 0],
])("%j", (ranking, precision, gain) => {
	expect(averagePrecision(ranking, relevant)).toBeCloseTo(precision, 12);
	expect(ndcg(ranking, relevant)).toBeCloseTo(gain, 12);
});
