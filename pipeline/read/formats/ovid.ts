import type { Format, RawRecord } from "../record.ts";
import { countTags, type Layout, readTagged, type TaggedLine, type Tags } from "../tagged/tagged.ts";
import { bareTitle } from "./nbib.ts";

/** What Ovid calls its fields where it writes them out, each in a line above its text. */
const LABELS: Record<string, string> = {
	"Accession Number": "AN",
	"Unique Identifier": "UI",
	Author: "AU",
	Authors: "AU",
	"Author(s)": "AU",
	Title: "TI",
	Source: "SO",
	"Journal Name": "JN",
	Abstract: "AB",
	"Author Keywords": "KW",
	"Key Concepts": "KW",
	Keywords: "KW",
	"MeSH Subject Headings": "MH",
	"Subject Headings": "MH",
	"DOI Number": "DO",
	DOI: "DO",
	"Digital Object Identifier": "DO",
	Language: "LG",
	"Document Type": "DT",
	"Publication Type": "PT",
	"Publication Date": "DP",
	"Year of Publication": "YR",
};

/** "<12. >" begins a record; then "TI  - Title" as in RIS, or "Title" and the text below it, indented. */
function parse(line: string): TaggedLine | undefined {
	if (/^\s{0,2}<\d+\s*\.?\s*>\s*$/.test(line)) return { tag: "<>", value: "" };
	const label = /^[A-Z][A-Za-z()]*(?: [A-Za-z()]+){0,8}$/.exec(line.trimEnd())?.[0];
	if (label !== undefined) return { tag: LABELS[label] ?? label, value: "" };
	const match = /^\s{0,2}([A-Z][A-Z0-9]{1,4})\s{1,2}-(?:\s+(.*)|)$/s.exec(line);
	return match === null ? undefined : { tag: match[1]!, value: match[2] ?? "" };
}

const layout: Layout = {
	parse,
	starts: (tag, open) => open !== undefined && tag === "<>",
	continues: () => true,
	record: recordOf,
	isEmpty: (tags) => tags.size === 1 && tags.has("<>"),
};

/** Ovid's tagged export of MEDLINE, Embase, PsycINFO, BIOSIS and its other databases. */
export const ovid: Format = {
	name: "ovid",
	label: "Ovid (tagged, or with labels)",
	sniff(head) {
		const counts = countTags(head, parse);
		return counts.has("<>") && counts.has("TI") ? 0.965 : 0;
	},
	open: (sink) => readTagged(sink, layout),
};

function recordOf(tags: Tags): RawRecord {
	const people = tags.has("AU") || tags.has("FA") ? tags.all("FA", "AU") : tags.all("ED", "CA");
	const title = tags.first("TI", "BT");
	const source = tags.first("SO");
	return {
		line: tags.line,
		// The kind of article in brackets is Ovid's own.
		title:
			title === undefined
				? undefined
				: bareTitle(
						title
							.replace(/\s+/g, " ")
							.replace(
								/\.?\s*\[(?:References|Article|Review|Miscellaneous|Editorial|Letter|Report|Comment|Erratum|[A-Z][A-Za-z ]{3,40})\]\.?\s*$/,
								"",
							)
							.replace(/^"(.*)"\.?$/, "$1"),
					),
		abstract: tags.joined("AB"),
		authors: people.flatMap((value) => value.split(/;|\n/)).map(bareName),
		year: [
			tags.first("YR"),
			tags.first("DP"),
			tags.first("PY"),
			tags.first("DG"),
			source?.match(/(?<![\d-])(?:19|20)\d\d(?!\d|-\d)/g)?.at(-1),
		].find((value) => value !== undefined && /\d{4}/.test(value)),
		date: tags.first("DP", "DG"),
		venue: tags.first("JN", "JT") ?? source?.split(/\.\s|\s\d|;/)[0],
		doi: tags.first("DO", "DI", "DOI") ?? /doi:?\s*(10\.\S+)/i.exec(source ?? "")?.[1],
		pmid: tags.first("PM") ?? (/medline/i.test(tags.first("DB") ?? "") ? tags.first("UI", "AN") : undefined),
		keywords: tags
			.inOrder("KW", "DE", "ID", "MH", "SH")
			.flatMap((value) => value.split(/;|\n/))
			.map((value) => value.replace(/^\*|\s*\/.*$|\s*\[.*\]$/g, "")),
		type: tags.first("DT", "PT"),
		language: tags.first("LG", "LA"),
		key: tags.first("UI", "AN"),
	};
}

/** "Walsdorf, Neill B. [Inventor]", "Zhang, Weijia 1,2,+", "Lefkowitz, Rafael Y. MD, MPH 1". */
function bareName(name: string): string {
	return name
		.replace(/\[[^\]]*\]?/g, "")
		.replace(/[\s\d,+*]+$/g, "")
		.replace(/\s(?:M\.?D|Ph\.?D|MPH|FACSM|RN|MSc|M\.?S|B\.?S|DDS|DO|FRCP)\b.*$/, "")
		.replace(/\.$/, "")
		.trim();
}
