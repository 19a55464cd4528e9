import { expect, test } from "vitest";
import { pairColumns } from "../../../src/formats/rows.ts";
import { findGaps } from "../../../src/graph/gaps.ts";
import type { Concept, Theme } from "../../../src/model/map.ts";

const concept = (label: string, theme: number, papers: number) => ({ label, theme, papers, generic: false }) as Concept;
const theme = (...own: number[]) => ({ concepts: own.map((c) => ({ concept: c, score: 1 })) }) as Theme;

const concepts = [
	concept("neural network", 0, 10),
	concept("network pruning", 1, 8),
	concept("privacy", 1, 6),
	concept("bound", 0, 4),
];
const themes = [theme(0), theme(1, 2)];
const pairs = [
	{ source: 0, target: 3, papers: 2, strength: 2 },
	{ source: 2, target: 3, papers: 2, strength: 2 },
	{ source: 1, target: 3, papers: 2, strength: 2 },
];

test("never together, a third concept between, no word in common", () => {
	expect(findGaps(20, concepts, themes, [[0, 1]], pairColumns(pairs), () => false)).toEqual([
		{ concepts: [0, 2], themes: [0, 1], expected: 3, via: [3] },
	]);
});

test.each([
	["some paper names both", [[0, 1]] as [number, number][], pairs, () => true],
	["the themes are no neighbours", [] as [number, number][], pairs, () => false],
	["nothing leads across", [[0, 1]] as [number, number][], pairs.slice(0, 1), () => false],
])("no gap where %s", (_, neighbours, links, together) => {
	expect(findGaps(20, concepts, themes, neighbours, pairColumns(links), together)).toEqual([]);
});
