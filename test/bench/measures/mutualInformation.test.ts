import fc from "fast-check";
import { expect, test } from "vitest";
import { adjustedMutualInformation } from "../../../bench/measures/mutualInformation.ts";

// Values of scikit-learn's adjusted_mutual_info_score (arithmetic mean).
test.each<[number[], number[], number]>([
	[[0, 0, 1, 1], [0, 0, 1, 1], 1],
	[[0, 0, 1, 1], [1, 1, 0, 0], 1],
	[[0, 0, 0, 0], [0, 1, 2, 3], 0],
	[[0, 0, 1, 1, 2, 2], [0, 0, 1, 2, 2, 2], 0.5023607027202738],
])("%j and %j: %f", (a, b, expected) => {
	expect(adjustedMutualInformation(a, b)).toBeCloseTo(expected, 10);
});

test("is symmetric, at most 1, and blind to names", () => {
	const labels = fc.array(fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 3 })), { minLength: 2, maxLength: 30 });
	fc.assert(
		fc.property(labels, (pairs) => {
			const [a, b] = [pairs.map(([x]) => x), pairs.map(([, y]) => y)];
			const value = adjustedMutualInformation(a, b);
			expect(value).toBeLessThanOrEqual(1 + 1e-9);
			expect(adjustedMutualInformation(b, a)).toBeCloseTo(value, 9);
			expect(
				adjustedMutualInformation(
					a,
					b.map((y) => `name ${y}`),
				),
			).toBeCloseTo(value, 9);
		}),
	);
});
