import { basename, dirname, extname, join } from "node:path";
import type { ExportOptions } from "../../src/formats/exportOptions.ts";
import {
	exportGraphPieces,
	exportPieces,
	FORMAT_PAIRS,
	FORMATS,
	type FormatName,
	findFormat,
} from "../../src/formats/index.ts";
import { nearest } from "../../src/query/nearest.ts";
import { CliError, EXIT } from "../exit.ts";
import { writeFile } from "../files.ts";
import { openGraphMap, openMap } from "../mapFile.ts";
import { note } from "../terminal.ts";

export function exportMap(path: string, options: ExportOptions & { to: string; output?: string }): void {
	const names = formatsCalled(options.to);
	if (names.length > 1 && options.output !== undefined)
		throw new CliError(
			EXIT.usage,
			`${options.to} is written as two files, named after the map`,
			`Write one of them: --to ${names.join(" or --to ")}`,
		);
	const graph = names.includes("json") ? undefined : openGraphMap(path);
	for (const name of names) {
		const output =
			options.output ?? join(dirname(path), `${basename(path, extname(path))}${findFormat(name)?.extension}`);
		if (output === path) throw new CliError(EXIT.usage, `${output} is the map itself`, "Name another file with -o.");
		writeFile(
			output,
			graph === undefined || name === "json"
				? exportPieces(openMap(path), name, options)
				: exportGraphPieces(graph, name, options),
		);
		if (output !== "-") note(output);
	}
}

/** @throws CliError 2 with the nearest name. */
function formatsCalled(name: string): readonly FormatName[] {
	const found = FORMATS.find((format) => format.name === name);
	if (found) return [found.name];
	const pair = FORMAT_PAIRS.get(name);
	if (pair) return pair;
	const names = [...FORMATS.map((format) => format.name), ...FORMAT_PAIRS.keys()];
	const meant = nearest(name, names);
	throw new CliError(
		EXIT.usage,
		`no format called ${name}${meant ? `. Did you mean ${meant}?` : ""}`,
		`There are: ${names.join(", ")}`,
	);
}
