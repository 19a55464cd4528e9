import type { SparseMatrix } from "../sparse/matrix.ts";
import { numberBySize } from "./communities.ts";

/** Papers that make a theme: √n / 4, from 3 up, and a fiftieth of what is above 2,500, up to 100; 8 of 1,000, 50 of 5,000. */
export function chooseLeast(papers: number): number {
	return Math.max(3, Math.round(Math.sqrt(papers) / 4), Math.min(100, Math.round((papers - 2500) / 50)));
}

/**
 * Small communities join their strongest neighbour
 * ================================================
 * Smallest first (ties: the later number), each into the community that costs least modularity: the largest
 *
 *   w_cd − γ · K_c · K_d / 2m
 *
 * w_cd being the weight between the two and K the sums of strengths. Communities tied to no other stay as they are.
 *
 * @param least - Smaller communities are folded.
 * @returns [nodes] community, numbered by size descending, then by smallest member.
 */
export function foldSmall(graph: SparseMatrix, community: Uint32Array, least: number, resolution: number): Uint32Array {
	const into = community.slice();
	const count = community.reduce((most, c) => Math.max(most, c), -1) + 1;
	const members: number[][] = Array.from({ length: count }, () => []);
	const mass = new Float64Array(count);
	let total = 0;
	for (let v = 0; v < graph.rows; v++) {
		members[into[v]!]!.push(v);
		for (let e = graph.start[v]!; e < graph.start[v + 1]!; e++) {
			mass[into[v]!]! += graph.value[e]!;
			total += graph.value[e]!;
		}
	}
	const stays = new Uint8Array(count);
	for (;;) {
		let small = -1;
		for (let c = 0; c < count; c++) {
			const size = members[c]!.length;
			if (size === 0 || size >= least || stays[c] === 1) continue;
			if (small < 0 || size <= members[small]!.length) small = c;
		}
		if (small < 0) return numberBySize(into);
		const weightTo = new Map<number, number>();
		for (const v of members[small]!)
			for (let e = graph.start[v]!; e < graph.start[v + 1]!; e++) {
				const c = into[graph.index[e]!]!;
				if (c !== small) weightTo.set(c, (weightTo.get(c) ?? 0) + graph.value[e]!);
			}
		let best = -1;
		let bestGain = Number.NEGATIVE_INFINITY;
		for (const [c, weight] of [...weightTo].sort((a, b) => a[0] - b[0])) {
			const gain = weight - (resolution * mass[small]! * mass[c]!) / total;
			if (gain > bestGain) {
				best = c;
				bestGain = gain;
			}
		}
		if (best < 0) {
			stays[small] = 1;
			continue;
		}
		for (const v of members[small]!) {
			into[v] = best;
			members[best]!.push(v);
		}
		members[small] = [];
		mass[best]! += mass[small]!;
		mass[small] = 0;
	}
}
