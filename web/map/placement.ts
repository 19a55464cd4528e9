// Over 250 lines: one algorithm; its geometry is small functions that nothing else needs.
/** A label that wants a place; lengths in px on screen, y downwards. */
export interface LabelRequest {
	/** Centre of the node, or of the theme's free box. */
	x: number;
	y: number;
	/** Radius of the node with its rings; 0 for a name. */
	radius: number;
	width: number;
	height: number;
	/** A theme's name stands in its box; it gives way only to what it would cover. */
	name: boolean;
	/** Theme whose region it should not leave, -1 for none. */
	theme: number;
	/** Longest leader line, px; 0 for none. */
	leader: number;
	/** Number of the node's own disc among the obstacles, -1 for none. */
	self: number;
	/** Where it stood before, relative to x and y: kept while free, so that labels do not jump. */
	before?: { dx: number; dy: number };
	/** What covering a disc costs a name, in heights of the name; default 2. */
	cover?: number;
	/** Never leave it out: take the least bad place. */
	required?: boolean;
}

export interface Placed {
	/** Index of the request. */
	label: number;
	/** Upper left corner. */
	x: number;
	y: number;
	/** From the node's rim to the label, when they do not touch. */
	leader?: [x0: number, y0: number, x1: number, y1: number];
}

export interface Scene {
	/** Free area: labels stay inside. */
	left: number;
	top: number;
	right: number;
	bottom: number;
	/** Discs and rings that labels must not cover. */
	discs: { x: Float32Array; y: Float32Array; radius: Float32Array };
	/** Dense maps: covering a small disc only costs, or nothing could be named. */
	soft?: boolean;
	/** Boxes that no label may touch. */
	blocked?: readonly { x: number; y: number; width: number; height: number }[];
	/** Number of the disc that no name may cover, as what is selected; -1 for none. */
	kept?: number;
	/** Lit links, as straight pieces: labels would rather not lie on them. */
	lines: readonly (readonly [x0: number, y0: number, x1: number, y1: number])[];
	/** Most labels of nodes that are not required. */
	most: number;
	/** Theme whose region covers a point of the screen, -1 for none. */
	themeAt(x: number, y: number): number;
}

/** Clear distance between two labels, px. */
const LABEL_GAP = 2;
/** Clear distance between a node's rim and its own label, px. */
const NODE_GAP = 3;
/** A name stands no farther from its region, px. */
const BESIDE = 6;
/** What a name costs that stands wholly on other regions, in discs. */
const FOREIGN_COST = 2;
/** Discs below this radius may be covered in dense maps, px with the rim. */
const SMALL_DISC = 5.5;
/** Part of a label in dense maps under which there may be discs, and what a label full of them would cost. */
const COVERED_MOST = 0.12;
const COVERED_COST = 50;
const CELL = 48;

/**
 * Sixteen places round a node, best first: [side x, side y, shift along the free axis in label sizes, cost].
 * A side of ±1 puts the label wholly on that side; 0 centres it and the shift slides it.
 */
const POSITIONS: readonly (readonly [sx: number, sy: number, shift: number, cost: number])[] = [
	[1, 0, 0, 0],
	[-1, 0, 0, 1],
	[0, -1, 0, 1.5],
	[0, 1, 0, 1.5],
	[1, 0, -0.35, 2],
	[1, 0, 0.35, 2],
	[-1, 0, -0.35, 2.5],
	[-1, 0, 0.35, 2.5],
	[0, -1, 0.25, 2.5],
	[0, 1, 0.25, 2.5],
	[0, -1, -0.25, 2.5],
	[0, 1, -0.25, 2.5],
	[0, -1, 0.45, 3.5],
	[0, 1, 0.45, 3.5],
	[0, -1, -0.45, 3.5],
	[0, 1, -0.45, 3.5],
];

interface Box {
	x: number;
	y: number;
	width: number;
	height: number;
}

