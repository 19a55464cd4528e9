import type { Random } from "../../src/sparse/random.ts";

/** A made-up paper, for the notation of any format. */
export interface MadePaper {
	n: number;
	title: string;
	abstract: string;
}

const SYLLABLES =
	"ba be bi bo da de di do ga ge ka ke la le li lo ma me mi mo na ne ni no ra re ri ro sa se si so ta te ti to va ve".split(
		" ",
	);

/** Papers with 150 words each, as many as make the size. */
export function makePapers(characters: number, random: Random): MadePaper[] {
	const word = (): string =>
		Array.from({ length: 2 + Math.floor(random() * 3) }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]).join(
			"",
		);
	const text = (words: number): string => Array.from({ length: words }, word).join(" ");
	const papers: MadePaper[] = [];
	for (let length = 0, n = 0; length < characters; n++) {
		const paper = { n, title: text(10), abstract: `${text(70)}. We ${text(75)} of 16 percent.` };
		papers.push(paper);
		length += paper.title.length + paper.abstract.length;
	}
	return papers;
}

const doi = (n: number): string => `10.5555/made.${n}`;
const arxiv = (n: number): string => `${2001 + Math.floor(n / 90_000)}.${String(10_000 + (n % 90_000))}`;

/** How each format writes a paper; `open` and `close` stand round them all. */
export const WRITERS: Record<
	string,
	{ open?: string; close?: string; between?: string; paper(paper: MadePaper): string; line: boolean }
> = {
	"copied-page": { line: true, paper: ({ title, abstract }) => `${title}\n\n${abstract}\n\n` },
	csv: {
		line: true,
		open: "Title,Authors,Year,DOI,Abstract\n",
		paper: ({ n, title, abstract }) => `"${title}","Doe J.; Roe K.",2020,${doi(n)},"${abstract}"\n`,
	},
	"json-lines": {
		line: true,
		paper: ({ n, title, abstract }) =>
			`${JSON.stringify({ title, abstract, year: 2020, doi: doi(n), authors: ["Jane Doe", "Kim Roe"] })}\n`,
	},
	"arxiv-snapshot": {
		line: true,
		paper: ({ n, title, abstract }) =>
			`${JSON.stringify({ id: arxiv(n), title, abstract, categories: "cs.LG", versions: [{ version: "v1", created: "Mon, 2 Apr 2007 19:18:42 GMT" }], authors_parsed: [["Doe", "J.", ""]] })}\n`,
	},
	ris: {
		line: true,
		paper: ({ n, title, abstract }) =>
			`TY  - JOUR\nTI  - ${title}\nAU  - Doe, Jane\nPY  - 2020\nAB  - ${abstract}\nDO  - ${doi(n)}\nER  - \n\n`,
	},
	nbib: {
		line: true,
		paper: ({ n, title, abstract }) =>
			`PMID- ${n + 1}\nTI  - ${title}.\nFAU - Doe, Jane\nDP  - 2020 Apr\nAB  - ${abstract.replace(/(.{70}) /g, "$1\n      ")}\n\n`,
	},
	wos: {
		line: true,
		open: "FN Clarivate\nVR 1.0\n",
		close: "EF\n",
		paper: ({ n, title, abstract }) => `PT J\nAU Doe, J\nTI ${title}\nAB ${abstract}\nPY 2020\nDI ${doi(n)}\nER\n\n`,
	},
	json: {
		line: false,
		open: "[",
		between: ",",
		close: "]",
		paper: ({ n, title, abstract }) => JSON.stringify({ title, abstract, year: 2020, doi: doi(n) }),
	},
	openalex: {
		line: false,
		open: '{"results":[',
		between: ",",
		close: "]}",
		paper: ({ n, title, abstract }) =>
			JSON.stringify({
				id: `https://openalex.org/W${n}`,
				title,
				publication_year: 2020,
				abstract_inverted_index: invert(abstract),
				authorships: [{ author: { display_name: "Jane Doe" } }],
			}),
	},
	crossref: {
		line: false,
		open: '{"message":{"items":[',
		between: ",",
		close: "]}}",
		paper: ({ n, title, abstract }) =>
			JSON.stringify({
				DOI: doi(n),
				title: [title],
				abstract: `<jats:p>${abstract}</jats:p>`,
				issued: { "date-parts": [[2020, 4]] },
				author: [{ family: "Doe", given: "Jane" }],
			}),
	},
	bibtex: {
		line: false,
		paper: ({ n, title, abstract }) =>
			`@article{key${n},\n  title = {{${title}}},\n  author = {Doe, J{\\"o}rg and Roe, Kim},\n  year = 2020,\n  doi = {${doi(n)}},\n  abstract = {${abstract}}\n}\n\n`,
	},
	"pubmed-xml": {
		line: false,
		open: '<?xml version="1.0"?>\n<PubmedArticleSet>',
		close: "</PubmedArticleSet>",
		paper: ({ n, title, abstract }) =>
			`<PubmedArticle><MedlineCitation><PMID>${n + 1}</PMID><Article><ArticleTitle>${title}.</ArticleTitle><Abstract><AbstractText>${abstract}</AbstractText></Abstract></Article></MedlineCitation></PubmedArticle>\n`,
	},
	"arxiv-atom": {
		line: false,
		open: "<feed>",
		close: "</feed>",
		paper: ({ n, title, abstract }) =>
			`<entry><id>http://arxiv.org/abs/${arxiv(n)}v1</id><title>${title}</title><summary>${abstract}</summary><published>2020-04-01T00:00:00Z</published><author><name>Jane Doe</name></author></entry>\n`,
	},
};

function invert(text: string): Record<string, number[]> {
	const index: Record<string, number[]> = {};
	text.split(" ").forEach((word, position) => {
		(index[word] ??= []).push(position);
	});
	return index;
}
