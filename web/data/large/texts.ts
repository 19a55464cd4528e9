import { fromUtf8, utf8 } from "../../../src/formats/bytes.ts";
import { elementStarts } from "../../../src/formats/mapColumns.ts";

/** The elements of a JSON array as bytes: each becomes a value only when it is asked for. */
export interface Texts {
	bytes: Uint8Array;
	/** [elements + 1] Element i is bytes[start[i]] to bytes[start[i + 1] - 2]. */
	start: Uint32Array;
}

export const textsOf = (bytes: Uint8Array, length: number, section: string): Texts => ({
	bytes,
	start: elementStarts(bytes, length, section),
});

export const elementAt = <T>({ bytes, start }: Texts, i: number): T =>
	JSON.parse(fromUtf8(bytes.subarray(start[i], start[i + 1] - 1))) as T;

/** Number of the element that is this text, -1 without one. */
export function findText({ bytes, start }: Texts, text: string): number {
	const wanted = utf8(JSON.stringify(text));
	for (let i = 0; i < start.length - 1; i++) {
		const from = start[i];
		if (start[i + 1] - 1 - from !== wanted.length) continue;
		let k = 0;
		while (k < wanted.length && bytes[from + k] === wanted[k]) k++;
		if (k === wanted.length) return i;
	}
	return -1;
}

/** Number of the element whose text begins so, -1 without one. */
export function findBeginning({ bytes, start }: Texts, text: string): number {
	const wanted = utf8(text);
	for (let i = 0; i < start.length - 1; i++) {
		let k = 0;
		while (k < wanted.length && bytes[start[i] + k] === wanted[k]) k++;
		if (k === wanted.length) return i;
	}
	return -1;
}

/** Number of the one of sorted texts that is `text`, -1 without one. */
export function findSorted(length: number, at: (i: number) => string, text: string): number {
	let [low, high] = [0, length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (at(middle) < text) low = middle + 1;
		else high = middle;
	}
	return low < length && at(low) === text ? low : -1;
}

/** The same form, of texts that were values. */
export function packTexts(texts: Iterable<string>, length: number): Texts {
	const start = new Uint32Array(length + 1);
	let bytes = new Uint8Array(1 << 16);
	let [row, at] = [0, 0];
	for (const text of texts) {
		start[row++] = at;
		const more = utf8(JSON.stringify(text));
		if (at + more.length + 1 > bytes.length) {
			const wider = new Uint8Array(2 * (bytes.length + more.length));
			wider.set(bytes);
			bytes = wider;
		}
		bytes.set(more, at);
		at += more.length + 1;
	}
	start[length] = at;
	return { bytes: bytes.slice(0, at), start };
}
