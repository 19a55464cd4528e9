import type { Author } from "../../../src/model/paper.ts";
import type { Format, RawRecord } from "../record.ts";
import { readXml, rootName } from "../xml/readXml.ts";
import { child, children, descendants, textAt, textsOf, type XmlNode } from "../xml/tree.ts";

/** MODS of the Library of Congress, as libraries, repositories and Zotero export it. */
export const mods: Format = {
	name: "mods",
	label: "MODS XML",
	sniff: (head) =>
		/^mods(?:Collection)?$/.test(rootName(head) ?? "") ? 0.95 : /<(?:\w+:)?mods[\s>]/.test(head) ? 0.8 : 0,
	open: (sink) => readXml(sink, { records: new Set(["mods"]), record: recordOf }),
};

function recordOf(node: XmlNode, line: number): RawRecord {
	const titles = children(node, "titleInfo");
	const main = titles.find(({ attributes }) => !attributes.has("type")) ?? titles[0];
	const host = children(node, "relatedItem").find(({ attributes }) => attributes.get("type") === "host");
	const origin = [...children(node, "originInfo"), ...descendants(host, "originInfo")];
	const identifier = (type: string): string | undefined =>
		textsOf(children(node, "identifier").filter(({ attributes }) => attributes.get("type")?.toLowerCase() === type))[0];
	const part = child(host, "part");
	const names = children(node, "name").map((name) => ({
		name: nameOf(name),
		role: textsOf(descendants(name, "roleTerm")).join(" ").toLowerCase(),
	}));
	const authors = names.filter(({ role }) => /\b(?:author|aut|creator|cre)\b/.test(role) || role === "");
	const date =
		["dateIssued", "copyrightDate", "dateCreated", "dateOther"]
			.flatMap((name) => textsOf(origin.flatMap((one) => children(one, name))))
			.find((text) => /^[^-]*\d{4}/.test(text)) ?? textAt(part, "date");
	return {
		line,
		title: titleOf(main),
		abstract: textsOf(children(node, "abstract")).join("\n"),
		authors: (authors.length > 0 ? authors : names).flatMap(({ name }) => name ?? []),
		date,
		venue: titleOf(child(host, "titleInfo")) ?? textAt(origin[0], "publisher"),
		doi: identifier("doi") ?? identifier("uri"),
		pmid: identifier("pmid") ?? identifier("pubmed"),
		url: textAt(node, "location", "url") ?? identifier("uri"),
		keywords: textsOf(children(node, "subject").flatMap((subject) => descendants(subject, "topic"))),
		type: textAt(node, "genre") ?? textAt(node, "typeOfResource"),
		language: textsOf(descendants(child(node, "language"), "languageTerm"))[0] ?? textAt(node, "language"),
		key: node.attributes.get("ID") ?? identifier("citekey") ?? textAt(node, "recordInfo", "recordIdentifier"),
	};
}

function titleOf(info: XmlNode | undefined): string | undefined {
	const title = textAt(info, "title");
	if (title === undefined) return undefined;
	const before = textAt(info, "nonSort");
	const after = textAt(info, "subTitle");
	const whole = before === undefined ? title : `${before}${/['’-]$/.test(before) ? "" : " "}${title}`;
	return after === undefined ? whole : `${whole.replace(/\s*:$/, "")}: ${after}`;
}

function nameOf(node: XmlNode): Author | string | undefined {
	const parts = children(node, "namePart");
	const of = (type: string): string =>
		textsOf(parts.filter(({ attributes }) => attributes.get("type") === type)).join(" ");
	const family = of("family");
	const given = of("given");
	if (family !== "") return given === "" ? { family } : { family, given };
	const plain =
		textsOf(parts.filter(({ attributes }) => !attributes.has("type"))).join(" ") || textAt(node, "displayForm");
	if (plain === undefined || plain === "") return given === "" ? undefined : given;
	return node.attributes.get("type") === "corporate" ? { family: plain } : plain.replace(/,\s*\d{4}.*$/, "");
}
