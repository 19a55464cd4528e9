import { ALIKE, type PaperConcept, type RelatedPair } from "../../src/model/map.ts";
import { type MapIndex, otherEnd } from "./mapIndex.ts";
import type { Segment } from "./segments.ts";
import { bestSentence, fieldText, quote } from "./sentences.ts";

/** A reason that two papers are related: a concept, or a plain word (`concept` -1), and its share of the similarity. */
export interface Reason {
	concept: number;
	label: string;
	share: number;
}

/** What one of the two papers says: a sentence, or nothing but its title. */
export type Said = { segments: Segment[]; title: boolean } | undefined;

/** Why two papers are related, ready to show. */
export interface Explanation {
	other: number;
	similarity: number;
	reasons: Reason[];
	/** The reasons after those, told together with one share. */
	also: { reasons: Reason[]; share: number };
	/** Share of all further words: everyday ones, and those that add next to nothing. */
	rest: number;
	here: Said;
	there: Said;
}

/** Reasons with a share of their own. */
const NAMED = 3;

/**
 * Explains a related pair from one of its papers.
 *
 * The sentences are those that name the strongest shared concepts; where a pair shares plain words only, those that
 * hold the strongest word.
 */
export function explain(index: MapIndex, pair: RelatedPair, from: number, named = NAMED): Explanation {
	const { concepts } = index.map;
	const other = otherEnd(pair, from);
	const all = pair.shared.map(
		(one): Reason =>
			"concept" in one
				? { concept: one.concept, label: concepts[one.concept].label, share: one.share }
				: { concept: -1, label: one.word, share: one.share },
	);
	const also = all.slice(named);
	return {
		other,
		similarity: pair.similarity,
		reasons: all.slice(0, named),
		also: { reasons: also, share: also.reduce((sum, { share }) => sum + share, 0) },
		rest: pair.rest,
		here: saidBy(index, from, all),
		there: saidBy(index, other, all),
	};
}

function saidBy(index: MapIndex, paper: number, reasons: readonly Reason[]): Said {
	const own = new Map(index.conceptsOf(paper).map((row) => [row.concept, row]));
	const rows = reasons.map(({ concept }) => own.get(concept)).filter((row): row is PaperConcept => row !== undefined);
	const record = index.map.papers[paper];
	const sentence = bestSentence(rows);
	if (sentence !== undefined) {
		const { segments, field } = quote(record, sentence, rows);
		return { segments, title: field === 0 };
	}
	for (const { concept, label } of reasons) {
		if (concept >= 0) continue;
		const at = record.sentences.findIndex(([field, from, to]) =>
			label
				.split(ALIKE)
				.some((word) => fieldText(record, field).slice(from, to).toLowerCase().includes(word.toLowerCase())),
		);
		if (at >= 0) return { segments: quote(record, at, []).segments, title: record.sentences[at][0] === 0 };
	}
	return undefined;
}
