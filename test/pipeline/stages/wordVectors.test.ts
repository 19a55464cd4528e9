import fc from "fast-check";
import { expect, test } from "vitest";
import { VECTOR_BOOK, VECTOR_CODES, VECTOR_STEMS } from "../../../pipeline/lexicon/word-vectors.ts";
import { DIMENSIONS, readBytes, wordVector, writeBytes } from "../../../pipeline/stages/wordVectors.ts";

const GROUP = 8;

function cosine(a: string, b: string): number {
	const [x, y] = [new Int8Array(DIMENSIONS), new Int8Array(DIMENSIONS)];
	expect(wordVector(a, x) && wordVector(b, y)).toBe(true);
	const dot = (p: Int8Array, q: Int8Array) => p.reduce((sum, value, d) => sum + value * q[d]!, 0);
	return dot(x, y) / Math.sqrt(dot(x, x) * dot(y, y));
}

test("bytes come back as they were written, with zeros up to a multiple of three", () => {
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
			const back = readBytes(writeBytes(bytes));
			expect(back.length).toBe(Math.ceil(bytes.length / 3) * 3);
			expect(back.subarray(0, bytes.length)).toEqual(bytes);
			expect(back.subarray(bytes.length).every((zero) => zero === 0)).toBe(true);
		}),
	);
});

test("a word's numbers are those that its codes stand for", () => {
	const stems = VECTOR_STEMS.split(" ");
	const [codes, book] = [readBytes(VECTOR_CODES), readBytes(VECTOR_BOOK)];
	const vector = new Int8Array(DIMENSIONS);
	for (const w of [0, 1234, stems.length - 1]) {
		expect(wordVector(stems[w]!, vector)).toBe(true);
		for (let d = 0; d < DIMENSIONS; d++) {
			const group = Math.floor(d / GROUP);
			const code = codes[w * (DIMENSIONS / GROUP) + group]!;
			expect(vector[d]! & 255).toBe(book[(group * 256 + code) * GROUP + (d % GROUP)]);
		}
	}
});

test("an unknown word changes nothing", () => {
	const vector = new Int8Array(DIMENSIONS).fill(7);
	expect(wordVector("qwertyuiop", vector)).toBe(false);
	expect(vector.every((x) => x === 7)).toBe(true);
});

test.each([
	["galaxi", "stellar", "parser"],
	["client", "feder", "galaxi"],
	["nonconvex", "smooth", "speech"],
	["protein", "gene", "qubit"],
])("%s keeps company with %s rather than with %s", (word, near, far) => {
	expect(cosine(word, near)).toBeGreaterThan(cosine(word, far) + 0.1);
});

test("the table is small enough to ship", () => {
	expect(VECTOR_STEMS.length + VECTOR_CODES.length + VECTOR_BOOK.length).toBeLessThan(300_000);
	const stems = VECTOR_STEMS.split(" ");
	expect(stems).toEqual([...new Set(stems)].sort());
});
