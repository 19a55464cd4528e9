import fc from "fast-check";
import { expect, test } from "vitest";
import { SpanTable } from "../../../pipeline/stages/spanTable.ts";

test("numbers stretches as a Map of their texts would", () => {
	const text = fc.string({ unit: fc.constantFrom("a", "b", "é", "中", "\u{1f600}"), maxLength: 60 });
	fc.assert(
		fc.property(text, fc.array(fc.tuple(fc.nat(60), fc.nat(6)), { maxLength: 200 }), (text, spans) => {
			const table = new SpanTable();
			const known = new Map<string, number>();
			for (const [at, length] of spans) {
				const from = Math.min(at, text.length);
				const to = Math.min(text.length, from + length);
				const word = text.slice(from, to);
				if (!known.has(word)) known.set(word, known.size);
				expect(table.add(text, from, to)).toBe(known.get(word));
			}
			expect(table.size).toBe(known.size);
		}),
	);
});

test("grows", () => {
	const table = new SpanTable();
	const words = Array.from({ length: 20_000 }, (_, i) => `word${i}`);
	for (const round of [1, 2])
		words.forEach((word, i) => {
			expect(table.add(` ${word} `, 1, word.length + 1), `round ${round}`).toBe(i);
		});
});
