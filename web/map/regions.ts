import { contours } from "d3-contour";
import type { MapData } from "./mapData.ts";

/** Rings of points in map units (y upwards), one list of rings per level; level 0 is the outline. */
interface Region {
	theme: number;
	levels: [x: number, y: number][][][];
}

export interface Regions {
	regions: Region[];
	/** Theme whose region covers a point in map units; -1 outside all. */
	themeAt(x: number, y: number): number;
}

/** Levels of the field at which lines are drawn. */
const LEVELS = [0.55, 1.5, 2.5];
/** Width of each Gaussian at fit zoom, px, in maps of few themes. */
const SIGMA = 30;
/** Mean of the field inside a region of the usual density; denser maps are weighed down to it. */
const USUAL_AREA = 1900;

/**
 * Soft outlines of the themes
 * ===========================
 * Each theme's field is a sum of Gaussians over its papers, concepts and name box, less the strongest field of any
 * other theme, so that regions never overlap; its iso-lines are the outline and two inner steps (marching squares).
 * Computed once for each map, on a grid in map units. Sums are blurred separably, so that size does not matter.
 */
export function computeRegions(data: MapData): Regions {
	const tops = data.map.themes.map((theme, index) => ({ theme, index })).filter(({ theme }) => theme.parent < 0);
	// Many themes lie closer together, and small dots need less of a rim.
	const sigma = SIGMA * Math.sqrt(Math.min(1, 10 / Math.max(1, tops.length))) * (0.55 + 0.45 * data.scale);
	const cell = sigma / 5;
	const margin = 3 * sigma;
	const columns = Math.ceil((data.width + 2 * margin) / cell) + 1;
	const rows = Math.ceil((data.height + 2 * margin) / cell) + 1;
	const left = -data.width / 2 - margin;
	const bottom = -data.height / 2 - margin;
	const fields = tops.map(() => new Float32Array(columns * rows));
	const fieldOf = new Map(tops.map(({ index }, k) => [index, fields[k]]));

	const splat = (field: Float32Array, x: number, y: number, weight: number) => {
		const gx = (x - left) / cell;
		const gy = (y - bottom) / cell;
		const column = Math.floor(gx);
		const row = Math.floor(gy);
		if (column < 0 || row < 0 || column >= columns - 1 || row >= rows - 1) return;
		const [fx, fy] = [gx - column, gy - row];
		const at = row * columns + column;
		field[at] += weight * (1 - fx) * (1 - fy);
		field[at + 1] += weight * fx * (1 - fy);
		field[at + columns] += weight * (1 - fx) * fy;
		field[at + columns + 1] += weight * fx * fy;
	};
	const members = new Float64Array(data.map.themes.length);
	for (let i = 0; i < data.count; i++) if (data.shown[i] && data.theme[i] >= 0) members[data.theme[i]]++;
	const drawn = members.reduce((sum, n) => sum + n, 0);
	// Density of large maps is brought down to that of a small one, where each dot counts in full.
	const density = Math.min(1, (0.5 * data.width * data.height) / USUAL_AREA / Math.max(1, drawn));
	const peak = (sigma * sigma) / (SIGMA * SIGMA);
	for (let i = 0; i < data.count; i++) {
		const field = data.shown[i] ? fieldOf.get(data.theme[i]) : undefined;
		if (field) splat(field, data.x[i], data.y[i], (i < data.papers ? 1.15 : 0.8) * (density / peak));
	}
	for (const { theme, index } of tops) {
		const field = fieldOf.get(index);
		if (!field || members[index] === 0) continue;
		const across = Math.max(2, Math.round(theme.width / (1.3 * sigma)));
		const down = Math.max(2, Math.round(theme.height / (1.3 * sigma)));
		for (let i = 0; i < across; i++)
			for (let j = 0; j < down; j++)
				splat(
					field,
					theme.x + theme.width * ((i + 0.5) / across - 0.5),
					theme.y + theme.height * ((j + 0.5) / down - 0.5),
					0.9 / peak,
				);
	}
	const kernel = gaussian(sigma / cell);
	for (const field of fields) blur(field, columns, rows, kernel);
	const owner = subtractOthers(fields);

	const lines = contours().size([columns, rows]).smooth(true);
	const regions = tops.map(({ index }, k): Region => {
		const values = Array.from(fields[k]);
		return {
			theme: index,
			levels: LEVELS.map((level) =>
				lines
					.contour(values, level)
					.coordinates.flat()
					.map((ring) => smoothRing(ring.map(([x, y]) => [left + (x - 0.5) * cell, bottom + (y - 0.5) * cell]))),
			),
		};
	});
	return {
		regions,
		themeAt(x, y) {
			const column = Math.round((x - left) / cell);
			const row = Math.round((y - bottom) / cell);
			if (column < 0 || row < 0 || column >= columns || row >= rows) return -1;
			const k = owner[row * columns + column];
			return k >= 0 && fields[k][row * columns + column] >= LEVELS[0] ? tops[k].index : -1;
		},
	};
}

