// Over 250 lines: each section with its shape, its reader and its look-up side by side.
/**
 * The sections of a binary map (docs/map-format.md) as typed arrays: a page of 100,000 papers cannot afford an object for
 * each node and link. What belongs to one paper or pair is found by its place in the section and read when needed.
 */
import type { Concept, KnowledgeMap } from "../model/map.ts";
import type { Mention } from "../model/text.ts";
import { round } from "../sparse/order.ts";
import { ByteReader, fromUtf8 } from "./bytes.ts";
import { MapError } from "./mapError.ts";

/** Bits of a concept's byte in GEOM. */
export const CONCEPT_FLAGS = { name: 1, generic: 2, shown: 4 };

/** Extent of the positions, and the largest radius. */
export interface Box {
	x: [low: number, high: number];
	y: [low: number, high: number];
	/** Largest radius. */
	r: number;
}
/** Reads the JSON of a section, an object or array. @throws MapError */
export function parse<T>(name: string, bytes: Uint8Array): T {
	try {
		const value: unknown = JSON.parse(fromUtf8(bytes));
		if (value !== null && typeof value === "object") return value as T;
	} catch (error) {
		if (!(error instanceof SyntaxError)) throw error;
	}
	throw new MapError(name, "is not the JSON it should be: the file is damaged");
}

/** Geometry as columns over papers and then concepts. */
export interface GeometryColumns {
	papers: number;
	concepts: number;
	x: Float64Array;
	y: Float64Array;
	r: Float64Array;
	theme: Int32Array;
	/** [papers] */
	subtheme: Int32Array;
	/** [concepts] papers that name each. */
	named: Uint32Array;
	/** [concepts] sums of 1 name, 2 generic, 4 shown. */
	flags: Uint8Array;
}

/** HEAD as it is written; its themes come without their papers. */
export type MapHead = Omit<
	KnowledgeMap,
	"papers" | "concepts" | "paperConcepts" | "related" | "conceptPairs" | "report"
> & { box: Box };

/** Reads HEAD. @throws MapError when it is not what it should be. */
export function readHead(bytes: Uint8Array): MapHead {
	const head = parse<MapHead>("HEAD", bytes);
	const { box, themes } = head;
	if (!Array.isArray(themes) || ![box?.x?.[0], box?.x?.[1], box?.y?.[0], box?.y?.[1], box?.r].every(Number.isFinite))
		throw new MapError("HEAD", "has no extent: the file is damaged");
	return head;
}

/** Reads GEOM; concepts that are not shown have no place and no theme in it. */
export function readGeometry({ box, themes }: Pick<MapHead, "box" | "themes">, bytes: Uint8Array): GeometryColumns {
	const input = new ByteReader(bytes, "GEOM");
	const [P, C] = [input.whole(), input.whole()];
	if (P + C > bytes.length) throw new MapError("GEOM", "ends too early: the file is damaged");
	const geometry: GeometryColumns = {
		papers: P,
		concepts: C,
		named: Uint32Array.from({ length: C }, () => input.whole()),
		flags: Uint8Array.from({ length: C }, () => input.byte()),
		x: new Float64Array(P + C),
		y: new Float64Array(P + C),
		r: new Float64Array(P + C),
		theme: new Int32Array(P + C).fill(-1),
		subtheme: new Int32Array(P),
	};
	readPlaces({ box, themes }, input, geometry, drawnNodes(geometry));
	geometry.subtheme = geometry.subtheme.map(() => themeIndex(themes, input));
	return geometry;
}

/** Reads HIDE: the places of concepts that are not shown, into the columns that GEOM gave. */
export function readHidden(head: Pick<MapHead, "box" | "themes">, bytes: Uint8Array, geometry: GeometryColumns): void {
	readPlaces(head, new ByteReader(bytes, "HIDE"), geometry, hiddenNodes(geometry));
}

/** Numbers of the concepts that are not shown, among papers and then concepts. */
export function hiddenNodes({ papers, flags }: Pick<GeometryColumns, "papers" | "flags">): number[] {
	return Array.from(flags.keys()).flatMap((c) => (flags[c]! & CONCEPT_FLAGS.shown ? [] : [papers + c]));
}

