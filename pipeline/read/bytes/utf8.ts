import { TextDecoder } from "./platform.ts";
import { decodeWindows1252 } from "./windows1252.ts";

/** Length of the well-formed UTF-8 sequence at `at`, or 0. Overlong forms and surrogates are not well-formed. */
function sequenceLength(bytes: Uint8Array, at: number): number {
	const first = bytes[at]!;
	if (first < 0x80) return 1;
	const length = first >= 0xf0 && first < 0xf5 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 && first < 0xe0 ? 2 : 0;
	if (length === 0 || first >= 0xf5 || at + length > bytes.length) return 0;
	for (let i = 1; i < length; i++) if ((bytes[at + i]! & 0xc0) !== 0x80) return 0;
	const second = bytes[at + 1]!;
	if ((first === 0xe0 && second < 0xa0) || (first === 0xed && second >= 0xa0)) return 0;
	if ((first === 0xf0 && second < 0x90) || (first === 0xf4 && second >= 0x90)) return 0;
	return length;
}

/** How many well-formed sequences of two bytes or more, and how many bytes that belong to none; and the first of these. */
export function countUtf8(bytes: Uint8Array): { good: number; bad: number; firstBad: number } {
	let good = 0;
	let bad = 0;
	let firstBad = -1;
	for (let at = 0; at < bytes.length; ) {
		const length = sequenceLength(bytes, at);
		if (length === 0) {
			if (bad++ === 0) firstBad = at;
			at++;
		} else {
			if (length > 1) good++;
			at += length;
		}
	}
	return { good, bad, firstBad };
}

/** UTF-8 with stray bytes: these are read as Windows-1252, the rest as it is. */
export function decodeMixed(bytes: Uint8Array): string {
	const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });
	const parts: string[] = [];
	let from = 0;
	for (let at = 0; at < bytes.length; ) {
		const length = sequenceLength(bytes, at);
		if (length > 0) {
			at += length;
			continue;
		}
		if (at > from) parts.push(utf8.decode(bytes.subarray(from, at)));
		parts.push(decodeWindows1252(bytes.subarray(at, at + 1)));
		from = ++at;
	}
	if (from < bytes.length) parts.push(utf8.decode(bytes.subarray(from)));
	return parts.join("");
}

/** Bytes at the end that begin a sequence which the next chunk may finish: 0 to 3. */
export function openTail(bytes: Uint8Array): number {
	for (let back = 1; back <= Math.min(3, bytes.length); back++) {
		const byte = bytes[bytes.length - back]!;
		if (byte < 0x80) return 0;
		if (byte >= 0xc0) {
			const needs = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
			return needs > back ? back : 0;
		}
	}
	return 0;
}