/** Weights of a Gaussian of height 1, so that a lone node of weight 1 reaches 1. */
function gaussian(width: number): Float32Array {
	const reach = Math.ceil(3.2 * width);
	return Float32Array.from({ length: 2 * reach + 1 }, (_, i) => Math.exp(-((i - reach) ** 2) / (2 * width * width)));
}

function blur(field: Float32Array, columns: number, rows: number, kernel: Float32Array): void {
	const reach = (kernel.length - 1) / 2;
	const half = new Float32Array(field.length);
	for (let row = 0; row < rows; row++)
		for (let column = 0; column < columns; column++) {
			const value = field[row * columns + column];
			if (value === 0) continue;
			const from = Math.max(0, column - reach);
			const to = Math.min(columns - 1, column + reach);
			for (let c = from; c <= to; c++) half[row * columns + c] += value * kernel[c - column + reach];
		}
	field.fill(0);
	for (let row = 0; row < rows; row++) {
		const from = Math.max(0, row - reach);
		const to = Math.min(rows - 1, row + reach);
		for (let column = 0; column < columns; column++) {
			const value = half[row * columns + column];
			if (value === 0) continue;
			for (let r = from; r <= to; r++) field[r * columns + column] += value * kernel[r - row + reach];
		}
	}
}

/** Takes the strongest other field from each, in place; gives the strongest field at each place, -1 for none. */
function subtractOthers(fields: Float32Array[]): Int16Array {
	const size = fields[0]?.length ?? 0;
	const owner = new Int16Array(size).fill(-1);
	for (let at = 0; at < size; at++) {
		let [first, second, best] = [0, 0, -1];
		for (let k = 0; k < fields.length; k++) {
			const value = fields[k][at];
			if (value > first) [second, first, best] = [first, value, k];
			else if (value > second) second = value;
		}
		owner[at] = best;
		for (let k = 0; k < fields.length; k++) fields[k][at] -= k === best ? second : first;
	}
	return owner;
}

/** Every second corner goes, twice over the mid-points, so that no trace of the grid is left. */
function smoothRing(ring: [x: number, y: number][]): [x: number, y: number][] {
	const open = ring.slice(0, -1);
	if (open.length < 8) return open;
	const passes = (points: [number, number][]) =>
		points.map(([x, y], i): [number, number] => {
			const [ax, ay] = points[(i + points.length - 1) % points.length];
			const [bx, by] = points[(i + 1) % points.length];
			return [(ax + 2 * x + bx) / 4, (ay + 2 * y + by) / 4];
		});
	const smooth = passes(passes(open));
	return smooth.filter((_, i) => i % 2 === 0);
}

/** A ring as a closed curve: quadratic pieces between the mid-points of its sides. */
export function traceRing(
	ring: readonly (readonly [x: number, y: number])[],
	pen: {
		moveTo(x: number, y: number): void;
		quadraticCurveTo(cx: number, cy: number, x: number, y: number): void;
		closePath(): void;
	},
): void {
	const n = ring.length;
	if (n < 3) return;
	const mid = (i: number): [number, number] => {
		const [ax, ay] = ring[i % n];
		const [bx, by] = ring[(i + 1) % n];
		return [(ax + bx) / 2, (ay + by) / 2];
	};
	pen.moveTo(...mid(0));
	for (let i = 1; i <= n; i++) pen.quadraticCurveTo(...ring[i % n], ...mid(i));
	pen.closePath();
}
