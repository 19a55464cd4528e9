import type { Format, RawRecord } from "../record.ts";
import { readXml, rootName } from "../xml/readXml.ts";
import { child, children, descendants, textAt, textsOf, type XmlNode } from "../xml/tree.ts";

/** EndNote's XML export. Every value stands in `<style>` runs, which are joined. */
export const endnoteXml: Format = {
	name: "endnote-xml",
	label: "EndNote XML",
	sniff(head) {
		if (!/<record[\s>]/.test(head)) return /^(?:records|xml)$/.test(rootName(head) ?? "") ? 0.3 : 0;
		const root = rootName(head) ?? "";
		if (/<(?:ref-type|rec-number|foreign-keys|source-app)[\s>]/.test(head)) return 0.96;
		if (!/^(?:records|xml)$/.test(root)) return 0;
		return /<(?:contributors|titles)[\s>]/.test(head) ? 0.96 : 0.35;
	},
	open: (sink) =>
		readXml(sink, {
			records: new Set(["record"]),
			skip: new Set(["notes", "research-notes", "foreign-keys", "pdf-urls"]),
			record: recordOf,
		}),
};

function recordOf(node: XmlNode, line: number): RawRecord {
	const people = child(node, "contributors");
	const authors = textsOf(descendants(child(people, "authors"), "author"));
	const urls = textsOf(descendants(child(node, "urls"), "url"));
	const date = textsOf(descendants(child(node, "dates", "pub-dates"), "date"))[0];
	const year = textAt(node, "dates", "year");
	return {
		line,
		title:
			textsOf(children(child(node, "titles"), "title"))[0] ??
			textAt(node, "titles", "secondary-title") ??
			textAt(node, "titles", "short-title"),
		abstract: textAt(node, "abstract"),
		authors:
			authors.length > 0
				? authors.flatMap((name) => name.split(/[\r\n]+/))
				: textsOf(descendants(child(people, "secondary-authors") ?? people, "author")),
		year: year ?? date,
		date: year !== undefined && date !== undefined && !date.includes(year) ? `${date} ${year}` : (date ?? year),
		venue:
			textAt(node, "titles", "secondary-title") ??
			textAt(node, "periodical", "full-title") ??
			textAt(node, "publisher"),
		doi: textAt(node, "electronic-resource-num") ?? urls.find((url) => /doi\.org\//i.test(url)),
		arxivId: urls.find((url) => /arxiv/i.test(url)),
		pmid: /pubmed|medline/i.test(textAt(node, "remote-database-name") ?? "")
			? textAt(node, "accession-num")
			: undefined,
		url: urls.find((url) => /^(?:https?:\/\/|www\.)/i.test(url)),
		keywords: textsOf(descendants(child(node, "keywords"), "keyword")).flatMap((value) => value.split(/[;\r\n]/)),
		type: child(node, "ref-type")?.attributes.get("name"),
		language: textAt(node, "language"),
		key: textAt(node, "label") ?? textAt(node, "accession-num") ?? textAt(node, "rec-number"),
	};
}
