// Over 250 lines: a made-up record for each habit of an exporter that was once read wrongly.
import { expect, test } from "vitest";
import { readTexts } from "./readText.ts";

/** Title, first author's family name, year and identifiers, as a test compares them. */
async function read(text: string) {
	const { papers } = await readTexts(text);
	return papers
		.sort((a, b) => a.source.record - b.source.record)
		.map(({ title, abstract, authors, year, doi, arxivId, pmid }) => ({
			title,
			...(abstract === "" ? {} : { abstract }),
			...(authors.length === 0 ? {} : { author: authors[0]!.family }),
			...(year === undefined ? {} : { year }),
			...(doi === undefined ? {} : { doi }),
			...(arxivId === undefined ? {} : { arxivId }),
			...(pmid === undefined ? {} : { pmid }),
		}));
}

const SENTENCE =
	"Soil samples from 120 plots were compared, and fungal diversity declined with altitude in all of them.";

test.each<[string, string, object[]]>([
	[
		"Mendeley's type with an underscore",
		"@web_page{a,\n title = {Alpine soils},\n year = {2019}\n}\n",
		[{ title: "Alpine soils", year: 2019 }],
	],
	[
		"a slash that LaTeX may break at",
		"@article{a, title={Search in AND\\slash OR graphs}, year=1983}",
		[{ title: "Search in AND/OR graphs", year: 1983 }],
	],
	[
		"the e-library of the AIS, which has the title before the type",
		"%T Alpine soils\n%0 Journal Article\n%A Berg, Eva\n%D 2019\n\n\n%T Alpine lakes\n%B A journal\n%D 2020\n\n\n%T Alpine rocks\n%0 Journal Article\n%A Stein, Jan\n%D 2021\n",
		[
			{ title: "Alpine soils", author: "Berg", year: 2019 },
			{ title: "Alpine lakes", year: 2020 },
			{ title: "Alpine rocks", author: "Stein", year: 2021 },
		],
	],
	[
		"CNKI's names in one line",
		"%0 Journal Article\n%A 张三%A 李四\n%T 森林土壤真菌多样性\n%D 2021\n",
		[{ title: "森林土壤真菌多样性", author: "张三", year: 2021 }],
	],
	[
		"NASA ADS, whose abstracts are in %B",
		`%R 2019Ecol..100..100G\n%T Alpine soils\n%A Berg, E.; Stein, J.\n%J Ecology, vol. 100\n%D 5/2019\n%B ${SENTENCE} ${SENTENCE}\n%Y DOI: 10.1234/eco.1\n`,
		[{ title: "Alpine soils", abstract: `${SENTENCE} ${SENTENCE}`, author: "Berg", year: 2019, doi: "10.1234/eco.1" }],
	],
	[
		"field names with blanks, as Web of Science and Scopus have them; early access stands in for a year",
		"@article{a,\nTitle = {{Alpine soils}},\nAuthor = {Berg, Eva},\nEarly Access Date = {{FEB 2020}},\nfunding_text 1={A fund},\nAbstract = {{Short text.}}\n}\n",
		[{ title: "Alpine soils", abstract: "Short text.", author: "Berg", year: 2020 }],
	],
	[
		"ScienceDirect's escaped braces and ACM's capitalised entities",
		"@article{a, title={An \\{MEG\\} study of &Ldquo;R&Amp;D&Rdquo;}, author={O&#39;Neil, Ann and Berg, Eva}, year=2014}",
		[{ title: "An MEG study of “R&D”", author: "O'Neil", year: 2014 }],
	],
	[
		"Google Scholar's tags with a blank",
		"@article{a, title={Decline of< i> Larus fuscus</i> where 1 < b > 0}, year=2014}",
		[{ title: "Decline of Larus fuscus where 1 < b > 0", year: 2014 }],
	],
	[
		"a heading that runs into the abstract",
		`TY  - JOUR\nTI  - Alpine soils\nAB  - AbstractSoils of plots decline.\nER  - \nTY  - JOUR\nTI  - Alpine lakes\nAB  - Abstract Cloud cover declines.\nER  - \nTY  - JOUR\nTI  - Alpine words\nAB  - Abstract Meaning Representation declines.\nER  - \n`,
		[
			{ title: "Alpine soils", abstract: "Soils of plots decline." },
			{ title: "Alpine lakes", abstract: "Cloud cover declines." },
			{ title: "Alpine words", abstract: "Abstract Meaning Representation declines." },
		],
	],
	[
		"Scopus's cited books, known by their source alone",
		"TY  - JOUR\nT2  - Digital image processing\nPY  - 1992\nAU  - Berg, E.\nER  - \n\nTY  - JOUR\nT2  - Nature\nVL  - 7\nTI  - Alpine soils\nER  - \n",
		[{ title: "Digital image processing", author: "Berg", year: 1992 }, { title: "Alpine soils" }],
	],
	[
		"names with entities in a list with semicolons",
		'Title,Authors,Author Keywords\nAlpine soils,"O&amp;#x2019;Riordan S.; Berg E.",R&amp;D; soil\n',
		[{ title: "Alpine soils", author: "O’Riordan" }],
	],
	[
		"PubMed's table, with a fourth of his name",
		"PMID\tTitle\tAuthor(s)\tDate of Publication\n12345\tAlpine soils\tBerg HL 4th; Stein RE\t2021 Mar\n",
		[{ title: "Alpine soils", author: "Berg", year: 2021, pmid: "12345" }],
	],
	[
		"Web of Science's table as Excel saves it",
		'PT\tAU\tTI\tPY\tUT\nJ\t"Berg, E; Stein, J"\tAlpine soils\t2021\tWOS:1\nJ\t"Stein, J; Berg, E"\tAlpine lakes\t2020\tWOS:2\nJ\t"Moor, A"\t"""Rocks"" of the Alps"\t2019\tWOS:3\n',
		[
			{ title: "Alpine soils", author: "Berg", year: 2021 },
			{ title: "Alpine lakes", author: "Stein", year: 2020 },
			{ title: '"Rocks" of the Alps', author: "Moor", year: 2019 },
		],
	],
	[
		"Web of Science's own table, whose quotes are text",
		'PT\tAU\tTI\tPY\tUT\nJ\tBerg, E\t"Rocks" of the Alps\t2021\tWOS:1\nJ\tStein, J\t"Soils" of the Alps\t2020\tWOS:2\nJ\tMoor, A\t"Lakes" of the Alps\t2019\tWOS:3\n',
		[
			{ title: '"Rocks" of the Alps', author: "Berg", year: 2021 },
			{ title: '"Soils" of the Alps', author: "Stein", year: 2020 },
			{ title: '"Lakes" of the Alps', author: "Moor", year: 2019 },
		],
	],
	[
		"a table without header or abstracts, with names, years and addresses",
		'"Berg E,Stein J",On the decline of alpine soils,2021,https://doi.org/10.1234/a\nMoor A,"Lakes, rocks and the alpine climate",2019,https://doi.org/10.1234/b\n"Stein J,Moor A",Why the soils of the Alps decline,2020,https://doi.org/10.1234/c\n',
		[
			{ title: "On the decline of alpine soils", author: "Berg", year: 2021, doi: "10.1234/a" },
			{ title: "Lakes, rocks and the alpine climate", author: "Moor", year: 2019, doi: "10.1234/b" },
			{ title: "Why the soils of the Alps decline", author: "Stein", year: 2020, doi: "10.1234/c" },
		],
	],
	[
		"UTF-8 that a spreadsheet took for Windows-1252",
		"title,authors\nPatÃƒÂ© and soils,\nDonâ€™t measure Î±-diversity of MENÃœ “CORAÃ”,SchÃ¶n A.; Berg E.\n",
		[{ title: "Paté and soils" }, { title: "Don’t measure α-diversity of MENÜ “CORAÃ”", author: "Schön" }],
	],
	[
		"Markdown links, a line each, without bullets",
		"# Reading\n\n[Alpine soils and their fungi](https://arxiv.org/abs/2104.03057)\n[Code](https://github.com/a/b)\n\n[Alpine lakes in a warmer climate](https://doi.org/10.1234/eco.1)\n",
		[
			{ title: "Alpine soils and their fungi", year: 2021, arxivId: "2104.03057" },
			{ title: "Alpine lakes in a warmer climate", doi: "10.1234/eco.1" },
		],
	],
	[
		"a group among Word's sources",
		'<?xml version="1.0"?><b:Sources xmlns:b="http://schemas.openxmlformats.org/officeDocument/2006/bibliography"><b:Source><b:Title>Alpine soils</b:Title><b:Year>2012</b:Year><b:Author><b:Author><b:Corporate>Soil Survey Staff</b:Corporate></b:Author></b:Author></b:Source></b:Sources>',
		[{ title: "Alpine soils", author: "Soil Survey Staff", year: 2012 }],
	],
	[
		"a comment without words before an entry",
		"%%\n%% A summary\n%%\n\n@article{a, author={Berg, Eva et al.}, title={Alpine soils}, year=2019}\n@article{b, author={Jan Stein {et al.}}, title={Alpine lakes}}\n",
		[
			{ title: "Alpine soils", author: "Berg", year: 2019 },
			{ title: "Alpine lakes", author: "Stein" },
		],
	],
	[
		"Vancouver's names of several words, with one initial; initials first",
		'Title,Authors\nAlpine soils,Lo Seen D; Berg E\nAlpine lakes,Brito e Abreu F; Berg E\nAlpine rocks,"S.E., Savoia; E.H., Stern"\n',
		[
			{ title: "Alpine soils", author: "Lo Seen" },
			{ title: "Alpine lakes", author: "Brito e Abreu" },
			{ title: "Alpine rocks", author: "Savoia" },
		],
	],
	[
		"names in their own script",
		"Title,Authors\n高山土壤,李 四; 김 철수; 山田 太郎\n",
		[{ title: "高山土壤", author: "李" }],
	],
	[
		"Springer's formulas, each a LaTeX document of its own",
		`TY  - JOUR\nTI  - Alpine soils\nAU  - &NA;\nAB  - We find \\documentclass[12pt]{minimal} \\usepackage{amsmath} \\begin{document}$$F_{1}$$\\end{document} of soils.\nER  - \n`,
		[{ title: "Alpine soils", abstract: "We find F₁ of soils." }],
	],
	[
		"names with LaTeX's accents, and as a list with dashes",
		'Title,Authors\nAlpine soils,\\v{C}upková Eva\nAlpine lakes,"- Runnel, Veljo\n- Stein, Jan"\n',
		[
			{ title: "Alpine soils", author: "Eva" },
			{ title: "Alpine lakes", author: "Runnel" },
		],
	],
	[
		"a table with records of RIS in its cells",
		'Title,Content,Year\nAlpine soils,"TY  - JOUR\nTI  - Alpine soils, as it was\nER  - \n",2019\n',
		[{ title: "Alpine soils", year: 2019 }],
	],
	[
		"a table of patents",
		"Title,Inventors,Publication Year\nA device for soils,EVA BERG;;JAN STEIN,2019\n",
		[{ title: "A device for soils", author: "BERG", year: 2019 }],
	],
	[
		"a scraper's list of Hugging Face's papers, with the abstract below",
		JSON.stringify([
			{
				title: "Alpine soils",
				paper_url: "https://huggingface.co/papers/2511.21631",
				details: { title: "Alpine soils", abstract: "Short text." },
				cites: { title: "Alpine rocks", abstract: "Another text." },
			},
			{ title: "Alpine lakes", cites: { title: "Alpine rocks", abstract: "Another text." } },
		]),
		[{ title: "Alpine soils", abstract: "Short text.", year: 2025, arxivId: "2511.21631" }, { title: "Alpine lakes" }],
	],
	[
		"years behind a macro that only sorts, a key without a comma",
		"@article{a, title={Alpine soils}, year={{\\noop{2018}}2019}}\n@article{b title={Alpine lakes}, year=2020}\n",
		[
			{ title: "Alpine soils", year: 2019 },
			{ title: "Alpine lakes", year: 2020 },
		],
	],
	[
		"OpenReview's notes with nothing but their content",
		JSON.stringify({
			notes: [{ id: "a", content: { title: { value: "Alpine soils" }, venue: { value: "ICLR 2024 poster" } } }],
		}),
		[{ title: "Alpine soils", year: 2024 }],
	],
	[
		"JSON with an empty title",
		JSON.stringify([
			{ title: null, abstract: "Soils decline." },
			{ title: "Alpine lakes", abstract: null },
		]),
		[{ title: "Soils decline.", abstract: "Soils decline." }, { title: "Alpine lakes" }],
	],
	...[
		["Titre;Résumé;Auteurs;Année de publication;Revue", "French"],
		["Título;Resumo;Autores;Ano de publicação;Periódico", "Portuguese"],
		["Titolo;Riassunto;Autori;Anno;Rivista", "Italian"],
		["Titel;Kurzfassung;Autoren;Erscheinungsjahr;Zeitschrift", "German"],
		["Titel;Samenvatting;Auteurs;Jaar;Tijdschrift", "Dutch"],
		["Tytuł;Streszczenie;Autorzy;Rok wydania;Czasopismo", "Polish"],
		["Başlık;Özet;Yazarlar;Yıl;Dergi", "Turkish"],
		["标题;摘要;作者;年份;期刊", "Chinese"],
	].map(([header, language]): [string, string, object[]] => [
		`a table with columns in ${language}`,
		`${header}\nAlpine soils;Short text.;Berg, E.;2019;Eco\n`,
		[{ title: "Alpine soils", abstract: "Short text.", author: "Berg", year: 2019 }],
	]),
	[
		"RIS without types",
		"C1  - 1001\nAU  - Berg, Eva\nTI  - Alpine soils\nPY  - 2019\nER  - \n\nAU  - Stein, Jan\nTI  - Alpine lakes\nER  - \n",
		[
			{ title: "Alpine soils", author: "Berg", year: 2019 },
			{ title: "Alpine lakes", author: "Stein" },
		],
	],
	[
		"early access in Web of Science's RIS",
		"TY  - JOUR\nAU  - Berg, E\nTI  - Alpine soils\nC6  - AUG 2022\nAN  - WOS:0001\nER  -\n",
		[{ title: "Alpine soils", author: "Berg", year: 2022 }],
	],
	[
		"MEDLARS as NASA ADS writes it",
		"PT  - Journal Article\nTI  - Alpine soils\nAU  - Berg, Eva\nTA  - Ecol\nDP  - 2019 Jan 01\n4099- https://ads/a\nAB  - Not Available <P />\n\n\nPT  - Journal Article\nTI  - Alpine lakes\nAU  - Stein, Jan\nDP  - 2020 Jan 01\n",
		[
			{ title: "Alpine soils", author: "Berg", year: 2019 },
			{ title: "Alpine lakes", author: "Stein", year: 2020 },
		],
	],
	[
		"a record of DBLP by itself",
		'<article key="journals/x/Berg19" mdate="2020-01-01">\n<author>Eva Berg 0001</author>\n<title>Alpine soils.</title>\n<year>2019</year>\n</article>',
		[{ title: "Alpine soils", author: "Berg", year: 2019 }],
	],
	[
		"JATS of JSTOR, with names in string-name",
		'<article><front><article-meta><title-group><article-title>Alpine soils</article-title></title-group><contrib-group><contrib contrib-type="author"><string-name><given-names>Eva</given-names><surname>Berg</surname></string-name></contrib></contrib-group><pub-date><year>1843</year></pub-date></article-meta></front></article>',
		[{ title: "Alpine soils", author: "Berg", year: 1843 }],
	],
	[
		"works of ORCID, with identifiers by kind",
		'{"bulk":[{"work":{"title":{"title":{"value":"Alpine soils"}},"publication-date":{"year":{"value":"2019"}},"external-ids":{"external-id":[{"external-id-type":"doi","external-id-value":"10.1234/a"}]},"contributors":{"contributor":[{"credit-name":{"value":"Eva Berg"}}]}}}]}',
		[{ title: "Alpine soils", author: "Berg", year: 2019, doi: "10.1234/a" }],
	],
	[
		"long tags in the RIS of APA and Cochrane",
		"TY  - JOUR\nPMID  - 31000001\nT1  - Alpine soils\nAB  - Short text.\nDESCRIPTORS  - *Soil\nDOI - 10.1234/eco.1\nPY  - Start date: 20190501\nER  - \n",
		[{ title: "Alpine soils", abstract: "Short text.", year: 2019, doi: "10.1234/eco.1", pmid: "31000001" }],
	],
	[
		"ERIC's nbib, with a tag of four letters and a blank",
		"OWN - ERIC\nTI  - Alpine soils\nAU  - Berg, Eva\nAB  - Short text.\nISSN - ISSN-1234-4567\nAID - http://dx.doi.org/10.1234/eco.1\nDP  - 2019\n",
		[{ title: "Alpine soils", abstract: "Short text.", author: "Berg", year: 2019, doi: "10.1234/eco.1" }],
	],
	[
		"an address in a name",
		"PT J\nAU Berg, Eva (eva.berg@uni.example)\nTI Alpine soils\nPY 2019\nER\n",
		[{ title: "Alpine soils", author: "Berg", year: 2019 }],
	],
	[
		"APA's own copyright line",
		`TY  - JOUR\nTI  - Alpine soils\nAB  - ${SENTENCE} (PsycInfo Database Record (c) 2019 APA, all rights reserved)\nER  - \n`,
		[{ title: "Alpine soils", abstract: SENTENCE }],
	],
	[
		"a copyright line with its sign in brackets",
		`TY  - JOUR\nTI  - Alpine soils\nAB  - ${SENTENCE} (©) RSNA, 2016.\nER  - \n`,
		[{ title: "Alpine soils", abstract: SENTENCE }],
	],
	[
		"a copyright line without a year, and with blanks in its sign",
		`TY  - JOUR\nTI  - Alpine soils\nAB  - ${SENTENCE} ( C ) {year} John Wiley & Sons, Ltd.\nER  - \n`,
		[{ title: "Alpine soils", abstract: SENTENCE }],
	],
	[
		"column names in German, Russian and Korean",
		"Nr;Autor;Titel;Jahr\n1;Berg, Eva;Alpine Böden;2019\n",
		[{ title: "Alpine Böden", author: "Berg", year: 2019 }],
	],
	[
		"column names in Russian",
		'"Название";"Авторы";"Год"\n"Почвы Альп";"Иванов И.И.; Петров П.П.";2019\n',
		[{ title: "Почвы Альп", author: "Иванов", year: 2019 }],
	],
	[
		"column names in Korean",
		"논문명,저자명,발행년\n고산 토양,김철수; 이영희,2019\n",
		[{ title: "고산 토양", author: "김철수", year: 2019 }],
	],
	[
		"an arXiv id for an id in a table",
		"id,title,categories\n2101.01234v2,Alpine soils,q-bio\n",
		[{ title: "Alpine soils", year: 2021, arxivId: "2101.01234" }],
	],
	[
		"Zenodo, with title and identifier outside and the rest inside",
		'{"id":123,"title":"Alpine soils","doi":"10.5281/zenodo.123","metadata":{"title":"Alpine soils","publication_date":"2019-05-01","description":"<p>Short text.</p>","creators":[{"name":"Berg, Eva"}]},"files":[{"key":"a"}]}',
		[{ title: "Alpine soils", abstract: "Short text.", author: "Berg", year: 2019, doi: "10.5281/zenodo.123" }],
	],
	[
		"InvenioRDM: one paper, whose references and communities are none",
		'{"id":"abc","metadata":{"title":"Alpine soils","publication_date":"2019","creators":[{"person_or_org":{"name":"Berg, Eva","family_name":"Berg","given_name":"Eva"}}],"references":[{"title":"Another title","year":2000}]},"parent":{"communities":{"entries":[{"title":"A community","description":"of soil"}]}},"pids":{"doi":{"identifier":"10.5281/zenodo.123"}}}',
		[{ title: "Alpine soils", author: "Berg", year: 2019, doi: "10.5281/zenodo.123" }],
	],
	[
		"PLOS's search answers",
		'{"response":{"docs":[{"id":"10.1371/j.1","author_display":["Eva Berg"],"title_display":"Alpine soils","publication_date":"2019-05-01T00:00:00Z"}]}}',
		[{ title: "Alpine soils", author: "Berg", year: 2019, doi: "10.1371/j.1" }],
	],
	[
		"seconds since 1970",
		'[{"title":"Alpine soils","published_at":1556668800}]',
		[{ title: "Alpine soils", year: 2019 }],
	],
	[
		"a paper of CiteSeerX is no paper of Hugging Face's",
		'{"query_id":"1","paper":{"id":"dd95519adf528fd234316f6d65ec1727d532ad97","title":"Alpine soils","year":"2019","abstract":"Short text.","authors":["Eva Berg"]}}',
		[{ title: "Alpine soils", abstract: "Short text.", author: "Berg", year: 2019 }],
	],
	[
		"PubMed's feed, with identifiers of several kinds",
		'<rss version="2.0"><channel><item><title>Alpine soils</title><guid isPermaLink="false">pubmed:31000001</guid><dc:date>2019-05-01</dc:date><dc:creator>Eva Berg</dc:creator><dc:identifier>pmid:31000001</dc:identifier><dc:identifier>doi:10.1234/eco.1</dc:identifier></item></channel></rss>',
		[{ title: "Alpine soils", author: "Berg", year: 2019, doi: "10.1234/eco.1", pmid: "31000001" }],
	],
	[
		"schema.org in RDF/XML, where a title is a name",
		'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:schema="http://schema.org/"><schema:ScholarlyArticle rdf:nodeID="n1"><schema:author>Berg, Eva</schema:author><schema:name>Alpine soils</schema:name><schema:isPartOf><schema:PublicationIssue><schema:datePublished>2019</schema:datePublished></schema:PublicationIssue></schema:isPartOf></schema:ScholarlyArticle></rdf:RDF>',
		[{ title: "Alpine soils", author: "Berg", year: 2019 }],
	],
	[
		"a title that ends with the colon of its subtitle",
		"<doi_records><doi_record><crossref><journal><journal_article><titles><title>Alpine soils:</title><subtitle>a survey</subtitle></titles><publication_date><year>2019</year></publication_date></journal_article></journal></crossref></doi_record></doi_records>",
		[{ title: "Alpine soils: a survey", year: 2019 }],
	],
	[
		"MARC without ISBD's marks",
		'<record xmlns="http://www.loc.gov/MARC21/slim"><datafield tag="245"><subfield code="a">Alpine soils</subfield><subfield code="n">Vol. 1</subfield><subfield code="p">Fungi</subfield></datafield><datafield tag="264"><subfield code="c">2019</subfield></datafield></record>',
		[{ title: "Alpine soils. Vol. 1: Fungi", year: 2019 }],
	],
])("%s", async (_, text, papers) => {
	expect(await read(text)).toEqual(papers);
});

