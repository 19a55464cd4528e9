import { parentPort } from "node:worker_threads";
import { divide } from "../pipeline/stages/divide.ts";
import { betweenness } from "../src/graph/betweenness.ts";
import { detectCommunities } from "../src/graph/communities.ts";
import { findNeighbours, rescore, rowsOf } from "../src/graph/neighbours.ts";
import { PairSearch } from "../src/graph/pairSearch.ts";
import type { Reply, Task, Turns } from "./tasks.ts";

/** One worker thread: does a task at a time and sends back its result, arrays moved rather than copied. */
parentPort?.on("message", async (task: Task) => {
	let reply: Reply;
	try {
		reply = { result: await work(task) };
	} catch (error) {
		reply = { error: error instanceof Error ? error.message : String(error) };
	}
	parentPort?.postMessage(reply, [...new Set(buffers(reply.result))]);
});

async function work(task: Task) {
	switch (task.kind) {
		case "tokenise":
			// The tagger takes its time and memory only where it is used.
			return (await import("../pipeline/stages/tokenise.ts")).splitWords(task.papers);
		case "neighbours": {
			const { vectors, k, options } = task;
			return takeTurns(task, vectors.rows, (from, to) => findNeighbours(vectors, k, { ...options, from, to }));
		}
		case "pairs": {
			const search = new PairSearch(task.vectors, task.inverted, task.k);
			takeTurns(task, task.vectors.rows, (from, to) => search.compare(from, to));
			return [search.finish()];
		}
		case "rescore": {
			const { candidates, vectors, k } = task;
			return takeTurns(task, vectors.rows, (from, to) => rescore(rowsOf(candidates, from, to), vectors, k));
		}
		case "communities":
			return detectCommunities(task.graph, task.options);
		case "divide":
			return divide(task.graph, task.found, task.options);
		case "betweenness":
			return betweenness(task.graph);
	}
}

/** Takes the next shard of papers until none is left. */
function takeTurns<R>({ shard, next }: Turns, papers: number, work: (from: number, to: number) => R): R[] {
	const parts: R[] = [];
	for (;;) {
		const from = Atomics.add(next, 0, shard);
		if (from >= papers) return parts;
		parts.push(work(from, Math.min(papers, from + shard)));
	}
}

function buffers(result: unknown): ArrayBuffer[] {
	if (ArrayBuffer.isView(result)) return [result.buffer as ArrayBuffer];
	if (typeof result !== "object" || result === null) return [];
	return Object.values(result).flatMap((part) => (typeof part === "object" ? buffers(part) : []));
}
