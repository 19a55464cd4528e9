import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkMap } from "../../../src/formats/checkMap.ts";
import { MapError } from "../../../src/formats/mapError.ts";
import { readMap, writeMap } from "../../../src/formats/mapJson.ts";
import type { KnowledgeMap } from "../../../src/model/map.ts";
import { anyMap } from "../../arbitraries.ts";
import { tinyMap } from "../../fixtures/tinyMap.ts";

function failure(text: string): MapError {
	try {
		readMap(text);
	} catch (error) {
		if (error instanceof MapError) return error;
		throw error;
	}
	throw new Error("no error");
}
function broken(change: (map: KnowledgeMap) => void): string {
	const map = tinyMap();
	change(map);
	return failure(JSON.stringify(map)).message;
}

test("any map comes back as it was", () => {
	fc.assert(
		fc.property(anyMap, (map) => {
			const text = writeMap(map);
			const again = readMap(text);
			expect(again).toEqual(map);
			expect(writeMap(again)).toBe(text);
		}),
	);
});

test("the order of keys in memory does not reach the file", () => {
	const map = tinyMap();
	const reversed = (value: unknown): unknown =>
		Array.isArray(value)
			? value.map(reversed)
			: value !== null && typeof value === "object"
				? Object.fromEntries(
						Object.entries(value)
							.reverse()
							.map(([key, part]) => [key, reversed(part)]),
					)
				: value;
	expect(writeMap(reversed(map) as KnowledgeMap)).toBe(writeMap(map));
});

test("one line for each element of the big lists", () => {
	const map = tinyMap();
	const lines = writeMap(map).split("\n");
	expect(lines.filter((line) => line.startsWith('{"id":"doi:') || line.startsWith('{"id":"arxiv:'))).toHaveLength(12);
	expect(lines.filter((line) => line.startsWith('{"paper":'))).toHaveLength(map.paperConcepts.length);
	expect(lines.at(-1)).toBe("");
});

describe("faults are named", () => {
	test.each<[string, (map: KnowledgeMap) => void]>([
		["version: this map has format version 2", (map) => Object.assign(map, { version: 2 })],
		[
			'format: this is no Paperloom map: expected "paperloom-map", found nothing',
			(map) => Object.assign(map, { format: undefined }),
		],
		[
			'papers[3].year: expected a whole number from -9999 to 9999, found "x"',
			(map) => Object.assign(map.papers[3]!, { year: "x" }),
		],
		["papers[0].title: expected text, found nothing", (map) => Object.assign(map.papers[0]!, { title: undefined })],
		["papers[1].x: expected a number, found null", (map) => (map.papers[1]!.x = Number.NaN)],
		["papers[1].theme: expected an index into themes (-1 to 4), found 5", (map) => (map.papers[1]!.theme = 5)],
		["papers[1].theme: is not a top-level theme", (map) => (map.papers[1]!.theme = 3)],
		["papers[1].subtheme: is not a sub-theme", (map) => (map.papers[1]!.subtheme = 0)],
		["papers[1]: is a duplicate or out of order (sorted by id)", (map) => (map.papers[1]!.id = map.papers[0]!.id)],
		["papers[0].sentences[0]: 0 to 999 is outside the text", (map) => (map.papers[0]!.sentences[0]![2] = 999)],
		["papers[0].sentences[1]: expected a list of 3", (map) => map.papers[0]!.sentences[1]!.pop()],
		[
			"concepts[2].variants[0].reason: expected",
			(map) => Object.assign(map.concepts[2]!.variants[0]!, { reason: "x" }),
		],
		["concepts[2].label: expected text that is not empty", (map) => (map.concepts[2]!.label = "")],
		["paperConcepts[0].concept: expected an index into concepts", (map) => (map.paperConcepts[0]!.concept = 0.5)],
		[
			"paperConcepts[0].mentions[0].sentence: paper 0 has no sentence 77",
			(map) => (map.paperConcepts[0]!.mentions[0]!.sentence = 77),
		],
		["paperConcepts[0].mentions[0]: 5000 to", (map) => (map.paperConcepts[0]!.mentions[0]!.from = 5000)],
		["paperConcepts[1]: is a duplicate or out of order", (map) => (map.paperConcepts[1] = map.paperConcepts[0]!)],
		["related[0].similarity: expected a number from 0 to 1, found 2", (map) => (map.related[0]!.similarity = 2)],
		["related[0]: source 0 is not below target 0", (map) => (map.related[0]!.target = 0)],
		["related[0].shared[0].concept: expected", (map) => Object.assign(map.related[0]!.shared[0]!, { concept: -1 })],
		["related[0].shared[0]: expected a concept or a word", (map) => (map.related[0]!.shared[0] = null as never)],
		["conceptPairs: expected a list, found an object", (map) => Object.assign(map, { conceptPairs: {} })],
		['themes[1].id: "gradient-descent" is there twice', (map) => (map.themes[1]!.id = map.themes[0]!.id)],
		["themes[4].parent: is not a top-level theme", (map) => (map.themes[4]!.parent = 3)],
		["themes[4]: is out of order", (map) => (map.themes[4]!.parent = -1)],
		["bridges[0].index: there is no concept number 99", (map) => (map.bridges[0]!.index = 99)],
		["gaps[0].via[0]: expected an index", (map) => (map.gaps[0]!.via[0] = 99)],
		["report.intake.files[0].records: expected a whole number", (map) => (map.report.intake.files[0]!.records = -1)],
		["options.communities: expected", (map) => Object.assign(map.options, { communities: "x" })],
	])("%s", (message, change) => {
		expect(broken(change)).toContain(message);
	});
});

