import { describe, expect, test } from "vitest";
import { nearestTies, standsUpright } from "../../../web/map/framing.ts";

describe("the ties that a frame keeps to", () => {
	const places = { x: Float32Array.of(0, 900, 30, 20, 40), y: Float32Array.of(0, 0, 0, 0, 0) };
	const tie = (node: number, weight: number) => ({ node, weight });

	test.each<[string, [number, number][], number[]]>([
		[
			"nearest first, until seven tenths are there",
			[
				[1, 1],
				[2, 1],
				[3, 1],
				[4, 1],
			],
			[3, 2, 4],
		],
		[
			"a far one where the near ones weigh too little",
			[
				[1, 6],
				[2, 1],
				[3, 1],
			],
			[3, 2, 1],
		],
		[
			"one that weighs enough is enough",
			[
				[1, 1],
				[3, 9],
			],
			[3],
		],
		[
			"equally near ones by number",
			[
				[4, 1],
				[2, 1],
			],
			[2, 4],
		],
		["none of none", [], []],
	])("%s", (_, ties, kept) => {
		expect(
			nearestTies(
				places,
				0,
				ties.map(([node, weight]) => tie(node, weight)),
			),
		).toEqual(kept);
	});
});

describe("a wide map in an upright window is turned", () => {
	const map = { width: 1500, height: 1000 };
	const insets = (left: number, right: number) => ({ left, right, top: 60, bottom: 16 });
	test.each([
		["a phone", 390, 844, insets(8, 8), true],
		["a phone held level", 844, 390, insets(8, 8), false],
		["a tablet", 820, 1180, insets(296, 16), true],
		["a tablet with a panel over the map", 820, 1180, insets(16, 432), true],
		["a level window, however much a panel leaves of it", 1200, 900, insets(296, 432), false],
		["a small window that is level but for its panels", 690, 600, insets(300, 8), true],
	])("%s", (_, width, height, insets, turned) => {
		expect(standsUpright({ width, height, insets }, map)).toBe(turned);
		expect(standsUpright({ width, height, insets }, { width: 900, height: 1000 })).toBe(false);
	});
});
