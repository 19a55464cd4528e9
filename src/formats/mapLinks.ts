/**
 * What ties papers and concepts: sections LINK, PAIR, RELA and MENT of the file in binary, each written and read by a
 * pair of functions that stand side by side.
 */
import type { ColumnMap, LinkColumns } from "../model/columns.ts";
import type { KnowledgeMap, PaperConcept, RelatedPair } from "../model/map.ts";
import { round } from "../sparse/order.ts";
import { orderPairs } from "../sparse/orderPairs.ts";
import { ByteReader, ByteWriter } from "./bytes.ts";
import { readMentions } from "./mapColumns.ts";
import { MapError } from "./mapError.ts";

/** Weights, shares, similarities and strengths are kept to four decimals. */
const SCALE = 10_000;

/** The order of links in the file: by paper, then concept, so that concepts can be written as differences. */
export function byConcept({ start, concept }: LinkColumns): Uint32Array {
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

/** Section LINK: which paper names which concept, how much and how often. */
export function writeLinks({ start, concept, weight, count }: LinkColumns, order: Uint32Array): Uint8Array {
	return writeRows(
		start,
		(k) => concept[order[k]!]!,
		(out, k) => {
			out.whole(toScaleAbove(weight[order[k]!]!));
			out.whole(count[order[k]!]!);
		},
	);
}

/** Without mentions, which MENT holds. */
export function readLinks(bytes: Uint8Array): PaperConcept[] {
	return readRows(bytes, "LINK", (input, paper, concept) => {
		const weight = fromScale(input.whole());
		return { paper, concept, count: input.whole(), weight, mentions: [] };
	});
}

/** Section PAIR: concepts that are named together. */
export function writePairs({ concepts, conceptPairs: { source, target, papers, strength } }: ColumnMap): Uint8Array {
	return writeRows(
		startsOf(concepts.length, source),
		(i) => target[i]!,
		(out, i) => {
			out.whole(papers[i]!);
			out.whole(toScaleAbove(strength[i]!));
		},
	);
}

export function readPairs(bytes: Uint8Array): KnowledgeMap["conceptPairs"] {
	return readRows(bytes, "PAIR", (input, source, target) => {
		const papers = input.whole();
		return { source, target, papers, strength: fromScale(input.whole()) };
	});
}

/** Section RELA: related papers with their reasons. */
export function writeRelated({ papers, related }: ColumnMap): Uint8Array {
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

/** @param words - Section WORD: the plain words among the reasons. */
export function readRelated(bytes: Uint8Array, words: string[]): RelatedPair[] {
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

/** Section MENT: where each link's concept stands in its paper. */
export function writeMentions(links: LinkColumns, order: Uint32Array): Uint8Array {
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

/** Gives each link its mentions; the links are in the order of the file. */
export function readAllMentions(bytes: Uint8Array, links: PaperConcept[]): void {
	const input = new ByteReader(bytes, "MENT");
	for (const link of links) link.mentions = readMentions(input);
}
