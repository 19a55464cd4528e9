import { expect, test } from "vitest";
import { parseCitation } from "../../../pipeline/read/formats/citation.ts";
import { readTexts } from "./readText.ts";

test.each<[string, string, string, string, number]>([
	[
		"APA",
		"Müller, J., & Smith, A. B. (2021). Alpine soils: a survey. Ecology, 47(1), 1–40. https://doi.org/10.1234/a",
		"Alpine soils: a survey",
		"Müller",
		2021,
	],
	[
		"APA, a question",
		"Berg, E. (2019, May). Where do fungi grow? Ecology, 47(1).",
		"Where do fungi grow?",
		"Berg",
		2019,
	],
	[
		"Harvard",
		"van der Berg, E. and Stein, J. (2019) Alpine soils. Ecology, 47, pp. 1-4.",
		"Alpine soils",
		"van der Berg",
		2019,
	],
	[
		"IEEE",
		"J. Müller and A. B. Smith, “Alpine soils: a survey,” Ecology, vol. 47, no. 1, pp. 1–40, Mar. 2021, doi: 10.1234/a.",
		"Alpine soils: a survey",
		"Müller",
		2021,
	],
	[
		"IEEE, et al.",
		'A. Vaswani et al., "Alpine soils of the north," in Proc. X, 2017, pp. 5998–6008.',
		"Alpine soils of the north",
		"Vaswani",
		2017,
	],
	[
		"Vancouver",
		"Müller J, Smith AB, Cruz P, et al. Alpine soils: a survey. Ecology. 2021;47(1):1-40.",
		"Alpine soils: a survey",
		"Müller",
		2021,
	],
	[
		"Vancouver, a page range that could be a year",
		"Berg E. Alpine soils. Ecology. 2019;100:1998-2010.",
		"Alpine soils",
		"Berg",
		2019,
	],
	[
		"MLA",
		'Müller, Jan, and Anna B. Smith. "Alpine Soils: A Survey." Ecology, vol. 47, no. 1, 2021, pp. 1-40.',
		"Alpine Soils: A Survey",
		"Müller",
		2021,
	],
	[
		"Chicago, author and date",
		"Müller, Jan, and Anna Smith. 2021. “Alpine Soils.” Ecology 47: 1–40.",
		"Alpine Soils",
		"Müller",
		2021,
	],
	[
		"LaTeX's plain style",
		"J. Müller, A. B. Smith, and C. Lee. Alpine soils: a survey. In Proceedings of X, pages 1–4, 2021.",
		"Alpine soils: a survey",
		"Müller",
		2021,
	],
	[
		"names in full",
		"Jan Müller, Anna B. Smith. Alpine soils: a survey. Ecology, 2021.",
		"Alpine soils: a survey",
		"Müller",
		2021,
	],
	["a reading list", "Alpine soils: a survey (Müller and Smith, 2021)", "Alpine soils: a survey", "Müller", 2021],
])("a reference in %s", async (_, text, title, family, year) => {
	const { papers } = await readTexts(`${text}\n`);
	expect(papers).toMatchObject([{ title, year }]);
	expect(papers[0]!.authors[0]!.family).toBe(family);
});

test.each([
	"Deep learning has changed the field in recent years. We survey it (in 2021) and find gains.",
	"We thank the reviewers (2019) for their comments, which made the text a better one.",
	"",
])("prose is no reference: %s", (text) => {
	expect(parseCitation(text)).toBeUndefined();
});

test("a numbered bibliography with wrapped lines, and what is none of it", async () => {
	const { papers, intake } = await readTexts(
		"References\n\n[1] J. Müller and A. Smith, “Alpine soils\n    and lakes,” Ecology, 2021.\n[2] E. Berg, “Alpine rocks of the north,” Geo-\n    logy, 2019.\n",
	);
	expect(intake.files[0]!.format).toBe("references");
	expect(papers.map(({ title }) => title).sort()).toEqual(["Alpine rocks of the north", "Alpine soils and lakes"]);
	expect(intake.skipped).toMatchObject([{ line: 1, text: "References" }]);
});

test("LaTeX's .bbl", async () => {
	const { papers } = await readTexts(
		'\\begin{thebibliography}{10}\n\n\\bibitem{a}\nJ.~M{\\"u}ller and A.~B. Smith.\n\\newblock Alpine soils: a survey.\n\\newblock {\\em Ecology}, 47:1--40, 2021.\n\n\\bibitem[Berg(2019)]{b}\nE.~Berg.\n\\newblock Alpine lakes of the south.\n\\newblock In {\\em Proceedings of X}, 2019.\n\n\\end{thebibliography}\n',
	);
	expect(papers.map(({ title, year, authors }) => [title, year, authors[0]?.family]).sort()).toEqual([
		["Alpine lakes of the south", 2019, "Berg"],
		["Alpine soils: a survey", 2021, "Müller"],
	]);
});

test("numbered titles are as many papers", async () => {
	const { papers } = await readTexts(
		"1. Alpine soils of the north\n2. Alpine lakes of the south\n3. Alpine rocks of the west\n",
	);
	expect(papers.map(({ title }) => title).sort()).toEqual([
		"Alpine lakes of the south",
		"Alpine rocks of the west",
		"Alpine soils of the north",
	]);
});

test.each([
	[
		"CVPR",
		"Alpine soils of the north\nJan Müller, Anna B. Smith; Proceedings of the Conference on Mountains, 2021, pp. 1-10\n[pdf] [supp]\n[bibtex]\nAlpine lakes of the south\nEva Berg, Jan Stein; Proceedings of the Conference on Mountains, 2021, pp. 11-20\n[pdf]\n",
	],
	[
		"PMLR",
		"Alpine soils of the north\nJan Müller, Anna B. Smith; Proceedings of the 38th Conference on Mountains, PMLR 139:1-10\n[abs][Download PDF]\nAlpine lakes of the south\nEva Berg; Proceedings of the 38th Conference on Mountains, PMLR 139:11-20\n[abs][Download PDF][Supplementary ZIP]\n",
	],
	[
		"NeurIPS",
		"Alpine soils of the north\nJan Müller, Anna B. Smith\nConference on Mountains Main Track\n\nAlpine lakes of the south\nEva Berg, Jan Stein\nConference on Mountains Datasets Track\n",
	],
])("a copied list of %s: titles with the names below them", async (_, text) => {
	const { papers } = await readTexts(text);
	expect(papers.map(({ title, authors }) => [title, authors[0]?.family]).sort()).toEqual([
		["Alpine lakes of the south", "Berg"],
		["Alpine soils of the north", "Müller"],
	]);
});

test("a page of references, saved from the browser", async () => {
	const { papers } = await readTexts(
		"<!doctype html><html><body><h1>Publications</h1><ol><li>J. Müller and A. Smith. <i>Alpine soils of the north</i>. Ecology, 2021.</li><li>E. Berg. <i>Alpine lakes of the south</i>. Ecology, 2019.</li></ol></body></html>",
	);
	expect(papers.map(({ title, year }) => [title, year]).sort()).toEqual([
		["Alpine lakes of the south", 2019],
		["Alpine soils of the north", 2021],
	]);
});

test("many capitals in a row end in time", () => {
	expect(parseCitation("ABCD ".repeat(1000))).toBeUndefined();
	expect(parseCitation("A. ".repeat(1600))).toBeUndefined();
	expect(parseCitation(`${"Ab Cd Ef Gh, ".repeat(380)}`)).toBeUndefined();
});
