import { expect, test } from "vitest";
import { wholeText } from "../../../pipeline/read/text/wholeText.ts";

const LIMIT = { millions: 1, what: "the page", hint: "Split it." };

test("pieces are read as one text, at the end", () => {
	const read: string[] = [];
	const reader = wholeText(LIMIT, (text) => read.push(text));
	reader.write("a");
	reader.write("b");
	expect(read).toEqual([]);
	reader.end();
	expect(read).toEqual(["ab"]);
});

test("a text that is too long is refused with what to do, before all of it is held", () => {
	const reader = wholeText(LIMIT, () => {});
	reader.write("a".repeat(2 ** 20));
	expect(() => reader.write("b")).toThrow(
		expect.objectContaining({
			code: "too-large",
			hint: "Split it.",
			message: "the page is longer than 1 million characters",
		}),
	);
});
