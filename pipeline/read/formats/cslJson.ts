import type { Author } from "../../../src/model/paper.ts";
import { parseArxivId } from "../fields/identifiers.ts";
import { datePartsText, yearMonthDay } from "../json/generic.ts";
import { jsonFormat } from "../json/jsonFormat.ts";
import type { Shape } from "../json/shapes.ts";
import { authors, list, own, text, texts } from "../json/values.ts";

export const cslItem: Shape = {
	matches: (object) =>
		typeof own(object, "title") === "string" &&
		typeof own(object, "type") === "string" &&
		(own(own(object, "issued"), "date-parts") !== undefined ||
			own(own(object, "issued"), "raw") !== undefined ||
			own(own(object, "issued"), "literal") !== undefined ||
			Object.hasOwn(object, "container-title") ||
			Object.hasOwn(object, "citation-key")),
	record(object, line) {
		const issued = own(object, "issued");
		const keyword = own(object, "keyword") ?? own(object, "keywords");
		const people = makers(own(object, "author"));
		return {
			line,
			title: text(own(object, "title")),
			abstract: text(own(object, "abstract")),
			authors:
				people.length > 0
					? people
					: makers(own(object, "editor") ?? own(object, "director") ?? own(object, "container-author")),
			date:
				datePartsText(own(issued, "date-parts")) ??
				text(own(issued, "raw")) ??
				text(own(issued, "literal")) ??
				(typeof issued === "string" ? issued : yearMonthDay(issued)),
			venue:
				text(own(object, "container-title")) ??
				text(own(object, "event-title")) ??
				text(own(object, "event")) ??
				text(own(object, "publisher")),
			doi: text(own(object, "DOI")),
			arxivId: ["number", "archive_location", "archive-place", "note", "container-title"]
				.map((key) => parseArxivId(text(own(object, key))))
				.find((id) => id !== undefined),
			pmid: text(own(object, "PMID")),
			url: text(own(object, "URL")),
			keywords: typeof keyword === "string" ? keyword.split(/[;,]/) : texts(keyword),
			type: text(own(object, "type")),
			language: text(own(object, "language")),
			key: text(own(object, "citation-key")) ?? text(own(object, "id")),
		};
	},
};

/** A literal name is a group's and is not taken apart, unless it has its comma where a person's has it. */
function makers(value: unknown): (string | Author)[] {
	return list(value).flatMap((one) => {
		const literal = text(own(one, "literal"));
		return literal === undefined ? authors([one]) : [literal.includes(",") ? literal : { family: literal }];
	});
}

/** CSL-JSON as Zotero, Mendeley, pandoc and doi.org write it. */
export const cslJson = jsonFormat("csl-json", "CSL-JSON", cslItem, 0.92);
