import { MapError } from "../src/formats/mapError.ts";
import { readMap } from "../src/formats/mapJson.ts";
import type { KnowledgeMap } from "../src/model/map.ts";
import { CliError, EXIT } from "./exit.ts";
import { readText } from "./files.ts";

/** Reads and checks a map file. @throws CliError 66 (not there) or 65 (damaged, another version). */
export function openMap(path: string): KnowledgeMap {
	const text = readText(path);
	try {
		return readMap(text);
	} catch (error) {
		if (!(error instanceof MapError)) throw error;
		throw new CliError(
			EXIT.badData,
			`${path}: ${error.message}`,
			"Build it again: paperloom build <files> -o map.json",
		);
	}
}
