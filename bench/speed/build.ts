import { buildMap } from "../../pipeline/index.ts";
import { type Line, toPaper } from "../tasks/task.ts";
import { type Cost, type Step, startClock } from "./clock.ts";

export interface BuildCost extends Cost {
	papers: number;
	steps: Step[];
	/** Peak memory of the process in MB, the runtime and the papers included. */
	memory: number;
	themes: number;
	concepts: number;
}

/** One build with the default settings on one thread, step by step. */
export async function measureBuild(lines: readonly Line[]): Promise<BuildCost> {
	const papers = lines.map(toPaper);
	const steps: Step[] = [];
	let running: string | undefined;
	const lap = startClock();
	const close = () => {
		if (running !== undefined) steps.push({ step: running, ...lap() });
	};
	const map = await buildMap(
		papers,
		{},
		{
			onProgress(step) {
				close();
				running = step;
			},
		},
	);
	close();
	const sum = (of: (step: Step) => number) => steps.reduce((total, step) => total + of(step), 0);
	return {
		papers: papers.length,
		cpu: sum(({ cpu }) => cpu),
		wall: sum(({ wall }) => wall),
		steps,
		memory: process.resourceUsage().maxRSS / 1024,
		themes: map.report.counts.themes,
		concepts: map.report.counts.concepts,
	};
}
