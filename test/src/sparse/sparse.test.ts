import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { logarithm } from "../../../src/sparse/logarithm.ts";
import type { SparseMatrix } from "../../../src/sparse/matrix.ts";
import { dotRows, normalizeRows } from "../../../src/sparse/normalize.ts";
import { PairTable } from "../../../src/sparse/pairTable.ts";
import { TopK } from "../../../src/sparse/topK.ts";
import { transpose } from "../../../src/sparse/transpose.ts";

const dense = fc.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 8 })).chain(([rows, columns]) =>
	fc.array(fc.array(fc.constantFrom<number>(0, 0, 1, 2, -3), { minLength: columns, maxLength: columns }), {
		minLength: rows,
		maxLength: rows,
	}),
);

function toSparse(table: number[][]): SparseMatrix {
	const start = [0];
	const index: number[] = [];
	const value: number[] = [];
	for (const row of table) {
		row.forEach((x, c) => {
			if (x === 0) return;
			index.push(c);
			value.push(x);
		});
		start.push(index.length);
	}
	return {
		rows: table.length,
		columns: table[0]!.length,
		start: Uint32Array.from(start),
		index: Uint32Array.from(index),
		value: Float64Array.from(value),
	};
}

describe("CSR", () => {
	test("transposing turns rows into columns, and twice gives the same matrix", () =>
		fc.assert(
			fc.property(dense, (table) => {
				const matrix = toSparse(table);
				expect(transpose(matrix)).toEqual(toSparse(table[0]!.map((_, c) => table.map((row) => row[c]!))));
				expect(transpose(transpose(matrix))).toEqual(matrix);
			}),
		));

	test("dot products agree with dense ones; normalised rows have length 1, empty rows stay empty", () =>
		fc.assert(
			fc.property(dense, (table) => {
				const matrix = toSparse(table);
				table.forEach((a, i) => {
					table.forEach((b, j) => {
						expect(dotRows(matrix, i, matrix, j)).toBe(a.reduce<number>((sum, x, c) => sum + x * b[c]!, 0));
					});
				});
				normalizeRows(matrix);
				table.forEach((row, i) => {
					expect(dotRows(matrix, i, matrix, i)).toBeCloseTo(row.some((x) => x !== 0) ? 1 : 0, 12);
				});
			}),
		));
});

test("the k best, larger score first, ties to the smaller id, in whatever order they come", () =>
	fc.assert(
		fc.property(
			fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 40 }),
			fc.integer({ min: 1, max: 12 }),
			(scores, k) => {
				const expected = scores.map((score, id) => ({ id, score })).sort((a, b) => b.score - a.score || a.id - b.id);
				for (const order of [[...scores.keys()], [...scores.keys()].reverse()]) {
					const best = new TopK(k);
					for (const id of order) best.offer(id, scores[id]!);
					const ids = new Uint32Array(k);
					const kept = new Float64Array(k);
					const count = best.drain(ids, kept, 0);
					expect([...ids.subarray(0, count)]).toEqual(expected.slice(0, k).map(({ id }) => id));
					expect([...kept.subarray(0, count)]).toEqual(expected.slice(0, k).map(({ score }) => score));
					expect(best.drain(ids, kept, 0)).toBe(0);
				}
			},
		),
	));

test("pairs are numbered by first sight, told apart by order, also after growing", () =>
	fc.assert(
		fc.property(fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { maxLength: 300 }), (pairs) => {
			const table = new PairTable(2);
			const known = new Map<string, number>();
			for (const [a, b] of pairs) {
				const key = `${a} ${b}`;
				if (!known.has(key)) {
					expect(table.find(a, b)).toBe(-1);
					known.set(key, known.size);
				}
				expect(table.add(a, b)).toBe(known.get(key));
			}
			expect(table.size).toBe(known.size);
			for (const [key, number] of known) {
				const [a, b] = key.split(" ").map(Number);
				expect(table.find(a!, b!)).toBe(number);
				expect([table.first[number], table.second[number]]).toEqual([a, b]);
			}
		}),
	));

test.each([1, 2, Math.E, 10, 1e6, 0.37])("logarithm(%d) is within 1e-12 and a multiple of 2^-40", (x) => {
	expect(Math.abs(logarithm(x) - Math.log(x))).toBeLessThan(1e-12);
	expect(Number.isInteger(logarithm(x) * 2 ** 40)).toBe(true);
});
