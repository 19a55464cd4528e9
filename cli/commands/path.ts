import { conceptPath } from "../../src/graph/paths.ts";
import { choosePaper } from "../choosePaper.ts";
import { openMap } from "../mapFile.ts";
import { print, printJson } from "../terminal.ts";

export function path(file: string, from: string, to: string, options: { json: boolean }): void {
	const map = openMap(file);
	const steps = conceptPath(map, choosePaper(map, from), choosePaper(map, to));
	if (options.json) {
		printJson(steps);
		return;
	}
	if (steps.length === 0) print("No chain of concepts joins them.");
	for (const step of steps)
		print(
			step.kind === "paper" ? map.papers[step.index].title : `    names ${map.concepts[step.index].label}, as does`,
		);
}
