import { readJsonDocument } from "../json/document.ts";
import { readJsonLines } from "../json/jsonLines.ts";
import { generic } from "../json/shapes.ts";
import { firstObjects, looksLikeLines } from "../json/sniff.ts";
import type { Format } from "../record.ts";

/** JSON with the usual names for its values: a list, an object that holds one (`{"data": […]}`), or a single paper. */
export const json: Format = {
	name: "json",
	label: "JSON (a list of papers under the usual names)",
	sniff: (head) =>
		!looksLikeLines(head) && firstObjects(head, generic.matches).length > 0
			? 0.6
			: /^\s*[[{]\s*(?:["{[\]}]|$)/.test(head)
				? 0.1
				: 0,
	open: (sink) => readJsonDocument(sink, [generic]),
};

/** JSON lines with the usual names for its values: an object a line. */
export const jsonLines: Format = {
	name: "json-lines",
	label: "JSON lines (a paper a line, under the usual names)",
	sniff: (head) => (looksLikeLines(head) ? (firstObjects(head, generic.matches).length > 0 ? 0.6 : 0.15) : 0),
	open: (sink) => readJsonLines(sink, [generic]),
};
