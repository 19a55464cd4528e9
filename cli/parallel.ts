import { realpathSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import type { BuildContext } from "../pipeline/index.ts";
import { joinTables } from "../pipeline/stages/joinTables.ts";
import { createNeighbourIndex, DEFAULT_NEIGHBOURS, joinNeighbours, type Neighbours } from "../src/graph/neighbours.ts";
import { mergeNeighbours } from "../src/graph/pairSearch.ts";
import type { TokenTable } from "../src/model/text.ts";
import type { Reply, Task } from "./tasks.ts";

/** Below this many papers one thread is faster than starting more. */
const WORTHWHILE = 2000;
/** Most papers a turn, to pay for the message, and least turns a thread, so that all are busy to the end. */
const SHARD = 1000;
const TURNS = 4;
/**
 * Above this many papers threads that have read sentences, or compared papers, make way for new ones: the tagger and
 * what is not collected yet take hundreds of MB.
 */
const RENEWED = 20_000;

/**
 * Does the heavy stages on worker threads. Parts are joined in order, so the bytes are those of one thread.
 *
 * @param threads - 0: one a processor core.
 * @returns undefined where threads would not pay.
 */
export function createParallel(papers: number, threads: number) {
	const count = threads === 0 ? availableParallelism() : threads;
	if (count < 2 || papers < WORTHWHILE) return undefined;
	const shard = Math.min(SHARD, Math.ceil(papers / (count * TURNS)));
	const file = join(dirname(realpathSync(process.argv[1])), "worker.js");
	const start = () => Array.from({ length: count }, () => new Worker(file));
	let workers = start();
	let idle = [...workers];
	const waiting: ((worker: Worker) => void)[] = [];

	async function stop(): Promise<void> {
		await Promise.all(workers.map((worker) => worker.terminate()));
	}

	/** When all threads are idle. */
	async function renew(): Promise<void> {
		await stop();
		workers = start();
		idle = [...workers];
	}

	/** By the next thread that is idle; tasks wait in turn. */
	async function run<R>(task: Task): Promise<R> {
		const worker = idle.pop() ?? (await new Promise<Worker>((resolve) => waiting.push(resolve)));
		try {
			return (await ask(worker, task)) as R;
		} finally {
			const next = waiting.shift();
			if (next) next(worker);
			else idle.push(worker);
		}
	}

	/** The threads share the papers out among themselves, as this one is busy meanwhile. */
	async function shareOut(task: Task): Promise<Neighbours[]> {
		const parts = await Promise.all(workers.map(() => run<Neighbours[]>(task)));
		return parts.flat().sort((a, b) => a.from - b.from);
	}

	const context = {
		async tokenise(all) {
			const shards = Array.from({ length: Math.ceil(all.length / shard) }, (_, i) => i * shard);
			const tables = await Promise.all(
				shards.map((from) => {
					const papers = all.slice(from, from + shard).map(({ title, abstract }) => ({ title, abstract }));
					return run<TokenTable>({ kind: "tokenise", papers });
				}),
			);
			if (all.length > RENEWED) await renew();
			return joinTables(tables);
		},
		share,
		async neighbours(all, k) {
			const vectors = share(all);
			const prepared = share(createNeighbourIndex(vectors, DEFAULT_NEIGHBOURS));
			const turns = { shard, next: counter() };
			if ("exact" in prepared)
				return mergeNeighbours(await shareOut({ kind: "pairs", vectors, inverted: prepared.exact, k, ...turns }), k);
			const options = { ...DEFAULT_NEIGHBOURS, prepared };
			return joinNeighbours(await shareOut({ kind: "neighbours", vectors, k, options, ...turns }));
		},
		async rescore(all, vectors, k) {
			const candidates = share(all);
			const turns = { shard, next: counter() };
			const lists = await shareOut({ kind: "rescore", candidates, vectors: share(vectors), k, ...turns });
			if (vectors.rows > RENEWED) await renew();
			return joinNeighbours(lists);
		},
		divide: (graph, found, options) => run({ kind: "divide", graph, found, options }),
		communities: (graph, options) => run({ kind: "communities", graph, options }),
		betweenness: (graph) => run({ kind: "betweenness", graph }),
		pause: () => setImmediate(),
	} satisfies BuildContext;

	return { ...context, stop };
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

/** The first paper that no thread has taken. */
function counter(): Int32Array {
	return new Int32Array(new SharedArrayBuffer(4));
}

/** The same data with its arrays on memory that all threads see. */
function share<T extends object>(data: T): T {
	const shared = Object.entries(data).map(([key, part]) => {
		if (!ArrayBuffer.isView(part)) return [key, typeof part === "object" ? share(part as object) : part];
		const array = part as Uint8Array | Uint32Array | Float64Array;
		if (array.buffer instanceof SharedArrayBuffer) return [key, array];
		const copy = new (array.constructor as new (buffer: SharedArrayBuffer) => typeof array)(
			new SharedArrayBuffer(array.byteLength),
		);
		copy.set(array);
		return [key, copy];
	});
	return Object.fromEntries(shared) as T;
}
