import { existsSync } from "node:fs";
import { join } from "node:path";
import { stemWord } from "../../pipeline/stages/porter.ts";
import { adjustedMutualInformation } from "../measures/mutualInformation.ts";
import { type Line, readLines } from "../tasks/task.ts";
import { themesOf } from "../tasks/themes.ts";
import { LABEL_WORDS } from "./labelWords.ts";

const SETS: { set: string; files: string[]; target: number }[] = [
	{ set: "arxiv5-50", files: Array.from({ length: 10 }, (_, i) => `arxiv5-50/papers-${i}.jsonl`), target: 0.76 },
	{ set: "arxiv10-1k 0", files: ["arxiv10-1k/papers-0.jsonl"], target: 0.76 },
	{ set: "arxiv10-1k 1", files: ["arxiv10-1k/papers-1.jsonl"], target: 0.75 },
	{ set: "iclr-keywords", files: ["iclr-keywords/papers-single.jsonl"], target: 0.58 },
	{ set: "arxiv-cs12", files: ["arxiv-cs12/papers.jsonl.gz"], target: 0.51 },
	{ set: "arxiv20-dev", files: ["arxiv20-dev/papers.jsonl.gz"], target: 0.7 },
];

export interface ThemeRow {
	set: string;
	measure: string;
	ours: number;
	target: number | undefined;
	peers: Record<string, number>;
}

/**
 * Themes against labels: AMI (beside it by Louvain on the same graph), themes found for each label, and how often a
 * theme's name or its first three concepts hold a word of the label that most of its papers have.
 *
 * @param folder - Holds `themes/`; sets that are not there are left out.
 */
export async function measureThemes(folder: string): Promise<ThemeRow[]> {
	const rows: ThemeRow[] = [];
	for (const { set, files, target } of SETS) {
		if (!files.every((file) => existsSync(join(folder, "themes", file)))) continue;
		const runs: (Awaited<ReturnType<typeof measure>> & { louvain: number })[] = [];
		for (const file of files) {
			const lines = readLines(join(folder, "themes", file));
			const ours = await measure(lines, {});
			runs.push({ ...ours, louvain: (await measure(lines, { communities: "louvain" })).ami });
		}
		const mean = (of: (run: (typeof runs)[number]) => number) =>
			runs.reduce((sum, run) => sum + of(run), 0) / runs.length;
		rows.push(
			{ set, measure: "AMI", ours: mean((r) => r.ami), target, peers: { Louvain: mean((r) => r.louvain) } },
			{ set, measure: "themes per label", ours: mean((r) => r.ratio), target: undefined, peers: {} },
			{ set, measure: "label words in names", ours: mean((r) => r.named), target: undefined, peers: {} },
		);
	}
	return rows;
}

async function measure(lines: Line[], options: Parameters<typeof themesOf>[1]) {
	const { theme, name, concepts } = await themesOf(lines, options);
	const labels = lines.map((line) => String(line.label));
	// A paper in no theme is a cluster of its own: leaving papers out is not free.
	const cluster = theme.map((t, i) => (t < 0 ? `alone ${i}` : t));
	const found = new Set(theme.filter((t) => t >= 0));
	return {
		ami: adjustedMutualInformation(labels, cluster),
		ratio: found.size / new Set(labels).size,
		named: labelWords(theme, labels, name, concepts),
	};
}

/**
 * Share of papers whose theme is called by a word of the label that most of the theme's papers have: one of the label's
 * words, by Porter stem, is in the theme's name or in its first three concepts. For an arXiv code its words are LABEL_WORDS.
 */
function labelWords(theme: number[], labels: string[], name: string[], concepts: string[][]): number {
	const words = (text: string) => [...text.toLowerCase().matchAll(/\p{L}{3,}/gu)].map(([word]) => stemWord(word));
	let hits = 0;
	for (const t of new Set(theme)) {
		if (t < 0) continue;
		const counts = new Map<string, number>();
		theme.forEach((other, i) => {
			if (other === t) counts.set(labels[i]!, (counts.get(labels[i]!) ?? 0) + 1);
		});
		const [label] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a));
		const said = LABEL_WORDS[label] ?? label;
		const called = new Set([name[t]!, ...concepts[t]!.slice(0, 3)].flatMap(words));
		if (words(said).some((word) => called.has(word))) hits += theme.filter((other) => other === t).length;
	}
	return hits / theme.length;
}
