import { expect, test } from "vitest";
import { minimapBox, needsMinimap } from "../../../web/map/minimap.ts";
import { growth, type Screen } from "../../../web/map/screen.ts";

const MAP = { width: 1000, height: 700 };

function screenAt(width: number, height: number, zoom: number): Screen {
	return {
		affine: { a: zoom, b: 0, c: 0, d: -zoom, e: width / 2, f: height / 2 },
		zoom,
		grow: growth(zoom),
		width,
		height,
		free: { left: 0, top: 0, right: width, bottom: height },
	};
}

test.each([
	["the whole map in view", screenAt(1440, 900, 1), false],
	["nearly the whole", screenAt(960, 700, 1), false],
	["a part of it", screenAt(1440, 900, 3), true],
	["a part of it on a phone", screenAt(390, 844, 3), false],
])("a small whole map is shown only where it helps: %s", (_, screen, needed) => {
	expect(needsMinimap(screen, MAP)).toBe(needed);
});

test("the small map hides no selected node: it stands in the other corner then", () => {
	const screen = screenAt(1440, 900, 3);
	const at = (px: number, py: number) => ({ x: (px - 720) / 3, y: (450 - py) / 3 });
	const lower = minimapBox(screen, MAP)!;
	expect(lower.y + lower.height).toBeLessThan(900);
	expect(minimapBox(screen, MAP, at(700, 300))).toEqual(lower);
	const upper = minimapBox(screen, MAP, at(lower.x + 150, lower.y + 5))!;
	expect([upper.x, upper.y]).toEqual([lower.x, 12]);
});
