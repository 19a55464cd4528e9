import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { scoreKeyphrases } from "../measures/keyphrases.ts";
import { type Extractor, KEYPHRASE_PEERS } from "../peers/keyphrases.ts";
import { predictConcepts } from "../tasks/concepts.ts";
import { readLines } from "../tasks/task.ts";
import type { Row } from "./set.ts";

/** What is measured, by how a set's name begins: indexers' and annotators' phrases, and authors' keywords. */
const STYLES: {
	prefix: string;
	measure: string;
	of: (s: ReturnType<typeof scoreKeyphrases>) => number;
	target: number;
}[] = [
	{ prefix: "inspec", measure: "F1@10", of: (s) => s.micro[10], target: 39 },
	{ prefix: "scierc", measure: "F1@10", of: (s) => s.micro[10], target: 47 },
	{ prefix: "kp20k", measure: "present F1@5", of: (s) => s.present, target: 25 },
];

const ours: Extractor = async (papers) =>
	(await predictConcepts([...papers])).map((line) => (line as { phrases: string[] }).phrases);

/**
 * Concepts against gold phrases, ours and peers in the same run, all with their defaults.
 *
 * @param folder - Holds `keyphrase/*.jsonl`, lines `{id,title,abstract,gold[]}`; training sets, which the ranking was fitted on,
 *   and sets of another name are left out.
 */
export async function measureConcepts(folder: string): Promise<Row[]> {
	const home = join(folder, "keyphrase");
	const files = existsSync(home) ? readdirSync(home).sort() : [];
	const rows: Row[] = [];
	for (const file of files) {
		const style = STYLES.find(({ prefix }) => file.startsWith(prefix));
		if (!style || !/\.jsonl(?:\.gz)?$/.test(file) || /train/.test(file)) continue;
		const papers = readLines(join(home, file));
		const score = async (extract: Extractor) => style.of(scoreKeyphrases(papers, await extract(papers)));
		const peers: Record<string, number> = {};
		for (const [name, extract] of Object.entries(KEYPHRASE_PEERS)) peers[name] = await score(extract);
		const set = file.replace(/\.jsonl(?:\.gz)?$/, "");
		rows.push({ set, measure: style.measure, ours: await score(ours), target: style.target, peers });
	}
	return rows;
}
