// Over 250 lines: every fault of an input that is survived, beside the words that it is told in.
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { ReadError, readPapers } from "../../../pipeline/read/index.ts";
import { chunksOf, fixture, readTexts } from "./readText.ts";

const codes = async (...texts: (string | Uint8Array)[]): Promise<string[]> =>
	(await readTexts(...texts)).intake.warnings.map(({ code }) => code);

test("a broken line of JSON costs itself and is named by file, line and record", async () => {
	const { papers, intake } = await readTexts('{"title":"One"}\n{"title":"Two\n{"title":"Three"}\n');
	expect(papers.map(({ title }) => title).sort()).toEqual(["One", "Three"]);
	expect(intake.warnings[0]).toMatchObject({ code: "broken-record", file: "a", line: 2, record: 2 });
	expect(intake.found).toBe(3);
});

test.each([
	[
		"no closing brace of a value",
		"@article{a,\n title = {First paper,\n year = {2020}\n}\n@article{b,\n title = {Second paper},\n year = 2021\n}\n",
		["First paper", "Second paper"],
	],
	[
		"no closing brace of an entry",
		"@article{a,\n title = {First paper}\n\n@article{b,\n title = {Second paper}}\n",
		["First paper", "Second paper"],
	],
	[
		"rubbish before a field",
		"@article{a, ???, \n title = {First paper}}\n@article{b, title = {Second paper}}",
		["First paper", "Second paper"],
	],
	["no key", "@article{title = {First paper}}\n@book{b, title = {Second paper}}", ["First paper", "Second paper"]],
	[
		"strings and joins",
		'@string{x = "First"}\n@article{a, title = x # { paper}}\n@article{b, title = "Second {p}aper"}',
		["First paper", "Second paper"],
	],
])("BibTeX: %s", async (_, text, titles) => {
	expect((await readTexts(text)).papers.map(({ title }) => title).sort()).toEqual(titles);
});

test("file paths of a BibTeX library are nowhere in what is read", async () => {
	const { papers } = await readTexts("@article{a, title={T of a}, file={:/home/someone/private.pdf:PDF}}");
	expect(JSON.stringify(papers)).not.toContain("someone");
});

test("an unclosed quote in CSV costs its row", async () => {
	const rows = Array.from({ length: 20 }, (_, i) => `Title of paper ${i},${i === 3 ? '"lost' : `"text ${i}"`},2020`);
	const { papers, intake } = await readTexts(`title,abstract,year\n${rows.join("\n")}\n`);
	expect(papers).toHaveLength(20);
	expect(intake.warnings.map(({ code }) => code)).toContain("unclosed-quote");
});

test.each([
	[
		"damage",
		'{"message":{"items":[{"DOI":"10.1234/a","title":["One"]},{"DOI":"10.1234/b","title":["Two]},{"DOI":"10.1234/c","title":["Three"]},{"DOI":"10.1234/d","title":["Four"]}]}}',
		["Four", "One", "Three"],
	],
	[
		"a cut",
		'{"message":{"items":[{"DOI":"10.1234/a","title":["One"]},{"DOI":"10.1234/b","title":["Two"]},{"DOI":"10.12',
		["One", "Two"],
	],
])("records round %s in a JSON document are found", async (_, text, titles) => {
	expect((await readTexts(text)).papers.map(({ title }) => title).sort()).toEqual(titles);
});

test.each([
	[
		"UTF-16 with its mark",
		new Uint8Array([
			0xff,
			0xfe,
			...[..."title,abstract\nÄ,b"].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
		]),
		"utf-16le",
		"Ä",
	],
	[
		"Windows-1252",
		new Uint8Array([..."title,abstract\n"].map((c) => c.charCodeAt(0)).concat([0x93, 0xc4, 0x2c, 0x62])),
		"windows-1252",
		"“Ä",
	],
	[
		"UTF-8 with its mark",
		new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode("title,abstract\nÄ,b")]),
		"utf-8",
		"Ä",
	],
])("%s", async (_, bytes, encoding, title) => {
	const { papers, intake } = await readTexts(bytes);
	expect(papers[0]!.title).toBe(title);
	expect(intake.files[0]!.encoding).toBe(encoding);
});

test("a file that is not UTF-8 is read, with a warning", async () => {
	expect(await codes(fixture("latin1.csv"))).toEqual(["encoding"]);
});

test("gzip of any format is unpacked; a damaged archive gives what it had", async () => {
	const plain = Array.from({ length: 3000 }, (_, i) =>
		JSON.stringify({ title: `Paper number ${i}`, key: `k${i}`, x: Math.sin(i) }),
	).join("\n");
	const packed = new Uint8Array(gzipSync(plain));
	expect((await readTexts(packed)).papers).toHaveLength(3000);
	const half = await readTexts(packed.subarray(0, packed.length / 2));
	expect(half.papers.length).toBeGreaterThan(500);
	expect(half.intake.warnings.map(({ code }) => code)).toContain("truncated-archive");
});

