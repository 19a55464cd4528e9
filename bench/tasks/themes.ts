import { buildMap } from "../../pipeline/index.ts";
import type { BuildOptions } from "../../src/model/map.ts";
import { type Line, type Task, toPaper } from "./task.ts";

/** `{"id","cluster"}`: the number of each paper's theme as `paperloom build` finds it; -1 for a paper in no theme. */
export const predictThemes: Task = async (lines) => {
	const { theme } = await themesOf(lines);
	return lines.map((line, i) => ({ id: line.id, cluster: theme[i]! }));
};

/** Top-level themes of the lines, in file order, by the product's own recipe. */
export async function themesOf(
	lines: readonly Line[],
	options: Partial<BuildOptions> = {},
): Promise<{ theme: number[]; name: string[]; concepts: string[][] }> {
	// Runs for stability say how sure a theme is; they change no theme.
	const map = await buildMap(lines.map(toPaper), { stabilityRuns: 0, ...options });
	const themeOf = new Map(map.papers.map((paper) => [paper.id, paper.theme]));
	return {
		theme: lines.map((line) => themeOf.get(String(line.id))!),
		name: map.themes.map(({ name }) => name),
		concepts: map.themes.map(({ concepts }) => concepts.map(({ concept }) => map.concepts[concept]!.label)),
	};
}
