import { describe, expect, test } from "vitest";
import { count, counted, listed, longDate, percent, shortDate, shortTitle } from "../../../web/data/words.ts";

test.each([
	[0, "0"],
	[999, "999"],
	[1000, "1,000"],
	[1234567, "1,234,567"],
])("count %s", (n, text) => expect(count(n)).toBe(text));

test.each([
	[1, "1 paper"],
	[0, "0 papers"],
	[2, "2 papers"],
])("counted %s", (n, text) => expect(counted(n, "paper")).toBe(text));

test.each([
	[0, "0 %"],
	[0.001, "1 %"],
	[0.464, "46 %"],
	[1, "100 %"],
])("percent %s", (share, text) => expect(percent(share)).toBe(text));

test.each([
	[{ date: "2025-10-03" }, "October 2025", "Oct 2025"],
	[{ date: "2025-10" }, "October 2025", "Oct 2025"],
	[{ date: "2025", year: 2024 }, "2025", "2025"],
	[{ date: "2025-13" }, "2025", "2025"],
	[{ year: 1998 }, "1998", "1998"],
	[{ date: "May 2025", year: 2025 }, "2025", "2025"],
	[{}, "", ""],
])("date %o", (paper, long, short) => {
	expect(longDate(paper)).toBe(long);
	expect(shortDate(paper)).toBe(short);
});

describe("short titles", () => {
	test.each([
		["Fragile Thoughts: How Large Language Models Handle", "Fragile Thoughts"],
		["diffGrad: An Optimization Method", "diffGrad"],
		["A: too short a head to stand alone here", "A: too short a head to stand…"],
		["Short", "Short"],
		["SAM: scenes", "SAM"],
		["Counting under $\\epsilon$-DP: bounds", "Counting under ϵ-DP"],
		["Accelerating Sinkhorn Algorithm with Sparse Newton Iterations", "Accelerating Sinkhorn Algorithm…"],
	])("%s", (title, short) => expect(shortTitle({ title })).toBe(short));
});

test.each([
	[[], ""],
	[["a"], "a"],
	[["a", "b"], "a and b"],
	[["a", "b", "c"], "a, b and c"],
])("listed %o", (items, text) => expect(listed(items)).toBe(text));
