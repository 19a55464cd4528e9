import type { SparseMatrix } from "../sparse/matrix.ts";
import { dotRows } from "../sparse/normalize.ts";
import { TopK } from "../sparse/topK.ts";
import { transpose } from "../sparse/transpose.ts";

/** The nearest papers of each paper, best first; ties to the smaller index. */
export interface Neighbours {
	/** First paper of the range searched, and papers in it. */
	from: number;
	rows: number;
	/** [rows + 1] */
	start: Uint32Array;
	/** Neighbour, and its cosine > 0. */
	index: Uint32Array;
	similarity: Float64Array;
}

export interface NeighbourOptions {
	/** Range of papers to search for, end exclusive, so that workers can share the work. */
	from?: number;
	to?: number;
	/** The inverted index `transpose(vectors)`, when the caller has it. */
	inverted?: SparseMatrix;
	/** Exact up to this many papers; above, `postings` and `candidates` bound the cost of a paper. */
	exactBelow: number;
	/** Postings read for one paper. */
	postings: number;
	/** Papers re-scored exactly for one paper. */
	candidates: number;
}

export const DEFAULT_NEIGHBOURS: NeighbourOptions = { exactBelow: 20_000, postings: 40_000, candidates: 200 };

/**
 * Nearest neighbours by cosine
 * ============================
 * Inverted index with a dense accumulator: exact. Above `exactBelow` papers the posting lists of a paper are read in
 * order of weight / sqrt(df), leaving out any list that would overrun the budget, and the best candidates are scored
 * again over all their terms: constant cost a paper, recall@10 .992 on 94,517 abstracts (.978 with half the budget).
 *
 * @param vectors - Papers × terms, rows of length 1 (see `weighTerms`).
 * @param k - Neighbours a paper; papers with fewer that share a term get fewer.
 */
export function findNeighbours(
	vectors: SparseMatrix,
	k: number,
	options: NeighbourOptions = DEFAULT_NEIGHBOURS,
): Neighbours {
	const { start, index, value, rows: n } = vectors;
	const from = options.from ?? 0;
	const to = options.to ?? n;
	const inverted = options.inverted ?? transpose(vectors);
	const exact = n <= options.exactBelow;
	const score = new Float64Array(n);
	const touched = new Uint32Array(n);
	const best = new TopK(k);
	const pool = new TopK(options.candidates);
	const poolIds = new Uint32Array(options.candidates);
	const poolScores = new Float64Array(options.candidates);
	const rowStart = new Uint32Array(to - from + 1);
	const ids = new Uint32Array((to - from) * k);
	const similarities = new Float64Array((to - from) * k);
	let at = 0;

	for (let p = from; p < to; p++) {
		const entries = exact ? undefined : affordable(vectors, inverted, p, options.postings);
		const count = entries ? entries.length : start[p + 1]! - start[p]!;
		let hits = 0;
		for (let i = 0; i < count; i++) {
			const e = entries ? entries[i]! : start[p]! + i;
			const weight = value[e]!;
			const end = inverted.start[index[e]! + 1]!;
			for (let f = inverted.start[index[e]!]!; f < end; f++) {
				const other = inverted.index[f]!;
				if (score[other] === 0) touched[hits++] = other;
				score[other]! += weight * inverted.value[f]!;
			}
		}
		for (let h = 0; h < hits; h++) {
			const other = touched[h]!;
			if (other !== p) (exact ? best : pool).offer(other, score[other]!);
			score[other] = 0;
		}
		if (!exact) {
			const found = pool.drain(poolIds, poolScores, 0);
			for (let c = 0; c < found; c++) best.offer(poolIds[c]!, dotRows(vectors, p, vectors, poolIds[c]!));
		}
		at += best.drain(ids, similarities, at);
		rowStart[p - from + 1] = at;
	}
	return { from, rows: to - from, start: rowStart, index: ids.slice(0, at), similarity: similarities.slice(0, at) };
}

/** Entries of a row whose posting lists fit the budget, most telling first. */
function affordable(vectors: SparseMatrix, inverted: SparseMatrix, row: number, budget: number): number[] {
	const worth = (e: number) => {
		const term = vectors.index[e]!;
		return vectors.value[e]! / Math.sqrt(inverted.start[term + 1]! - inverted.start[term]!);
	};
	const entries: number[] = [];
	for (let e = vectors.start[row]!; e < vectors.start[row + 1]!; e++) entries.push(e);
	const worths = new Map(entries.map((e) => [e, worth(e)]));
	entries.sort((a, b) => worths.get(b)! - worths.get(a)! || a - b);
	let left = budget;
	return entries.filter((e) => {
		const term = vectors.index[e]!;
		const length = inverted.start[term + 1]! - inverted.start[term]!;
		if (length > left) return false;
		left -= length;
		return true;
	});
}

