import type { RawRecord } from "../record.ts";
import { decodeMarkup } from "../text/markup.ts";
import { splitKeywords } from "./keywords.ts";
import { splitNames } from "./names.ts";

type Field =
	| "title"
	| "abstract"
	| "authors"
	| "year"
	| "date"
	| "venue"
	| "doi"
	| "arxivId"
	| "pmid"
	| "url"
	| "keywords"
	| "type"
	| "language"
	| "key";

/**
 * Names that sources give their columns and keys, best first, without case, blanks and punctuation.
 * From the exports of Scopus, IEEE Xplore, Springer, Lens, Dimensions, OpenAlex, Zotero, PubMed, ASReview, Rayyan,
 * Covidence, EPPI, Publish or Perish, Mendeley, JabRef and Excel files seen.
 */
const NAMES: Record<Field, string> = {
	title:
		"title articletitle papertitle documenttitle itemtitle primarytitle displayname titles maintitle publicationtitleoriginal ti t1 titleen titleenglish titre titel titolo título títulodelartículo titredelarticle başlık makalebaşlığı název tytułartykułu 标题 题名 dctitle titledisplay preprinttitle awardtitle tytuł titolodellarticolo название заглавие названиестатьи 논문명 논문제목 제목 篇名 题目 文献标题 title题名 標題 書名 論文名 論題 タイトル shorttitle headline name",
	abstract:
		"abstract abstractnote notesabstract abstracttext abstracten abstractenglish paperabstract summary description ab n2 abstracts zusammenfassung kurzfassung résumé resumen resumo riassunto sammanfattning özet abstrakt 摘要 contentabstract descriptions dcdescription abstractinvertedindex preprintabstract abstractnarration contenthtml samenvatting streszczenie аннотация реферат 초록 summary摘要 abstract摘要 文摘 抄録 要旨",
	authors:
		"authorfullnames authorsfullnames authorsfullname authors author authorsname authornames authorlist authorships creators creator firstauthors authorsraw authorsrawaffiliation bookauthors af au a1 contributors researchers auteurs autoren autores autorzy yazarlar författare forfattere autoři 作者 authorshipsauthordisplayname authorshipsrawauthorname authorstring dccreator authfullnames editors authordisplay preprintauthors autor auteur autori verfasser autorin автор авторы 저자 저자명 author作者 责任者 著者 著者名 investigator investigators inventors inventor contribs contribnames agents firstauthor authorfirst leadauthor",
	year: "year publicationyear pubyear publishedyear yearpublished py copyrightyear publishyear issueyear jahr erscheinungsjahr año année annéedepublication añodepublicación anno annodipubblicazione anodepublicação jaar rokwydania yıl yayınyılı år 年份 yearofpublication coverdateyear produceddateyi y1 publicationdateyear pubyr rok ano год годиздания годпубликации 발행년 발행년도 발행연도 출판년도 출판연도 year年 出版年 発行年 年 releaseyear",
	date: "date publicationdate datepublished publisheddate publishedat published pubdate coverdate publicationdateonline issued onlinedate earlyaccessdate firstpublished prismcoverdate firstpublicationdate createdat cdate pdate created updatedate updated submitteddate produceddates da datum preprintdate originalpaperdate awardeffectivedate dateofpublication dateofelectronicpublication pubtime发表时间 发表时间 дата 発行日 creationdate datereleased releasedate parentdate",
	venue:
		"sourcetitle journal journalbook publicationtitle journaltitle venue publicationname containertitle journalname sourcedisplayname primarylocationsourcedisplayname primarylocationdisplayname hostvenue hostvenuedisplayname booktitle secondarytitle conference conferencename source so t2 jo jf prismpublicationname proceedingstitle sourcename zeitschrift revue revista rivista periódico tijdschrift dergi tidskrift tidsskrift časopis fuente journaltitles publication ispartof ispartofname pub preprintplatform czasopismo журнал источник 학술지명 저널명 journal刊名 source文献来源 文献来源 来源 刊名 期刊 資料名 雑誌名 來源出版物名稱 來源出版物標題 来源出版物名称 pubtitle parenttitle containername",
	doi: "doi itemdoi articledoi di digitalobjectidentifier doilink doiurl bookdoi do dois idsdoi externalidsdoi prismdoi doiids preprintdoi biorxivdoi originalpaperdoi doidoi pidsdoi serialnumberdoi extidsdoi",
	arxivId: "arxivid arxiv arxivnumber externalidsarxiv eprint arxiveprints idsarxiv arxivids",
	pmid: "pmid pubmedid pm pubmed idspmid externalidspubmed originalpaperpubmedid",
	url: "ee url link urls articleurl paperurl sourceurl sourceurls dimensionsurl externalurl pdfurl pdflink landingpageurl primarylocationlandingpageurl abs href ur fulltexturl uris openurllink documenturl 連結 链接",
	keywords:
		"authorkeywords keywords keyword indexkeywords keywordsplus ieeeterms manualtags automatictags tags subjects subject subjectterms meshterms meshheadings mesh fieldsofstudy de id kw keywordsdisplayname aikeywords topics categories subjectareas authkeywords indexterms stichwörter schlagwörter motsclés palabrasclave palavraschave parolechiave trefwoorden nyckelord anahtarkelimeler klíčováslova 关键词 słowakluczowe ключевыеслова 키워드 주제어 keyword关键词 キーワード 作者關鍵字 作者关键字 作者关键词 索引關鍵字 索引关键字",
	type: "documenttype publicationtype itemtype type typeofreference contenttype dt doctype referencetype genre doctypes 文獻類型 文献类型",
	language: "languageoforiginaldocument language lang la idioma sprache languages languageofpublication",
	key: "id key recordid citationkey citekey eid lensid publicationid accessionnumber utuniquewosid ut paperid openalexid corpusid bibtexkey articleid itemid uid rayyanid referenceid recordnumber number an doc documentid halids docid bibcode",
};
/** Keys that hold lists and can be joined from several columns. */
const ALSO: Partial<Record<Field, Set<string>>> = {};
const PLACES = new Map<string, { field: Field; rank: number }[]>();
for (const [field, names] of Object.entries(NAMES) as [Field, string][])
	names.split(" ").forEach((name, rank) => {
		PLACES.set(name, [...(PLACES.get(name) ?? []), { field, rank }]);
	});
