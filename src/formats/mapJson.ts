import type { KnowledgeMap } from "../model/map.ts";
import { checkMap } from "./checkMap.ts";
import { MapError } from "./mapError.ts";
import { MAP_SHAPE } from "./mapSchema.ts";

/**
 * The map file, as JSON
 * =====================
 * Keys in the order of the schema; one line for each element of the lists at the top level, so that two maps can be
 * compared line by line. docs/map-format.md describes every field.
 *
 * @returns The file's lines, without line ends: write them one by one when the whole would be too long for one string.
 */
export function* mapLines(map: KnowledgeMap): Generator<string> {
	const fields = MAP_SHAPE.fields!;
	yield "{";
	for (const [i, [key, shape]] of fields.entries()) {
		const value = map[key as keyof KnowledgeMap];
		const comma = i < fields.length - 1 ? "," : "";
		if (!Array.isArray(value) || value.length === 0) yield `"${key}":${shape.write(value)}${comma}`;
		else {
			yield `"${key}":[`;
			for (const [k, element] of value.entries())
				yield shape.element!.write(element) + (k < value.length - 1 ? "," : "");
			yield `]${comma}`;
		}
	}
	yield "}";
}

/** The map file as one text, ending in a line end. */
export function writeMap(map: KnowledgeMap): string {
	const lines = [...mapLines(map), ""];
	return lines.join("\n");
}

/**
 * Reads what `writeMap` wrote, and any other JSON that keeps to docs/map-format.md.
 *
 * @throws MapError when it is no JSON, no map, of another version, or faulty; the message names the place.
 */
export function readMap(text: string): KnowledgeMap {
	let value: unknown;
	try {
		value = JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
	} catch (error) {
		if (!(error instanceof SyntaxError)) throw error;
		throw new MapError("", `This file is no map: it is not JSON, or damaged (${error.message}).`);
	}
	checkMap(value);
	return value;
}
