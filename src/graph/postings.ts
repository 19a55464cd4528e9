import type { SparseMatrix } from "../sparse/matrix.ts";
import { TopK } from "../sparse/topK.ts";
import { transpose } from "../sparse/transpose.ts";

/** The inverted index with weights of one byte: five bytes a posting, and whole numbers add up the same in any order. */
export interface Postings {
	/** [terms + 1] */
	start: Uint32Array;
	/** Papers of each term, ascending. */
	paper: Uint32Array;
	/** Weight of the term in the paper, 1 to 255. */
	weight: Uint8Array;
	/** Steps of `weight` in a weight of 1. */
	unit: number;
}

/** @param vectors - Papers × terms, no negative weights. */
export function createPostings(vectors: SparseMatrix): Postings {
	const { start, index, value } = transpose(vectors);
	const unit = 255 / value.reduce((most, weight) => Math.max(most, weight), Number.MIN_VALUE);
	return { start, paper: index, weight: Uint8Array.from(value, (weight) => inSteps(weight, unit)), unit };
}

function inSteps(weight: number, unit: number): number {
	return Math.max(1, Math.round(weight * unit));
}

/** A paper's share of its own score that another must reach to be looked at, as a shift: 1/16. */
const FLOOR = 4;

/**
 * Candidates for the nearest papers, at a bounded cost
 * ====================================================
 * The posting lists of a paper are read in order of weight / √df, leaving out any list that would overrun the budget.
 * Papers are noted as their score passes a floor; where too few do, the floor sinks.
 *
 * @param budget - Postings read for one paper.
 * @param most - Candidates wanted.
 * @returns A search that writes a paper's candidates, best first, into `ids` [most] and returns how many.
 */
export function createCandidateSearch(vectors: SparseMatrix, postings: Postings, budget: number, most: number) {
	const { index, value, rows } = vectors;
	const { start, paper: paperOf, weight, unit } = postings;
	const score = new Int32Array(rows);
	const passed = new Uint32Array(rows);
	const pool = new TopK(most);
	const scores = new Float64Array(most);

	return (row: number, ids: Uint32Array): number => {
		const entries = affordable(vectors, postings, row, budget);
		let own = 0;
		for (const e of entries) own += inSteps(value[e]!, unit) ** 2;
		let floor = own >> FLOOR;
		let count = 0;
		for (const e of entries) {
			const step = inSteps(value[e]!, unit);
			const end = start[index[e]! + 1]!;
			for (let f = start[index[e]!]!; f < end; f++) {
				const paper = paperOf[f]!;
				const add = step * weight[f]!;
				const sum = score[paper]! + add;
				score[paper] = sum;
				if (sum > floor && sum - add <= floor) passed[count++] = paper;
			}
		}
		// The paper itself always passes.
		while (count <= most && floor > 0) {
			floor >>= 2;
			count = 0;
			for (let paper = 0; paper < rows; paper++) if (score[paper]! > floor) passed[count++] = paper;
		}
		for (let i = 0; i < count; i++) if (passed[i] !== row) pool.offer(passed[i]!, score[passed[i]!]!);
		score.fill(0);
		return pool.drain(ids, scores, 0);
	};
}

/** Entries of a row whose posting lists fit the budget, most telling first. */
function affordable(vectors: SparseMatrix, postings: Postings, row: number, budget: number): Uint32Array {
	const { start, index, value } = vectors;
	const from = start[row]!;
	const length = (e: number) => postings.start[index[e]! + 1]! - postings.start[index[e]!]!;
	const entries = Uint32Array.from({ length: start[row + 1]! - from }, (_, i) => from + i);
	const worth = Float64Array.from(entries, (e) => value[e]! / Math.sqrt(length(e)));
	entries.sort((a, b) => worth[b - from]! - worth[a - from]! || a - b);
	let left = budget;
	return entries.filter((e) => {
		if (length(e) > left) return false;
		left -= length(e);
		return true;
	});
}
