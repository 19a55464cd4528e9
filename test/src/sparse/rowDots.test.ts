import fc from "fast-check";
import { expect, test } from "vitest";
import type { SparseMatrix } from "../../../src/sparse/matrix.ts";
import { dotRows } from "../../../src/sparse/normalize.ts";
import { RowDots } from "../../../src/sparse/rowDots.ts";

const row = fc.uniqueArray(fc.tuple(fc.nat(99), fc.double({ min: 0.01, max: 1, noNaN: true })), {
	selector: ([column]) => column,
	maxLength: 30,
});

function matrixOf(rows: [number, number][][]): SparseMatrix {
	const sorted = rows.map((entries) => [...entries].sort((a, b) => a[0] - b[0]));
	const start = new Uint32Array(rows.length + 1);
	sorted.forEach((entries, r) => {
		start[r + 1] = start[r]! + entries.length;
	});
	return {
		rows: rows.length,
		columns: 100,
		start,
		index: Uint32Array.from(sorted.flat(), ([column]) => column),
		value: Float64Array.from(sorted.flat(), ([, value]) => value),
	};
}

test("one row spread out after another gives the dot products of merging, to the last bit", () =>
	fc.assert(
		fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (rows) => {
			const matrix = matrixOf(rows);
			const dots = new RowDots(matrix);
			for (let a = 0; a < rows.length; a++) {
				dots.spread(a);
				for (let b = 0; b < rows.length; b++) expect(dots.dot(b)).toBe(dotRows(matrix, a, matrix, b));
			}
		}),
	));
