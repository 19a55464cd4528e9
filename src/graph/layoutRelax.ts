import { GAP, type Nodes, type Springs } from "./layout.ts";
import { separate, shortfalls } from "./layoutGrid.ts";
import type { Discs } from "./layoutRegions.ts";

interface Relaxation {
	names: Springs;
	alike: Springs;
	/** Centres are moved along with their members. */
	discs: Discs;
	boxes: { width: number; height: number }[];
	room: number;
	white: number;
	scale: number;
	organic: boolean;
	aspect: number;
}

/** Free paper between a name's box and the nodes of its own theme, px. */
const BOX_MARGIN = 7;

/**
 * Loosens the members
 * ===================
 * Organic: links pull, a weak pull holds each theme round its name, rings of empty room keep members even, and
 * members of different themes keep the white between regions. Otherwise members stay in their filled discs and only
 * overlaps are removed.
 *
 * What still overlaps at the end, in the densest places, gets a smaller radius.
 */
export function relax(nodes: Nodes, options: Relaxation): void {
	const { x, y, radius, papers, count } = nodes;
	const { discs } = options;
	const hard = Float64Array.from(radius, (r, i) => r + (options.scale * (i < papers ? GAP.disc : GAP.other)) / 2);
	if (!options.organic) {
		const even = Float64Array.from(radius, (r) => r + options.room);
		for (let pass = 0; pass < (options.boxes.length > 0 ? 60 : 20); pass++) {
			if (pass < 50) keepClearOfNames(nodes, options);
			separate(x, y, even, 0.7);
		}
		let worst = 1;
		for (let pass = 0; pass < (count > 50_000 ? 12 : 60) && worst > 0.002; pass++) worst = separate(x, y, hard, 1);
		shrinkOverlapping(nodes, hard);
		return;
	}
	const soft = Float64Array.from(radius, (r) => r + options.room);
	const apart = paperSpacing(nodes, discs);
	const links = countLinks(count, options);
	const rounds = 260;
	for (let round = 0; round < rounds; round++) {
		const heat = 1 - round / rounds;
		pullLinks(nodes, links, options, heat);
		gather(nodes, options, heat);
		separate(x.subarray(0, papers), y.subarray(0, papers), apart, 0.1 + 0.4 * heat, nodes.group.subarray(0, papers));
		for (let pass = 0; pass < 2; pass++) {
			separate(x, y, soft, 0.45, nodes.group, options.white, radius);
			keepClearOfNames(nodes, options);
		}
	}
	// A little more than needed, so that rounding takes nothing away.
	const ample = hard.map((reach) => reach + 0.03);
	for (let pass = 0; pass < 300; pass++) {
		const worst = separate(x, y, ample, 0.9, nodes.group, options.white * 0.8, radius);
		const pushed = keepClearOfNames(nodes, options);
		if (worst < 0.0005 && !pushed) break;
	}
	shrinkOverlapping(nodes, hard);
}

/** [papers] half the distance that papers of a theme would have if they alone filled its disc: they carry the links. */
function paperSpacing({ group, papers }: Nodes, discs: Discs): Float64Array {
	const size = new Float64Array(discs.x.length);
	for (let i = 0; i < papers; i++) size[group[i]]++;
	return Float64Array.from({ length: papers }, (_, i) => (0.82 * discs.radius[group[i]]) / Math.sqrt(size[group[i]]));
}

/** Makes the last overlaps vanish: the two nodes share the shortfall in proportion to their radii. */
function shrinkOverlapping({ x, y, radius }: Nodes, hard: Float64Array): void {
	shortfalls(x, y, hard, (i, j, distance) => {
		const gaps = hard[i] - radius[i] + hard[j] - radius[j];
		const factor = Math.max(0.05, (distance - gaps) / (radius[i] + radius[j]));
		if (factor >= 1) return;
		for (const k of [i, j]) {
			hard[k] -= radius[k] * (1 - factor);
			radius[k] *= factor;
		}
	});
}

