import type { Author } from "../../../src/model/paper.ts";
import type { Format, RawRecord } from "../record.ts";
import { readXml, rootName } from "../xml/readXml.ts";
import { child, children, descendants, textAt, textOf, textsOf, type XmlNode } from "../xml/tree.ts";

/** Articles in JATS, as PubMed Central and publishers give them: the front matter is read, the body passed over. */
export const jats: Format = {
	name: "jats",
	label: "JATS XML (PubMed Central)",
	sniff: (head) =>
		/<(?:\w+:)?article-meta[\s>]/.test(head)
			? 0.95
			: /^(?:article|pmc-articleset)$/.test(rootName(head) ?? "")
				? 0.6
				: 0,
	open: (sink) =>
		readXml(sink, {
			records: new Set(["article"]),
			skip: new Set(["body", "back", "sub-article", "response", "floats-group"]),
			record: recordOf,
		}),
};

function recordOf(node: XmlNode, line: number): RawRecord {
	const meta = child(node, "front", "article-meta") ?? descendants(node, "article-meta")[0];
	const id = (type: string): string | undefined =>
		textsOf(children(meta, "article-id").filter(({ attributes }) => attributes.get("pub-id-type") === type))[0];
	const dates = children(meta, "pub-date");
	const date =
		dates.find(({ attributes }) =>
			/^(?:ppub|epub|collection|pub)$/.test(attributes.get("pub-type") ?? attributes.get("date-type") ?? ""),
		) ?? dates[0];
	const title = textAt(meta, "title-group", "article-title");
	const subtitle = textAt(meta, "title-group", "subtitle");
	const abstracts = children(meta, "abstract");
	return {
		line,
		title: title !== undefined && subtitle !== undefined ? `${title}: ${subtitle}` : title,
		abstract: textOf(abstracts.find(({ attributes }) => !attributes.has("abstract-type")) ?? abstracts[0]),
		authors: descendants(meta, "contrib")
			.filter(({ attributes }) => (attributes.get("contrib-type") ?? "author") === "author")
			.flatMap(authorOf),
		date: [textAt(date, "year"), textAt(date, "month"), textAt(date, "day")].filter(Boolean).join("-"),
		venue: textsOf(descendants(child(node, "front", "journal-meta"), "journal-title"))[0],
		doi: id("doi"),
		pmid: id("pmid"),
		keywords: textsOf(descendants(meta, "kwd")),
		type: node.attributes.get("article-type"),
		language: node.attributes.get("lang"),
		key: id("pmc") ?? id("publisher-id"),
	};
}

function authorOf(node: XmlNode): Author[] {
	const name = descendants(node, "name")[0] ?? descendants(node, "string-name").find((one) => child(one, "surname"));
	const family = textAt(name, "surname") ?? textAt(node, "collab") ?? textAt(node, "string-name");
	const given = textAt(name, "given-names");
	return family === undefined ? [] : [given === undefined ? { family } : { family, given }];
}
