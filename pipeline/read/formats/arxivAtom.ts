import { decodeAccents } from "../../../src/latex/decode.ts";
import type { Format, RawRecord } from "../record.ts";
import { decodeEntities } from "../text/markup.ts";
import { readXml, rootName } from "../xml/readXml.ts";
import { child, children, textAt, textsOf, type XmlNode } from "../xml/tree.ts";

/** arXiv's API answers, and other Atom and RSS feeds of papers. */
export const arxivAtom: Format = {
	name: "arxiv-atom",
	label: "arXiv Atom feed (and other Atom and RSS feeds)",
	sniff(head) {
		const root = rootName(head);
		return root === "feed" ? 0.95 : root === "rss" || (root === "RDF" && /<item[\s>]/.test(head)) ? 0.9 : 0;
	},
	open: (sink) =>
		readXml(sink, {
			records: new Set(["entry", "item"]),
			record(node, line) {
				const raw = recordOf(node, line);
				// The API answers a bad question with an entry.
				if (raw.title?.trim() === "Error" && /api\/errors/.test(textAt(node, "id") ?? "")) {
					sink.warn({
						code: "error-feed",
						message: `arXiv answered with an error: ${raw.abstract ?? ""}`,
						line,
						hint: "Ask arXiv again; the answer holds no papers.",
					});
					return undefined;
				}
				return raw;
			},
		}),
};

function recordOf(node: XmlNode, line: number): RawRecord {
	const id = textAt(node, "id");
	const links = children(node, "link");
	const alternate =
		links.find(({ attributes }) => attributes.get("rel") === "alternate") ??
		links.find(({ attributes }) => attributes.has("href"));
	const description =
		textAt(node, "summary") ??
		textAt(node, "abstract") ??
		textAt(node, "encoded") ??
		textAt(node, "description") ??
		textAt(node, "content");
	const names = children(node, "author").map((author) => textAt(author, "name") ?? textAt(author));
	const creators = textsOf(children(node, "creator")).flatMap((text) =>
		decodeEntities(text)
			.replace(/<[^>]*>/g, "")
			.split(/\s*,\s*/),
	);
	const ids = textsOf(children(node, "identifier", "guid"));
	return {
		line,
		title: decodeAccents((textAt(node, "title") ?? "").replace(/\s*\(arXiv:[^)]*\)\s*$/, "")),
		// arXiv's RSS: "arXiv:2401.00001v1 Announce Type: new  Abstract: …"
		abstract:
			description === undefined
				? undefined
				: decodeAccents(description.replace(/^\s*arXiv:\S+\s+Announce Type:[\s\S]{0,80}?Abstract:\s*/, "")),
		authors: [...names.filter((name) => name !== undefined), ...creators].map(decodeAccents),
		date: textAt(node, "published") ?? textAt(node, "pubDate") ?? textAt(node, "date") ?? textAt(node, "updated"),
		venue: textAt(node, "journal_ref") ?? textAt(node, "source", "title"),
		doi: textAt(node, "doi") ?? ids.find((one) => /10\.\d{4,9}\//.test(one)),
		pmid: ids.map((one) => /^(?:pmid|pubmed):(\d+)$/i.exec(one)?.[1]).find((one) => one !== undefined),
		arxivId: /arxiv/i.test(id ?? "")
			? id
			: /arxiv/i.test(textAt(node, "link") ?? "")
				? textAt(node, "link")
				: textAt(node, "guid"),
		url: alternate?.attributes.get("href") ?? textAt(node, "link") ?? id,
		keywords: children(node, "category").flatMap((one) => one.attributes.get("term") ?? textAt(one) ?? []),
		key: child(node, "id") === undefined ? undefined : id,
	};
}