test.each(["", "null", "3", "[]", "{", '{"format":"paperloom-map"}', "<html>", "[".repeat(100_000)])(
	"no map: %.20s",
	(text) => {
		expect(failure(text)).toBeInstanceOf(MapError);
	},
);

test("a byte order mark is no fault", () => {
	expect(readMap(`\ufeff${writeMap(tinyMap())}`)).toEqual(tinyMap());
});

test("damaged files end in a MapError or in a map that passes the check", () => {
	const text = writeMap(tinyMap());
	const damage = fc.record({
		at: fc.nat(text.length - 1),
		length: fc.nat(40),
		put: fc.oneof(
			fc.constant(""),
			fc.string({ maxLength: 4 }),
			fc.constantFrom("null", "-1", "1e999", "{}", "[]", '"', "}", "9".repeat(30)),
		),
	});
	fc.assert(
		fc.property(fc.array(damage, { minLength: 1, maxLength: 3 }), (damages) => {
			let damaged = text;
			for (const { at, length, put } of damages) damaged = damaged.slice(0, at) + put + damaged.slice(at + length);
			try {
				checkMap(readMap(damaged));
			} catch (error) {
				expect(error).toBeInstanceOf(MapError);
			}
		}),
		{ numRuns: 500 },
	);
});

test("a value of the wrong kind in any place ends in a MapError", () => {
	const places: ((map: KnowledgeMap, value: unknown) => void)[] = [];
	const walk = (value: unknown, path: (string | number)[]): void => {
		if (value === null || typeof value !== "object") return;
		for (const key of Object.keys(value)) {
			const at = [...path, key];
			places.push((map, put) => {
				let parent = map as unknown as Record<string, unknown>;
				for (const step of at.slice(0, -1)) parent = parent[step] as Record<string, unknown>;
				parent[at.at(-1)!] = put;
			});
			walk((value as Record<string, unknown>)[key], at);
		}
	};
	walk(tinyMap(), []);
	fc.assert(
		fc.property(fc.nat(places.length - 1), fc.constantFrom<unknown>(null, {}, -3, 1e300, true), (place, value) => {
			const map = tinyMap();
			places[place]!(map, value);
			try {
				checkMap(map);
			} catch (error) {
				expect(error).toBeInstanceOf(MapError);
				expect((error as MapError).path).not.toBe("");
			}
		}),
		{ numRuns: 300 },
	);
});
