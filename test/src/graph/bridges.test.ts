import { expect, test } from "vitest";
import { chooseBridges, neighbourShares, participation } from "../../../src/graph/bridges.ts";

test.each([
	[[1], 0],
	[[0.5, 0.5], 0.5],
	[[0.25, 0.25, 0.25, 0.25], 0.75],
	[[0.8, 0.2], 0.32],
])("participation of %j is %d", (shares, expected) => {
	expect(participation(shares)).toBe(expected);
});

test("shares are of similarity, by theme, without papers that have none", () => {
	const graph = {
		rows: 4,
		columns: 4,
		start: Uint32Array.from([0, 3, 3, 3, 3]),
		index: Uint32Array.from([1, 2, 3]),
		value: Float64Array.from([0.1, 0.3, 0.5]),
	};
	expect(neighbourShares(graph, Int32Array.from([0, 1, 0, -1]), 0)).toEqual([
		[0, 0.75],
		[1, 0.25],
	]);
	expect(neighbourShares(graph, Int32Array.from([0, 1, 0, -1]), 1)).toEqual([]);
});

test("a bridge has a fifth of its ties in a second theme; the rest is ordered by spread and worth, ties by index", () => {
	const shares = (second: number): [number, number][] => [
		[4, 1 - second],
		[2, second],
	];
	const candidate = (index: number, second: number, worth: number) => ({
		index,
		shares: shares(second),
		betweenness: 0,
		worth,
	});
	const found = chooseBridges("paper", [
		candidate(9, 0.1, 100),
		candidate(8, 0.4, 1),
		candidate(7, 0.4, 1),
		candidate(6, 0.2, 9),
	]);
	expect(found.map(({ index }) => index)).toEqual([6, 7, 8]);
	expect(found[0]).toEqual({ kind: "paper", index: 6, themes: [4, 2], participation: 0.32, betweenness: 0 });
});
