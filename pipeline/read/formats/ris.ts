import { findColumns } from "../fields/columns.ts";
import { parseArxivId, parseDoi } from "../fields/identifiers.ts";
import type { Format, RawRecord } from "../record.ts";
import { countTags, type Layout, readTagged, type TaggedLine, type Tags } from "../tagged/tagged.ts";
import { decodeMarkup } from "../text/markup.ts";

/**
 * Two letters or letter and digit, blanks, a hyphen: "TY  - JOUR", "ER  -", "TY - JOUR"; the American Psychological
 * Association and Cochrane have longer ones ("DESCRIPTORS  - ", "DOI - ").
 */
function parse(line: string): TaggedLine | undefined {
	const match =
		/^[\s\uFEFF]{0,3}([A-Z][A-Z0-9])(?:\s{1,2}-(?:\s|$)|\s{2}-)(.*)$/s.exec(line) ??
		/^([A-Z]{3,20}(?=\s{2}-\s)|DOI|PMID|PMCID)\s{1,2}-\s(.*)$/s.exec(line);
	return match === null ? undefined : { tag: match[1]!, value: match[2]! };
}

function newLayout(): Layout {
	let typed = false;
	return {
		parse,
		starts(tag, open) {
			typed ||= tag === "TY";
			return tag === "TY" && open !== undefined;
		},
		// A file cut off at its beginning opens in the middle of a record, and some programs write no types at all; else
		// what stands between records is none.
		opens: (tag) => tag === "TY" || !typed,
		ends: (tag) => tag === "ER",
		continues: () => true,
		record: recordOf,
		isEmpty: (tags) => tags.size === 1 && tags.has("TY"),
	};
}

/** RIS as EndNote, Zotero, Mendeley, Scopus, Embase, Ovid, ProQuest, Rayyan and publishers write it. */
export const ris: Format = {
	name: "ris",
	label: "RIS",
	sniff(head) {
		const counts = countTags(head, parse);
		// A table may have whole records in one of its cells.
		const first = /^\s*(.{0,500})/.exec(head)![1]!.split(/[,;\t]/);
		if (first.length > 1 && findColumns(first).has("title")) return 0.3;
		if (counts.has("TY")) return counts.size >= 2 ? 0.95 : 0.5;
		return counts.size >= 3 && counts.has("ER") ? 0.7 : 0;
	},
	open: (sink) => readTagged(sink, newLayout()),
};

function recordOf(tags: Tags): RawRecord {
	const isBook = /^(?:BOOK|EDBOOK|EBOOK|WHOLE)$/.test(tags.first("TY") ?? "");
	const pages = tags.first("M3");
	const doi =
		tags.first("DO", "DI", "DOI") ??
		parseDoi(pages) ??
		tags
			.inOrder("UR", "L3", "N1", "L2")
			.map((value) => (/doi/i.test(value) ? parseDoi(value) : undefined))
			.find((found) => found !== undefined);
	return {
		line: tags.line,
		// Scopus knows a cited book by its source alone; where a volume or pages stand, that is a journal.
		title:
			isBook || !["VL", "SP", "JO", "JF"].some((tag) => tags.first(tag) !== undefined)
				? tags.first("TI", "T1", "BT", "CT", "T2", "ST", "TT")
				: tags.first("TI", "T1", "CT", "BT", "ST", "TT"),
		abstract: tags.joined("AB", "N2"),
		authors: names(tags.has("AU") || tags.has("A1") ? tags.inOrder("AU", "A1") : tags.all("A2", "ED", "A3", "A4")),
		year: [
			tags.first("PY"),
			tags.first("DA"),
			tags.first("Y1"),
			tags.first("YR"),
			tags.first("DP"),
			...tags.all("PY"),
			// Early access in Web of Science: "AUG 2022".
			...tags.all("C6").filter((value) => /^[A-Z]{3}(?:-[A-Z]{3})? \d{4}$/i.test(value)),
		].find(hasYear),
		date: [tags.first("DA"), tags.first("PY"), tags.first("Y1")].find(hasYear),
		venue: tags.first("T2", "JF", "JO", "JA", "J2", "J1", isBook ? "PB" : "BT", "C3", "T3", "PB"),
		doi,
		arxivId: tags
			.inOrder("UR", "L1", "L2", "AN", "M1", "JO", "T2", "PB", "C1", "N1")
			.map((value) => parseArxivId(value))
			.find((id) => id !== undefined),
		pmid: /medline|pubmed/i.test(`${tags.first("DB", "DP") ?? ""}`)
			? tags.first("AN")
			: (tags.first("PMID") ?? tags.inOrder("AN", "C2", "C5").find((value) => /^PMID/i.test(value))),
		url: [...tags.all("UR"), ...tags.all("L2"), ...tags.all("L1"), ...tags.all("LK")]
			.map((value) => value.split(/\s/)[0]!)
			.find((value) => /^(?:https?:\/\/|www\.)/i.test(value)),
		keywords: tags.all("KW", "DE").flatMap((value) => value.split(/[;\n]/)),
		type: tags.first("TY"),
		language: tags.first("LA"),
		key: tags.first("ID", "AN", "U2", "LB"),
	};
}

function hasYear(value: string | undefined): boolean {
	return value !== undefined && /\d{4}/.test(value);
}

/** Authors come one a line; continuation lines are further ones. */
function names(values: readonly string[]): string[] {
	return values
		.flatMap((value) => decodeMarkup(value).split(/\n|;(?=\s*\p{L})/u))
		.map((name) => name.trim().replace(/,(?=\S)/g, ", "));
}
