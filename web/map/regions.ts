import { contours } from "d3-contour";
import type { Theme } from "../../src/model/map.ts";
import type { Drawing } from "./mapData.ts";

/** Rings of points in map units (y upwards), one list of rings per level; level 0 is the outline. */
interface Region {
	theme: number;
	levels: [x: number, y: number][][][];
}

/** Plain values, so that a worker can compute and send them. */
export interface Regions {
	regions: Region[];
	/** Theme whose region covers each cell of a grid in map units, -1 outside all. */
	cover: { left: number; bottom: number; cell: number; columns: number; rows: number; theme: Int16Array };
}

/** Theme whose region covers a point in map units; -1 outside all. */
export function themeAt(
	{ cover: { left, bottom, cell, columns, rows, theme } }: Regions,
	x: number,
	y: number,
): number {
	const column = Math.round((x - left) / cell);
	const row = Math.round((y - bottom) / cell);
	return column < 0 || row < 0 || column >= columns || row >= rows ? -1 : theme[row * columns + column];
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
export function computeRegions(data: Drawing, themes: readonly Theme[]): Regions {
	const tops = themes.map((theme, index) => ({ theme, index })).filter(({ theme }) => theme.parent < 0);
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
	const members = new Float64Array(themes.length);
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

	const regions = tops.map(({ index }, k): Region => {
		// Contours of the part that holds the region: a map of many themes is mostly other themes.
		const part = holding(fields[k], columns, rows);
		const width = part.right - part.left + 1;
		const height = part.top - part.bottom + 1;
		const values: number[] = [];
		for (let row = part.bottom; row <= part.top; row++)
			for (let column = part.left; column <= part.right; column++) values.push(fields[k][row * columns + column]);
		const lines = contours().size([width, height]).smooth(true);
		const place = ([x, y]: number[]): [number, number] => [
			left + (part.left + x - 0.5) * cell,
			bottom + (part.bottom + y - 0.5) * cell,
		];
		return {
			theme: index,
			levels: LEVELS.map((level) =>
				lines
					.contour(values, level)
					.coordinates.flat()
					.map((ring) => smoothRing(ring.map(place))),
			),
		};
	});
	const theme = owner.map((k, at) => (k >= 0 && fields[k][at] >= LEVELS[0] ? tops[k].index : -1));
	return { regions, cover: { left, bottom, cell, columns, rows, theme } };
}

/** The smallest part of a grid that holds all values above 0, with a cell around it. */
function holding(field: Float32Array, columns: number, rows: number) {
	const box = { left: columns, right: 0, bottom: rows, top: 0 };
	for (let row = 0; row < rows; row++)
		for (let column = 0; column < columns; column++) {
			if (!(field[row * columns + column] > 0)) continue;
			box.left = Math.min(box.left, column);
			box.right = Math.max(box.right, column);
			box.bottom = Math.min(box.bottom, row);
			box.top = row;
		}
	if (box.left > box.right) return { left: 0, right: 0, bottom: 0, top: 0 };
	return {
		left: Math.max(0, box.left - 1),
		right: Math.min(columns - 1, box.right + 1),
		bottom: Math.max(0, box.bottom - 1),
		top: Math.min(rows - 1, box.top + 1),
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
