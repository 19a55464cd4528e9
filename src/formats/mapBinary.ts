/**
 * The map file, in binary: one section after another, each written and read by a pair of functions that must stay side
 * by side to be compared; that is why this file is longer than others.
 */
import type { ColumnMap, LinkColumns } from "../model/columns.ts";
import type { Concept, KnowledgeMap, MapPaper, PaperConcept, RelatedPair } from "../model/map.ts";
import { round } from "../sparse/order.ts";
import { orderPairs } from "../sparse/orderPairs.ts";
import { ByteReader, ByteWriter, utf8 } from "./bytes.ts";
import { checkMap } from "./checkMap.ts";
import {
	type Box,
	CONCEPT_FLAGS,
	conceptFlags,
	type MapHead,
	parse,
	readGeometry,
	readHead,
	readHidden,
	readMembers,
	readMentions,
	readSentences,
} from "./mapColumns.ts";
import { MapError } from "./mapError.ts";
import { toColumns } from "./rows.ts";
import { joinPieces, readSections, type Section, sectionPieces } from "./sections.ts";

export { isBinary as isMapBinary } from "./sections.ts";

/** Papers whose abstracts lie in one section, to be fetched together. */
export const SHARD = 1000;
/** Weights, shares, similarities and strengths are kept to four decimals. */
const SCALE = 10_000;

type Drawn = { x: number; y: number; r: number };
type Themed = Drawn & { theme: number };

/** What the first two sections hold: enough to draw the map without its labels. Concepts not shown have no place yet. */
export interface MapGeometry {
	papers: (Drawn & Pick<MapPaper, "theme" | "subtheme">)[];
	concepts: (Drawn & Pick<Concept, "theme" | "papers" | "kind" | "generic" | "shown">)[];
	themes: KnowledgeMap["themes"];
	layout: KnowledgeMap["layout"];
}

/**
 * Writes a map in binary (docs/map-format.md): geometry first, then labels, links, reasons, details, mentions and, in
 * sections of a thousand papers, abstracts. Positions are rounded to 1/65535 of the map's extent, radii to 1/255 of the
 * largest, weights, shares, similarities and strengths to four decimals; everything else is exact.
 */
export function writeMapBinary(map: KnowledgeMap): Uint8Array {
	return joinPieces(writeColumns(toColumns(map)));
}

/** `writeMapBinary` of a map in columns; the file comes in pieces, as a large one takes as much memory as they do. */
export function writeColumns(map: ColumnMap): Uint8Array[] {
	const box = boxOf([...map.papers, ...map.concepts]);
	const { format, version, generator, options, themes, bridges, gaps, layout, report, papers, concepts } = map;
	const lean = themes.map((theme) => ({ ...theme, papers: [] }));
	const head = { format, version, generator, options, layout, themes: lean, bridges, gaps, box };
	const sections: Section[] = [];
	const put = (name: string, bytes: Uint8Array, number = 0): unknown => sections.push({ name, number, bytes });
	const putJson = (name: string, value: unknown, number = 0): unknown => put(name, utf8(JSON.stringify(value)), number);

	putJson("HEAD", head);
	put("GEOM", writeGeometry(map, box));
	putJson(
		"LABL",
		concepts.map(({ label }) => label),
	);
	putJson(
		"TITL",
		papers.map(({ title }) => title),
	);
	put("HIDE", writeHidden(map, box));
	put("MEMB", writeMembers(map));
	const links = byConcept(map.paperConcepts);
	put("LINK", writeLinks(map.paperConcepts, links));
	put("PAIR", writePairs(map));
	put("RELA", writeRelated(map));
	putJson("WORD", map.related.words);
	putJson(
		"CONC",
		concepts.map(({ id, mentions, variants, themeShares }) => ({ id, mentions, variants, themeShares })),
	);
	putJson(
		"PAPR",
		papers.map(({ title, abstract, x, y, r, theme, subtheme, ...details }) => details),
	);
	putJson("REPO", report);
	put("SENT", writeSentences(map));
	put("MENT", writeMentions(map.paperConcepts, links));
	for (let from = 0; from < papers.length; from += SHARD)
		putJson(
			"ABST",
			papers.slice(from, from + SHARD).map(({ abstract }) => abstract),
			from / SHARD,
		);
	return sectionPieces(sections);
}

