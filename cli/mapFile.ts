import { readGraphMap } from "../src/formats/graphMap.ts";
import { isMapBinary, readMapBinary, writeColumns } from "../src/formats/mapBinary.ts";
import { MapError } from "../src/formats/mapError.ts";
import { readMap, writeMap } from "../src/formats/mapJson.ts";
import { toRows } from "../src/formats/rows.ts";
import { checkSections } from "../src/formats/sections.ts";
import type { ColumnMap } from "../src/model/columns.ts";
import type { GraphMap } from "../src/model/graphMap.ts";
import type { KnowledgeMap } from "../src/model/map.ts";
import { CliError, EXIT } from "./exit.ts";
import { readBytes, writeFile } from "./files.ts";

/** Above this many papers and concepts a map is written in the binary form, unless its name ends in `.json`. */
const LARGE = 20_000;
/** Above this many a JSON file would be longer than a text can be. */
const TOO_LARGE_FOR_JSON = 300_000;

/** Reads and checks a map file of either form. @throws CliError 66 (not there) or 65 (damaged, another version). */
export function openMap(path: string): KnowledgeMap {
	return checked(path, (bytes) =>
		isMapBinary(bytes) ? readMapBinary(bytes) : readMap(new TextDecoder().decode(bytes)),
	);
}

/** As `openMap`, without the places in texts: a large map in binary form takes a third less memory. */
export function openGraphMap(path: string): GraphMap {
	return checked(path, (bytes) =>
		isMapBinary(bytes) ? readGraphMap(bytes) : readMap(new TextDecoder().decode(bytes)),
	);
}

/**
 * The bytes of a map that the page will read. One in binary form may be large, and the page checks what it reads of it:
 * here its checksums are enough.
 *
 * @throws CliError as `openMap`.
 */
export function mapForPage(path: string): Uint8Array {
	return checked(path, (bytes) => {
		if (isMapBinary(bytes)) checkSections(bytes);
		else readMap(new TextDecoder().decode(bytes));
		return bytes;
	});
}

function checked<T>(path: string, read: (bytes: Uint8Array) => T): T {
	const bytes = readBytes(path);
	try {
		return read(bytes);
	} catch (error) {
		if (!(error instanceof MapError)) throw error;
		throw new CliError(
			EXIT.badData,
			`${path}: ${error.message}`,
			"Build it again: paperloom build <files> -o map.json",
		);
	}
}

/** Writes a map: as JSON, or in the binary form when it is large or its name ends in `.paperloom`. */
export function saveMap(path: string, map: ColumnMap): void {
	const size = map.papers.length + map.concepts.length;
	const binary = path.endsWith(".paperloom") || (size > LARGE && !path.endsWith(".json")) || size > TOO_LARGE_FOR_JSON;
	writeFile(path, binary ? writeColumns(map) : writeMap(toRows(map)));
}