test("people with names are no papers", async () => {
	await expect(
		readTexts('{"data":[{"authorId":"1","name":"Eva Berg"},{"authorId":"2","name":"Jan Stein"}]}'),
	).rejects.toMatchObject({
		code: "no-papers",
	});
});

test.each<[string, string, string, object[]]>([
	[
		"tag-lines",
		"Biblioscape",
		`--AU-- Müller, J.; Berg, E.\n--TI-- Alpine soils\n--ST-- Ecology\n--YP-- 2021\n--AB-- Short\ntext.\n------\n--AU-- Stein, J.\n--ST-- Alpine lakes\n--YP-- 2019\n------\n`,
		[
			{ title: "Alpine soils", abstract: "Short text.", author: "Müller", year: 2021 },
			{ title: "Alpine lakes", author: "Stein", year: 2019 },
		],
	],
	[
		"tag-lines",
		"COPAC",
		"TI- Alpine soils :\n    a survey\nAU- Müller, Jan\nAU- Berg, Eva\nPY- 2021\nKW- Soil\n\nTI- Alpine lakes\nAU- Stein, Jan\nPY- 2019\n",
		[
			{ title: "Alpine soils : a survey", author: "Müller", year: 2021 },
			{ title: "Alpine lakes", author: "Stein", year: 2019 },
		],
	],
	[
		"tag-lines",
		"INSPEC",
		"Record 1 of 2 - INSPEC\n\nTI ~ Alpine soils\nAU ~ Müller, Jan\nAB ~ Short text.\nPY ~ 2021\n\nRecord 2 of 2 - INSPEC\n\nTI ~ Alpine lakes\nAU ~ Stein, Jan\n",
		[
			{ title: "Alpine soils", abstract: "Short text.", author: "Müller", year: 2021 },
			{ title: "Alpine lakes", author: "Stein" },
		],
	],
	[
		"ovid",
		"Ovid with its labels written out",
		"<1>\nScore\n  *****\nAccession Number\n  1.\nAuthor\n  Müller, Jan PhD *;  Berg, Eva 2\nInstitution\n  (1)A university\nTitle\n  Alpine soils.[Article]\nSource\n  Ecology. 8(6):1048-1064, September 2021.\nAbstract\n  Short text.\nDOI Number\n  10.1234/a\n\n<2>\nAuthor\n  Stein, Jan 1\nTitle\n  Alpine lakes.\n",
		[
			{ title: "Alpine soils", abstract: "Short text.", author: "Müller", year: 2021, doi: "10.1234/a" },
			{ title: "Alpine lakes", author: "Stein" },
		],
	],
	[
		"labelled-text",
		"NoteExpress",
		"{Reference Type}: Journal Article\n{Title}: 高山土壤\n{Author}: 张三;李四\n{Year}: 2021\n{Abstract}: 我们研究了高山土壤。\n\n{Reference Type}: Journal Article\n{Title}: 高山湖泊\n{Author}: 王五;\n{Year}: 2019\n",
		[
			{ title: "高山土壤", abstract: "我们研究了高山土壤。", author: "张三", year: 2021 },
			{ title: "高山湖泊", author: "王五", year: 2019 },
		],
	],
	[
		"labelled-text",
		"CNKI",
		"SrcDatabase-来源库: 期刊\nTitle-题名: 高山土壤\nAuthor-作者: 张三;李四;\nSummary-摘要: 我们研究了高山土壤。\nPubTime-发表时间: 2021-03-15\n\nSrcDatabase-来源库: 期刊\nTitle-题名: 高山湖泊\nAuthor-作者: 王五;\nSummary-摘要: 我们研究了湖泊。\nPubTime-发表时间: 2019-06-01\n",
		[
			{ title: "高山土壤", abstract: "我们研究了高山土壤。", author: "张三", year: 2021 },
			{ title: "高山湖泊", abstract: "我们研究了湖泊。", author: "王五", year: 2019 },
		],
	],
	[
		"nep",
		"a NEP report on the web",
		"nep.repec.org\n\n1. Alpine soils\nDate: \t2021-03-01\nBy: \tJan Müller (University of Jena, Faculty of Economics)\nEva Berg (An institute)\nURL: \thttp://d.repec.org/n?u=a\nShort text.\nKeywords: \tsoil, fungi\nJEL: \tD81\n\n2. Alpine lakes\nDate: \t2019-03-01\nBy: \tStein, Jan\n",
		[
			{ title: "Alpine soils", abstract: "Short text.", author: "Müller", year: 2021 },
			{ title: "Alpine lakes", author: "Stein", year: 2019 },
		],
	],
	[
		"nep",
		"a NEP report by mail, with its contents before",
		`NEP: New Economics Papers\n\nIn this issue we have:\n${"-".repeat(60)}\n\n1. Alpine soils\n     Müller,Jan; Berg,Eva\n     Date: 2021\n\n${"-".repeat(60)}\n\n1. Alpine soils\n\n    Müller,Jan\n    Berg,Eva\n\nShort text.\n\nKeywords: soil;\nDate:     2021-08-31\n`,
		[{ title: "Alpine soils", abstract: "Short text.", author: "Müller", year: 2021 }],
	],
])("%s: %s", async (format, _, text, papers) => {
	expect((await readTexts(text)).intake.files[0]!.format).toBe(format);
	expect(await read(text)).toEqual(papers);
});
