import { readFileSync } from "node:fs";
import { readPapers } from "../../../pipeline/read/index.ts";

/** Reads texts as files named a, b, c … in chunks of an odd size, so that no reader may count on chunks' ends. */
export function readTexts(...texts: (string | Uint8Array)[]) {
	return readPapers(
		texts.map((text, i) => ({
			name: "abcdefgh"[i]!,
			chunks: chunksOf(typeof text === "string" ? new TextEncoder().encode(text) : text),
		})),
	);
}

export function fixture(name: string): Uint8Array {
	return new Uint8Array(readFileSync(new URL(`../../fixtures/read/${name}`, import.meta.url)));
}

export function* chunksOf(bytes: Uint8Array, size = 997): Generator<Uint8Array> {
	for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}
