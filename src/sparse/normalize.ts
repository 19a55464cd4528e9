import type { SparseMatrix } from "./matrix.ts";

/** Divides each row by its Euclidean length, in place; empty rows stay empty. Afterwards a dot product is a cosine. */
export function normalizeRows(matrix: SparseMatrix): void {
	const { rows, start, value } = matrix;
	for (let r = 0; r < rows; r++) {
		let sum = 0;
		for (let e = start[r]!; e < start[r + 1]!; e++) sum += value[e]! * value[e]!;
		if (sum === 0) continue;
		const length = Math.sqrt(sum);
		for (let e = start[r]!; e < start[r + 1]!; e++) value[e] = value[e]! / length;
	}
}

/** Dot product of row a of one matrix and row b of another over the same columns, by merging. */
export function dotRows(x: SparseMatrix, a: number, y: SparseMatrix, b: number): number {
	let i = x.start[a]!;
	let j = y.start[b]!;
	const iEnd = x.start[a + 1]!;
	const jEnd = y.start[b + 1]!;
	let sum = 0;
	while (i < iEnd && j < jEnd) {
		const p = x.index[i]!;
		const q = y.index[j]!;
		if (p === q) sum += x.value[i++]! * y.value[j++]!;
		else if (p < q) i++;
		else j++;
	}
	return sum;
}
