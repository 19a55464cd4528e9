// Over 250 lines: a row for each sample of each format, and what is particular to one.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { FORMATS } from "../../../pipeline/read/formats.ts";
import { fixture, readTexts } from "./readText.ts";

const page = readFileSync(new URL("../../../data/papers/hf-papers-page.txt", import.meta.url));

test("the sample page: 47 papers with abstracts, 5 lines skipped with a reason each", async () => {
	const { papers, intake } = await readTexts(new Uint8Array(page));
	expect(papers).toHaveLength(47);
	expect(intake.withoutAbstract).toEqual([]);
	expect(intake.skipped.map(({ line, reason }) => [line, reason])).toEqual([
		[1, "a button or link of the page"],
		[3, "an advertisement of the page"],
		[5, "a button or link of the page"],
		[7, "who submitted it"],
		[9, "a date"],
	]);
	const regularization = papers.find(({ title }) => title.startsWith("The Implicit Regularization of Dynamical"))!;
	expect(regularization.abstract).toContain("{\\em dynamical stability}");
});

test.each([
	["rispy__example_basic.ris", "ris", "A Mathematical Theory of Communication", 1948, "Shannon", ""],
	[
		"asreview__ovid_zotero.ris",
		"ris",
		"The influence of self-criticism on depression symptoms among ambulatory patients with inflammatory bowel disease.",
		2019,
		"Trindade",
		"Considering that self-criticism",
	],
	[
		"rispy__example_wos.ris",
		"wos",
		"Proximal and distal influences on ligand binding kinetics in microperoxidase and heme model compounds",
		2004,
		"Cao",
		"We use laser flash photolysis",
	],
	[
		"nbib__single.nbib",
		"nbib",
		"Impact of balloon guide catheter on technical and clinical outcomes: a systematic review and meta-analysis",
		2018,
		"Brinjikji",
		"BACKGROUND AND PURPOSE: Flow arrest",
	],
	[
		"jabref__MedlineImporterTestNbib.xml",
		"pubmed-xml",
		"Predictors of treatment failure, incipient hypothyroidism, and weight gain following radioiodine therapy for Graves' thyrotoxicosis",
		2013,
		"Gibb",
		"BACKGROUND: Just a dummy text",
	],
	[
		"jabref__EndnoteXmlImporterTestReport.xml",
		"endnote-xml",
		"Purple Martin (Progne subis): a technical conservation assessment",
		2005,
		"Wiggins",
		"",
	],
	["asreview__generic_tab.tsv", "csv", "Title of reference", 2014, "Marx", "BACKGROUND: Lorem ipsum"],
	["litstudy__springer.csv", "csv", "State-of-the-Art Power Management Techniques", 2022, "Ahmed", ""],
	["wos-tab-utf16le.txt", "csv", "Mapping the application of GIS", 2025, "Toh", 'We map "GIS" things.'],
	[
		"arxivpy__id_quant-ph_0201082v1_s0_m100_.xml",
		"arxiv-atom",
		"Quantum Computers and Quantum Computer Languages: Quantum Assembly Language and Quantum C Language",
		2002,
		"Blaha",
		"We show a representation",
	],
	[
		"dangerwolf__2025-11-17.jsonl",
		"arxiv-daily",
		"SODBench: A Large Language Model Approach to Documenting Spreadsheet Operations",
		2025,
		"Indika",
		"Numerous knowledge workers",
	],
	[
		"colrev__10.17705_1cais.04607.json",
		"crossref",
		"A Knowledge Development Perspective on Literature Reviews: Validation of a new Typology in the IS Field",
		2021,
		"Schryen",
		"",
	],
	[
		"bbt__Literal_names.bib",
		"bibtex",
		"Increasing cardiopulmonary resuscitation provision in communities with low bystander cardiopulmonary resuscitation rates: a science advisory from the American Heart Association for healthcare providers, policymakers, public health departments, and community leaders",
		2013,
		"Sasson",
		"",
	],
	[
		"jabref__bibWithMixedContent.bib",
		"bibtex",
		"From the Resource to the Business Process Risk Level",
		2010,
		"Fenz",
		"",
	],
	[
		"acl-anthology.bib",
		"bibtex",
		"BERT: Pre-training of Deep Bidirectional Transformers for Language Understanding",
		2019,
		"Devlin",
		"We introduce a new language representation model called BERT. It pushes GLUE to 80.5% (7.7% point absolute improvement), and “SQuAD” v1.1.",
	],
	["csl.json", "csl-json", "In vivo mRNA", 2020, "Müller", "Abs x"],
	[
		"hf-daily-papers-api.json",
		"hf-daily-papers",
		"Why Language Models Hallucinate",
		2025,
		"Kalai",
		"Like students facing hard exam questions, large language models sometimes guess",
	],
	[
		"openreview-v2-notes.json",
		"openreview",
		"Graph Attention for $k$-hop Reasoning",
		2025,
		"Lovelace",
		"We study **attention** over graphs.",
	],
])("%s is %s", async (file, format, title, year, family, abstract) => {
	const { papers, intake } = await readTexts(fixture(file));
	expect(intake.files[0]!.format).toBe(format);
	const paper = papers.find((one) => one.title === title);
	expect(paper, papers.map((one) => one.title).join("\n")).toBeDefined();
	expect(paper!.year).toBe(year);
	expect(paper!.authors[0]?.family).toBe(family);
	expect(paper!.abstract.startsWith(abstract)).toBe(true);
});