test.each([
	["an empty file", "", "empty-file"],
	["a zip", "PK\u0003\u0004abcdefgh", "broken-archive"],
	["a PDF", "%PDF-1.7 abc", "binary-file"],
	["a web page without a list", "<!doctype html><html><body>Hi</body></html>", "no-papers"],
	["XML of no known kind", "<svg><path/></svg>", "unknown-format"],
	["records without titles", "TY  - JOUR\nDO  - 10.1234/a\nER  - \n", "no-papers"],
	["own entities", fixture("xxe.xml"), "xml-doctype"],
	[
		"billion laughs",
		'<?xml version="1.0"?><!DOCTYPE feed [<!ENTITY a "lol"><!ENTITY b "&a;&a;">]><feed><entry><title>&b;</title></entry></feed>',
		"xml-doctype",
	],
	["100,000 levels of XML", `<feed>${"<a>".repeat(100_000)}`, "xml-depth"],
	["100,000 levels of JSON", "[".repeat(100_000) + "]".repeat(100_000), "no-papers"],
])("%s is refused with a code and a hint", async (_, text, code) => {
	const error = await readTexts(text).catch((reason: unknown) => reason);
	expect(error).toBeInstanceOf(ReadError);
	expect(error).toMatchObject({ code, file: "a" });
	expect((error as ReadError).hint).toBeTruthy();
});

test("a column's name may stand a hundred thousand times", async () => {
	const { papers } = await readTexts(`title,${"ti,".repeat(100_000)}\nA title,\n`);
	expect(papers).toHaveLength(1);
});

test("one unreadable file among several is a warning", async () => {
	const { papers, intake } = await readTexts('{"title":"One"}', "%PDF-1.7 abc");
	expect(papers).toHaveLength(1);
	expect(intake.warnings).toMatchObject([{ code: "unread-file", file: "b" }]);
});

test("keys of objects' prototypes are text like any other", async () => {
	const { papers } = await readTexts(fixture("proto.jsonl"));
	expect(papers).toHaveLength(2);
	expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
});

test("Semantic Scholar's abstracts find their papers in the other file", async () => {
	const { papers } = await readTexts(
		'{"corpusid":1,"title":"A title","authors":[]}\n{"corpusid":2,"title":"B title"}\n',
		'{"corpusid":1,"openaccessinfo":{},"abstract":"Text."}\n{"corpusid":3,"abstract":"Alone."}\n',
	);
	expect(papers.map(({ title, abstract }) => [title, abstract]).sort()).toEqual([
		["A title", "Text."],
		["B title", ""],
	]);
});

const FILES = [
	"acl-anthology.bib",
	"rispy__example_wos.ris",
	"nbib__single.nbib",
	"jabref__MedlineImporterTestNbib.xml",
	"asreview__generic_tab.tsv",
	"dups.jsonl",
	"csl.json",
	"hf-daily-papers-api.json",
	"xss.jsonl",
];

test("no damage to a file throws anything but a ReadError", async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.constantFrom(...FILES),
			fc.nat(1e6),
			fc.nat(200),
			fc.uint8Array({ maxLength: 8 }),
			async (file, at, length, put) => {
				const bytes = fixture(file);
				const from = at % bytes.length;
				const damaged = new Uint8Array([...bytes.subarray(0, from), ...put, ...bytes.subarray(from + length)]);
				const result = await readTexts(damaged).catch((error: unknown) => error);
				if (result instanceof Error) expect(result).toBeInstanceOf(ReadError);
			},
		),
		{ numRuns: 150 },
	);
});

test("chunks of any size give the same papers and report", async () => {
	for (const file of [...FILES, "latin1.csv", "wos-tab-utf16le.txt", "unicode.jsonl"]) {
		const bytes = fixture(file);
		const whole = await readPapers([{ name: "x", chunks: [bytes] }]);
		for (const size of [1, 2, 3, 7, 64])
			expect(await readPapers([{ name: "x", chunks: chunksOf(bytes, size) }])).toEqual(whole);
	}
});

test("what stands between the records of RIS and the entries of BibTeX is no paper", async () => {
	const ris = await readTexts(
		"1.\nTY  - JOUR\nTI  - One paper\nER  -\nNL  - J Foo\n\nLink to the text\n2.\nTY  - JOUR\nTI  - Two papers\nER  -\n",
	);
	expect(ris.papers.map(({ title }) => title).sort()).toEqual(["One paper", "Two papers"]);
	expect(ris.intake.skipped.map(({ line }) => line)).toEqual([1, 5, 7, 8]);
	const bib = await readTexts("%@article{a,\n% title={Commented out}\n%}\n@article{b, title={Real}}\nnoise\n");
	expect(bib.papers.map(({ title }) => title)).toEqual(["Real"]);
	expect(bib.intake.skipped.map(({ line }) => line)).toEqual([5]);
});

