import { expect, test } from "vitest";
import { conceptPath } from "../../../src/graph/paths.ts";
import type { KnowledgeMap } from "../../../src/model/map.ts";

/** A map with just what a path needs: which papers name which concepts, and how common the concepts are. */
function mapOf(names: number[][], papersOf: number[], generic: number[] = []): KnowledgeMap {
	return {
		papers: names.map(() => ({})),
		concepts: papersOf.map((papers, c) => ({ papers, generic: generic.includes(c) })),
		paperConcepts: names.flatMap((row, paper) => row.map((concept) => ({ paper, concept }))),
	} as unknown as KnowledgeMap;
}

const words = (map: KnowledgeMap, from: number, to: number) =>
	conceptPath(map, from, to)
		.map(({ kind, index }) => `${kind[0]}${index}`)
		.join(" ");

test.each([
	["a shared concept", mapOf([[0], [0]], [2]), 0, 1, "p0 c0 p1"],
	[
		"of two shared concepts the rarer",
		mapOf(
			[
				[0, 1],
				[0, 1],
			],
			[9, 2],
		),
		0,
		1,
		"p0 c1 p1",
	],
	[
		"of two alike the smaller index",
		mapOf(
			[
				[0, 1],
				[0, 1],
			],
			[2, 2],
		),
		0,
		1,
		"p0 c0 p1",
	],
	[
		"short over rare",
		mapOf(
			[
				[0, 1],
				[1, 2],
				[0, 2],
			],
			[99, 2, 2],
		),
		0,
		2,
		"p0 c0 p2",
	],
	["over a third paper", mapOf([[0], [0, 1], [1]], [2, 2]), 0, 2, "p0 c0 p1 c1 p2"],
	["not over a generic concept", mapOf([[0], [0]], [2], [0]), 0, 1, ""],
	["to itself", mapOf([[0]], [1]), 0, 0, "p0"],
	["none", mapOf([[0], [1]], [1, 1]), 0, 1, ""],
])("%s", (_, map, from, to, path) => {
	expect(words(map, from, to)).toBe(path);
});
