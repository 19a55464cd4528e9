import type { WordTable } from "../pipeline/stages/tokenise.ts";
import type { CommunityOptions } from "../src/graph/communities.ts";
import type { NeighbourOptions, Neighbours } from "../src/graph/neighbours.ts";
import type { Paper } from "../src/model/paper.ts";
import type { SparseMatrix } from "../src/sparse/matrix.ts";

/** Papers a turn: few enough to keep all threads busy to the end, enough to pay for the message. */
export const SHARD = 1000;

/** What a worker thread is asked to do. */
export type Task =
	| { kind: "tokenise"; papers: Pick<Paper, "title" | "abstract">[] }
	/** `next` is the first paper that no thread has taken, on shared memory. */
	| { kind: "neighbours"; vectors: SparseMatrix; k: number; options: NeighbourOptions; next: Int32Array }
	| { kind: "communities"; graph: SparseMatrix; options: CommunityOptions };

export interface Reply {
	result?: WordTable | Neighbours[] | Uint32Array;
	error?: string;
}
