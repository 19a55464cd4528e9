import { legacyEncoding } from "./legacyEncoding.ts";
import { type Decoder, TextDecoder } from "./platform.ts";
import { countUtf8, decodeMixed, openTail } from "./utf8.ts";
import { decodeWindows1252 } from "./windows1252.ts";

/** What the decoder learned on its way; complete when the text has ended. */
export interface Decoded {
	encoding: string;
	/** 1-based line of the first byte that is not what the encoding allows. */
	badLine?: number;
	/** Such bytes, read as Windows-1252 or as what `encoding` says. */
	badBytes: number;
}

type Bytes = Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

/** An encoding that the text itself declares: an XML declaration, or JabRef's first line. */
const DECLARED = /^\s*(?:<\?xml[^>]{0,200}encoding\s*=\s*["']([\w.:-]{2,40})["']|%\s*Encoding:\s*([\w.:-]{2,40}))/i;

function declaredEncoding(head: Uint8Array): string | undefined {
	const match = DECLARED.exec(decodeWindows1252(head.subarray(0, 400)));
	const label = (match?.[1] ?? match?.[2])?.toLowerCase();
	if (label === undefined || /^(utf-?8|us-ascii|ascii|iso-?8859-?1|latin-?1|(windows-|cp)1252)$/.test(label))
		return undefined;
	try {
		return new TextDecoder(label.replace(/^cp(125\d)$/, "windows-$1").replace(/^iso8859_/, "iso-8859-")).encoding;
	} catch {
		return undefined;
	}
}

/** Encoding by byte order mark, else by where the zero bytes of Latin text lie, else undefined. */
function markedEncoding(head: Uint8Array): { encoding: string; skip: number } | undefined {
	if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: "utf-8", skip: 3 };
	if (head[0] === 0xff && head[1] === 0xfe) return { encoding: "utf-16le", skip: 2 };
	if (head[0] === 0xfe && head[1] === 0xff) return { encoding: "utf-16be", skip: 2 };
	const zeros = [0, 0];
	const length = Math.min(head.length, 1024);
	for (let i = 0; i < length; i++) if (head[i] === 0) zeros[i % 2]!++;
	const pairs = length / 2;
	if (zeros[1]! > 0.6 * pairs && zeros[0]! < 0.1 * pairs) return { encoding: "utf-16le", skip: 0 };
	if (zeros[0]! > 0.6 * pairs && zeros[1]! < 0.1 * pairs) return { encoding: "utf-16be", skip: 0 };
	return undefined;
}

function countLineFeeds(bytes: Uint8Array): number {
	let count = 0;
	for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) count++;
	return count;
}

/**
 * Bytes to text, in the chunks they come in: never more than one chunk is held.
 *
 * A byte order mark decides; else the zero bytes of UTF-16; else the text is taken for UTF-8 until a byte contradicts.
 * From there, when no other letter of the text so far was UTF-8, it is what its letters say (`legacyEncoding.ts`), else
 * Windows-1252; or UTF-8 with stray bytes.
 */
export async function* decode(chunks: Bytes, info: Decoded): AsyncGenerator<string> {
	let mode: "start" | "utf-8" | "mixed" | "windows-1252" | "other" = "start";
	let other: Decoder | undefined;
	let carry = new Uint8Array(0);
	let lines = 1;
	let goodBefore = 0;
	for await (const chunk of chunks) {
		let bytes = chunk;
		if (carry.length > 0) {
			bytes = new Uint8Array(carry.length + chunk.length);
			bytes.set(carry);
			bytes.set(chunk, carry.length);
			carry = new Uint8Array(0);
		}
		if (mode === "start") {
			if (bytes.length < 4) {
				carry = bytes.slice();
				continue;
			}
			({ mode, other, bytes } = start(bytes, info));
		}
		if (mode === "other") {
			yield other!.decode(bytes, { stream: true });
			continue;
		}
		if (mode === "utf-8" || mode === "mixed") {
			const tail = openTail(bytes);
			carry = bytes.slice(bytes.length - tail);
			bytes = bytes.subarray(0, bytes.length - tail);
		}
		const text = decodePiece(bytes);
		lines += countLineFeeds(bytes);
		yield text;
	}
	if (mode === "start") {
		const small = start(carry, info);
		({ mode, other } = small);
		carry = small.bytes.slice();
	}
	if (mode === "other") yield other!.decode(carry);
	else if (carry.length > 0) yield decodePiece(carry);

	function decodePiece(bytes: Uint8Array): string {
		if (mode === "utf-8") {
			const { good, bad, firstBad } = countBad(bytes);
			if (bad > 0) {
				info.badLine = lines + countLineFeeds(bytes.subarray(0, firstBad));
				mode = goodBefore + good > bad ? "mixed" : "windows-1252";
				const legacy = mode === "mixed" ? undefined : legacyEncoding(bytes);
				info.encoding = mode === "mixed" ? "utf-8" : (legacy ?? "windows-1252");
				if (legacy !== undefined) {
					info.badBytes = bad;
					mode = "other";
					other = new TextDecoder(legacy);
					return other.decode(bytes, { stream: true });
				}
			}
			goodBefore += good;
		}
		if (mode === "windows-1252") {
			info.badBytes += countHigh(bytes);
			return decodeWindows1252(bytes);
		}
		if (mode === "mixed") {
			info.badBytes += countUtf8(bytes).bad;
			return decodeMixed(bytes);
		}
		return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
	}
}

function start(bytes: Uint8Array, info: Decoded): { mode: "utf-8" | "other"; other?: Decoder; bytes: Uint8Array } {
	const marked = markedEncoding(bytes);
	const declared = marked === undefined && countUtf8(bytes).bad > 3 ? declaredEncoding(bytes) : undefined;
	info.encoding = marked?.encoding ?? declared ?? "utf-8";
	const rest = bytes.subarray(marked?.skip ?? 0);
	if (info.encoding === "utf-8") return { mode: "utf-8", bytes: rest };
	return { mode: "other", other: new TextDecoder(info.encoding), bytes: rest };
}

/** As countUtf8, but the platform's decoder looks first: it is ten times faster and most text is well-formed. */
function countBad(bytes: Uint8Array): { good: number; bad: number; firstBad: number } {
	try {
		const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
		return { good: text.length < bytes.length ? 1 : 0, bad: 0, firstBad: -1 };
	} catch {
		return countUtf8(bytes);
	}
}

function countHigh(bytes: Uint8Array): number {
	let count = 0;
	for (const byte of bytes) if (byte >= 0x80) count++;
	return count;
}
