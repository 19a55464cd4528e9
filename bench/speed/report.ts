import type { BuildCost } from "./build.ts";
import { growthPerDoubling } from "./clock.ts";
import type { LineUpCost } from "./lineUp.ts";
import type { TaggingCost } from "./tagging.ts";

export interface SpeedReport {
	node: string;
	/** By size, ascending. */
	builds: BuildCost[];
	tagging: TaggingCost;
	/** By size; null where Python or a package of it is missing. */
	lineUps: (LineUpCost | null)[];
}

/** The report as tables in Markdown. */
export function formatSpeed({ builds, tagging, lineUps }: SpeedReport): string {
	const growth = (i: number, of: (build: BuildCost) => number) => {
		const [a, b] = [builds[i - 1], builds[i]!];
		if (!a) return "";
		return growthPerDoubling({ papers: a.papers, cost: of(a) }, { papers: b.papers, cost: of(b) }).toFixed(2);
	};
	const steps = builds[0]?.steps.map(({ step }) => step) ?? [];
	const lines = [
		"| papers | CPU s | wall s | growth per doubling | peak MB |",
		"| ---: | ---: | ---: | ---: | ---: |",
		...builds.map((b, i) => row([b.papers, b.cpu, b.wall, growth(i, ({ cpu }) => cpu), Math.round(b.memory)])),
		"",
		`| step, CPU s | ${builds.map(({ papers }) => papers).join(" | ")} | growth per doubling |`,
		`| --- | ${builds.map(() => "---:").join(" | ")} | ---: |`,
		...steps.map((step, s) =>
			row([
				step,
				...builds.map(({ steps }) => steps[s]!.cpu),
				builds.length > 1 ? growth(builds.length - 1, ({ steps }) => steps[s]!.cpu) : "",
			]),
		),
		"",
		`Tagging, concepts and ranking of ${tagging.papers} papers: ${tagging.papersPerSecond.toFixed(0)} papers a CPU second, ` +
			`${tagging.ratio.toFixed(2)} times what wink-nlp takes for tagging alone.`,
	];
	const known = lineUps.filter((lineUp) => lineUp !== null);
	if (known.length > 0) {
		const versions = Object.entries(known[0]!.versions).map(([name, version]) => `${name} ${version}`);
		lines.push(
			"",
			`Against ${versions.join(", ")}: CPU s of Python / ours.`,
			"",
			"| papers | words and vectors | neighbours | communities | all, times less CPU | AMI Python / ours | peak MB of Python |",
			"| ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
			...known.map(({ papers, python, ours, ratio, ami, pythonMemory }) =>
				row([
					papers,
					...(["vectors", "neighbours", "themes"] as const).map((s) => `${figure(python[s])} / ${figure(ours[s])}`),
					ratio.toFixed(1),
					ami ? `${ami.python.toFixed(3)} / ${ami.ours.toFixed(3)}` : "",
					Math.round(pythonMemory),
				]),
			),
		);
	}
	return lines.join("\n");
}

function row(cells: (string | number)[]): string {
	return `| ${cells.map((cell) => (typeof cell === "number" ? figure(cell) : cell)).join(" | ")} |`;
}

function figure(value: number): string {
	return Number.isInteger(value) ? String(value) : value.toFixed(2);
}
