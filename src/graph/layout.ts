// Over 250 lines: the recipe of the layout, with its input, its result and the sums that decide sizes.
import { round } from "../sparse/order.ts";
import { orderPairs } from "../sparse/orderPairs.ts";
import { createRandom } from "../sparse/random.ts";
import { arrangeMembers } from "./layoutMembers.ts";
import { packDiscs } from "./layoutRegions.ts";
import { relax } from "./layoutRelax.ts";
import { nameBox } from "./nameBox.ts";

export interface LayoutInput {
	/** [papers], [concepts] index of the theme; -1 for none. */
	paperTheme: Int32Array;
	conceptTheme: Int32Array;
	/** Radii at fit zoom, px, as wished: see `LayoutResult.scale`. */
	paperRadius: Float64Array;
	conceptRadius: Float64Array;
	/** A paper names a concept; weight > 0. */
	links: { paper: Uint32Array; concept: Uint32Array; weight: Float64Array };
	/** Papers are alike; weight > 0. */
	similar: { source: Uint32Array; target: Uint32Array; weight: Float64Array };
	/** One per theme; each keeps a free box at its theme's centre, as large as the name. */
	themeNames: readonly string[];
	/** [papers] a finer group inside the theme, unique over themes; -1 for none. Its members stay together. */
	paperGroup?: Int32Array;
	seed: number;
}

/** Coordinates in px at fit zoom, rounded to 2 decimals; the origin is the centre, y grows upwards. */
export interface LayoutResult {
	width: number;
	height: number;
	/**
	 * Factor on all radii and gaps, in (0, 1]: 1 up to about 1,500 nodes; more nodes than the sheet has room for are
	 * drawn smaller, by the root of their number, so that a map always has the same size.
	 */
	scale: number;
	paperX: Float64Array;
	paperY: Float64Array;
	/** The wished radii times `scale`. */
	paperRadius: Float64Array;
	conceptX: Float64Array;
	conceptY: Float64Array;
	conceptRadius: Float64Array;
	/** Centre and size of each theme's name. */
	themes: { x: number; y: number; width: number; height: number }[];
}

/** The sheet, px at fit zoom: what a 1440 × 900 window leaves free beside the panels. */
const SHEET = { width: 1090, height: 752 };
/** Share of the sheet that regions may fill; the rest is the white between them. */
const FILL = 0.66;
/** Empty ring round each node that makes room for labels, px: wished, and the least before radii shrink. */
const ROOM = { most: 18, least: 6 };
/** Least gap between two discs, and wherever a ring is involved, px at scale 1. */
export const GAP = { disc: 9, other: 6 };
/** Share of the wished size that a small map may be drawn at before it is laid out again with less room. */
const SNUG = 0.92;
/** Regions reach beyond their outermost members by about this much, px. */
const RIM = 36;
/**
 * Above `from` nodes members fill their region's disc instead of finding its shape by themselves; above `to`, names lie
 * over the dots, which are then small, instead of in a free box at the disc's centre.
 */
export const DISCS = { from: 800, to: 6000 };

/** Nodes of a layout: papers first, then concepts. */
export interface Nodes {
	count: number;
	papers: number;
	/** Dense; the last group holds what has no theme, if anything has none. */
	group: Int32Array;
	radius: Float64Array;
	x: Float64Array;
	y: Float64Array;
}

/** All links over node numbers, sorted, so that the order they came in does not matter. */
export interface Springs {
	a: Uint32Array;
	b: Uint32Array;
	weight: Float64Array;
}

function collectNodes(input: LayoutInput): Nodes {
	const papers = input.paperTheme.length;
	const count = papers + input.conceptTheme.length;
	const group = new Int32Array(count);
	const radius = new Float64Array(count);
	for (let i = 0; i < count; i++) {
		const theme = i < papers ? input.paperTheme[i] : input.conceptTheme[i - papers];
		group[i] = theme < 0 ? input.themeNames.length : theme;
		radius[i] = i < papers ? input.paperRadius[i] : input.conceptRadius[i - papers];
	}
	return { count, papers, group, radius, x: new Float64Array(count), y: new Float64Array(count) };
}

/** Sorted by both ends; weights relative to the largest of their kind. */
function collectSprings(a: Uint32Array, b: Uint32Array, weight: Float64Array, offset: number): Springs {
	const order = orderPairs(a, b);
	// Where two are joined twice.
	for (let from = 0, to = 1; to <= order.length; to++) {
		if (to < order.length && a[order[to]] === a[order[from]] && b[order[to]] === b[order[from]]) continue;
		if (to - from > 1) order.subarray(from, to).sort((i, j) => weight[i] - weight[j]);
		from = to;
	}
	let most = 0;
	for (const value of weight) most = Math.max(most, value);
	return {
		a: Uint32Array.from(order, (i) => a[i]),
		b: Uint32Array.from(order, (i) => b[i] + offset),
		weight: Float64Array.from(order, (i) => (most > 0 ? weight[i] / most : 0)),
	};
}

