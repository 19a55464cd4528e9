import { realpathSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import { Worker } from "node:worker_threads";
import { joinTables } from "../pipeline/stages/tokenise.ts";
import { DEFAULT_NEIGHBOURS, joinNeighbours, type NeighbourOptions, type Neighbours } from "../src/graph/neighbours.ts";
import type { Paper } from "../src/model/paper.ts";
import type { TokenTable } from "../src/model/text.ts";
import type { SparseMatrix } from "../src/sparse/matrix.ts";
import { transpose } from "../src/sparse/transpose.ts";

export type Task =
	| { kind: "tokenise"; papers: Pick<Paper, "title" | "abstract">[] }
	| { kind: "neighbours"; vectors: SparseMatrix; k: number; options: NeighbourOptions; from: number; to: number };

export interface Reply {
	result?: TokenTable | Neighbours;
	error?: string;
}

/** Papers a task: small enough to keep all threads busy to the end, large enough to pay for the message. */
const SHARD = 1000;
/** Below this many papers one thread is faster than starting more. */
const WORTHWHILE = 2000;

/**
 * Does the heavy row-local stages on worker threads. Shards are joined in order, so the bytes are those of one thread.
 *
 * @param threads - 0: one a processor core.
 * @returns undefined where threads would not pay.
 */
export function createParallel(papers: number, threads: number) {
	const count = threads === 0 ? availableParallelism() : threads;
	if (count < 2 || papers < WORTHWHILE) return undefined;
	const file = join(dirname(realpathSync(process.argv[1])), "worker.js");
	const workers = Array.from({ length: count }, () => new Worker(file));

	async function runAll<R>(tasks: (() => Task)[]): Promise<R[]> {
		const results: R[] = new Array(tasks.length);
		let next = 0;
		await Promise.all(
			workers.map(async (worker) => {
				while (next < tasks.length) {
					const at = next++;
					results[at] = (await ask(worker, tasks[at]())) as R;
				}
			}),
		);
		return results;
	}

	const ranges = (n: number) =>
		Array.from({ length: Math.ceil(n / SHARD) }, (_, i) => [i * SHARD, Math.min(n, (i + 1) * SHARD)] as const);
	return {
		async tokenise(all: readonly Paper[]): Promise<TokenTable> {
			return joinTables(
				await runAll<TokenTable>(
					ranges(all.length).map(([from, to]) => () => ({
						kind: "tokenise",
						papers: all.slice(from, to).map(({ title, abstract }) => ({ title, abstract })),
					})),
				),
			);
		},
		async neighbours(vectors: SparseMatrix, k: number): Promise<Neighbours> {
			const shared = share(vectors);
			const inverted = share(transpose(vectors));
			return joinNeighbours(
				await runAll<Neighbours>(
					ranges(vectors.rows).map(([from, to]) => () => ({
						kind: "neighbours",
						vectors: shared,
						k,
						options: { ...DEFAULT_NEIGHBOURS, inverted },
						from,
						to,
					})),
				),
			);
		},
		async stop(): Promise<void> {
			await Promise.all(workers.map((worker) => worker.terminate()));
		},
	};
}

function ask(worker: Worker, task: Task): Promise<Reply["result"]> {
	return new Promise((resolve, reject) => {
		const done = (settle: () => void) => {
			worker.off("message", onMessage);
			worker.off("error", onError);
			settle();
		};
		const onMessage = (reply: Reply) =>
			done(() => (reply.error === undefined ? resolve(reply.result) : reject(new Error(reply.error))));
		const onError = (error: Error) => done(() => reject(error));
		worker.on("message", onMessage);
		worker.on("error", onError);
		worker.postMessage(task);
	});
}

/** The same matrix on memory that all threads see. */
function share(matrix: SparseMatrix): SparseMatrix {
	const copy = <A extends Uint32Array | Float64Array>(array: A): A => {
		const shared = new (array.constructor as new (buffer: SharedArrayBuffer) => A)(
			new SharedArrayBuffer(array.byteLength),
		);
		shared.set(array);
		return shared;
	};
	return { ...matrix, start: copy(matrix.start), index: copy(matrix.index), value: copy(matrix.value) };
}
