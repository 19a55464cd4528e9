import type { Format, RawRecord } from "../record.ts";
import { readXml, rootName } from "../xml/readXml.ts";
import { children, descendants, textAt, textsOf, type XmlNode } from "../xml/tree.ts";

const TYPES = new Set([
	"article",
	"inproceedings",
	"incollection",
	"book",
	"phdthesis",
	"mastersthesis",
	"proceedings",
	"data",
	"hit",
]);

/** A record by itself, told from JATS by its key. */
const ALONE =
	/<(?:article|inproceedings|incollection|phdthesis|book)\s[^>]*\bkey="(?:journals|conf|books|phd|series|reference)\//;

/** DBLP's records and search answers. It has no abstracts. */
export const dblpXml: Format = {
	name: "dblp-xml",
	label: "DBLP XML",
	sniff: (head) =>
		/^dblp(?:person)?$/.test(rootName(head) ?? "")
			? 0.96
			: rootName(head) === "result" && /<hits[\s>]/.test(head)
				? 0.9
				: ALONE.test(head.slice(0, 2000))
					? 0.93
					: 0,
	open: (sink) => readXml(sink, { records: TYPES, record: recordOf }),
};

function recordOf(hit: XmlNode, line: number): RawRecord {
	const node = hit.name === "hit" ? (children(hit, "info")[0] ?? hit) : hit;
	const links = textsOf(children(node, "ee"));
	return {
		line,
		title: textAt(node, "title")?.replace(/(?<!\.)\.$/, ""),
		// Namesakes are told apart by a number: "Wei Wang 0001".
		authors: textsOf(
			descendants(node, "author").length > 0 ? descendants(node, "author") : children(node, "editor"),
		).map((name) => name.replace(/\s\d{4}$/, "")),
		year: textAt(node, "year"),
		venue: textAt(node, "journal") ?? textAt(node, "booktitle") ?? textAt(node, "venue") ?? textAt(node, "school"),
		doi: textAt(node, "doi") ?? links.find((link) => /doi\.org\//i.test(link)),
		arxivId:
			links.find((link) => /arxiv/i.test(link)) ??
			(/^corr$/i.test(textAt(node, "journal") ?? "") ? textAt(node, "volume") : undefined),
		url: links[0] ?? textAt(node, "url"),
		type: textAt(node, "type") ?? node.name,
		key: node.attributes.get("key") ?? textAt(node, "key"),
	};
}