/** Area that a node claims with an empty ring of `room` round it, in a loose hexagonal packing. */
function claimedArea(nodes: Nodes, room: number, into?: Float64Array): number {
	let sum = 0;
	for (let i = 0; i < nodes.count; i++) {
		const side = 2 * (nodes.radius[i] + room);
		sum += 0.95 * side * side;
		if (into) into[nodes.group[i]] += 0.95 * side * side;
	}
	return sum;
}

/**
 * The map's layout
 * ================
 * Two levels: regions are packed first, as discs of the area that their members need, nearer the more their papers
 * share; members then find places inside. Only + − × ÷ and square roots are used, and the results are rounded, so
 * that every engine gives the same bytes.
 *
 * Up to 800 nodes a relaxation lets the regions find their own outlines: discs end at least 9 px apart, others 6,
 * and members of different themes so far that white stays between the regions. Above, members fill discs with
 * uneven outlines. Nodes that share links lie near each other; a concept of two themes lies toward the other one.
 *
 * Method: own, after measurements against ForceAtlas2, d3-force, UMAP and PivotMDS (neighbourhoods kept, CPU).
 */
export function layoutMap(input: LayoutInput): LayoutResult {
	const nodes = collectNodes(input);
	const names = collectSprings(input.links.paper, input.links.concept, input.links.weight, nodes.papers);
	const alike = collectSprings(input.similar.source, input.similar.target, input.similar.weight, 0);
	const themes = input.themeNames.length;
	const groups = nodes.group.includes(themes) ? themes + 1 : themes;

	const papersOf = new Float64Array(groups);
	for (let i = 0; i < nodes.papers; i++) papersOf[nodes.group[i]]++;
	const boxes = input.themeNames.map((name, theme) => nameBox(name, papersOf[theme]));
	const sheet = SHEET.width * SHEET.height;
	const boxArea = boxes.reduce((sum, box) => sum + box.width * box.height, 0);
	// Many themes: smaller names, so that they never take more than a sixth of the sheet.
	const organic = nodes.count <= DISCS.from;
	const boxScale = Math.sqrt(Math.min(1, sheet / (organic ? 6 : 9) / Math.max(1, boxArea)));
	for (const box of boxes) {
		box.width *= boxScale;
		box.height *= boxScale;
	}
	const reserved = nodes.count <= DISCS.to ? boxArea * boxScale * boxScale : 0;
	// White between the outermost members of two regions; narrower where there are many.
	let white = 84 * Math.sqrt(Math.min(1, 9 / Math.max(1, groups))) * (organic ? 1 : 0.75);
	const likeness = attraction(nodes, names, alike, groups);
	const aspect = SHEET.width / SHEET.height;
	const wished = nodes.radius.slice();
	let available = FILL * sheet - reserved;
	for (let attempt = 1; ; attempt++) {
		const random = createRandom(input.seed);
		nodes.radius.set(wished);
		const { room, scale, discRadius } = claim(nodes, available, groups, reserved > 0 ? boxes : []);
		const discs = packDiscs(discRadius, white, likeness, aspect, random);
		let size = extent(discs.x, discs.y, discRadius);
		let factor = Math.min((SHEET.width - 2 * RIM) / size.width, (SHEET.height - 2 * RIM) / size.height);
		if (!organic && factor < 0.98 && attempt < 5) {
			available *= factor * factor;
			white *= factor;
			continue;
		}
		for (let i = 0; i < nodes.count; i++) nodes.radius[i] *= scale;
		arrangeMembers(nodes, { names, alike, discs, paperGroup: input.paperGroup }, random);
		relax(nodes, { names, alike, discs, boxes: reserved > 0 ? boxes : [], room, white, scale, organic, aspect });
		size = extent(nodes.x, nodes.y, nodes.radius);
		factor = Math.min((SHEET.width - 2 * RIM) / size.width, (SHEET.height - 2 * RIM) / size.height);
		const roomier = factor > 1.04 && room < ROOM.most;
		if (organic && attempt < 3 && (factor < SNUG || roomier)) {
			// Crowded members give way only in part: to be narrower by one step takes less area by two.
			const area = factor * factor;
			available *= Math.min(1.4, Math.max(0.6, factor < 1 ? area * area : area));
			continue;
		}
		return finish(input, nodes, discs, boxes, scale);
	}
}

