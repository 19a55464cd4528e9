import { DEFAULT_NEIGHBOURS, findNeighbours, type Neighbours, nearest, rescore } from "../../src/graph/neighbours.ts";
import { chooseDepth, chooseNeighbours, LIFT_BELOW } from "../../src/graph/scale.ts";
import type { SparseMatrix } from "../../src/sparse/matrix.ts";
import { type Alike, blendAlike } from "./alike.ts";
import { liftWeights } from "./lift.ts";

export interface Comparison {
	/** Papers × terms, lifted by the surroundings: a cosine of two rows is how related two papers are by what they share. */
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
	/** What papers say in words used alike; without it only what they share counts. */
	alike?: Alike;
	/** Puts data where other threads see it, too; they get what they are given here, without a copy. */
	share?<T extends object>(data: T): T;
	/** Searches candidate lists, for worker threads; the same as `findNeighbours` when absent. */
	find?(vectors: SparseMatrix, depth: number): Neighbours | Promise<Neighbours>;
	/** Ranks candidates anew, for worker threads; the same as `rescore` when absent. */
	rescore?(candidates: Neighbours, vectors: SparseMatrix, k: number): Neighbours | Promise<Neighbours>;
}

/**
 * Which papers are near to which
 * ==============================
 * One search gives candidate lists by the cosine of the TF-IDF vectors; the lists of the nearest lift the weights; the
 * lifted weights, and what is said in words used alike, rank the candidates anew.
 */
export async function comparePapers(vectors: SparseMatrix, options: CompareOptions): Promise<Comparison> {
	const papers = vectors.rows;
	const neighbours = options.neighbours || chooseNeighbours(papers);
	const depth = Math.max(chooseDepth(papers), options.related);
	const search = options.find ?? ((v: SparseMatrix, k: number) => findNeighbours(v, k, DEFAULT_NEIGHBOURS));
	const candidates = await search(vectors, Math.max(depth, neighbours));
	const share = options.share ?? ((data) => data);
	const lifted = share(liftWeights(vectors, candidates, { depth: papers <= 100 ? 5 : 10, share: 1 }));
	const themed = papers < LIFT_BELOW;
	const again = options.rescore ?? rescore;
	const deep = themed || depth >= neighbours ? candidates : nearest(candidates, depth);
	const { alike } = options;
	const most = alike ? depth : themed ? Math.max(options.related, neighbours) : options.related;
	const ranked = await again(deep, lifted, most);
	const best = (lists: Neighbours, k: number) => (alike ? blendAlike(lists, alike, k) : nearest(lists, k));
	return {
		lifted,
		related: best(ranked, options.related),
		nearby: best(themed ? ranked : candidates, neighbours),
		neighbours,
	};
}
