import type { SparseMatrix } from "../sparse/matrix.ts";
import { TopK } from "../sparse/topK.ts";

/** The inverted index with weights of one byte: four bytes a posting, and whole numbers add up the same in any order. */
export interface Postings {
	/** [terms + 1] */
	start: Uint32Array;
	/** Papers of each term, ascending: paper << 8 | weight of the term in it, 1 to 255. */
	posting: Uint32Array;
	/** Steps of a weight in a weight of 1. */
	unit: number;
}

/** Papers that fit a posting. */
const MOST_PAPERS = 1 << 24;

/**
 * @param vectors - Papers × terms, no negative weights.
 * @throws RangeError above 16 million papers.
 */
export function createPostings({ rows, columns, start, index, value }: SparseMatrix): Postings {
	if (rows > MOST_PAPERS) throw new RangeError(`createPostings: ${rows} papers, at most ${MOST_PAPERS} fit`);
	let most = Number.MIN_VALUE;
	for (let e = 0; e < value.length; e++) if (value[e]! > most) most = value[e]!;
	const unit = 255 / most;
	const end = new Uint32Array(columns + 1);
	for (let e = 0; e < index.length; e++) end[index[e]! + 1]!++;
	for (let term = 0; term < columns; term++) end[term + 1]! += end[term]!;
	const postings = { start: end.slice(), posting: new Uint32Array(index.length), unit };
	for (let r = 0; r < rows; r++)
		for (let e = start[r]!; e < start[r + 1]!; e++)
			postings.posting[end[index[e]!]!++] = (r << 8) | inSteps(value[e]!, unit);
	return postings;
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
	const { start, posting, unit } = postings;
	const score = new Int32Array(rows);
	const passed = new Uint32Array(rows);
	const pool = new TopK(most);
	const scores = new Float64Array(most);

	const affordable = createChoice(vectors, postings, budget);

	return (row: number, ids: Uint32Array): number => {
		const entries = affordable(row);
		let own = 0;
		for (const e of entries) own += inSteps(value[e]!, unit) ** 2;
		let floor = own >> FLOOR;
		let count = 0;
		for (const e of entries) {
			const step = inSteps(value[e]!, unit);
			const end = start[index[e]! + 1]!;
			for (let f = start[index[e]!]!; f < end; f++) {
				const paper = posting[f]! >>> 8;
				const add = step * (posting[f]! & 255);
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

/** Finds the entries of a row whose posting lists fit the budget, most telling first. */
function createChoice({ start, index, value, rows }: SparseMatrix, postings: Postings, budget: number) {
	let most = 1;
	for (let r = 0; r < rows; r++) most = Math.max(most, start[r + 1]! - start[r]!);
	const byWorth = new TopK(most);
	const entries = new Uint32Array(most);
	const worth = new Float64Array(most);
	const length = (e: number) => postings.start[index[e]! + 1]! - postings.start[index[e]!]!;
	return (row: number): Uint32Array => {
		for (let e = start[row]!; e < start[row + 1]!; e++) byWorth.offer(e, value[e]! / Math.sqrt(length(e)));
		const count = byWorth.drain(entries, worth, 0);
		let left = budget;
		let kept = 0;
		for (let i = 0; i < count; i++) {
			const e = entries[i]!;
			if (length(e) > left) continue;
			left -= length(e);
			entries[kept++] = e;
		}
		return entries.subarray(0, kept);
	};
}
