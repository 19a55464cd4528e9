// npm run bench:speed -- <corpus.jsonl[.gz]> [--sizes 1000,10000] [--json]
// What a build costs, step by step, at each size, each in a process of its own; how it grows; and what the same machine
// takes for others' work in the same minute. PYTHON names another Python than python3.
import { spawnSync } from "node:child_process";
import { type BuildCost, measureBuild } from "./speed/build.ts";
import { measureLineUp } from "./speed/lineUp.ts";
import { formatSpeed, type SpeedReport } from "./speed/report.ts";
import { countLines, samplePapers } from "./speed/sample.ts";
import { measureTagging } from "./speed/tagging.ts";

/** Each runs on a sample of the corpus in a process of its own. */
const MEASURES = { build: measureBuild, tagging: measureTagging, lineUp: measureLineUp };
/** Papers for wink-nlp's tagging, of which more only take longer. */
const TAGGED = 1000;

const args = process.argv.slice(2);
const value = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
const corpus = args.find((arg, i) => !arg.startsWith("--") && !["--sizes", "--child"].includes(args[i - 1] ?? ""));
const sizes = (value("--sizes") ?? "1000,10000").split(",").map(Number);
if (corpus === undefined || !sizes.every((size) => Number.isInteger(size) && size > 0)) {
	console.error("usage: bench:speed -- <corpus.jsonl[.gz]> [--sizes 1000,10000] [--json]");
	process.exit(2);
}

const child = value("--child");
if (child !== undefined) {
	const [kind, size, total] = child.split(",") as [keyof typeof MEASURES, string, string];
	const result = await MEASURES[kind](await samplePapers(corpus, Number(total), Number(size)));
	console.log(JSON.stringify(result ?? null));
} else {
	const total = await countLines(corpus);
	const run = <R>(kind: keyof typeof MEASURES, size: number): R => {
		console.error(`measuring ${kind} of ${size} papers …`);
		const options = ["--max-old-space-size=12000", process.argv[1]!, corpus, "--child", `${kind},${size},${total}`];
		const done = spawnSync(process.execPath, options, { stdio: ["ignore", "pipe", "inherit"], encoding: "utf8" });
		if (done.status !== 0) throw new Error(`${kind} of ${size} papers: exit ${done.status}`);
		return JSON.parse(done.stdout) as R;
	};
	const wanted = [...new Set(sizes.map((size) => Math.min(size, total)))].sort((a, b) => a - b);
	const report: SpeedReport = {
		node: process.version,
		builds: wanted.map((size) => run<BuildCost>("build", size)),
		tagging: run("tagging", Math.min(TAGGED, total)),
		lineUps: wanted.map((size) => run<SpeedReport["lineUps"][number]>("lineUp", size)),
	};
	console.log(args.includes("--json") ? JSON.stringify(report, null, "\t") : formatSpeed(report));
}
