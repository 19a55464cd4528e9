import { writeEdits } from "../../src/edits/editList.ts";
import { readPositions } from "../../src/edits/positions.ts";
import { MapError } from "../../src/formats/mapError.ts";
import { CliError, EXIT } from "../exit.ts";
import { readText, writeFile } from "../files.ts";
import { openMap } from "../openMap.ts";
import { note } from "../terminal.ts";

export function positions(path: string, gexf: string, options: { output: string }): void {
	const map = openMap(path);
	try {
		const edits = readPositions(readText(gexf), map);
		writeFile(options.output, writeEdits(edits));
		if (options.output !== "-") note(`${edits.length} changes: ${options.output}`);
	} catch (error) {
		if (!(error instanceof MapError)) throw error;
		throw new CliError(EXIT.badData, `${gexf}: ${error.message}`);
	}
}
