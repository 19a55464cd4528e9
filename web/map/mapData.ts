// Over 250 lines: everything that drawing needs of a map, as columns that stand for one another.
import { NEUTRAL_SLOT } from "../../src/graph/palette.ts";
import type { KnowledgeMap, Theme } from "../../src/model/map.ts";
import type { NodeRef } from "./types.ts";

/** Neighbours by node number: those of node i are index[start[i]] … index[start[i + 1] - 1], strongest first. */
export interface Adjacency {
	start: Uint32Array;
	index: Uint32Array;
}

/** Pairs of node numbers, strongest links of each paper first. */
export interface LinkList {
	a: Uint32Array;
	b: Uint32Array;
}

/** What is drawn: papers with concepts, papers with papers, or concepts with concepts. */
export type Kinds = "both" | "papers" | "concepts";

/**
 * The map as the drawing needs it: typed arrays over node numbers, papers 0 … P - 1, then concepts P … P + C - 1.
 * Concepts that are not shown have the flag off and are neither drawn nor picked. It can be made in a worker and sent.
 */
export interface Drawing {
	papers: number;
	count: number;
	/** Map units, y upwards. */
	x: Float32Array;
	y: Float32Array;
	/** Natural radius, px, as if the layout had not scaled down. */
	radius: Float32Array;
	/** The layout's scale; gaps in map units were multiplied by it. */
	scale: number;
	shown: Uint8Array;
	/** Theme, -1 for none. */
	theme: Int32Array;
	/** [concepts] papers that name each. */
	named: Uint32Array;
	/** Palette slot, and up to two more with their cumulative share in 0 … 255. */
	slot: Uint8Array;
	slot2: Uint8Array;
	slot3: Uint8Array;
	share1: Uint8Array;
	share2: Uint8Array;
	/** Zoom in px per map unit from which a node is drawn at rest. */
	appear: Float32Array;
	/** Shown nodes by importance, most important first. */
	order: Uint32Array;
	/** Place in `order`. */
	rank: Uint32Array;
	/** 1 for the two papers of each theme that stand for it. */
	landmark: Uint8Array;
	/** Papers to concepts and back. */
	neighbours: Adjacency;
	/** Links at rest, where they were chosen beforehand. */
	links?: Record<Kinds, LinkList>;
	/** Slot of each theme. */
	themeSlot: Uint8Array;
	width: number;
	height: number;
}

/** A drawing with the map that its texts are read from. */
export interface MapData extends Drawing {
	map: Pick<KnowledgeMap, "papers" | "concepts" | "themes" | "paperConcepts" | "related" | "conceptPairs">;
}

/** What a drawing is made of, in columns over node numbers. */
export interface DrawingSource {
	papers: number;
	x: ArrayLike<number>;
	y: ArrayLike<number>;
	r: ArrayLike<number>;
	theme: Int32Array;
	/** [concepts] */
	named: Uint32Array;
	shown: Uint8Array;
	/** The themes that use a concept, with their shares. */
	sharesOf(concept: number): readonly [theme: number, share: number][];
	neighbours: Adjacency;
	themes: readonly Theme[];
	layout: KnowledgeMap["layout"];
}

/** Concepts drawn at rest on the free area of a desktop window; a larger zoom shows more. */
const CONCEPT_BUDGET = 300;
/** Zoom, in natural px per gap, from which concepts of a single paper are drawn at rest. */
const SINGLE_APPEARS = 0.62;

export function buildMapData(map: KnowledgeMap): MapData {
	const { papers, concepts, themes, layout } = map;
	const nodes = [...papers, ...concepts];
	const drawing = makeDrawing({
		papers: papers.length,
		x: nodes.map(({ x }) => x),
		y: nodes.map(({ y }) => y),
		r: nodes.map(({ r }) => r),
		theme: Int32Array.from(nodes, ({ theme }) => theme),
		named: Uint32Array.from(concepts, (concept) => concept.papers),
		shown: Uint8Array.from(concepts, ({ shown }) => (shown ? 1 : 0)),
		sharesOf: (c) => concepts[c].themeShares,
		neighbours: adjacency(
			papers.length,
			concepts.length,
			Uint32Array.from(map.paperConcepts, ({ paper }) => paper),
			Uint32Array.from(map.paperConcepts, ({ concept }) => concept),
		),
		themes,
		layout,
	});
	return { ...drawing, map };
}

