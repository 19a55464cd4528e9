import { expect, test } from "vitest";
import { STATE } from "../../../web/map/focus.ts";
import { type Loop, nodesInside } from "../../../web/map/lasso.ts";
import { buildMapData } from "../../../web/map/mapData.ts";
import { growth, type Screen, toScreen } from "../../../web/map/screen.ts";
import { syntheticMap } from "../../fixtures/syntheticMap.ts";

const data = buildMapData(syntheticMap({ papers: 50, concepts: 212, themes: 7, seed: 3 }));
const screen: Screen = {
	affine: { a: 1, b: 0, c: 0, d: -1, e: 550, f: 400 },
	zoom: 1,
	grow: growth(data.scale),
	width: 1100,
	height: 800,
	free: { left: 0, top: 0, right: 1100, bottom: 800 },
};
/** The left half of the window without its upper right quarter: a corner turned inwards. */
const LOOP: Loop = [
	[0, 0],
	[275, 0],
	[275, 400],
	[550, 400],
	[550, 800],
	[0, 800],
];

test("a loop holds the nodes within it that are on the map", () => {
	const state = new Uint8Array(data.count);
	const within = (i: number) => {
		const [x, y] = toScreen(screen.affine, data.x[i], data.y[i]);
		return x > 0 && y > 0 && y < 800 && (x < 275 || (x < 550 && y > 400));
	};
	const all = Array.from({ length: data.count }, (_, i) => i).filter((i) => within(i) && data.appear[i] <= 1);
	expect(all.length).toBeGreaterThan(20);
	expect(nodesInside(LOOP, data, state, screen)).toEqual(all);
	state[all[0]] = STATE.filtered;
	state[all[1]] = STATE.hidden;
	expect(nodesInside(LOOP, data, state, screen)).toEqual(all.slice(2));
	// What is drawn from a greater zoom on is not there yet.
	const later = { ...data, appear: data.appear.map((from, i) => (i === all[2] ? 2 : from)) };
	expect(nodesInside(LOOP, later, state, screen)).toEqual(all.slice(3));
});
