import fc from "fast-check";
import { expect, test } from "vitest";
import { Sightings } from "../../../pipeline/stages/sightings.ts";

test("a key is repeated where its upper 26 bits were seen twice or more, whatever its neighbours", () => {
	const near = fc.integer({ min: 0, max: 600 });
	fc.assert(
		fc.property(fc.array(fc.oneof(near, fc.nat(2 ** 32 - 1)), { maxLength: 400, size: "max" }), (keys) => {
			const seen = new Sightings();
			const times = new Map<number, number>();
			for (const key of keys) {
				seen.add(key);
				times.set(key >>> 6, (times.get(key >>> 6) ?? 0) + 1);
			}
			for (const key of [...keys, 0, 64, 128, 2 ** 32 - 1])
				expect(seen.isRepeated(key)).toBe((times.get(key >>> 6) ?? 0) > 1);
		}),
		{ numRuns: 20 },
	);
});
