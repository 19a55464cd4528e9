import fc from "fast-check";
import type { SparseMatrix } from "../../../src/sparse/matrix.ts";
import { createRandom } from "../../../src/sparse/random.ts";

export type Edge = readonly [a: number, b: number, weight?: number];

/** A symmetric matrix with ascending rows. */
export function graphOf(nodes: number, edges: readonly Edge[]): SparseMatrix {
	const rows: Map<number, number>[] = Array.from({ length: nodes }, () => new Map());
	for (const [a, b, weight = 1] of edges) {
		rows[a]!.set(b, weight);
		rows[b]!.set(a, weight);
	}
	const start = new Uint32Array(nodes + 1);
	const entries = rows.map((row) => [...row].sort((x, y) => x[0] - y[0]));
	entries.forEach((row, v) => {
		start[v + 1] = start[v]! + row.length;
	});
	const all = entries.flat();
	return {
		rows: nodes,
		columns: nodes,
		start,
		index: Uint32Array.from(all, ([u]) => u),
		value: Float64Array.from(all, ([, weight]) => weight),
	};
}

/** Two 4-cliques tied by one edge: 13 edges, Q = 12/13 - 1/2. */
export const TWO_CLIQUES = graphOf(8, [
	...[0, 4].flatMap((at): Edge[] => [
		[at, at + 1],
		[at, at + 2],
		[at, at + 3],
		[at + 1, at + 2],
		[at + 1, at + 3],
		[at + 2, at + 3],
	]),
	[3, 4],
]);

/** Zachary, "An information flow model for conflict and fission in small groups", 1977: 34 members, 78 friendships. */
export const KARATE = graphOf(
	34,
	`1-2 1-3 1-4 1-5 1-6 1-7 1-8 1-9 1-11 1-12 1-13 1-14 1-18 1-20 1-22 1-32 2-3 2-4 2-8 2-14 2-18 2-20 2-22 2-31 3-4 3-8
	3-9 3-10 3-14 3-28 3-29 3-33 4-8 4-13 4-14 5-7 5-11 6-7 6-11 6-17 7-17 9-31 9-33 9-34 10-34 14-34 15-33 15-34 16-33
	16-34 19-33 19-34 20-34 21-33 21-34 23-33 23-34 24-26 24-28 24-30 24-33 24-34 25-26 25-28 25-32 26-32 27-30 27-34
	28-34 29-32 29-34 30-33 30-34 31-33 31-34 32-33 32-34 33-34`
		.split(/\s+/)
		.map((edge): Edge => {
			const [a, b] = edge.split("-").map(Number);
			return [a! - 1, b! - 1];
		}),
);

/** Planted groups: edges inside with one chance, between with another. */
export function plantedGraph(
	groups: number,
	size: number,
	inside: number,
	between: number,
	seed: number,
): SparseMatrix {
	const random = createRandom(seed);
	const edges: Edge[] = [];
	for (let a = 0; a < groups * size; a++)
		for (let b = a + 1; b < groups * size; b++)
			if (random() < (Math.floor(a / size) === Math.floor(b / size) ? inside : between))
				edges.push([a, b, 0.5 + random()]);
	return graphOf(groups * size, edges);
}

/** Graphs of up to 24 nodes, some without edges. */
export const anyGraph: fc.Arbitrary<SparseMatrix> = fc.integer({ min: 1, max: 24 }).chain((nodes) => {
	const node = fc.nat({ max: nodes - 1 });
	return fc.array(fc.tuple(node, node, fc.integer({ min: 1, max: 9 })), { maxLength: 60 }).map((edges) =>
		graphOf(
			nodes,
			edges.filter(([a, b]) => a !== b).map(([a, b, w]): Edge => [a, b, w / 4]),
		),
	);
});
