import { basename, dirname, extname, join } from "node:path";
import { exportMap as write, FORMATS, type FormatName } from "../../src/formats/index.ts";
import type { GraphChoice } from "../../src/graph/toGraph.ts";
import { nearest } from "../../src/query/nearest.ts";
import { CliError, EXIT } from "../exit.ts";
import { writeFile } from "../files.ts";
import { openMap } from "../openMap.ts";
import { note } from "../terminal.ts";

interface Options {
	to: string;
	output?: string;
	graph: GraphChoice;
	top: number;
	gexfVersion: "1.3" | "1.2";
	dynamic: boolean;
}

export function exportMap(path: string, options: Options): void {
	if (!Object.hasOwn(FORMATS, options.to)) {
		const names = Object.keys(FORMATS);
		const meant = nearest(options.to, names);
		throw new CliError(EXIT.usage, `no format called ${options.to}${meant ? `. Did you mean ${meant}?` : ""}`, `There are: ${names.join(", ")}`);
	}
	const { extension } = FORMATS[options.to as FormatName];
	const output = options.output ?? join(dirname(path), `${basename(path, extname(path))}.${extension}`);
	if (output === path) throw new CliError(EXIT.usage, `${output} is the map itself`, "Name another file with -o.");
	writeFile(output, write(openMap(path), options.to as FormatName, options));
	if (output !== "-") note(output);
}
