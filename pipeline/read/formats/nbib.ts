import type { Format, RawRecord } from "../record.ts";
import { countTags, type Layout, readTagged, type TaggedLine, type Tags } from "../tagged/tagged.ts";

/** A tag in four places, a hyphen, a blank: "PMID- 123", "TI  - …". */
function parse(line: string): TaggedLine | undefined {
	// Most lines go on with an abstract.
	if (line.charCodeAt(0) === 32) return undefined;
	const match =
		/^(?=.{4}-|.{2,4}- |[A-Z]{4} - )([A-Z][A-Z0-9]{1,3}) {0,2}- ?(.*)$/s.exec(line) ??
		/^([A-Z][A-Z0-9]{1,3}) {0,2}-()$/.exec(line);
	return match === null ? undefined : { tag: match[1]!, value: match[2] ?? "" };
}

const layout: Layout = {
	parse,
	starts: (tag, open, afterBlank) =>
		open !== undefined &&
		((tag === "PMID" && open.has("PMID")) ||
			(tag === "PMC" && open.has("PMC") && open.has("TI")) ||
			(afterBlank && (open.has("TI") || open.has("PMID")))),
	continues: (line, afterBlank) => /^\s/.test(line) || !afterBlank,
	record: recordOf,
};

/** PubMed's and PMC's MEDLINE display, saved as .nbib or .txt. */
export const nbib: Format = {
	name: "nbib",
	label: "PubMed / MEDLINE (nbib)",
	sniff(head) {
		const counts = countTags(head, parse);
		if (/^\s*TY {1,2}-/m.test(head.slice(0, 2000))) return 0;
		const own = ["PMID", "PMC", "PMCR", "DP", "FAU", "JT", "DEP", "LID", "OWN", "STAT", "PHST", "MHDA", "EDAT"].filter(
			(tag) => counts.has(tag),
		).length;
		return own >= 3 ? 0.96 : own >= 1 && (counts.has("TI") || (counts.has("PMID") && counts.size >= 3)) ? 0.9 : 0;
	},
	open: (sink) => readTagged(sink, layout),
};

function recordOf(tags: Tags): RawRecord {
	const ids = [...tags.all("LID"), ...tags.all("AID")];
	const title = tags.first("TI") ?? tags.first("BTI") ?? tags.first("CTI") ?? tags.first("TT");
	const people = tags.all("FAU", "AU");
	return {
		line: tags.line,
		title: title === undefined ? undefined : bareTitle(title.replace(/\s*\n\s*/g, " ")),
		abstract: tags.joined("AB") ?? tags.joined("OAB"),
		authors: people.length > 0 ? people : tags.all("CN", "FED", "ED"),
		year: tags.first("DP", "DEP", "EDAT", "CRDT"),
		date: tags.first("DP", "DEP"),
		venue: tags.first("JT", "TA", "BTI", "PB"),
		doi:
			ids.find((id) => id.includes("[doi]")) ??
			ids.find((id) => /doi\.org\//i.test(id)) ??
			/doi:\s*(\S+)/i.exec(tags.first("SO") ?? "")?.[1],
		pmid: tags.first("PMID"),
		keywords: [...tags.all("OT"), ...tags.all("MH").map((heading) => heading.replace(/\*/g, "").split("/")[0]!)],
		type: tags.first("PT"),
		language: tags.first("LA"),
		key: tags.first("PMID", "PMC"),
	};
}

/** PubMed ends titles with a full stop and puts translated ones in brackets. */
export function bareTitle(title: string): string {
	const plain = title.trim().replace(/(?<!\.)\.$/, "");
	const translated = /^\[(.*)\]$/s.exec(plain.trim());
	return (translated?.[1] ?? plain).replace(/(?<!\.)\.$/, "").trim();
}
