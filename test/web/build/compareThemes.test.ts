import { expect, test } from "vitest";
import { compareThemes } from "../../../web/build/building.ts";
import { tinyMap } from "../../fixtures/tinyMap.ts";

test("the same map: nothing moved", () =>
	expect(compareThemes(tinyMap(), tinyMap())).toBe("3 themes now (as before). 0 papers moved."));

test("themes in another order are still the same themes", () => {
	const map = tinyMap();
	map.papers = map.papers.map((p) => ({ ...p, theme: p.theme < 0 ? -1 : 2 - p.theme, subtheme: -1 }));
	map.themes = [map.themes[2], map.themes[1], map.themes[0]];
	expect(compareThemes(tinyMap(), map)).toMatch(/0 papers moved/);
});

test("a paper that changed its theme moved", () => {
	const map = tinyMap();
	const at = map.papers.findIndex((p) => p.theme === 0);
	map.papers[at] = { ...map.papers[at], theme: 1 };
	expect(compareThemes(tinyMap(), map)).toBe("3 themes now (as before). 1 paper moved.");
});
