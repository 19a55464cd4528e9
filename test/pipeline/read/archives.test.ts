import { expect, test } from "vitest";
import { makeZip } from "./makeZip.ts";
import { readTexts } from "./readText.ts";

const WORKBOOK = (sheets: string): Record<string, string> => ({
	"[Content_Types].xml": "<Types/>",
	"xl/workbook.xml": `<workbook xmlns:r="r"><sheets>${sheets}</sheets></workbook>`,
	"xl/_rels/workbook.xml.rels":
		'<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/></Relationships>',
	"xl/sharedStrings.xml":
		'<sst><si><t>Title</t></si><si><t>Authors</t></si><si><r><t>Alpine </t></r><r><t xml:space="preserve">soils &amp; lakes</t></r><rPh><t>x</t></rPh></si></sst>',
	"xl/styles.xml":
		'<styleSheet><numFmts><numFmt numFmtId="170" formatCode="[$-409]d/mmm/yyyy"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>',
});
const SHEET = `<worksheet><sheetData><row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" t="inlineStr"><is><t>Year</t></is></c><c r="D2" t="str"><v>Publication date</v></c><c r="E2" t="inlineStr"><is><t>Abstract</t></is></c></row><row r="3"><c r="A3" t="s"><v>2</v></c><c r="B3" t="inlineStr"><is><t>Müller, Jan; Berg, Eva</t></is></c><c r="C3"><v>2021</v></c><c r="D3" s="1"><v>44256</v></c><c r="E3" t="inlineStr"><is><t>First line.
Second "line".</t></is></c></row><row r="5"><c r="A5" t="inlineStr"><is><t>Alpine rocks</t></is></c><c r="C5"><v>2019</v></c></row></sheetData></worksheet>`;

test("an Excel workbook: shared and inline strings, years, dates, gaps, and rows by their numbers", async () => {
	const { papers, intake } = await readTexts(
		makeZip({
			...WORKBOOK('<sheet name="Papers" r:id="rId1"/><sheet name="Secret" state="hidden" r:id="rId2"/>'),
			"xl/worksheets/sheet1.xml": SHEET,
			"xl/worksheets/sheet2.xml": SHEET,
		}),
	);
	expect(intake.files).toMatchObject([{ file: "a", format: "csv", records: 2 }]);
	expect(intake.warnings).toEqual([]);
	expect(papers.find(({ year }) => year === 2021)).toMatchObject({
		title: "Alpine soils & lakes",
		abstract: 'First line. Second "line".',
		authors: [
			{ family: "Müller", given: "Jan" },
			{ family: "Berg", given: "Eva" },
		],
		date: "2021-03-01",
		source: { line: 3 },
	});
	expect(papers.find(({ year }) => year === 2019)).toMatchObject({ title: "Alpine rocks", source: { line: 5 } });
});

test("of several sheets those with titles are read, and the others told", async () => {
	const { papers, intake } = await readTexts(
		makeZip({
			...WORKBOOK('<sheet name="Papers" r:id="rId1"/><sheet name="Notes" r:id="rId2"/>'),
			"xl/worksheets/sheet1.xml": SHEET,
			"xl/worksheets/sheet2.xml":
				'<worksheet><sheetData><row><c t="inlineStr"><is><t>To do: read these papers</t></is></c></row></sheetData></worksheet>',
		}),
	);
	expect(papers).toHaveLength(2);
	expect(intake.files.map(({ file }) => file)).toEqual(["a/Papers"]);
	expect(intake.warnings).toMatchObject([{ code: "unread-file", file: "a/Notes" }]);
});

test("an OpenDocument spreadsheet, with repeated cells and rows", async () => {
	const cell = (text: string): string => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`;
	const { papers } = await readTexts(
		makeZip({
			mimetype: "application/vnd.oasis.opendocument.spreadsheet",
			"META-INF/manifest.xml": "<manifest/>",
			"content.xml": `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="Sheet1"><table:table-row>${cell("Title")}${cell("Note")}${cell("Note 2")}${cell("Year")}</table:table-row><table:table-row>${cell("Alpine <text:span>soils</text:span>")}<table:table-cell table:number-columns-repeated="2"/><table:table-cell office:value-type="float" office:value="2021"><text:p>2,021</text:p></table:table-cell></table:table-row><table:table-row table:number-rows-repeated="1048573"><table:table-cell table:number-columns-repeated="1024"/></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`,
		}),
	);
	expect(papers).toMatchObject([{ title: "Alpine soils", year: 2021 }]);
});

test("a zip archive: each file in it by its own format, the rest told", async () => {
	const { papers, intake } = await readTexts(
		makeZip({
			"lists/a.ris": "TY  - JOUR\nTI  - Alpine soils\nPY  - 2021\nER  - \n",
			"lists/b.bib": "@article{a, title={Alpine lakes}, year=2019}\n",
			"paper.pdf": "%PDF-1.7 abc",
			"__MACOSX/lists/._a.ris": "x",
		}),
	);
	expect(papers.map(({ title }) => title).sort()).toEqual(["Alpine lakes", "Alpine soils"]);
	expect(intake.files.map(({ file, format }) => [file, format])).toEqual([
		["a/lists/a.ris", "ris"],
		["a/lists/b.bib", "bibtex"],
	]);
	expect(intake.warnings).toMatchObject([{ code: "unread-file", file: "a/paper.pdf" }]);
});

test.each([
	[
		"a Word document",
		makeZip({ "[Content_Types].xml": "x", "word/document.xml": "<w/>" }),
		"binary-file",
		"plain text",
	],
	[
		"a workbook without cells",
		makeZip({ ...WORKBOOK('<sheet name="A" r:id="rId1"/>'), "xl/worksheets/sheet1.xml": "<worksheet/>" }),
		"empty-file",
		"sheet",
	],
	["an archive that was cut off", makeZip({ "a.ris": "TY  - JOUR\n" }).subarray(0, 60), "broken-archive", "again"],
	["a zip in a zip", makeZip({ "a.zip": makeZip({ "b.ris": "TY" }) }), "binary-file", "Unpack"],
	[
		"a sheet without titles",
		makeZip({
			...WORKBOOK('<sheet name="A" r:id="rId1"/>'),
			"xl/worksheets/sheet1.xml":
				"<worksheet><sheetData><row><c><v>1</v></c><c><v>2</v></c></row></sheetData></worksheet>",
		}),
		"no-table",
		"Name the columns",
	],
])("%s is refused with a code and a hint", async (_, bytes, code, hint) => {
	await expect(readTexts(bytes)).rejects.toMatchObject({ code, hint: expect.stringContaining(hint) });
});