/** Likeness of regions: links between them, observed less expected, so that large regions do not attract everything. */
function attraction(nodes: Nodes, names: Springs, alike: Springs, groups: number): Float64Array {
	const weight = new Float64Array(groups * groups);
	const total = new Float64Array(groups);
	let sum = 0;
	for (const springs of [names, alike])
		for (let s = 0; s < springs.a.length; s++) {
			const g = nodes.group[springs.a[s]];
			const h = nodes.group[springs.b[s]];
			const w = springs.weight[s];
			total[g] += w;
			total[h] += w;
			sum += 2 * w;
			if (g !== h) {
				weight[g * groups + h] += w;
				weight[h * groups + g] += w;
			}
		}
	for (let g = 0; g < groups; g++)
		for (let h = 0; h < groups; h++) {
			const expected = sum > 0 ? (total[g] * total[h]) / sum : 0;
			const at = g * groups + h;
			weight[at] = expected > 0 ? Math.max(0, weight[at] / expected - 0.05) : 0;
		}
	return weight;
}

/** Rounds down to 2 decimals, so that rounding closes no gap. */
function floorTo(value: number): number {
	return Math.floor(value * 100) / 100;
}

/** Room, scale and disc radii with which all members claim no more than the available area. */
function claim(
	nodes: Nodes,
	available: number,
	groups: number,
	boxes: readonly { width: number; height: number }[],
): { room: number; scale: number; discRadius: Float64Array } {
	let room = ROOM.most;
	while (room > ROOM.least && claimedArea(nodes, room) > available) room -= 0.25;
	const claimed = claimedArea(nodes, room);
	const scale = claimed > available ? Math.sqrt(available / claimed) : 1;
	const area = new Float64Array(groups);
	claimedArea(nodes, room, area);
	const discRadius = area.map((value, g) => {
		const box = boxes[g];
		return Math.sqrt((value * scale * scale + (box ? box.width * box.height : 0)) / Math.PI);
	});
	return { room: room * scale, scale, discRadius };
}

function extent(x: Float64Array, y: Float64Array, radius: Float64Array): { width: number; height: number } {
	let [left, right, bottom, top] = [0, 0, 0, 0];
	for (let i = 0; i < x.length; i++) {
		left = Math.min(left, x[i] - radius[i]);
		right = Math.max(right, x[i] + radius[i]);
		bottom = Math.min(bottom, y[i] - radius[i]);
		top = Math.max(top, y[i] + radius[i]);
	}
	return { width: Math.max(1, right - left), height: Math.max(1, top - bottom) };
}

/** Centres the extent on the origin and rounds. */
function finish(
	input: LayoutInput,
	nodes: Nodes,
	discs: { x: Float64Array; y: Float64Array },
	boxes: { width: number; height: number }[],
	scale: number,
): LayoutResult {
	let [left, right, bottom, top] = [0, 0, 0, 0];
	const cover = (x: number, y: number, w: number, h: number, first: boolean) => {
		left = first ? x - w : Math.min(left, x - w);
		right = first ? x + w : Math.max(right, x + w);
		bottom = first ? y - h : Math.min(bottom, y - h);
		top = first ? y + h : Math.max(top, y + h);
	};
	for (let i = 0; i < nodes.count; i++) cover(nodes.x[i], nodes.y[i], RIM, RIM, i === 0);
	for (const [t, box] of boxes.entries())
		cover(discs.x[t], discs.y[t], box.width / 2 + 12, box.height / 2 + 12, nodes.count + t === 0);
	const cx = (left + right) / 2;
	const cy = (bottom + top) / 2;
	const columns = (from: number, to: number) => ({
		x: Float64Array.from(nodes.x.subarray(from, to), (x) => round(x - cx, 2)),
		y: Float64Array.from(nodes.y.subarray(from, to), (y) => round(y - cy, 2)),
		radius: Float64Array.from(nodes.radius.subarray(from, to), (r) => floorTo(r)),
	});
	const papers = columns(0, nodes.papers);
	const concepts = columns(nodes.papers, nodes.count);
	return {
		width: round(right - left, 2),
		height: round(top - bottom, 2),
		scale: round(scale, 4),
		paperX: papers.x,
		paperY: papers.y,
		paperRadius: papers.radius,
		conceptX: concepts.x,
		conceptY: concepts.y,
		conceptRadius: concepts.radius,
		themes: input.themeNames.map((_, t) => ({
			x: round(discs.x[t] - cx, 2),
			y: round(discs.y[t] - cy, 2),
			width: round(boxes[t].width, 2),
			height: round(boxes[t].height, 2),
		})),
	};
}