/** Joins the results of consecutive ranges. */
export function joinNeighbours(parts: Neighbours[]): Neighbours {
	const rows = parts.reduce((sum, part) => sum + part.rows, 0);
	const size = parts.reduce((sum, part) => sum + part.index.length, 0);
	const all: Neighbours = {
		from: parts[0]?.from ?? 0,
		rows,
		start: new Uint32Array(rows + 1),
		index: new Uint32Array(size),
		similarity: new Float64Array(size),
	};
	let row = 0;
	let at = 0;
	for (const part of parts) {
		for (let r = 0; r < part.rows; r++) all.start[row + r + 1] = at + part.start[r + 1]!;
		all.index.set(part.index, at);
		all.similarity.set(part.similarity, at);
		row += part.rows;
		at += part.index.length;
	}
	return all;
}

/**
 * The neighbour graph: two papers are tied when either is among the nearest of the other; weight = cosine.
 *
 * @returns Symmetric, rows ascending, no loops.
 */
export function neighbourGraph(neighbours: Neighbours): SparseMatrix {
	const n = neighbours.rows;
	const size = new Uint32Array(n + 1);
	const { start, index, similarity } = neighbours;
	const has = (a: number, b: number) => {
		for (let e = start[a]!; e < start[a + 1]!; e++) if (index[e] === b) return true;
		return false;
	};
	const each = (visit: (a: number, b: number, weight: number) => void) => {
		for (let a = 0; a < n; a++)
			for (let e = start[a]!; e < start[a + 1]!; e++) {
				const b = index[e]!;
				visit(a, b, similarity[e]!);
				if (!has(b, a)) visit(b, a, similarity[e]!);
			}
	};
	each((a) => size[a + 1]!++);
	for (let a = 0; a < n; a++) size[a + 1]! += size[a]!;
	const fill = size.slice();
	const nonzeros = size[n]!;
	const unsorted: SparseMatrix = {
		rows: n,
		columns: n,
		start: size,
		index: new Uint32Array(nonzeros),
		value: new Float64Array(nonzeros),
	};
	each((a, b, weight) => {
		const at = fill[a]!++;
		unsorted.index[at] = b;
		unsorted.value[at] = weight;
	});
	// The graph is symmetric, so its transpose is itself, with rows in order.
	return transpose(unsorted);
}

/**
 * The same candidates ranked by other vectors, the best k of each.
 *
 * @param neighbours - Deep lists: what is not in them cannot come back.
 * @param vectors - Rows of length 1, all papers.
 */
export function rescore(neighbours: Neighbours, vectors: SparseMatrix, k: number): Neighbours {
	const { start, index, rows, from } = neighbours;
	const dense = new Float64Array(vectors.columns);
	const best = new TopK(k);
	const out = room(from, rows, k);
	let at = 0;
	for (let r = 0; r < rows; r++) {
		const p = from + r;
		for (let e = vectors.start[p]!; e < vectors.start[p + 1]!; e++) dense[vectors.index[e]!] = vectors.value[e]!;
		for (let c = start[r]!; c < start[r + 1]!; c++) {
			const other = index[c]!;
			let sum = 0;
			for (let e = vectors.start[other]!; e < vectors.start[other + 1]!; e++)
				sum += dense[vectors.index[e]!]! * vectors.value[e]!;
			if (sum > 0) best.offer(other, sum);
		}
		for (let e = vectors.start[p]!; e < vectors.start[p + 1]!; e++) dense[vectors.index[e]!] = 0;
		at += best.drain(out.index, out.similarity, at);
		out.start[r + 1] = at;
	}
	return { ...out, index: out.index.slice(0, at), similarity: out.similarity.slice(0, at) };
}

/** The first k of each list. */
export function nearest(neighbours: Neighbours, k: number): Neighbours {
	const { start, index, similarity, rows, from } = neighbours;
	const out = room(from, rows, k);
	let at = 0;
	for (let r = 0; r < rows; r++) {
		for (let e = start[r]!; e < Math.min(start[r + 1]!, start[r]! + k); e++) {
			out.index[at] = index[e]!;
			out.similarity[at++] = similarity[e]!;
		}
		out.start[r + 1] = at;
	}
	return { ...out, index: out.index.slice(0, at), similarity: out.similarity.slice(0, at) };
}

function room(from: number, rows: number, k: number): Neighbours {
	return {
		from,
		rows,
		start: new Uint32Array(rows + 1),
		index: new Uint32Array(rows * k),
		similarity: new Float64Array(rows * k),
	};
}