/**
 * Reads what `writeMapBinary` wrote.
 *
 * @throws MapError when it is no such file, of another version, cut off, or damaged anywhere.
 */
export function readMapBinary(file: Uint8Array): KnowledgeMap {
	const section = required(file);
	const json = <T>(name: string, number = 0): T => parse<T>(name, section(name, number));
	const head = readHead(section("HEAD"));
	const geometry = geometryOf(head, section("GEOM"), section("HIDE"));
	const [labels, titles] = [json<string[]>("LABL"), json<string[]>("TITL")];
	const details = json<Omit<MapPaper, "title">[]>("PAPR");
	const facts = json<Pick<Concept, "id" | "mentions" | "variants" | "themeShares">[]>("CONC");
	const sentences = readAllSentences(section("SENT"));
	const abstracts = geometry.papers.flatMap((_, p) => (p % SHARD === 0 ? json<string[]>("ABST", p / SHARD) : []));
	const members = readMembers(section("MEMB"));
	const paperConcepts = readLinks(section("LINK"));
	readAllMentions(section("MENT"), paperConcepts);
	paperConcepts.sort((a, b) => a.paper - b.paper || b.weight - a.weight || a.concept - b.concept);
	const { format, version, generator, options, bridges, gaps, layout } = head;
	const map: unknown = {
		format,
		version,
		generator,
		options,
		papers: geometry.papers.map((drawn, p) => ({
			...details[p],
			...drawn,
			title: titles[p],
			abstract: abstracts[p],
			sentences: sentences[p],
		})),
		concepts: geometry.concepts.map((drawn, c) => ({ ...facts[c], ...drawn, label: labels[c] })),
		paperConcepts,
		related: readRelated(section("RELA"), json<string[]>("WORD")),
		conceptPairs: readPairs(section("PAIR")),
		themes: geometry.themes.map((theme, t) => ({ ...theme, papers: members[t] })),
		bridges,
		gaps,
		layout,
		report: json("REPO"),
	};
	checkMap(map);
	return map;
}

/** Reads the first two sections alone, from a whole file or from its beginning. Themes come without their papers. */
export function readMapGeometry(file: Uint8Array): MapGeometry {
	const section = required(file);
	return geometryOf(readHead(section("HEAD")), section("GEOM"));
}

/** The sections of a file, by name and number; one that is not there is a MapError. */
export function required(file: Uint8Array): (name: string, number?: number) => Uint8Array {
	const section = readSections(file);
	return (name, number) => {
		const bytes = section(name, number);
		if (bytes === undefined) throw new MapError(name, "is missing: the file is damaged");
		return bytes;
	};
}

function boxOf(drawn: readonly Drawn[]): Box {
	const box: Box = { x: [0, 0], y: [0, 0], r: 0 };
	for (const [i, at] of drawn.entries())
		for (const axis of ["x", "y"] as const) {
			const [low, high] = i === 0 ? [at[axis], at[axis]] : box[axis];
			box[axis] = [Math.min(low, at[axis]), Math.max(high, at[axis])];
			box.r = Math.max(box.r, at.r);
		}
	return box;
}

function writeGeometry({ papers, concepts }: ColumnMap, box: Box): Uint8Array {
	const out = new ByteWriter();
	out.whole(papers.length);
	out.whole(concepts.length);
	for (const { papers: count } of concepts) out.whole(count);
	for (const { kind, generic, shown } of concepts)
		out.byte(
			(kind === "name" ? CONCEPT_FLAGS.name : 0) +
				(generic ? CONCEPT_FLAGS.generic : 0) +
				(shown ? CONCEPT_FLAGS.shown : 0),
		);
	writePlaces(out, [...papers, ...concepts.filter(({ shown }) => shown)], box);
	for (const { subtheme } of papers) out.whole(subtheme + 1);
	return out.finish();
}

