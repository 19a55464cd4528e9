import fc from "fast-check";
import { expect, test } from "vitest";
import { nodeIds } from "../../../src/graph/nodeIds.ts";
import { toGraph } from "../../../src/graph/toGraph.ts";
import { anyMap, anyText } from "../../arbitraries.ts";
import { tinyMap } from "../../fixtures/tinyMap.ts";

test("whole, papers and concepts of the small map", () => {
	const map = tinyMap();
	const shown = map.concepts.filter((concept) => concept.shown).length;
	const whole = toGraph(map);
	expect(whole.order).toBe(12 + shown);
	const kinds = whole.reduceEdges(
		(counts, _, { kind }) => ({ ...counts, [kind]: (counts[kind] ?? 0) + 1 }),
		{} as Record<string, number>,
	);
	expect(kinds["related"]).toBe(map.related.length);
	expect(kinds["names"]).toBe(map.paperConcepts.filter(({ concept }) => map.concepts[concept]!.shown).length);
	expect(toGraph(map, { graph: "papers" }).order).toBe(12);
	expect(toGraph(map, { graph: "papers" }).size).toBe(map.related.length);
	expect(toGraph(map, { graph: "concepts" }).order).toBe(shown);
	const sgd = whole.getNodeAttributes("c:stochastic-gradient-descent");
	expect(sgd).toMatchObject({
		label: "stochastic gradient descent",
		aliases: "SGD",
		weight: 4,
		year: 2019,
		theme: 0,
		themeName: "Gradient descent",
	});
	expect(sgd.color).toBe("#2B4AA4");
	expect(whole.getNodeAttributes("p:doi:10.1/paper10")).toMatchObject({
		kind: "paper",
		year: 2019,
		authors: "Ada Family0; Consortium",
		subthemeName: "Learning rate",
	});
	expect(whole.hasEdge("p:doi:10.1/paper10|c:stochastic-gradient-descent")).toBe(true);
});

test("top keeps the heaviest of each kind", () => {
	const map = tinyMap();
	const graph = toGraph(map, { top: 3 });
	expect(graph.order).toBe(6);
	expect(graph.filterNodes((_, { kind }) => kind === "concept")).toEqual([
		"c:stochastic-gradient-descent",
		"c:differential-privacy",
		"c:diffusion-model",
	]);
	fc.assert(
		fc.property(anyMap, fc.integer({ min: 1, max: 5 }), (any, top) => {
			const [all, few] = [toGraph(any), toGraph(any, { top })];
			for (const kind of ["paper", "concept"]) {
				const kept = few.filterNodes((_, node) => node.kind === kind);
				const dropped = all.filterNodes((id, node) => node.kind === kind && !few.hasNode(id));
				expect(kept.length).toBe(Math.min(top, kept.length + dropped.length));
				const lightest = Math.min(...kept.map((id) => few.getNodeAttribute(id, "weight")));
				for (const id of dropped) expect(all.getNodeAttribute(id, "weight")).toBeLessThanOrEqual(lightest);
			}
		}),
	);
});

test("weights are above zero, labels are never empty, numbers are finite", () => {
	fc.assert(
		fc.property(anyMap, (map) => {
			const graph = toGraph(map);
			graph.forEachEdge((_, { weight }) => expect(weight).toBeGreaterThan(0));
			graph.forEachNode((_, { label, x, y, size, weight }) => {
				expect(label).not.toBe("");
				for (const value of [x, y, size, weight]) expect(Number.isFinite(value)).toBe(true);
			});
		}),
	);
});

test("node ids stay apart whatever the ids of the records are", () => {
	const papers = fc.uniqueArray(anyText, { maxLength: 20 });
	fc.assert(
		fc.property(papers, papers, (a, b) => {
			const list = (ids: string[]): never => ids.map((id) => ({ id })) as never;
			const ids = nodeIds({ papers: list(a), concepts: list(b) });
			expect(new Set([...ids.papers, ...ids.concepts]).size).toBe(a.length + b.length);
		}),
	);
	expect(nodeIds({ papers: [{ id: "a\u0000" }, { id: "a" }, { id: "x&y" }] as never, concepts: [] }).papers).toEqual([
		"p:a",
		"p:a~2",
		"p:x%26y",
	]);
});
