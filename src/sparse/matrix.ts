/**
 * Compressed sparse rows (CSR)
 * ============================
 * Row i holds columns index[start[i]] … index[start[i + 1] - 1], ascending, with the values beside them.
 */
export interface SparseMatrix {
	rows: number;
	columns: number;
	/** [rows + 1] */
	start: Uint32Array;
	/** [nonzeros] */
	index: Uint32Array;
	/** [nonzeros] */
	value: Float64Array;
}
