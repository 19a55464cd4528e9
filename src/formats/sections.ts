import { crc32 } from "./bytes.ts";
import { MapError } from "./mapError.ts";

/**
 * A file of sections
 * ==================
 * Eight bytes "PLMAP\r\n" and the version of the layout; a 32-bit count; for each section 20 bytes: four letters,
 * then as 32-bit numbers (low byte first) its number, its place from the start of the file, its length and its CRC-32;
 * then the sections. A reader that has only the beginning of a file can use the sections that lie in it.
 */
const MAGIC = [0x50, 0x4c, 0x4d, 0x41, 0x50, 0x0d, 0x0a];
const LAYOUT_VERSION = 2;
const HEADER = 12;
const ENTRY = 20;

export interface Section {
	/** Four letters. */
	name: string;
	/** Several sections of one name are numbered from 0. */
	number: number;
	bytes: Uint8Array;
}

/** The file in pieces, one after another: its table, and the bytes of each section. */
export function sectionPieces(sections: readonly Section[]): Uint8Array[] {
	const table = new Uint8Array(tableLength(sections.length));
	const view = new DataView(table.buffer);
	table.set([...MAGIC, LAYOUT_VERSION]);
	view.setUint32(8, sections.length, true);
	let place = table.length;
	for (const [i, { name, number, bytes }] of sections.entries()) {
		const entry = HEADER + ENTRY * i;
		for (let k = 0; k < 4; k++) table[entry + k] = name.charCodeAt(k);
		for (const [k, value] of [number, place, bytes.length, crc32(bytes)].entries())
			view.setUint32(entry + 4 + 4 * k, value, true);
		place += bytes.length;
	}
	return [table, ...sections.map(({ bytes }) => bytes)];
}

export function writeSections(sections: readonly Section[]): Uint8Array {
	return joinPieces(sectionPieces(sections));
}

export function joinPieces(pieces: readonly Uint8Array[]): Uint8Array {
	const file = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
	let place = 0;
	for (const piece of pieces) {
		file.set(piece, place);
		place += piece.length;
	}
	return file;
}

/** Whether a file begins as the binary form of a map does. */
export function isBinary(bytes: Uint8Array): boolean {
	return MAGIC.every((byte, i) => bytes[i] === byte);
}

/**
 * Gives the bytes of sections on demand.
 *
 * @returns A function from name and number to bytes; undefined when there is no such section.
 * @throws MapError at once when it is no such file or its table is damaged; from the function when a section is not
 * wholly there or its checksum is wrong.
 */
export function readSections(file: Uint8Array): (name: string, number?: number) => Uint8Array | undefined {
	const table = readTable(file);
	return (name, number = 0) => {
		const entry = table.get(`${name}${number}`);
		if (entry === undefined) return undefined;
		const { place, length } = entry;
		if (place + length > file.length) throw new MapError(name, "is not wholly there: the file is cut off");
		return checkedSection(name, file.subarray(place, place + length), entry);
	};
}

/** Makes sure that every section is wholly there and as it was written. @throws MapError */
export function checkSections(file: Uint8Array): void {
	for (const [name, entry] of readTable(file))
		checkedSection(name, file.subarray(entry.place, entry.place + entry.length), entry);
}

/** Where a section lies in its file, and its checksum. */
export interface Entry {
	place: number;
	length: number;
	crc: number;
}

/** The bytes of a section, if they are what was written. @throws MapError */
export function checkedSection(name: string, bytes: Uint8Array, { length, crc }: Entry): Uint8Array {
	if (bytes.length !== length) throw new MapError(name, "is not wholly there: the file is cut off");
	if (crc32(bytes) !== crc) throw new MapError(name, "is damaged: its checksum is wrong");
	return bytes;
}

/** Bytes that the table of a file with that many sections needs, from its beginning. */
export const tableLength = (sections: number): number => HEADER + ENTRY * sections;

/**
 * The table of sections, from the beginning of a file, by name and number ("ABST0").
 *
 * @throws MapError when it is no such file, or its table is damaged or not wholly there.
 */
export function readTable(file: Uint8Array): Map<string, Entry> {
	if (!isBinary(file)) throw new MapError("", "This file is no map in binary form.");
	if (file.length < HEADER) throw new MapError("", "This map is cut off in its first bytes.");
	if (file[7] !== LAYOUT_VERSION)
		throw new MapError("version", `this map has binary layout ${file[7]}, this program reads ${LAYOUT_VERSION}`);
	const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
	const count = view.getUint32(8, true);
	if (tableLength(count) > file.length) throw new MapError("", "This map is cut off in its table of sections.");
	const table = new Map<string, Entry>();
	for (let entry = HEADER; entry < tableLength(count); entry += ENTRY) {
		const name = String.fromCharCode(...file.subarray(entry, entry + 4));
		const [number, place, length, crc] = [4, 8, 12, 16].map((k) => view.getUint32(entry + k, true));
		table.set(`${name}${number}`, { place: place!, length: length!, crc: crc! });
	}
	return table;
}
