import { existsSync } from "node:fs";
import { join } from "node:path";
import { countTerms } from "../../pipeline/stages/terms.ts";
import { tokenise } from "../../pipeline/stages/tokenise.ts";
import { weighTerms } from "../../pipeline/stages/vectors.ts";
import {
	createNeighbourIndex,
	DEFAULT_NEIGHBOURS,
	findNeighbours,
	type NeighbourOptions,
} from "../../src/graph/neighbours.ts";
import { readLines, toPaper } from "../tasks/task.ts";
import type { Row } from "./set.ts";

/** Papers whose neighbours are searched both ways: ranges of 10, evenly spread. */
const SAMPLE = 500;
const RANGE = 10;

/**
 * Recall@10 of the search with a budget, which large corpora get, against the exact one; and what it costs a paper.
 *
 * @param folder - Holds `corpora/arxiv-100k.jsonl.gz`; no rows without it.
 */
export function measureNeighbours(folder: string): Row[] {
	const file = join(folder, "corpora", "arxiv-100k.jsonl.gz");
	if (!existsSync(file)) return [];
	const vectors = weighTerms(countTerms(tokenise(readLines(file).map(toPaper))));
	const search = (exactBelow: number) => {
		const options = { ...DEFAULT_NEIGHBOURS, exactBelow };
		return { ...options, prepared: createNeighbourIndex(vectors, options) };
	};
	const exactly = search(vectors.rows);
	const quickly = search(0);
	let found = 0;
	let all = 0;
	let quickTime = 0;
	let exactTime = 0;
	const timed = (options: NeighbourOptions, from: number, to: number) => {
		const start = process.cpuUsage();
		const neighbours = findNeighbours(vectors, 10, { ...options, from, to });
		const { user, system } = process.cpuUsage(start);
		return { ...neighbours, cpu: (user + system) / 1000 };
	};
	for (let i = 0; i < SAMPLE; i += RANGE) {
		const from = Math.floor((i * (vectors.rows - RANGE)) / SAMPLE);
		const exact = timed(exactly, from, from + RANGE);
		const quick = timed(quickly, from, from + RANGE);
		exactTime += exact.cpu;
		quickTime += quick.cpu;
		for (let r = 0; r < RANGE; r++) {
			const ids = new Set(quick.index.subarray(quick.start[r]!, quick.start[r + 1]!));
			for (const id of exact.index.subarray(exact.start[r]!, exact.start[r + 1]!)) if (ids.has(id)) found++;
		}
		all += exact.index.length;
	}
	const set = `arxiv-100k (${vectors.rows})`;
	return [
		{ set, measure: "recall@10", ours: found / all, target: 0.99, peers: {} },
		{ set, measure: "CPU ms a paper", ours: quickTime / SAMPLE, target: 1, peers: { exact: exactTime / SAMPLE } },
	];
}
