import type { KnowledgeMap, MapPaper } from "./map.ts";

/**
 * A map whose long lists are columns: a map of 100,000 papers has millions of links, and an object for each would take
 * most of a build's memory. `toRows` gives the plain map.
 */
export interface ColumnMap extends Omit<KnowledgeMap, "papers" | "paperConcepts" | "related" | "conceptPairs"> {
	papers: Omit<MapPaper, "sentences">[];
	sentences: SentenceColumns;
	paperConcepts: LinkColumns;
	related: RelatedColumns;
	conceptPairs: PairColumns;
}

/** `MapPaper.sentences` of all papers. */
export interface SentenceColumns {
	/** [P + 1] first sentence of each paper. */
	start: Uint32Array;
	/** [S] 0 title, 1 abstract. */
	field: Uint8Array;
	from: Uint32Array;
	to: Uint32Array;
}

/** `PaperConcept`, in the order of the map. */
export interface LinkColumns {
	/** [P + 1] first link of each paper. */
	start: Uint32Array;
	/** [L] */
	concept: Uint32Array;
	count: Uint32Array;
	weight: Float64Array;
	/** [L + 1] first mention of each link. */
	mentionStart: Uint32Array;
	/** [M] as in `Mention`. */
	sentence: Uint32Array;
	field: Uint8Array;
	from: Uint32Array;
	to: Uint32Array;
}

/** `RelatedPair`, in the order of the map. */
export interface RelatedColumns {
	/** [R] */
	source: Uint32Array;
	target: Uint32Array;
	similarity: Float64Array;
	rest: Float64Array;
	/** [R + 1] first reason of each pair. */
	start: Uint32Array;
	/** [reasons] twice the index of a concept, or of a word and 1 more. */
	reason: Uint32Array;
	share: Float64Array;
	/** In order of first use. */
	words: string[];
}

/** `ConceptPair`, in the order of the map. */
export interface PairColumns {
	source: Uint32Array;
	target: Uint32Array;
	papers: Uint32Array;
	strength: Float64Array;
}
