import { jsonFormat } from "../json/jsonFormat.ts";
import type { Shape } from "../json/shapes.ts";
import { authors, type JsonObject, list, own, text, texts } from "../json/values.ts";
import type { RawRecord } from "../record.ts";

/** What a description may be that tells nothing of the content. */
const NO_ABSTRACT = /^(?:SeriesInformation|TableOfContents|TechnicalInfo)$/;

const work: Shape = {
	matches: (object) => Array.isArray(own(object, "titles")) && Array.isArray(own(object, "creators")),
	record: dataCiteRecord,
};

export function dataCiteRecord(object: JsonObject, line: number): RawRecord {
	const titles = list(own(object, "titles"));
	const main =
		titles.find((title) => own(title, "titleType") === undefined || own(title, "titleType") === null) ?? titles[0];
	const subtitle = titles.find((title) => own(title, "titleType") === "Subtitle");
	const title = text(own(main, "title")) ?? text(main);
	const descriptions = list(own(object, "descriptions"));
	const abstract =
		descriptions.find((one) => own(one, "descriptionType") === "Abstract") ??
		descriptions.find((one) => !NO_ABSTRACT.test(text(own(one, "descriptionType")) ?? ""));
	const issued = list(own(object, "dates")).find((date) => own(date, "dateType") === "Issued");
	return {
		line,
		title: subtitle === undefined ? title : `${title}: ${text(own(subtitle, "title"))}`,
		abstract: text(own(abstract, "description")),
		authors: authors(
			list(own(object, "creators")).map((one) =>
				own(one, "familyName") === undefined ? one : { family: own(one, "familyName"), given: own(one, "givenName") },
			),
		),
		year:
			text(own(object, "publicationYear")) ??
			text(own(object, "publication-year")) ??
			text(own(object, "date_published")) ??
			text(own(issued, "date")),
		date: text(own(issued, "date")),
		venue:
			text(own(own(object, "container"), "title")) ??
			text(own(own(object, "publisher"), "name")) ??
			text(own(object, "publisher")),
		doi: text(own(object, "doi")) ?? text(own(object, "id")),
		url: text(own(object, "url")),
		keywords: texts(own(object, "subjects")),
		type: text(own(own(object, "types"), "resourceType")) ?? text(own(own(object, "types"), "resourceTypeGeneral")),
		language: text(own(object, "language")),
		key: text(own(object, "doi")),
	};
}

/** DataCite's REST answers and its JSON: Zenodo, figshare, arXiv and institutional repositories. */
export const dataCite = jsonFormat("datacite", "DataCite (JSON)", work, 0.93);
