import type { Paper } from "./paper.ts";
import type { IntakeReport, Warning } from "./report.ts";
import type { Mention } from "./text.ts";

/** Version of the map file; a reader refuses any other. */
export const MAP_VERSION = 1;

/** Why a written form belongs to a concept. */
export type MergeReason =
	| "label"
	| "case"
	| "plural"
	| "hyphen"
	| "spelling"
	| "word-form"
	| "acronym"
	| "typing-error"
	| "same-work"
	| "edit";

/** One written form of a concept. */
export interface Variant {
	form: string;
	/** Mentions in this form. */
	count: number;
	reason: MergeReason;
	/** The form it was merged through, and where that was stated: "defined as SGD in <paper id>". */
	evidence?: string;
}

/** How a concept came to be known: a phrase, or a name that a paper coins for its method, data set or tool. */
export type ConceptKind = "phrase" | "name";

export interface Concept {
	/** Stable over rebuilds: the normalised label, words joined by "-". In graphs prefixed `c:`. */
	id: string;
	/** The most frequent written form. */
	label: string;
	kind: ConceptKind;
	/** Papers that name it (document frequency). */
	papers: number;
	mentions: number;
	/** Most frequent first; the first is the label itself. */
	variants: Variant[];
	/** Named by too large a share of the papers to tell them apart: kept, but without say in themes and layout. */
	generic: boolean;
	/** Drawn on the map; the others are in panels, search and explanations only. */
	shown: boolean;
	/** Index of the theme that uses it most, by weight; -1 without one. */
	theme: number;
	/** [theme, share] of its weight, largest first, shares of at least 0.1. */
	themeShares: [theme: number, share: number][];
	/** Centre in map units, and radius at fit zoom in px. */
	x: number;
	y: number;
	r: number;
}

/** How well a paper sits in its theme. */
export interface Membership {
	/** Share of the repeated runs in which it stays with its theme, 0 to 1. */
	stability: number;
	/** Index of the next nearest theme; -1 without one. */
	alternative: number;
	/** Share of its similarity that goes to papers of its own theme, 0 to 1. */
	fit: number;
	/** Present when it does not fit: why, in words. */
	reason?: string;
}

export interface MapPaper extends Paper {
	/** Index into `themes` (top level); -1 when it does not fit, see `membership.reason`. */
	theme: number;
	/** Index into `themes` (second level); -1 where the theme has no sub-themes. */
	subtheme: number;
	membership: Membership;
	/** Sentences in order: [field, from, to]; sentence 0 is the title. */
	sentences: [field: 0 | 1, from: number, to: number][];
	x: number;
	y: number;
	r: number;
}

/** A paper names a concept. */
export interface PaperConcept {
	/** Indices into `papers` and `concepts`. */
	paper: number;
	concept: number;
	/** Mentions in this paper. */
	count: number;
	/** Rank score of the concept in this paper, in (0, 1], 1 for the paper's first. */
	weight: number;
	mentions: Mention[];
}

/**
 * Two papers are related: cosine of their TF-IDF vectors, in short lists blended with how far they use words alike.
 * The shares of `shared` and `rest` add up to 1.
 */
export interface RelatedPair {
	/** Indices into `papers`, source < target. */
	source: number;
	target: number;
	/** In (0, 1]. */
	similarity: number;
	/**
	 * Reasons, largest first. `concept` is an index into `concepts`; a plain `word` explains what no concept does, and is called by
	 * two words where it stands for all that the papers say in different words used alike (`ALIKE`).
	 */
	shared: ({ concept: number; share: number } | { word: string; share: number })[];
	/** Share of all further words. */
	rest: number;
}

/** Between two words used alike, one of each paper, in the `word` of a reason: "clients ~ workers". */
export const ALIKE = " ~ ";

/** Two concepts are named in the same papers. */
export interface ConceptPair {
	/** Indices into `concepts`, source < target. */
	source: number;
	target: number;
	/** Papers that name both. */
	papers: number;
	/** Association strength n·c/(df·df), 1 is independence. */
	strength: number;
}

