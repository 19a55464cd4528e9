import { expect, test } from "vitest";
import { parseYaml } from "../../../pipeline/read/yaml/parseYaml.ts";
import { readTexts } from "./readText.ts";

test.each<[string, string, unknown]>([
	[
		"maps and lists",
		"a: 1\nb:\n  - x\n  - y: 2\n    z: 3\nc:\n- p\n- - q\n  - r\n",
		{ a: "1", b: ["x", { y: "2", z: "3" }], c: ["p", ["q", "r"]] },
	],
	[
		"flow",
		"a: {x: 1, \"y z\": [p, 'q, r', {s: t}]}\nb: [\n  one,\n  two, # note\n]\n",
		{ a: { x: "1", "y z": ["p", "q, r", { s: "t" }] }, b: ["one", "two"] },
	],
	["quotes", "a: \"b: \\\"c\\\" \\u00e9\\n\"\nd: 'it''s' # note\n", { a: 'b: "c" é\n', d: "it's" }],
	["quotes over lines", 'a: "one\n  two\n\n  three"\nb: x\n', { a: "one two\n three", b: "x" }],
	[
		"plain over lines",
		"a: one: two\n  three\n\n  four\nb: http://x.example/y#z\n",
		{ a: "one: two three\n\nfour", b: "http://x.example/y#z" },
	],
	[
		"block scalars",
		"a: |\n  one\n    two\nb: >-\n  three\n  four\n\n  five\nc: x\n",
		{ a: "one\n  two", b: "three four\n\nfive", c: "x" },
	],
	["nothing", "a:\nb: ~\nc: null\n", { a: null, b: null, c: null }],
	[
		"anchors, merges and tags",
		"a: &x\n  p: 1\nb: *x\nc:\n  <<: *x\n  q: !!str 2\nd:\n- &y\n  s: 3\n- *y\n",
		{ a: { p: "1" }, b: { p: "1" }, c: { p: "1", q: "2" }, d: [{ s: "3" }, { s: "3" }] },
	],
	["a line that is none", "a: 1\nrubbish\nb: 2\n", { a: "1", b: "2" }],
	["a quote that is never closed", 'a: "b\nc: 2\n', { a: '"b', c: "2" }],
])("YAML: %s", (_, text, value) => {
	expect(parseYaml(text)).toEqual([{ value, line: 1 }]);
});

test("several documents, directives and comments", () => {
	expect(parseYaml("%YAML 1.2\n---\n# note\na: 1\n...\n---\nb: 2\n")).toEqual([
		{ value: { a: "1" }, line: 4 },
		{ value: { b: "2" }, line: 7 },
	]);
});

test("keys such as __proto__ are keys, and nesting has an end", () => {
	expect(Object.keys(parseYaml("__proto__: 1\nb: 2\n")[0]!.value as object)).toEqual(["__proto__", "b"]);
	expect(parseYaml("- ".repeat(100_000))).toHaveLength(1);
	expect(parseYaml(`a: ${"[".repeat(100_000)}`)).toHaveLength(1);
});

test.each<[string, string, object[]]>([
	[
		"CSL, as pandoc writes it",
		"---\nreferences:\n- id: a\n  type: article-journal\n  title: 'Alpine soils'\n  author:\n  - family: Müller\n    given: Jan\n  issued:\n    date-parts:\n    - - 2021\n      - 3\n  DOI: 10.1234/a\n- id: b\n  title: Alpine lakes\n  issued:\n    - year: 2019\n...\n",
		[
			{
				title: "Alpine soils",
				year: 2021,
				doi: "10.1234/a",
				authors: [{ family: "Müller", given: "Jan" }],
				source: { line: 3 },
			},
			{ title: "Alpine lakes", year: 2019, source: { line: 14 } },
		],
	],
	[
		"Citation File Format, with the paper to be cited",
		'cff-version: 1.2.0\nmessage: "Cite it"\ntitle: Soil tool\nauthors:\n  - family-names: Berg\n    given-names: Eva\ndate-released: 2020-05-01\npreferred-citation:\n  type: article\n  title: "Alpine soils"\n  authors:\n    - family-names: Müller\n      given-names: Jan\n  year: 2021\n',
		[
			{ title: "Soil tool", year: 2020, authors: [{ family: "Berg", given: "Eva" }] },
			{ title: "Alpine soils", year: 2021, authors: [{ family: "Müller", given: "Jan" }] },
		],
	],
	[
		"Hayagriva",
		'a:\n    type: Article\n    title:\n        value: "Alpine soils"\n        verbatim: true\n    author: ["Müller, Jan", "Berg, Eva"]\n    date: 2021-03\n    serial-number: { doi: 10.1234/a }\n    parent:\n        type: Periodical\n        title: Ecology\n',
		[{ title: "Alpine soils", date: "2021-03", doi: "10.1234/a", venue: "Ecology" }],
	],
	[
		"Papis, a document a paper",
		"author: Müller, Jan and Berg, Eva\ntitle: Alpine soils\nyear: 2021\n---\nauthor: Stein, Jan\ntitle: Alpine lakes\nabstract: |\n  Short\n  text.\n",
		[
			{ title: "Alpine soils", year: 2021 },
			{ title: "Alpine lakes", abstract: "Short text." },
		],
	],
	[
		"a note of Obsidian, with its abstract below",
		'---\ntitle: "Alpine soils"\nauthors: Jan Müller, Eva Berg\nyear: 2021\ntags: [soil, fungi]\n---\n# Alpine soils\n\n## Abstract\nShort text.\n\n## Notes\n- Read again.\n',
		[{ title: "Alpine soils", year: 2021, abstract: "Short text.", keywords: ["soil", "fungi"] }],
	],
])("%s", async (_, text, expected) => {
	const { papers, intake } = await readTexts(text);
	expect(intake.files[0]!.format).toBe("yaml");
	expect(papers.sort((a, b) => a.source.record - b.source.record)).toMatchObject(expected);
	expect(intake.warnings).toEqual([]);
});

test("YAML without titles is no list of papers", async () => {
	await expect(readTexts("version: 2\nbuild:\n  os: linux\n  tools:\n    python: x\n")).rejects.toMatchObject({
		code: "no-papers",
	});
});
