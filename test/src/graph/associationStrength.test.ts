import { expect, test } from "vitest";
import { associationStrength } from "../../../src/graph/associationStrength.ts";

test.each([
	// 4 of 100 papers name both; 10 × 20 / 100 = 2 would by chance.
	[4, 10, 20, 100, 2],
	[2, 10, 20, 100, 1],
	[0, 10, 20, 100, 0],
	// Always together and in no other paper: n / df.
	[5, 5, 5, 50, 10],
])("%d shared of %d and %d in %d papers: %d", (count, a, b, n, strength) => {
	expect(associationStrength(count, a, b, n)).toBe(strength);
});

test("more shared papers than papers is a mistake of the caller", () => {
	expect(() => associationStrength(3, 2, 5, 10)).toThrow(RangeError);
});
