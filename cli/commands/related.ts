import { relatedPapers, showWord } from "../../src/query/related.ts";
import { choosePaper } from "../choosePaper.ts";
import { openMap } from "../mapFile.ts";
import { print, printJson } from "../terminal.ts";

/** Reasons whose sentences are quoted. */
const QUOTED = 2;

export function related(path: string, name: string, options: { top: number; json: boolean }): void {
	const map = openMap(path);
	const paper = choosePaper(map, name);
	const rows = relatedPapers(map, paper, options.top);
	if (options.json) {
		printJson(
			rows.map(({ paper: other, ...row }) => ({ id: map.papers[other].id, title: map.papers[other].title, ...row })),
		);
		return;
	}
	print(map.papers[paper].title);
	for (const { paper: other, similarity, reasons, rest } of rows) {
		print();
		print(`  ${map.papers[other].title}`);
		const shares = reasons.map(
			({ label, concept, share }) => `${concept < 0 ? showWord(label) : label} ${percent(share)}`,
		);
		print(`  similarity ${similarity.toFixed(2)}, because of ${shares.join(", ")}; further words ${percent(rest)}`);
		for (const { label, here, there } of reasons.slice(0, QUOTED)) {
			if (here) print(`    ${label}, here:  “${here}”`);
			if (there) print(`    ${" ".repeat(label.length)}  there: “${there}”`);
		}
	}
	if (rows.length === 0) print("  No other paper shares a word that counts with it.");
}

const percent = (share: number) => `${Math.round(share * 100)} %`;