/** All papers, and the concepts that are shown. */
function drawnNodes({ papers, flags }: GeometryColumns): number[] {
	const drawn = Array.from({ length: papers }, (_, p) => p);
	for (const [c, flag] of flags.entries()) if (flag & CONCEPT_FLAGS.shown) drawn.push(papers + c);
	return drawn;
}

function readPlaces(
	{ box, themes }: Pick<MapHead, "box" | "themes">,
	input: ByteReader,
	{ x, y, r, theme }: GeometryColumns,
	nodes: readonly number[],
): void {
	const along = ([low, high]: [number, number]): number => round(low + (input.short() / 65535) * (high - low), 4);
	for (const i of nodes) x[i] = along(box.x);
	for (const i of nodes) y[i] = along(box.y);
	for (const i of nodes) r[i] = round((input.byte() / 255) * box.r, 4);
	for (const i of nodes) theme[i] = themeIndex(themes, input);
}

function themeIndex(themes: MapHead["themes"], input: ByteReader): number {
	const theme = input.whole() - 1;
	if (theme >= themes.length) throw new MapError("GEOM", `names theme ${theme}, which is not there`);
	return theme;
}

/** What a byte of flags says of a concept. */
export function conceptFlags(flags: number): Pick<Concept, "kind" | "generic" | "shown"> {
	return {
		kind: flags & CONCEPT_FLAGS.name ? "name" : "phrase",
		generic: (flags & CONCEPT_FLAGS.generic) > 0,
		shown: (flags & CONCEPT_FLAGS.shown) > 0,
	};
}

/** Reads MEMB: the papers of each theme. */
export function readMembers(bytes: Uint8Array): number[][] {
	const input = new ByteReader(bytes, "MEMB");
	return input.list(() => input.list(() => input.whole()));
}

/** Column of indices below `limit`. @throws MapError at the first that is not. */
function below(limit: number, value: number, section: string): number {
	if (value < limit) return value;
	throw new MapError(section, `points to number ${value} of ${limit}: the file is damaged`);
}

/** Grows by doubling: the number of links is known only after the last. */
class Column<A extends Uint16Array | Uint32Array> {
	private values: A;
	private length = 0;

	constructor(values: A) {
		this.values = values;
	}

	push(value: number): void {
		if (this.length === this.values.length) {
			const wider = new (this.values.constructor as new (length: number) => A)(2 * this.length);
			wider.set(this.values);
			this.values = wider;
		}
		this.values[this.length++] = value;
	}

	finish(): A {
		return this.values.slice(0, this.length) as A;
	}
}

/** Rows of ascending numbers, as offsets into one array. */
export interface Rows {
	/** [rows + 1] */
	start: Uint32Array;
	column: Uint32Array;
}

/** Reads what `writeRows` wrote; `more` reads what belongs to an entry. */
function readRows(
	bytes: Uint8Array,
	section: string,
	rows: number,
	columns: number,
	more: (input: ByteReader) => void,
): Rows {
	const input = new ByteReader(bytes, section);
	if (input.whole() !== rows) throw new MapError(section, "has another number of rows: the file is damaged");
	const start = new Uint32Array(rows + 1);
	const column = new Column(new Uint32Array(1024));
	let total = 0;
	for (let row = 0; row < rows; row++) {
		const length = input.whole();
		for (let k = 0, value = 0; k < length; k++) {
			value += input.whole();
			column.push(below(columns, value, section));
			more(input);
		}
		start[row + 1] = total += length;
	}
	return { start, column: column.finish() };
}

/** LINK: the concepts of each paper, ascending; weight in 1/10,000. */
export function readLinkColumns(
	bytes: Uint8Array,
	papers: number,
	concepts: number,
): Rows & { weight: Uint16Array; count: Uint16Array } {
	const weight = new Column(new Uint16Array(1024));
	const count = new Column(new Uint16Array(1024));
	const rows = readRows(bytes, "LINK", papers, concepts, (input) => {
		weight.push(Math.min(10_000, input.whole()));
		count.push(Math.min(65_535, input.whole()));
	});
	return { ...rows, weight: weight.finish(), count: count.finish() };
}

/** PAIR: the later concepts that each is named with; strength in 1/10,000. */
export function readPairColumns(
	bytes: Uint8Array,
	concepts: number,
): Rows & { papers: Uint32Array; strength: Uint32Array } {
	const papers = new Column(new Uint32Array(1024));
	const strength = new Column(new Uint32Array(1024));
	const rows = readRows(bytes, "PAIR", concepts, concepts, (input) => {
		papers.push(input.whole());
		strength.push(input.whole());
	});
	return { ...rows, papers: papers.finish(), strength: strength.finish() };
}