describe("formats told by a few lines", () => {
	test.each([
		[
			"openalex",
			'{"results":[{"id":"https://openalex.org/W1","display_name":"Graphs","abstract_inverted_index":{"map":[2],"We":[0],"__proto__":[1],"constructor":[5]}}]}',
			"Graphs",
			"We __proto__ map constructor",
		],
		[
			"arxiv-snapshot",
			'{"id":"0704.0001","title":"On Erd\\\\H{o}s\\n  graphs","abstract":"  We use\\n$x_1$.\\n","categories":"math.CO","versions":[{"created":"Mon, 2 Apr 2007 19:18:42 GMT"}],"authors_parsed":[["Doe","J.",""]]}\n{"id":"0704.0002","title":"B","abstract":"b","categories":"","authors_parsed":[]}',
			"On Erdős graphs",
			"We use $x_1$.",
		],
		[
			"semantic-scholar",
			'{"total":1,"data":[null,{"paperId":"a","title":"T of S2","abstract":null,"tldr":{"text":"Short."},"externalIds":{"ArXiv":"1706.03762"}}]}',
			"T of S2",
			"Short.",
		],
		["enw", "%0 Journal Article\n%T A title\n%A Doe, J.\n%D 2001\n%X An abstract\n", "A title", "An abstract"],
		[
			"wos",
			"FN Clarivate\nVR 1.0\nPT J\nAU Doe, J\nTI A title that\n   goes on\nAB Some text.\nPY 2001\nER\nEF\n",
			"A title that goes on",
			"Some text.",
		],
		["refworks", "RT Journal Article\nA1 Doe,J.\nT1 A title\nYR 2001\nAB Text.\n", "A title", "Text."],
		["ovid", "<1. >\nVN  - Ovid\nTI  - A title. [Article]\nAB  - Text.\nYR  - 2001\n", "A title", "Text."],
		[
			"arxiv-listing",
			"arXiv:2401.10463 [pdf]  cs.LG\nA title of search\nAuthors: A. Doe, B. Roe\nAbstract: Some text. △ Less\nSubmitted 23 May, 2024; v1 submitted 18 January, 2024\n",
			"A title of search",
			"Some text.",
		],
		[
			"datacite",
			'{"data":[{"attributes":{"titles":[{"title":"Main"},{"title":"sub","titleType":"Subtitle"}],"creators":[{"name":"Doe, J"}],"descriptions":[{"description":"Text.","descriptionType":"Abstract"}],"publicationYear":2020}}]}',
			"Main: sub",
			"Text.",
		],
		[
			"crossref-xml",
			"<doi_records><doi_record><crossref><journal><journal_article><titles><title>In <i>vivo</i></title></titles><publication_date><year>2020</year></publication_date></journal_article></journal></crossref></doi_record></doi_records>",
			"In vivo",
			"",
		],
		[
			"jats",
			"<article><front><article-meta><title-group><article-title>A title</article-title></title-group><abstract><sec><title>Aims</title><p>One.</p></sec></abstract></article-meta></front><body><p>Body</p></body></article>",
			"A title",
			"Aims: One.",
		],
		[
			"mods",
			"<mods><titleInfo><nonSort>The</nonSort><title>title</title></titleInfo><abstract>Text.</abstract></mods>",
			"The title",
			"Text.",
		],
		[
			"dblp-xml",
			'<dblp><article key="a/b"><author>Wei Wang 0001</author><title>A title.</title><year>2020</year></article></dblp>',
			"A title",
			"",
		],
		[
			"oai-xml",
			"<OAI-PMH><record><metadata><oai_dc:dc><dc:title>A title</dc:title><dc:description>Text.</dc:description></oai_dc:dc></metadata></record></OAI-PMH>",
			"A title",
			"Text.",
		],
		[
			"zotero-json",
			'[{"key":"A","library":{"name":"x"},"data":{"key":"A","itemType":"attachment","title":"PDF"}},{"key":"B","library":{"name":"x"},"data":{"key":"B","itemType":"book","title":"A title","abstractNote":"Text."}}]',
			"A title",
			"Text.",
		],
		[
			"zotero-rdf",
			'<rdf:RDF xmlns:z="http://www.zotero.org/namespaces/export#"><bib:Article rdf:about="#1"><z:itemType>journalArticle</z:itemType><dc:title>A title</dc:title><dcterms:abstract>Text.</dcterms:abstract></bib:Article><z:Attachment rdf:about="#2"><z:itemType>attachment</z:itemType><dc:title>PDF</dc:title></z:Attachment></rdf:RDF>',
			"A title",
			"Text.",
		],
		[
			"europe-pmc",
			'{"resultList":{"result":[{"id":"1","source":"MED","title":"A title.","authorString":"Doe J.","pubYear":"2020","abstractText":"<h4>Aims</h4>One."}]}}',
			"A title",
			"Aims: One.",
		],
		[
			"json",
			'{"papers":[{"name":"A title","summary":"p<0.05 and x>3 &amp; more"}]}',
			"A title",
			"p<0.05 and x>3 & more",
		],
		["json-lines", '{"title":"A title","abstract":"Text."}\n{"title":"Another title"}\n', "A title", "Text."],
		[
			"csv",
			'About the data: exported\nRank;Title;Abstract;PubYear\n1;"A ""good"" title";Text.;2020\n',
			'A "good" title',
			"Text.",
		],
		[
			"csv",
			`"A good title";"Doe, J.; Roe, K.";2020;"${"Words; ".repeat(20)}"\n"B good title";"Lee, C.";2021;"${"Text; ".repeat(20)}"\n`,
			"A good title",
			"Words; ".repeat(20).trim(),
		],
		["csv", "Abstract,Year,DOI\nSome text,2020,10.1234/a\nOther text,2021,10.1234/b\n", "Some text", "Some text"],
		[
			"markdown-list",
			"# Papers\n- [A good title of one](https://arxiv.org/abs/1706.03762)\n  - The text of this paper says that graphs can be mapped in a new way, which nobody has shown before it.\n- **Another title**. [[pdf]](https://example.org/1)\n",
			"A good title of one",
			"The text of this paper says that graphs can be mapped in a new way, which nobody has shown before it.",
		],
		[
			"markdown-list",
			"| Title | Year | Abstract |\n|:--|--:|---|\n| [A good title](https://example.org/1) | 2020 | Text. |\n",
			"A good title",
			"Text.",
		],
		[
			"plain-text",
			`A title of a paper. ${"Words of an abstract that go on ".repeat(10)}.\n\nB title of a paper. ${"Other words of it that go on ".repeat(10)}.\n`,
			"A title of a paper",
			"",
		],
	])("%s", async (format, text, title, abstract) => {
		const { papers, intake } = await readTexts(text);
		expect(intake.files[0]!.format).toBe(format);
		const paper = papers.find((one) => one.title === title);
		expect(paper, JSON.stringify(papers)).toBeDefined();
		if (abstract !== "") expect(paper!.abstract).toBe(abstract);
	});
});

