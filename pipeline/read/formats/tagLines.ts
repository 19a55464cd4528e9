import type { Format, RawRecord } from "../record.ts";
import { countTags, type Layout, readTagged, type TaggedLine, type Tags } from "../tagged/tagged.ts";

/** How programs set two letters off from the text: Biblioscape "--TI-- x", COPAC "TI- x", INSPEC "TI ~ x". */
const TAG = /^(?:--([A-Z]{2})--|([A-Z]{2})-(?=\s)|([A-Z]{2})\s?~)\s?(.*)$/s;
/** "------", "Record 1 of 2 - INSPEC". */
const SEPARATOR = /^(?:-{4,}|={4,}|_{4,}|Record \d+ of \d+.{0,40}|Record.*INSPEC.*)\s*$/;

function parse(line: string): TaggedLine | undefined {
	if (SEPARATOR.test(line)) return { tag: "#", value: "" };
	const match = TAG.exec(line);
	return match === null ? undefined : { tag: match[1] ?? match[2] ?? match[3]!, value: match[4]! };
}

const layout: Layout = {
	parse,
	starts: (tag, open, afterBlank) =>
		open !== undefined && (tag === "#" || (afterBlank && (open.has(tag) || tag === "TI") && open.has("TI"))),
	continues: (line, afterBlank) => !afterBlank || /^\s/.test(line),
	record: recordOf,
	isEmpty: (tags) => tags.size === 1 && tags.has("#"),
};

/** Records of lines that two letters begin, as older library systems and reference managers write them. */
export const tagLines: Format = {
	name: "tag-lines",
	label: "Two-letter tags (Biblioscape, COPAC, INSPEC)",
	sniff(head) {
		const counts = countTags(head, parse);
		counts.delete("#");
		return counts.size >= 3 && (counts.has("TI") || counts.has("ST")) && (counts.has("AU") || counts.has("AB"))
			? 0.9
			: 0;
	},
	open: (sink) => readTagged(sink, layout),
};

function recordOf(tags: Tags): RawRecord {
	const title = tags.first("TI");
	return {
		line: tags.line,
		title: (title ?? tags.first("ST"))?.replace(/\s*\n\s*/g, " "),
		abstract: tags.joined("AB"),
		authors: tags.all("AU").flatMap((value) => value.split(/;|\n/)),
		year: tags.all("YP", "PY", "YR").find((value) => /\d{4}/.test(value)),
		venue:
			title === undefined ? tags.first("SO", "PU") : tags.first("ST", "JN", "SO", "SE", "PU")?.split(/\.\s|;/, 1)[0],
		doi: tags.first("DO", "DI"),
		keywords: tags.all("KW", "DE", "ID").flatMap((value) => value.split(/[;\n]/)),
		type: tags.first("RT", "DT"),
		language: tags.first("LG", "LA"),
		key: tags.first("AN", "UI"),
	};
}