/** Concepts that are not shown: what the first frame can do without. */
function writeHidden({ concepts }: ColumnMap, box: Box): Uint8Array {
	const out = new ByteWriter();
	writePlaces(
		out,
		concepts.filter(({ shown }) => !shown),
		box,
	);
	return out.finish();
}

function writePlaces(out: ByteWriter, nodes: readonly Themed[], box: Box): void {
	const step = (value: number, [low, high]: readonly [number, number], steps: number): number =>
		high > low ? Math.round(((value - low) / (high - low)) * steps) : 0;
	for (const axis of ["x", "y"] as const) for (const at of nodes) out.short(step(at[axis], box[axis], 65535));
	for (const { r } of nodes) out.byte(step(r, [0, box.r], 255));
	for (const { theme } of nodes) out.whole(theme + 1);
}

export function geometryOf(head: MapHead, bytes: Uint8Array, hidden?: Uint8Array): MapGeometry {
	const geometry = readGeometry(head, bytes);
	if (hidden) readHidden(head, hidden, geometry);
	const { papers: P, x, y, r, theme, subtheme, named, flags } = geometry;
	const drawn = (i: number): Themed => ({ theme: theme[i]!, x: x[i]!, y: y[i]!, r: r[i]! });
	return {
		papers: Array.from(subtheme, (own, p) => ({ ...drawn(p), subtheme: own })),
		concepts: Array.from(named, (papers, c) => ({ ...drawn(P + c), papers, ...conceptFlags(flags[c]!) })),
		themes: head.themes,
		layout: head.layout,
	};
}

function writeMembers({ themes }: ColumnMap): Uint8Array {
	const out = new ByteWriter();
	out.whole(themes.length);
	for (const { papers } of themes) {
		out.whole(papers.length);
		for (const paper of papers) out.whole(paper);
	}
	return out.finish();
}

/** Places of the links by paper, then concept: so that concepts can be written as differences. */
function byConcept({ start, concept }: LinkColumns): Uint32Array {
	const paper = new Uint32Array(concept.length);
	for (let p = 0; p + 1 < start.length; p++) paper.fill(p, start[p], start[p + 1]);
	return orderPairs(paper, concept);
}

/**
 * Writes lists of ascending numbers as differences.
 *
 * @param start - [rows + 1] first entry of each row.
 * @param column - The number of an entry.
 * @param more - Writes what belongs to an entry.
 */
function writeRows(
	start: Uint32Array,
	column: (entry: number) => number,
	more: (out: ByteWriter, entry: number) => void,
): Uint8Array {
	const out = new ByteWriter();
	out.whole(start.length - 1);
	for (let row = 0; row + 1 < start.length; row++) {
		out.whole(start[row + 1]! - start[row]!);
		for (let entry = start[row]!, before = 0; entry < start[row + 1]!; entry++) {
			out.whole(column(entry) - before);
			before = column(entry);
			more(out, entry);
		}
	}
	return out.finish();
}

/** Where the entries of each row begin, as they are by row. */
function startsOf(rows: number, row: Uint32Array): Uint32Array {
	const start = new Uint32Array(rows + 1);
	for (const r of row) start[r + 1]!++;
	for (let r = 0; r < rows; r++) start[r + 1]! += start[r]!;
	return start;
}

function readRows<T>(
	bytes: Uint8Array,
	section: string,
	entry: (input: ByteReader, row: number, column: number) => T,
): T[] {
	const input = new ByteReader(bytes, section);
	let row = -1;
	const rows = input.list(() => {
		row++;
		let column = 0;
		return input.list(() => entry(input, row, (column += input.whole())));
	});
	return rows.flat();
}

const toScale = (value: number): number => Math.round(value * SCALE);
/** A weight that is above zero stays above zero. */
const toScaleAbove = (value: number): number => (value > 0 ? Math.max(1, toScale(value)) : 0);
const fromScale = (value: number): number => round(value / SCALE, 4);

