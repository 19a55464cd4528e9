import fc from "fast-check";
import { expect, test } from "vitest";
import { splitSentences } from "../../../pipeline/stages/sentences.ts";

function split(text: string): string[] {
	const spans = splitSentences(text);
	return Array.from({ length: spans.length / 2 }, (_, i) => text.slice(spans[2 * i], spans[2 * i + 1]));
}

test.each([
	["One thing. Another thing.", ["One thing.", "Another thing."]],
	["Methods, e.g. Adam, work. They do!", ["Methods, e.g. Adam, work.", "They do!"]],
	["The principle of H. Barlow holds.", ["The principle of H. Barlow holds."]],
	["On small platforms.Code is there.", ["On small platforms.", "Code is there."]],
	["Is it so? Yes.", ["Is it so?", "Yes."]],
	["we study nets . they learn .", ["we study nets .", "they learn ."]],
	["A value of 3.5 is high.", ["A value of 3.5 is high."]],
	["", []],
])("%s", (text, expected) => {
	expect(split(text)).toEqual(expected);
});

test("sentences are in order, apart, without blanks around, and hold every sign", () => {
	fc.assert(
		fc.property(fc.string({ unit: fc.constantFrom(..."aB .!?\n)1") }), (text) => {
			const spans = splitSentences(text);
			for (let i = 1; i < spans.length; i++) expect(spans[i]!).toBeGreaterThanOrEqual(spans[i - 1]!);
			expect(split(text).join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
			for (const sentence of split(text)) expect(sentence).toBe(sentence.trim());
		}),
	);
});
