import fc from "fast-check";
import { expect, test } from "vitest";
import { toColumns, toRows } from "../../../src/formats/rows.ts";
import { anyMap } from "../../arbitraries.ts";

test("any map comes back from its columns", () => {
	fc.assert(
		fc.property(anyMap, (map) => {
			expect(toRows(toColumns(map))).toEqual(map);
		}),
	);
});
