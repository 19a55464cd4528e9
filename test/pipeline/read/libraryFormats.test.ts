import { expect, test } from "vitest";
import { readTexts } from "./readText.ts";

/** Written by hand after the formats' descriptions and what the sources' exports look like. */
const SCOPUS = `Scopus
EXPORT DATE:12 March 2023

Doe J.A., van der Berg K.
Doe, Jane A. (57200000000); van der Berg, Karl (57200000001)
57200000000; 57200000001
A title of one
(2021) Journal of Graphs, 12 (3), pp. 100 - 110, Cited 5 times.
DOI: 10.1234/a
https://www.scopus.com/inward/record.uri?eid=2-s2.0-85100000000

AFFILIATIONS: University of X
ABSTRACT: Objective: To see. Methods: We looked.
AUTHOR KEYWORDS: Maps;  Graphs
DOCUMENT TYPE: Article
SOURCE: Scopus


Roe, K., Lee, C.-H.
57200000009
Another title
(2020) Proceedings of X, Cited 0 times.

DOCUMENT TYPE: Conference Paper
SOURCE: Scopus
`;
const EMBASE = `"TITLE"\n"A title of one"\n"AUTHOR NAMES","Doe J.A.","van der Berg K."\n"SOURCE","Journal of Graphs (2021) 12:3 (100-110). Date of Publication: 2021"\n"ABSTRACT","Objective: To see. Methods: We looked."\n"DOI","10.1234/a"\n\n"TITLE"\n"Another title"\n"AUTHOR NAMES","Roe K."\n"PUBLICATION YEAR","2020"\n`;
const PROQUEST = `____________________________________________________________

Report Information from ProQuest

Document 1 of 2

A title of one

Author: Doe, Jane A; van der Berg, Karl

Publication info: Journal of Graphs; London Vol. 12, Iss. 3, (Mar 15, 2021): 100-110.

Abstract: Objective: To see.
Methods: We looked.

Subject: Maps; Graphs

Title: A title of one

Publication title: Journal of Graphs

Publication year: 2021

DOI: http://dx.doi.org/10.1234/a

____________________________________________________________

Document 2 of 2

Another title

Author: Roe, K

Abstract: None available.

Publication year: 2020
`;
const EBSCO = `Record: 1\nTitle:\nA title of one\nAuthors:\nDoe, Jane A.1 (AUTHOR) jane@example.org\nvan der Berg, Karl2\nSource:\nJournal of Graphs. Mar2021, Vol. 12 Issue 3, p100-110. 11p.\nAbstract:\nObjective: To see. Methods: We looked.\nDOI:\n10.1234/a\nRecord: 2\nTitle: Another title\nAuthors: Roe, K.\nSource: Proceedings of X. 2020.\n`;
const NOTES = `Title: A title of one
Authors: Jane A. Doe, Karl van der Berg
Year: 2021
Venue: Journal of Graphs
DOI: 10.1234/a
Abstract: Objective: To see.
Methods: We looked.

Title: Another title
Author: K. Roe
Year: 2020
`;
const MARC_FIELDS: [tag: string, ...subfields: string[]][] = [
	["024", "a10.1234/a", "2doi"],
	["100", "aDoe, Jane A.,", "d1970-"],
	["245", "aA title of one /", "cJane A. Doe."],
	["264", "bX Press,", "cc2021."],
	["520", "aObjective: To see. Methods: We looked."],
	["650", "aMaps", "vAtlases."],
	["700", "avan der Berg, Karl."],
	["773", "tJournal of Graphs"],
];
const OTHER_FIELDS: typeof MARC_FIELDS = [
	["100", "aRoe, K."],
	["245", "aAnother title."],
	["260", "c[2020]"],
];

