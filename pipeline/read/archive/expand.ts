import { firstBytes, withHead } from "../bytes/open.ts";
import { ReadError } from "../error.ts";
import type { SourceFile } from "../index.ts";
import { odsSheets } from "./ods.ts";
import { xlsxSheets } from "./xlsx.ts";
import { listZip, unzip, type ZipEntry } from "./zip.ts";

/** What is to be read in place of a file. */
export interface Part {
	name: string;
	chunks: AsyncGenerator<Uint8Array>;
	/** A sheet: rows that must be a table of papers, not prose. */
	isTable?: boolean;
}

/** Bytes; an archive is held while it is read. */
const MAX_ARCHIVE = 512 * 2 ** 20;
/** What systems put into archives, and what is in no list of papers. */
const FURNITURE = /(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)|\/$/i;

/**
 * A file as it is, the files in a zip archive, or the sheets of a spreadsheet.
 *
 * @param onProgress - Called with the number of bytes just taken from the file.
 * @throws ReadError for a damaged archive, or one of Word.
 */
export async function* expand(file: SourceFile, onProgress?: (bytes: number) => void): AsyncGenerator<Part> {
	const source = counted(file.chunks, onProgress);
	const head = await firstBytes(source);
	if (!(head[0] === 0x50 && head[1] === 0x4b && (head[2] === 3 || head[2] === 5))) {
		yield { name: file.name, chunks: withHead(head, source) };
		return;
	}
	const bytes = await gather(file.name, withHead(head, source));
	const entries = listZip(file.name, bytes).filter(({ name }) => !FURNITURE.test(name));
	const has = (name: string): boolean => entries.some((entry) => entry.name === name);
	const open = (entry: ZipEntry): AsyncGenerator<Uint8Array> => unzip(`${file.name}/${entry.name}`, bytes, entry);
	const named = (name: string): AsyncGenerator<Uint8Array> | undefined => {
		const entry = entries.find((one) => one.name === name);
		return entry === undefined ? undefined : open(entry);
	};
	if (has("xl/workbook.xml")) yield* asTables(file.name, await xlsxSheets(named));
	else if (has("content.xml") && has("META-INF/manifest.xml")) yield* asTables(file.name, await odsSheets(named));
	else if (has("word/document.xml"))
		throw new ReadError("binary-file", `${file.name} is a Word document, not a list of papers`, {
			file: file.name,
			hint: "Open it and save it as plain text, or copy its text.",
		});
	else if (entries.length === 0)
		throw new ReadError("binary-file", `${file.name} is an empty zip archive`, {
			file: file.name,
			hint: "Give the files themselves.",
		});
	else for (const entry of entries) yield { name: `${file.name}/${entry.name}`, chunks: open(entry) };
}

/** Sheets that hold anything; one alone goes by the file's name. */
function* asTables(file: string, sheets: { name: string; chunks: AsyncGenerator<Uint8Array> }[]): Generator<Part> {
	if (sheets.length === 0)
		throw new ReadError("empty-file", `${file} has no cells with text`, {
			file,
			hint: "Give a sheet with papers, one a row.",
		});
	for (const { name, chunks } of sheets)
		yield { name: sheets.length === 1 ? file : `${file}/${name}`, chunks, isTable: true };
}

async function gather(file: string, chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
	const parts: Uint8Array[] = [];
	let length = 0;
	for await (const chunk of chunks) {
		length += chunk.length;
		if (length > MAX_ARCHIVE)
			throw new ReadError("too-large", `${file} is an archive of over ${MAX_ARCHIVE / 2 ** 20} MiB`, {
				file,
				hint: "Unpack it and give the files in it.",
			});
		parts.push(chunk);
	}
	const whole = new Uint8Array(length);
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}

async function* counted(
	chunks: SourceFile["chunks"],
	onProgress?: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
	for await (const chunk of chunks) {
		onProgress?.(chunk.length);
		yield chunk;
	}
}
