import type { Format, Sink } from "../record.ts";
import { type MarcField, marcRecord } from "./marcRecord.ts";

const RECORD_END = "\x1d";
const FIELD_END = "\x1e";
const SUBFIELD = "\x1f";
/** ISO 2709 gives a record's length five digits. */
const MAX_RECORD = 100_000;
const LEADER = 24;
/** Tag, length and start of a field. */
const ENTRY = 12;

/**
 * MARC as libraries hand it on (ISO 2709, `.mrc`). Its directory counts bytes; the text is here already, so the fields
 * are told by the marks at their ends and named by the directory in the order of their starts. MARC-8 is not decoded.
 */
export const marc: Format = {
	name: "marc",
	label: "MARC 21 and UNIMARC (ISO 2709)",
	sniff: (head) => (/^\s*\d{5}.{7}\d{5}/.test(head) && head.includes(FIELD_END) && head.includes(SUBFIELD) ? 0.97 : 0),
	open(sink) {
		const held: string[] = [];
		let length = 0;
		let line = 1;
		const take = (record: string): void => {
			if (record.trim() !== "") readRecord(record.replace(/^\s+/, ""), line, sink);
			line += record.split("\n").length - 1;
		};
		return {
			write(text) {
				let from = 0;
				for (let at = text.indexOf(RECORD_END); at >= 0; at = text.indexOf(RECORD_END, from)) {
					take(held.join("") + text.slice(from, at));
					held.length = 0;
					length = 0;
					from = at + 1;
				}
				if (length < 10 * MAX_RECORD) held.push(text.slice(from));
				length += text.length - from;
			},
			end() {
				const rest = held.join("");
				if (rest.trim() === "") return;
				sink.warn({
					code: "truncated",
					message: "the last record does not end",
					line,
					hint: "The file may be cut off.",
				});
				take(rest);
			},
		};
	},
};

function readRecord(record: string, line: number, sink: Sink): void {
	const [head = "", ...texts] = record.split(FIELD_END);
	const directory = head.slice(LEADER);
	if (!/^\d{5}/.test(head) || directory.length % ENTRY !== 0 || directory.length === 0) {
		sink.broken(line, "the record's directory is damaged", "Export the record again.");
		return;
	}
	const entries: { tag: string; start: number }[] = [];
	for (let at = 0; at < directory.length; at += ENTRY)
		entries.push({ tag: directory.slice(at, at + 3), start: Number(directory.slice(at + 7, at + ENTRY)) });
	entries.sort((a, b) => a.start - b.start);
	const fields = entries.flatMap(({ tag }, i): MarcField[] => {
		const [text = "", ...parts] = (texts[i] ?? "").split(SUBFIELD);
		return [{ tag, text, subfields: parts.map((part) => ({ code: part[0] ?? "", text: part.slice(1) })) }];
	});
	const found = marcRecord(fields, line);
	if (found === undefined) sink.skip(line, record.slice(0, 60), "a MARC record without a title");
	else sink.record(found);
}