/** RELA: the later papers that each is related to; similarity in 1/10,000, and where the reasons of each pair begin. */
export function readRelatedColumns(
	bytes: Uint8Array,
	papers: number,
): Rows & { similarity: Uint16Array; reasons: Uint32Array } {
	const similarity = new Column(new Uint16Array(1024));
	const reasons = new Column(new Uint32Array(1024));
	const rows = readRows(bytes, "RELA", papers, papers, (input) => {
		similarity.push(Math.min(10_000, input.whole()));
		reasons.push(input.at);
		readReasons(input);
	});
	return { ...rows, similarity: similarity.finish(), reasons: reasons.finish() };
}

/** The reasons of a pair in RELA: twice the number of a concept, or of a word and 1 more; shares in 1/10,000. */
export function readReasons(input: ByteReader): { rest: number; shared: [reason: number, share: number][] } {
	return { rest: input.whole(), shared: input.list((): [number, number] => [input.whole(), input.whole()]) };
}

/** [papers] Where the sentences of each paper begin in SENT. */
export function sentenceStarts(bytes: Uint8Array, papers: number): Uint32Array {
	const input = new ByteReader(bytes, "SENT");
	if (input.whole() !== papers) throw new MapError("SENT", "has another number of rows: the file is damaged");
	return Uint32Array.from({ length: papers }, () => {
		const { at } = input;
		readSentences(input);
		return at;
	});
}

/** Sentences of one paper: [field, from, to]. */
export function readSentences(input: ByteReader): [0 | 1, number, number][] {
	return input.list((): [0 | 1, number, number] => {
		const [field, from] = [input.byte() === 1 ? 1 : 0, input.whole()] as const;
		return [field, from, from + input.whole()];
	});
}

/** [papers] Where the mentions of each paper begin in MENT; `start` is that of the rows of LINK. */
export function mentionStarts(bytes: Uint8Array, start: Uint32Array): Uint32Array {
	const input = new ByteReader(bytes, "MENT");
	return Uint32Array.from({ length: start.length - 1 }, (_, paper) => {
		const { at } = input;
		for (let k = start[paper]!; k < start[paper + 1]!; k++) readMentions(input);
		return at;
	});
}

/** Mentions of one concept in one paper. */
export function readMentions(input: ByteReader): Mention[] {
	return input.list(() => {
		const [place, from] = [input.whole(), input.whole()];
		const field = (place % 2) as 0 | 1;
		return { sentence: (place - field) / 2, field, from, to: from + input.whole() };
	});
}

/**
 * Where the elements of a JSON array begin in its bytes: element i is bytes[start[i]] to bytes[start[i + 1] - 2].
 *
 * @throws MapError when there are not `length` of them.
 */
export function elementStarts(bytes: Uint8Array, length: number, section: string): Uint32Array {
	const start = new Uint32Array(length + 1);
	const wrong = () => new MapError(section, `does not hold ${length} rows: the file is damaged`);
	if (bytes[0] !== OPEN || bytes.at(-1) !== CLOSE) throw wrong();
	let [rows, depth, inText] = [0, 0, false];
	start[0] = 1;
	for (let at = 1; at < bytes.length - 1; at++) {
		const byte = bytes[at]!;
		if (inText) {
			if (byte === ESCAPE) at++;
			else if (byte === QUOTE) inText = false;
		} else if (byte === QUOTE) inText = true;
		else if (byte === OPEN || byte === BRACE) depth++;
		else if (byte === CLOSE || byte === UNBRACE) depth--;
		else if (byte === COMMA && depth === 0) {
			if (++rows >= length) throw wrong();
			start[rows] = at + 1;
		}
	}
	if ((bytes.length > 2 ? rows + 1 : 0) !== length || depth !== 0 || inText) throw wrong();
	start[length] = bytes.length;
	return start;
}

const [OPEN, CLOSE, BRACE, UNBRACE, QUOTE, ESCAPE, COMMA] = [0x5b, 0x5d, 0x7b, 0x7d, 0x22, 0x5c, 0x2c];
