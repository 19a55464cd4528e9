import { existsSync } from "node:fs";
import { join } from "node:path";
import { findThemes } from "../../pipeline/stages/themes.ts";
import { neighbourGraph } from "../../src/graph/neighbourGraph.ts";
import { DEFAULT_OPTIONS } from "../../src/model/options.ts";
import { createRandom } from "../../src/sparse/random.ts";
import { adjustedMutualInformation } from "../measures/mutualInformation.ts";
import { compareLines } from "../tasks/related.ts";
import { type Line, readLines } from "../tasks/task.ts";
import type { Row } from "./set.ts";

/** Short lists drawn from the large sets: so many papers of so many labels, or at random. */
const DRAWS: { file: string; name: string; labels?: number; papers: number; times: number }[] = [
	{ file: "arxiv20-dev/papers.jsonl.gz", name: "arxiv20-dev", labels: 5, papers: 50, times: 24 },
	{ file: "arxiv-cs12/papers.jsonl.gz", name: "arxiv-cs12", labels: 5, papers: 50, times: 24 },
	{ file: "iclr-keywords/papers-single.jsonl", name: "iclr-keywords", labels: 8, papers: 48, times: 24 },
	{ file: "iclr-keywords/papers-single.jsonl", name: "iclr-keywords", papers: 50, times: 24 },
	{ file: "arxiv-cs12/papers.jsonl.gz", name: "arxiv-cs12", papers: 100, times: 12 },
	{ file: "arxiv20-dev/papers.jsonl.gz", name: "arxiv20-dev", papers: 300, times: 6 },
	{ file: "iclr-keywords/papers-single.jsonl", name: "iclr-keywords", papers: 300, times: 6 },
	{ file: "arxiv20-dev/papers.jsonl.gz", name: "arxiv20-dev", papers: 1000, times: 3 },
];
/** Related papers that are looked at. */
const NEAREST = 5;

/**
 * Short lists, as people paste them: themes against labels (AMI), and how many of a paper's five most related have its own label,
 * both with and without the say of words used alike.
 *
 * @param folder - Holds `themes/`; sets that are not there are left out.
 */
export async function measureSmall(folder: string): Promise<Row[]> {
	const rows: Row[] = [];
	for (const { file, name, labels, papers, times } of DRAWS) {
		const path = join(folder, "themes", file);
		if (!existsSync(path)) continue;
		const all = readLines(path);
		const random = createRandom(7);
		const sum = { ours: { ami: 0, near: 0 }, plain: { ami: 0, near: 0 } };
		for (let time = 0; time < times; time++) {
			const lines = draw(all, papers, labels, random);
			for (const [way, alike] of [["ours", true] as const, ["plain", false] as const]) {
				const { ami, near } = await measure(lines, alike);
				sum[way].ami += ami / times;
				sum[way].near += near / times;
			}
		}
		const set = `${name}, ${papers} of ${labels ?? "any"} labels, ${times} draws`;
		const row = (measure: string, of: "ami" | "near"): Row => ({
			set,
			measure,
			ours: sum.ours[of],
			target: undefined,
			peers: { "shared words alone": sum.plain[of] },
		});
		rows.push(row("AMI", "ami"), row(`same label among ${NEAREST} related`, "near"));
	}
	return rows;
}

function draw(all: readonly Line[], papers: number, labels: number | undefined, random: () => number): Line[] {
	const shuffled = <T>(items: readonly T[]): T[] => {
		const order = [...items];
		for (let i = order.length - 1; i > 0; i--) {
			const j = Math.floor(random() * (i + 1));
			[order[i], order[j]] = [order[j]!, order[i]!];
		}
		return order;
	};
	if (labels === undefined) return shuffled(all).slice(0, papers);
	const names = shuffled([...new Set(all.map(({ label }) => String(label)))].sort()).slice(0, labels);
	return names.flatMap((name) =>
		shuffled(all.filter(({ label }) => String(label) === name)).slice(0, Math.round(papers / labels)),
	);
}

async function measure(lines: Line[], alike: boolean): Promise<{ ami: number; near: number }> {
	const { ids, comparison } = await compareLines(lines, { related: NEAREST, alike });
	const { theme } = await findThemes(neighbourGraph(comparison.nearby), { ...DEFAULT_OPTIONS, stabilityRuns: 0 });
	const labelOf = new Map(lines.map(({ id, label }) => [String(id), String(label)]));
	const label = ids.map((id) => labelOf.get(id));
	const { start, index } = comparison.related;
	let same = 0;
	for (let p = 0; p < ids.length; p++)
		for (let e = start[p]!; e < start[p + 1]!; e++) if (label[index[e]!] === label[p]) same++;
	return {
		// A paper in no theme is a cluster of its own.
		ami: adjustedMutualInformation(
			label,
			Array.from(theme, (t, p) => (t < 0 ? `alone ${p}` : t)),
		),
		near: same / index.length,
	};
}