/** [nodes] links of each node, of both kinds. */
function countLinks(count: number, { names, alike }: Relaxation): Float64Array {
	const links = new Float64Array(count);
	for (const springs of [names, alike])
		for (let s = 0; s < springs.a.length; s++) {
			links[springs.a[s]]++;
			links[springs.b[s]]++;
		}
	return links;
}

function pullLinks(
	{ x, y, group, radius }: Nodes,
	links: Float64Array,
	{ names, alike, room }: Relaxation,
	heat: number,
): void {
	for (const springs of [names, alike])
		for (let s = 0; s < springs.a.length; s++) {
			const a = springs.a[s];
			const b = springs.b[s];
			const dx = x[b] - x[a];
			const dy = y[b] - y[a];
			const distance = Math.sqrt(dx * dx + dy * dy) + 1e-9;
			const rest = radius[a] + radius[b] + 2 * room;
			if (distance <= rest) continue;
			const same = group[a] === group[b];
			const strength = springs === names ? 0.07 : 0.012;
			const pull = same
				? (strength * heat * (0.3 + 0.7 * springs.weight[s]) * (distance - rest)) / distance
				: ((springs === names ? 0.05 : 0.004) * room * heat * springs.weight[s]) / distance;
			// Across themes the paper stays with its own kind and the shared concept leans over.
			const share = same ? 0.5 : springs === names ? 0.04 : 0.5;
			// Much-linked nodes are heavy, or they would all meet in the middle.
			const pullA = pull * share * Math.min(1, 8 / links[a]);
			const pullB = pull * (1 - share) * Math.min(1, 8 / links[b]);
			x[a] += pullA * dx;
			y[a] += pullA * dy;
			x[b] -= pullB * dx;
			y[b] -= pullB * dy;
		}
}

/** Moves each theme's name to the middle of its members and members toward it, and all themes toward the middle. */
function gather(nodes: Nodes, { discs, aspect }: Relaxation, heat: number): void {
	const { x, y, group, count } = nodes;
	const groups = discs.x.length;
	const size = new Float64Array(groups);
	const mx = new Float64Array(groups);
	const my = new Float64Array(groups);
	for (let i = 0; i < count; i++) {
		size[group[i]]++;
		mx[group[i]] += x[i];
		my[group[i]] += y[i];
	}
	const shiftX = new Float64Array(groups);
	const shiftY = new Float64Array(groups);
	for (let g = 0; g < groups; g++) {
		if (size[g] > 0) {
			discs.x[g] += 0.3 * (mx[g] / size[g] - discs.x[g]);
			discs.y[g] += 0.3 * (my[g] / size[g] - discs.y[g]);
		}
		shiftX[g] = -0.004 * heat * discs.x[g];
		shiftY[g] = -0.004 * heat * aspect * aspect * discs.y[g];
		discs.x[g] += shiftX[g];
		discs.y[g] += shiftY[g];
	}
	const gravity = 0.005 + 0.015 * heat;
	for (let i = 0; i < count; i++) {
		const g = group[i];
		x[i] += shiftX[g] - gravity * (x[i] - discs.x[g]);
		y[i] += shiftY[g] - gravity * 1.5 * (y[i] - discs.y[g]);
	}
}

/** Pushes nodes out of the boxes of theme names; other themes' nodes keep the white as well. */
function keepClearOfNames(nodes: Nodes, { boxes, discs, white, scale }: Relaxation): boolean {
	const { x, y, radius, group, count } = nodes;
	let pushed = false;
	for (let i = 0; i < count; i++)
		for (let t = 0; t < boxes.length; t++) {
			const margin = radius[i] + (group[i] === t ? BOX_MARGIN * scale : white * 0.6);
			const dx = x[i] - discs.x[t];
			const dy = y[i] - discs.y[t];
			const overX = boxes[t].width / 2 + margin - Math.abs(dx);
			const overY = boxes[t].height / 2 + margin - Math.abs(dy);
			if (overX <= 0.01 || overY <= 0.01) continue;
			pushed = true;
			if (overX < overY) x[i] += dx < 0 ? -overX : overX;
			else y[i] += dy < 0 ? -overY : overY;
		}
	return pushed;
}
