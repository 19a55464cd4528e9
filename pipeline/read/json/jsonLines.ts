import { splitLines } from "../lines/splitLines.ts";
import type { Reader, Sink } from "../record.ts";
import { jsonErrors, parseJson } from "./parse.ts";
import { generic, type Shape } from "./shapes.ts";
import { chooseShape, giveRecord, unwrap } from "./unwrap.ts";

/** A line at a time; a line that is no JSON costs itself. */
export function readJsonLines(sink: Sink, shapes: readonly Shape[]): Reader {
	const all = shapes.includes(generic) ? shapes : [...shapes, generic];
	const isRecord = (object: Parameters<Shape["matches"]>[0]): boolean => chooseShape(object, all) !== undefined;
	const jsonError = jsonErrors();
	return splitLines({
		line(raw, line) {
			const text = raw.trim().replace(/,$/, "");
			if (text === "" || text === "[" || text === "]") return;
			const value = parseJson(text);
			if (value === undefined)
				return sink.broken(line, `the line is no JSON: ${jsonError(text)}`, "Each line must hold one whole object.");
			const objects = unwrap(value, isRecord);
			if (objects.length === 0) {
				if (value !== null && typeof value === "object")
					sink.broken(line, "the object has no title", 'A paper needs a "title".');
				else sink.skip(line, text, "no object");
			}
			for (const object of objects) giveRecord(object, all, line, sink);
		},
		tooLong(text, line) {
			sink.broken(
				line,
				`the line is longer than 32 million characters: ${text.slice(0, 60)}…`,
				"Each line must hold one paper.",
			);
		},
	});
}
