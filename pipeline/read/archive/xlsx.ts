import { withHead } from "../bytes/open.ts";
import { csvWriter, MAX_COLUMNS, parseSheetXml, type SheetRow, xmlFeed } from "./sheet.ts";

type Open = (name: string) => AsyncGenerator<Uint8Array> | undefined;

/** Rows that are turned to text at once. */
const ROWS = 500;
/** Number formats of dates that need no definition. [Standard] ECMA-376, 18.8.30. */
const isDateFormat = (id: number): boolean =>
	(id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/**
 * The sheets of an Excel workbook (.xlsx, .xlsm) that are not hidden and hold any text, as CSV.
 *
 * [Standard] ECMA-376, part 1, 18.3 (worksheets) and 18.4 (shared strings).
 */
export async function xlsxSheets(open: Open): Promise<{ name: string; chunks: AsyncGenerator<Uint8Array> }[]> {
	const targets = await relations(open);
	const strings = await sharedStrings(open);
	const dates = await dateStyles(open);
	const found: { name: string; path: string }[] = [];
	let epoch1904 = false;
	await each(open("xl/workbook.xml"), "sheet workbookPr", ({ name, attributes }) => {
		if (name === "workbookPr") epoch1904 = /^(?:1|true)$/.test(attributes.get("date1904") ?? "");
		else if (!/hidden/i.test(attributes.get("state") ?? "")) {
			const target = targets.get(attributes.get("id") ?? "");
			if (target !== undefined) found.push({ name: attributes.get("name") ?? "", path: target });
		}
	});
	const sheets: { name: string; chunks: AsyncGenerator<Uint8Array> }[] = [];
	for (const { name, path } of found) {
		const chunks = csvOf(open(path), { strings, dates, epoch1904 });
		const first = await chunks.next();
		if (!first.done) sheets.push({ name, chunks: withHead(first.value, chunks) });
	}
	return sheets;
}

interface Book {
	strings: readonly string[];
	dates: ReadonlySet<number>;
	epoch1904: boolean;
}

async function* csvOf(chunks: AsyncGenerator<Uint8Array> | undefined, book: Book): AsyncGenerator<Uint8Array> {
	const rows: SheetRow[] = [];
	const write = csvWriter();
	let row: SheetRow = new Map();
	let number = 0;
	let column = -1;
	let type = "";
	let style = 0;
	let text: string | undefined;
	let any = false;
	const feed = xmlFeed({
		open({ name, attributes }) {
			if (name === "row") {
				const at = Number(attributes.get("r") ?? number + 1);
				// Rows that are left out were empty.
				for (number++; number < at && at - number < 10_000; number++) rows.push(new Map());
				[row, column, number] = [new Map(), -1, at];
			} else if (name === "c") {
				column = columnOf(attributes.get("r")) ?? column + 1;
				type = attributes.get("t") ?? "n";
				style = Number(attributes.get("s") ?? 0);
			} else if (name === "v" || name === "t") text = "";
			else if (name === "rPh") text = undefined;
		},
		text(piece) {
			if (text !== undefined) text += piece;
		},
		close(name) {
			if ((name === "v" || name === "t") && text !== undefined) {
				const value = cellText(text, type, book.dates.has(style), book);
				text = undefined;
				if (column < MAX_COLUMNS && value !== "")
					row.set(column, (name === "t" ? (row.get(column) ?? "") : "") + value);
			} else if (name === "row") {
				rows.push(row);
				any ||= row.size > 0;
			}
		},
	});
	for await (const chunk of chunks ?? []) {
		feed(chunk);
		if (any && rows.length >= ROWS) yield write(rows.splice(0));
	}
	feed(undefined);
	if (any && rows.length > 0) yield write(rows.splice(0));
}

/** "BC12" → 54. */
function columnOf(reference: string | undefined): number | undefined {
	const letters = /^[A-Z]{1,3}/.exec(reference ?? "")?.[0];
	if (letters === undefined) return undefined;
	let column = 0;
	for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
	return column - 1;
}

function cellText(text: string, type: string, isDate: boolean, { strings, epoch1904 }: Book): string {
	if (type === "s") return strings[Number(text)] ?? "";
	if (type === "e") return "";
	if (type !== "n") return text;
	const number = Number(text);
	if (isDate && number >= 1 && number < 100_000) return isoDate(Math.floor(number) + (epoch1904 ? 1462 : 0));
	return text;
}

/** A day by its serial number: 1 is 1900-01-01, and 60 a 29 February that there was not. */
function isoDate(serial: number): string {
	let days = serial - (serial > 60 ? 2 : 1);
	let year = 1900;
	for (; ; year++) {
		const length = isLeap(year) ? 366 : 365;
		if (days < length) break;
		days -= length;
	}
	let month = 0;
	const lengths = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
	while (days >= lengths[month]!) days -= lengths[month++]!;
	return `${year}-${String(month + 1).padStart(2, "0")}-${String(days + 1).padStart(2, "0")}`;
}

function isLeap(year: number): boolean {
	return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

async function each(
	chunks: AsyncGenerator<Uint8Array> | undefined,
	names: string,
	on: (tag: { name: string; attributes: Map<string, string> }) => void,
): Promise<void> {
	const wanted = new Set(names.split(" "));
	if (chunks !== undefined)
		await parseSheetXml(chunks, {
			open(tag) {
				if (wanted.has(tag.name)) on(tag);
			},
		});
}

/** Where a workbook's relations lead: id to path in the archive. */
async function relations(open: Open): Promise<Map<string, string>> {
	const targets = new Map<string, string>();
	await each(open("xl/_rels/workbook.xml.rels"), "Relationship", ({ attributes }) => {
		const target = attributes.get("Target") ?? "";
		targets.set(
			attributes.get("Id") ?? "",
			target.startsWith("/") ? target.slice(1) : `xl/${target.replace(/^\.\//, "")}`,
		);
	});
	return targets;
}

async function sharedStrings(open: Open): Promise<string[]> {
	const strings: string[] = [];
	const chunks = open("xl/sharedStrings.xml");
	let text = "";
	let inText = false;
	let phonetic = 0;
	if (chunks !== undefined)
		await parseSheetXml(chunks, {
			open({ name }) {
				if (name === "si") text = "";
				// How Japanese is to be pronounced is no part of the text.
				else if (name === "rPh") phonetic++;
				else if (name === "t") inText = phonetic === 0;
			},
			text(piece) {
				if (inText) text += piece;
			},
			close(name) {
				if (name === "t") inText = false;
				else if (name === "rPh") phonetic--;
				else if (name === "si") strings.push(text);
			},
		});
	return strings;
}

/** Numbers of the cell styles that show dates. */
async function dateStyles(open: Open): Promise<Set<number>> {
	const custom = new Set<number>();
	const styles = new Set<number>();
	let inCells = false;
	let index = 0;
	const chunks = open("xl/styles.xml");
	if (chunks === undefined) return styles;
	await parseSheetXml(chunks, {
		open({ name, attributes }) {
			if (name === "numFmt" && /y/i.test((attributes.get("formatCode") ?? "").replace(/"[^"]*"|\[[^\]]*\]/g, "")))
				custom.add(Number(attributes.get("numFmtId")));
			else if (name === "cellXfs") inCells = true;
			else if (name === "xf" && inCells) {
				const id = Number(attributes.get("numFmtId") ?? 0);
				if (isDateFormat(id) || custom.has(id)) styles.add(index);
				index++;
			}
		},
		close(name) {
			if (name === "cellXfs") inCells = false;
		},
	});
	return styles;
}