export interface Theme {
	/** Slug of the name; unique in the map. */
	id: string;
	name: string;
	/** One line of at most 40 characters, from its own concepts. */
	description: string;
	/** -1 for a top-level theme, else the index of its parent. */
	parent: number;
	/** Indices into `papers`, most central first. */
	papers: number[];
	/** Two or three papers that stand for it. */
	representatives: number[];
	/** Its strongest concepts, with class-based TF-IDF score, best first. The first ones are why it is called so. */
	concepts: { concept: number; score: number }[];
	/** Palette slot, 0-based; neighbours on the map differ. */
	color: number;
	/** Centre of its name, in map units, and the box kept free for it in px at fit zoom. */
	x: number;
	y: number;
	width: number;
	height: number;
	/** Mean stability of its papers, 0 to 1. */
	stability: number;
}

/** A paper or concept that joins themes. */
export interface Bridge {
	kind: "paper" | "concept";
	index: number;
	/** The two themes it joins most, larger share first. */
	themes: [number, number];
	/** Participation coefficient, 0 (one theme) to 1. */
	participation: number;
	/** Betweenness in its graph, normalised to 0 … 1. */
	betweenness: number;
}

/** Strong concepts of two neighbouring themes that no paper combines. */
export interface Gap {
	concepts: [number, number];
	themes: [number, number];
	/** Papers expected to name both if they were independent. */
	expected: number;
	/** Concepts that papers name together with each of them: the way across. */
	via: number[];
}

/** Everything that decides the bytes of a map, with the papers themselves. */
export interface BuildOptions {
	/** Seed of every random choice; an integer, 0 to 2^32 - 1. */
	seed: number;
	/** Themes: above 1 more and smaller, below 1 fewer and larger; 0.1 to 10. */
	resolution: number;
	/** Neighbours a paper, 2 to 100; 0 chooses by corpus size. */
	neighbours: number;
	/** Concepts kept a paper, 1 to 100. */
	conceptsPerPaper: number;
	/** Concepts drawn on the map; 0 chooses by corpus size. */
	conceptsShown: number;
	/** A concept named by more than this share of the papers is generic, 0 to 1. */
	genericShare: number;
	communities: "leiden" | "louvain";
	/** Runs with other seeds behind the stability figures, 0 to 1000. */
	stabilityRuns: number;
}

export interface RunReport {
	intake: IntakeReport;
	counts: {
		papers: number;
		sentences: number;
		tokens: number;
		concepts: number;
		shown: number;
		paperConcepts: number;
		related: number;
		conceptPairs: number;
		themes: number;
	};
	/** Modularity of the themes on the paper graph at the resolution used. */
	modularity: number;
	/** Neighbours a paper that were used. */
	neighbours: number;
	warnings: Warning[];
}

/** The whole map: what a build gives and the page shows. See docs/map-format.md. */
export interface KnowledgeMap {
	format: "paperloom-map";
	version: typeof MAP_VERSION;
	generator: string;
	options: BuildOptions;
	/** Sorted by id. */
	papers: MapPaper[];
	/** Sorted by papers descending, then id. */
	concepts: Concept[];
	/** Sorted by paper, then weight descending, then concept. */
	paperConcepts: PaperConcept[];
	/** Sorted by source, then target. */
	related: RelatedPair[];
	/** Sorted by source, then target. */
	conceptPairs: ConceptPair[];
	/** Top level first by size, then second level. */
	themes: Theme[];
	bridges: Bridge[];
	gaps: Gap[];
	/** Extent of the layout in map units (px at fit zoom); the origin is its centre, y grows upwards. */
	layout: {
		width: number;
		height: number;
		/** Factor by which radii and gaps were scaled down so that all fit; absent = 1. */
		scale?: number;
	};
	report: RunReport;
}
