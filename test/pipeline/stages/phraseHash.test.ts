import fc from "fast-check";
import { expect, test } from "vitest";
import { hashFolds, PhraseKeys } from "../../../pipeline/stages/phraseHash.ts";

/** The key of words that follow each other. */
function key(words: string[]): [number, number] {
	const h = hashFolds(words);
	let high = 0;
	let low = 0;
	words.forEach((_, i) => {
		high = (Math.imul(high, h.highPower[i]!) + h.high[i]!) >>> 0;
		low = (Math.imul(low, h.lowPower[i]!) + h.low[i]!) >>> 0;
	});
	return [high, low];
}

test("a phrase has one key however its letters are cut into words", () => {
	fc.assert(
		fc.property(
			fc.array(fc.string({ unit: fc.constantFrom(..."abcxyz19"), minLength: 1 }), { minLength: 1 }),
			(words) => {
				expect(key(words)).toEqual(key([words.join("")]));
			},
		),
	);
});

test("ids are those of a Map of texts, also after the table has grown", () => {
	const keys = new PhraseKeys(4);
	const ids = new Map<string, number>();
	for (let i = 0; i < 5000; i++) {
		const text = `phrase${(i * 7919) % 3001}`;
		if (!ids.has(text)) ids.set(text, ids.size);
		expect(keys.add(...key([text]))).toBe(ids.get(text));
	}
	expect(keys.size).toBe(ids.size);
	for (const [text, id] of ids) expect(keys.find(...key([text]))).toBe(id);
	expect(keys.find(...key(["absent"]))).toBe(-1);
});
