import { NEUTRAL_SLOT } from "../../src/graph/palette.ts";
import type { KnowledgeMap } from "../../src/model/map.ts";

/** Neighbours by node number: those of node i are index[start[i]] … index[start[i + 1] - 1], strongest first. */
interface Adjacency {
	start: Uint32Array;
	index: Uint32Array;
	weight: Float32Array;
}

/** Pairs of node numbers with weight, strongest links of each paper first. */
export interface LinkList {
	a: Uint32Array;
	b: Uint32Array;
	/** Rank among the links of `a`, 0 the strongest: a prefix by rank keeps the skeleton. */
	rank: Uint16Array;
}

/**
 * The map as the drawing needs it: typed arrays over node numbers, papers 0 … P - 1, then concepts P … P + C - 1.
 * Concepts that are not shown have the flag off and are neither drawn nor picked.
 */
export interface MapData {
	map: KnowledgeMap;
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
	/** Top-level theme, -1 for none. */
	theme: Int32Array;
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
	/** Slot of each theme. */
	themeSlot: Uint8Array;
	width: number;
	height: number;
}

/** Concepts drawn at rest on the free area of a desktop window; a larger zoom shows more. */
const CONCEPT_BUDGET = 300;
/** Zoom, in natural px per gap, from which concepts of a single paper are drawn at rest. */
const SINGLE_APPEARS = 0.62;

export function buildMapData(map: KnowledgeMap): MapData {
	const P = map.papers.length;
	const count = P + map.concepts.length;
	const scale = map.layout.scale ?? 1;
	const themeSlot = Uint8Array.from(map.themes, (theme) => theme.color);
	const data: MapData = {
		map,
		papers: P,
		count,
		x: new Float32Array(count),
		y: new Float32Array(count),
		radius: new Float32Array(count),
		scale,
		shown: new Uint8Array(count),
		theme: new Int32Array(count).fill(-1),
		slot: new Uint8Array(count).fill(NEUTRAL_SLOT),
		slot2: new Uint8Array(count),
		slot3: new Uint8Array(count),
		share1: new Uint8Array(count).fill(255),
		share2: new Uint8Array(count).fill(255),
		appear: new Float32Array(count),
		order: new Uint32Array(0),
		rank: new Uint32Array(count).fill(0xffffffff),
		landmark: new Uint8Array(count),
		neighbours: namedBy(map),
		themeSlot,
		width: map.layout.width,
		height: map.layout.height,
	};
	const slotOf = (theme: number) => (theme >= 0 && theme < themeSlot.length ? themeSlot[theme] : NEUTRAL_SLOT);
	map.papers.forEach((paper, i) => {
		data.x[i] = paper.x;
		data.y[i] = paper.y;
		data.radius[i] = paper.r / scale;
		data.shown[i] = 1;
		data.theme[i] = paper.theme;
		data.slot[i] = slotOf(paper.theme);
	});
	let rank = 0;
	map.concepts.forEach((concept, c) => {
		const i = P + c;
		data.x[i] = concept.x;
		data.y[i] = concept.y;
		data.radius[i] = concept.r / scale;
		data.shown[i] = concept.shown ? 1 : 0;
		data.theme[i] = concept.theme;
		data.slot[i] = slotOf(concept.theme);
		splitRing(data, i, concept.themeShares, slotOf);
		if (!concept.shown) return;
		const single = concept.papers < 2 ? SINGLE_APPEARS / scale : 0;
		data.appear[i] = Math.max(single, Math.sqrt(rank++ / CONCEPT_BUDGET));
	});
	for (const theme of map.themes)
		if (theme.parent < 0) for (const paper of theme.representatives.slice(0, 2)) data.landmark[paper] = 1;
	data.order = byImportance(data);
	data.order.forEach((i, at) => {
		data.rank[i] = at;
	});
	return data;
}

