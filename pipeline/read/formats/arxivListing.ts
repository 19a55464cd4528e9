import { splitLines } from "../lines/splitLines.ts";
import type { Format, RawRecord, Sink } from "../record.ts";
import { isAuthorLine, isProse } from "./blocks.ts";

const START = /^\s*(?:\[\d+\]\s*)?arXiv:\s?(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?\b/;
const LABEL =
	/^\s{0,4}(Title|Authors?|Abstract|Comments?|Subjects?|Categories|Journal-ref|Journal ref|DOI|Date|Report-no|MSC-class|ACM-class|License|Submitted|Primary|Cross-lists?)\s?:\s*(.*)$/;
const SUBMITTED = /^\s*(?:Submitted|v\d+ submitted|\(Submitted|\(or v\d+).{0,200}$/;
const FURNITURE =
	/^\s*(?:\[?(?:pdf|ps|html|other|ps, pdf)\b.*|-{5,}|[△▽]\s?(?:Less|More)|\\\\.*|%{5,}.*|replaced with revised version.*|Showing .*|Total of .*|New submissions.*|Cross submissions.*|Replacement submissions.*)$/i;

/** arXiv's own lists as people copy or get them: listing pages, search results and the daily mails. */
export const arxivListing: Format = {
	name: "arxiv-listing",
	label: "arXiv listing pages, search results and daily mails (copied text)",
	sniff(head) {
		if (/^\s*[<{[@]\s*["a-z]/i.test(head) && !START.test(head.split("\n", 1)[0]!)) return 0;
		const lines = head.split(/\r\n?|\n/);
		const starts = lines.filter((line) => START.test(line)).length;
		const labels = lines.filter((line) =>
			/^\s{0,4}(?:Title|Authors?|Abstract|Subjects|Categories)\s?:/.test(line),
		).length;
		return starts > 0 && labels >= starts ? 0.9 : 0;
	},
	open(sink) {
		let entry: Entry | undefined;
		const close = (): void => {
			if (entry !== undefined) sink.record(entry.record());
			entry = undefined;
		};
		return splitLines(
			{
				line(text, line) {
					const start = START.exec(text);
					if (start !== null) {
						close();
						entry = new Entry(start[1]!, line);
					} else if (entry !== undefined) entry.line(text, line, sink);
					else if (text.trim() !== "" && !/^[\s\\-]*$/.test(text)) sink.skip(line, text, "before the first paper");
				},
				end: close,
			},
			{ unicode: true },
		);
	},
};

class Entry {
	private readonly id: string;
	private readonly from: number;
	private readonly fields = new Map<string, string>();
	private current = "";
	/** Lines of two backslashes in a mail: after the second of an entry comes the abstract. */
	private rules = 0;

	constructor(id: string, from: number) {
		this.id = id;
		this.from = from;
	}

	line(text: string, line: number, sink: Sink) {
		if (/^\\\\\s*$/.test(text)) {
			this.rules++;
			this.current = this.rules === 1 ? "abstract" : "";
			return;
		}
		if (/^\\\\ \(/.test(text)) {
			this.current = "";
			return;
		}
		const plain = text.replace(/\s*[△▽]\s?(?:Less|More)\s*$/, "").trim();
		if (plain === "") {
			if (this.current !== "abstract" || this.fields.has("abstract")) this.current = this.rules > 0 ? this.current : "";
			return;
		}
		const label = LABEL.exec(text);
		if (label !== null && !(this.current === "abstract" && this.rules > 0)) {
			this.current = label[1]!.toLowerCase().replace(/s$/, "").replace("journal ref", "journal-ref");
			if (this.current === "submitted") this.current = "date";
			if (!this.fields.has(this.current))
				this.fields.set(this.current, label[2]!.replace(/\s*[△▽]\s?(?:Less|More)\s*$/, ""));
			return;
		}
		if (SUBMITTED.test(text)) {
			const first = /v1 submitted ([^;]+)/.exec(text) ?? /ubmitted ([^;]+)/.exec(text);
			if (first !== null) this.fields.set("date", first[1]!);
			return;
		}
		const value = this.fields.get(this.current);
		const wrapped = /^\s{2}/.test(text) || this.current === "abstract" || value === "";
		if (this.current !== "" && wrapped && !FURNITURE.test(text))
			this.fields.set(this.current, value === undefined || value === "" ? plain : `${value}\n${plain}`);
		else if (FURNITURE.test(text)) sink.skip(line, text, "furniture of the list");
		else if (!this.fields.has("title")) this.fields.set("title", plain);
		else if (!this.fields.has("author") && !isProse(plain) && (isAuthorLine(plain) || !this.fields.has("subject")))
			this.fields.set("author", plain);
		else if (!this.fields.has("abstract")) {
			this.fields.set("abstract", plain);
			this.current = "abstract";
		} else sink.skip(line, text, "neither a title nor an abstract");
	}

	record(): RawRecord {
		return {
			line: this.from,
			title: this.fields.get("title"),
			abstract: this.fields.get("abstract"),
			authors: (this.fields.get("author") ?? "")
				.replace(/\([^()]*\)/g, "")
				.replace(/[^\S\n]+/g, " ")
				.split(/\s*,\s*(?:and\s+)?|\s+and\s+|\n/)
				.filter((name) => name.trim() !== ""),
			date: this.fields.get("date"),
			venue: this.fields.get("journal-ref"),
			doi: this.fields.get("doi"),
			arxivId: this.id,
			keywords: [
				...(this.fields.get("subject") ?? this.fields.get("categorie") ?? "").matchAll(/[a-z-]+(?:\.[A-Za-z-]{2,})/g),
			].map((match) => match[0]),
			key: this.id,
		};
	}
}
