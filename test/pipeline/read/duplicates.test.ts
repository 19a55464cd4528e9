import fc from "fast-check";
import { expect, test } from "vitest";
import { readPapers } from "../../../pipeline/read/index.ts";
import { fixture, readTexts } from "./readText.ts";

const lines = (...records: object[]): string => records.map((record) => JSON.stringify(record)).join("\n");
const LONG = "A title with more than twenty-five letters in it";

test("preprint and published version become one paper with the best of both; editorials stay apart", async () => {
	const { papers, intake } = await readTexts(fixture("dups.jsonl"));
	expect(papers.map(({ title }) => title)).toEqual(["Attention is all you need.", "Editorial", "Editorial"]);
	expect(papers[0]).toMatchObject({
		id: "doi:10.5555/3295222.3295349",
		arxivId: "1706.03762",
		venue: "NeurIPS",
		abstract: "We propose the Transformer, a model.",
	});
	expect(intake.duplicates).toHaveLength(2);
	expect(intake).toMatchObject({ found: 5, kept: 3 });
});

test.each([
	[
		"the same DOI",
		{ title: "A b c", doi: "10.1234/X" },
		{ title: "Other words", doi: "https://doi.org/10.1234/x" },
		true,
	],
	[
		"the same arXiv id",
		{ title: "A b c", arxiv: "1706.03762v2" },
		{ title: "Other words", doi: "10.48550/arXiv.1706.03762" },
		true,
	],
	["the same PMID", { title: "A b c", pmid: "123" }, { title: "Other words", pmid: 123 }, true],
	["title and year", { title: LONG, year: 2020 }, { title: LONG.toUpperCase(), year: 2021, note: 1 }, true],
	[
		"title, years far apart, one author",
		{ title: LONG, year: 2010, authors: ["J. Doe"] },
		{ title: LONG, year: 2020, authors: ["Doe, Jane"] },
		true,
	],
	["title, years far apart", { title: LONG, year: 2010 }, { title: LONG, year: 2020 }, false],
	[
		"title and another author",
		{ title: LONG, year: 2020, authors: ["J. Doe"] },
		{ title: LONG, year: 2020, authors: ["K. Roe"] },
		false,
	],
	[
		"title with two publishers' DOIs",
		{ title: LONG, year: 2020, doi: "10.1234/a" },
		{ title: LONG, year: 2020, doi: "10.1234/b" },
		false,
	],
	[
		"a generic title",
		{ title: "Letter to the editor", year: 2020, abstract: "a" },
		{ title: "Letter to the Editor", year: 2020, abstract: "b" },
		false,
	],
	[
		"a short title alone",
		{ title: "Deep graph maps", year: 2020, abstract: "One." },
		{ title: "Deep graph maps", year: 2020, abstract: "Two." },
		false,
	],
])("%s", async (_, a, b, merged) => {
	expect((await readTexts(lines(a, b))).papers).toHaveLength(merged ? 1 : 2);
});

test("a merge is undone by the dropped id", async () => {
	const bytes = new TextEncoder().encode(lines({ title: LONG, year: 2020 }, { title: LONG, year: 2021 }));
	const files = () => [{ name: "x", chunks: [bytes] }];
	const { intake } = await readPapers(files());
	const { kept, dropped } = intake.duplicates[0]!;
	expect(dropped).not.toBe(kept);
	const apart = await readPapers(files(), { keepDuplicates: [dropped] });
	expect(apart.papers.map(({ id }) => id).sort()).toEqual([kept, dropped].sort());
	expect(apart.intake.duplicates).toEqual([]);
});

test("the same file twice gives its papers once", async () => {
	const once = await readTexts(fixture("openreview-v2-notes.json"));
	const twice = await readTexts(fixture("openreview-v2-notes.json"), fixture("openreview-v2-notes.json"));
	expect(twice.papers).toEqual(once.papers);
});

test("papers do not depend on the order of files, ids are unique and in order", async () => {
	const record = fc.record(
		{
			title: fc.constantFrom(LONG, "Editorial", "Deep graph maps", `${LONG} again`),
			year: fc.constantFrom(2019, 2020, 2024),
			doi: fc.constantFrom("10.1234/a", "10.1234/b", "10.48550/arXiv.1706.03762"),
			arxiv: fc.constantFrom("1706.03762", "1706.03763"),
			key: fc.constantFrom("k", "l"),
			abstract: fc.constantFrom("", "One.", "Two and more words."),
		},
		{ requiredKeys: ["title"] },
	);
	const titles = (papers: { id: string; title: string; abstract: string; doi?: string }[]) =>
		papers.map(({ id, title, abstract, doi }) => [id, title, abstract, doi]);
	await fc.assert(
		fc.asyncProperty(fc.array(record, { minLength: 1, maxLength: 8 }), async (records) => {
			const forth = await readTexts(...records.map((one) => JSON.stringify(one)));
			const back = await readTexts(...[...records].reverse().map((one) => JSON.stringify(one)));
			expect(titles(back.papers)).toEqual(titles(forth.papers));
			const ids = forth.papers.map(({ id }) => id);
			expect(ids).toEqual([...new Set(ids)].sort((a, b) => (a < b ? -1 : 1)));
			expect(forth.intake.found - forth.intake.duplicates.length).toBe(forth.intake.kept);
		}),
		{ numRuns: 200 },
	);
});
