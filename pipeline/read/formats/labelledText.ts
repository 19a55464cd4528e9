import { findColumns, recordOfColumns } from "../fields/columns.ts";
import type { Format, RawRecord } from "../record.ts";
import { countTags, type Layout, readTagged, type TaggedLine, type Tags } from "../tagged/tagged.ts";

/** Labels that hold nothing of interest, so that their texts do not go on with an abstract. */
const OTHERS = new Set(
	(
		"volume|issue|pages|page count|first page|number of pages|publisher|publication info|publication subject|place of publication|country of publication|publisher location|" +
		"issn|eissn|isbn|database|copyright|last updated|source type|affiliation|author affiliation|affiliations|address|company / entity|location|classification|identifier / keyword|" +
		"persistent link to this record|persistent link|full text|full text word count|links|notes|number of references|references|mesh subject|evidence type|funding|conflict of interest|accession no|" +
		"publication history|online publication date|milestone dates|peer reviewed|correspondence|contact|document features|proquest document id|cited by|citations|pdf|code|comment|comments"
	).split("|"),
);
/** NoteExpress puts its labels in braces; Chinese has a colon of its own. */
const LABEL = /^\s{0,4}\{?([\p{Lu}\p{Lo}][\p{L} /-]{1,39}?)(?:\(s\))?\}?\s?(?::(?:\s+(.*)|\s*)|：(.*))$/su;
/** EBSCO and ProQuest number their records. */
const SEPARATOR = /^\s*(?:Record: ?\d+|Document \d+ of \d+|Record \d+ of \d+)\s*$/;
const RULE = /^\s*[_=]{20,}\s*$/;

/** The separator of records and ruled lines are tags too. */
function parse(line: string): TaggedLine | undefined {
	if (SEPARATOR.test(line)) return { tag: "#", value: "" };
	if (RULE.test(line)) return { tag: "_", value: "" };
	const match = LABEL.exec(line);
	if (match === null) return undefined;
	const tag = match[1]!.trim();
	return OTHERS.has(tag.toLowerCase()) || findColumns([tag]).size > 0
		? { tag, value: match[2] ?? match[3] ?? "" }
		: undefined;
}

const isTitle = (tag: string): boolean => findColumns([tag]).has("title");

/**
 * Records of "Label: text" lines: EBSCO's and ProQuest's text exports, and lists that people keep so. A record begins
 * with its number, or, where records have none, with the label that the first began with.
 */
export const labelledText: Format = {
	name: "labelled-text",
	label: "Labelled text (ProQuest, EBSCO, “Title: …” lines)",
	sniff(head) {
		if (/^\s*(?:[<[@"]|\{(?!\p{L}[\p{L} /-]{1,40}\}:))/u.test(head)) return 0;
		const counts = countTags(head, parse);
		const has = (field: "title" | "abstract"): number => {
			let sum = 0;
			for (const [tag, count] of counts) if (findColumns([tag]).has(field)) sum += count;
			return sum;
		};
		const titles = has("title") + (counts.get("#") ?? 0);
		return titles > 0 && has("abstract") > 0 && titles >= 0.5 * has("abstract") ? 0.6 : 0;
	},
	open: (sink) => readTagged(sink, newLayout()),
};

function newLayout(): Layout {
	let numbered = false;
	let first: string | undefined;
	return {
		parse,
		starts(tag, open) {
			if (tag === "#") numbered = true;
			if (tag === "#" || numbered) return tag === "#" && open !== undefined;
			if (tag !== "_") first ??= tag;
			return open?.has(tag) === true && (tag === first || isTitle(tag));
		},
		opens: (tag) => tag !== "_",
		continues: () => true,
		record: recordOf,
		isEmpty: (tags) => tags.names.every((name) => name === "#" || name === "_"),
	};
}

function recordOf(tags: Tags): RawRecord {
	const names = tags.names.filter((name) => name !== "#" && name !== "_");
	const record = recordOfColumns(
		findColumns(names),
		names,
		(column) => {
			const values = tags.all(names[column]!);
			// EBSCO numbers people's addresses, and gives a person or several a line.
			return /author|creator/i.test(names[column]!)
				? values
						.join(";")
						.replace(/\s*\(AUTHOR\)|\s+\S+@\S+/g, "")
						.replace(/\d{1,3}(?:,\d{1,3}){0,20}(?=\s|;|$)|\n/g, ";")
				: values.join("\n");
		},
		tags.line,
	);
	const source = tags.first("Source");
	return {
		...record,
		// ProQuest writes the title below the number as well.
		title: record.title ?? tags.first("#")?.split("\n", 1)[0],
		abstract: /^none available/i.test(record.abstract ?? "") ? undefined : record.abstract,
		year: record.year ?? /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(source ?? "")?.[0],
		venue: record.venue?.split(/\.\s|;\s/, 1)[0],
	};
}
