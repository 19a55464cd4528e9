import { describe, expect, test } from "vitest";
import { levelRegions } from "../../../web/map/level.ts";
import { prepare } from "../../../web/map/prepare.ts";
import { themeAt } from "../../../web/map/regions.ts";
import { toScreen } from "../../../web/map/screen.ts";
import { syntheticMap } from "../../fixtures/syntheticMap.ts";

const WIDE = { a: 1, b: 0, c: 0, d: -1, e: 0, f: 0 };
/** The quarter turn to the right of an upright window. */
const UPRIGHT = { a: 0, b: 1, c: 1, d: 0, e: 0, f: 0 };

describe("a map of discs on an upright screen", () => {
	const map = syntheticMap({ papers: 500, concepts: 700, themes: 6, seed: 2 });
	const prepared = prepare(map);
	const level = levelRegions(prepared, map.themes);
	const { drawing } = prepared;
	if (!level) throw new Error("such a map has discs");
	const { drawing: turned, regions } = level.prepared;

	test("every node lies round its theme's middle as on a wide screen", () => {
		for (let i = 0; i < drawing.count; i++) {
			const theme = map.themes[drawing.theme[i]];
			if (!theme) continue;
			const [x, y] = toScreen(WIDE, drawing.x[i] - theme.x, drawing.y[i] - theme.y);
			const [tx, ty] = toScreen(UPRIGHT, turned.x[i] - theme.x, turned.y[i] - theme.y);
			expect(tx).toBeCloseTo(x, 2);
			expect(ty).toBeCloseTo(y, 2);
		}
	});

	test("the themes keep their middles, their boxes lie level", () => {
		level.themes.forEach((theme, t) => {
			const { x, y, width, height } = map.themes[t];
			expect(theme).toMatchObject({ x, y, width: height, height: width });
			expect(themeAt(regions, x, y)).toBe(t);
		});
	});

	test("a place on the screen leads back to the place in the map", () => {
		for (let i = 0; i < drawing.count; i++) {
			const home = level.home(i, { x: turned.x[i], y: turned.y[i] });
			expect(home.x).toBeCloseTo(drawing.x[i], 2);
			expect(home.y).toBeCloseTo(drawing.y[i], 2);
		}
	});

	test("what was prepared for wide screens stays as it was", () => {
		expect(drawing).toEqual(prepare(map).drawing);
	});
});

test("regions that found their own outlines are not turned", () => {
	const map = syntheticMap({ papers: 50, concepts: 212, themes: 7 });
	expect(levelRegions(prepare(map), map.themes)).toBeUndefined();
});
