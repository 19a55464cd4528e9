import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { adjustedMutualInformation } from "../../../bench/measures/mutualInformation.ts";

const labels = fc.integer({ min: 0, max: 4 });
const pairs = fc.array(fc.tuple(labels, labels), { minLength: 2, maxLength: 40 });

describe("adjustedMutualInformation", () => {
	it.each([
		["the same in other names", [0, 0, 1, 1], ["x", "x", "y", "y"], 1],
		// MI 0; E[MI] = 4 cells · P(2) 1/6 · (1/2) ln 2 = ln 2 / 3; entropies ln 2: -(1/3) / (1 - 1/3).
		["independent halves", [0, 0, 1, 1], [0, 1, 0, 1], -1 / 2],
		// MI ln 2; E[MI] = (1/6 + 1/2) ln 2; mean entropy 1.25 ln 2: (1/3) / (7/12).
		["one half split", [0, 0, 1, 1], [0, 0, 1, 2], 4 / 7],
		["all in one against all in one", [0, 0, 0], [1, 1, 1], 1],
		["all in one says nothing", [0, 0, 1, 1], [0, 0, 0, 0], 0],
	])("%s", (_, a, b, expected) => {
		expect(adjustedMutualInformation(a, b)).toBeCloseTo(expected, 12);
	});

	it("is the same both ways round and under any order of the items", () => {
		fc.assert(
			fc.property(pairs, (items) => {
				const [a, b] = [items.map(([x]) => x), items.map(([, y]) => y)];
				const score = adjustedMutualInformation(a, b);
				expect(adjustedMutualInformation(b, a)).toBeCloseTo(score, 9);
				expect(adjustedMutualInformation([...a].reverse(), [...b].reverse())).toBeCloseTo(score, 9);
				expect(score).toBeLessThanOrEqual(1 + 1e-9);
			}),
		);
	});
});
