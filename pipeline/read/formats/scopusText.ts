import { splitLines } from "../lines/splitLines.ts";
import type { Format, RawRecord } from "../record.ts";

/** "(2021) Journal of X, 12 (3), pp. 1 - 9, Cited 5 times.": the line under a title. */
const SOURCE = /^\((\d{4})\) (.+)$/;
const LABEL = /^([A-Z][A-Z /-]{2,60}): ?(.*)$/s;
/** Lines of a record's head that may stand before its title. */
const MAX_HEAD = 20;

/**
 * Scopus's plain text export: authors, their full names, numbers, title, source, then labelled lines. The source alone
 * is told for sure, so the lines before it are held until it comes.
 */
export const scopusText: Format = {
	name: "scopus-text",
	label: "Scopus plain text",
	sniff: (head) =>
		/^\s*Scopus\s*[\r\n]+EXPORT DATE:/.test(head) && /^\(\d{4}\) \S/m.test(head) && !/^@\w+\s*\{/m.test(head)
			? 0.95
			: 0,
	open(sink) {
		let held: { text: string; line: number }[] = [];
		let record: RawRecord | undefined;
		const skipHeld = (): void => {
			for (const { text, line } of held) sink.skip(line, text, "in no record");
			held = [];
		};
		const close = (): void => {
			if (record !== undefined) sink.record(record);
			record = undefined;
		};
		return splitLines(
			{
				line(text, line) {
					const plain = text.trim();
					if (plain === "") return;
					const source = SOURCE.exec(plain);
					if (source !== null && held.length > 0) {
						close();
						const head = held.slice(-MAX_HEAD);
						held.splice(-MAX_HEAD);
						skipHeld();
						record = recordOf(head, source[1]!, source[2]!);
						return;
					}
					const label = LABEL.exec(plain);
					if (record !== undefined && held.length === 0 && addLine(record, plain, label)) return;
					if (label === null && !/^https?:/.test(plain)) held.push({ text: plain, line });
				},
				end() {
					close();
					skipHeld();
				},
			},
			{ unicode: true },
		);
	},
};

function recordOf(head: readonly { text: string; line: number }[], year: string, source: string): RawRecord {
	const before = head.slice(0, -1).map(({ text }) => text);
	const full = before.find((text) => /\(\d{6,}\)/.test(text))?.replace(/\s*\(\d{6,}\)/g, "");
	const short = before.find((text) => !/^[\d; ]+$/.test(text) && !/^(?:EXPORT DATE|Scopus$)/.test(text));
	return {
		line: head[0]!.line,
		title: head.at(-1)!.text,
		authors:
			full?.split(/;\s*/) ??
			(short === undefined || /^\[No author/i.test(short) ? [] : short.split(/(?<=\.)\s*,\s*|;\s*/)),
		year,
		venue: source.split(/,\s*(?:\d|pp?\. |art\. |Cited )/, 1)[0]!.replace(/[,.]$/, ""),
	};
}

/** Whether the line is one of a record's labelled ones. */
function addLine(record: RawRecord, plain: string, label: RegExpExecArray | null): boolean {
	if (/^https?:/.test(plain)) {
		record.url ??= plain;
		return true;
	}
	if (label === null) return false;
	const value = label[2]!;
	if (label[1] === "DOI") record.doi ??= value;
	else if (label[1] === "ABSTRACT") record.abstract ??= value;
	else if (/^(?:AUTHOR|INDEX) KEYWORDS$/.test(label[1]!))
		record.keywords = [...(record.keywords ?? []), ...value.split(/;\s*/)];
	else if (label[1] === "DOCUMENT TYPE") record.type ??= value;
	else if (label[1] === "LANGUAGE OF ORIGINAL DOCUMENT") record.language ??= value;
	else if (label[1] === "PUBMED ID") record.pmid ??= value;
	return true;
}
