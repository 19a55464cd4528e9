import type { ConceptKind } from "../../src/model/map.ts";
import type { MapCamera, MapLayers, NodeRef } from "../map/types.ts";

/** Where the same state is shown: drawn, as a tree, or as a table. */
export type Surface = "map" | "list" | "table";

/** What the map draws of papers and concepts. */
export type Kinds = "both" | "papers" | "concepts";

/** What is filtered out. An empty or null field filters nothing. */
export interface Filters {
	/** Top-level themes to keep. */
	themes: number[];
	/** First and last bin of the timeline to keep. */
	time: [from: number, to: number] | null;
	/** Kinds of concept to keep. */
	kinds: ConceptKind[];
	/** Papers that must name a concept, at least 1. */
	minPapers: number;
	/** Weight that a concept must reach in one of its papers, 0 to 1. */
	minWeight: number;
	/** Concepts kept, counted from the most used; null keeps all. */
	concepts: number | null;
	/** Links kept round the selection: 0 is off, else 1 to 3 steps. */
	ego: number;
	/** Nodes caught by the lasso. */
	lasso: { papers: number[]; concepts: number[] } | null;
	/** Only papers that sit between themes. */
	between: boolean;
}

/** All that a person chose to see. Edits and the map itself are apart, in the document. */
export interface ViewState {
	surface: Surface;
	kinds: Kinds;
	layers: MapLayers;
	selection: NodeRef | null;
	/** Earlier selections, the latest last: the way back. */
	trail: NodeRef[];
	/** The second of two that are compared; of the selection's kind. */
	compare: NodeRef | null;
	/** The next chosen node of the selection's kind is compared with it. */
	comparing: boolean;
	/** The related paper whose linking path is lit. */
	path: number | null;
	hover: NodeRef | null;
	filters: Filters;
	camera: MapCamera | null;
	mode: "auto" | "light" | "dark";
}

export const NO_FILTERS: Filters = {
	themes: [],
	time: null,
	kinds: [],
	minPapers: 1,
	minWeight: 0,
	concepts: null,
	ego: 0,
	lasso: null,
	between: false,
};

/** The same object, where nothing is filtered, says so at once. */
export const orNone = (filters: Filters): Filters =>
	JSON.stringify(filters) === JSON.stringify(NO_FILTERS) ? NO_FILTERS : filters;

export const ALL_LAYERS: MapLayers = { papers: true, concepts: true, links: true, regions: true, labels: true };

export const INITIAL_VIEW: ViewState = {
	surface: "map",
	kinds: "both",
	layers: ALL_LAYERS,
	selection: null,
	trail: [],
	compare: null,
	comparing: false,
	path: null,
	hover: null,
	filters: NO_FILTERS,
	camera: null,
	mode: "auto",
};

export const sameNode = (a: NodeRef | null, b: NodeRef | null): boolean =>
	a === b || (a !== null && b !== null && a.kind === b.kind && a.index === b.index);
