import type { SparseMatrix } from "../sparse/matrix.ts";
import { RowDots } from "../sparse/rowDots.ts";
import { TopK } from "../sparse/topK.ts";
import { transpose } from "../sparse/transpose.ts";
import { PairSearch } from "./pairSearch.ts";
import { createCandidateSearch, createPostings, type Postings } from "./postings.ts";

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
	/** What `createNeighbourIndex` made of the same vectors and options, when the caller has it. */
	prepared?: NeighbourIndex;
	/** Exact up to this many papers; above, `postings` and `candidates` bound the cost of a paper. */
	exactBelow: number;
	/** Postings read for one paper. */
	postings: number;
	/** Papers re-scored exactly for one paper; at least as many as neighbours are asked for. */
	candidates: number;
}

export const DEFAULT_NEIGHBOURS: NeighbourOptions = { exactBelow: 20_000, postings: 60_000, candidates: 100 };

/** The papers of each term: all of their weights for an exact search, else in steps. */
export type NeighbourIndex = { exact: SparseMatrix } | { approximate: Postings };

/** @param vectors - Papers × terms, no negative weights. */
export function createNeighbourIndex(vectors: SparseMatrix, options: NeighbourOptions): NeighbourIndex {
	return vectors.rows <= options.exactBelow ? { exact: transpose(vectors) } : { approximate: createPostings(vectors) };
}

/**
 * Nearest neighbours by cosine
 * ============================
 * Exact up to `exactBelow` papers, all of them by `PairSearch`. Above, the best candidates of a search in bounded time (see `createCandidateSearch`)
 * are scored again over all their terms: constant cost a paper, recall@10 .991 on 94,517 abstracts (`bench:quality --only neighbours`).
 *
 * @param vectors - Papers × terms, rows of length 1 (see `weighTerms`).
 * @param k - Neighbours a paper; papers with fewer that share a term get fewer.
 */
export function findNeighbours(
	vectors: SparseMatrix,
	k: number,
	options: NeighbourOptions = DEFAULT_NEIGHBOURS,
): Neighbours {
	const index = options.prepared ?? createNeighbourIndex(vectors, options);
	const from = options.from ?? 0;
	const to = options.to ?? vectors.rows;
	if ("exact" in index && to - from === vectors.rows) {
		const search = new PairSearch(vectors, index.exact, k);
		search.compare(from, to);
		return search.finish();
	}
	const offer =
		"exact" in index ? searchAll(vectors, index.exact) : searchCandidates(vectors, index.approximate, options, k);
	const best = new TopK(k);
	const out = room(from, to - from, k);
	let at = 0;
	for (let p = from; p < to; p++) {
		offer(p, best);
		at += best.drain(out.index, out.similarity, at);
		out.start[p - from + 1] = at;
	}
	return { ...out, index: out.index.slice(0, at), similarity: out.similarity.slice(0, at) };
}

type Search = (paper: number, best: TopK) => void;

/** Every posting of every term, into one sum a paper. */
function searchAll({ start, index, value, rows }: SparseMatrix, inverted: SparseMatrix): Search {
	const score = new Float64Array(rows);
	const touched = new Uint32Array(rows);
	const { start: termStart, index: paperOf, value: weightIn } = inverted;
	return (p, best) => {
		let hits = 0;
		for (let e = start[p]!; e < start[p + 1]!; e++) {
			const weight = value[e]!;
			const end = termStart[index[e]! + 1]!;
			for (let f = termStart[index[e]!]!; f < end; f++) {
				const other = paperOf[f]!;
				const sum = score[other]!;
				if (sum === 0) touched[hits++] = other;
				score[other] = sum + weight * weightIn[f]!;
			}
		}
		for (let h = 0; h < hits; h++) {
			const other = touched[h]!;
			if (other !== p) best.offer(other, score[other]!);
			score[other] = 0;
		}
	};
}

function searchCandidates(vectors: SparseMatrix, postings: Postings, options: NeighbourOptions, k: number): Search {
	const most = Math.max(k, options.candidates);
	const search = createCandidateSearch(vectors, postings, options.postings, most);
	const ids = new Uint32Array(most);
	const dots = new RowDots(vectors);
	return (p, best) => {
		const found = search(p, ids);
		dots.spread(p);
		for (let c = 0; c < found; c++) best.offer(ids[c]!, dots.dot(ids[c]!));
	};
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

/** The lists of papers from … to alone, on the same memory. */
export function rowsOf(neighbours: Neighbours, from: number, to: number): Neighbours {
	return { ...neighbours, from, rows: to - from, start: neighbours.start.subarray(from, to + 1) };
}

/**
 * The same candidates ranked by other vectors, the best k of each.
 *
 * @param neighbours - Deep lists: what is not in them cannot come back.
 * @param vectors - Rows of length 1, all papers.
 */
export function rescore(neighbours: Neighbours, vectors: SparseMatrix, k: number): Neighbours {
	const { start, index, rows, from } = neighbours;
	const dots = new RowDots(vectors);
	const best = new TopK(k);
	const out = room(from, rows, k);
	let at = 0;
	for (let r = 0; r < rows; r++) {
		dots.spread(from + r);
		for (let c = start[r]!; c < start[r + 1]!; c++) {
			const similarity = dots.dot(index[c]!);
			if (similarity > 0) best.offer(index[c]!, similarity);
		}
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
