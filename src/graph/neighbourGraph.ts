import type { SparseMatrix } from "../sparse/matrix.ts";
import { transpose } from "../sparse/transpose.ts";
import type { Neighbours } from "./neighbours.ts";

/**
 * The neighbour graph: two papers are tied when either is among the nearest of the other; weight = cosine.
 *
 * @returns Symmetric, rows ascending, no loops.
 */
export function neighbourGraph(neighbours: Neighbours): SparseMatrix {
	const { rows, start, index, similarity } = neighbours;
	const near: SparseMatrix = { rows, columns: rows, start, index, value: similarity };
	const nearOf = transpose(near);
	const unsorted: SparseMatrix = {
		rows,
		columns: rows,
		start: new Uint32Array(rows + 1),
		index: new Uint32Array(2 * index.length),
		value: new Float64Array(2 * index.length),
	};
	// [papers] the last paper that it is among the nearest of.
	const last = new Int32Array(rows).fill(-1);
	let at = 0;
	for (let a = 0; a < rows; a++) {
		for (let e = start[a]!; e < start[a + 1]!; e++) {
			last[index[e]!] = a;
			unsorted.index[at] = index[e]!;
			unsorted.value[at++] = similarity[e]!;
		}
		for (let e = nearOf.start[a]!; e < nearOf.start[a + 1]!; e++) {
			if (last[nearOf.index[e]!] === a) continue;
			unsorted.index[at] = nearOf.index[e]!;
			unsorted.value[at++] = nearOf.value[e]!;
		}
		unsorted.start[a + 1] = at;
	}
	// The graph is symmetric, so its transpose is itself, with rows in order.
	return transpose({ ...unsorted, index: unsorted.index.subarray(0, at), value: unsorted.value.subarray(0, at) });
}
