import type { Part } from "./archive/expand.ts";
import { type Decoded, decode } from "./bytes/decode.ts";
import { TruncatedArchive } from "./bytes/inflate.ts";
import { openBytes } from "./bytes/open.ts";
import { ReadError } from "./error.ts";
import { csv } from "./formats/csv.ts";
import { chooseFormat, FORMATS } from "./formats.ts";
import { type Collected, collect } from "./intake/collect.ts";

export interface FileResult {
	file: string;
	format: string;
	encoding: string;
	found: Collected;
}

/** As much as a format may look at. */
const HEAD = 65_536;

/** One file: bytes to text, format by content, text to records. Holds no more of the text than the format needs. */
export async function readFile(
	{ name: file, chunks, isTable = false }: Part,
	formatName?: string,
): Promise<FileResult> {
	const info: Decoded = { encoding: "utf-8", badBytes: 0 };
	const text = decode(openBytes(file, chunks), info);
	let truncated: string | undefined;
	async function next(): Promise<string | undefined> {
		try {
			const { value, done } = await text.next();
			return done ? undefined : value;
		} catch (error) {
			if (!(error instanceof TruncatedArchive)) throw error;
			truncated = error.message;
			return undefined;
		}
	}

	const parts: string[] = [];
	let length = 0;
	for (let part = await next(); part !== undefined; part = await next()) {
		parts.push(part);
		length += part.length;
		if (length >= HEAD) break;
	}
	const first = parts.join("");
	if (first.trim() === "")
		throw new ReadError("empty-file", `${file} is empty`, { file, hint: "Nothing was copied or saved into it." });
	if (isTable && csv.sniff(first) === 0)
		throw new ReadError("no-table", `${file} has no column named like a title`, {
			file,
			line: 1,
			hint: 'Name the columns in the first row: "title", "abstract", "year" …',
		});
	const format = isTable
		? csv
		: formatName === undefined
			? chooseFormat(first.slice(0, HEAD), file)
			: named(formatName);
	const { sink, found, finish } = collect(file, format.name);
	try {
		const reader = format.open(sink);
		reader.write(first);
		for (let part = await next(); part !== undefined; part = await next()) reader.write(part);
		reader.end();
	} catch (error) {
		if (error instanceof ReadError && error.file === undefined)
			throw new ReadError(error.code, `${file}: ${error.message}`, {
				file,
				...(error.line === undefined ? {} : { line: error.line }),
				...(error.hint === undefined ? {} : { hint: error.hint }),
			});
		throw error;
	}
	if (truncated !== undefined)
		found.warnings.push({
			code: "truncated-archive",
			message: "the archive is damaged; what could be unpacked was read",
			file,
			hint: "Fetch it again.",
		});
	if (info.badBytes > 0) {
		const what =
			info.encoding === "utf-8"
				? `${info.badBytes} bytes are not UTF-8; they were read as Windows-1252`
				: `the file is not UTF-8; it was read as ${info.encoding === "windows-1252" ? "Windows-1252" : info.encoding}`;
		found.warnings.push({
			code: "encoding",
			message: what,
			file,
			hint: "If letters look wrong, save the file as UTF-8.",
			...(info.badLine === undefined ? {} : { line: info.badLine }),
		});
	}
	finish();
	return { file, format: format.name, encoding: info.encoding, found };
}

function named(name: string): (typeof FORMATS)[number] {
	const format = FORMATS.find((row) => row.name === name);
	if (format === undefined)
		throw new ReadError("unknown-format", `there is no format "${name}"`, {
			hint: `Known: ${FORMATS.map((row) => row.name).join(", ")}.`,
		});
	return format;
}
