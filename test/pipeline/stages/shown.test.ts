import { expect, test } from "vitest";
import type { ConceptTable } from "../../../pipeline/stages/concepts.ts";
import { chooseShown } from "../../../pipeline/stages/shown.ts";

/** Papers as [concept, weight] lists, ascending by concept. */
function tableOf(papers: [number, number][][], generic: number[] = []): ConceptTable {
	const concepts = Math.max(...papers.flat().map(([concept]) => concept)) + 1;
	const start = new Uint32Array(papers.length + 1);
	papers.forEach((entries, p) => {
		start[p + 1] = start[p]! + entries.length;
	});
	const documentFrequency = new Uint32Array(concepts);
	for (const [concept] of papers.flat()) documentFrequency[concept]!++;
	return {
		documentFrequency,
		generic: Uint8Array.from({ length: concepts }, (_, c) => (generic.includes(c) ? 1 : 0)),
		paperConcepts: {
			rows: papers.length,
			columns: concepts,
			start,
			index: Uint32Array.from(papers.flat(), ([concept]) => concept),
			value: Float64Array.from(papers.flat(), ([, value]) => value),
		},
	} as ConceptTable;
}

const drawn = (table: ConceptTable, limit: number) =>
	Array.from(chooseShown(table, limit).keys()).filter((c) => chooseShown(table, limit)[c] === 1);

test("each paper's two best are drawn before what others share, while half of the limit lasts", () => {
	const table = tableOf([
		[
			[0, 1],
			[1, 0.9],
			[4, 0.1],
		],
		[
			[2, 1],
			[3, 0.9],
			[4, 0.1],
		],
	]);
	expect(drawn(table, 8)).toEqual([0, 1, 2, 3, 4]);
	expect(drawn(table, 4)).toEqual([0, 1, 2, 4]);
});

test("where the limit is less than the papers, the shared are drawn, and not the first papers' own", () => {
	const papers = Array.from({ length: 100 }, (_, p): [number, number][] => [
		[p, 1],
		[100 + (p % 10), 0.5],
	]);
	expect(drawn(tableOf(papers), 10)).toEqual([100, 101, 102, 103, 104, 105, 106, 107, 108, 109]);
});

test("a generic concept is never drawn", () => {
	expect(
		drawn(
			tableOf(
				[
					[
						[0, 1],
						[1, 0.5],
					],
					[[0, 1]],
				],
				[0],
			),
			5,
		),
	).toEqual([1]);
});
