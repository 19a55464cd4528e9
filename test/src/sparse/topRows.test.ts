import fc from "fast-check";
import { expect, test } from "vitest";
import { TopK } from "../../../src/sparse/topK.ts";
import { TopRows } from "../../../src/sparse/topRows.ts";

test("keeps of each row what a heap of its own would keep", () => {
	const offers = fc.array(fc.tuple(fc.nat(2), fc.integer({ min: 0, max: 8 })), { maxLength: 300 });
	fc.assert(
		fc.property(offers, fc.integer({ min: 1, max: 9 }), (all, k) => {
			const rows = new TopRows(k, 3);
			const heaps = [0, 1, 2].map(() => new TopK(k));
			all.forEach(([row, score], id) => {
				rows.offer(row, id, score);
				heaps[row]!.offer(id, score);
			});
			for (const [row, heap] of heaps.entries()) {
				const kept = new TopK(k);
				rows.each(row, (id, score) => kept.offer(id, score));
				expect(list(kept, k)).toEqual(list(heap, k));
			}
		}),
	);
});

function list(best: TopK, k: number): [number, number][] {
	const ids = new Uint32Array(k);
	const scores = new Float64Array(k);
	const count = best.drain(ids, scores, 0);
	return Array.from({ length: count }, (_, i) => [ids[i]!, scores[i]!]);
}
