import fc from "fast-check";
import { expect, test } from "vitest";
import { chooseResolution, evenness } from "../../../src/graph/scale.ts";
import { graphOf } from "./graphs.ts";

test("evenness: mean tie against strongest tie, summed over papers", () => {
	// Strongest 1, 1, 0.5; means 0.75, 1, 0.5.
	const graph = graphOf(4, [
		[0, 1, 1],
		[0, 2, 0.5],
	]);
	expect(evenness(graph)).toBeCloseTo(2.25 / 2.5, 12);
	expect(evenness(graphOf(3, []))).toBe(0);
});

test.each([
	[50, 0.4, 1.66],
	[1000, 0.4764, 1.9596],
	[1000, 0.4864, 1.9596 * 1.043],
	[1000, 1, 1.9596 * 1.09],
	[1500, 0.4, 2],
	[3000, 0.4, 2],
	[4800, 0.4, 2.0601],
	[10_000, 0.4, 2.1888],
	[94_517, 0.4, 2.1888],
	[94_517, 1, 2.25],
])("%i papers with evenness %f: resolution %f", (papers, even, resolution) => {
	expect(chooseResolution(papers, even)).toBeCloseTo(resolution, 3);
});

test("law: more papers or more evenness never lower the resolution", () => {
	const size = fc.integer({ min: 0, max: 200_000 });
	const even = fc.double({ min: 0, max: 1, noNaN: true });
	fc.assert(
		fc.property(size, size, even, even, (n, m, a, b) => {
			const least = chooseResolution(Math.min(n, m), Math.min(a, b));
			expect(chooseResolution(Math.max(n, m), Math.max(a, b))).toBeGreaterThanOrEqual(least);
		}),
	);
});
