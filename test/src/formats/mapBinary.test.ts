import { crc32 as zlibCrc32 } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ByteReader, ByteWriter, crc32 } from "../../../src/formats/bytes.ts";
import { checkMap } from "../../../src/formats/checkMap.ts";
import { isMapBinary, readMapBinary, readMapGeometry, writeMapBinary } from "../../../src/formats/mapBinary.ts";
import { MapError } from "../../../src/formats/mapError.ts";
import { readMap, writeMap } from "../../../src/formats/mapJson.ts";
import { readSections, writeSections } from "../../../src/formats/sections.ts";
import type { KnowledgeMap } from "../../../src/model/map.ts";
import { anyMap } from "../../arbitraries.ts";
import { tinyMap } from "../../fixtures/tinyMap.ts";

/** The map without the numbers that the binary form rounds; those come beside it. */
function split(map: KnowledgeMap): { exact: unknown; rounded: { x: number; y: number; r: number }[] } {
	const drawn = [...map.papers, ...map.concepts];
	const exact = structuredClone(map);
	for (const node of [...exact.papers, ...exact.concepts]) Object.assign(node, { x: 0, y: 0, r: 0 });
	return { exact, rounded: drawn.map(({ x, y, r }) => ({ x, y, r })) };
}

test("any map comes back: exact but for positions and radii, and those within their step", () => {
	fc.assert(
		fc.property(anyMap, (map) => {
			const file = writeMapBinary(map);
			const again = split(readMapBinary(file));
			const before = split(map);
			expect(again.exact).toEqual(before.exact);
			const extent = (axis: "x" | "y"): number => {
				const values = before.rounded.map((node) => node[axis]);
				return values.length === 0 ? 0 : Math.max(...values) - Math.min(...values);
			};
			const largest = Math.max(0, ...before.rounded.map(({ r }) => r));
			for (const [i, node] of before.rounded.entries()) {
				expect(Math.abs(again.rounded[i]!.x - node.x)).toBeLessThanOrEqual(extent("x") / 131070 + 0.0001);
				expect(Math.abs(again.rounded[i]!.y - node.y)).toBeLessThanOrEqual(extent("y") / 131070 + 0.0001);
				expect(Math.abs(again.rounded[i]!.r - node.r)).toBeLessThanOrEqual(largest / 510 + 0.0001);
			}
		}),
	);
});

test("numbers beyond four decimals are rounded to them, and the order is the map's again", () => {
	const map = tinyMap();
	map.paperConcepts[1]!.weight = 0.99996;
	map.paperConcepts[1]!.weight = Math.min(map.paperConcepts[1]!.weight, map.paperConcepts[0]!.weight);
	map.related[0]!.similarity = 0.123456789;
	const again = readMapBinary(writeMapBinary(map));
	expect(again.paperConcepts[1]!.weight).toBe(1);
	expect(again.related[0]!.similarity).toBe(0.1235);
	expect(readMap(writeMap(again))).toEqual(again);
	expect(writeMapBinary(again)).toEqual(writeMapBinary(readMapBinary(writeMapBinary(again))));
});

test("geometry can be read from the beginning of a file", () => {
	const map = tinyMap();
	const file = writeMapBinary(map);
	const table = new DataView(file.buffer);
	// The second entry of the table is GEOM.
	const end = table.getUint32(12 + 20 + 8, true) + table.getUint32(12 + 20 + 12, true);
	expect(end).toBeLessThan(file.length / 2);
	const { papers, concepts, themes, layout } = readMapGeometry(file.slice(0, end));
	expect(papers).toHaveLength(12);
	expect(papers[0]!.x).toBeCloseTo(map.papers[0]!.x, 1);
	expect(concepts.map(({ papers, kind, shown, theme }) => [papers, kind, shown, theme])).toEqual(
		map.concepts.map(({ papers, kind, shown, theme }) => [papers, kind, shown, shown ? theme : -1]),
	);
	expect(concepts.some(({ shown }) => !shown)).toBe(true);
	expect(themes.map(({ name }) => name)).toEqual(map.themes.map(({ name }) => name));
	expect(layout).toEqual(map.layout);
	expect(() => readMapGeometry(file.slice(0, end - 1))).toThrow("GEOM: is not wholly there");
	expect(() => readMapBinary(file.slice(0, end))).toThrow(MapError);
});

