import fc from "fast-check";
import { UndirectedGraph } from "graphology";
import louvain from "graphology-communities-louvain";
import { Clustering, LeidenAlgorithm, Network } from "networkanalysis-ts";
import { describe, expect, test } from "vitest";
import { aggregate, levelOf } from "../../../src/graph/aggregate.ts";
import { connectedParts, detectCommunities, numberBySize } from "../../../src/graph/communities.ts";
import { chooseLeast, foldSmall } from "../../../src/graph/foldSmall.ts";
import { DEFAULT_LEIDEN, leiden } from "../../../src/graph/leiden.ts";
import { levelModularity, modularity } from "../../../src/graph/modularity.ts";
import type { SparseMatrix } from "../../../src/sparse/matrix.ts";
import { anyGraph, graphOf, KARATE, plantedGraph, TWO_CLIQUES } from "./graphs.ts";

const METHODS = ["leiden", "louvain"] as const;
const options = (method: (typeof METHODS)[number], seed = 1, resolution = 1) => ({ method, seed, resolution });

describe.each(METHODS)("%s", (method) => {
	test("two cliques are two communities, Q = 0.4231", () => {
		const found = detectCommunities(TWO_CLIQUES, options(method));
		expect([...found]).toEqual([0, 0, 0, 0, 1, 1, 1, 1]);
		expect(modularity(TWO_CLIQUES, found)).toBeCloseTo(12 / 13 - 1 / 2, 12);
	});

	test("every community is connected, and numbers go by size, then by smallest member", () => {
		fc.assert(
			fc.property(anyGraph, fc.nat({ max: 99 }), fc.constantFrom(0.3, 1, 2.5), (graph, seed, resolution) => {
				const found = detectCommunities(graph, options(method, seed, resolution));
				expect(new Set(connectedParts(graph, found)).size).toBe(new Set(found).size);
				expect(found).toEqual(numberBySize(found));
			}),
		);
	});

	test("the same graph and seed give the same communities", () => {
		const graph = plantedGraph(4, 15, 0.4, 0.08, 3);
		const runs = Array.from({ length: 5 }, () => detectCommunities(graph, options(method, 7)).join());
		expect(new Set(runs).size).toBe(1);
	});

	test("planted groups are found whatever the seed, and more resolution gives more", () => {
		const graph = plantedGraph(5, 20, 0.6, 0.02, 1);
		const truth = Array.from({ length: 100 }, (_, v) => Math.floor(v / 20));
		for (const seed of [1, 2, 3]) expect([...detectCommunities(graph, options(method, seed))]).toEqual(truth);
		const fine = detectCommunities(graph, options(method, 1, 8));
		expect(new Set(fine).size).toBeGreaterThan(5);
	});
});

test("law: a further pass of Leiden never lowers modularity", () => {
	fc.assert(
		fc.property(anyGraph, fc.nat({ max: 99 }), fc.constantFrom(0.3, 1, 2.5), (graph, seed, resolution) => {
			const run = (iterations: number) =>
				modularity(
					graph,
					leiden(graph, { resolution, seed, iterations, leastGain: Number.NEGATIVE_INFINITY, temperature: 1 }),
					resolution,
				);
			let before = run(1);
			for (const iterations of [2, 3, 4]) {
				const now = run(iterations);
				expect(now).toBeGreaterThanOrEqual(before - 1e-12);
				before = now;
			}
		}),
	);
});

test("Leiden ends with the pass that gains less than it is told to", () => {
	const run = (iterations: number, leastGain: number) => [
		...leiden(KARATE, { ...DEFAULT_LEIDEN, seed: 4, iterations, leastGain }),
	];
	const seeds = Array.from({ length: 20 }, (_, seed) => seed);
	expect(run(5, Number.POSITIVE_INFINITY)).toEqual(run(1, 0));
	const later = (seed: number) =>
		leiden(KARATE, { ...DEFAULT_LEIDEN, seed, iterations: 5 }).join() !==
		leiden(KARATE, { ...DEFAULT_LEIDEN, seed, iterations: 5, leastGain: Number.POSITIVE_INFINITY }).join();
	expect(seeds.some(later)).toBe(true);
});

test("Leiden reaches the largest modularity of the karate club, 0.4198", () => {
	const best = Math.max(
		...Array.from({ length: 10 }, (_, seed) => modularity(KARATE, detectCommunities(KARATE, options("leiden", seed)))),
	);
	expect(best).toBeCloseTo(0.4198, 4);
});

test("Leiden's mean modularity is within 0.01 of that of networkanalysis-ts, and above Louvain's", () => {
	const graph = plantedGraph(12, 25, 0.25, 0.04, 5);
	const mean = (runs: number[]) => runs.reduce((sum, q) => sum + q, 0) / runs.length;
	const seeds = [1, 2, 3, 4, 5, 6];
	const leiden = mean(seeds.map((seed) => modularity(graph, detectCommunities(graph, options("leiden", seed)))));
	const other = mean(seeds.map((seed) => modularity(graph, detectCommunities(graph, options("louvain", seed)))));
	const peer = mean(
		seeds.map(() => {
			const network = networkOf(graph);
			const algorithm = new LeidenAlgorithm();
			algorithm.setResolution(1 / graph.value.reduce((sum, w) => sum + w, 0));
			algorithm.setNIterations(10);
			const clustering = new Clustering({ nNodes: graph.rows });
			algorithm.improveClustering(network, clustering);
			return modularity(
				graph,
				Uint32Array.from({ length: graph.rows }, (_, v) => clustering.getCluster(v)),
			);
		}),
	);
	expect(leiden).toBeGreaterThan(peer - 0.01);
	expect(leiden).toBeGreaterThan(other);
});

