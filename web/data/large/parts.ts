import type { MapHead } from "../../../src/formats/mapColumns.ts";
import type { KnowledgeMap } from "../../../src/model/map.ts";
import type { Adjacency, Drawing } from "../../map/mapData.ts";
import type { Prepared } from "../../map/prepared.ts";
import type { Timeline } from "../timeline.ts";
import type { Texts } from "./texts.ts";

/** Pairs of papers or of concepts, and the pairs of each, the closest first. */
interface Pairs {
	source: Uint32Array;
	target: Uint32Array;
	/** [papers or concepts + 1] into `pair` */
	start: Uint32Array;
	/** Numbers of pairs, each twice. */
	pair: Uint32Array;
}

/** The first part: enough to draw the map without its labels, and the names of its themes. */
export interface GeometryPart {
	head: MapHead;
	prepared: Prepared;
	/** [papers] */
	subtheme: Int32Array;
	/** [concepts] as in GEOM */
	flags: Uint8Array;
}

/** Ids of papers and of concepts, such as an address names. */
export interface Ids {
	papers: readonly string[];
	concepts: readonly string[];
}

/** The numbers of ids that were asked for before all of them come, -1 where there is none. */
export interface FoundPart {
	papers: [id: string, number: number][];
	concepts: [id: string, number: number][];
}

export interface NamesPart {
	labels: Texts;
	titles: Texts;
	/** Of the concepts not shown, by their numbers; `radius` is the natural one. */
	hidden: { node: Uint32Array; x: Float32Array; y: Float32Array; radius: Float32Array; theme: Int32Array };
}

/** Who names what, and how near papers and concepts are. */
export interface TiesPart {
	neighbours: Adjacency;
	/** [links] in the order of `neighbours`, in 1/10,000 */
	weight: Uint16Array;
	count: Uint16Array;
	related: Pairs & { similarity: Uint16Array; reasons: Uint32Array };
	/** RELA, for the reasons, and the words that they name. */
	reasons: Uint8Array;
	words: Texts;
	pairs: Pairs & { papers: Uint32Array; strength: Uint32Array };
	links: NonNullable<Drawing["links"]>;
}

export interface DetailsPart {
	report: KnowledgeMap["report"];
	/** Papers of each theme, most central first. */
	members: number[][];
	/** PAPR */
	papers: Texts;
	membership: { stability: Float64Array; fit: Float64Array; alternative: Int32Array; reason: Uint8Array };
	time: Timeline | undefined;
	/** SENT and MENT, with the place of each paper in them. */
	sentences: { bytes: Uint8Array; start: Uint32Array };
	mentions: { bytes: Uint8Array; start: Uint32Array };
	concepts: {
		id: Texts;
		mentions: Uint32Array;
		shares: { start: Uint32Array; theme: Uint16Array; share: Float64Array };
	};
	rings: Pick<Drawing, "slot" | "slot2" | "slot3" | "share1" | "share2">;
}

/** A large map on its way from the worker: geometry first, the rest in the order of need; `found` where ids were asked for. */
export interface Parts {
	geometry: GeometryPart;
	found: FoundPart;
	names: NamesPart;
	ties: TiesPart;
	details: DetailsPart;
}

export type Part = { [K in keyof Parts]: { part: K; value: Parts[K] } }[keyof Parts];

/** Rows that stay in the file until they are asked for: abstracts, and the forms of concepts. */
export type ShardKind = "ABST" | "CONC";

/** Rows in each piece of them. */
export const SHARD = 1000;