function writeLinks({ start, concept, weight, count }: LinkColumns, order: Uint32Array): Uint8Array {
	return writeRows(
		start,
		(k) => concept[order[k]!]!,
		(out, k) => {
			out.whole(toScaleAbove(weight[order[k]!]!));
			out.whole(count[order[k]!]!);
		},
	);
}

function readLinks(bytes: Uint8Array): PaperConcept[] {
	return readRows(bytes, "LINK", (input, paper, concept) => {
		const weight = fromScale(input.whole());
		return { paper, concept, count: input.whole(), weight, mentions: [] };
	});
}

function writePairs({ concepts, conceptPairs: { source, target, papers, strength } }: ColumnMap): Uint8Array {
	return writeRows(
		startsOf(concepts.length, source),
		(i) => target[i]!,
		(out, i) => {
			out.whole(papers[i]!);
			out.whole(toScaleAbove(strength[i]!));
		},
	);
}

function readPairs(bytes: Uint8Array): KnowledgeMap["conceptPairs"] {
	return readRows(bytes, "PAIR", (input, source, target) => {
		const papers = input.whole();
		return { source, target, papers, strength: fromScale(input.whole()) };
	});
}

function writeRelated({ papers, related }: ColumnMap): Uint8Array {
	const { source, target, similarity, rest, start, reason, share } = related;
	return writeRows(
		startsOf(papers.length, source),
		(i) => target[i]!,
		(out, i) => {
			out.whole(toScaleAbove(similarity[i]!));
			out.whole(toScale(rest[i]!));
			out.whole(start[i + 1]! - start[i]!);
			for (let k = start[i]!; k < start[i + 1]!; k++) {
				out.whole(reason[k]!);
				out.whole(toScale(share[k]!));
			}
		},
	);
}

function readRelated(bytes: Uint8Array, words: string[]): RelatedPair[] {
	return readRows(bytes, "RELA", (input, source, target) => {
		const similarity = fromScale(input.whole());
		const rest = fromScale(input.whole());
		const shared = input.list((): RelatedPair["shared"][number] => {
			const reason = input.whole();
			const share = fromScale(input.whole());
			if (reason % 2 === 0) return { concept: reason / 2, share };
			const word = words[(reason - 1) / 2];
			if (word === undefined) throw new MapError("RELA", "names a word that is not there: the file is damaged");
			return { word, share };
		});
		return { source, target, similarity, shared, rest };
	});
}

function writeSentences({ sentences: { start, field, from, to } }: ColumnMap): Uint8Array {
	const out = new ByteWriter();
	out.whole(start.length - 1);
	for (let p = 0; p + 1 < start.length; p++) {
		out.whole(start[p + 1]! - start[p]!);
		for (let s = start[p]!; s < start[p + 1]!; s++) {
			out.byte(field[s]!);
			out.whole(from[s]!);
			out.whole(to[s]! - from[s]!);
		}
	}
	return out.finish();
}

function readAllSentences(bytes: Uint8Array): [number, number, number][][] {
	const input = new ByteReader(bytes, "SENT");
	return input.list(() => readSentences(input));
}

function writeMentions(links: LinkColumns, order: Uint32Array): Uint8Array {
	const { mentionStart, sentence, field, from, to } = links;
	const out = new ByteWriter();
	for (const link of order) {
		out.whole(mentionStart[link + 1]! - mentionStart[link]!);
		for (let m = mentionStart[link]!; m < mentionStart[link + 1]!; m++) {
			out.whole(2 * sentence[m]! + field[m]!);
			out.whole(from[m]!);
			out.whole(to[m]! - from[m]!);
		}
	}
	return out.finish();
}

function readAllMentions(bytes: Uint8Array, links: PaperConcept[]): void {
	const input = new ByteReader(bytes, "MENT");
	for (const link of links) link.mentions = readMentions(input);
}
