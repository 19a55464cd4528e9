import type { Affine } from "./sigma.ts";
import type { MapDisplay } from "./types.ts";

/** How the map lies on the screen in one frame. */
export interface Screen {
	affine: Affine;
	/** px per map unit. */
	zoom: number;
	/** px per natural px of radius. */
	grow: number;
	/** Size of the whole window, px. */
	width: number;
	height: number;
	/** What the panels leave free. */
	free: { left: number; top: number; right: number; bottom: number };
}

/**
 * How large a natural px of radius is drawn: by the root of the zoom, up to 1.5 times. `zoom` is in px per natural px
 * of gap (zoom times the layout's scale); below about 0.7 radii shrink as fast as gaps, or dots would touch.
 */
export function growth(zoom: number): number {
	return Math.min(1.5, Math.sqrt(zoom), 1.1 * zoom + 0.01);
}

export function toScreen({ a, b, c, d, e, f }: Affine, x: number, y: number): [x: number, y: number] {
	return [a * x + c * y + e, b * x + d * y + f];
}

export function toMap({ a, b, c, d, e, f }: Affine, px: number, py: number): [x: number, y: number] {
	const determinant = a * d - b * c || 1e-12;
	const [dx, dy] = [px - e, py - f];
	return [(d * dx - c * dy) / determinant, (a * dy - b * dx) / determinant];
}

/** What the panels leave of a window; never less than a third of it. */
export function freeArea(
	width: number,
	height: number,
	{ left, right, top, bottom }: MapDisplay["insets"],
): Screen["free"] {
	const shrinkX = Math.min(1, (width * 2) / 3 / Math.max(1, left + right));
	const shrinkY = Math.min(1, (height * 2) / 3 / Math.max(1, top + bottom));
	return {
		left: left * shrinkX,
		right: width - right * shrinkX,
		top: top * shrinkY,
		bottom: height - bottom * shrinkY,
	};
}

/** The box of the map that a box of the screen shows. */
export function mapBox(
	affine: Affine,
	{ left, top, right, bottom }: Screen["free"],
): { x0: number; y0: number; x1: number; y1: number } {
	const [ax, ay] = toMap(affine, left, top);
	const [bx, by] = toMap(affine, right, bottom);
	return { x0: Math.min(ax, bx), y0: Math.min(ay, by), x1: Math.max(ax, bx), y1: Math.max(ay, by) };
}
