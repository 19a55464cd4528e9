import type { SparseMatrix } from "./matrix.ts";

/**
 * Dot products of one row with many
 * =================================
 * The row is spread out over all columns once; one bit a column says where it is not zero, as most columns of another
 * row are, and the bits stay in the processor's cache where the values do not. Sums in ascending order, so that the
 * bits of a result are those of `dotRows`.
 */
export class RowDots {
	private readonly matrix: SparseMatrix;
	private readonly value: Float64Array;
	private readonly bits: Int32Array;
	private row = -1;

	constructor(matrix: SparseMatrix) {
		this.matrix = matrix;
		this.value = new Float64Array(matrix.columns);
		this.bits = new Int32Array((matrix.columns >> 5) + 1);
	}

	/** The row that the others are multiplied with from now on. */
	spread(row: number): void {
		const { start, index, value } = this.matrix;
		if (this.row >= 0) for (let e = start[this.row]!; e < start[this.row + 1]!; e++) this.bits[index[e]! >> 5] = 0;
		this.row = row;
		for (let e = start[row]!; e < start[row + 1]!; e++) {
			const column = index[e]!;
			this.value[column] = value[e]!;
			this.bits[column >> 5]! |= 1 << (column & 31);
		}
	}

	/** Dot product of the spread row and another of the same matrix; 0 where they share no column. */
	dot(other: number): number {
		const { start, index, value } = this.matrix;
		const { bits, value: own } = this;
		const end = start[other + 1]!;
		let sum = 0;
		for (let e = start[other]!; e < end; e++) {
			const column = index[e]!;
			if (bits[column >> 5]! & (1 << (column & 31))) sum += own[column]! * value[e]!;
		}
		return sum;
	}
}
