import { ReadError } from "../error.ts";
import { inflate } from "./inflate.ts";

/** First bytes of what is no text, and what to do instead. */
const NOT_TEXT: { magic: number[]; what: string; hint: string }[] = [
	{ magic: [0x50, 0x4b, 0x03, 0x04], what: "a zip archive in another archive", hint: "Unpack the outer one." },
	{
		magic: [0x25, 0x50, 0x44, 0x46, 0x2d],
		what: "a PDF",
		hint: "Give a list of papers: titles and abstracts as BibTeX, RIS, CSV or copied text.",
	},
	{ magic: [0xd0, 0xcf, 0x11, 0xe0], what: "an old Office file (.xls or .doc)", hint: "Save it as CSV or plain text." },
	{ magic: [0x42, 0x5a, 0x68], what: "a bzip2 archive", hint: "Unpack it first, or pack it with gzip." },
	{ magic: [0xfd, 0x37, 0x7a, 0x58, 0x5a], what: "an xz archive", hint: "Unpack it first, or pack it with gzip." },
	{ magic: [0x28, 0xb5, 0x2f, 0xfd], what: "a zstd archive", hint: "Unpack it first, or pack it with gzip." },
	{ magic: [0x37, 0x7a, 0xbc, 0xaf], what: "a 7z archive", hint: "Unpack it first." },
	{ magic: [0x52, 0x61, 0x72, 0x21], what: "a rar archive", hint: "Unpack it first." },
	{ magic: [0x89, 0x50, 0x4e, 0x47], what: "a PNG picture", hint: "Give a list of papers as text." },
	{ magic: [0xff, 0xd8, 0xff], what: "a JPEG picture", hint: "Give a list of papers as text." },
	{
		magic: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65],
		what: "an SQLite database",
		hint: "Export its papers as CSV or JSON.",
	},
	{ magic: [0x50, 0x41, 0x52, 0x31], what: "a Parquet file", hint: "Export it as CSV or JSON lines." },
	{ magic: [0x7b, 0x5c, 0x72, 0x74, 0x66], what: "an RTF file", hint: "Save it as plain text." },
];

/** A file's bytes, unpacked if they are gzip; throws a ReadError for what cannot be text. */
export async function* openBytes(file: string, source: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
	const head = await firstBytes(source);
	if (head[0] === 0x1f && head[1] === 0x8b) {
		const plain = inflate(file, withHead(head, source), "gzip");
		const inner = await firstBytes(plain);
		refuse(file, inner);
		yield* withHead(inner, plain);
		return;
	}
	refuse(file, head);
	yield* withHead(head, source);
}

function refuse(file: string, head: Uint8Array): void {
	for (const { magic, what, hint } of NOT_TEXT)
		if (magic.every((byte, i) => head[i] === byte))
			throw new ReadError("binary-file", `${file} is ${what}, not a list of papers`, { file, hint });
	if (head[0] === 0x1f && head[1] === 0x8b)
		throw new ReadError("binary-file", `${file} is packed with gzip twice`, { file, hint: "Unpack it once." });
	if (looksBinary(head))
		throw new ReadError("binary-file", `${file} is not text`, {
			file,
			hint: "Give a list of papers as text: BibTeX, RIS, CSV, JSON or a copied page.",
		});
}

/** Text holds no zero bytes, except UTF-16, where they lie on one side; and few other control characters. */
function looksBinary(head: Uint8Array): boolean {
	if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) return false;
	const length = Math.min(head.length, 4096);
	const zeros = [0, 0];
	let controls = 0;
	for (let i = 0; i < length; i++) {
		const byte = head[i]!;
		if (byte === 0) zeros[i % 2]!++;
		else if (byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32)) controls++;
	}
	const allZeros = zeros[0]! + zeros[1]!;
	if (allZeros > length * 0.05 && Math.min(zeros[0]!, zeros[1]!) > 0.2 * allZeros) return true;
	return controls > length * 0.1 && length > 16;
}

/** At least 4 kB, unless the source has less. */
export async function firstBytes(source: AsyncGenerator<Uint8Array>): Promise<Uint8Array> {
	const parts: Uint8Array[] = [];
	let length = 0;
	while (length < 4096) {
		const { value, done } = await source.next();
		if (done) break;
		parts.push(value);
		length += value.length;
	}
	if (parts.length === 1) return parts[0]!;
	const head = new Uint8Array(length);
	let at = 0;
	for (const part of parts) {
		head.set(part, at);
		at += part.length;
	}
	return head;
}

export async function* withHead(head: Uint8Array, rest: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
	if (head.length > 0) yield head;
	yield* rest;
}
