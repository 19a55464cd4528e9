// A little over 250 lines: the steps of one arrangement (start, settle, fill), none of use without the others.
import type { Random } from "../sparse/random.ts";
import type { Nodes, Springs } from "./layout.ts";
import { type Discs, packDiscs } from "./layoutRegions.ts";

interface Arrangement {
	names: Springs;
	alike: Springs;
	discs: Discs;
	paperGroup?: Int32Array;
}

/** Half-size of the random numbers that a repulsion may move a paper by, in units of mean spacing. */
const CLIP = 4;

/** How far papers start toward the themes that they share something with, in radii. */
const LEAN = 0.5;
/** Above this many nodes concepts mix with single papers. */
const MANY = 3000;
/** Share of the radial rank in the filling of a disc; the rest are ranks of column and row. */
const BY_RADIUS = 0.12;

/**
 * First places inside the regions
 * ===============================
 * Papers start on the side of their outside neighbours (and by sub-group, if there are any), then settle by stochastic
 * gradient descent on the likeness links with negative samples and the rational kernel 1 / (1 + d²); a concept goes to
 * the middle of the papers that name it, shifted toward other themes that name it too. Each region's disc is then
 * filled evenly by rank.
 *
 * [Article] McInnes, Healy & Melville, "UMAP: uniform manifold approximation and projection", 2018. arXiv:1802.03426
 */
export function arrangeMembers(nodes: Nodes, { names, alike, discs, paperGroup }: Arrangement, random: Random): void {
	const { x, y, group, papers, count } = nodes;
	const groups = discs.x.length;
	const members: number[][] = Array.from({ length: groups }, () => []);
	for (let i = 0; i < papers; i++) members[group[i]].push(i);

	const pull = outsidePull(nodes, alike, names, discs);
	const starts = paperGroup ? startsOfGroups(paperGroup, members, alike, papers, random) : null;
	for (const list of members) {
		const spread = Math.sqrt(list.length) * 0.5;
		for (const i of list) {
			x[i] = spread * ((starts ? starts.x[i] : 0) + LEAN * pull.x[i] + 0.6 * (random() - 0.5));
			y[i] = spread * ((starts ? starts.y[i] : 0) + LEAN * pull.y[i] + 0.6 * (random() - 0.5));
		}
	}
	settle(nodes, alike, members, count <= 3000 ? 120 : 40, random);

	const weight = new Float64Array(count);
	const strongest = new Float64Array(count);
	const host = new Int32Array(count).fill(-1);
	for (let s = 0; s < names.a.length; s++) {
		const paper = names.a[s];
		const concept = names.b[s];
		if (group[paper] !== group[concept]) continue;
		x[concept] += names.weight[s] * x[paper];
		y[concept] += names.weight[s] * y[paper];
		weight[concept] += names.weight[s];
		if (names.weight[s] > strongest[concept]) {
			strongest[concept] = names.weight[s];
			host[concept] = paper;
		}
	}
	for (let i = papers; i < count; i++) {
		const size = Math.sqrt(members[group[i]].length) + 1;
		const w = weight[i] || 1;
		x[i] /= w;
		y[i] /= w;
		if (count > MANY && host[i] >= 0) {
			// In a crowd the middles of many papers coincide, or lie between their groups: beside the one that means it most.
			x[i] = 0.05 * x[i] + 0.95 * x[host[i]] + 0.1 * (random() - 0.5);
			y[i] = 0.05 * y[i] + 0.95 * y[host[i]] + 0.1 * (random() - 0.5);
			continue;
		}
		x[i] += size * (0.35 * pull.x[i] + 0.3 * (random() - 0.5));
		y[i] += size * (0.35 * pull.y[i] + 0.3 * (random() - 0.5));
	}
	for (let i = papers; i < count; i++) members[group[i]].push(i);
	members.forEach((list, g) => {
		fillDisc(nodes, list, discs.x[g], discs.y[g], discs.radius[g], random);
	});
}