test("abstracts lie in sections of a thousand papers", () => {
	const map = tinyMap();
	const paper = map.papers[0]!;
	for (let i = 0; i < 1500; i++)
		map.papers.push({ ...paper, id: `title:${String(i).padStart(6, "0")}`, abstract: `${paper.abstract} ${i}` });
	const file = writeMapBinary(map);
	const section = readSections(file);
	expect([0, 1, 2].map((n) => section("ABST", n) !== undefined)).toEqual([true, true, false]);
	expect(readMapBinary(file).papers.map(({ abstract }) => abstract)).toEqual(
		map.papers.map(({ abstract }) => abstract),
	);
});

describe("damaged files", () => {
	const file = writeMapBinary(tinyMap());
	test("any changed byte, cut or growth inside is a MapError", () => {
		fc.assert(
			fc.property(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
				const damaged = file.slice();
				damaged[at]! ^= flip;
				try {
					// A flipped byte in the table may hit a section's own number; what is read must then still be a map.
					checkMap(readMapBinary(damaged));
				} catch (error) {
					expect(error).toBeInstanceOf(MapError);
				}
			}),
			{ numRuns: 500 },
		);
		fc.assert(
			fc.property(fc.nat(file.length - 1), (length) => {
				expect(() => readMapBinary(file.slice(0, length))).toThrow(MapError);
			}),
		);
	});
	test("content that was changed together with its checksum still ends in a MapError or a map", () => {
		const names = [
			"HEAD",
			"GEOM",
			"LABL",
			"TITL",
			"HIDE",
			"MEMB",
			"LINK",
			"PAIR",
			"RELA",
			"WORD",
			"CONC",
			"PAPR",
			"REPO",
			"SENT",
			"MENT",
			"ABST",
		];
		const read = readSections(file);
		const sections = names.map((name) => ({ name, number: 0, bytes: read(name)! }));
		fc.assert(
			fc.property(
				fc.nat(names.length - 1),
				fc.double({ min: 0, max: 1, noNaN: true }),
				fc.nat(255),
				fc.nat(5),
				(which, at, value, cut) => {
					const bytes = sections[which]!.bytes.slice(0, sections[which]!.bytes.length - cut);
					bytes[Math.floor(at * (bytes.length - 1))] = value;
					const changed = sections.map((section, i) => (i === which ? { ...section, bytes } : section));
					try {
						checkMap(readMapBinary(writeSections(changed)));
					} catch (error) {
						expect(error).toBeInstanceOf(MapError);
					}
				},
			),
			{ numRuns: 1000 },
		);
	});
	test.each<[string, Uint8Array, string]>([
		["nothing", new Uint8Array(), "This file is no map in binary form"],
		["JSON", new TextEncoder().encode(writeMap(tinyMap())), "This file is no map in binary form"],
		[
			"another layout",
			Uint8Array.from([...file.slice(0, 7), 9, ...file.slice(8)]),
			"version: this map has binary layout 9",
		],
		[
			"a changed title",
			Uint8Array.from(file, (byte, i) => (i === file.length - 3 ? byte ^ 1 : byte)),
			"ABST: is damaged: its checksum is wrong",
		],
	])("%s", (_, bytes, message) => expect(() => readMapBinary(bytes)).toThrow(message));
});

test("isMapBinary tells the two forms apart", () => {
	expect(isMapBinary(writeMapBinary(tinyMap()))).toBe(true);
	expect(isMapBinary(new TextEncoder().encode(writeMap(tinyMap())))).toBe(false);
});

test("whole numbers of any size come back; so do checksums as zlib computes them", () => {
	fc.assert(
		fc.property(fc.array(fc.maxSafeNat()), fc.uint8Array(), (numbers, bytes) => {
			const out = new ByteWriter();
			for (const n of numbers) out.whole(n);
			const input = new ByteReader(out.finish(), "TEST");
			for (const n of numbers) expect(input.whole()).toBe(n);
			expect(() => input.byte()).toThrow("TEST: ends too early");
			if (zlibCrc32 !== undefined) expect(crc32(bytes)).toBe(zlibCrc32(bytes));
		}),
	);
	expect(crc32(new TextEncoder().encode("123456789"))).toBe(0xcbf43926);
});
