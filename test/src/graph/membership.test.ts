import fc from "fast-check";
import { expect, test } from "vitest";
import { type CommunityOptions, detectCommunities } from "../../../src/graph/communities.ts";
import { membership } from "../../../src/graph/membership.ts";
import type { SparseMatrix } from "../../../src/sparse/matrix.ts";
import { anyGraph, graphOf, plantedGraph, TWO_CLIQUES } from "./graphs.ts";

const OPTIONS = { method: "leiden", resolution: 1, seed: 1, runs: 10 } as const;

function runsOf(graph: SparseMatrix, { runs, ...options }: CommunityOptions & { runs: number }): Uint32Array[] {
	return Array.from({ length: runs }, (_, run) =>
		detectCommunities(graph, { ...options, seed: options.seed + run + 1 }),
	);
}

test("papers of clear themes never leave them", () => {
	const graph = plantedGraph(4, 15, 0.8, 0.01, 2);
	const { stability } = membership(graph, Int32Array.from(detectCommunities(graph, OPTIONS)), runsOf(graph, OPTIONS));
	expect([...stability]).toEqual(new Array(60).fill(1));
});

test("fit is the share of similarity at home, the alternative the next theme", () => {
	const { fit, alternative } = membership(TWO_CLIQUES, Int32Array.from([0, 0, 0, 0, 1, 1, 1, 1]), []);
	expect([...fit]).toEqual([1, 1, 1, 0.75, 0.75, 1, 1, 1]);
	expect([...alternative]).toEqual([-1, -1, -1, 1, 0, -1, -1, -1]);
});

test("a paper between two themes is less sure than one inside", () => {
	const bridge = graphOf(9, [
		...[0, 1, 2, 3].flatMap((a) => [0, 1, 2, 3].filter((b) => b > a).map((b): [number, number, number] => [a, b, 1])),
		...[4, 5, 6, 7].flatMap((a) => [4, 5, 6, 7].filter((b) => b > a).map((b): [number, number, number] => [a, b, 1])),
		[8, 0, 0.5],
		[8, 1, 0.5],
		[8, 4, 0.5],
		[8, 5, 0.5],
	]);
	const { stability } = membership(
		bridge,
		Int32Array.from([0, 0, 0, 0, 1, 1, 1, 1, 0]),
		runsOf(bridge, { ...OPTIONS, runs: 40 }),
	);
	expect(stability[0]).toBe(1);
	expect(stability[8]).toBeGreaterThan(0);
	expect(stability[8]).toBeLessThan(1);
});

test("all figures are shares; a paper without theme has none, without runs all stay", () => {
	fc.assert(
		fc.property(anyGraph, fc.nat({ max: 99 }), fc.constantFrom(0, 3), (graph, seed, runs) => {
			const theme = Int32Array.from(detectCommunities(graph, { ...OPTIONS, seed }), (c, v) =>
				graph.start[v] === graph.start[v + 1] ? -1 : c,
			);
			const { stability, fit, alternative } = membership(graph, theme, runsOf(graph, { ...OPTIONS, seed, runs }));
			theme.forEach((t, v) => {
				if (t < 0) expect([stability[v], fit[v], alternative[v]]).toEqual([0, 0, -1]);
				else if (runs === 0) expect(stability[v]).toBe(1);
				expect(stability[v]).toBeGreaterThanOrEqual(0);
				expect(stability[v]).toBeLessThanOrEqual(1);
				expect(fit[v]).toBeGreaterThanOrEqual(0);
				expect(fit[v]).toBeLessThanOrEqual(1);
				if (t >= 0) expect(alternative[v]).not.toBe(t);
			});
		}),
	);
});
