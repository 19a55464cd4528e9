import { parseJson } from "./parse.ts";
import { scanJson, skipElement } from "./scan.ts";
import { unwrap } from "./unwrap.ts";
import { isObject, type JsonObject } from "./values.ts";

/** One object a line: the first line is a whole one and the next begins another. */
export function looksLikeLines(head: string): boolean {
	if (!/^\s*\{/.test(head)) return false;
	const lines = head.split(/\r\n?|\n/).filter((line) => line.trim() !== "");
	if (lines.length < 2) return false;
	const starts = lines.filter((line) => /^\s*\{\s*"/.test(line) || /^\s*\{\s*\}\s*$/.test(line)).length;
	const whole = lines.filter((line) => /^\s*\{.*\}\s*,?\s*$/s.test(line)).length;
	return starts >= 0.7 * lines.length && (whole > 0 || lines.length === 2);
}

let cache: { head: string; objects: JsonObject[] } = { head: "", objects: [] };

/** The first objects of a text that may end anywhere, as far as `isRecord` takes them for papers. */
export function firstObjects(head: string, isRecord: (object: JsonObject) => boolean): JsonObject[] {
	return candidates(head)
		.flatMap((object) => unwrap(object, isRecord))
		.filter(isRecord)
		.slice(0, 5);
}

/** Kept for the last text, because every JSON format looks at the same one. */
function candidates(head: string): JsonObject[] {
	if (cache.head !== head) cache = { head, objects: findCandidates(head) };
	return cache.objects;
}

function findCandidates(head: string): JsonObject[] {
	if (!/^\s*[[{]/.test(head)) return [];
	const { roots, arrays } = scanJson(head);
	const objects: JsonObject[] = [];
	for (const span of roots.slice(0, 5)) push(head.slice(span.from, span.to), objects);
	if (objects.length > 0) return objects;
	for (const { elements } of arrays)
		for (const { from, to } of elements.slice(0, 3)) if (head[from] === "{") push(head.slice(from, to), objects);
	if (objects.length > 0) return objects;
	// A first record longer than the head: what of it can be closed.
	const from = head.indexOf("{");
	const first = arrays[0]?.elements[0]?.from ?? from;
	const closed = closeJson(head.slice(first));
	if (closed !== undefined) push(closed, objects);
	pushWhole(head, objects);
	return objects;
}

const MAX_TRIES = 500;

/** Whatever objects are whole, for a text whose first record is damaged. */
function pushWhole(head: string, objects: JsonObject[]): void {
	const start = /\{\s*"/g;
	let budget = 10 * head.length;
	let match = start.exec(head);
	for (let tries = 0; match !== null && tries < MAX_TRIES && budget > 0; tries++) {
		const element = head.slice(match.index, skipElement(head, match.index));
		budget -= element.length;
		const before = objects.length;
		push(element, objects);
		if (objects.length > before) start.lastIndex = match.index + element.length;
		match = start.exec(head);
	}
}

function push(text: string, objects: JsonObject[]): void {
	const value = parseJson(text);
	if (isObject(value)) objects.push(value);
	else if (Array.isArray(value)) for (const item of value.slice(0, 5)) if (isObject(item)) objects.push(item);
}

/** An object cut off anywhere, closed after its last whole member. */
export function closeJson(text: string): string | undefined {
	if (text[0] !== "{") return undefined;
	const members: string[] = [];
	let at = 1;
	for (;;) {
		const match = /[\s,]*("(?:[^"\\\n]|\\.)*")\s*:\s*/y;
		match.lastIndex = at;
		const key = match.exec(text);
		if (key === null) break;
		const from = match.lastIndex;
		const end = skipElement(text, from);
		if (end >= text.length) break;
		const value = text.slice(from, end).trim();
		if (parseJson(value) !== undefined || value === "null") members.push(`${key[1]}:${value}`);
		at = end;
	}
	return members.length === 0 ? undefined : `{${members.join(",")}}`;
}
