import { datePartsText } from "../json/generic.ts";
import { jsonFormat } from "../json/jsonFormat.ts";
import type { Shape } from "../json/shapes.ts";
import { authors, own, text, texts } from "../json/values.ts";

const work: Shape = {
	matches: (object) =>
		typeof own(object, "DOI") === "string" &&
		(Array.isArray(own(object, "title")) ||
			Array.isArray(own(object, "container-title")) ||
			Object.hasOwn(object, "reference-count") ||
			Object.hasOwn(object, "is-referenced-by-count")),
	record(object, line) {
		const title = text(own(object, "title")) ?? text(own(object, "original-title"));
		const subtitle = text(own(object, "subtitle"));
		const people = authors(own(object, "author"));
		return {
			line,
			title:
				title !== undefined && subtitle !== undefined && !title.toLowerCase().includes(subtitle.toLowerCase())
					? `${title.replace(/:\s*$/, "")}: ${subtitle}`
					: title,
			abstract: text(own(object, "abstract")),
			authors: people.length > 0 ? people : authors(own(object, "editor")),
			date: ["issued", "published", "published-print", "published-online", "posted", "created"]
				.map((name) => datePartsText(own(own(object, name), "date-parts")))
				.find((found) => found !== undefined),
			venue: text(own(object, "container-title")) ?? text(own(object, "institution")) ?? text(own(object, "publisher")),
			doi: text(own(object, "DOI")),
			url: text(own(object, "URL")),
			keywords: texts(own(object, "subject")),
			type: text(own(object, "type")),
			language: text(own(object, "language")),
			key: text(own(object, "DOI")),
		};
	},
};

/** Crossref's REST answers: one work, lists of works, or a work a line; abstracts in JATS. */
export const crossrefJson = jsonFormat("crossref", "Crossref works (JSON)", work, 0.94);