test("a BibTeX value of a million blanks that does not end is read in one go", async () => {
	const error = await readTexts(`@article{a,title={${" ".repeat(1_000_000)}`).catch((reason: unknown) => reason);
	expect(error).toMatchObject({ code: "no-papers" });
});

test("130,000 titles, a line each and no blank line, are as many papers", async () => {
	const lines = Array.from({ length: 130_000 }, (_, i) => `Some words of the title of paper number ${i} in a list`);
	expect((await readTexts(lines.join("\n"))).papers).toHaveLength(130_000);
});

test("copies of one record beside others of the paper: each is reported once, and the paper is the same", async () => {
	const copy = '{"title":"A title with more than twenty-five letters","year":2020,"doi":"10.1234/a"}\n';
	const other = '{"title":"A title with more than twenty-five letters","year":2020,"abstract":"Text."}\n';
	const { papers, intake } = await readTexts(copy.repeat(3) + other);
	expect(papers).toHaveLength(1);
	expect(papers[0]).toMatchObject({ id: "doi:10.1234/a", abstract: "Text." });
	expect(intake.duplicates).toHaveLength(3);
	expect(new Set(intake.duplicates.map(({ dropped }) => dropped)).size).toBe(3);
});

test("an ampersand that begins no entity is one in XML too, wherever the text is cut into pieces", async () => {
	const { papers } = await readTexts(
		`<feed>${"<!-- -->".repeat(120)}<entry><title>A & B</title><summary>At AT&T; and R&D</summary></entry><entry><title>Caf&eacute; &amp; more</title><summary><![CDATA[P & Q]]></summary></entry></feed>`,
	);
	expect(papers.map(({ title, abstract }) => [title, abstract]).sort()).toEqual([
		["A & B", "At AT&T; and R&D"],
		["Café & more", "P & Q"],
	]);
	const feed = "<feed><entry><title>A&B &lt; C</title></entry></feed>";
	for (let size = 1; size < 12; size++) {
		const chunks = chunksOf(new TextEncoder().encode(feed), size);
		expect((await readPapers([{ name: "x", chunks }])).papers[0]!.title).toBe("A&B < C");
	}
});

test("a damaged first record of a JSON document costs itself alone", async () => {
	const note = (n: number): string =>
		`{"id":"${n}","forum":"${n}","content":{"title":{"value":"Title number ${n}"},"abstract":{"value":"Text."}}}`;
	const { papers, intake } = await readTexts(`{"notes":[${note(1).replace("}", "?")},${note(2)}]}`);
	expect(papers.map(({ title }) => title)).toEqual(["Title number 2"]);
	expect(intake.files[0]!.format).toBe("openreview");
	expect(intake.warnings.map(({ code }) => code)).toContain("broken-record");
});

test("a CSV row with a field too many or too few is reported", async () => {
	expect(await codes("title,abstract\nA title,text,more\nB title,text\nC title\n")).toEqual([
		"field-count",
		"field-count",
	]);
});

test.each([
	["comments before no element", `<?xml version="1.0"?>\n${"<!-- a -->\n".repeat(60)}<!ELEMENT a (b)>\n`],
	["blanks in a list of names", `[{"title":"A","authors":"${" ".repeat(300_000)}"}]`],
	["blanks before a BibTeX key's comma", `@article{${"\t".repeat(500_000)}, title={A}}`],
	["closing brackets too many", `[{"title":"A"}${"}".repeat(500_000)},{"title":"B"}]`],
	...["(", "(2020) "].map((unit): [string, string] => [
		`"${unit}" again and again in a copied list`,
		`\\\\\narXiv:2001.00001\nDate: x\n\nTitle: A\nAuthors: ${unit.repeat(50_000)}\n\\\\\nText\n\\\\\n`,
	]),
	["quotes in every cell of a table", `Title of a list,${'"0",'.repeat(1200)}\n`.repeat(12)],
])("%s are looked at in no time", async (_, text) => {
	const before = process.cpuUsage();
	await readTexts(text).catch((error: unknown) => expect(error).toBeInstanceOf(ReadError));
	expect(process.cpuUsage(before).user / 1e6).toBeLessThan(1);
});

test("a BibTeX entry whose beginning is damaged is no copied page, and the error says how entries begin", async () => {
	const text = "#article{a,\n title = {Alpine soils},\n author = {Berg, Eva},\n year = {2019}\n}\n";
	await expect(readTexts(text)).rejects.toMatchObject({
		code: "no-papers",
		hint: expect.stringContaining("@article{key,"),
	});
});
