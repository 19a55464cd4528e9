import { expect, test } from "vitest";
import { readTexts } from "./readText.ts";

const TEXT =
	"In this paper we show that graphs of papers can be drawn as maps, which people read with more ease than lists. We measure this with forty readers, who found what they looked for in half the time.";

test.each([
	[
		"ACL Anthology",
		`pdf\nbib\nabs\nA Title of a Paper\nJane Doe | Kim Roe\n${TEXT}\npdf\nbib\nabs\nAnother Title of One\nLee Poe\n${TEXT}\n`,
		[
			["A Title of a Paper", "Doe", undefined],
			["Another Title of One", "Poe", undefined],
		],
	],
	[
		"Semantic Scholar",
		`A Title of a Paper\nJane Doe, Kim Roe, +5 authors Lee Poe\nComputer Science\nNIPS\n12 June 2017\nTLDR\n${TEXT}\n97,456 Highly Influential\nPDF\nSave\nAlert\nCite\n`,
		[["A Title of a Paper", "Doe", 2017]],
	],
	[
		"OpenReview",
		`A Title of a Paper\n\nJane Doe, Kim Roe\n\nPublished: 16 Jan 2024, Last Modified: 05 Mar 2024ICLR 2024 oralEveryoneRevisionsBibTeX\nKeywords: graphs, maps\nTL;DR: We draw maps.\nAbstract: ${TEXT}\nSubmission Number: 12\n\nAnother Title of One\n\nLee Poe\n\nPublished: 16 Jan 2024\nKeywords: maps\nAbstract: ${TEXT}\n`,
		[
			["A Title of a Paper", "Doe", 2024],
			["Another Title of One", "Poe", 2024],
		],
	],
	[
		"Google Scholar",
		"About 5,340,000 results (0.05 sec)\nAny time\nSince 2024\n[PDF] example.org\nA Title of a Paper\nJ Doe, K Roe… - Journal of Maps, 2017 - example.org\n… We show how graphs of papers can be drawn as maps …\nSave Cite Cited by 98 Related articles All 6 versions\n[HTML] [HTML] Another Title of One\nL Poe - Journal of Graphs, 2021 - Springer\n… In this review we look at maps of papers and how they are used …\nSave Cite Cited by 12 Related articles All 3 versions\n",
		[
			["A Title of a Paper", "Doe", 2017],
			["Another Title of One", "Poe", 2021],
		],
	],
	[
		"IEEE Xplore",
		`A Title of a Paper\nJ. A. Doe; K. Roe\nIEEE Transactions on Graphs\nYear: 2021 | Volume: 12, Issue: 3 | Journal Article |\nPublisher: IEEE\nCited by: Papers (5)\nAbstract\nHTML\n${TEXT}\nShow More\n`,
		[["A Title of a Paper", "Doe", undefined]],
	],
	[
		"PubMed",
		`1\nA title of a paper.\nDoe JA, Roe K, Poe L.\nJ Maps. 2021 Mar;12(3):100-110. doi: 10.1234/x.\nPMID: 33333333 Free PMC article.\nObjective: To see whether maps of papers help readers. Methods: We asked forty. ...\nCite\nShare\n`,
		[["A title of a paper.", "Doe", undefined]],
	],
])("copied from %s: title, first author and year", async (_, text, expected) => {
	const { papers, intake } = await readTexts(text);
	expect(intake.files[0]!.format).toBe("copied-page");
	expect(papers.map(({ title, authors, year }) => [title, authors[0]?.family, year]).sort()).toEqual(expected);
	expect(papers.every(({ abstract }) => abstract !== "")).toBe(true);
});

test("PubMed's abstracts as text", async () => {
	const { papers } = await readTexts(
		`1. J Maps. 2021 Mar;12(3):100-110. doi: 10.1234/x. Epub 2021
Jan 5.

A title of a paper that goes
on.

Doe JA(1), van der Roe K(2)(3).

Author information:
(1)Department of Maps.

OBJECTIVE: To see.
METHODS: We asked
1. 2020 people.

Copyright © 2021 Someone.

DOI: 10.1234/x
PMID: 33333333 [Indexed for MEDLINE]


2. Nature. 2020;5:1-2.

[Another title].

A text without authors before it.

PMID: 33333334
`,
	);
	expect(papers).toMatchObject([
		{
			title: "A title of a paper that goes on",
			authors: [
				{ family: "Doe", given: "JA" },
				{ family: "van der Roe", given: "K" },
			],
			abstract: "OBJECTIVE: To see. METHODS: We asked 1. 2020 people.",
			date: "2021-03",
			venue: "J Maps",
			doi: "10.1234/x",
			pmid: "33333333",
		},
		{
			title: "Another title",
			abstract: "A text without authors before it.",
			year: 2020,
			pmid: "33333334",
			authors: [],
		},
	]);
});

test("PubMed's summaries as text", async () => {
	const { papers } = await readTexts(
		"1: Doe JA, Roe K. A title: with more. J Maps. 2021 Mar;12(3):100-110. doi: 10.1234/x. PMID: 33333333.\n\n2: Poe L. Is this a title? Nature. 2020;5:1-2. PMID: 33333334; PMCID: PMC1.\n",
	);
	expect(papers.map(({ title, authors, year, venue }) => [title, authors[0]?.family, year, venue])).toEqual([
		["A title: with more", "Doe", 2021, "J Maps"],
		["Is this a title?", "Poe", 2020, "Nature"],
	]);
});
