import type { Sink } from "../record.ts";
import { LISTS, WRAPPERS } from "./layouts.ts";
import type { Shape } from "./shapes.ts";
import { isObject, type JsonObject, own, text } from "./values.ts";

/** Levels of lists and objects that may lie round a record. */
const MAX_DEPTH = 6;

/** Objects to be read as records: the value itself, what it wraps, or the lists in it. */
export function unwrap(value: unknown, isRecord: (object: JsonObject) => boolean, depth = 0): JsonObject[] {
	if (depth > MAX_DEPTH) return [];
	if (Array.isArray(value))
		return value.flatMap((item) => (isObject(item) || Array.isArray(item) ? unwrap(item, isRecord, depth + 1) : []));
	if (!isObject(value)) return [];
	const lists = Object.entries(value).filter(
		([key, inner]) => LISTS.has(key) && (Array.isArray(inner) || isObject(inner)),
	);
	for (const [, inner] of lists) {
		const found = unwrap(inner, isRecord, depth + 1);
		if (found.length > 0 && (Array.isArray(inner) || !isRecord(value))) return found;
	}
	if (isRecord(value)) return [value];
	for (const key of WRAPPERS) {
		const inner = own(value, key);
		if (!isObject(inner) || !isRecord(inner)) continue;
		// Repositories keep identifiers and dates outside.
		return [key === "metadata" ? { ...value, ...inner } : inner];
	}
	// Records keyed by their ids, or lists under names of their own.
	return Object.values(value).flatMap((inner) =>
		isObject(inner) || Array.isArray(inner) ? unwrap(inner, isRecord, depth + 1) : [],
	);
}

export function chooseShape(object: JsonObject, shapes: readonly Shape[]): Shape | undefined {
	return shapes.find((shape) => shape.matches(object));
}

/** An object that one of the shapes matches, read as that; what is no paper of them is a skipped line. */
export function giveRecord(object: JsonObject, shapes: readonly Shape[], line: number, sink: Sink): void {
	const record = chooseShape(object, shapes)!.record(object, line);
	if (record === undefined) sink.skip(line, text(own(object, "title")) ?? "{…}", "an attachment or note");
	else sink.record(record);
}
