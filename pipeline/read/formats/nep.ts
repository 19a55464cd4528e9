import { splitLines } from "../lines/splitLines.ts";
import type { Format, RawRecord, Reader, Sink } from "../record.ts";

const TITLE = /^\s{0,2}\d{1,3}\.\s+(\S.*)$/;
const LABEL = /^(Date|By|URL|Keywords|JEL|Abstract):\s*(.*)$/;
const RULE = /^\s*[-=_]{20,}\s*$/;

/**
 * Reports of "NEP: New Economics Papers" (RePEc), as copied from the web or as mail: a number and the title, the names
 * (indented in mails, behind "By:" on the web), the abstract, and lines with labels.
 */
export const nep: Format = {
	name: "nep",
	label: "RePEc NEP reports (text)",
	sniff: (head) =>
		/nep\.repec\.org|NEP: New Economics Papers/.test(head) && /^\s{0,2}\d{1,3}\. /m.test(head) ? 0.93 : 0,
	open: (sink) => new NepReader(sink).reader,
};

class NepReader {
	readonly reader: Reader;
	private readonly sink: Sink;
	private open: (RawRecord & { authors: string[]; keywords: string[] }) | undefined;
	private label = "";
	private inContents = false;

	constructor(sink: Sink) {
		this.sink = sink;
		this.reader = splitLines(
			{ line: (text, line) => this.line(text, line), end: () => this.close() },
			{ unicode: true },
		);
	}

	private line(text: string, line: number): void {
		if (text.trim() === "") return;
		if (/^in this issue we have/i.test(text.trim())) {
			this.inContents = true;
			return;
		}
		if (RULE.test(text)) {
			// The list of contents has one above and one below; its items come again with their abstracts.
			if (this.open !== undefined) {
				if (!this.inContents) this.close();
				this.open = undefined;
				this.inContents = false;
			}
			return;
		}
		const title = TITLE.exec(text);
		if (title !== null) {
			this.close();
			this.open = { line, title: title[1]!, abstract: "", authors: [], keywords: [] };
			this.label = "";
		} else if (this.open === undefined) this.sink.skip(line, text, "before the first paper");
		else this.inside(this.open, text);
	}

	private inside(open: NonNullable<NepReader["open"]>, text: string): void {
		const label = LABEL.exec(text);
		const value = (label?.[2] ?? text).trim();
		if (label !== null) this.label = label[1]!;
		if (this.label === "By" || (this.label === "" && /^\s{3,}\S/.test(text) && open.abstract === ""))
			open.authors.push(value.replace(/\s*\([^()]*\)?$/, "").replace(/,(?=\S)/, ", "));
		else if (label === null || this.label === "Abstract")
			open.abstract += `${open.abstract === "" ? "" : "\n"}${value}`;
		else if (this.label === "Date") open.date = value;
		else if (this.label === "URL") open.url = value;
		else if (this.label === "Keywords") open.keywords = value.split(/[;,]/);
	}

	private close(): void {
		if (this.open !== undefined && !this.inContents) this.sink.record(this.open);
		this.open = undefined;
	}
}
