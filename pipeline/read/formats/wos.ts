import type { Format, RawRecord } from "../record.ts";
import { countTags, type Layout, readTagged, type TaggedLine, type Tags } from "../tagged/tagged.ts";

/** Two places at the line's start, a blank, the value: "TI Mapping …"; ER and EF stand alone. */
function parse(line: string): TaggedLine | undefined {
	const match = /^([A-Z][A-Z0-9])(?: (.*)|\s*)$/s.exec(line);
	return match === null ? undefined : { tag: match[1]!, value: match[2] ?? "" };
}

const layout: Layout = {
	parse,
	starts: (tag, open) => tag === "PT" && open !== undefined,
	ends: (tag) => tag === "ER" || tag === "EF",
	ignores: (tag) => tag === "FN" || tag === "VR",
	continues: (line, afterBlank) => /^\s/.test(line) || !afterBlank,
	record: recordOf,
	isEmpty: (tags) => tags.size === 1 && tags.has("PT"),
};

/** Web of Science's plain text and .ciw, and what other ISI exports (.isi) kept of it. */
export const wos: Format = {
	name: "wos",
	label: "Web of Science (plain text, CIW)",
	sniff(head) {
		// MEDLINE's tags have a hyphen behind them.
		if (/^(?:TI|AU|PT) {1,2}- /m.test(head)) return 0;
		const counts = countTags(head, parse);
		if (/^\s*FN /.test(head.replace(/^\uFEFF/, ""))) return 0.97;
		return counts.has("PT") && (counts.has("TI") || counts.has("AU")) && counts.size >= 3 ? 0.95 : 0;
	},
	open: (sink) => readTagged(sink, layout),
};

function recordOf(tags: Tags): RawRecord {
	const line = (value: string | undefined): string | undefined => value?.replace(/\s*\n\s*/g, " ");
	const people = tags.all("AF", "AU").length > 0 ? tags.all("AF", "AU") : tags.all("BF", "BA", "CA", "GP", "BE", "ED");
	const month = tags.first("PD");
	const year = tags.first("PY") ?? tags.first("EA");
	return {
		line: tags.line,
		title: line(tags.first("TI", "BT", "TF")),
		abstract: tags.all("AB").join("\n"),
		authors: people.flatMap((value) => value.split("\n")),
		year,
		date: year !== undefined && month !== undefined && !/\d{4}/.test(month) ? `${year} ${month}` : year,
		venue: line(tags.first("SO", "JF", "JI", "J9", "SE")),
		doi: tags.first("DI", "D2"),
		arxivId: tags.all("AR", "UR").find((value) => /arxiv/i.test(value)),
		pmid: tags.first("PM"),
		keywords: [...tags.all("DE"), ...tags.all("ID")].flatMap((value) => value.replace(/\s*\n\s*/g, " ").split(";")),
		type: line(tags.first("DT", "PT")),
		language: tags.first("LA"),
		key: tags.first("UT"),
	};
}
