import type { Concept } from "../../src/model/map.ts";
import { compareText } from "../../src/sparse/order.ts";
import type { ConceptTable } from "./concepts.ts";

/** Lists of more papers than this keep, of the concepts that one paper names alone, only those that are drawn. */
const KEEP_ALL = 5000;
/** Place of a concept that the map does not keep. */
export const NOT_KEPT = 0xffffffff;

/**
 * Where each concept of the table stands in the map: by papers descending, then by id.
 *
 * @param shown - [C] `chooseShown`.
 * @returns [C] index in the map, or NOT_KEPT.
 */
export function placeConcepts(table: ConceptTable, shown: Uint8Array): Uint32Array {
	const { id, documentFrequency, paperConcepts } = table;
	const all = paperConcepts.rows <= KEEP_ALL;
	const order = Array.from(id.keys())
		.filter((c) => all || shown[c] === 1 || documentFrequency[c]! > 1)
		.sort((a, b) => documentFrequency[b]! - documentFrequency[a]! || compareText(id[a]!, id[b]!));
	const place = new Uint32Array(id.length).fill(NOT_KEPT);
	order.forEach((concept, at) => {
		place[concept] = at;
	});
	return place;
}

/**
 * The concepts as plain data, in map order and not yet drawn.
 *
 * @param place - `placeConcepts(table, shown)`.
 * @param shares - [C] `shareOverThemes`.
 * @param shown - [C] `chooseShown`.
 */
export function toConcepts(
	table: ConceptTable,
	place: Uint32Array,
	shares: readonly [theme: number, share: number][][],
	shown: Uint8Array,
): Concept[] {
	const concepts: Concept[] = [];
	place.forEach((at, c) => {
		if (at === NOT_KEPT) return;
		const variants = table.variants[c]!;
		concepts[at] = {
			id: table.id[c]!,
			label: table.label[c]!,
			kind: table.kind[c] === 1 ? "name" : "phrase",
			papers: table.documentFrequency[c]!,
			mentions: variants.reduce((sum, { count }) => sum + count, 0),
			variants,
			generic: table.generic[c] === 1,
			shown: shown[c] === 1,
			theme: shares[c]![0]?.[0] ?? -1,
			themeShares: shares[c]!,
			x: 0,
			y: 0,
			r: 0,
		};
	});
	return concepts;
}
