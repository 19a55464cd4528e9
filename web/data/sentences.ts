import type { MapPaper, PaperConcept } from "../../src/model/map.ts";
import { type Segment, segmentText, type Underline } from "./segments.ts";

/** The text of a field of a paper. */
export const fieldText = (paper: MapPaper, field: 0 | 1): string => (field === 0 ? paper.title : paper.abstract);

/** Mentions of concepts in one field of a paper, as stretches to underline. */
export const underlinesIn = (rows: readonly PaperConcept[], field: 0 | 1): Underline[] =>
	rows.flatMap(({ concept, mentions }) =>
		mentions.filter((m) => m.field === field).map(({ from, to }) => ({ from, to, concept })),
	);

/** A sentence cut for quoting: long ones keep the words round the first underlined stretch. */
export interface Quote {
	sentence: number;
	field: 0 | 1;
	segments: Segment[];
}

const QUOTE_LENGTH = 190;

/** Sentence number `sentence` of a paper with the given concepts underlined, at most about 190 characters. */
export function quote(paper: MapPaper, sentence: number, rows: readonly PaperConcept[]): Quote {
	const [field, from, to] = paper.sentences[sentence] ?? [0, 0, paper.title.length];
	const text = fieldText(paper, field);
	const underlines = underlinesIn(rows, field).filter((u) => u.from >= from && u.to <= to);
	let start = from;
	let end = to;
	if (to - from > QUOTE_LENGTH) {
		const first = Math.min(...underlines.map((u) => u.from), to);
		const focus = first === to ? from : first;
		start = focus - from < QUOTE_LENGTH / 2 ? from : wordStart(text, focus - QUOTE_LENGTH / 3);
		end = to - start < QUOTE_LENGTH ? to : wordEnd(text, start + QUOTE_LENGTH, to, underlines);
	}
	const segments = segmentText(text, underlines, start, end);
	if (start > from) segments.unshift({ text: "…", concept: -1 });
	if (end < to) segments.push({ text: "…", concept: -1 });
	return { sentence, field, segments };
}

function wordStart(text: string, at: number): number {
	const space = text.indexOf(" ", Math.floor(at));
	return space < 0 ? Math.floor(at) : space + 1;
}

function wordEnd(text: string, at: number, limit: number, underlines: readonly Underline[]): number {
	const inside = underlines.find((u) => u.from < at && u.to > at);
	const space = text.lastIndexOf(" ", inside ? inside.to + 1 : at);
	return inside ? inside.to : Math.min(limit, space < 0 ? at : space);
}

/**
 * The sentence of a paper that best shows why a concept ties it to another: an abstract's sentence before the title,
 * then the one naming more of the shared concepts, then the earliest. Undefined when no sentence names any.
 *
 * @param rows - The paper's rows of the shared concepts, the most telling first.
 */
export function bestSentence(rows: readonly PaperConcept[]): number | undefined {
	const lead = rows.find((row) => row.mentions.length > 0);
	if (!lead) return undefined;
	const named = new Map<number, number>();
	for (const row of rows)
		for (const s of new Set(row.mentions.map((m) => m.sentence))) named.set(s, (named.get(s) ?? 0) + 1);
	const candidates = lead.mentions.some((m) => m.field === 1)
		? lead.mentions.filter((m) => m.field === 1)
		: lead.mentions;
	let best = candidates[0]!.sentence;
	for (const { sentence } of candidates)
		if (named.get(sentence)! > named.get(best)! || (named.get(sentence) === named.get(best) && sentence < best))
			best = sentence;
	return best;
}

/** The sentence nearest to a definition of a concept: "X is …", "X (…)", "called X"; else its first in an abstract. */
export function definingSentence(
	papers: readonly MapPaper[],
	rows: readonly PaperConcept[],
): { paper: number; sentence: number } | undefined {
	let best: { paper: number; sentence: number; score: number } | undefined;
	for (const { paper, mentions } of rows)
		for (const { field, from, to, sentence } of mentions) {
			if (field === 0) continue;
			const [, start] = papers[paper]!.sentences[sentence] ?? [1, 0, 0];
			const text = papers[paper]!.abstract;
			const after = text.slice(to, to + 40);
			const before = text.slice(Math.max(start, from - 24), from);
			let score = from - start < 12 ? 2 : 0;
			if (/^(?: \([^)]{1,24}\))?,? (?:is|are|refers? to|means?|denotes?|aims?|has emerged|have emerged)\b/.test(after))
				score += 4;
			if (/\b(?:called|termed|known as|named|i\.e\.,?|define|introduce) (?:a |an |the )?$/.test(before)) score += 3;
			if (!best || score > best.score) best = { paper, sentence, score };
		}
	return best && { paper: best.paper, sentence: best.sentence };
}
