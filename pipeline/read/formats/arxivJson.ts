import { decodeAccents } from "../../../src/latex/decode.ts";
import { parseArxivId } from "../fields/identifiers.ts";
import { splitNames } from "../fields/names.ts";
import { jsonFormat } from "../json/jsonFormat.ts";
import type { Shape } from "../json/shapes.ts";
import { at, authors, type JsonObject, list, own, text, texts } from "../json/values.ts";

/** Half LaTeX: accents are decoded, formulas stay as they are. */
function decoded(object: JsonObject, ...keys: string[]): string | undefined {
	for (const key of keys) {
		const value = text(own(object, key));
		if (value !== undefined) return decodeAccents(value);
	}
	return undefined;
}

const snapshotLine: Shape = {
	matches: (object) =>
		Object.hasOwn(object, "authors_parsed") ||
		(Object.hasOwn(object, "update_date") && Object.hasOwn(object, "categories") && Object.hasOwn(object, "abstract")),
	record: (object, line) => ({
		line,
		title: decoded(object, "title"),
		abstract: decoded(object, "abstract"),
		authors: Array.isArray(own(object, "authors_parsed"))
			? authors(own(object, "authors_parsed"))
			: splitNames(decoded(object, "authors") ?? ""),
		date: text(at(list(own(object, "versions"))[0], "created")) ?? text(own(object, "update_date")),
		venue: text(own(object, "journal-ref")),
		doi: text(own(object, "doi")),
		arxivId: text(own(object, "id")),
		keywords: (text(own(object, "categories")) ?? "").split(/\s+/),
		key: text(own(object, "id")),
	}),
};

const dailyPaper: Shape = {
	matches: (object) =>
		parseArxivId(text(own(object, "id")) ?? text(own(object, "arxiv_id")) ?? text(own(object, "entry_id")), true) !==
			undefined &&
		(Object.hasOwn(object, "summary") || Object.hasOwn(object, "abstract")) &&
		typeof own(object, "title") === "string" &&
		(Object.hasOwn(object, "categories") ||
			Object.hasOwn(object, "abs") ||
			Object.hasOwn(object, "pdf") ||
			Object.hasOwn(object, "pdf_url")),
	record: (object, line) => ({
		line,
		title: decoded(object, "title"),
		abstract: decoded(object, "summary", "abstract"),
		authors:
			typeof own(object, "authors") === "string"
				? splitNames(decoded(object, "authors")!)
				: authors(own(object, "authors")).map((name) => (typeof name === "string" ? decodeAccents(name) : name)),
		date: text(own(object, "published")) ?? text(own(object, "date")) ?? text(own(object, "updated")),
		venue: text(own(object, "journal_ref")),
		doi: text(own(object, "doi")),
		arxivId: text(own(object, "id")) ?? text(own(object, "arxiv_id")) ?? text(own(object, "entry_id")),
		url: text(own(object, "abs")) ?? text(own(object, "url")),
		keywords:
			typeof own(object, "categories") === "string"
				? text(own(object, "categories"))!.split(/[\s,]+/)
				: texts(own(object, "categories")),
		key: text(own(object, "id")),
	}),
};

/** The metadata snapshot that arXiv gives through Kaggle: 5 GB, a paper a line. */
export const arxivSnapshot = jsonFormat("arxiv-snapshot", "arXiv metadata snapshot (JSON lines)", snapshotLine, 0.95);

/** Daily lists of arXiv papers as crawlers write them: id, title, summary, authors, categories. */
export const arxivDaily = jsonFormat("arxiv-daily", "arXiv daily lists (JSON lines)", dailyPaper, 0.88);
