import type { SparseMatrix } from "../sparse/matrix.ts";

/** A weighted graph at one level of aggregation. Loops are left out of the rows: `strength` has their weight. */
export interface Level {
	nodes: number;
	start: Uint32Array;
	index: Uint32Array;
	value: Float64Array;
	/** [nodes] sum of the weights of all base edges at its members, inner ones twice. */
	strength: Float64Array;
	/** 2m: sum of all strengths. */
	total: number;
}

/** The graph itself as the lowest level. */
export function levelOf(graph: SparseMatrix): Level {
	const strength = new Float64Array(graph.rows);
	let total = 0;
	for (let v = 0; v < graph.rows; v++)
		for (let e = graph.start[v]!; e < graph.start[v + 1]!; e++) {
			strength[v]! += graph.value[e]!;
			total += graph.value[e]!;
		}
	return { nodes: graph.rows, start: graph.start, index: graph.index, value: graph.value, strength, total };
}

/** Members of a part become one node; parallel edges add up. */
export function aggregate(level: Level, part: Uint32Array, parts: number): Level {
	const { nodes, start, index, value } = level;
	const first = new Uint32Array(parts + 1);
	for (let v = 0; v < nodes; v++) first[part[v]! + 1]!++;
	for (let p = 0; p < parts; p++) first[p + 1]! += first[p]!;
	const fill = first.slice();
	const members = new Uint32Array(nodes);
	for (let v = 0; v < nodes; v++) members[fill[part[v]!]!++] = v;

	const strength = new Float64Array(parts);
	const outStart = new Uint32Array(parts + 1);
	const outIndex = new Uint32Array(index.length);
	const outValue = new Float64Array(index.length);
	const slot = new Int32Array(parts).fill(-1);
	let at = 0;
	for (let p = 0; p < parts; p++) {
		const row = at;
		for (let m = first[p]!; m < first[p + 1]!; m++) {
			const v = members[m]!;
			strength[p]! += level.strength[v]!;
			for (let e = start[v]!; e < start[v + 1]!; e++) {
				const q = part[index[e]!]!;
				if (q === p) continue;
				if (slot[q]! < row) {
					slot[q] = at;
					outIndex[at] = q;
					outValue[at++] = 0;
				}
				outValue[slot[q]!]! += value[e]!;
			}
		}
		outStart[p + 1] = at;
	}
	return {
		nodes: parts,
		start: outStart,
		index: outIndex.slice(0, at),
		value: outValue.slice(0, at),
		strength,
		total: level.total,
	};
}
