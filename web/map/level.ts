import { DISCS } from "../../src/graph/layout.ts";
import type { Theme } from "../../src/model/map.ts";
import type { Drawing } from "./mapData.ts";
import { GridIndex } from "./picking.ts";
import type { Prepared } from "./prepared.ts";
import { computeRegions } from "./regions.ts";

interface Place {
	x: number;
	y: number;
}

/** A drawing with its regions level for a turned map, and the way back for nodes that are moved by hand. */
export interface Level {
	prepared: Prepared;
	themes: Theme[];
	/** Where the map keeps a node that is drawn at a place. */
	home(node: number, place: Place): Place;
}

/**
 * Level regions
 * =============
 * A phone shows the map turned a quarter to the right, and names stay level: the boxes kept free for them would stand
 * upright. Where regions are discs, each is turned back about its middle, so that it looks as on a wide window while
 * the regions lie one below the other. Maps of other sizes have no such discs.
 *
 * @returns Nothing where the regions of a map are no discs round free boxes.
 */
export function levelRegions(prepared: Prepared, themes: readonly Theme[]): Level | undefined {
	const { drawing } = prepared;
	if (!hasDiscs(drawing)) return;
	const middles = themes.map(({ parent }, t) => themes[parent < 0 ? t : parent]);
	const middleless = middleOf(drawing, -1);
	const middle = (node: number): Place => middles[drawing.theme[node]] ?? middleless;
	const x = new Float32Array(drawing.count);
	const y = new Float32Array(drawing.count);
	for (let i = 0; i < drawing.count; i++) {
		const place = turn({ x: drawing.x[i], y: drawing.y[i] }, middle(i), 1);
		x[i] = place.x;
		y[i] = place.y;
	}
	const level = themes.map((theme, t) => ({
		...theme,
		...turn(theme, middles[t], 1),
		width: theme.height,
		height: theme.width,
	}));
	const turned = { ...drawing, x, y };
	return {
		prepared: {
			...prepared,
			drawing: turned,
			regions: computeRegions(turned, level),
			index: new GridIndex(x, y, drawing.shown),
		},
		themes: level,
		home: (node, place) => turn(place, middle(node), -1),
	};
}

export const hasDiscs = ({ order }: Drawing): boolean => order.length > DISCS.from && order.length <= DISCS.to;

/** A place turned about a middle by a quarter to the left (1) or to the right (-1), y upwards. */
function turn({ x, y }: Place, middle: Place, way: 1 | -1): Place {
	return { x: middle.x - way * (y - middle.y), y: middle.y + way * (x - middle.x) };
}

/** The middle of the box round a theme's nodes. */
function middleOf({ x, y, theme, shown }: Drawing, wanted: number): Place {
	let [left, bottom, right, top] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -Infinity, -Infinity];
	for (let i = 0; i < x.length; i++) {
		if (theme[i] !== wanted || !shown[i]) continue;
		[left, right] = [Math.min(left, x[i]), Math.max(right, x[i])];
		[bottom, top] = [Math.min(bottom, y[i]), Math.max(top, y[i])];
	}
	return left > right ? { x: 0, y: 0 } : { x: (left + right) / 2, y: (bottom + top) / 2 };
}