test("modularity is that of networkanalysis-ts and of graphology", () => {
	fc.assert(
		fc.property(anyGraph, fc.nat({ max: 99 }), fc.constantFrom(0.5, 1, 1.7), (graph, seed, resolution) => {
			fc.pre(graph.index.length > 0);
			const found = detectCommunities(graph, options("leiden", seed, resolution));
			const total = graph.value.reduce((sum, w) => sum + w, 0);
			const algorithm = new LeidenAlgorithm();
			algorithm.setResolution(resolution / total);
			const clustering = new Clustering({ clusters: [...found] });
			expect(modularity(graph, found, resolution)).toBeCloseTo(algorithm.calcQuality(networkOf(graph), clustering), 9);
			const copy = new UndirectedGraph();
			for (let v = 0; v < graph.rows; v++) copy.addNode(v);
			visit(graph, (a, b, weight) => copy.addEdge(a, b, { weight }));
			const detailed = louvain.detailed(copy, { resolution, rng: () => 0.5 });
			const theirs = Uint32Array.from({ length: graph.rows }, (_, v) => detailed.communities[v]!);
			expect(modularity(graph, theirs, resolution)).toBeCloseTo(detailed.modularity, 9);
		}),
	);
});

test("modularity is the same at every level of aggregation", () => {
	fc.assert(
		fc.property(anyGraph, fc.constantFrom(0.3, 1, 2.5), (graph, resolution) => {
			const community = Uint32Array.from({ length: graph.rows }, (_, v) => v % 3);
			const part = Uint32Array.from({ length: graph.rows }, (_, v) => v % 6);
			const parts = Math.min(6, graph.rows);
			const whole = modularity(graph, community, resolution);
			const base = levelOf(graph);
			expect(levelModularity(base, community, resolution)).toBeCloseTo(whole, 12);
			expect(levelModularity(aggregate(base, part, parts), community.slice(0, parts), resolution)).toBeCloseTo(
				whole,
				12,
			);
		}),
	);
});

test("a community in two pieces is split, and that raises modularity", () => {
	const graph = graphOf(5, [
		[0, 1],
		[2, 3],
		[3, 4],
		[2, 4],
	]);
	const whole = new Uint32Array(5);
	const parts = connectedParts(graph, whole);
	expect([...parts]).toEqual([0, 0, 1, 1, 1]);
	expect(modularity(graph, parts)).toBeGreaterThan(modularity(graph, whole));
});

describe("small communities", () => {
	test("join the one they are tied to most, and stay where there is none", () => {
		const graph = graphOf(9, [
			[0, 1, 2],
			[1, 2, 2],
			[0, 2, 2],
			[3, 4, 2],
			[4, 5, 2],
			[3, 5, 2],
			[6, 5, 1],
			[6, 0, 0.2],
			[7, 8, 1],
		]);
		const folded = foldSmall(graph, Uint32Array.from([0, 0, 0, 1, 1, 1, 2, 3, 3]), 3, 1);
		expect([...folded]).toEqual([1, 1, 1, 0, 0, 0, 0, 2, 2]);
	});

	test("are all gone afterwards, but for components of their own", () => {
		fc.assert(
			fc.property(anyGraph, fc.nat({ max: 99 }), (graph, seed) => {
				const folded = foldSmall(graph, detectCommunities(graph, options("leiden", seed, 2)), 4, 2);
				const component = connectedParts(graph, new Uint32Array(graph.rows));
				for (let v = 0; v < graph.rows; v++) {
					const own = folded.filter((c) => c === folded[v]).length;
					const room = component.filter((c) => c === component[v]).length;
					expect(own).toBeGreaterThanOrEqual(Math.min(4, room));
				}
			}),
		);
	});

	test.each([
		[1, 3],
		[47, 3],
		[1_000, 8],
		[3_000, 14],
		[5_000, 50],
		[100_000, 100],
	])("of %i papers have less than %i", (papers, least) => {
		expect(chooseLeast(papers)).toBe(least);
	});
});

function visit(graph: SparseMatrix, each: (a: number, b: number, weight: number) => void): void {
	for (let v = 0; v < graph.rows; v++)
		for (let e = graph.start[v]!; e < graph.start[v + 1]!; e++)
			if (graph.index[e]! > v) each(v, graph.index[e]!, graph.value[e]!);
}

function networkOf(graph: SparseMatrix): Network {
	const [from, to, weights]: [number[], number[], number[]] = [[], [], []];
	visit(graph, (a, b, weight) => {
		from.push(a);
		to.push(b);
		weights.push(weight);
	});
	return new Network({
		nNodes: graph.rows,
		setNodeWeightsToTotalEdgeWeights: true,
		edges: [from, to],
		edgeWeights: weights,
		sortedEdges: false,
		checkIntegrity: true,
	});
}
