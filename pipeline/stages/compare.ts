import { DEFAULT_NEIGHBOURS, findNeighbours, type Neighbours, nearest, rescore } from "../../src/graph/neighbours.ts";
import { chooseDepth, chooseNeighbours, LIFT_BELOW } from "../../src/graph/scale.ts";
import type { SparseMatrix } from "../../src/sparse/matrix.ts";
import { liftWeights } from "./lift.ts";

export interface Comparison {
	/** Papers × terms, lifted by the surroundings: a cosine of two rows is how related two papers are. */
	lifted: SparseMatrix;
	/** Most related papers of each, best first. */
	related: Neighbours;
	/** Nearest papers of each, for the graph that themes are found in. */
	nearby: Neighbours;
	/** Neighbours a paper in `nearby`. */
	neighbours: number;
}

export interface CompareOptions {
	/** Length of the `related` lists. */
	related: number;
	/** Neighbours a paper for the themes; 0 chooses by corpus size. */
	neighbours: number;
	/** Searches candidate lists, for worker threads; the same as `findNeighbours` when absent. */
	find?(vectors: SparseMatrix, depth: number): Neighbours | Promise<Neighbours>;
}

/**
 * Which papers are near to which
 * ==============================
 * One search gives candidate lists by the cosine of the TF-IDF vectors; the lists of the nearest lift the weights; the
 * lifted weights rank the candidates anew.
 */
export async function comparePapers(vectors: SparseMatrix, options: CompareOptions): Promise<Comparison> {
	const papers = vectors.rows;
	const neighbours = options.neighbours || chooseNeighbours(papers);
	const depth = Math.max(chooseDepth(papers), options.related, neighbours);
	const search = options.find ?? ((v: SparseMatrix, k: number) => findNeighbours(v, k, DEFAULT_NEIGHBOURS));
	const candidates = await search(vectors, depth);
	const lifted = liftWeights(vectors, candidates, { depth: papers <= 100 ? 5 : 10, share: 1 });
	const deep = papers < LIFT_BELOW ? rescore(candidates, lifted, Math.max(options.related, neighbours)) : undefined;
	return {
		lifted,
		related: deep ? nearest(deep, options.related) : rescore(candidates, lifted, options.related),
		nearby: nearest(deep ?? candidates, neighbours),
		neighbours,
	};
}