/** [nodes] direction of the other regions that a node links to; its length is the share of its links that go there. */
function outsidePull(nodes: Nodes, alike: Springs, names: Springs, discs: Discs): { x: Float64Array; y: Float64Array } {
	const { group, count } = nodes;
	const x = new Float64Array(count);
	const y = new Float64Array(count);
	const total = new Float64Array(count);
	const add = (i: number, to: number, weight: number) => {
		total[i] += weight;
		if (group[i] === to) return;
		const dx = discs.x[to] - discs.x[group[i]];
		const dy = discs.y[to] - discs.y[group[i]];
		const distance = Math.sqrt(dx * dx + dy * dy) + 1e-9;
		x[i] += (weight * dx) / distance;
		y[i] += (weight * dy) / distance;
	};
	for (const springs of [alike, names])
		for (let s = 0; s < springs.a.length; s++) {
			add(springs.a[s], group[springs.b[s]], springs.weight[s]);
			add(springs.b[s], group[springs.a[s]], springs.weight[s]);
		}
	for (let i = 0; i < count; i++)
		if (total[i] > 0) {
			x[i] /= total[i];
			y[i] /= total[i];
		}
	return { x, y };
}

/** Packs the sub-groups of each theme as discs in a unit disc and gives every paper its sub-group's centre. */
function startsOfGroups(
	paperGroup: Int32Array,
	members: number[][],
	alike: Springs,
	papers: number,
	random: Random,
): { x: Float64Array; y: Float64Array } {
	const x = new Float64Array(papers);
	const y = new Float64Array(papers);
	const local = new Int32Array(papers).fill(-1);
	const sizes: number[][] = members.map((list) => {
		const numbers = new Map<number, number>();
		const size: number[] = [];
		for (const i of list) {
			if (paperGroup[i] < 0) continue;
			const known = numbers.get(paperGroup[i]);
			local[i] = known ?? size.length;
			if (known === undefined) numbers.set(paperGroup[i], size.length);
			size[local[i]] = (size[local[i]] ?? 0) + 1;
		}
		return size;
	});
	const owner = new Int32Array(papers);
	members.forEach((list, g) => {
		for (const i of list) owner[i] = g;
	});
	const likeness = sizes.map((size) => new Float64Array(size.length * size.length));
	for (let s = 0; s < alike.a.length; s++) {
		const [a, b] = [alike.a[s], alike.b[s]];
		if (owner[a] !== owner[b] || local[a] < 0 || local[b] < 0) continue;
		const size = sizes[owner[a]];
		const w = alike.weight[s] / Math.sqrt(size[local[a]] * size[local[b]]);
		likeness[owner[a]][local[a] * size.length + local[b]] += w;
		likeness[owner[a]][local[b] * size.length + local[a]] += w;
	}
	members.forEach((list, g) => {
		if (sizes[g].length < 2) return;
		const packed = packDiscs(Float64Array.from(sizes[g], Math.sqrt), 0, likeness[g], 1, random);
		let reach = 1e-9;
		for (let k = 0; k < packed.x.length; k++)
			reach = Math.max(reach, Math.sqrt(packed.x[k] * packed.x[k] + packed.y[k] * packed.y[k]) + packed.radius[k]);
		for (const i of list)
			if (local[i] >= 0) {
				x[i] = (2 * packed.x[local[i]]) / reach;
				y[i] = (2 * packed.y[local[i]]) / reach;
			}
	});
	return { x, y };
}