/** Splits a ring in the proportions of the themes that use the concept, when the second has a real part in it. */
function splitRing(
	data: MapData,
	i: number,
	shares: readonly [theme: number, share: number][],
	slotOf: (theme: number) => number,
): void {
	const parts = shares.filter(([theme, share]) => theme >= 0 && share >= 0.1).slice(0, 3);
	if (parts.length < 2) return;
	const sum = parts.reduce((total, [, share]) => total + share, 0);
	data.slot[i] = slotOf(parts[0][0]);
	data.slot2[i] = slotOf(parts[1][0]);
	data.slot3[i] = slotOf((parts[2] ?? parts[1])[0]);
	data.share1[i] = Math.round((255 * parts[0][1]) / sum);
	data.share2[i] = Math.round((255 * (parts[0][1] + parts[1][1])) / sum);
}

function namedBy(map: KnowledgeMap): Adjacency {
	const P = map.papers.length;
	const count = P + map.concepts.length;
	const start = new Uint32Array(count + 1);
	for (const link of map.paperConcepts) {
		start[link.paper + 1]++;
		start[P + link.concept + 1]++;
	}
	for (let i = 0; i < count; i++) start[i + 1] += start[i];
	const at = start.slice();
	const index = new Uint32Array(2 * map.paperConcepts.length);
	const weight = new Float32Array(2 * map.paperConcepts.length);
	for (const link of map.paperConcepts) {
		const c = P + link.concept;
		weight[at[link.paper]] = link.weight;
		index[at[link.paper]++] = c;
		weight[at[c]] = link.weight;
		index[at[c]++] = link.paper;
	}
	return { start, index, weight };
}

/** Concepts come sorted by papers; landmark papers rank among the well-known concepts, other papers last. */
function byImportance({ map, papers, count, shown, landmark }: MapData): Uint32Array {
	const many: number[] = [];
	const single: number[] = [];
	for (let i = papers; i < count; i++) if (shown[i]) (map.concepts[i - papers].papers >= 2 ? many : single).push(i);
	const landmarks: number[] = [];
	const others: number[] = [];
	for (let i = 0; i < papers; i++) (landmark[i] ? landmarks : others).push(i);
	return Uint32Array.from([...many.slice(0, 1000), ...landmarks, ...many.slice(1000), ...single, ...others]);
}

/** How many links are drawn in full; larger maps keep the strongest three of each paper. */
const FULL_LINKS = 2000;

/** The links of a view, as node numbers: papers with concepts, papers with papers, or concepts with concepts. */
export function linksOf(data: MapData, view: "both" | "papers" | "concepts"): LinkList {
	const { map, papers } = data;
	const pairs: [a: number, b: number, weight: number][] =
		view === "both"
			? map.paperConcepts.map((link) => [link.paper, papers + link.concept, link.weight])
			: view === "papers"
				? map.related.map((pair) => [pair.source, pair.target, pair.similarity])
				: map.conceptPairs.map((pair) => [papers + pair.source, papers + pair.target, pair.papers * pair.strength]);
	const kept = pairs.filter(([a, b]) => data.shown[a] && data.shown[b]);
	const keep = kept.length > FULL_LINKS || view !== "both" ? 3 : Number.POSITIVE_INFINITY;
	if (view !== "both") kept.sort((p, q) => q[2] - p[2] || p[0] - q[0] || p[1] - q[1]);
	const degree = new Map<number, number>();
	const a: number[] = [];
	const b: number[] = [];
	const rank: number[] = [];
	for (const [p, q] of kept) {
		const r = degree.get(p) ?? 0;
		// A pair stays when it is among the strongest of either end.
		const s = view === "both" ? keep : (degree.get(q) ?? 0);
		if (r >= keep && s >= keep) continue;
		degree.set(p, r + 1);
		if (view !== "both") degree.set(q, s + 1);
		a.push(p);
		b.push(q);
		rank.push(Math.min(r, 65535));
	}
	return { a: Uint32Array.from(a), b: Uint32Array.from(b), rank: Uint16Array.from(rank) };
}

/** Strength of each link at rest among many of its kind: together they stay a shade, and the paper between regions white. */
export function faintness(links: number, across: boolean): number {
	return Math.min(1, Math.sqrt((across ? 50 : 400) / Math.max(1, links)));
}
