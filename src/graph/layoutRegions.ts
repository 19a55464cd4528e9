import type { Random } from "../sparse/random.ts";

export interface Discs {
	x: Float64Array;
	y: Float64Array;
	radius: Float64Array;
}

/**
 * Packs discs into a sheet
 * ========================
 * Pull toward the middle (harder along the sheet's short side) and along likeness, with every overlap pushed apart
 * at once. Several seeded starts are tried when there are few discs; the one kept has the smallest sheet, then the
 * shortest likeness-weighted distances.
 *
 * @param radius - Radii.
 * @param gap - Least distance between two rims.
 * @param likeness - [n × n] symmetric, 0 or more.
 * @param aspect - Width of the sheet divided by its height.
 */
export function packDiscs(
	radius: Float64Array,
	gap: number,
	likeness: Float64Array,
	aspect: number,
	random: Random,
): Discs {
	const n = radius.length;
	const starts = n < 2 ? 1 : n <= 16 ? 40 : n <= 60 ? 8 : 1;
	const rounds = n <= 60 ? 260 : 120;
	let best: Discs | undefined;
	let least = Number.POSITIVE_INFINITY;
	for (let start = 0; start < starts; start++) {
		const discs = packOnce(radius, gap, likeness, aspect, rounds, random);
		const cost = costOf(discs, gap, likeness, aspect);
		if (cost < least) [best, least] = [discs, cost];
	}
	return best ?? { x: new Float64Array(0), y: new Float64Array(0), radius };
}

function packOnce(
	radius: Float64Array,
	gap: number,
	likeness: Float64Array,
	aspect: number,
	rounds: number,
	random: Random,
): Discs {
	const n = radius.length;
	let area = 0;
	for (const r of radius) area += (2 * r + gap) * (2 * r + gap);
	const height = Math.sqrt(area / aspect);
	const x = Float64Array.from(radius, () => (random() - 0.5) * height * aspect);
	const y = Float64Array.from(radius, () => (random() - 0.5) * height);
	for (let round = 0; round < rounds; round++) {
		const heat = 1 - round / rounds;
		for (let i = 0; i < n; i++) {
			let fx = -0.012 * x[i];
			let fy = -0.012 * aspect * aspect * y[i];
			for (let j = 0; j < n; j++) {
				const w = likeness[i * n + j];
				if (j === i || w === 0) continue;
				const dx = x[j] - x[i];
				const dy = y[j] - y[i];
				const distance = Math.sqrt(dx * dx + dy * dy) + 1e-9;
				const open = Math.max(0, distance - radius[i] - radius[j] - gap);
				const pull = (0.25 * Math.min(1, w) * open) / distance / Math.sqrt(n);
				fx += pull * dx;
				fy += pull * dy;
			}
			x[i] += fx * (0.3 + heat);
			y[i] += fy * (0.3 + heat);
		}
		spread(x, y, radius, gap, round < rounds - 20 ? 2 : 12);
	}
	spread(x, y, radius, gap, 200);
	return { x, y, radius };
}

/** Pushes overlapping discs apart; the larger one moves less. */
function spread(x: Float64Array, y: Float64Array, radius: Float64Array, gap: number, passes: number): void {
	const n = radius.length;
	for (let pass = 0; pass < passes; pass++) {
		let moved = false;
		for (let i = 0; i < n; i++)
			for (let j = i + 1; j < n; j++) {
				const reach = radius[i] + radius[j] + gap;
				const dx = x[j] - x[i];
				const dy = y[j] - y[i];
				const square = dx * dx + dy * dy;
				if (square >= reach * reach - 1e-6) continue;
				moved = true;
				const distance = Math.sqrt(square) + 1e-9;
				const push = (reach - distance) / distance;
				const mass = radius[i] * radius[i] + radius[j] * radius[j] + 1e-9;
				const share = (radius[j] * radius[j]) / mass;
				x[i] -= dx * push * share;
				y[i] -= dy * push * share;
				x[j] += dx * push * (1 - share);
				y[j] += dy * push * (1 - share);
			}
		if (!moved) return;
	}
}

function costOf({ x, y, radius }: Discs, gap: number, likeness: Float64Array, aspect: number): number {
	const n = radius.length;
	let [left, bottom] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
	let [right, top] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
	let sum = 0;
	let weight = 0;
	for (let i = 0; i < n; i++) {
		left = Math.min(left, x[i] - radius[i]);
		right = Math.max(right, x[i] + radius[i]);
		bottom = Math.min(bottom, y[i] - radius[i]);
		top = Math.max(top, y[i] + radius[i]);
		for (let j = i + 1; j < n; j++) {
			const dx = x[j] - x[i];
			const dy = y[j] - y[i];
			const open = Math.max(0, Math.sqrt(dx * dx + dy * dy) - radius[i] - radius[j] - gap);
			sum += Math.min(1, likeness[i * n + j]) * open;
			weight += Math.min(1, likeness[i * n + j]);
		}
	}
	return Math.max((right - left) / aspect, top - bottom) + (weight > 0 ? (0.5 * sum) / weight : 0);
}