/** Boxes and discs hashed by square cells of the screen. */
class Occupied {
	private readonly cells = new Map<number, number[]>();

	private static key(column: number, row: number): number {
		return (column + 4096) * 16384 + row + 4096;
	}

	add(id: number, box: Box): void {
		this.visit(box, (key) => {
			const list = this.cells.get(key);
			if (list) list.push(id);
			else this.cells.set(key, [id]);
			return false;
		});
	}

	/** True as soon as the test holds for one of the things near a box. */
	some(box: Box, test: (id: number) => boolean): boolean {
		return this.visit(box, (key) => {
			const list = this.cells.get(key);
			return list?.some(test) ?? false;
		});
	}

	private visit(box: Box, see: (key: number) => boolean): boolean {
		const last = Math.floor((box.x + box.width) / CELL);
		const lowest = Math.floor((box.y + box.height) / CELL);
		for (let column = Math.floor(box.x / CELL); column <= last; column++)
			for (let row = Math.floor(box.y / CELL); row <= lowest; row++) if (see(Occupied.key(column, row))) return true;
		return false;
	}
}

/**
 * Places labels
 * =============
 * Greedy, in the order of the requests. A name takes its box or the nearest free place; a node's label one of sixteen
 * places round it, then the same farther out with a leader line. A place is free when it touches no placed label, no
 * disc and no edge of the area; among free places the cheapest wins: near, inside the own region, off the lit links.
 * A label that would lie wholly inside another theme's region, or that finds no free place, is left out.
 *
 * Method: own; greedy placement with candidate positions goes back to Christensen, Marks & Shieber, "An empirical
 * study of algorithms for point-feature label placement", ACM TOG 14(3), 1995. doi:10.1145/212332.212334
 */
export function placeLabels(requests: readonly LabelRequest[], scene: Scene): Placed[] {
	const discs = new Occupied();
	const { x, y, radius } = scene.discs;
	const { kept = -1 } = scene;
	for (let i = 0; i < x.length; i++)
		discs.add(i, { x: x[i] - radius[i], y: y[i] - radius[i], width: 2 * radius[i], height: 2 * radius[i] });
	const labels = new Occupied();
	const boxes: Box[] = [];
	const placed: Placed[] = [];
	let left = scene.most;

	const crosses = (box: Box, i: number) => {
		const dx = x[i] - Math.min(box.x + box.width, Math.max(box.x, x[i]));
		const dy = y[i] - Math.min(box.y + box.height, Math.max(box.y, y[i]));
		return dx * dx + dy * dy < radius[i] * radius[i];
	};
	/** The label that was last in the way: probably in that of the next place, too. */
	let blocker = -1;
	const freeOfLabels = (box: Box) => {
		const wide = {
			x: box.x - LABEL_GAP,
			y: box.y - LABEL_GAP,
			width: box.width + 2 * LABEL_GAP,
			height: box.height + 2 * LABEL_GAP,
		};
		if (blocker >= 0 && overlap(wide, boxes[blocker])) return false;
		return !labels.some(wide, (id) => {
			if (!overlap(wide, boxes[id])) return false;
			blocker = id;
			return true;
		});
	};
	const inside = (box: Box) =>
		box.x >= scene.left && box.y >= scene.top && box.x + box.width <= scene.right && box.y + box.height <= scene.bottom;
	for (const box of scene.blocked ?? []) {
		labels.add(boxes.length, box);
		boxes.push({ ...box });
	}
	const take = (label: number, box: Box, leader?: Placed["leader"]) => {
		labels.add(boxes.length, box);
		boxes.push(box);
		placed.push({ label, x: box.x, y: box.y, ...(leader ? { leader } : {}) });
	};

	requests.forEach((request, label) => {
		if (request.name) {
			// Where its region has no room a name may stand beside it, but not where another would be read from it.
			const hasRegion = request.theme >= 0 && scene.themeAt(request.x, request.y) === request.theme;
			const box = placeName(
				request,
				inside,
				(candidate) =>
					!inside(candidate) ||
					!freeOfLabels(candidate) ||
					(kept >= 0 && crosses(candidate, kept)) ||
					(hasRegion && !touches(candidate, request.theme, scene))
						? -1
						: countDiscs(candidate, discs, crosses),
				(candidate) => FOREIGN_COST * foreignShare(candidate, request.theme, scene),
			);
			if (box) take(label, box);
			return;
		}
		if (!request.required && left <= 0) return;
		const isFree = (box: Box) =>
			inside(box) &&
			freeOfLabels(box) &&
			!discs.some(box, (i) => i !== request.self && !(scene.soft && radius[i] < SMALL_DISC) && crosses(box, i));
		const { before } = request;
		if (before) {
			const box = { x: request.x + before.dx, y: request.y + before.dy, width: request.width, height: request.height };
			// The node may have grown since.
			if (isFree(box) && !(request.self >= 0 && crosses(box, request.self))) {
				take(label, box, leaderTo(request, box));
				left--;
				return;
			}
		}
		let best: Box | undefined;
		let least = Number.POSITIVE_INFINITY;
		for (const distance of distances(request.leader)) {
			for (const [sx, sy, shift, cost] of POSITIONS) {
				const box = boxAt(request, sx, sy, shift, distance);
				const total = cost + 0.35 * distance + regionCost(request, box, scene);
				if (total >= least || !isFree(box)) continue;
				const covered = scene.soft ? coveredShare(box, discs, crosses, radius) : 0;
				if (covered > COVERED_MOST) continue;
				const value = total + COVERED_COST * covered + 5 * scene.lines.filter((line) => meets(line, box)).length;
				if (value < least) [best, least] = [box, value];
			}
			if (best && least < 6 + 0.35 * distance) break;
		}
		if (best) {
			take(label, best, leaderTo(request, best));
			left--;
		} else if (request.required) {
			const box = boxAt(request, 0, -1, 0, 0);
			box.x = Math.min(Math.max(box.x, scene.left), scene.right - box.width);
			box.y = Math.min(Math.max(box.y, scene.top), scene.bottom - box.height);
			if (freeOfLabels(box)) take(label, box);
		}
	});
	return placed;
}

