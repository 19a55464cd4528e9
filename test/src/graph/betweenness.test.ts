import { expect, test } from "vitest";
import { betweenness } from "../../../src/graph/betweenness.ts";
import type { SparseMatrix } from "../../../src/sparse/matrix.ts";

function graph(n: number, edges: [number, number][]): SparseMatrix {
	const adjacent: number[][] = Array.from({ length: n }, () => []);
	for (const [a, b] of edges) {
		adjacent[a]!.push(b);
		adjacent[b]!.push(a);
	}
	for (const row of adjacent) row.sort((a, b) => a - b);
	const start = new Uint32Array(n + 1);
	adjacent.forEach((row, i) => {
		start[i + 1] = start[i]! + row.length;
	});
	const index = Uint32Array.from(adjacent.flat());
	return { rows: n, columns: n, start, index, value: new Float64Array(index.length).fill(1) };
}

// Zachary's karate club and networkx 2.8.8: betweenness_centrality(G, weight=None).
// biome-ignore format: tables
const KARATE: [number, number][] = [[0,1],[0,2],[0,3],[0,4],[0,5],[0,6],[0,7],[0,8],[0,10],[0,11],[0,12],[0,13],[0,17],[0,19],[0,21],[0,31],[1,2],[1,3],[1,7],[1,13],[1,17],[1,19],[1,21],[1,30],[2,3],[2,7],[2,8],[2,9],[2,13],[2,27],[2,28],[2,32],[3,7],[3,12],[3,13],[4,6],[4,10],[5,6],[5,10],[5,16],[6,16],[8,30],[8,32],[8,33],[9,33],[13,33],[14,32],[14,33],[15,32],[15,33],[18,32],[18,33],[19,33],[20,32],[20,33],[22,32],[22,33],[23,25],[23,27],[23,29],[23,32],[23,33],[24,25],[24,27],[24,31],[25,31],[26,29],[26,33],[27,33],[28,31],[28,33],[29,32],[29,33],[30,32],[30,33],[31,32],[31,33],[32,33]];
// biome-ignore format: tables
const NETWORKX = [0.437635,0.053937,0.143657,0.011909,0.000631,0.029987,0.029987,0,0.055927,0.000848,0.000631,0,0,0.045863,0,0,0,0,0,0.032475,0,0,0,0.017614,0.00221,0.00384,0,0.022333,0.001795,0.002922,0.014412,0.138276,0.145247,0.304075];

test("the karate club, as networkx computes it", () => {
	const found = betweenness(graph(34, KARATE));
	for (let i = 0; i < 34; i++) expect(found[i]).toBeCloseTo(NETWORKX[i]!, 6);
});

test.each([
	[
		"the middle of a path of three lies on its one pair's path",
		3,
		[
			[0, 1],
			[1, 2],
		],
		[0, 1, 0],
	],
	[
		"the centre of a star lies on all",
		5,
		[
			[0, 1],
			[0, 2],
			[0, 3],
			[0, 4],
		],
		[1, 0, 0, 0, 0],
	],
	[
		"a cycle of four: each node on half a path of three pairs",
		4,
		[
			[0, 1],
			[1, 2],
			[2, 3],
			[0, 3],
		],
		[1 / 6, 1 / 6, 1 / 6, 1 / 6],
	],
	["two apart", 2, [], [0, 0]],
] as [string, number, [number, number][], number[]][])("%s", (_, n, edges, expected) => {
	const found = betweenness(graph(n, edges));
	expected.forEach((value, i) => {
		expect(found[i]).toBeCloseTo(value, 12);
	});
});
