import fc from "fast-check";
import { expect, test } from "vitest";
import { neighbourGraph } from "../../../src/graph/neighbourGraph.ts";
import {
	createNeighbourIndex,
	DEFAULT_NEIGHBOURS,
	findNeighbours,
	joinNeighbours,
	type Neighbours,
	nearest,
	rescore,
	rowsOf,
} from "../../../src/graph/neighbours.ts";
import { mergeNeighbours, PairSearch } from "../../../src/graph/pairSearch.ts";
import type { SparseMatrix } from "../../../src/sparse/matrix.ts";
import { dotRows, normalizeRows } from "../../../src/sparse/normalize.ts";
import { createRandom } from "../../../src/sparse/random.ts";
import { transpose } from "../../../src/sparse/transpose.ts";

/** Rows of terms drawn with a bias to small numbers, as words are; with topics, half of a row's terms are its topic's. */
function randomVectors(rows: number, columns: number, seed: number, length = 12, topics = 0): SparseMatrix {
	const random = createRandom(seed);
	const start = [0];
	const index: number[] = [];
	const value: number[] = [];
	for (let r = 0; r < rows; r++) {
		const own = columns - 50 * ((r % Math.max(1, topics)) + 1);
		const draw = (_: unknown, i: number) =>
			topics > 0 && i % 2 === 0 ? own + Math.floor(50 * random()) : Math.floor(columns * random() ** 2);
		const terms = new Set(Array.from({ length }, draw));
		for (const term of [...terms].sort((a, b) => a - b)) {
			index.push(term);
			value.push(0.2 + random());
		}
		start.push(index.length);
	}
	const matrix = {
		rows,
		columns,
		start: Uint32Array.from(start),
		index: Uint32Array.from(index),
		value: Float64Array.from(value),
	};
	normalizeRows(matrix);
	return matrix;
}

function bruteForce(vectors: SparseMatrix, k: number): [number, number][][] {
	return Array.from({ length: vectors.rows }, (_, p) =>
		Array.from({ length: vectors.rows }, (_, q): [number, number] => [q, dotRows(vectors, p, vectors, q)])
			.filter(([q, cosine]) => q !== p && cosine > 0)
			.sort((a, b) => b[1] - a[1] || a[0] - b[0])
			.slice(0, k),
	);
}

function lists({ rows, start, index, similarity }: Neighbours): [number, number][][] {
	return Array.from({ length: rows }, (_, r) =>
		Array.from(index.subarray(start[r]!, start[r + 1]!), (id, i): [number, number] => [id, similarity[start[r]! + i]!]),
	);
}

test("the nearest are those of brute force, to the last bit", () =>
	fc.assert(
		fc.property(fc.nat(1000), fc.integer({ min: 1, max: 10 }), (seed, k) => {
			const vectors = randomVectors(40, 60, seed);
			expect(lists(findNeighbours(vectors, k))).toEqual(bruteForce(vectors, k));
		}),
		{ numRuns: 40 },
	));

test("equal papers tie, and ties go to the smaller index", () => {
	const vectors = randomVectors(1, 30, 3);
	const [from, to] = [0, vectors.start[1]!];
	const same: SparseMatrix = {
		rows: 4,
		columns: 30,
		start: Uint32Array.from([0, to, 2 * to, 3 * to, 4 * to]),
		index: Uint32Array.from([0, 1, 2, 3].flatMap(() => [...vectors.index.subarray(from, to)])),
		value: Float64Array.from([0, 1, 2, 3].flatMap(() => [...vectors.value.subarray(from, to)])),
	};
	expect(lists(findNeighbours(same, 2)).map((list) => list.map(([id]) => id))).toEqual([
		[1, 2],
		[0, 2],
		[0, 1],
		[0, 1],
	]);
});

test.each([
	["exact", 20_000],
	["quick", 0],
])("ranges searched apart and joined give the same as one search: %s", (_, exactBelow) => {
	const vectors = randomVectors(100, 150, 5);
	const options = { exactBelow, postings: 200, candidates: 20 };
	const prepared = createNeighbourIndex(vectors, options);
	const ranges = [0, 7, 7, 64, 100];
	const parts = ranges
		.slice(1)
		.map((to, i) => findNeighbours(vectors, 6, { ...options, from: ranges[i]!, to, prepared }));
	expect(joinNeighbours(parts)).toEqual(findNeighbours(vectors, 6, options));
});

