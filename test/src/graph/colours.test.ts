import fc from "fast-check";
import { expect, test } from "vitest";
import { colourDistance, contrast, VISIONS, type Vision } from "../../../src/graph/colourDistance.ts";
import { assignColours } from "../../../src/graph/colours.ts";
import { GROUND, NEUTRAL_SLOT, PALETTE } from "../../../src/graph/palette.ts";

const MODES = ["light", "dark"] as const;

test.each([
	["#000000", "#ffffff", 21],
	["#777777", "#ffffff", 4.48],
	["#ff0000", "#ffffff", 4.0],
])("contrast of %s and %s is %d", (a, b, ratio) => {
	expect(contrast(a, b)).toBeCloseTo(ratio, 2);
});

test("black and white are 100 apart; red and green come nearer for deuteranopes", () => {
	expect(colourDistance("#000000", "#ffffff")).toBeCloseTo(100, 3);
	expect(colourDistance("#cc3333", "#339933", "deutan")).toBeLessThan(colourDistance("#cc3333", "#339933") / 2);
});

test.each(MODES)("%s: marks at least 3:1 on the page, inks 5.5:1 on page and panel", (mode) => {
	for (const slot of PALETTE) {
		expect(contrast(slot[mode].mark, GROUND[mode].page), `${slot.name} mark`).toBeGreaterThanOrEqual(3);
		for (const ground of [GROUND[mode].page, GROUND[mode].panel])
			expect(contrast(slot[mode].ink, ground), `${slot.name} ink on ${ground}`).toBeGreaterThanOrEqual(5.5);
	}
});

function closestPair(mode: "light" | "dark", count: number, vision: Vision): number {
	let smallest = Number.POSITIVE_INFINITY;
	for (let i = 0; i < count; i++)
		for (let j = 0; j < i; j++)
			smallest = Math.min(smallest, colourDistance(PALETTE[i][mode].mark, PALETTE[j][mode].mark, vision));
	return smallest;
}

// Smallest distances as the palette's table states them, one decimal rounded down.
test.each([
	["light", 4, [18.6, 13, 11.9, 19.8]],
	["light", 7, [13.1, 10.7, 10.9, 9.5]],
	["light", 8, [12.3, 7.1, 7.2, 9.5]],
	["light", 10, [7.4, 7.1, 7.1, 6.5]],
	["dark", 7, [10.3, 8.6, 10.1, 8.5]],
	["dark", 8, [10.3, 8.6, 10.1, 7.2]],
	["dark", 10, [10.1, 8.6, 8.8, 7.2]],
] as const)("%s, first %d slots stay apart for every vision", (mode, count, least) => {
	VISIONS.forEach((vision, at) => {
		expect(closestPair(mode, count, vision), vision).toBeGreaterThanOrEqual(least[at]);
	});
});

test("the first seven are at least 8.5 apart for deuteranopes and protanopes", () => {
	for (const mode of MODES)
		for (const vision of ["deutan", "protan"] as const)
			expect(closestPair(mode, 7, vision)).toBeGreaterThanOrEqual(8.5);
});

const places = fc.array(
	fc.record({
		x: fc.integer({ min: -500, max: 500 }),
		y: fc.integer({ min: -350, max: 350 }),
		radius: fc.constant(90),
	}),
	{ maxLength: 30 },
);

test("n themes take the first n slots once each; further ones are never neutral", () => {
	fc.assert(
		fc.property(places, (themes) => {
			const slots = [...assignColours(themes)];
			const own = slots.slice(0, 10);
			expect([...own].sort((a, b) => a - b)).toEqual([...own.keys()]);
			expect(slots.slice(10).every((slot) => slot < NEUTRAL_SLOT)).toBe(true);
		}),
	);
});

test("neighbours in a row get more distant colours than the order of slots would give", () => {
	const row = Array.from({ length: 8 }, (_, i) => ({ x: i * 200, y: 0, radius: 100 }));
	const worst = (slots: ArrayLike<number>) => {
		let least = Number.POSITIVE_INFINITY;
		for (let i = 1; i < row.length; i++)
			for (const mode of MODES)
				for (const vision of ["normal", "deutan", "protan"] as const)
					least = Math.min(
						least,
						colourDistance(PALETTE[slots[i - 1]][mode].mark, PALETTE[slots[i]][mode].mark, vision),
					);
		return least;
	};
	expect(worst(assignColours(row))).toBeGreaterThan(Math.max(12, worst([...row.keys()])));
});

test("of sixty themes side by side no two neighbours have one colour", () => {
	const grid = Array.from({ length: 60 }, (_, i) => ({ x: 100 * (i % 10), y: 90 * Math.floor(i / 10), radius: 48 }));
	const slots = assignColours(grid);
	for (let i = 10; i < grid.length; i++)
		for (const j of [i - 10, i % 10 === 0 ? -1 : i - 1]) if (j >= 0) expect(slots[i]).not.toBe(slots[j]);
});
