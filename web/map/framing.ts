import type { MapData } from "./mapData.ts";
import { freeArea, type Screen, toMap, toScreen } from "./screen.ts";
import type { Affine, View } from "./sigma.ts";
import type { MapDisplay } from "./types.ts";

/** Zoom of a fitted small map, at most, in px per natural px of gap; more in windows wider than `FIT_WIDTH` px. */
const FIT_LIMIT = 1.5;
const FIT_WIDTH = 1920;
/** Windows up to this width are phones', px. */
export const PHONE = 700;
/** A window is upright when what is free of it is this much higher than wide. */
const UPRIGHT = 1.15;

/** The window, and what lies over it. */
export interface Frame {
	/** px */
	width: number;
	height: number;
	insets: MapDisplay["insets"];
	/** How the map lies on the screen now; only its directions count here. */
	affine: Affine;
	/** The map is turned by a quarter. */
	turned: boolean;
}

/** Map units; `scale` as in `KnowledgeMap.layout`. */
type Extent = Pick<MapData, "width" | "height" | "scale">;

/** In an upright window, as a phone or tablet has it, the map stands upright while what is free of it does. */
export function standsUpright(
	{ width, height, insets }: Pick<Frame, "width" | "height" | "insets">,
	map: Omit<Extent, "scale">,
) {
	const { left, right, top, bottom } = freeArea(width, height, insets);
	return (width <= PHONE || height > width) && bottom - top > UPRIGHT * (right - left) && map.width > map.height;
}

/** The view that shows the whole map in the free area. */
export function fittedView(frame: Frame, data: Extent): View {
	const { left, right, top, bottom } = freeArea(frame.width, frame.height, frame.insets);
	const [width, height] = frame.turned ? [data.height, data.width] : [data.width, data.height];
	const margin = frame.width <= PHONE ? 6 : 14;
	const k = Math.min(
		(right - left - 2 * margin) / Math.max(1, width),
		(bottom - top - 2 * margin) / Math.max(1, height),
		(FIT_LIMIT * Math.max(1, frame.width / FIT_WIDTH)) / data.scale,
	);
	return viewAt(frame, 0, 0, Math.max(0.01, k));
}

/** The view that has a map point in the middle of the free area. */
export function viewAt(
	{ width, height, insets, affine: { a, b, c, d } }: Frame,
	x: number,
	y: number,
	k: number,
): View {
	const { left, right, top, bottom } = freeArea(width, height, insets);
	const dx = (width - left - right) / 2 / k;
	const dy = (height - top - bottom) / 2 / k;
	// Screen right and down in map directions, without and with the quarter turn.
	const unit = Math.hypot(a, b) || 1;
	return { x: x + (a * dx + b * dy) / unit, y: y + (c * dx + d * dy) / unit, k };
}

/** How far one may zoom out and in, px per map unit. */
export function zoomLimits(fitted: View, data: Extent): { least: number; most: number } {
	return { least: fitted.k / 2.2, most: Math.max(6 / data.scale, fitted.k * 4) };
}

/** Natural zoom below which names crowd: nothing is zoomed out so far for its sake. */
export const CROWDED = 0.3;

/** Part of what a node is tied to that its nearest ties make up. */
const NEAR_PART = 0.7;

/** The nodes nearest to one, up to seven tenths of their weight: the far ones would pull a frame wide open. */
export function nearestTies(
	{ x, y }: Pick<MapData, "x" | "y">,
	from: number,
	ties: readonly { node: number; weight: number }[],
): number[] {
	const distance = (i: number) => Math.hypot(x[i] - x[from], y[i] - y[from]);
	const byDistance = [...ties].sort((a, b) => distance(a.node) - distance(b.node) || a.node - b.node);
	let left = NEAR_PART * ties.reduce((sum, { weight }) => sum + weight, 0);
	const nearest: number[] = [];
	for (const { node, weight } of byDistance) {
		if (left <= 1e-9) break;
		nearest.push(node);
		left -= weight;
	}
	return nearest;
}

/**
 * The view that brings nodes into the free area.
 *
 * @param margin - px between them and its edges.
 * @param limit - They are to fill it, at up to so many px per map unit; without it the smallest move will do.
 * @returns Nothing where they are in it already.
 */
export function viewOfNodes(
	frame: Frame,
	screen: Screen,
	view: View,
	data: Extent & Pick<MapData, "x" | "y">,
	nodes: readonly number[],
	{ margin, limit }: { margin: number; limit?: number | undefined },
): View | undefined {
	if (nodes.length === 0) return;
	let [x0, y0, x1, y1] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -Number.MAX_VALUE, -Number.MAX_VALUE];
	for (const i of nodes) {
		const [x, y] = toScreen(screen.affine, data.x[i], data.y[i]);
		[x0, y0, x1, y1] = [Math.min(x0, x), Math.min(y0, y), Math.max(x1, x), Math.max(y1, y)];
	}
	const { left, right, top, bottom } = screen.free;
	const [inLeft, inRight, inTop, inBottom] = [left + margin, right - margin, top + margin, bottom - margin];
	if (limit === undefined && x0 >= inLeft && x1 <= inRight && y0 >= inTop && y1 <= inBottom) return;
	const scale = Math.min((inRight - inLeft) / Math.max(1, x1 - x0), (inBottom - inTop) / Math.max(1, y1 - y0));
	if (limit !== undefined || scale < 1) {
		const fitted = fittedView(frame, data);
		const { least, most } = zoomLimits(fitted, data);
		const [x, y] = toMap(screen.affine, (x0 + x1) / 2, (y0 + y1) / 2);
		return viewAt(frame, x, y, Math.min(limit ?? screen.zoom, most, Math.max(least, screen.zoom * scale)));
	}
	const dx = Math.max(0, inLeft - x0) - Math.max(0, x1 - inRight);
	const dy = Math.max(0, inTop - y0) - Math.max(0, y1 - inBottom);
	return shiftedView(screen.affine, view, dx, dy);
}

/** The view after the map has moved by px on the screen. */
export function shiftedView(affine: Affine, view: View, dx: number, dy: number): View {
	const [x0, y0] = toMap(affine, 0, 0);
	const [x1, y1] = toMap(affine, dx, dy);
	return { x: view.x - (x1 - x0), y: view.y - (y1 - y0), k: view.k };
}
