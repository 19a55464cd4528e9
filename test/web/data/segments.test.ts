import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { segmentText, type Underline } from "../../../web/data/segments.ts";

describe("underlined text", () => {
	test.each<[string, Underline[], string]>([
		["plain text", [], "plain text"],
		["SGD is old", [{ from: 0, to: 3, concept: 7 }], "[SGD] is old"],
		["use SGD", [{ from: 4, to: 7, concept: 7 }], "use [SGD]"],
		[
			"stochastic gradient descent",
			[
				{ from: 11, to: 19, concept: 1 },
				{ from: 0, to: 27, concept: 2 },
			],
			"[stochastic gradient descent]",
		],
		[
			"a b",
			[
				{ from: 0, to: 1, concept: 1 },
				{ from: 2, to: 3, concept: 2 },
			],
			"[a] [b]",
		],
		["short", [{ from: 3, to: 99, concept: 1 }], "short"],
		["empty", [{ from: 2, to: 2, concept: 1 }], "empty"],
	])("%s", (text, underlines, shown) => {
		const segments = segmentText(text, underlines);
		expect(segments.map((s) => (s.concept < 0 ? s.text : `[${s.text}]`)).join("")).toBe(shown);
	});

	test("whatever the offsets, the text comes out whole and no two stretches overlap", () => {
		const offset = fc.integer({ min: -5, max: 60 });
		const underlines = fc.array(fc.record({ from: offset, to: offset, concept: fc.nat(9) }));
		fc.assert(
			fc.property(fc.string({ unit: "grapheme", maxLength: 50 }), underlines, (text, marks) => {
				const segments = segmentText(text, marks);
				expect(segments.map((s) => s.text).join("")).toBe(text);
				expect(segments.every((s) => s.text.length > 0)).toBe(true);
			}),
		);
	});
});
