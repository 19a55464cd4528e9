import { decodeAccents } from "../../../src/latex/decode.ts";
import type { Format, RawRecord } from "../record.ts";
import { readXml } from "../xml/readXml.ts";
import { children, descendants, textAt, textsOf, type XmlNode } from "../xml/tree.ts";

/** OAI-PMH answers of repositories: Dublin Core, and arXiv's own element; and Europe PMC's search answers. */
export const dublinCore: Format = {
	name: "oai-xml",
	label: "OAI-PMH Dublin Core, arXiv OAI, Europe PMC XML",
	sniff: (head) => (/<(?:oai_dc:dc|arXiv|arXivRaw|responseWrapper|srw_dc:dc|dc:dc)[\s>]/.test(head) ? 0.93 : 0),
	open: (sink) => readXml(sink, { records: new Set(["dc", "arXiv", "arXivRaw", "result"]), record: recordOf }),
};

function recordOf(node: XmlNode, line: number): RawRecord {
	if (node.name === "result") return europePmc(node, line);
	if (node.name !== "dc") return arxivOai(node, line);
	const ids = textsOf(children(node, "identifier"));
	const texts = textsOf(children(node, "description"));
	return {
		line,
		title: textAt(node, "title"),
		abstract: texts.sort((a, b) => b.length - a.length)[0],
		authors: textsOf(children(node, "creator")),
		date: textsOf(children(node, "date"))[0],
		venue: textAt(node, "source") ?? textAt(node, "publisher"),
		doi: ids.find((id) => /10\.\d{4,9}\//.test(id)),
		arxivId: ids.find((id) => /arxiv/i.test(id)),
		url: ids.find((id) => /^https?:/.test(id)),
		keywords: textsOf(children(node, "subject")),
		type: textAt(node, "type"),
		language: textAt(node, "language"),
		key: ids[0],
	};
}

function arxivOai(node: XmlNode, line: number): RawRecord {
	const people = descendants(node, "author").map((author) => ({
		family: decodeAccents(textAt(author, "keyname") ?? ""),
		given: decodeAccents(textAt(author, "forenames") ?? ""),
	}));
	const id = textAt(node, "id");
	return {
		line,
		title: decodeAccents(textAt(node, "title") ?? ""),
		abstract: decodeAccents(textAt(node, "abstract") ?? ""),
		authors:
			people.length > 0
				? people
				: decodeAccents(textAt(node, "authors") ?? "")
						.replace(/\([^()]*\)/g, "")
						.split(/,\s*|\s+and\s+/),
		date: textAt(node, "created") ?? textAt(descendants(node, "version")[0], "date"),
		venue: textAt(node, "journal-ref"),
		doi: textAt(node, "doi"),
		arxivId: id,
		keywords: (textAt(node, "categories") ?? "").split(/\s+/),
		key: id,
	};
}

function europePmc(node: XmlNode, line: number): RawRecord {
	const people = descendants(node, "author").map((author) => ({
		family: textAt(author, "lastName") ?? textAt(author, "collectiveName") ?? textAt(author, "fullName") ?? "",
		given: textAt(author, "firstName") ?? textAt(author, "initials") ?? "",
	}));
	return {
		line,
		title: textAt(node, "title")?.replace(/(?<!\.)\.$/, ""),
		abstract: textAt(node, "abstractText"),
		authors: people.length > 0 ? people : (textAt(node, "authorString") ?? "").replace(/\.$/, "").split(/,\s*/),
		year: textAt(node, "pubYear"),
		date: textAt(node, "firstPublicationDate"),
		venue: textAt(node, "journalInfo", "journal", "title") ?? textAt(node, "journalTitle"),
		doi: textAt(node, "doi"),
		pmid: textAt(node, "pmid"),
		keywords: textsOf(descendants(node, "keyword")),
		language: textAt(node, "language"),
		key: textAt(node, "id"),
	};
}