function iso2709(fields: typeof MARC_FIELDS): string {
	const bytes = (text: string): number => new TextEncoder().encode(text).length;
	const number = (value: number, digits: number): string => String(value).padStart(digits, "0");
	const texts = fields.map(([, ...subfields]) => `1 ${subfields.map((one) => `\x1f${one}`).join("")}\x1e`);
	let start = 0;
	const directory = fields.map(([tag], i) => {
		const entry = `${tag}${number(bytes(texts[i]!), 4)}${number(start, 5)}`;
		start += bytes(texts[i]!);
		return entry;
	});
	// A directory need not be in the order of the fields.
	const base = 24 + 12 * fields.length + 1;
	return `${number(base + start + 1, 5)}nam a22${number(base, 5)} a 4500${directory.reverse().join("")}\x1e${texts.join("")}\x1d`;
}

const marcXml = (fields: typeof MARC_FIELDS): string =>
	`<marc:record><marc:leader>00000nam a2200000 a 4500</marc:leader>${fields.map(([tag, ...subfields]) => `<marc:datafield tag="${tag}" ind1=" " ind2=" ">${subfields.map((one) => `<marc:subfield code="${one[0]}">${one.slice(1)}</marc:subfield>`).join("")}</marc:datafield>`).join("")}</marc:record>`;

const RDF = `<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:bibo="http://purl.org/ontology/bibo/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:foaf="http://xmlns.com/foaf/0.1/">
<bibo:AcademicArticle rdf:about="https://example.org/1"><dcterms:title>A title of one</dcterms:title>
<dcterms:creator><foaf:Person><foaf:surname>Doe</foaf:surname><foaf:givenName>Jane A.</foaf:givenName></foaf:Person></dcterms:creator><dcterms:creator rdf:resource="#berg"/>
<dcterms:abstract>Objective: To see. Methods: We looked.</dcterms:abstract><dcterms:issued>2021-03</dcterms:issued><bibo:doi>10.1234/a</bibo:doi><dcterms:isPartOf rdf:resource="#journal"/></bibo:AcademicArticle>
<foaf:Person rdf:about="#berg"><foaf:name>Karl van der Berg</foaf:name></foaf:Person>
<bibo:Journal rdf:about="#journal"><dcterms:title>Journal of Graphs</dcterms:title></bibo:Journal>
<rdf:Description rdf:about="https://example.org/2"><rdf:type rdf:resource="http://purl.org/ontology/bibo/Thesis"/><dc:title>Another title</dc:title><dc:creator>Roe, K.</dc:creator><dc:date>2020</dc:date></rdf:Description>
</rdf:RDF>`;
const INSPIRE = JSON.stringify({
	hits: {
		hits: [
			{
				id: "1",
				metadata: {
					control_number: 1,
					titles: [{ title: "A title of one" }],
					abstracts: [{ value: "Objective: To see. Methods: We looked." }],
					authors: [{ full_name: "Doe, Jane A." }, { full_name: "van der Berg, Karl" }],
					dois: [{ value: "10.1234/a" }],
					preprint_date: "2020-05-01",
					publication_info: [{ journal_title: "Journal of Graphs", year: 2021 }],
				},
			},
			{
				id: "2",
				metadata: {
					control_number: 2,
					titles: [{ title: "Another title" }],
					authors: [{ full_name: "Roe, K." }],
					preprint_date: "2020-05-01",
				},
			},
		],
	},
});

test("labelled text: what a record begins with may come later in the next", async () => {
	const { papers } = await readTexts(
		"Author: Doe, Jane\nTitle: One\nAbstract: First.\n\nTitle: Two\nAuthor: Roe, Kim\nAbstract: Second.\n\nTitle: Three\nAbstract: Third.\n",
	);
	expect(papers.map(({ title, abstract }) => [title, abstract]).sort()).toEqual([
		["One", "First."],
		["Three", "Third."],
		["Two", "Second."],
	]);
});

test("accents of LaTeX inside words are read in any format", async () => {
	const { papers } = await readTexts(JSON.stringify({ title: 'Schr\\"odinger bridges', abstract: "By Poincar\\'e." }));
	expect([papers[0]!.title, papers[0]!.abstract]).toEqual(["Schrödinger bridges", "By Poincaré."]);
});

