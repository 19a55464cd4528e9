import type { DivideOptions, Division } from "../pipeline/stages/divide.ts";
import type { CommunityOptions } from "../src/graph/communities.ts";
import type { NeighbourOptions, Neighbours } from "../src/graph/neighbours.ts";
import type { Paper } from "../src/model/paper.ts";
import type { TokenTable } from "../src/model/text.ts";
import type { SparseMatrix } from "../src/sparse/matrix.ts";

/** Papers that threads share out among themselves. */
export interface Turns {
	/** Papers a turn. */
	shard: number;
	/** The first paper that no thread has taken, on shared memory. */
	next: Int32Array;
}

/** What a worker thread is asked to do. */
export type Task =
	| { kind: "tokenise"; papers: Pick<Paper, "title" | "abstract">[] }
	| ({ kind: "neighbours"; vectors: SparseMatrix; k: number; options: NeighbourOptions } & Turns)
	| ({ kind: "pairs"; vectors: SparseMatrix; inverted: SparseMatrix; k: number } & Turns)
	| ({ kind: "rescore"; candidates: Neighbours; vectors: SparseMatrix; k: number } & Turns)
	| { kind: "divide"; graph: SparseMatrix; found: Uint32Array; options: DivideOptions }
	| { kind: "communities"; graph: SparseMatrix; options: CommunityOptions }
	| { kind: "betweenness"; graph: SparseMatrix };

export interface Reply {
	result?: TokenTable | Neighbours[] | Division | Uint32Array | Float64Array;
	error?: string;
}
