import { jsonFormat } from "../json/jsonFormat.ts";
import type { Shape } from "../json/shapes.ts";
import { at, authors, type JsonObject, own, text, texts } from "../json/values.ts";

/** The API writes `externalIds`, the bulk files `externalids`. */
function either(object: JsonObject, key: string): unknown {
	return own(object, key) ?? own(object, key.toLowerCase());
}

const paper: Shape = {
	matches: (object) =>
		(Object.hasOwn(object, "paperId") || Object.hasOwn(object, "corpusid") || Object.hasOwn(object, "corpusId")) &&
		!Object.hasOwn(object, "citingPaper"),
	record(object, line) {
		const ids = either(object, "externalIds");
		const corpus = text(own(object, "corpusid"));
		const fields = [...texts(either(object, "fieldsOfStudy")), ...texts(either(object, "s2FieldsOfStudy"))];
		return {
			line,
			title: text(own(object, "title")),
			abstract: text(own(object, "abstract")) ?? text(at(object, "tldr", "text")),
			authors: authors(own(object, "authors")),
			year: text(own(object, "year")),
			date: text(either(object, "publicationDate")),
			venue:
				text(own(object, "venue")) ??
				text(at(object, "journal", "name")) ??
				text(at(object, "publicationVenue", "name")),
			doi: text(own(ids, "DOI")) ?? text(own(object, "doi")),
			arxivId: text(own(ids, "ArXiv")) ?? text(own(object, "arxivId")),
			pmid: text(own(ids, "PubMed")),
			url: text(own(object, "url")),
			keywords: fields,
			type: texts(either(object, "publicationTypes"))[0],
			key: text(own(object, "paperId")) ?? corpus,
			join: corpus === undefined ? undefined : `s2:${corpus}`,
		};
	},
};

/** Semantic Scholar: answers of the Graph API, and the bulk files, whose abstracts lie in files of their own. */
export const semanticScholar = jsonFormat("semantic-scholar", "Semantic Scholar (API and bulk files)", paper, 0.93);
