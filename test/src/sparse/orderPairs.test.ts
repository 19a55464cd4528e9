import fc from "fast-check";
import { expect, test } from "vitest";
import { orderPairs } from "../../../src/sparse/orderPairs.ts";

test("equals a stable sort by both numbers", () => {
	fc.assert(
		fc.property(fc.array(fc.tuple(fc.nat(20), fc.nat(300))), (pairs) => {
			const [first, second] = [0, 1].map((k) => Uint32Array.from(pairs, (pair) => pair[k]!));
			const expected = pairs
				.map((_, i) => i)
				.sort((i, j) => pairs[i]![0] - pairs[j]![0] || pairs[i]![1] - pairs[j]![1]);
			expect([...orderPairs(first!, second!)]).toEqual(expected);
		}),
	);
});
