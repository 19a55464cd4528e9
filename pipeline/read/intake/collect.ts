import type { SkippedLine, Warning } from "../../../src/model/report.ts";
import type { Problem, RawRecord, Sink } from "../record.ts";
import { cleanLine } from "../text/clean.ts";
import { type Draft, toPaper } from "./toPaper.ts";

/** More of one kind in one file are counted, not listed: a million broken lines must not fill memory. */
const MAX_LISTED = 500;

/** What was found in one file. */
export interface Collected {
	drafts: Draft[];
	/** Abstracts waiting for their paper in another file, and papers for their abstract, by `RawRecord.join`. */
	joins: { drafts: Map<string, Draft>; abstracts: Map<string, string> };
	records: number;
	skipped: SkippedLine[];
	warnings: Warning[];
}

/** Takes a file's records, makes papers of them and notes everything that became none. */
export function collect(file: string, format: string): { sink: Sink; found: Collected; finish(): void } {
	const found: Collected = {
		drafts: [],
		joins: { drafts: new Map(), abstracts: new Map() },
		records: 0,
		skipped: [],
		warnings: [],
	};
	const counts = new Map<string, number>();
	let skips = 0;

	function warn(problem: Problem): void {
		const count = (counts.get(problem.code) ?? 0) + 1;
		counts.set(problem.code, count);
		if (count <= MAX_LISTED)
			found.warnings.push({ ...problem, message: cleanLine(problem.message).slice(0, 500), file });
	}

	const sink: Sink = {
		record(raw: RawRecord) {
			found.records++;
			const draft = toPaper(raw, { file, format, line: raw.line, record: found.records });
			if (raw.join !== undefined && raw.title === undefined && draft.abstract !== "") {
				found.records--;
				found.joins.abstracts.set(raw.join, draft.abstract);
				return;
			}
			if (draft.title === "" && !nameByAbstract(draft)) {
				warn({
					code: "no-title",
					message: `record ${found.records}${draft.key ? ` (${draft.key})` : ""} has neither title nor abstract and was left out`,
					hint: "Add a title to the record.",
					line: raw.line,
					record: found.records,
				});
				return;
			}
			if ((raw.title ?? "").trim() === "")
				warn({
					code: "no-title",
					message: `record ${found.records}${draft.key ? ` (${draft.key})` : ""} has no title; the first words of its abstract stand for it`,
					hint: "Add a title to the record.",
					line: raw.line,
					record: found.records,
				});
			if (raw.join !== undefined && draft.abstract === "") found.joins.drafts.set(raw.join, draft);
			found.drafts.push(draft);
		},
		broken(line, message, hint) {
			found.records++;
			warn({ code: "broken-record", message, line, record: found.records, ...(hint === undefined ? {} : { hint }) });
		},
		skip(line, text, reason) {
			if (++skips > MAX_LISTED) return;
			found.skipped.push({
				file,
				line,
				text: cleanLine(text.slice(0, 200)),
				reason: typeof reason === "string" ? reason : reason(),
			});
		},
		warn,
	};

	function finish(): void {
		for (const [code, count] of counts)
			if (count > MAX_LISTED)
				found.warnings.push({ code, message: `${count - MAX_LISTED} more of this kind are not listed`, file });
		if (skips > MAX_LISTED)
			found.warnings.push({
				code: "skipped-lines",
				message: `${skips - MAX_LISTED} more skipped lines are not listed`,
				file,
			});
	}
	return { sink, found, finish };
}

const TITLE_WORDS = 12;

/** Gives a record without a title the first words of its abstract; false when it has none either. */
function nameByAbstract(draft: Draft): boolean {
	const words = draft.abstract.split(/\s+/).filter((word) => word !== "");
	draft.title = words.length > TITLE_WORDS ? `${words.slice(0, TITLE_WORDS).join(" ")} …` : words.join(" ");
	return words.length > 0;
}
