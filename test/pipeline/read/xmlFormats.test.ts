import { expect, test } from "vitest";
import { readTexts } from "./readText.ts";

const JAN = { family: "Müller", given: "Jan" };
const DATACITE =
	'<resource xmlns="http://datacite.org/schema/kernel-4"><identifier identifierType="DOI">10.5281/ZENODO.1</identifier><creators><creator><creatorName>Müller, Jan</creatorName><givenName>Jan</givenName><familyName>Müller</familyName></creator></creators><titles><title titleType="TranslatedTitle">Alpine Böden</title><title>Alpine soils</title></titles><publisher>Zenodo</publisher><publicationYear>2021</publicationYear><subjects><subject>soil</subject></subjects><descriptions><description descriptionType="TechnicalInfo">Python 3</description><description descriptionType="Abstract">Short text.</description></descriptions></resource>';

test.each<[string, string, string, object]>([
	[
		"datacite-xml",
		"alone",
		DATACITE,
		{ authors: [JAN], abstract: "Short text.", doi: "10.5281/zenodo.1", venue: "Zenodo" },
	],
	[
		"datacite-xml",
		"in an answer of OAI-PMH",
		`<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><ListRecords><record><header><identifier>a</identifier></header><metadata>${DATACITE}</metadata></record></ListRecords></OAI-PMH>`,
		{ authors: [JAN], keywords: ["soil"] },
	],
	[
		"tei",
		"HAL",
		'<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>HAL TEI export</title></titleStmt><sourceDesc><p>HAL</p></sourceDesc></fileDesc></teiHeader><text><body><listBibl><biblFull><titleStmt><title xml:lang="en">Alpine soils</title><title xml:lang="fr">Sols alpins</title><author role="aut"><persName><forename>Jan</forename><surname>Müller</surname></persName></author><editor role="depositor"><persName><surname>Dupont</surname></persName></editor></titleStmt><editionStmt><edition><date type="whenProduced">2021-03-01</date></edition></editionStmt><sourceDesc><biblStruct><analytic><title>Alpine soils</title></analytic><monogr><title level="j">Ecology</title><imprint><date type="datePub">2021-03</date></imprint></monogr><idno type="doi">10.1234/a</idno></biblStruct></sourceDesc><profileDesc><abstract><p>Short text.</p></abstract></profileDesc></biblFull></listBibl></body></text></TEI>',
		{ authors: [JAN], abstract: "Short text.", doi: "10.1234/a", venue: "Ecology" },
	],
	[
		"tei",
		"GROBID, without what the article cites",
		'<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title type="main">Alpine soils</title></titleStmt><sourceDesc><biblStruct><analytic><author><persName><forename type="first">Jan</forename><surname>Müller</surname></persName></author><title level="a" type="main">Alpine soils</title></analytic><monogr><imprint><date type="published" when="2021-03-01">1 March</date></imprint></monogr></biblStruct></sourceDesc></fileDesc><profileDesc><abstract><p>Short text.</p></abstract></profileDesc></teiHeader><text><back><listBibl><biblStruct xml:id="b0"><analytic><title level="a">A cited title</title></analytic></biblStruct></listBibl></back></text></TEI>',
		{ authors: [JAN], abstract: "Short text." },
	],
	[
		"citavi",
		"with people and journals in lists of their own",
		'<CitaviExchangeData Version="6"><Persons><Person id="p1"><FirstName>Jan</FirstName><LastName>Müller</LastName></Person></Persons><Keywords><Keyword id="k1"><Name>soil</Name></Keyword></Keywords><Periodicals><Periodical id="j1"><Name>Ecology</Name></Periodical></Periodicals><References><Reference id="r1"><Abstract>Short text.</Abstract><PeriodicalID>j1</PeriodicalID><Title>Alpine soils</Title><Year>2021</Year></Reference></References><ReferenceAuthors><OnetoN>r1;p1</OnetoN></ReferenceAuthors><ReferenceKeywords><OnetoN>r1;k1:a</OnetoN></ReferenceKeywords></CitaviExchangeData>',
		{ authors: [JAN], abstract: "Short text.", venue: "Ecology", keywords: ["soil"] },
	],
	[
		"word-sources",
		"authors by their role",
		'<b:Sources xmlns:b="http://schemas.openxmlformats.org/officeDocument/2006/bibliography"><b:Source><b:Title>Alpine soils</b:Title><b:Year>2021</b:Year><b:Author><b:Author><b:NameList><b:Person><b:Last>Müller</b:Last><b:First>Jan</b:First></b:Person></b:NameList></b:Author><b:Editor><b:NameList><b:Person><b:Last>Other</b:Last></b:Person></b:NameList></b:Editor></b:Author><b:JournalName>Ecology</b:JournalName></b:Source></b:Sources>',
		{ authors: [JAN], venue: "Ecology" },
	],
	[
		"xml",
		"awards of the National Science Foundation",
		"<rootTag><Award><AwardTitle>Alpine soils</AwardTitle><AwardEffectiveDate>03/01/2021</AwardEffectiveDate><AbstractNarration>Short text.</AbstractNarration><Investigator><FirstName>Jan</FirstName><LastName>Müller</LastName></Investigator><Institution><Name>A university</Name></Institution></Award></rootTag>",
		{ authors: [JAN], abstract: "Short text." },
	],
	[
		"xml",
		"JSTOR's data for research, with a journal that has a title too",
		"<citations><article><title>Alpine soils</title><author>Jan Müller</author><journal><title>Ecology</title></journal><doi>10.1234/a</doi><pubdate>2021-03-01T00:00:00Z</pubdate></article><article><title>Alpine lakes</title><author>Eva Berg</author><journal><title>Ecology</title></journal></article></citations>",
		{ authors: [JAN], doi: "10.1234/a" },
	],
	[
		"xml",
		"names in attributes, as Solr and DSpace have them",
		'<response><result><doc><arr name="author"><str>Müller, Jan</str></arr><str name="title">Alpine soils</str><date name="publication_date">2021-03-01T00:00:00Z</date></doc></result></response>',
		{ authors: [JAN] },
	],
	[
		"xml",
		"Dublin Core with qualifiers",
		'<dublin_core><dcvalue element="title" qualifier="none">Alpine soils</dcvalue><dcvalue element="contributor" qualifier="author">Müller, Jan</dcvalue><dcvalue element="date" qualifier="accessioned">2023-01-01</dcvalue><dcvalue element="date" qualifier="issued">2021</dcvalue></dublin_core>',
		{ authors: [JAN] },
	],
])("%s: %s", async (format, _, text, expected) => {
	const { papers, intake } = await readTexts(text);
	expect(intake.files[0]!.format).toBe(format);
	expect(papers.map(({ title }) => title)).toContain("Alpine soils");
	expect(papers.find(({ title }) => title === "Alpine soils")).toMatchObject({ year: 2021, ...expected });
});

test("XML without titles beside other fields stays unknown", async () => {
	await expect(
		readTexts("<project><name>x</name><dependencies><dependency/></dependencies></project>"),
	).rejects.toMatchObject({
		code: "unknown-format",
	});
});
