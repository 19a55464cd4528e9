import { writeEdits } from "../../src/edits/editList.ts";
import { readPositions } from "../../src/edits/readPositions.ts";
import { MapError } from "../../src/formats/mapError.ts";
import { CliError, EXIT } from "../exit.ts";
import { readText, writeFile } from "../files.ts";
import { openMap } from "../mapFile.ts";
import { warningLines } from "../readInput.ts";
import { note } from "../terminal.ts";

export function positions(path: string, gexf: string, options: { output: string }): void {
	const map = openMap(path);
	try {
		const { edits, problems } = readPositions(readText(gexf), map);
		writeFile(options.output, writeEdits(edits));
		for (const line of warningLines(problems)) note(line);
		note(`${edits.length} change${edits.length === 1 ? "" : "s"} found: ${options.output}`);
	} catch (error) {
		if (!(error instanceof MapError)) throw error;
		throw new CliError(EXIT.badData, `${gexf}: ${error.message}`);
	}
}
