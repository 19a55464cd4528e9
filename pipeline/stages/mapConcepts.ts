import type { Concept } from "../../src/model/map.ts";
import { compareText } from "../../src/sparse/order.ts";
import type { ConceptTable } from "./concepts.ts";

/**
 * Where each concept of the table stands in the map: by papers descending, then by id.
 *
 * @returns [C] index in the map.
 */
export function placeConcepts({ id, documentFrequency }: ConceptTable): Uint32Array {
	const order = Array.from(id.keys()).sort(
		(a, b) => documentFrequency[b]! - documentFrequency[a]! || compareText(id[a]!, id[b]!),
	);
	const place = new Uint32Array(id.length);
	order.forEach((concept, at) => {
		place[concept] = at;
	});
	return place;
}

/**
 * The concepts as plain data, in map order and not yet drawn.
 *
 * @param place - `placeConcepts(table)`.
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