/** Makes the drawing of a map from its columns. */
export function makeDrawing(source: DrawingSource): Drawing {
	const { papers: P, x, y, r, theme, named, themes, layout } = source;
	const count = P + named.length;
	const scale = layout.scale ?? 1;
	const themeSlot = Uint8Array.from(themes, ({ color }) => color);
	const slotOf = (t: number) => (t >= 0 && t < themeSlot.length ? themeSlot[t] : NEUTRAL_SLOT);
	const drawing: Drawing = {
		papers: P,
		count,
		x: Float32Array.from(x),
		y: Float32Array.from(y),
		radius: Float32Array.from(r, (value) => value / scale),
		scale,
		shown: new Uint8Array(count).fill(1, 0, P),
		theme,
		named,
		slot: Uint8Array.from(theme, slotOf),
		slot2: new Uint8Array(count),
		slot3: new Uint8Array(count),
		share1: new Uint8Array(count).fill(255),
		share2: new Uint8Array(count).fill(255),
		appear: new Float32Array(count),
		order: new Uint32Array(0),
		rank: new Uint32Array(count).fill(0xffffffff),
		landmark: new Uint8Array(count),
		neighbours: source.neighbours,
		themeSlot,
		width: layout.width,
		height: layout.height,
	};
	drawing.shown.set(source.shown, P);
	let rank = 0;
	for (let c = 0; c < named.length; c++) {
		if (!source.shown[c]) continue;
		const single = named[c] < 2 ? SINGLE_APPEARS / scale : 0;
		drawing.appear[P + c] = Math.max(single, Math.sqrt(rank++ / CONCEPT_BUDGET));
	}
	splitRings(drawing, source.sharesOf);
	for (const { parent, representatives } of themes)
		if (parent < 0) for (const paper of representatives.slice(0, 2)) drawing.landmark[paper] = 1;
	drawing.order = byImportance(drawing);
	drawing.order.forEach((i, at) => {
		drawing.rank[i] = at;
	});
	return drawing;
}

/** Splits rings in the proportions of the themes that use the concept, when the second has a real part in it. */
export function splitRings(drawing: Drawing, sharesOf: DrawingSource["sharesOf"]): void {
	const { papers, themeSlot, slot, slot2, slot3, share1, share2 } = drawing;
	const slotOf = (theme: number) => (theme < themeSlot.length ? themeSlot[theme] : NEUTRAL_SLOT);
	for (let i = papers; i < drawing.count; i++) {
		if (!drawing.shown[i]) continue;
		const parts = sharesOf(i - papers)
			.filter(([theme, share]) => theme >= 0 && share >= 0.1)
			.slice(0, 3);
		if (parts.length < 2) continue;
		const sum = parts.reduce((total, [, share]) => total + share, 0);
		slot[i] = slotOf(parts[0][0]);
		slot2[i] = slotOf(parts[1][0]);
		slot3[i] = slotOf((parts[2] ?? parts[1])[0]);
		share1[i] = Math.round((255 * parts[0][1]) / sum);
		share2[i] = Math.round((255 * (parts[0][1] + parts[1][1])) / sum);
	}
}

/** Papers to concepts and back, from links in the order of the map: by paper, strongest first. */
export function adjacency(papers: number, concepts: number, paper: Uint32Array, concept: Uint32Array): Adjacency {
	const count = papers + concepts;
	const start = new Uint32Array(count + 1);
	for (let k = 0; k < paper.length; k++) {
		start[paper[k] + 1]++;
		start[papers + concept[k] + 1]++;
	}
	for (let i = 0; i < count; i++) start[i + 1] += start[i];
	const at = start.slice();
	const index = new Uint32Array(2 * paper.length);
	for (let k = 0; k < paper.length; k++) {
		const c = papers + concept[k];
		index[at[paper[k]]++] = c;
		index[at[c]++] = paper[k];
	}
	return { start, index };
}

