import { findConceptPairs, takePairs } from "../../src/graph/conceptPairs.ts";
import type { PairColumns } from "../../src/model/columns.ts";
import { orderPairs } from "../../src/sparse/orderPairs.ts";
import type { ConceptTable } from "./concepts.ts";

/**
 * The concepts that papers name together (see `findConceptPairs`), generic ones apart.
 *
 * @param place - [C] index of each concept in the map.
 * @returns By source, then target, as indices in the map.
 */
export function pairConcepts(table: ConceptTable, place: Uint32Array): PairColumns {
	const usable = table.generic.map((generic) => 1 - generic);
	const pairs = findConceptPairs(table.paperConcepts, usable);
	const source = pairs.source.map((c, i) => Math.min(place[c]!, place[pairs.target[i]!]!));
	const target = pairs.target.map((c, i) => Math.max(place[c]!, place[pairs.source[i]!]!));
	return takePairs({ ...pairs, source, target }, orderPairs(source, target));
}
