import { existsSync } from "node:fs";
import { join } from "node:path";
import { findNeighbours } from "../../src/graph/neighbours.ts";
import { averagePrecision, ndcg, type Relevance } from "../measures/ranking.ts";
import { rankWithSklearn } from "../peers/sklearn.ts";
import { compareLines } from "../tasks/related.ts";
import { type Line, readLines } from "../tasks/task.ts";
import type { Row } from "./set.ts";

const SETS: { set: string; papers: string; queries: string; target?: number }[] = [
	{ set: "cisi", papers: "cisi/papers.jsonl", queries: "cisi/queries.jsonl", target: 0.24 },
	{ set: "cisi co-topic", papers: "cisi/papers.jsonl", queries: "cisi/queries-cotopic.jsonl" },
	{ set: "cranfield", papers: "cranfield/papers.jsonl", queries: "cranfield/queries-cotopic.jsonl", target: 0.31 },
];

/**
 * Related papers against gold: MAP and nDCG@10 of the first 100, beside the cosine of the plain TF-IDF vectors (what
 * lifting adds) and scikit-learn's TF-IDF, where Python has it.
 *
 * @param folder - Holds `related/`; sets that are not there are left out.
 */
export async function measureRelated(folder: string): Promise<Row[]> {
	const rows: Row[] = [];
	for (const { set, papers, queries, target } of SETS) {
		const files = [papers, queries].map((file) => join(folder, "related", file));
		if (!files.every((file) => existsSync(file))) continue;
		const lines = readLines(files[0]!);
		const gold = readLines(files[1]!);
		const { ids, vectors, comparison } = await compareLines(lines);
		const rankings = new Map([
			["ours", comparison.related],
			["no lifting", findNeighbours(vectors, 100)],
		]);
		const lists = [...rankings].map(([name, { start, index }]): [string, Map<string, string[]>] => [
			name,
			new Map(ids.map((id, p) => [id, Array.from(index.subarray(start[p]!, start[p + 1]!), (q) => ids[q]!)])),
		]);
		const sklearn = rankWithSklearn(files[0]!);
		if (sklearn) lists.push(["scikit-learn", sklearn]);
		const scores = lists.map(([name, ranking]) => ({ name, ...score(gold, ranking) }));
		const peers = (of: "map" | "ndcg") => Object.fromEntries(scores.slice(1).map((s) => [s.name, s[of]]));
		rows.push(
			{ set, measure: "MAP", ours: scores[0]!.map, target, peers: peers("map") },
			{ set, measure: "nDCG@10", ours: scores[0]!.ndcg, target: undefined, peers: peers("ndcg") },
		);
	}
	return rows;
}

function score(gold: Line[], ranking: Map<string, string[]>): { map: number; ndcg: number } {
	let map = 0;
	let gain = 0;
	let queries = 0;
	for (const line of gold) {
		const paper = String(line.query);
		const relevant: Relevance = new Map(
			Object.entries(line.rel as Record<string, number>).filter(([id]) => id !== paper),
		);
		if (relevant.size === 0) continue;
		queries++;
		const list = ranking.get(paper) ?? [];
		map += averagePrecision(list, relevant);
		gain += ndcg(list, relevant);
	}
	return { map: map / queries, ndcg: gain / queries };
}
