import type { Reader } from "../record.ts";

export interface Row {
	cells: string[];
	/** 1-based line where the row starts. */
	line: number;
	/** A quoted cell had something after its closing quote. */
	stray: boolean;
	/** A quote was never closed; the row was cut at its first line end. */
	unclosed: boolean;
}

/** A row longer than this has lost a quote. */
const MAX_ROW = 4 * 2 ** 20;

/**
 * Rows of delimiter-separated text as it comes, RFC 4180 with the errors that real files have.
 *
 * An own scanner, because csv-parse (its oracle in the tests) lets an unclosed quote eat the rest of the file: here the
 * row is cut at its own line end and the next line starts anew. Quotes inside an unquoted cell are text; so is a quote
 * in a quoted cell that no delimiter follows. With `quoting` false, as in Web of Science's tables, all quotes are text.
 *
 * @param onRow - May return false to hear of no more rows.
 * @param expected - Number of columns, once known: a row with a stray quote that runs over lines must have it.
 */
export function csvRows(
	delimiter: string,
	onRow: (row: Row) => unknown,
	expected: () => number,
	quoting = true,
): Reader {
	let buffer = "";
	let line = 1;
	let wait = 0;
	let total = 0;
	/** Characters read for rows that then had to be cut: beyond three times the text, quotes are no longer looked after. */
	let spent = 0;
	let stopped = false;

	function drain(final: boolean): void {
		let at = 0;
		while (at < buffer.length) {
			const tired = spent > 3 * total + 2 ** 20;
			let row = tired ? undefined : parseRow(buffer, at, delimiter, quoting, final);
			if (row === undefined && !final && !tired) {
				if (buffer.length - at < MAX_ROW) break;
				row = parseRow(buffer, at, delimiter, quoting, true);
			}
			let recovered = false;
			if (row === undefined || (row.stray && row.lines > 1 && ranOver(row, at))) {
				spent += (row?.end ?? buffer.length) - at;
				row = parseFirstLine(buffer, at, delimiter);
				recovered = true;
			}
			if (!final && row.end >= buffer.length && !recovered && (buffer.endsWith("\r") || !/[\r\n]$/.test(buffer))) break;
			if (row.cells.length > 1 || row.cells[0]!.trim() !== "")
				stopped = onRow({ cells: row.cells, line, stray: row.stray, unclosed: recovered }) === false;
			if (stopped) break;
			line += row.lines;
			at = row.end;
		}
		buffer = buffer.slice(at);
	}

	/** Whether a row with a stray quote in it swallowed the next: its own columns do not fit, or the next line's do. */
	function ranOver(row: Parsed, at: number): boolean {
		if (expected() === 0) return false;
		if (row.cells.length !== expected()) return true;
		const from = parseFirstLine(buffer, at, delimiter).end;
		const next = parseRow(buffer, from, delimiter, quoting, true);
		spent += (next?.end ?? buffer.length) - from;
		return next !== undefined && next.lines === 1 && !next.stray && next.cells.length === expected();
	}

	return {
		write(text) {
			if (stopped) return;
			total += text.length;
			buffer += text;
			// Waiting for twice as much keeps the work linear when a row does not end.
			if (buffer.length < wait) return;
			const before = buffer.length;
			drain(false);
			wait = buffer.length > before / 2 ? buffer.length * 2 : 0;
		},
		end() {
			drain(true);
		},
	};
}

interface Parsed {
	cells: string[];
	end: number;
	lines: number;
	stray: boolean;
}

/** The row at `at`, or undefined when the text ends inside a quoted cell. */
function parseRow(text: string, start: number, delimiter: string, quoting: boolean, final = false): Parsed | undefined {
	const delimiterCode = delimiter.charCodeAt(0);
	const cells: string[] = [];
	let at = start;
	let lines = 1;
	let stray = false;
	for (;;) {
		let cell = "";
		let first = at;
		if (quoting) while (text.charCodeAt(first) === 32) first++;
		if (quoting && text.charCodeAt(first) === 34) {
			let from = first + 1;
			for (;;) {
				const quote = text.indexOf('"', from);
				if (quote < 0) return undefined;
				const next = text.charCodeAt(quote + 1);
				if (next === 34) {
					cell += text.slice(from, quote + 1);
					from = quote + 2;
					continue;
				}
				cell += text.slice(from, quote);
				let after = quote + 1;
				while (text.charCodeAt(after) === 32 && delimiterCode !== 32) after++;
				const code = text.charCodeAt(after);
				if (after >= text.length || code === delimiterCode || code === 10 || code === 13) {
					if (after >= text.length && !final && quote + 1 < text.length) return undefined;
					at = after;
					break;
				}
				stray = true;
				cell += '"';
				from = quote + 1;
			}
			if (cell.includes("\n") || cell.includes("\r")) lines += cell.match(/\r\n?|\n/g)!.length;
		} else {
			let end = at;
			for (; end < text.length; end++) {
				const code = text.charCodeAt(end);
				if (code === delimiterCode || code === 10 || code === 13) break;
			}
			cell = text.slice(at, end);
			at = end;
		}
		cells.push(cell);
		const code = text.charCodeAt(at);
		if (at < text.length && code === delimiterCode) {
			at++;
			continue;
		}
		if (code === 13) at += text.charCodeAt(at + 1) === 10 ? 2 : 1;
		else if (code === 10) at++;
		return { cells, end: at, lines, stray };
	}
}

/** The physical line at `at`, its quotes taken as far as they close. */
function parseFirstLine(text: string, at: number, delimiter: string): Parsed {
	const match = /\r\n?|\n/g;
	match.lastIndex = at;
	const found = match.exec(text);
	const end = found === null ? text.length : match.lastIndex;
	const only = text.slice(at, found === null ? end : found.index);
	const parsed = parseRow(only, 0, delimiter, true, true) ??
		parseRow(`${only}"`, 0, delimiter, true, true) ?? { cells: only.split(delimiter), end, lines: 1, stray: true };
	return { cells: parsed.cells, end, lines: 1, stray: true };
}
