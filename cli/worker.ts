import { parentPort } from "node:worker_threads";
import { tokenise } from "../pipeline/stages/tokenise.ts";
import { findNeighbours } from "../src/graph/neighbours.ts";
import type { Reply, Task } from "./parallel.ts";

/** One worker thread: does a task at a time and sends back its result, arrays moved rather than copied. */
parentPort?.on("message", (task: Task) => {
	let reply: Reply;
	try {
		reply = {
			result:
				task.kind === "tokenise"
					? tokenise(task.papers)
					: findNeighbours(task.vectors, task.k, { ...task.options, from: task.from, to: task.to }),
		};
	} catch (error) {
		reply = { error: error instanceof Error ? error.message : String(error) };
	}
	const moved = Object.values(reply.result ?? {}).flatMap((part) =>
		ArrayBuffer.isView(part) ? [part.buffer as ArrayBuffer] : [],
	);
	parentPort?.postMessage(reply, [...new Set(moved)]);
});
