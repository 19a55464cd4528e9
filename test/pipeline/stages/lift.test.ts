import { expect, test } from "vitest";
import { comparePapers } from "../../../pipeline/stages/compare.ts";
import { liftWeights } from "../../../pipeline/stages/lift.ts";
import { countTerms } from "../../../pipeline/stages/terms.ts";
import { tokenise } from "../../../pipeline/stages/tokenise.ts";
import { weighTerms } from "../../../pipeline/stages/vectors.ts";
import { findNeighbours } from "../../../src/graph/neighbours.ts";
import type { SparseMatrix } from "../../../src/sparse/matrix.ts";
import { dotRows } from "../../../src/sparse/normalize.ts";

const half = Math.SQRT1_2;
/** Paper 0 has terms a and b, paper 1 a and c, paper 2 d alone. */
const vectors: SparseMatrix = {
	rows: 3,
	columns: 4,
	start: Uint32Array.from([0, 2, 4, 5]),
	index: Uint32Array.from([0, 1, 0, 2, 3]),
	value: Float64Array.from([half, half, half, half, 1]),
};

test("a word that the nearest paper uses too weighs twice the other", () => {
	const lifted = liftWeights(vectors, findNeighbours(vectors, 2));
	// (2, 1) / sqrt(5): a has its own weight and paper 1's, b its own alone.
	expect(lifted.value[0]).toBeCloseTo(2 / Math.sqrt(5), 12);
	expect(lifted.value[1]).toBeCloseTo(1 / Math.sqrt(5), 12);
	expect(dotRows(lifted, 0, lifted, 1)).toBeCloseTo(4 / 5, 12);
});

test("nearer papers have more say: by their similarity, in parts of the whole", () => {
	const neighbours = {
		from: 0,
		rows: 3,
		start: Uint32Array.from([0, 2, 2, 2]),
		index: Uint32Array.from([1, 2]),
		similarity: Float64Array.from([0.6, 0.2]),
	};
	// Paper 1 has term 0, paper 2 term 1: three quarters and one quarter of what is added to paper 0.
	const papers: SparseMatrix = {
		rows: 3,
		columns: 2,
		start: Uint32Array.from([0, 2, 3, 4]),
		index: Uint32Array.from([0, 1, 0, 1]),
		value: Float64Array.from([half, half, 1, 1]),
	};
	const lifted = liftWeights(papers, neighbours, { depth: 2, share: 1 });
	expect(lifted.value[0]! / lifted.value[1]!).toBeCloseTo((half + 0.75) / (half + 0.25), 12);
});

test("no paper gains a word, and a paper without neighbours stays as it is", () => {
	const lifted = liftWeights(vectors, findNeighbours(vectors, 2));
	expect(lifted.index).toEqual(vectors.index);
	expect(lifted.value[4]).toBe(1);
});

test("comparing gives lists by the lifted cosine, and a paper like no other has none", async () => {
	const abstracts = ["sparse graphs cut", "sparse graphs grow", "sparse trees grow", "Quarks."];
	const terms = countTerms(tokenise(abstracts.map((abstract) => ({ title: "", abstract }))));
	const { lifted, related, nearby } = await comparePapers(weighTerms(terms), { related: 2, neighbours: 2 });
	expect([...related.start]).toEqual([0, 2, 4, 6, 6]);
	expect(related.index[0]).toBe(1);
	for (let p = 0; p < 4; p++)
		for (let e = related.start[p]!; e < related.start[p + 1]!; e++)
			expect(related.similarity[e]).toBeCloseTo(dotRows(lifted, p, lifted, related.index[e]!), 12);
	expect(nearby).toEqual(related);
});
