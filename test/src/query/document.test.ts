import { HtmlRenderer, Parser } from "commonmark";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanLine } from "../../../src/formats/cleanText.ts";
import { counted } from "../../../src/query/counted.ts";
import {
	type Block,
	escapeMarkdown,
	heading,
	list,
	paragraph,
	renderHtml,
	renderMarkdown,
	safeUrl,
} from "../../../src/query/document.ts";
import { anyText } from "../../arbitraries.ts";

/** The text that a reader of the Markdown sees, by an independent parser, and the kinds of nodes that it found. */
function readMarkdown(text: string): { text: string; kinds: Set<string> } {
	const walker = new Parser().parse(text).walker();
	const found = { text: "", kinds: new Set<string>() };
	for (let step = walker.next(); step; step = walker.next()) {
		found.kinds.add(step.node.type);
		if (step.entering && step.node.literal !== null) found.text += step.node.literal;
	}
	return found;
}

describe("Markdown", () => {
	test("any text is shown as it is, wherever it stands", () => {
		const places: [(text: string) => Block[], string[]][] = [
			[(text) => [heading(2, text)], ["document", "heading", "text"]],
			[(text) => [paragraph(text)], ["document", "paragraph", "text"]],
			[(text) => list([[text]]), ["document", "list", "item", "paragraph", "text"]],
			[(text) => list([[{ text, strong: true }, " ###"]]), ["document", "list", "item", "paragraph", "text", "strong"]],
			[(text) => [paragraph({ text, href: "https://a.b/c_d?e=*" })], ["document", "paragraph", "text", "link"]],
		];
		fc.assert(
			fc.property(anyText, fc.constantFrom(...places), (text, [blocks, kinds]) => {
				fc.pre(/[\p{L}\p{N}]/u.test(cleanLine(text)));
				const markdown = renderMarkdown(blocks(text));
				const found = readMarkdown(markdown);
				for (const kind of found.kinds) expect(kinds, markdown).toContain(kind);
				expect(cleanLine(found.text.replace(/ ###$/, ""))).toBe(cleanLine(text));
			}),
			{ numRuns: 1000 },
		);
	});
	test.each([
		["1. a", "1\\. a"],
		["- a", "\\- a"],
		["R&D &amp; x", "R&D &amp;amp; x"],
		["<b>", "&lt;b>"],
		["3.14", "3.14"],
	])("%s → %s", (text, escaped) => expect(escapeMarkdown(text)).toBe(escaped));
	test("pieces keep the space between them", () => {
		expect(renderMarkdown([paragraph({ text: "A: ", strong: true }, "b", { text: " c", quiet: true })])).toBe(
			"**A:** b c\n",
		);
	});
});

describe("HTML", () => {
	const TAG =
		/^<(\/?(html|head|title|body|div|h[123]|p|ul|li|strong|span|a)|!DOCTYPE|meta)( [a-z-]+="[^"<>]*"| html)*>$/;
	test("no text becomes a tag or an attribute", () => {
		fc.assert(
			fc.property(anyText, anyText, (a, b) => {
				const html = renderHtml(a, [
					heading(1, a),
					paragraph(b, { text: a, href: safeUrl(b) }),
					...list([[{ text: b, strong: true, quiet: true }]]),
				]);
				for (const tag of html.match(/<[^>]*>?/g)!) expect(tag).toMatch(TAG);
				for (const [, href] of html.matchAll(/href="([^"]*)/g)) expect(href).toMatch(/^https?:/i);
			}),
		);
	});
	test("fit for mail: styles on the elements, nothing to fetch", () => {
		const html = renderHtml("t", [heading(1, "t"), ...list([["a"]])]);
		expect(html).not.toMatch(/<style|<link|<img|src=|url\(/);
		expect(html).toContain("default-src 'none'");
	});
});

test.each<[string | undefined, string | undefined]>([
	["https://x.org/a?b=c&d", "https://x.org/a?b=c&d"],
	["HTTP://x", "HTTP://x"],
	["javascript:alert(1)", undefined],
	['https://x/"onclick=alert(1)', undefined],
	["https://x/ y", undefined],
	["data:text/html,x", undefined],
	[" https://x\u0000y ", "https://xy"],
	["", undefined],
	[undefined, undefined],
])("safeUrl(%s) → %s", (url, safe) => expect(safeUrl(url)).toBe(safe));

test("counted", () => {
	expect([counted(0, "paper"), counted(1, "paper"), counted(2, "copy", "copies")]).toEqual([
		"0 papers",
		"1 paper",
		"2 copies",
	]);
});

test("the parser in these tests does see markup", () => {
	expect(new HtmlRenderer().render(new Parser().parse("*a* <b>"))).toContain("<em>a</em> <b>");
});
