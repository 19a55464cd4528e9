import { expect, test } from "vitest";
import { divide } from "../../../pipeline/stages/divide.ts";
import { findSubthemes } from "../../../pipeline/stages/subthemes.ts";
import { chooseRuns, findThemes } from "../../../pipeline/stages/themes.ts";
import { connectedParts, detectCommunities } from "../../../src/graph/communities.ts";
import { modularity } from "../../../src/graph/modularity.ts";
import { graphOf, plantedGraph } from "../../src/graph/graphs.ts";

const OPTIONS = { communities: "leiden", resolution: 1, seed: 1, stabilityRuns: 10 } as const;

test("clear groups are themes, in order, and every paper is sure of its own", async () => {
	const found = await findThemes(plantedGraph(4, 15, 0.8, 0.01, 2), OPTIONS);
	expect(found.count).toBe(4);
	expect([...found.theme]).toEqual(Array.from({ length: 60 }, (_, p) => Math.floor(p / 15)));
	expect(found.stability).toEqual([1, 1, 1, 1]);
	expect(found.membership.every(({ stability, reason }) => stability === 1 && reason === undefined)).toBe(true);
	expect(found.below.parent).toEqual([]);
});

test("law: of several seeds the one of largest modularity gives the themes, whatever the runs for stability", async () => {
	const graph = plantedGraph(9, 12, 0.35, 0.06, 3);
	const found = await findThemes(graph, OPTIONS);
	const { resolution } = found;
	const divided = Array.from({ length: 21 }, (_, run) => {
		const communities = detectCommunities(graph, { method: "leiden", resolution, seed: OPTIONS.seed + run });
		return { communities, modularity: modularity(graph, communities, resolution) };
	});
	const best = divided.reduce((a, b) => (b.modularity > a.modularity ? b : a));
	expect(new Set(divided.map((d) => d.modularity)).size).toBeGreaterThan(1);
	expect([...found.theme]).toEqual([
		...divide(graph, best.communities, { ...OPTIONS, method: "leiden", resolution, below: 1 }).theme,
	]);
	for (const stabilityRuns of [0, 40])
		expect((await findThemes(graph, { ...OPTIONS, stabilityRuns })).theme).toEqual(found.theme);
});

test("a paper like no other is in no theme, with the reason", async () => {
	const graph = graphOf(5, [
		[0, 1],
		[1, 2],
		[0, 2],
		[2, 4],
	]);
	const found = await findThemes(graph, OPTIONS);
	expect([...found.theme]).toEqual([0, 0, 0, -1, 0]);
	expect(found.count).toBe(1);
	expect(found.membership[3]).toEqual({
		stability: 0,
		alternative: -1,
		fit: 0,
		reason: "it shares no word with any other paper",
	});
});

test.each([
	[0, 0, -1],
	[1, 0, -1],
])("%i papers have %i themes", async (papers, themes) => {
	const found = await findThemes(graphOf(papers, []), OPTIONS);
	expect(found.count).toBe(themes);
	expect([...found.theme]).toEqual(new Array(papers).fill(-1));
});

test("sub-themes lie within their theme, each in one piece, parents ascending", () => {
	const graph = plantedGraph(8, 50, 0.5, 0.02, 4);
	const theme = Int32Array.from({ length: 400 }, (_, p) => Math.floor(p / 200));
	const { parent, subtheme } = findSubthemes(graph, theme, 2, { method: "leiden", resolution: 1, seed: 1 });
	expect(parent).toEqual([0, 0, 0, 0, 1, 1, 1, 1]);
	subtheme.forEach((s, p) => {
		expect(parent[s]).toBe(theme[p]);
	});
	expect(new Set(connectedParts(graph, Uint32Array.from(subtheme))).size).toBe(8);
	expect(new Set(subtheme.map((s, p) => s * 100 + Math.floor(p / 50))).size).toBe(8);
});

test("no sub-themes below 300 papers, and none of a theme of less than 40", () => {
	const options = { method: "leiden", resolution: 1, seed: 1 } as const;
	const small = plantedGraph(4, 50, 0.5, 0.02, 4);
	expect(findSubthemes(small, new Int32Array(200), 1, options).parent).toEqual([]);
	const large = plantedGraph(10, 32, 0.5, 0.02, 4);
	const theme = Int32Array.from({ length: 320 }, (_, p) => Math.floor(p / 32));
	expect(findSubthemes(large, theme, 10, options).parent).toEqual([]);
});

test("runs for stability: as many as asked for, fewer on large graphs, two at least", () => {
	expect(chooseRuns(plantedGraph(4, 15, 0.8, 0.01, 2), 20)).toBe(20);
	expect(chooseRuns({ ...graphOf(1, []), index: new Uint32Array(1_000_000) }, 20)).toBe(4);
	expect(chooseRuns({ ...graphOf(1, []), index: new Uint32Array(4_000_000) }, 20)).toBe(2);
	expect(chooseRuns({ ...graphOf(1, []), index: new Uint32Array(4_000_000) }, 0)).toBe(0);
});