/** Stochastic gradient descent on the links inside each group, one group's papers among themselves. */
function settle(nodes: Nodes, alike: Springs, members: number[][], epochs: number, random: Random): void {
	const { x, y, group } = nodes;
	for (let epoch = 0; epoch < epochs; epoch++) {
		const rate = 0.5 * (1 - epoch / epochs);
		for (let s = 0; s < alike.a.length; s++) {
			const a = alike.a[s];
			const b = alike.b[s];
			if (group[a] !== group[b]) continue;
			const dx = x[a] - x[b];
			const dy = y[a] - y[b];
			const step = (-2 * rate * alike.weight[s]) / (1 + dx * dx + dy * dy);
			x[a] += step * dx;
			y[a] += step * dy;
			x[b] -= step * dx;
			y[b] -= step * dy;
			const list = members[group[a]];
			for (let k = 0; k < 2; k++) {
				const from = k === 0 ? a : b;
				const other = list[Math.floor(random() * list.length)];
				if (other === from) continue;
				const ex = x[from] - x[other];
				const ey = y[from] - y[other];
				const square = ex * ex + ey * ey;
				const push = (rate * alike.weight[s] * 2) / ((0.01 + square) * (1 + square));
				x[from] += Math.min(CLIP, Math.max(-CLIP, push * ex));
				y[from] += Math.min(CLIP, Math.max(-CLIP, push * ey));
			}
		}
	}
}

/**
 * Spreads nodes evenly over a disc: partly by the rank of their distance from the middle, mostly by the ranks of column
 * and row (square mapped to disc), each node taking the room of its size. The outline is uneven, so that regions do not
 * look mechanical.
 */
function fillDisc(
	{ x, y, radius: size }: Nodes,
	list: readonly number[],
	cx: number,
	cy: number,
	radius: number,
	random: Random,
): void {
	const n = list.length;
	let [mx, my] = [0, 0];
	for (const i of list) {
		mx += x[i] / n;
		my += y[i] / n;
	}
	const u = new Float64Array(n);
	const v = new Float64Array(n);
	const far = list.map((i) => (x[i] - mx) * (x[i] - mx) + (y[i] - my) * (y[i] - my));
	[...far.keys()]
		.sort((a, b) => far[a] - far[b] || a - b)
		.forEach((k, rank) => {
			const distance = Math.sqrt(far[k]) || 1;
			const to = Math.sqrt((rank + 0.5) / n);
			u[k] = (BY_RADIUS * to * (x[list[k]] - mx)) / distance;
			v[k] = (BY_RADIUS * to * (y[list[k]] - my)) / distance;
		});
	const room = list.map((i) => (size[i] + 1) * (size[i] + 1));
	const total = room.reduce((sum, area) => sum + area, 0);
	const columns = Math.max(1, Math.round(Math.sqrt(n)));
	const across = new Float64Array(n);
	const strips: number[][] = Array.from({ length: columns }, () => []);
	let taken = 0;
	for (const k of [...far.keys()].sort((a, b) => x[list[a]] - x[list[b]] || a - b)) {
		across[k] = (taken + room[k] / 2) / total;
		taken += room[k];
		strips[Math.min(columns - 1, Math.floor(across[k] * columns))].push(k);
	}
	for (const strip of strips) {
		strip.sort((a, b) => y[list[a]] - y[list[b]] || a - b);
		const height = strip.reduce((sum, k) => sum + room[k], 0);
		let below = 0;
		for (const k of strip) {
			const sx = 2 * across[k] - 1;
			const sy = (2 * (below + room[k] / 2)) / height - 1;
			below += room[k];
			u[k] += (1 - BY_RADIUS) * sx * Math.sqrt(1 - (sy * sy) / 2);
			v[k] += (1 - BY_RADIUS) * sy * Math.sqrt(1 - (sx * sx) / 2);
		}
	}
	const wave = Array.from({ length: 6 }, () => 0.09 * (random() - 0.5));
	list.forEach((i, k) => {
		const length = Math.sqrt(u[k] * u[k] + v[k] * v[k]) || 1;
		const p = u[k] / length;
		const q = v[k] / length;
		// Cosines and sines of one, two and three times the angle, as polynomials.
		const warp =
			1 +
			wave[0] * p +
			wave[1] * q +
			wave[2] * (p * p - q * q) +
			wave[3] * 2 * p * q +
			wave[4] * (p * p * p - 3 * p * q * q) +
			wave[5] * (3 * p * p * q - q * q * q);
		x[i] = cx + radius * warp * u[k];
		y[i] = cy + radius * warp * v[k];
	});
}
