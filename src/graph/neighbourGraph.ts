import type { SparseMatrix } from "../sparse/matrix.ts";
import { transpose } from "../sparse/transpose.ts";
import type { Neighbours } from "./neighbours.ts";

/**
 * The neighbour graph: two papers are tied when either is among the nearest of the other; weight = cosine.
 *
 * @returns Symmetric, rows ascending, no loops.
 */
export function neighbourGraph(neighbours: Neighbours): SparseMatrix {
	const n = neighbours.rows;
	const size = new Uint32Array(n + 1);
	const { start, index, similarity } = neighbours;
	const has = (a: number, b: number) => {
		for (let e = start[a]!; e < start[a + 1]!; e++) if (index[e] === b) return true;
		return false;
	};
	const each = (visit: (a: number, b: number, weight: number) => void) => {
		for (let a = 0; a < n; a++)
			for (let e = start[a]!; e < start[a + 1]!; e++) {
				const b = index[e]!;
				visit(a, b, similarity[e]!);
				if (!has(b, a)) visit(b, a, similarity[e]!);
			}
	};
	each((a) => size[a + 1]!++);
	for (let a = 0; a < n; a++) size[a + 1]! += size[a]!;
	const fill = size.slice();
	const nonzeros = size[n]!;
	const unsorted: SparseMatrix = {
		rows: n,
		columns: n,
		start: size,
		index: new Uint32Array(nonzeros),
		value: new Float64Array(nonzeros),
	};
	each((a, b, weight) => {
		const at = fill[a]!++;
		unsorted.index[at] = b;
		unsorted.value[at] = weight;
	});
	// The graph is symmetric, so its transpose is itself, with rows in order.
	return transpose(unsorted);
}
