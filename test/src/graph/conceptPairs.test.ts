import fc from "fast-check";
import { expect, test } from "vitest";
import { pairRows } from "../../../src/formats/rows.ts";
import { findConceptPairs } from "../../../src/graph/conceptPairs.ts";
import type { SparseMatrix } from "../../../src/sparse/matrix.ts";

function matrix(papers: number[][], columns: number): SparseMatrix {
	const start = Uint32Array.from([
		0,
		...papers.map((_, p) => papers.slice(0, p + 1).reduce((n, row) => n + row.length, 0)),
	]);
	const index = Uint32Array.from(papers.flat());
	return { rows: papers.length, columns, start, index, value: new Float64Array(index.length).fill(1) };
}

const corpora = fc.array(
	fc.uniqueArray(fc.nat(7), { maxLength: 6 }).map((row) => row.sort((a, b) => a - b)),
	{ minLength: 1, maxLength: 30 },
);

test("equals counting every pair by hand", () => {
	fc.assert(
		fc.property(corpora, (papers) => {
			const found = pairRows(
				findConceptPairs(matrix(papers, 8), new Uint8Array(8).fill(1), { least: 2, partners: 100 }),
			);
			const expected = [];
			const df = (c: number) => papers.filter((row) => row.includes(c)).length;
			for (let source = 0; source < 8; source++)
				for (let target = source + 1; target < 8; target++) {
					const both = papers.filter((row) => row.includes(source) && row.includes(target)).length;
					const strength = (papers.length * both) / (df(source) * df(target));
					if (both >= 2 && strength > 1)
						expected.push({ source, target, papers: both, strength: Math.round(strength * 1e4) / 1e4 });
				}
			expect(found).toEqual(expected);
		}),
	);
});

test("an unusable concept has no partner, and each usable one keeps its best", () => {
	const papers = [[0, 1, 2], [0, 1, 2], [0, 1], [2, 3], [3]];
	const usable = Uint8Array.from([1, 1, 1, 0]);
	expect(pairRows(findConceptPairs(matrix(papers, 4), usable, { least: 2, partners: 1 }))).toEqual([
		{ source: 0, target: 1, papers: 3, strength: 1.6667 },
		{ source: 0, target: 2, papers: 2, strength: 1.1111 },
	]);
});
