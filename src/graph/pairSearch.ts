import type { SparseMatrix } from "../sparse/matrix.ts";
import { TopK } from "../sparse/topK.ts";
import { TopRows } from "../sparse/topRows.ts";
import type { Neighbours } from "./neighbours.ts";

/**
 * The exact search of all papers, each pair once
 * ==============================================
 * The cosine of two papers is the same from both sides, to the last bit: the same products, added up in the order of the
 * terms. So a paper is compared with those after it alone, and each pair is offered to both. Threads may each take ranges of
 * papers; what they find is merged (`mergeNeighbours`).
 */
export class PairSearch {
	private readonly vectors: SparseMatrix;
	private readonly inverted: SparseMatrix;
	private readonly best: TopRows;
	private readonly k: number;
	private readonly score: Float64Array;
	/** [terms] the first posting that is not of a paper before those being compared. */
	private readonly next: Uint32Array;

	/**
	 * @param vectors - Papers × terms, rows of length 1, no negative weights.
	 * @param inverted - Its transpose.
	 * @param k - Neighbours a paper.
	 */
	constructor(vectors: SparseMatrix, inverted: SparseMatrix, k: number) {
		this.vectors = vectors;
		this.inverted = inverted;
		this.k = k;
		this.best = new TopRows(k, vectors.rows);
		this.score = new Float64Array(vectors.rows);
		this.next = inverted.start.slice();
	}

	/** Compares the papers of a range, end exclusive, with all after them; each range lies behind the one before. */
	compare(from: number, to: number): void {
		const { vectors, best, score, next } = this;
		const { start, index, value, rows } = vectors;
		const { start: termStart, index: paperOf, value: weightIn } = this.inverted;
		for (let p = from; p < to; p++) {
			for (let e = start[p]!; e < start[p + 1]!; e++) {
				const term = index[e]!;
				const weight = value[e]!;
				const end = termStart[term + 1]!;
				let f = next[term]!;
				while (f < end && paperOf[f]! <= p) f++;
				next[term] = f;
				for (; f < end; f++) score[paperOf[f]!]! += weight * weightIn[f]!;
			}
			for (let q = p + 1; q < rows; q++) {
				const cosine = score[q]!;
				if (cosine === 0) continue;
				score[q] = 0;
				best.offer(p, q, cosine);
				best.offer(q, p, cosine);
			}
		}
	}

	/** The nearest of all papers among the pairs that were compared. */
	finish(): Neighbours {
		const { rows } = this.vectors;
		const out = {
			from: 0,
			rows,
			start: new Uint32Array(rows + 1),
			index: new Uint32Array(rows * this.k),
			similarity: new Float64Array(rows * this.k),
		};
		const sorted = new TopK(this.k);
		let at = 0;
		for (let p = 0; p < rows; p++) {
			this.best.each(p, (id, score) => sorted.offer(id, score));
			at += sorted.drain(out.index, out.similarity, at);
			out.start[p + 1] = at;
		}
		return { ...out, index: out.index.slice(0, at), similarity: out.similarity.slice(0, at) };
	}
}

/** The nearest of all papers where each part knows the nearest among other pairs. */
export function mergeNeighbours(parts: readonly Neighbours[], k: number): Neighbours {
	if (parts.length === 1) return parts[0]!;
	const { rows } = parts[0]!;
	const size = parts.reduce((sum, part) => sum + part.index.length, 0);
	const out = {
		from: 0,
		rows,
		start: new Uint32Array(rows + 1),
		index: new Uint32Array(size),
		similarity: new Float64Array(size),
	};
	const best = new TopK(k);
	let at = 0;
	for (let p = 0; p < rows; p++) {
		for (const { start, index, similarity } of parts)
			for (let e = start[p]!; e < start[p + 1]!; e++) best.offer(index[e]!, similarity[e]!);
		at += best.drain(out.index, out.similarity, at);
		out.start[p + 1] = at;
	}
	return { ...out, index: out.index.slice(0, at), similarity: out.similarity.slice(0, at) };
}
