import { parse as parseBiblatex } from "biblatex-csl-converter";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readPapers } from "../../../pipeline/read/index.ts";
import { escapeLatex } from "../../../src/formats/bibtex.ts";
import { citationKeys, keywordsWithThemes } from "../../../src/formats/citation.ts";
import { cleanLine } from "../../../src/formats/cleanText.ts";
import { exportMap } from "../../../src/formats/index.ts";
import type { KnowledgeMap, MapPaper } from "../../../src/model/map.ts";
import { anyMap } from "../../arbitraries.ts";
import { tinyMap } from "../../fixtures/tinyMap.ts";

/** A map of plain titles with the characters that LaTeX, RIS and HTML give a meaning. */
function specialMap(): KnowledgeMap {
	const map = tinyMap();
	const titles = [
		"50 % of R&D_x #1 costs $5",
		"{a} \\alpha ~ ^",
		"Müller – “quotes” 日本 αβγ",
		"a < b & c > d",
		"TY - no tag",
	];
	for (const [i, title] of titles.entries()) Object.assign(map.papers[i]!, { title, abstract: `${title}.` });
	for (const paper of map.papers) {
		if (paper.doi) paper.doi = paper.doi.replace("10.1/", "10.1234/");
		// Readers take tags out of every format: people's files hold them.
		paper.abstract = paper.abstract.replace(/<\/?b>/g, "");
	}
	map.papers[0]!.authors = [{ family: "Müller and Söhne" }, { family: "de la Cruz", given: "María" }];
	map.papers[0]!.keywords = ["a, b; c", "R&D"];
	map.papers[6]!.url = "https://example.org/a_b?c=d%20e&f=1#g";
	return map;
}

const readBack = async (name: "bibtex" | "ris" | "csl-json", map: KnowledgeMap) =>
	(await readPapers([{ name: `x.${name}`, chunks: [new TextEncoder().encode(exportMap(map, name))] }])).papers;

describe.each(["bibtex", "ris", "csl-json"] as const)("%s goes round through our own reader", (name) => {
	test("titles, abstracts, authors, years, identifiers and keywords", async () => {
		const map = specialMap();
		const papers = await readBack(name, map);
		const sorted = (list: { title: string }[]): string[] => list.map(({ title }) => title).sort();
		expect(sorted(papers)).toEqual(sorted(map.papers));
		for (const paper of papers) {
			const original = map.papers.find(({ title }) => title === paper.title) as MapPaper;
			expect(paper.abstract, paper.title).toBe(original.abstract);
			if (original.year !== undefined) expect(paper.year).toBe(original.year);
			expect(paper.doi).toBe(original.doi);
			expect(paper.arxivId).toBe(original.arxivId);
			expect(paper.venue).toBe(original.venue);
			const theme = map.themes[original.theme]?.name;
			if (theme !== undefined) expect(paper.keywords).toContain(`theme: ${theme}`);
		}
		const first = papers.find(({ title }) => title === map.papers[0]!.title)!;
		expect(first.authors[1]).toEqual(map.papers[0]!.authors[1]);
		expect(papers.find(({ doi }) => doi === "10.1234/paper10")!.url).toBe(map.papers[6]!.url);
	});
});

