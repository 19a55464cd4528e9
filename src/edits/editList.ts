import { MapError } from "../formats/mapError.ts";
import { choice, describe, list, name, number, object, oneOf, type Shape, whole } from "../formats/shape.ts";
import type { Edit, EditList } from "../model/edits.ts";

type Of<Op extends Edit["op"]> = Extract<Edit, { op: Op }>;
const SHAPES = {
	merge: object<Of<"merge">>({ op: oneOf("merge"), concepts: list(name), into: name }),
	split: object<Of<"split">>({ op: oneOf("split"), concept: name, form: name }),
	rename: object<Of<"rename">>({ op: oneOf("rename"), concept: name, label: name }),
	hide: object<Of<"hide">>({ op: oneOf("hide"), concept: name }),
	pin: object<Of<"pin">>({ op: oneOf("pin"), concept: name }),
	"rename-theme": object<Of<"rename-theme">>({ op: oneOf("rename-theme"), theme: name, name }),
	"color-theme": object<Of<"color-theme">>({ op: oneOf("color-theme"), theme: name, color: whole() }),
	move: object<Of<"move">>({ op: oneOf("move"), node: name, x: number(), y: number() }),
};
/** Every `op` that an edit can have. */
export const EDIT_OPERATIONS = Object.keys(SHAPES) as Edit["op"][];
const shapes = new Map<unknown, Shape<Edit>>(Object.entries(SHAPES) as unknown as [string, Shape<Edit>][]);
const edit = choice<Edit>(
	(value) => shapes.get((value as { op?: unknown }).op),
	`an edit with "op" ${EDIT_OPERATIONS.join(", ")}`,
);
const EDITS = list(edit);

/** The edits file: JSON, one edit a line. */
export function writeEdits(edits: readonly Edit[]): string {
	const lines = edits.map((one) => edit.write(one));
	return `{"format":"paperloom-edits","version":1,"edits":[\n${lines.join(",\n")}\n]}\n`;
}

/**
 * Reads an edits file.
 *
 * @throws MapError when it is no JSON, no edits file, of another version, or an edit is faulty; it names the place.
 */
export function readEdits(text: string): Edit[] {
	let value: Partial<EditList> | null;
	try {
		value = JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
	} catch (error) {
		if (!(error instanceof SyntaxError)) throw error;
		throw new MapError("", `This file holds no edits: it is not JSON, or damaged (${error.message}).`);
	}
	if (value === null || typeof value !== "object" || value.format !== "paperloom-edits")
		throw new MapError("format", `this is no edits file: expected "paperloom-edits", found ${describe(value?.format)}`);
	if (value.version !== 1)
		throw new MapError(
			"version",
			`this edits file has version ${describe(value.version)}, this program reads version 1`,
		);
	const fault = EDITS.fault(value.edits, {});
	if (fault) throw new MapError(`edits${fault.path}`, fault.problem);
	return value.edits as Edit[];
}
