import { decodeAccents, decodeInnerAccents, decodeLatex } from "../../../src/latex/decode.ts";
import type { Author, Paper } from "../../../src/model/paper.ts";
import { made, type ParsedDate, parseDate } from "../fields/dates.ts";
import { arxivIdOfDoi, parseArxivId, parseDoi, parsePmid, parseUrl } from "../fields/identifiers.ts";
import { parseLanguage } from "../fields/languages.ts";
import { parseName } from "../fields/names.ts";
import type { RawRecord } from "../record.ts";
import { cleanLine, cleanParagraphs, detach } from "../text/clean.ts";
import { decodeMarkup } from "../text/markup.ts";
import { mendMojibake } from "../text/mojibake.ts";
import { stripNoise } from "../text/noise.ts";

/** Longer than any abstract; a book pasted into a field would slow every later stage. */
const MAX_TEXT = 100_000;
const MAX_TITLE = 2_000;
const MAX_AUTHORS = 5_000;
const MAX_KEYWORDS = 500;

/** A paper whose id is still to be chosen (`intake/ids.ts`). */
export type Draft = Omit<Paper, "id">;

/** What all formats have in common: markup to text, legible text, identifiers, dates and names in one notation. */
export function toPaper(raw: RawRecord, source: Paper["source"]): Draft {
	const doi =
		parseDoi(raw.doi) ?? (raw.url !== undefined && /doi\.org\//i.test(raw.url) ? parseDoi(raw.url) : undefined);
	const arxivId = parseArxivId(raw.arxivId, true) ?? arxivIdOfDoi(doi) ?? parseArxivId(raw.url);
	const stated = parseDate(raw.date);
	const statedYear = parseDate(raw.year).year ?? stated.year;
	const dated = statedYear === undefined ? dateOfArxivId(arxivId) : stated;
	const year = statedYear ?? dated.year;
	const draft: Draft = {
		title: cut(cleanLine(readText(cut(raw.title ?? "", MAX_TITLE * 5))), MAX_TITLE),
		abstract: stripNoise(cleanParagraphs(readText(cut(raw.abstract ?? "", MAX_TEXT)))),
		authors: cleanAuthors(raw.authors ?? []),
		keywords: cleanKeywords(raw.keywords ?? []),
		source,
	};
	if (year !== undefined) {
		draft.year = year;
		draft.date = dated.year === year ? dated.date! : (parseDate(raw.year).date ?? String(year));
	}
	const text = { venue: raw.venue, type: raw.type, key: raw.key };
	for (const [field, value] of Object.entries(text) as ["venue" | "type" | "key", string | undefined][]) {
		const clean =
			value === undefined
				? ""
				: cut(cleanLine(field === "key" ? cut(value, MAX_TITLE) : readText(cut(value, MAX_TITLE))), 500);
		if (clean !== "") draft[field] = clean;
	}
	if (doi !== undefined) draft.doi = detach(doi);
	if (arxivId !== undefined) draft.arxivId = detach(arxivId);
	const pmid = parsePmid(raw.pmid);
	if (pmid !== undefined) draft.pmid = pmid;
	const url = parseUrl(raw.url);
	if (url !== undefined) draft.url = detach(url);
	const language = parseLanguage(raw.language);
	if (language !== undefined) draft.language = language;
	return draft;
}

const readText = (text: string): string => mendMojibake(decodeInnerAccents(withoutPreambles(decodeMarkup(text))));

/** A name may begin with an accent that only LaTeX would read: "\\v{C}upková". */
const readName = (text: string): string => decodeAccents(readText(text));

/** Springer's formulas come each as a LaTeX document of its own: "\\documentclass… \\begin{document}$$F_1$$\\end{document}". */
function withoutPreambles(text: string): string {
	if (!text.includes("\\documentclass")) return text;
	return text.replace(
		/\\documentclass[\s\S]{0,1000}?\\begin\{document\}([\s\S]{0,1000}?)\\end\{document\}/g,
		(_, formula: string) => decodeLatex(formula).trim(),
	);
}

/** An arXiv id begins with year and month; they stand in where a source gives no date. */
function dateOfArxivId(id: string | undefined): ParsedDate {
	const match = /^(?:.*\/)?(\d{2})(\d{2})[\d.]/.exec(id ?? "");
	if (match === null) return {};
	const year = Number(match[1]);
	return made(year >= 91 ? 1900 + year : 2000 + year, Number(match[2]));
}

function cut(text: string, length: number): string {
	return text.length > length ? text.slice(0, length).replace(/\p{Surrogate}/gu, "") : text;
}

function cleanAuthors(names: readonly (string | Author)[]): Author[] {
	const authors: Author[] = [];
	for (const name of names.slice(0, MAX_AUTHORS)) {
		if (typeof name === "string") {
			const parsed = parseName(cleanLine(readName(cut(name, MAX_TITLE))));
			if (parsed !== undefined) authors.push(parsed);
			continue;
		}
		const family = cleanLine(readName(cut(name.family, MAX_TITLE)));
		const given = cleanLine(readName(cut(name.given ?? "", MAX_TITLE)));
		if (family !== "") authors.push(given === "" ? { family } : { family, given });
		else if (given !== "") authors.push({ family: given });
	}
	return authors;
}

function cleanKeywords(keywords: readonly string[]): string[] {
	const seen = new Map<string, string>();
	for (const keyword of keywords.slice(0, MAX_KEYWORDS)) {
		const clean = cut(cleanLine(readText(cut(keyword, MAX_TITLE))), 200).replace(/^[;,.\s]+|[;,\s]+$/g, "");
		if (clean !== "" && !seen.has(clean.toLowerCase())) seen.set(clean.toLowerCase(), clean);
	}
	return [...seen.values()];
}
