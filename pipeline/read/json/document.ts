import { lineFinder } from "../lines/lineFinder.ts";
import type { Reader, Sink } from "../record.ts";
import { wholeText } from "../text/wholeText.ts";
import { LISTS, WRAPPERS } from "./layouts.ts";
import { jsonErrors, parseJson } from "./parse.ts";
import { type Scan, type Span, scanJson, skipElement } from "./scan.ts";
import { generic, type Shape } from "./shapes.ts";
import { closeJson } from "./sniff.ts";
import { chooseShape, giveRecord, unwrap } from "./unwrap.ts";
import { isObject, type JsonObject } from "./values.ts";

/** A JSON document is held as text; JSON lines are not, and have no limit. */
const LIMIT = {
	millions: 400,
	what: "the JSON document",
	hint: "Save it as JSON lines (one object a line): these can be of any size.",
};

/** A whole document: its records are found by a scan and parsed one by one, so that a broken one costs itself. */
export function readJsonDocument(sink: Sink, shapes: readonly Shape[]): Reader {
	const all = shapes.includes(generic) ? shapes : [...shapes, generic];
	return wholeText(LIMIT, (text) => new JsonDocument(text, sink, all).read());
}

/** UTF-16 units of one record that is looked for in damaged text. */
const MAX_RESYNC = 2 ** 20;

/** The shortest record there can be: {"ti":"x"}. */
const MIN_RECORD = 10;
/** Roots that are looked into for what can be closed of them; a file that was cut off has one. */
const MAX_DAMAGED_ROOTS = 1000;

class JsonDocument {
	private readonly text: string;
	private readonly sink: Sink;
	private readonly shapes: readonly Shape[];
	private readonly lineOf: (offset: number) => number;
	private readonly jsonError = jsonErrors();
	private damagedRoots = 0;

	constructor(text: string, sink: Sink, shapes: readonly Shape[]) {
		this.text = text;
		this.sink = sink;
		this.shapes = shapes;
		this.lineOf = lineFinder(text);
	}

	private readonly isRecord = (object: JsonObject): boolean => chooseShape(object, this.shapes) !== undefined;

