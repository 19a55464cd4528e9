import type { Format, RawRecord } from "../record.ts";
import { countTags, type Layout, readTagged, type TaggedLine, type Tags } from "../tagged/tagged.ts";

/** "%T Title": a percent sign, one character, a blank. */
function parse(line: string): TaggedLine | undefined {
	const match = /^%([0-9A-Za-z!@#$&()*+=\]?><|~^:;[\\{}-])(?:\s(.*)|)$/s.exec(line);
	return match === null ? undefined : { tag: match[1]!, value: match[2] ?? "" };
}

const layout: Layout = {
	parse,
	starts: (tag, open, afterBlank) =>
		open !== undefined &&
		// AIS and others write the title before the type.
		((tag === "0" && (open.has("0") || (open.has("T") && open.size > 1))) ||
			(afterBlank &&
				(open.has("T") || open.has("A")) &&
				(tag === "0" || (open.has("T") && tag === "A") || (open.has(tag) && tag !== "A" && tag !== "K")))),
	continues: () => true,
	record: recordOf,
	isEmpty: (tags) => tags.size === 1 && tags.has("0"),
};

/** EndNote's tagged export (.enw) and the older refer/BibIX, as Google Scholar and publishers write them. */
export const enw: Format = {
	name: "enw",
	label: "EndNote tagged (ENW, refer)",
	sniff(head) {
		const counts = countTags(head, parse);
		if (counts.has("0") && counts.size >= 2) return 0.95;
		return counts.has("T") && (counts.has("A") || counts.has("D")) && counts.size >= 3 ? 0.85 : 0;
	},
	open: (sink) => readTagged(sink, layout),
};

/** The id of a record in NASA's Astrophysics Data System: "2019Ecol..100..100G". */
const BIBCODE = /^\d{4}[A-Za-z][\w&.]{13}[A-Z.]$/;

function recordOf(tags: Tags): RawRecord {
	// ADS has its abstracts where others have the book, and its DOIs where others have editors.
	const isAds = tags.first("X") === undefined && BIBCODE.test(tags.first("R") ?? "");
	return {
		line: tags.line,
		title: tags.first("T", "!", "B"),
		abstract: tags.joined(isAds ? "B" : "X"),
		authors:
			tags.all("A").length > 0
				? tags.all("A").flatMap((value) => value.split(/\n|;|%A/))
				: tags.all("E", isAds ? "E" : "Y", "?", "Q"),
		year: tags.all("D", "8").find((value) => /\d{4}/.test(value)),
		date: tags.all("8").find((value) => /\d{4}/.test(value)) ?? tags.first("D"),
		venue: isAds ? tags.first("J") : tags.first("J", "B", "S", "I"),
		doi: tags.inOrder("R", "U", "3", "Y", "I").find((value) => /10\.\d{4,9}\//.test(value)),
		arxivId: tags.inOrder("J", "U", "M", "Y").find((value) => /arxiv/i.test(value)),
		url: tags.all("U").find((value) => /^(?:https?:|www\.)/i.test(value)),
		keywords: tags
			.all("K")
			.flatMap((value) => value.split(/[;\n]/))
			.flatMap((value) => (value.split(",").length > 3 ? value.split(",") : [value])),
		type: tags.first("0"),
		language: tags.first("G"),
		key: tags.first("F", "M"),
	};
}
