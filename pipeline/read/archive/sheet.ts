import { SaxesParser } from "saxes";
import { TextDecoder, TextEncoder } from "../bytes/platform.ts";
import { ReadError } from "../error.ts";

/** Cells of a row by their 0-based column. */
export type SheetRow = Map<number, string>;

/** Wider than any table of papers; a cell further out is left out. */
export const MAX_COLUMNS = 1000;

export interface SheetTag {
	/** Without prefix. */
	name: string;
	attributes: Map<string, string>;
}

/** Runs XML of an office file through `open`, `text` and `close`; names without prefixes. A document type is refused. */
export async function parseSheetXml(
	chunks: AsyncIterable<Uint8Array>,
	on: { open?(tag: SheetTag): void; text?(text: string): void; close?(name: string): void },
): Promise<void> {
	const feed = xmlFeed(on);
	for await (const chunk of chunks) feed(chunk);
	feed(undefined);
}

/** As `parseSheetXml`, a chunk at a time; `undefined` ends. */
export function xmlFeed(on: {
	open?(tag: SheetTag): void;
	text?(text: string): void;
	close?(name: string): void;
}): (chunk: Uint8Array | undefined) => void {
	const parser = new SaxesParser({ xmlns: false, position: false });
	parser.on("doctype", () => {
		throw new ReadError("xml-doctype", "the spreadsheet's XML has a document type, which none has", {
			hint: "Save it again, or as CSV.",
		});
	});
	parser.on("opentag", (tag) =>
		on.open?.({
			name: local(tag.name),
			attributes: new Map(
				Object.entries(tag.attributes as Record<string, string>).map(([key, value]) => [local(key), value]),
			),
		}),
	);
	parser.on("text", (text) => on.text?.(text));
	parser.on("cdata", (text) => on.text?.(text));
	parser.on("closetag", (tag) => on.close?.(local(tag.name)));
	parser.on("error", () => undefined);
	const decoder = new TextDecoder("utf-8");
	return (chunk) => {
		if (chunk !== undefined) return void parser.write(decoder.decode(chunk, { stream: true }));
		parser.write(decoder.decode());
		parser.close();
	};
}

function local(name: string): string {
	return name.slice(name.indexOf(":") + 1);
}

/**
 * Rows as CSV, a line a row, so that a line's number is the row's: line ends in cells become U+2028, and empty rows stay.
 * Rows are as wide as the widest before them, since a sheet leaves out the cells at a row's end.
 */
export function csvWriter(): (rows: readonly SheetRow[]) => Uint8Array {
	let width = 0;
	return (rows) => {
		const lines = rows.map((row) => {
			for (const column of row.keys()) width = Math.max(width, column + 1);
			if (row.size === 0) return "";
			return Array.from({ length: width }, (_, column) => {
				const cell = row.get(column) ?? "";
				return cell === "" ? "" : `"${cell.replaceAll('"', '""').replace(/\r\n?|\n/g, "\u2028")}"`;
			}).join(",");
		});
		return new TextEncoder().encode(`${lines.join("\n")}\n`);
	};
}
