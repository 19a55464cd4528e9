import { describe, expect, test } from "vitest";
import { nearestTies } from "../../../web/map/framing.ts";

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
