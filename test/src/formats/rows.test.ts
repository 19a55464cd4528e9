import fc from "fast-check";
import { expect, test } from "vitest";
import { readGraphMap } from "../../../src/formats/graphMap.ts";
import { exportGraphPieces, exportMap, FORMATS } from "../../../src/formats/index.ts";
import { readMapBinary, writeMapBinary } from "../../../src/formats/mapBinary.ts";
import { toColumns, toRows } from "../../../src/formats/rows.ts";
import { GRAPHS } from "../../../src/graph/graphRows.ts";
import { anyMap } from "../../arbitraries.ts";

test("any map comes back from its columns", () => {
	fc.assert(
		fc.property(anyMap, (map) => {
			expect(toRows(toColumns(map))).toEqual(map);
		}),
	);
});

test("a binary map read without the places in its texts is written as the whole one is, in every format", () => {
	fc.assert(
		fc.property(anyMap, fc.constantFrom(...GRAPHS), fc.nat(3), fc.boolean(), (map, graph, top, dynamic) => {
			const file = writeMapBinary(map);
			const [whole, light] = [readMapBinary(file), readGraphMap(file)];
			for (const { name } of FORMATS) {
				if (name === "json") continue;
				const pieces = exportGraphPieces(light, name, { graph, top, dynamic });
				expect([...pieces].join(""), name).toBe(exportMap(whole, name, { graph, top, dynamic }));
			}
		}),
	);
});