describe("BibTeX", () => {
	type Node = { type: string; text?: string };
	const plain = (value: unknown): string => (value as Node[]).map(({ text }) => text ?? "").join("");

	test("biblatex-csl-converter reads every entry of any map, without an error", () => {
		fc.assert(
			fc.property(anyMap, (map) => {
				const { entries, errors } = parseBiblatex(exportMap(map, "bibtex"), {
					processUnexpected: true,
					processUnknown: true,
				});
				expect(errors).toEqual([]);
				expect(Object.values(entries).map(({ entry_key: key }) => key)).toEqual(citationKeys(map.papers));
			}),
		);
	});
	test("and finds the texts as they were", () => {
		const map = specialMap();
		const { entries } = parseBiblatex(exportMap(map, "bibtex"), { processUnexpected: true, processUnknown: true });
		for (const [i, { fields }] of Object.values(entries).entries()) {
			// It takes ~ for a no-break space even as \textasciitilde{}, and does not know \textasciicircum{}.
			const same = (text: string): string =>
				text
					.replace(/[~^\u00a0]/g, " ")
					.replace(/\s+/g, " ")
					.trim();
			expect(same(plain(fields["title"]))).toBe(same(map.papers[i]!.title));
		}
		expect(exportMap(map, "bibtex")).toContain("author = {{Müller and Söhne} and de la Cruz, María}");
		expect(exportMap(map, "bibtex")).toContain(
			"keywords = {a b c, R\\&D, theme: Gradient descent, sub-theme: Learning rate}",
		);
	});
	test.each([
		["R&D 50% $5 #1 a_b", "R\\&D 50\\% \\$5 \\#1 a\\_b"],
		["{x} \\y ~ ^", "\\{x\\} \\textbackslash{}y \\textasciitilde{} \\textasciicircum{}"],
		["Müller\n  x", "Müller x"],
	])("%s → %s", (text, latex) => expect(escapeLatex(text)).toBe(latex));
	test("braces always balance", () => {
		fc.assert(
			fc.property(anyMap, (map) => {
				let depth = 0;
				for (const c of exportMap(map, "bibtex").replace(/\\[{}]/g, "")) {
					if (c === "{") depth++;
					if (c === "}") depth--;
					expect(depth).toBeGreaterThanOrEqual(0);
				}
				expect(depth).toBe(0);
			}),
		);
	});
});

test("RIS: every line is a tag or empty, every record opens and closes", () => {
	fc.assert(
		fc.property(anyMap, (map) => {
			const lines = exportMap(map, "ris").split("\r\n");
			for (const line of lines) expect(line).toMatch(/^$|^[A-Z][A-Z0-9] {2}- [^\r\n]*$/);
			expect(lines.filter((line) => line.startsWith("TY  - "))).toHaveLength(map.papers.length);
			expect(lines.filter((line) => line === "ER  - ")).toHaveLength(map.papers.length);
			const titles = map.papers.map(({ title }) => cleanLine(title)).filter((title) => title !== "");
			expect(lines.filter((line) => line.startsWith("TI  - ")).map((line) => line.slice(6))).toEqual(titles);
		}),
	);
});

test("CSL-JSON: types of the schema, dates as numbers, keywords with themes", () => {
	const map = tinyMap();
	map.papers[1]!.type = "paper-conference";
	map.papers[2]!.date = "2022-03-11";
	const records = JSON.parse(exportMap(map, "csl-json"));
	expect(records[0]).toMatchObject({
		id: "key1",
		type: "article-journal",
		issued: { "date-parts": [[2020, 3]] },
		number: "arXiv:2001.00011",
	});
	expect(records[1].type).toBe("paper-conference");
	expect(records[2].issued["date-parts"]).toEqual([[2022, 3, 11]]);
	expect(records[6].keyword).toBe("optimization; theme: Gradient descent; sub-theme: Learning rate");
	expect(records[5].title).toBe("A note on “quotes”, &lt;tags> & αβγ");
});

test("citation keys: the record's own where fit, else made; all different", () => {
	const paper = (key: string | undefined, family: string, year?: number) =>
		({ key, title: "On the Édge of it", authors: [{ family }], year }) as MapPaper;
	expect(
		citationKeys([
			paper("Smith:2020a", "x"),
			paper("bad key", "Müller", 2021),
			paper(undefined, "Müller", 2021),
			paper("smith:2020a", ""),
			paper(undefined, "日本"),
		]),
	).toEqual(["Smith:2020a", "muller2021", "muller2021-2", "smith:2020a-2", "edge"]);
	fc.assert(fc.property(anyMap, (map) => void expect(new Set(citationKeys(map.papers)).size).toBe(map.papers.length)));
});

test("keywords are the paper's own and its themes, each once", () => {
	const map = tinyMap();
	map.papers[0]!.keywords = ["theme: Gradient descent", " ", "x"];
	expect(keywordsWithThemes(map, map.papers[0]!)).toEqual(["theme: Gradient descent", "x", "sub-theme: Learning rate"]);
});
