import { inflate } from "../bytes/inflate.ts";
import { TextDecoder } from "../bytes/platform.ts";
import { ReadError } from "../error.ts";

/** A file in a zip archive, by what the archive's directory says of it. */
export interface ZipEntry {
	name: string;
	/** 0 is stored, 8 is deflated. */
	method: number;
	packed: number;
	offset: number;
	encrypted: boolean;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
/** The end record and its comment, which may be 64 kB long. */
const END_LENGTH = 22;
const MAX_COMMENT = 65_535;

/**
 * The directory of a zip archive.
 *
 * [Standard] PKWARE, APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16.
 *
 * @throws ReadError `broken-archive` where it cannot be found; archives of over 4 GiB (zip64) have it elsewhere.
 */
export function listZip(file: string, bytes: Uint8Array): ZipEntry[] {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	let end = bytes.length - END_LENGTH;
	const lowest = Math.max(0, end - MAX_COMMENT);
	while (end >= lowest && view.getUint32(end, true) !== END) end--;
	if (end < lowest)
		throw new ReadError("broken-archive", `${file} is a damaged zip archive: its directory is missing`, {
			file,
			hint: "Fetch or pack it again.",
		});
	const entries: ZipEntry[] = [];
	let at = view.getUint32(end + 16, true);
	for (let count = view.getUint16(end + 10, true); count > 0; count--) {
		if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) break;
		const flags = view.getUint16(at + 8, true);
		const nameLength = view.getUint16(at + 28, true);
		// Without the flag for UTF-8 a name is in some old code page; only its letters suffer.
		const name = new TextDecoder("utf-8").decode(bytes.subarray(at + 46, at + 46 + nameLength));
		entries.push({
			name,
			method: view.getUint16(at + 10, true),
			packed: view.getUint32(at + 20, true),
			offset: view.getUint32(at + 42, true),
			encrypted: (flags & 1) === 1,
		});
		at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
	}
	return entries;
}

/** What one entry holds, unpacked as it is read. @throws ReadError for what cannot be unpacked. */
export async function* unzip(file: string, bytes: Uint8Array, entry: ZipEntry): AsyncGenerator<Uint8Array> {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const { offset, packed, method, encrypted } = entry;
	if (encrypted)
		throw new ReadError("binary-file", `${file} is encrypted`, { file, hint: "Unpack the archive with its password." });
	if (method !== 0 && method !== 8)
		throw new ReadError("binary-file", `${file} is packed in a way that is not read (method ${method})`, {
			file,
			hint: "Unpack the archive and give the files in it.",
		});
	const from =
		offset + 30 <= bytes.length
			? offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
			: 0;
	if (from === 0 || view.getUint32(offset, true) !== LOCAL || from + packed > bytes.length)
		throw new ReadError("broken-archive", `${file} is damaged in its archive`, {
			file,
			hint: "Fetch or pack it again.",
		});
	const content = bytes.subarray(from, from + packed);
	if (method === 0) yield content;
	else yield* inflate(file, [content], "deflate-raw");
}
