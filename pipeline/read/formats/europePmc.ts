import { jsonFormat } from "../json/jsonFormat.ts";
import type { Shape } from "../json/shapes.ts";
import { at, authors, own, text, texts } from "../json/values.ts";
import { bareTitle } from "./nbib.ts";

const result: Shape = {
	matches: (object) =>
		typeof own(object, "source") === "string" &&
		typeof own(object, "title") === "string" &&
		(Object.hasOwn(object, "authorString") || Object.hasOwn(object, "pubYear")),
	record(object, line) {
		const people = authors(at(object, "authorList", "author"));
		return {
			line,
			title: bareTitle(text(own(object, "title")) ?? ""),
			abstract: text(own(object, "abstractText")),
			authors:
				people.length > 0 ? people : (text(own(object, "authorString")) ?? "").replace(/\.\s*$/, "").split(/,\s*/),
			year: text(own(object, "pubYear")),
			date: text(own(object, "firstPublicationDate")),
			venue:
				text(at(object, "journalInfo", "journal", "title")) ??
				text(own(object, "journalTitle")) ??
				text(at(object, "bookOrReportDetails", "publisher")),
			doi: text(own(object, "doi")),
			pmid: text(own(object, "pmid")),
			keywords: texts(at(object, "keywordList", "keyword")),
			type: text(at(object, "pubTypeList", "pubType")) ?? text(own(object, "pubType")),
			language: text(own(object, "language")),
			key: text(own(object, "id")),
		};
	},
};

/** Europe PMC's search answers in JSON; its XML is read by `dublinCore.ts`. */
export const europePmc = jsonFormat("europe-pmc", "Europe PMC (JSON)", result, 0.93);
