import { findConceptPairs } from "../../src/graph/conceptPairs.ts";
import type { ConceptPair } from "../../src/model/map.ts";
import type { ConceptTable } from "./concepts.ts";

/**
 * The concepts that papers name together (see `findConceptPairs`), generic ones apart.
 *
 * @param place - [C] index of each concept in the map.
 * @returns By source, then target, as indices in the map.
 */
export function pairConcepts(table: ConceptTable, place: Uint32Array): ConceptPair[] {
	const usable = table.generic.map((generic) => 1 - generic);
	return findConceptPairs(table.paperConcepts, usable)
		.map((pair) => {
			const [a, b] = [place[pair.source]!, place[pair.target]!];
			return { ...pair, source: Math.min(a, b), target: Math.max(a, b) };
		})
		.sort((a, b) => a.source - b.source || a.target - b.target);
}