ALSO.keywords = new Set(
	"authorkeywords keywords keyword indexkeywords ieeeterms manualtags automatictags tags meshterms".split(" "),
);

/** Springer's table runs names together, with titles: "Prof. Ada LovelaceDr. Grace Hopper". */
function splitGlued(text: string): string[] {
	return text
		.replace(/(?:Prof|Dr|Ing|Dipl|PhD|Mr|Mrs|Ms)\.(?:-Ing\.)?\s*/g, "\n")
		.split(/(?<=[\p{Ll}.)])(?<!\b(?:Mc|Mac|De|Di|Da|La|Le|Van|Fitz|Mc\p{L}|\p{Lu}\.))(?=\p{Lu}\p{L}*[.\s-])|\n+/u)
		.map((name) => name.trim())
		.filter((name) => name !== "");
}

/** OpenAlex's tables hold the index of an abstract's words, as JSON or as Python prints it. */
function abstractOf(value: string | undefined): string | undefined {
	if (value === undefined || !/^\s*\{\s*["'].*\]\s*\}\s*$/s.test(value)) return value;
	const words: string[] = [];
	for (const [, single, double, places] of value.matchAll(
		/(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")\s*:\s*\[([\d,\s]*)\]/g,
	))
		for (const place of places!.split(",")) {
			const at = Number(place);
			if (at < 50_000) words[at] = (single ?? double ?? "").replace(/\\(.)/g, "$1");
		}
	return words.filter((word) => word !== undefined).join(" ") || value;
}

export function normaliseName(name: string): string {
	return name
		.normalize("NFC")
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]/gu, "");
}

/** Names looked up before: JSON has the same ones in every record. */
const LOOKED_UP = new Map<string, readonly { field: Field; rank: number }[]>();
const MAX_LOOKED_UP = 5000;

function placesOf(name: string): readonly { field: Field; rank: number }[] {
	let places = LOOKED_UP.get(name);
	if (places === undefined) {
		places = PLACES.get(normaliseName(name)) ?? [];
		if (LOOKED_UP.size < MAX_LOOKED_UP && name.length < 100) LOOKED_UP.set(name, places);
	}
	return places;
}

/** Which columns hold which field, best first. */
export type Columns = Map<Field, number[]>;

export function findColumns(names: readonly string[]): Columns {
	const found = new Map<Field, { column: number; rank: number }[]>();
	names.forEach((name, column) => {
		for (const { field, rank } of placesOf(name)) {
			const places = found.get(field);
			if (places === undefined) found.set(field, [{ column, rank }]);
			else places.push({ column, rank });
		}
	});
	const columns: Columns = new Map();
	for (const [field, places] of found)
		columns.set(
			field,
			places.sort((a, b) => a.rank - b.rank || a.column - b.column).map(({ column }) => column),
		);
	// "id" is the record's own id, unless the table is Web of Science's, where ID is Keywords Plus.
	const isWos = names.includes("PT") && names.includes("UT");
	const id = names.findIndex((name) => normaliseName(name) === "id");
	const wrong: Field = isWos ? "key" : "keywords";
	if (id >= 0 && columns.has(wrong))
		columns.set(
			wrong,
			columns.get(wrong)!.filter((column) => column !== id),
		);
	return columns;
}

/** A record from the cells of a table row or the values of a flat object. */
export function recordOfColumns(
	columns: Columns,
	names: readonly string[],
	cell: (column: number) => string,
	line: number,
): RawRecord {
	const first = (field: Field): string | undefined => {
		for (const column of columns.get(field) ?? []) {
			const value = cell(column).trim();
			if (value !== "" && value !== "NaN" && value !== "null") return value;
		}
		return undefined;
	};
	const people = decodeMarkup(first("authors") ?? "");
	const keywords: string[] = [];
	for (const column of columns.get("keywords") ?? []) {
		const value = cell(column);
		if (value.trim() !== "" && (keywords.length === 0 || ALSO.keywords!.has(normaliseName(names[column] ?? ""))))
			keywords.push(...splitKeywords(decodeMarkup(value)));
	}
	const key = first("key");
	const isArxivId = /^(?:arxiv:|https?:\/\/arxiv\.org\/)|^(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?$/i;
	const venue = first("venue");
	// Embase: "Endoscopic Ultrasound (2014) 3:3 (152-160). Date of Publication: 2014".
	const source = /^(.{2,200}?) \((\d{4})\) /.exec(venue ?? "");
	return {
		line,
		title: first("title"),
		abstract: abstractOf(first("abstract")),
		authors:
			people === ""
				? []
				: names.includes("Item Title")
					? splitGlued(people)
					: splitNames(people.replace(/\s*\(\d{6,}\)/g, "")),
		year: first("year"),
		date: first("date") ?? source?.[2],
		venue: source?.[1] ?? venue,
		doi: first("doi"),
		arxivId: first("arxivId") ?? (key !== undefined && isArxivId.test(key) ? key : undefined),
		pmid: first("pmid"),
		url: first("url"),
		keywords,
		type: first("type"),
		language: first("language"),
		key,
	};
}