	read(): void {
		const scan = scanJson(this.text);
		const spans = this.recordSpans(scan);
		if (spans === undefined) {
			for (const root of scan.roots) this.whole(root);
			return;
		}
		let end = spans[0]?.from ?? 0;
		const firstKey = this.firstKey(spans[0]);
		for (const span of spans) {
			if (/[^\s,\]}]/.test(this.text.slice(end, Math.min(span.from, end + 1000))))
				this.resync({ from: end, to: span.from }, firstKey);
			this.element(span, firstKey);
			end = span.to;
		}
		if (firstKey !== undefined && this.text.length - end > firstKey.length)
			this.resync({ from: end, to: this.text.length }, firstKey);
		if (scan.open)
			this.sink.warn({
				code: "truncated",
				message: "the JSON ends before its last bracket",
				line: this.lineOf(this.text.length),
				hint: "The file may have been cut off: fetch it again.",
			});
	}

	/** The array that holds the records, or undefined when each root is to be read as a whole. */
	private recordSpans({ roots, arrays, open }: Scan): Span[] | undefined {
		const rootLists = arrays.some(({ path, elements }) => path === "" && elements.length > 0);
		if (roots.length > 1 && !rootLists && parseJson(this.text.slice(roots[0]!.from, roots[0]!.to)) !== undefined)
			return undefined;
		if (roots.length === 1 && !open && this.isWrapped(roots[0]!)) return undefined;
		let best: Span[] | undefined;
		for (const { path, elements } of arrays) {
			const listed = path === "" || LISTS.has(path.slice(path.lastIndexOf(".") + 1));
			if (!listed && !open) continue;
			const sample = elements
				.slice(0, 200)
				.find(({ from, to }) => this.text[from] === "{" && this.looksLikeRecord(this.text.slice(from, to)));
			if (sample !== undefined && elements.length > (best?.length ?? 0) && (listed || best === undefined))
				best = elements;
		}
		return best;
	}

	/** One paper in an envelope (`{"id": 1, "metadata": {"title": …}}`): the lists in it are its references and the like. */
	private isWrapped({ from, to }: Span): boolean {
		if (to - from > MAX_RESYNC) return false;
		const value = parseJson(this.text.slice(from, to));
		return (
			isObject(value) &&
			!Object.keys(value).some((key) => LISTS.has(key)) &&
			Object.entries(value).some(([key, inner]) => WRAPPERS.has(key) && isObject(inner) && this.isRecord(inner))
		);
	}

	private looksLikeRecord(text: string): boolean {
		const value = parseJson(text) ?? parseJson(closeJson(text) ?? "null");
		return isObject(value) && unwrap(value, this.isRecord).length > 0;
	}

	private firstKey(span: Span | undefined): string | undefined {
		return span === undefined
			? undefined
			: /^\{\s*("(?:[^"\\\n]|\\.){1,60}")\s*:/.exec(this.text.slice(span.from, span.from + 200))?.[1];
	}

	private element(span: Span, firstKey: string | undefined): void {
		const text = this.text.slice(span.from, span.to);
		const value = parseJson(text);
		const line = this.lineOf(span.from);
		if (value === null) return;
		if (value === undefined) {
			this.sink.broken(
				line,
				`the record is no JSON: ${this.jsonError(text)}`,
				"A quote, comma or bracket may be missing here.",
			);
			this.resync({ from: span.from + 1, to: span.to }, firstKey);
			return;
		}
		this.give(value, line);
	}

	private give(value: unknown, line: number): void {
		const objects = unwrap(value, this.isRecord);
		if (objects.length === 0) {
			if (isObject(value)) this.sink.broken(line, "the object has no title", 'A paper needs a "title".');
			else this.sink.skip(line, typeof value === "object" ? "[…]" : String(value).slice(0, 200), "no object");
		}
		this.records(objects, line);
	}

	private records(objects: readonly JsonObject[], line: number): void {
		for (const object of objects) giveRecord(object, this.shapes, line, this.sink);
	}

	/** A root that is no list: one paper, papers keyed by id, or lists under names of their own. */
	private whole(root: Span) {
		const text = this.text.slice(root.from, root.to);
		const line = this.lineOf(root.from);
		const value = text.length < MIN_RECORD ? {} : parseJson(text);
		if (value !== undefined) return this.give(value, line);
		if (++this.damagedRoots > MAX_DAMAGED_ROOTS) return this.sink.broken(line, "the record is no JSON");
		const closed = parseJson(closeJson(text) ?? "null");
		this.sink.warn({
			code: "truncated",
			message: `the JSON is not whole: ${this.jsonError(text)}`,
			line,
			hint: "The file may have been cut off: fetch it again.",
		});
		if (isObject(closed) && unwrap(closed, this.isRecord).length > 0) return this.give(closed, line);
		this.sink.broken(line, "the record cannot be read");
		this.resync(root, undefined);
	}

	/**
	 * Records in a stretch where brackets and quotes no longer match. Where the source's records have a shape of their
	 * own, any object of that shape is one; else each begins with the key that the first began with, or if none is known
	 * has a title and more.
	 */
	private resync(span: Span, firstKey: string | undefined): void {
		const own = this.shapes[0] === generic ? undefined : this.shapes[0];
		if (span.to - span.from < MIN_RECORD) return;
		const fits = own === undefined ? (firstKey === undefined ? isPaper : undefined) : own.matches;
		const start = fits !== undefined ? /\{\s*"/g : new RegExp(`\\{\\s*${escapePattern(firstKey!)}\\s*:`, "g");
		const stretch = this.text.slice(span.from, span.to);
		let budget = 20 * stretch.length + 100_000;
		for (let match = start.exec(stretch); match !== null && budget > 0; match = start.exec(stretch)) {
			const window = stretch.slice(match.index, match.index + MAX_RESYNC);
			const length = skipElement(window, 0);
			budget -= length;
			const value = length < MIN_RECORD ? undefined : parseJson(window.slice(0, length));
			if (!isObject(value) || fits?.(value) === false) continue;
			const objects = unwrap(value, this.isRecord);
			if (objects.length === 0) continue;
			const line = this.lineOf(span.from + match.index);
			this.records(objects, line);
			start.lastIndex = match.index + length;
		}
	}
}

/** More than a title: what has no more can be an author, a journal or a keyword of a record round it. */
function isPaper(object: JsonObject): boolean {
	if (!generic.matches(object)) return false;
	const { abstract, authors, year, date, doi } = generic.record(object, 1) ?? {};
	return (abstract ?? year ?? date ?? doi) !== undefined || (authors ?? []).length > 0;
}

function escapePattern(text: string): string {
	return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
