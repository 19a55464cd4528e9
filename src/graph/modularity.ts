import type { SparseMatrix } from "../sparse/matrix.ts";
import type { Level } from "./aggregate.ts";

/**
 * Modularity
 * ==========
 *   Q = Σ_c (w_c / m − γ · (K_c / 2m)²)
 *
 * w_c is the weight inside community c, K_c the sum of its members' strengths.
 *
 * [Article] Newman & Girvan, "Finding and evaluating community structure in networks", Physical Review E 69, 2004.
 * doi:10.1103/PhysRevE.69.026113; resolution γ: Reichardt & Bornholdt 2006. doi:10.1103/PhysRevE.74.016110
 *
 * @param graph - Symmetric, no loops.
 * @param community - [nodes] numbers below the number of nodes.
 * @returns In [-γ, 1]; 0 for a graph without edges.
 */
export function modularity(graph: SparseMatrix, community: Uint32Array, resolution = 1): number {
	const inside = new Float64Array(graph.rows);
	const mass = new Float64Array(graph.rows);
	let total = 0;
	for (let v = 0; v < graph.rows; v++) {
		const c = community[v]!;
		for (let e = graph.start[v]!; e < graph.start[v + 1]!; e++) {
			const weight = graph.value[e]!;
			total += weight;
			mass[c]! += weight;
			if (community[graph.index[e]!] === c) inside[c]! += weight;
		}
	}
	if (total === 0) return 0;
	let sum = 0;
	for (let c = 0; c < graph.rows; c++) sum += inside[c]! / total - resolution * (mass[c]! / total) ** 2;
	return sum;
}

/** The same from a level of aggregation, quick at the top, where few nodes are left. */
export function levelModularity(
	{ nodes, start, index, value, strength, total }: Level,
	community: Uint32Array,
	resolution: number,
): number {
	if (total === 0) return 0;
	const mass = new Float64Array(nodes);
	let inside = total;
	for (let v = 0; v < nodes; v++) {
		const own = community[v]!;
		mass[own]! += strength[v]!;
		for (let e = start[v]!; e < start[v + 1]!; e++) if (community[index[e]!] !== own) inside -= value[e]!;
	}
	return mass.reduce((sum, strength) => sum - resolution * (strength / total) ** 2, inside / total);
}
