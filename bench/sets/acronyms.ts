import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { harmonic } from "../measures/keyphrases.ts";
import { predictAcronyms } from "../tasks/acronyms.ts";
import { readLines } from "../tasks/task.ts";
import type { Row } from "./set.ts";

/**
 * Abbreviations against gold pairs, in small letters with single blanks: F1 over all papers, a pair counting once a paper.
 *
 * @param folder - Holds `keyphrase/acronyms*.jsonl`, lines `{id,title,abstract,pairs[{short,long}]}`.
 */
export async function measureAcronyms(folder: string): Promise<Row[]> {
	const home = join(folder, "keyphrase");
	const files = existsSync(home) ? readdirSync(home).sort() : [];
	const rows: Row[] = [];
	for (const file of files.filter((name) => /^acronyms.*\.jsonl(?:\.gz)?$/.test(name))) {
		const papers = readLines(join(home, file));
		const found = await predictAcronyms(papers);
		let hits = 0;
		let given = 0;
		let wanted = 0;
		papers.forEach((paper, p) => {
			const gold = new Set(
				(paper.pairs as { short: string; long: string }[]).map(({ short, long }) => pair(short, long)),
			);
			const ours = new Set((found[p] as { pairs: [string, string][] }).pairs.map(([short, long]) => pair(short, long)));
			wanted += gold.size;
			given += ours.size;
			for (const one of ours) if (gold.has(one)) hits++;
		});
		const set = file.replace(/\.jsonl(?:\.gz)?$/, "");
		rows.push({ set, measure: "F1", ours: harmonic(hits / (given || 1), hits / (wanted || 1)), target: 90, peers: {} });
	}
	return rows;
}

function pair(short: string, long: string): string {
	const plain = (text: string) => text.toLowerCase().replace(/\s+/g, " ").trim();
	return `${plain(short)}\t${plain(long)}`;
}
