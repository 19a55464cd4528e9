import { parseDoi } from "../fields/identifiers.ts";
import { splitLines } from "../lines/splitLines.ts";
import type { Format, RawRecord, Sink } from "../record.ts";
import { bareTitle } from "./nbib.ts";

const START = /^\d{1,6}[.:] (?=.*[.;])(?=.*\b(?:1[89]|20)\d\d\b)/;
const SUMMARY =
	/^([^.]{1,20000})\. (.{3,2000}?[.?!]) ((?:[^.]|\.(?! ?(?:1[89]|20)\d\d\b)){2,200}\. ?(?:1[89]|20)\d\d\b.*)$/;
const IDS = /^(?:DOI|PMCID|PMID):\s/;

/** PubMed's "Abstract (text)": numbered records of paragraphs, a citation first, the numbers last; and "Summary (text)". */
export const pubmedText: Format = {
	name: "pubmed-text",
	label: "PubMed abstracts (text)",
	sniff: (head) => (/^\s*\d{1,6}[.:] [^\n]*\b(?:1[89]|20)\d\d\b/.test(head) && /\bPMID: \d+/m.test(head) ? 0.9 : 0),
	open(sink) {
		let paragraphs: string[][] = [];
		let from = 0;
		let blank = true;
		let done = true;
		const close = (): void => {
			if (paragraphs.length > 0) record(paragraphs, from, sink);
			paragraphs = [];
		};
		return splitLines(
			{
				line(text, line) {
					const plain = text.trim();
					if (blank && done && START.test(plain)) {
						close();
						[from, done] = [line, false];
					}
					if (plain === "") blank = true;
					else if (from === 0) sink.skip(line, text, "before the first record");
					else {
						if (/\bPMID: \d/.test(plain)) done = true;
						if (blank) paragraphs.push([]);
						paragraphs.at(-1)!.push(plain);
						blank = false;
					}
				},
				end: close,
			},
			{ unicode: true },
		);
	},
};

function record(paragraphs: readonly string[][], line: number, sink: Sink): void {
	const texts = paragraphs.map((lines) => lines.join(" "));
	// "Summary (text)": authors, title and citation in one.
	const summary = texts.length > 1 ? null : SUMMARY.exec(texts[0]!.replace(START, ""));
	if (summary !== null) texts.splice(0, 1, summary[3]!, summary[2]!, `${summary[1]}.`);
	const citation = texts[0]!.replace(START, "");
	const ids = paragraphs.flat().filter((one) => IDS.test(one));
	const date = /(?:^|[.\s])((?:1[89]|20)\d\d(?: [A-Z][a-z]{2}(?: \d{1,2})?)?)/.exec(citation)?.[1];
	// A comment on another paper stands between citation and title, in brackets or after "Comment in".
	const rest = texts
		.slice(1)
		.filter(
			(text) =>
				!/^(?:Author information:|Comment (?:in|on)\b|Erratum in\b|Update (?:in|of)\b|Collaborators?:|©|Copyright\b|Conflict of interest)/.test(
					text,
				) && !IDS.test(text),
		);
	const people = rest[1] !== undefined && /^[^.]{1,20000}\.$/.test(rest[1]) && isPeople(rest[1]) ? rest[1] : undefined;
	const raw: RawRecord = {
		line,
		title: rest[0] === undefined ? undefined : bareTitle(rest[0]),
		abstract: rest.slice(people === undefined ? 1 : 2).join("\n\n"),
		authors: (people ?? "")
			.replace(/\(\d+\)/g, "")
			.replace(/\.$/, "")
			.split(/[,;]\s*/)
			.filter((name) => name !== ""),
		date,
		venue: citation.split(/\.\s/, 1)[0],
		doi: parseDoi(ids.find((id) => id.startsWith("DOI"))) ?? parseDoi(/doi:\s*(\S+)/i.exec(citation)?.[1]),
		pmid: /\bPMID: (\d+)/.exec(ids.find((id) => id.startsWith("PMID:")) ?? citation)?.[1],
	};
	sink.record(raw);
}

/** "Smith JA(1), van der Berg K(2)(3)": each with initials at its end. */
function isPeople(text: string): boolean {
	const names = text.replace(/\.$/, "").split(/[,;]\s*/);
	const good = names.filter((name) => /\s\p{Lu}{1,4}(?: (?:Jr|Sr|2nd|3rd))?(?:\(\d+\))*$/u.test(name));
	return good.length >= 0.6 * names.length;
}
