import { jsonFormat } from "../json/jsonFormat.ts";
import type { Shape } from "../json/shapes.ts";
import { at, authors, own, text, texts } from "../json/values.ts";

/** Also found in the pages themselves. */
export const hfDailyPaper: Shape = {
	matches: (object) =>
		(typeof at(object, "paper", "title") === "string" &&
			/^\d{4}\.\d{4,5}$/.test(text(at(object, "paper", "id")) ?? "")) ||
		(Object.hasOwn(object, "upvotes") &&
			typeof own(object, "summary") === "string" &&
			typeof own(object, "title") === "string"),
	record(object, line) {
		const paper = typeof at(object, "paper", "title") === "string" ? own(object, "paper") : object;
		return {
			line,
			title: text(own(paper, "title")) ?? text(own(object, "title")),
			abstract: text(own(paper, "summary")) ?? text(own(object, "summary")) ?? text(own(paper, "ai_summary")),
			authors: authors(own(paper, "authors")),
			date: text(own(paper, "publishedAt")) ?? text(own(object, "publishedAt")),
			arxivId: text(own(paper, "id")),
			keywords: texts(own(paper, "ai_keywords")),
			key: text(own(paper, "id")),
		};
	},
};

/** Hugging Face's daily papers, as its API gives them. */
export const hfDaily = jsonFormat("hf-daily-papers", "Hugging Face daily papers (JSON)", hfDailyPaper, 0.95);
