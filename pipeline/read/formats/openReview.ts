import { splitKeywords } from "../fields/keywords.ts";
import { splitNames } from "../fields/names.ts";
import { jsonFormat } from "../json/jsonFormat.ts";
import type { Shape } from "../json/shapes.ts";
import { authors, isObject, own, text, texts } from "../json/values.ts";

const note: Shape = {
	matches(object) {
		const title = own(own(object, "content"), "title");
		return (
			(isObject(title) && Object.hasOwn(title, "value")) ||
			(title !== undefined && ["forum", "invitation", "invitations"].some((key) => Object.hasOwn(object, key)))
		);
	},
	record(object, line) {
		const content = own(object, "content");
		const people = field(content, "authors");
		const keywords = field(content, "keywords");
		const venue = text(field(content, "venue"));
		const place = [
			text(field(content, "venueid")),
			venue,
			text(own(object, "invitation")),
			text(own(object, "invitations")),
		].join(" ");
		const forum = text(own(object, "forum")) ?? text(own(object, "id"));
		return {
			line,
			title: text(field(content, "title")),
			abstract: text(field(content, "abstract")) ?? text(field(content, "TLDR")) ?? text(field(content, "TL;DR")),
			authors: typeof people === "string" ? splitNames(people) : authors(people),
			// The conference's year, not the day of submission, which often lies in the year before.
			year: /(?<!\d)20\d\d(?!\d)/.exec(place)?.[0],
			date: [own(object, "pdate"), own(object, "odate"), own(object, "cdate"), own(object, "tcdate")].find(
				(value) => typeof value === "number",
			) as number | undefined,
			venue,
			doi: text(field(content, "doi")),
			arxivId: text(field(content, "arxiv")),
			url: forum === undefined ? undefined : `https://openreview.net/forum?id=${forum}`,
			keywords: typeof keywords === "string" ? splitKeywords(keywords) : texts(keywords),
			key: forum,
		};
	},
};

/** Version 2 of the API wraps each field in `{value}`, version 1 does not. */
function field(content: unknown, key: string): unknown {
	const value = own(content, key);
	return isObject(value) && Object.hasOwn(value, "value") ? own(value, "value") : value;
}

/** OpenReview notes, of both versions of the API. */
export const openReview = jsonFormat("openreview", "OpenReview notes (API 1 and 2)", note, 0.95);
