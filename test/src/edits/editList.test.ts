import fc from "fast-check";
import { expect, test } from "vitest";
import { readEdits, writeEdits } from "../../../src/edits/editList.ts";
import { MapError } from "../../../src/formats/mapError.ts";
import type { Edit } from "../../../src/model/edits.ts";

const EDITS: Edit[] = [
	{ op: "merge", concepts: ["[fe/h]", "__proto__"], into: "metallicity" },
	{ op: "split", concept: "a", form: "“A”\n" },
	{ op: "rename", concept: "a", label: "<b>" },
	{ op: "hide", concept: "constructor" },
	{ op: "pin", concept: "b" },
	{ op: "rename-theme", theme: "t", name: "T" },
	{ op: "color-theme", theme: "t", color: 3 },
	{ op: "move", node: "p:doi:10.1/x", x: -1.5, y: 2 },
];

test("edits come back as they were, one a line", () => {
	const text = writeEdits(EDITS);
	expect(readEdits(text)).toEqual(EDITS);
	expect(text.split("\n")).toHaveLength(EDITS.length + 3);
	expect(readEdits(writeEdits([]))).toEqual([]);
});

test.each([
	["{", "it is not JSON, or damaged"],
	["null", "format: this is no edits file"],
	['{"format":"paperloom-map"}', 'found "paperloom-map"'],
	['{"format":"paperloom-edits","version":2,"edits":[]}', "version: this edits file has version 2"],
	['{"format":"paperloom-edits","version":1}', "edits: expected a list, found nothing"],
	[
		'{"format":"paperloom-edits","version":1,"edits":[{"op":"hide","concept":"a"},{"op":"explode"}]}',
		'edits[1]: expected an edit with "op" merge, split',
	],
	[
		'{"format":"paperloom-edits","version":1,"edits":[{"op":"move","node":"p:a","x":"1","y":2}]}',
		'edits[0].x: expected a number, found "1"',
	],
	['{"format":"paperloom-edits","version":1,"edits":[{"op":"toString"}]}', "edits[0]: expected an edit"],
])("%s", (text, message) => {
	expect(() => readEdits(text)).toThrow(MapError);
	expect(() => readEdits(text)).toThrow(message);
});

test("a damaged file never fails in another way", () => {
	const text = writeEdits(EDITS);
	fc.assert(
		fc.property(fc.nat(text.length), fc.nat(30), fc.string({ maxLength: 3 }), (at, length, put) => {
			try {
				readEdits(text.slice(0, at) + put + text.slice(at + length));
			} catch (error) {
				expect(error).toBeInstanceOf(MapError);
			}
		}),
		{ numRuns: 300 },
	);
});