function overlap(a: Box, b: Box): boolean {
	return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function countDiscs(box: Box, discs: Occupied, crosses: (box: Box, i: number) => boolean): number {
	const seen = new Set<number>();
	discs.some(box, (i) => {
		if (crosses(box, i)) seen.add(i);
		return false;
	});
	return seen.size;
}

/** The area of the discs that a box touches, as a part of its own. */
function coveredShare(
	box: Box,
	discs: Occupied,
	crosses: (box: Box, i: number) => boolean,
	radius: Float32Array,
): number {
	const seen = new Set<number>();
	discs.some(box, (i) => {
		if (crosses(box, i)) seen.add(i);
		return false;
	});
	let area = 0;
	for (const i of seen) area += Math.PI * radius[i] * radius[i];
	return area / (box.width * box.height);
}

/**
 * A name's own place, or the nearest that covers fewest discs; `inside` tells what lies in the window, `burden` is -1 where it cannot stand at all, `away` what
 * it costs to stand on the regions of others, in discs.
 */
function placeName(
	request: LabelRequest,
	inside: (box: Box) => boolean,
	burden: (box: Box) => number,
	away: (box: Box) => number,
): Box | undefined {
	const { x, y, width, height } = request;
	let best: Box | undefined;
	let least = Number.POSITIVE_INFINITY;
	let burdened = false;
	const weight = request.cover ?? 2;
	const reach = Math.max(width, height);
	const step = Math.max(4, height / 6);
	for (let dy = 0; dy <= reach; dy = dy <= 0 ? -dy + step : -dy)
		for (let dx = 0; dx <= reach; dx = dx <= 0 ? -dx + step : -dx) {
			const cost = Math.hypot(dx, dy) / height;
			if (cost >= least) continue;
			const box = { x: x - width / 2 + dx, y: y - height / 2 + dy, width, height };
			const covered = burden(box);
			if (covered < 0) continue;
			const whole = cost + weight * (covered + away(box));
			if (whole >= least) continue;
			best = box;
			least = whole;
			burdened = covered > 0;
		}
	// A name well out of the window may be missing, but it never hides what it names.
	const most = { width: 0.7 * width, height: 0.7 * height };
	const isHome = inside({ x: x - most.width / 2, y: y - most.height / 2, ...most });
	return burdened && !isHome ? undefined : best;
}

function distances(leader: number): number[] {
	const list = [0];
	for (const distance of [9, 15, 24, 34, 46, 60, 84]) if (distance <= leader) list.push(distance);
	return list;
}

function boxAt(request: LabelRequest, sx: number, sy: number, shift: number, distance: number): Box {
	const { width, height } = request;
	const reach = request.radius + NODE_GAP + distance;
	const cx = request.x + (sx !== 0 ? sx * (reach + width / 2) : shift * width);
	const cy = request.y + (sy !== 0 ? sy * (reach + height / 2 - 1) : shift * (height + distance));
	return { x: cx - width / 2, y: cy - height / 2, width, height };
}

/** Does a theme's region reach into a box, or within a few px of it? */
function touches({ x, y, width, height }: Box, theme: number, scene: Scene): boolean {
	const steps = [0, 0.25, 0.5, 0.75, 1];
	return steps.some((fx) =>
		steps.some(
			(fy) => scene.themeAt(x - BESIDE + fx * (width + 2 * BESIDE), y - BESIDE + fy * (height + 2 * BESIDE)) === theme,
		),
	);
}

/** Part of a box that lies on the regions of other themes. */
function foreignShare({ x, y, width, height }: Box, theme: number, scene: Scene): number {
	let foreign = 0;
	for (const fx of [0.1, 0.5, 0.9])
		for (const fy of [0.1, 0.5, 0.9]) {
			const other = scene.themeAt(x + fx * width, y + fy * height);
			if (other >= 0 && other !== theme) foreign++;
		}
	return foreign / 9;
}

/** Leaving the own region costs; infinite when wholly inside another theme's region. */
function regionCost(request: LabelRequest, box: Box, scene: Scene): number {
	if (request.theme < 0) return 0;
	let [outside, foreign] = [0, 0];
	for (const fx of [0, 0.5, 1]) {
		const theme = scene.themeAt(box.x + fx * box.width, box.y + box.height / 2);
		if (theme !== request.theme) outside++;
		if (theme >= 0 && theme !== request.theme) foreign++;
	}
	return foreign === 3 ? Number.POSITIVE_INFINITY : outside + 1.5 * foreign;
}

function leaderTo(request: LabelRequest, box: Box): Placed["leader"] {
	const px = Math.min(box.x + box.width, Math.max(box.x, request.x));
	const py = Math.min(box.y + box.height, Math.max(box.y, request.y));
	const dx = px - request.x;
	const dy = py - request.y;
	const distance = Math.hypot(dx, dy);
	if (distance < request.radius + NODE_GAP + 6) return undefined;
	const from = (request.radius + 1) / distance;
	return [request.x + dx * from, request.y + dy * from, px, py];
}

/** Does a line touch a box? (Liang and Barsky's clipping.) */
function meets([x0, y0, x1, y1]: readonly [number, number, number, number], box: Box): boolean {
	let from = 0;
	let to = 1;
	for (const [delta, low, high] of [
		[x1 - x0, box.x - x0, box.x + box.width - x0],
		[y1 - y0, box.y - y0, box.y + box.height - y0],
	]) {
		if (delta === 0) {
			if (low > 0 || high < 0) return false;
			continue;
		}
		from = Math.max(from, Math.min(low / delta, high / delta));
		to = Math.min(to, Math.max(low / delta, high / delta));
		if (from > to) return false;
	}
	return true;
}
