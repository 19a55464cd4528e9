import type { Format, RawRecord } from "../record.ts";
import { countTags, type Layout, readTagged, type TaggedLine, type Tags } from "../tagged/tagged.ts";

/** "T1 Title", as Web of Science's but begun by RT; Cochrane and others write "TI: Title" after "Record #1 of 9". */
function parse(line: string): TaggedLine | undefined {
	const match = /^([A-Z][A-Z0-9])(?::\s?| )(.*)$/s.exec(line) ?? /^(ID|RT): ?(.*)$/s.exec(line);
	return match === null ? undefined : { tag: match[1]!, value: match[2]! };
}

const layout: Layout = {
	parse,
	starts: (tag, open, afterBlank) =>
		open !== undefined &&
		(tag === "RT" || (afterBlank && (tag === "ID" || tag === "AN") && (open.has("TI") || open.has("T1")))),
	continues: (_, afterBlank) => !afterBlank,
	record: recordOf,
	isEmpty: (tags) => tags.size === 1 && tags.has("RT"),
};

/** RefWorks' tagged export, and Cochrane's text export, which is laid out alike. */
export const refworks: Format = {
	name: "refworks",
	label: "RefWorks tagged, Cochrane text",
	sniff(head) {
		const counts = countTags(head, parse);
		if (counts.has("RT") && (counts.has("T1") || counts.has("A1"))) return 0.94;
		return /^Record #\d+ of \d+/m.test(head) && counts.has("TI") ? 0.93 : 0;
	},
	open: (sink) => readTagged(sink, layout),
};

function recordOf(tags: Tags): RawRecord {
	return {
		line: tags.line,
		title: tags.first("T1", "TI", "T2"),
		abstract: tags.joined("AB"),
		authors: tags
			.all("A1", "AU")
			.flatMap((value) => value.split(/;|\n/))
			.map((name) => name.replace(/,(?=\S)/g, ", ")),
		year: tags.first("YR", "PY", "FD"),
		date: tags.first("FD", "YR", "PY"),
		venue: tags.first("JF", "SO", "JO", "T2", "PB"),
		doi: tags.first("DO", "DOI") ?? tags.first("UL", "LK"),
		pmid: tags
			.all("PM", "AN")
			.map((value) => /PUBMED\s*(\d+)/i.exec(value)?.[1] ?? (/^\d{5,8}$/.test(value) ? value : undefined))
			.find((found) => found !== undefined),
		url: tags.first("UL", "LK", "US"),
		keywords: tags.all("K1", "KY").flatMap((value) => value.split(/[;\n]/)),
		type: tags.first("RT", "PT"),
		language: tags.first("LA"),
		key: tags.first("ID", "AN"),
	};
}