test.each([
	[
		"RIS: the author, though the editor stands before",
		"TY  - CHAP\nA2  - Editor, Eda\nAU  - Doe, Jane\nTI  - A title\nPY  - 2001\nER  -\n",
		{ authors: [{ family: "Doe", given: "Jane" }] },
	],
	[
		"RIS: an arXiv address that is not the first of the addresses",
		"TY  - JOUR\nTI  - A title\nUR  - https://example.org/1\nAN  - 7\nUR  - https://arxiv.org/abs/1706.03762v2\nER  -\n",
		{ arxivId: "1706.03762", url: "https://example.org/1" },
	],
	[
		"RIS: the DOI in Scopus's address ends at its next parameter",
		"TY  - JOUR\nTI  - A title\nUR  - https://www.scopus.com/inward/record.uri?doi=10.1016%2fj.x.2021.01&partnerID=40\nER  -\n",
		{ doi: "10.1016/j.x.2021.01" },
	],
	[
		"RIS: Scopus has the proceedings in C3",
		"TY  - CONF\nTI  - A title\nC3  - Proceedings of X\nER  -\n",
		{ venue: "Proceedings of X" },
	],
	[
		"CSL-JSON: a literal name is whole, an arXiv number an id",
		'[{"type":"article","title":"A title","number":"arXiv:1706.03762","author":[{"literal":"World Health Board"},{"literal":"Doe, Jane"}],"issued":{"raw":"2020"}}]',
		{ authors: [{ family: "World Health Board" }, { family: "Doe", given: "Jane" }], arxivId: "1706.03762" },
	],
	[
		"Zotero JSON: authors before editors, numbers from the extra field",
		'{"itemType":"bookSection","title":"A title","extra":"PMID: 123\\narXiv: 1706.03762","date":"March 2021","creators":[{"creatorType":"editor","lastName":"Roe"},{"creatorType":"author","firstName":"Jane","lastName":"Doe"},{"creatorType":"author","name":"The Board"}]}',
		{
			authors: [{ family: "Doe", given: "Jane" }, { family: "The Board" }],
			pmid: "123",
			arxivId: "1706.03762",
			date: "2021-03",
		},
	],
	[
		"Zotero RDF: the journal and DOI of an element apart",
		'<rdf:RDF xmlns:z="http://www.zotero.org/namespaces/export#"><bib:Article rdf:about="#1"><z:itemType>journalArticle</z:itemType><dcterms:isPartOf rdf:resource="urn:issn:1"/><bib:authors><rdf:Seq><rdf:li><foaf:Person><foaf:surname>Doe</foaf:surname><foaf:givenName>Jane</foaf:givenName></foaf:Person></rdf:li></rdf:Seq></bib:authors><dc:title>A title</dc:title></bib:Article><bib:Journal rdf:about="urn:issn:1"><dc:title>Journal of X</dc:title><dc:identifier>DOI 10.1234/x</dc:identifier></bib:Journal></rdf:RDF>',
		{ authors: [{ family: "Doe", given: "Jane" }], venue: "Journal of X", doi: "10.1234/x" },
	],
	[
		"JSON: HAL's names",
		'{"response":{"docs":[{"title_s":["A title"],"authFullName_s":["Jane Doe"],"producedDate_s":"2021-03-15","doiId_s":"10.1234/x"}]}}',
		{ authors: [{ family: "Doe", given: "Jane" }], date: "2021-03-15", doi: "10.1234/x" },
	],
	[
		"JSON: identifiers listed by kind, as Lens and DOAJ have them",
		'{"data":[{"title":"A title","external_ids":[{"type":"doi","value":"10.1234/x"},{"type":"pmid","value":"123"}]}]}',
		{ doi: "10.1234/x", pmid: "123" },
	],
	[
		"JSON: DBLP's numbers of namesakes are no names",
		'{"hits":{"hit":[{"info":{"title":"A title","authors":{"author":[{"text":"Wei Wang 0001"}]}}}]}}',
		{ authors: [{ family: "Wang", given: "Wei" }] },
	],
	[
		"CSV: Embase has the year in its source, and commas in its keywords",
		'Title,Author Names,Source,Abstract,keywords\nA title,"Doe J., Roe K.",Some Journal (2014) 3:3 (152-160). Date of Publication: 2014,Text.,"cyst (congenital disorder, surgery), adult"\n',
		{ year: 2014, venue: "Some Journal", keywords: ["cyst (congenital disorder, surgery)", "adult"] },
	],
	[
		"CSV: OpenAlex's index of an abstract's words",
		`title,abstract_inverted_index\nA title,"{'We': [0], ""it's"": [2], 'map': [1]}"\n`,
		{ abstract: "We map it's" },
	],
])("%s", async (_, text, fields) => {
	const { papers } = await readTexts(text);
	expect(papers).toHaveLength(1);
	expect(papers[0]).toMatchObject({ title: "A title", ...fields });
});

