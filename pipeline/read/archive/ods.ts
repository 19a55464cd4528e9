import { csvWriter, MAX_COLUMNS, parseSheetXml, type SheetRow } from "./sheet.ts";

/** A row or cell that is said to repeat is repeated so often at most; empty ones fill a sheet to its end. */
const MAX_REPEATED = 1000;

/**
 * The sheets of an OpenDocument spreadsheet (.ods) that hold any text, as CSV.
 *
 * [Standard] OpenDocument 1.3, part 3, section 9.1.
 */
export async function odsSheets(
	open: (name: string) => AsyncGenerator<Uint8Array> | undefined,
): Promise<{ name: string; chunks: AsyncGenerator<Uint8Array> }[]> {
	const sheets: { name: string; rows: SheetRow[] }[] = [];
	let row: SheetRow = new Map();
	let column = 0;
	let rowRepeat = 1;
	let cellRepeat = 1;
	let text: string | undefined;
	let value: string | undefined;
	let noteDepth = 0;
	const chunks = open("content.xml");
	if (chunks === undefined) return [];
	await parseSheetXml(chunks, {
		open({ name, attributes }) {
			if (name === "table") sheets.push({ name: attributes.get("name") ?? "", rows: [] });
			else if (name === "table-row") {
				[row, column] = [new Map(), 0];
				rowRepeat = Number(attributes.get("number-rows-repeated") ?? 1);
			} else if (name === "table-cell" || name === "covered-table-cell") {
				cellRepeat = Number(attributes.get("number-columns-repeated") ?? 1);
				text = "";
				// A year is shown as "2,021" by some formats.
				value =
					attributes.get("date-value") ??
					(attributes.get("value-type") === "float" ? attributes.get("value") : undefined);
			} else if (name === "annotation") noteDepth++;
			else if (name === "p" && text !== undefined && text !== "" && noteDepth === 0) text += "\n";
			else if ((name === "s" || name === "tab") && text !== undefined) text += " ";
		},
		text(piece) {
			if (text !== undefined && noteDepth === 0) text += piece;
		},
		close(name) {
			if (name === "annotation") noteDepth--;
			else if (name === "table-cell" || name === "covered-table-cell") {
				const cell = (value ?? text ?? "").trim();
				if (cell !== "")
					for (let i = 0; i < Math.min(cellRepeat, MAX_REPEATED); i++)
						if (column + i < MAX_COLUMNS) row.set(column + i, cell);
				column += cellRepeat;
				text = undefined;
			} else if (name === "table-row") {
				const rows = sheets.at(-1)?.rows;
				for (let i = 0; i < (row.size === 0 ? Math.min(rowRepeat, MAX_REPEATED) : 1); i++) rows?.push(row);
			}
		},
	});
	return sheets
		.filter(({ rows }) => rows.some((one) => one.size > 0))
		.map(({ name, rows }) => ({ name, chunks: csvOf(rows) }));
}

async function* csvOf(rows: readonly SheetRow[]): AsyncGenerator<Uint8Array> {
	yield csvWriter()(rows);
}
