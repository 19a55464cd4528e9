import type { Author } from "../../../src/model/paper.ts";
import type { Format, RawRecord } from "../record.ts";
import { readXml } from "../xml/readXml.ts";
import { child, children, descendants, textAt, textOf, textsOf, type XmlNode } from "../xml/tree.ts";

/** Elements of a deposit that are one work each, the innermost first. */
const WORKS = [
	"journal_article",
	"conference_paper",
	"content_item",
	"posted_content",
	"dissertation",
	"report-paper_metadata",
	"report-paper_series_metadata",
	"standard_metadata",
	"dataset",
	"peer_review",
	"book_metadata",
	"book_series_metadata",
	"book_set_metadata",
	"proceedings_metadata",
];

/** Crossref's unixref and unixsd XML. */
export const crossrefXml: Format = {
	name: "crossref-xml",
	label: "Crossref XML (unixref)",
	sniff: (head) =>
		/<(?:doi_records?|crossref_result|crossref)[\s>]/.test(head) && /<(?:doi_record|crossref|query)[\s>]/.test(head)
			? 0.95
			: 0,
	open: (sink) =>
		readXml(sink, {
			records: new Set(["doi_record", "crossref"]),
			skip: new Set(["citation_list", "program", "crossmark"]),
			record: recordOf,
		}),
};

function recordOf(node: XmlNode, line: number): RawRecord {
	const work = WORKS.map((name) => descendants(node, name)[0]).find((found) => found !== undefined) ?? node;
	const title =
		textAt(work, "titles", "title") ??
		textAt(work, "titles", "original_language_title") ??
		textAt(work, "proceedings_title");
	const subtitle = textAt(work, "titles", "subtitle");
	const dates = [
		...children(work, "publication_date", "posted_date", "approval_date"),
		...descendants(node, "publication_date"),
	];
	const date = dates.find(({ attributes }) => attributes.get("media_type") === "print") ?? dates[0];
	const abstracts = descendants(node, "abstract");
	return {
		line,
		title:
			title === undefined
				? undefined
				: subtitle === undefined
					? title
					: `${title.replace(/\s*:\s*$/, "")}: ${subtitle}`,
		abstract: textOf(abstracts[0]) || undefined,
		authors: peopleOf(work, node),
		date: [textAt(date, "year"), textAt(date, "month"), textAt(date, "day")].filter(Boolean).join("-"),
		venue:
			textsOf(descendants(node, "full_title"))[0] ??
			textsOf(descendants(node, "proceedings_title"))[0] ??
			(work.name === "content_item" ? textsOf(descendants(node, "volume_title", "title"))[0] : undefined),
		doi: textAt(work, "doi_data", "doi"),
		url: textAt(work, "doi_data", "resource"),
		type: work.name.replace(/_metadata$/, "").replaceAll("_", "-"),
		language: work.attributes.get("language"),
		key: textAt(work, "doi_data", "doi"),
	};
}

/** Authors of the work, else its editors, else whoever the whole deposit names; theses name their author outright. */
function peopleOf(work: XmlNode, node: XmlNode): Author[] {
	for (const [place, role] of [
		[child(work, "contributors"), "author"],
		[work, undefined],
		[child(work, "contributors"), undefined],
		[descendants(node, "contributors")[0], undefined],
	] as const) {
		const found = authorsOf(place, role);
		if (found.length > 0) return found;
	}
	return [];
}

function authorsOf(node: XmlNode | undefined, role: string | undefined): Author[] {
	return children(node, "person_name", "organization")
		.filter(({ attributes }) => role === undefined || (attributes.get("contributor_role") ?? "author") === role)
		.flatMap((person) => {
			const family = textAt(person, "surname") ?? textAt(person);
			const given = textAt(person, "given_name");
			return family === undefined
				? []
				: [given === undefined || person.name === "organization" ? { family } : { family, given }];
		});
}
