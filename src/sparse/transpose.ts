import type { SparseMatrix } from "./matrix.ts";

/**
 * Rows become columns, in time proportional to the nonzeros; the rows of the result are ascending again.
 * Of a papers × terms matrix it is the inverted index.
 */
export function transpose(matrix: SparseMatrix): SparseMatrix {
	const { rows, columns, start, index, value } = matrix;
	const end = new Uint32Array(columns + 1);
	for (let e = 0; e < index.length; e++) end[index[e]! + 1]!++;
	for (let c = 0; c < columns; c++) end[c + 1]! += end[c]!;
	const out: SparseMatrix = {
		rows: columns,
		columns: rows,
		start: end.slice(),
		index: new Uint32Array(index.length),
		value: new Float64Array(index.length),
	};
	for (let r = 0; r < rows; r++)
		for (let e = start[r]!; e < start[r + 1]!; e++) {
			const at = end[index[e]!]!++;
			out.index[at] = r;
			out.value[at] = value[e]!;
		}
	return out;
}
