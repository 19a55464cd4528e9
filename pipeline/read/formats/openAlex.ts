import { jsonFormat } from "../json/jsonFormat.ts";
import type { Shape } from "../json/shapes.ts";
import { at, isObject, type JsonObject, list, own, text, texts } from "../json/values.ts";

/** Longer than any abstract; a position beyond it is an error in the index. */
const MAX_POSITION = 50_000;

const work: Shape = {
	matches: (object) =>
		Object.hasOwn(object, "abstract_inverted_index") ||
		(/^https?:\/\/openalex\.org\/W\d+/i.test(text(own(object, "id")) ?? "") &&
			(Object.hasOwn(object, "title") || Object.hasOwn(object, "display_name"))),
	record: (object, line) => ({
		line,
		title: text(own(object, "title")) ?? text(own(object, "display_name")),
		abstract: rebuildAbstract(own(object, "abstract_inverted_index")) ?? text(own(object, "abstract")),
		authors: list(own(object, "authorships")).flatMap(
			(one) => text(at(one, "author", "display_name")) ?? text(own(one, "raw_author_name")) ?? [],
		),
		year: text(own(object, "publication_year")),
		date: text(own(object, "publication_date")),
		venue:
			text(at(object, "primary_location", "source", "display_name")) ??
			text(at(object, "host_venue", "display_name")) ??
			text(at(object, "primary_location", "raw_source_name")),
		doi: text(own(object, "doi")) ?? text(at(object, "ids", "doi")),
		arxivId: list(own(object, "locations"))
			.map((one) => text(own(one, "landing_page_url")))
			.find((url) => url !== undefined && /arxiv\.org\/abs/i.test(url)),
		pmid: text(at(object, "ids", "pmid")),
		url: text(at(object, "primary_location", "landing_page_url")) ?? text(own(object, "id")),
		keywords: keywordsOf(object),
		type: text(own(object, "type")),
		language: text(own(object, "language")),
		key: text(own(object, "id"))?.replace(/^https?:\/\/openalex\.org\//i, ""),
	}),
};

/** OpenAlex works: pages of the API (`results`), single works, or a work a line. */
export const openAlex = jsonFormat("openalex", "OpenAlex works (JSON)", work, 0.95);

/** `{word: [positions]}` back to text; gaps are passed over. */
export function rebuildAbstract(index: unknown): string | undefined {
	if (!isObject(index)) return undefined;
	const words: string[] = [];
	for (const [word, positions] of Object.entries(index))
		for (const position of list(positions))
			if (typeof position === "number" && position >= 0 && position < MAX_POSITION && Number.isInteger(position))
				words[position] = word;
	const present = words.filter((word) => word !== undefined);
	return present.length === 0 ? undefined : present.join(" ");
}

/** Its keywords, else the concepts and topics that it is surest of. */
function keywordsOf(object: JsonObject): string[] {
	const own_ = texts(own(object, "keywords"));
	if (own_.length > 0) return own_;
	const sure = list(own(object, "concepts")).filter((concept) => Number(own(concept, "score")) >= 0.4);
	return texts(sure.length > 0 ? sure : own(object, "topics"));
}