test("pairs compared in turns by several and merged give the same as one search", () =>
	fc.assert(
		fc.property(fc.nat(1000), fc.array(fc.nat(2), { minLength: 6, maxLength: 6 }), (seed, takenBy) => {
			const vectors = randomVectors(60, 80, seed);
			const searches = [0, 1, 2].map(() => new PairSearch(vectors, transpose(vectors), 7));
			takenBy.forEach((thread, turn) => {
				searches[thread]!.compare(10 * turn, 10 * turn + 10);
			});
			const parts = searches.map((search) => search.finish());
			expect(mergeNeighbours(parts, 7)).toEqual(findNeighbours(vectors, 7));
		}),
		{ numRuns: 40 },
	));

test("papers that no posting could name are refused, not confused", () => {
	const vectors = { ...randomVectors(2, 3, 1), rows: 2 ** 24 + 1 };
	expect(() => createNeighbourIndex(vectors, DEFAULT_NEIGHBOURS)).toThrow(RangeError);
});

test("a budget for all postings and candidates for all papers is exact", () => {
	const vectors = randomVectors(60, 90, 4);
	const ample = { exactBelow: 0, postings: 1e9, candidates: 60 };
	const ids = (found: Neighbours) => lists(found).map((list) => list.map(([id]) => id));
	expect(ids(findNeighbours(vectors, 8, ample))).toEqual(ids(findNeighbours(vectors, 8)));
});

test("on papers of 40 topics a third of the postings finds 99 of 100 of the ten nearest, with their full cosine", () => {
	const vectors = randomVectors(2000, 6000, 11, 40, 40);
	const inverted = transpose(vectors);
	const postings = vectors.index.reduce((sum, t) => sum + inverted.start[t + 1]! - inverted.start[t]!, 0) / 2000;
	const exact = lists(findNeighbours(vectors, 10));
	const budget = { ...DEFAULT_NEIGHBOURS, exactBelow: 0, postings: postings / 3 };
	const quick = lists(findNeighbours(vectors, 10, budget));
	let found = 0;
	exact.forEach((list, p) => {
		const ids = new Set(quick[p]!.map(([id]) => id));
		found += list.filter(([id]) => ids.has(id)).length;
	});
	expect(found / 20_000).toBeGreaterThanOrEqual(0.99);
	for (const [id, cosine] of quick[0]!) expect(cosine).toBe(dotRows(vectors, 0, vectors, id));
});

test("rescoring by the same vectors changes nothing; lists can be cut", () => {
	const vectors = randomVectors(60, 90, 2);
	const deep = findNeighbours(vectors, 20);
	const again = lists(rescore(deep, vectors, 20));
	const ids = (all: [number, number][][]) => all.map((list) => list.map(([id]) => id));
	expect(ids(again)).toEqual(ids(lists(deep)));
	expect(nearest(deep, 5)).toEqual(findNeighbours(vectors, 5));
});

test("lists rescored in ranges and joined are those rescored at once", () => {
	const vectors = randomVectors(100, 150, 5);
	const other = randomVectors(100, 150, 6);
	const deep = findNeighbours(vectors, 20);
	const ranges = [0, 7, 7, 64, 100];
	const parts = ranges.slice(1).map((to, i) => rescore(rowsOf(deep, ranges[i]!, to), other, 6));
	expect(joinNeighbours(parts)).toEqual(rescore(deep, other, 6));
});

test("the graph ties two papers when either is near the other, once, with their cosine", () =>
	fc.assert(
		fc.property(fc.nat(1000), fc.integer({ min: 1, max: 6 }), (seed, k) => {
			const vectors = randomVectors(25, 40, seed, 5);
			const near = lists(findNeighbours(vectors, k));
			const graph = neighbourGraph(findNeighbours(vectors, k));
			expect(transpose(graph)).toEqual(graph);
			for (let a = 0; a < 25; a++) {
				const row = [...graph.index.subarray(graph.start[a]!, graph.start[a + 1]!)];
				const expected = near.flatMap((list, b) =>
					list.some(([id]) => id === a) || near[a]!.some(([id]) => id === b) ? [b] : [],
				);
				expect(row).toEqual(expected);
				row.forEach((b, i) => {
					expect(graph.value[graph.start[a]! + i]).toBeCloseTo(dotRows(vectors, a, vectors, b), 12);
				});
			}
		}),
		{ numRuns: 40 },
	));
