import { describe, expect, test } from "vitest";
import type { MapPaper } from "../../../src/model/map.ts";
import { spanLabel, timeline } from "../../../web/data/timeline.ts";

const dated = (...dates: (string | undefined)[]) => dates.map((date) => ({ date }) as MapPaper);

describe("papers over time", () => {
	test("by month up to four years", () => {
		const axis = timeline(dated("2025-02-03", "2025-04", "2025-04-30", undefined));
		expect(axis?.unit).toBe("month");
		expect(axis?.bins.map((b) => [b.label, b.papers])).toEqual([
			["Feb 2025", 1],
			["Mar 2025", 0],
			["Apr 2025", 2],
		]);
		expect([...(axis?.binOf ?? [])]).toEqual([0, 2, 2, -1]);
		expect(axis?.undated).toBe(1);
	});

	test.each([
		["2020-01", "2024-06", "quarter", 18],
		["2010-01", "2024-06", "year", 15],
		["2010", "2012", "year", 3],
	])("%s to %s goes by %s", (from, to, unit, bins) => {
		const axis = timeline(dated(from, to));
		expect([axis?.unit, axis?.bins.length]).toEqual([unit, bins]);
	});

	test.each([[[]], [[undefined]], [["2025-01", "2025-01-30"]], [["no date", "2025"]]])(
		"fewer than two dates give none: %o",
		(dates) => expect(timeline(dated(...dates))).toBeUndefined(),
	);

	test("every dated paper is in one bin", () => {
		const papers = dated("1999", "2003-05", "2024-12-31", "2024-01-01", "2010-07");
		const axis = timeline(papers);
		expect(axis?.bins.reduce((sum, bin) => sum + bin.papers, 0)).toBe(papers.length);
	});
});

test("spans in words", () => {
	const bins = timeline(dated("2024-11", "2025-03"))?.bins ?? [];
	expect(spanLabel(bins, 1, 1)).toBe("Dec 2024");
	expect(spanLabel(bins, 2, 4)).toBe("Jan to Mar 2025");
	expect(spanLabel(bins, 0, 4)).toBe("Nov 2024 to Mar 2025");
});
