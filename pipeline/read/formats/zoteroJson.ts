import { jsonFormat } from "../json/jsonFormat.ts";
import type { Shape } from "../json/shapes.ts";
import { type JsonObject, list, own, text, texts } from "../json/values.ts";

/** The API wraps an item in `data`, Better BibTeX's export does not. */
function itemOf(object: JsonObject): unknown {
	return own(own(object, "data"), "itemType") === undefined ? object : own(object, "data");
}

/** Everyone else wrote the work, whatever it is: composers, inventors, directors … */
const HELPERS =
	/editor|translator|contributor|reviewedAuthor|bookAuthor|commenter|recipient|interviewer|counsel|castMember|producer|scriptwriter|guest|wordsBy|sponsor/i;

const item: Shape = {
	matches: (object) => typeof own(itemOf(object), "itemType") === "string",
	record(object, line) {
		const one = itemOf(object);
		const type = text(own(one, "itemType"));
		if (type === "attachment" || type === "note" || type === "annotation") return undefined;
		const creators = list(own(one, "creators"));
		const makers = creators.filter((creator) => !HELPERS.test(text(own(creator, "creatorType")) ?? ""));
		const extra = text(own(one, "extra")) ?? "";
		const inExtra = (name: string): string | undefined => new RegExp(`^${name}:\\s*(\\S+)`, "im").exec(extra)?.[1];
		return {
			line,
			title: text(own(one, "title")) ?? text(own(one, "caseName")) ?? text(own(one, "nameOfAct")),
			abstract: text(own(one, "abstractNote")),
			authors: (makers.length > 0 ? makers : creators).flatMap((creator) => {
				const family = text(own(creator, "lastName")) ?? text(own(creator, "name"));
				const given = text(own(creator, "firstName"));
				return family === undefined ? [] : [given === undefined ? { family } : { family, given }];
			}),
			date: text(own(one, "date")) ?? text(own(own(object, "meta"), "parsedDate")),
			venue:
				text(own(one, "publicationTitle")) ??
				text(own(one, "proceedingsTitle")) ??
				text(own(one, "bookTitle")) ??
				text(own(one, "conferenceName")) ??
				text(own(one, "repository")) ??
				text(own(one, "publisher")),
			doi: text(own(one, "DOI")) ?? inExtra("DOI"),
			arxivId: [text(own(one, "archiveID")), text(own(one, "number")), inExtra("arXiv")].find(
				(value, i) => value !== undefined && (i === 2 || /arxiv/i.test(value)),
			),
			pmid: text(own(one, "PMID")) ?? inExtra("PMID"),
			url: text(own(one, "url")),
			keywords: texts(own(one, "tags")),
			type,
			language: text(own(one, "language")),
			key: text(own(one, "citationKey")) ?? text(own(one, "key")),
		};
	},
};

/** Zotero's items: answers of its web API, and Better BibTeX's JSON export. Attachments and notes are passed over. */
export const zoteroJson = jsonFormat("zotero-json", "Zotero items (JSON)", item, 0.94);