test("a table with two columns for one field: the better one, and the other where it is empty", async () => {
	const { papers } = await readTexts(
		"name,article title,abstract\nShort,A longer title,First.\nOnly this one,,Second.\n",
	);
	expect(papers.map(({ title }) => title).sort()).toEqual(["A longer title", "Only this one"]);
});

test.each([
	["scopus-text", SCOPUS],
	["embase-csv", EMBASE],
	["labelled-text", PROQUEST],
	["labelled-text", EBSCO],
	["labelled-text", NOTES],
	["marc", `${iso2709(MARC_FIELDS)}\n${iso2709(OTHER_FIELDS)}`],
	["marcxml", `<collection>${marcXml(MARC_FIELDS)}${marcXml(OTHER_FIELDS)}</collection>`],
	[
		"marcxml",
		`<OAI-PMH>${[MARC_FIELDS, OTHER_FIELDS].map((fields) => `<record><header/><metadata>${marcXml(fields)}</metadata></record>`).join("")}</OAI-PMH>`,
	],
	["rdf", RDF],
	["inspire", INSPIRE],
])("%s: both records with all that they hold", async (format, text) => {
	const { papers, intake } = await readTexts(text);
	expect(intake.files[0]!.format).toBe(format);
	expect(papers.map(({ title }) => title).sort()).toEqual(["A title of one", "Another title"]);
	const one = papers.find(({ doi }) => doi === "10.1234/a")!;
	expect(one.abstract).toBe("Objective: To see. Methods: We looked.");
	expect(one).toMatchObject({ year: 2021, venue: "Journal of Graphs" });
	expect(one.authors.map(({ family }) => family)).toEqual(["Doe", "van der Berg"]);
	expect(one.authors[0]!.given?.replace(/\./g, "")).toMatch(/^(?:Jane A|JA)$/);
	const other = papers.find(({ title }) => title === "Another title")!;
	expect(other).toMatchObject({ year: 2020, abstract: "" });
	expect(other.authors[0]!.family).toBe("Roe");
	expect(intake.warnings).toEqual([]);
});

test("MARC: a damaged directory costs its record, a cut-off file its end", async () => {
	const good = iso2709(OTHER_FIELDS);
	const { papers, intake } = await readTexts(
		`${good}00071nam a2200049 a 4500245000\x1eX\x1d${good.replace("Another", "Third")}${good.slice(0, -9)}`,
	);
	expect(papers.map(({ title }) => title).sort()).toEqual(["Another title", "Third title"]);
	expect(intake.warnings.map(({ code }) => code)).toEqual(["broken-record", "truncated"]);
});

test("UNIMARC: title and subtitle, abstract, names in two parts", async () => {
	const text = iso2709([
		["101", "afre"],
		["200", "aUn titre", "eet plus", "fJ. Doe"],
		["210", "cX", "d2019"],
		["330", "aUn texte."],
		["606", "aCartes", "xAtlas"],
		["700", "aDoe", "bJane"],
		["710", "aUniversité de X"],
	]);
	const { papers } = await readTexts(text);
	expect(papers[0]).toMatchObject({
		title: "Un titre: et plus",
		abstract: "Un texte.",
		year: 2019,
		language: "fr",
		keywords: ["Cartes / Atlas"],
		authors: [{ family: "Doe", given: "Jane" }, { family: "Université de X" }],
	});
});

test("JSON-LD: an article, but neither its people nor its subjects", async () => {
	const { papers } = await readTexts(
		JSON.stringify({
			"@graph": [
				{
					"@id": "https://doi.org/10.1234/a",
					"@type": "schema:ScholarlyArticle",
					name: "A title",
					author: [{ "@type": "Person", familyName: "Doe" }],
				},
				{ "@id": "x", "@type": "skos:Concept", name: "maps" },
				{ "@id": "y", "@type": "schema:Person", name: "Jane Doe" },
			],
		}),
	);
	expect(papers.map(({ title, doi }) => [title, doi])).toEqual([["A title", "10.1234/a"]]);
});