/** Concepts come sorted by papers; landmark papers rank among the well-known concepts, other papers last. */
function byImportance({ papers, count, shown, named, landmark }: Drawing): Uint32Array {
	const many: number[] = [];
	const single: number[] = [];
	for (let i = papers; i < count; i++) if (shown[i]) (named[i - papers] >= 2 ? many : single).push(i);
	const landmarks: number[] = [];
	const others: number[] = [];
	for (let i = 0; i < papers; i++) (landmark[i] ? landmarks : others).push(i);
	return Uint32Array.from([...many.slice(0, 1000), ...landmarks, ...many.slice(1000), ...single, ...others]);
}

/** How many links are drawn in full; larger maps keep the strongest three of each paper. */
const FULL_LINKS = 2000;

/** Links of a view with their weights, as node numbers. */
export interface WeightedLinks extends LinkList {
	weight: ArrayLike<number>;
}

/** The links of a view at rest. */
export function linksOf(data: MapData, view: Kinds): LinkList {
	const chosen = data.links?.[view];
	if (chosen) return chosen;
	const { map, papers } = data;
	const columns = <T>(list: readonly T[], a: (e: T) => number, b: (e: T) => number, weight: (e: T) => number) => ({
		a: Uint32Array.from(list, a),
		b: Uint32Array.from(list, b),
		weight: Float64Array.from(list, weight),
	});
	const links: WeightedLinks =
		view === "both"
			? columns(
					map.paperConcepts,
					(l) => l.paper,
					(l) => papers + l.concept,
					(l) => l.weight,
				)
			: view === "papers"
				? columns(
						map.related,
						(p) => p.source,
						(p) => p.target,
						(p) => p.similarity,
					)
				: columns(
						map.conceptPairs,
						(p) => papers + p.source,
						(p) => papers + p.target,
						(p) => p.papers * p.strength,
					);
	return strongestLinks(links, data.shown, view);
}

/** The links between shown nodes; of many, those among the strongest three of a paper, or of either end. */
export function strongestLinks({ a, b, weight }: WeightedLinks, shown: Uint8Array, view: Kinds): LinkList {
	let kept = new Uint32Array(a.length);
	let n = 0;
	for (let k = 0; k < a.length; k++) if (shown[a[k]] && shown[b[k]]) kept[n++] = k;
	kept = kept.subarray(0, n);
	if (view !== "both") kept.sort((p, q) => weight[q] - weight[p] || a[p] - a[q] || b[p] - b[q]);
	const keep = n > FULL_LINKS || view !== "both" ? 3 : Number.POSITIVE_INFINITY;
	const degree = new Uint32Array(shown.length);
	let m = 0;
	for (const k of kept) {
		// A pair stays when it is among the strongest of either end.
		const other = view === "both" ? keep : degree[b[k]];
		if (degree[a[k]] >= keep && other >= keep) continue;
		degree[a[k]]++;
		if (view !== "both") degree[b[k]]++;
		kept[m++] = k;
	}
	kept = kept.subarray(0, m);
	return { a: Uint32Array.from(kept, (k) => a[k]), b: Uint32Array.from(kept, (k) => b[k]) };
}

/** Strength of each link at rest among many of its kind: together they stay a shade, and the paper between regions white. */
export function faintness(links: number, across: boolean): number {
	return Math.min(1, Math.sqrt((across ? 50 : 400) / Math.max(1, links)));
}

/** The number of a paper or concept among the nodes. */
export const numberOf = ({ papers }: Pick<MapData, "papers">, { kind, index }: NodeRef): number =>
	kind === "paper" ? index : papers + index;

/** The paper or concept of a node's number. */
export const refOf = ({ papers }: Pick<MapData, "papers">, node: number): NodeRef =>
	node < papers ? { kind: "paper", index: node } : { kind: "concept", index: node - papers };
