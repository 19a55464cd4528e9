import type { Format } from "../record.ts";
import { readJson } from "./readJson.ts";
import type { Shape } from "./shapes.ts";
import { firstObjects } from "./sniff.ts";

/** A row for a source whose papers have a shape of their own, in a document or as lines. */
export function jsonFormat(name: string, label: string, shape: Shape, certainty = 0.9): Format {
	return {
		name,
		label,
		sniff: (head) => (/^\s*[[{]/.test(head) && firstObjects(head, shape.matches).length > 0 ? certainty : 0),
		open: (sink) => readJson(sink, [shape]),
	};
}
