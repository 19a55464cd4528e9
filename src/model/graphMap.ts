import type { ConceptPair, KnowledgeMap, MapPaper, PaperConcept, RelatedPair } from "./map.ts";

/** A list whose elements may be made as they are asked for, in order and as often as one likes. An array is one. */
export interface LazyList<T> extends Iterable<T> {
	readonly length: number;
}

/** A paper without the places of its sentences. */
export type GraphPaper = Omit<MapPaper, "sentences">;

/**
 * What graph and text files hold of a map: all but the places in its texts. A `KnowledgeMap` is one; so is a large map
 * in columns, for which an object for each link would take most of an export's memory (`formats/graphMap.ts`).
 */
export interface GraphMap extends Omit<KnowledgeMap, "papers" | "paperConcepts" | "related" | "conceptPairs"> {
	papers: GraphPaper[];
	paperConcepts: LazyList<Omit<PaperConcept, "mentions">>;
	related: LazyList<RelatedPair>;
	conceptPairs: LazyList<ConceptPair>;
}
