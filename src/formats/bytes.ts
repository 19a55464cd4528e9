import { MapError } from "./mapError.ts";

/** Node and browsers have both; typed here, because this room is compiled without the types of either. */
interface Encoding {
	TextEncoder: new () => { encode(text: string): Uint8Array };
	TextDecoder: new () => { decode(bytes: Uint8Array): string };
}
const { TextEncoder, TextDecoder } = globalThis as unknown as Encoding;

const [encoder, decoder] = [new TextEncoder(), new TextDecoder()];

export const utf8 = (text: string): Uint8Array => encoder.encode(text);
export const fromUtf8 = (bytes: Uint8Array): string => decoder.decode(bytes);

/** Collects bytes; whole numbers go as variable-length integers (seven bits a byte, low ones first). */
export class ByteWriter {
	private bytes = new Uint8Array(1024);
	private length = 0;

	byte(value: number): void {
		if (this.length === this.bytes.length) {
			const larger = new Uint8Array(this.bytes.length * 2);
			larger.set(this.bytes);
			this.bytes = larger;
		}
		this.bytes[this.length++] = value;
	}

	/** @param value - A whole number from 0 to 2^53 - 1. */
	whole(value: number): void {
		let rest = value;
		for (; rest >= 128; rest = Math.floor(rest / 128)) this.byte((rest % 128) | 128);
		this.byte(rest);
	}

	/** Two bytes, the low one first. */
	short(value: number): void {
		this.byte(value & 255);
		this.byte(value >> 8);
	}

	finish(): Uint8Array {
		return this.bytes.slice(0, this.length);
	}
}

/** Reads what a ByteWriter wrote; beyond the end is a MapError that names the section. */
export class ByteReader {
	/** Place of the next byte. */
	at: number;
	private readonly bytes: Uint8Array;
	private readonly section: string;

	constructor(bytes: Uint8Array, section: string, at = 0) {
		this.bytes = bytes;
		this.section = section;
		this.at = at;
	}

	byte(): number {
		if (this.at >= this.bytes.length) throw new MapError(this.section, "ends too early: the file is damaged");
		return this.bytes[this.at++]!;
	}

	whole(): number {
		let value = 0;
		for (let factor = 1; ; factor *= 128) {
			const byte = this.byte();
			value += (byte & 127) * factor;
			if (byte < 128) break;
		}
		if (!Number.isSafeInteger(value)) throw new MapError(this.section, "holds too large a number: the file is damaged");
		return value;
	}

	short(): number {
		return this.byte() + 256 * this.byte();
	}

	/** A list with its length before it. Each element takes at least a byte, so a wrong length ends at the end. */
	list<T>(read: () => T): T[] {
		const length = this.whole();
		if (length > this.bytes.length - this.at) throw new MapError(this.section, "ends too early: the file is damaged");
		return Array.from({ length }, read);
	}
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
	let c = n;
	for (let bit = 0; bit < 8; bit++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
	return c >>> 0;
});

/** CRC-32 as in gzip and PNG. [Standard] ISO 3309 */
export function crc32(bytes: Uint8Array): number {
	let crc = 0xffffffff;
	for (let i = 0; i < bytes.length; i++) crc = CRC_TABLE[(crc ^ bytes[i]!) & 255]! ^ (crc >>> 8);
	return (crc ^ 0xffffffff) >>> 0;
}