test("Markdown lists: tags, venues, buttons and quotes round the titles", async () => {
	const { papers } = await readTexts(
		`- [2021/ICLR] A title. NeurIPS 2021. [[arXiv](https://arxiv.org/abs/1706.03762)] [[code](https://github.com/x/y)]
1. J. Doe, K. Roe, "Another title of one," in Proc. X, 2020. [PDF](https://example.org/a.pdf)
* [The third of the titles](https://doi.org/10.1234/c). Jane Doe, Kim Roe. *X 2019*
- [Contents](#contents)
- [Code](https://example.org)
`,
	);
	expect(papers.map(({ title, year, arxivId, doi }) => [title, year, arxivId ?? doi])).toEqual([
		["A title", 2021, "1706.03762"],
		["The third of the titles", 2019, "10.1234/c"],
		["Another title of one", 2020, undefined],
	]);
	expect(papers[1]!.authors).toEqual([
		{ family: "Doe", given: "Jane" },
		{ family: "Roe", given: "Kim" },
	]);
});

test("CSV without a header: what each column holds", async () => {
	const row = (n: number): string =>
		`"Some title number ${n}","Doe, Jane; Roe, K.",2020,10.1234/${n},"${"Words of a text. ".repeat(9)}"\n`;
	const { papers, intake } = await readTexts(row(1) + row(2));
	expect(papers[0]).toMatchObject({
		title: "Some title number 1",
		authors: [
			{ family: "Doe", given: "Jane" },
			{ family: "Roe", given: "K." },
		],
		year: 2020,
		doi: "10.1234/1",
	});
	expect(intake.warnings.map(({ code }) => code)).toEqual(["no-header"]);
	const prose = await readTexts(
		`A title, and more of it\n\n${"Words, and more words of it. ".repeat(9)}\n\nB title, and more\n\n${"Text, and more text of it. ".repeat(9)}\n`,
	);
	expect(prose.intake.files[0]!.format).not.toBe("csv");
});

test("docs/formats.md has a row for each format that is read, in the table's order", () => {
	const docs = readFileSync(new URL("../../../docs/formats.md", import.meta.url), "utf8");
	const section = docs.slice(docs.indexOf("## In"), docs.indexOf("## Out"));
	const rows = [...section.matchAll(/^\| `([a-z0-9-]+)` \| ([^|]+) \|/gm)].map(([, name, label]) => [
		name,
		label!.trim(),
	]);
	expect(rows).toEqual(FORMATS.map(({ name, label }) => [name, label]));
});
