import { jsonFormat } from "../json/jsonFormat.ts";
import type { Shape } from "../json/shapes.ts";
import { authors, list, own, text, texts } from "../json/values.ts";

const record: Shape = {
	matches: (object) =>
		Array.isArray(own(object, "titles")) &&
		Object.hasOwn(object, "control_number") &&
		!Object.hasOwn(object, "creators"),
	record(object, line) {
		const published = list(own(object, "publication_info")).find((one) => own(one, "journal_title") !== undefined);
		const eprint = list(own(object, "arxiv_eprints"))[0];
		return {
			line,
			title: [text(own(list(own(object, "titles"))[0], "title")), text(own(list(own(object, "titles"))[0], "subtitle"))]
				.filter(Boolean)
				.join(": "),
			abstract: text(own(list(own(object, "abstracts"))[0], "value")),
			authors: authors(own(object, "authors")).concat(
				list(own(object, "authors")).length > 0 ? [] : texts(own(object, "collaborations")),
			),
			year: text(own(published, "year")),
			date: text(own(object, "preprint_date")) ?? text(own(object, "earliest_date")),
			venue: text(own(published, "journal_title")),
			doi: text(own(list(own(object, "dois"))[0], "value")),
			arxivId: text(own(eprint, "value")),
			keywords: texts(own(object, "keywords")),
			type: text(own(object, "document_type")),
			language: text(own(object, "languages")),
			key: text(own(object, "control_number")),
		};
	},
};

/** INSPIRE's answers (high-energy physics). */
export const inspire = jsonFormat("inspire", "INSPIRE (JSON)", record, 0.93);
