import type { KnowledgeMap } from "../../src/model/map.ts";
import { Pieces } from "../data/pieces.ts";
import { keepPrepared } from "../map/prepared.ts";
import type { Answer, Problem, Question } from "./messages.ts";
import { startWorker } from "./startWorker.ts";

/** A problem that the worker told, as an error. */
export class BuildError extends Error {
	readonly problem: Problem;

	constructor(problem: Problem) {
		super(problem.message);
		this.problem = problem;
	}
}

type Progress = (step: string, share: number) => void;
type Told<Q extends Question> = Q["ask"] extends "read" ? Extract<Answer, { tell: "read" }> : { map: KnowledgeMap };

/** The worker's side of the page: one question at a time, and a way to stop it. */
export interface Builder {
	ask<Q extends Question>(question: Q, onProgress: Progress): Promise<Told<Q>>;
	/** Ends the work at once; the question that ran is rejected with `null`. */
	stop(): void;
}

/** Starts the worker when it is first asked. */
export function createBuilder(): Builder {
	let worker: Worker | null = null;
	let giveUp: ((reason: null) => void) | null = null;
	return {
		ask(question: Question, onProgress: Progress) {
			giveUp?.(null);
			worker ??= startWorker();
			const running = worker;
			if (!running)
				return Promise.reject(
					new BuildError({ message: "This file shows one map. To build another, open Paperloom itself." }),
				);
			return new Promise<never>((done, fail) => {
				giveUp = fail;
				const pieces = new Pieces();
				running.onmessage = ({ data }: MessageEvent<Answer>) => {
					if (data.tell === "progress") return onProgress(data.step, data.share);
					if (data.tell === "piece") return pieces.add(data.piece);
					giveUp = null;
					if (data.tell === "problem") fail(new BuildError(data.problem));
					else if (data.tell === "map") {
						const map = pieces.whole();
						keepPrepared(map, data.prepared);
						done({ map } as never);
					} else done(data as never);
				};
				running.onerror = (event) => {
					giveUp = null;
					worker = null;
					fail(new BuildError({ message: event.message || "The part that builds maps did not start." }));
				};
				running.postMessage(question);
			});
		},
		stop() {
			worker?.terminate();
			worker = null;
			giveUp?.(null);
			giveUp = null;
		},
	};
}
