import { VECTOR_BOOK, VECTOR_CODES, VECTOR_STEMS } from "../lexicon/word-vectors.ts";

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** Numbers of a word, and numbers that one byte stands for. */
export const DIMENSIONS = 128;
const GROUP = 8;
const GROUPS = DIMENSIONS / GROUP;

/** Bytes as text, three in four digits of six bits, lowest first. */
export function writeBytes(bytes: Uint8Array): string {
	let text = "";
	for (let i = 0; i < bytes.length; i += 3) {
		const three = bytes[i]! | ((bytes[i + 1] ?? 0) << 8) | ((bytes[i + 2] ?? 0) << 16);
		for (let shift = 0; shift < 24; shift += 6) text += DIGITS[(three >> shift) & 63];
	}
	return text;
}

/** The bytes that `writeBytes` wrote; up to two zeros may follow them. */
export function readBytes(text: string): Uint8Array {
	const digits = new Uint8Array(128);
	for (let i = 0; i < DIGITS.length; i++) digits[DIGITS.charCodeAt(i)] = i;
	const bytes = new Uint8Array((text.length / 4) * 3);
	for (let i = 0, at = 0; i < text.length; i += 4) {
		let three = 0;
		for (let k = 0; k < 4; k++) three |= digits[text.charCodeAt(i + k)]! << (6 * k);
		for (let shift = 0; shift < 24; shift += 8) bytes[at++] = three >> shift;
	}
	return bytes;
}

let known: { row: Map<string, number>; codes: Uint8Array; book: Int8Array } | undefined;

/**
 * What company a word keeps
 * =========================
 * "Federated" stands in abstracts with "clients", as "decentralized" does: words that appear with the same others point in the
 * same direction. 128 numbers of a stem, from arXiv's abstracts: the largest singular vectors of how far above chance two words
 * share a paper, in codes of one byte for eight numbers (scripts/build-word-vectors.mjs). Their length has no unit.
 *
 * @param into - DIMENSIONS numbers, overwritten.
 * @returns false for a stem that the table does not know; `into` stays as it is.
 */
export function wordVector(stem: string, into: Int8Array): boolean {
	known ??= {
		row: new Map(VECTOR_STEMS.split(" ").map((word, i) => [word, i])),
		codes: readBytes(VECTOR_CODES),
		book: new Int8Array(readBytes(VECTOR_BOOK).buffer),
	};
	const row = known.row.get(stem);
	if (row === undefined) return false;
	for (let g = 0; g < GROUPS; g++) {
		const code = known.codes[row * GROUPS + g]!;
		const at = (g * 256 + code) * GROUP;
		into.set(known.book.subarray(at, at + GROUP), g * GROUP);
	}
	return true;
}
