import { type Columns, findColumns, recordOfColumns } from "../fields/columns.ts";
import type { Format, Reader, Sink } from "../record.ts";
import { guessColumns } from "./csvHeadless.ts";
import { csvRows, type Row } from "./csvRows.ts";

const DELIMITERS = [",", "\t", ";", "|"];
/** Lines before the header that are looked at: Dimensions has one, Scopus and Publish or Perish may have blank ones. */
const MAX_PREAMBLE = 8;

interface Table {
	delimiter: string;
	quoting: boolean;
	/** 0-based row of the header; -1 when the table has none, and `names` are a guess. */
	header: number;
	names?: string[];
	score: number;
}

/**
 * CSV and TSV: delimiter and header are found by which choice names the most known columns. `sep=;` is honoured, lines
 * before the header ("About the data: …") are skipped. Web of Science's tables quote nothing, unless Excel saved them.
 */
export const csv: Format = {
	name: "csv",
	label:
		"CSV and TSV (Scopus, IEEE, Springer, Lens, Dimensions, OpenAlex, Zotero, Web of Science, any with named columns)",
	sniff: (head) => findTable(head)?.score ?? 0,
	open: (sink) => new CsvReader(sink),
};

function findTable(head: string): Table | undefined {
	if (/^\s*[<{]/.test(head)) return undefined;
	let best: Table | undefined;
	const declared = /^\s*"?sep=(.)"?\s*(?:\r\n?|\n)/i.exec(head);
	for (const delimiter of declared === null ? DELIMITERS : [declared[1]!]) {
		const rows = firstRows(head, delimiter, MAX_PREAMBLE + 3);
		for (let header = 0; header < Math.min(rows.length, MAX_PREAMBLE); header++) {
			const { cells } = rows[header]!;
			if (cells.length < 2 && header > 0) continue;
			const columns = findColumns(cells);
			const titled = columns.has("title");
			if (!titled && !(columns.has("abstract") && columns.size >= 3)) continue;
			if (cells.some((cell) => cell.length > 200)) continue;
			const known = titled ? columns.size : 1;
			const score =
				cells.length === 1
					? /^\s*"?title"?\s*(?:\r\n?|\n)/i.test(head)
						? 0.5
						: 0
					: known >= 2
						? Math.min(0.95, 0.6 + 0.05 * known) - 0.01 * header
						: 0.4;
			if (score > (best?.score ?? 0)) {
				const isWos = delimiter === "\t" && cells.includes("PT") && cells.includes("UT");
				best = { delimiter, quoting: !isWos || isQuoted(head), header, score };
			}
		}
	}
	return best ?? findHeadless(head);
}

/** Whether tab-separated cells that begin with a quote end with one too, as they do if quotes are no part of the text. */
function isQuoted(head: string): boolean {
	const begun = head.split(/[\t\r\n]/).filter((cell) => cell.length > 1 && cell.startsWith('"'));
	return begun.length >= 3 && begun.filter((cell) => cell.endsWith('"')).length >= 0.9 * begun.length;
}

/** Rows that are looked at where there is no header. */
const MAX_SAMPLE = 30;

/** A table without a header: rows of one length, with columns that look like titles and abstracts. */
function findHeadless(head: string): Table | undefined {
	for (const delimiter of DELIMITERS) {
		// Prose has commas and semicolons too; a table that holds it quotes it.
		if (/[,;]/.test(delimiter) && !new RegExp(`(?:^|${delimiter})"|"(?:${delimiter}|[\\r\\n])`).test(head)) continue;
		const rows = firstRows(head, delimiter, MAX_SAMPLE);
		// The last may be cut off.
		const names = guessColumns(rows.slice(0, Math.max(2, rows.length - 1)).map(({ cells }) => cells));
		if (names !== undefined)
			return { delimiter, quoting: true, header: -1, names, score: names.length > 2 ? 0.58 : 0.5 };
	}
	return undefined;
}

function firstRows(head: string, delimiter: string, count: number): Row[] {
	const rows: Row[] = [];
	const reader = csvRows(
		delimiter,
		(row) => rows.push(row) < count,
		() => 0,
	);
	reader.write(head.slice(0, 32_768));
	reader.end();
	return rows;
}

class CsvReader implements Reader {
	private readonly sink: Sink;
	private head = "";
	private rows: Reader | undefined;
	private names: string[] = [];
	private columns: Columns = new Map();
	private toSkip = 0;

	constructor(sink: Sink) {
		this.sink = sink;
	}

	write(text: string) {
		if (this.rows !== undefined) return this.rows.write(text);
		this.head += text;
		if (this.head.length >= 65_536) this.begin();
	}

	end(): void {
		if (this.rows === undefined) this.begin();
		this.rows!.end();
	}

	private begin(): void {
		const table = findTable(this.head) ?? { delimiter: ",", quoting: true, header: 0, score: 0 };
		this.toSkip = table.header;
		if (table.names !== undefined) {
			this.names = table.names;
			this.columns = findColumns(this.names);
			this.sink.warn({
				code: "no-header",
				message: `the table has no header; its columns are taken for: ${this.names.map((name) => name || "?").join(", ")}`,
				line: 1,
				hint: "Add a first line that names the columns.",
			});
		}
		this.rows = csvRows(
			table.delimiter,
			(row) => this.row(row),
			() => this.names.length,
			table.quoting,
		);
		this.rows.write(this.head);
		this.head = "";
	}

	private row({ cells, line, unclosed }: Row) {
		if (this.toSkip > 0) {
			this.toSkip--;
			return this.sink.skip(line, cells.join(" "), "before the table's header");
		}
		if (this.names.length === 0) return this.header(cells, line);
		if (cells.every((cell, i) => cell.trim() === this.names[i]?.trim()) && cells.length > 1)
			return this.sink.skip(line, cells.join(" "), "the header again");
		if (cells.every((cell) => cell.trim() === "")) return;
		const title = this.columns.get("title")?.[0] ?? 0;
		if (cells.length < this.names.length && cells.length <= title)
			return this.sink.broken(
				line,
				`the row has ${cells.length} fields, expected ${this.names.length} (${shorten(this.names)}), and none is the title`,
				"A quote or a delimiter is missing in this row.",
			);
		if (unclosed)
			this.sink.warn({
				code: "unclosed-quote",
				message: "a quoted field does not end; the row was cut at its line end",
				line,
				hint: 'Double the quotes inside a field ("") and close it.',
			});
		else if (
			cells.length < this.names.length - (this.names.length > 2 ? 1 : 0) ||
			(cells.length > this.names.length + (this.names.at(-1) === "EID" ? 1 : 0) &&
				cells.slice(this.names.length).some((cell) => cell.trim() !== ""))
		)
			this.sink.warn({
				code: "field-count",
				message: `the row has ${cells.length} fields, expected ${this.names.length} (${shorten(this.names)})`,
				line,
				hint: "A delimiter may stand unquoted in a field, or the row may be cut off.",
			});
		this.sink.record(recordOfColumns(this.columns, this.names, (column) => this.cell(cells, column), line));
	}

	/** Scopus wrote rows with one cell more than its header for some years; the last is the EID all the same. */
	private cell(cells: readonly string[], column: number): string {
		return (this.names[column] === "EID" && column === this.names.length - 1 ? cells.at(-1) : cells[column]) ?? "";
	}

	private header(cells: readonly string[], line: number): void {
		this.names = cells.map((cell) => cell.trim());
		this.columns = findColumns(this.names);
		if (!this.columns.has("title"))
			this.sink.warn({
				code: "no-title-column",
				message: `no column is named like a title: ${shorten(this.names)}`,
				line,
				hint: 'Name the columns in the first line: "title", "abstract", "year" …',
			});
	}
}

function shorten(names: readonly string[]): string {
	const text = names.slice(0, 8).join(",");
	return names.length > 8 ? `${text},…` : text;
}
