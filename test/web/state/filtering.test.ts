import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { indexMap, isBetween } from "../../../web/data/mapIndex.ts";
import { timeline } from "../../../web/data/timeline.ts";
import { applyFilters, neighboursOf } from "../../../web/state/filtering.ts";
import { type Filters, NO_FILTERS } from "../../../web/state/view.ts";
import { tinyMap } from "../../fixtures/tinyMap.ts";

const map = tinyMap();
const index = indexMap(map);
const time = timeline(map.papers);
const hide = (filters: Partial<Filters>, selection: Parameters<typeof applyFilters>[3] = null) =>
	applyFilters(index, { ...NO_FILTERS, ...filters }, time, selection);
const left = (out: Uint8Array | null, names: string[]) => names.filter((_, i) => !out?.[i]);
const titles = map.papers.map((p) => p.title);

describe("filters", () => {
	test("a page that opens counts what it shows as filters of nothing do", () => {
		expect(applyFilters(index, NO_FILTERS, time, null)).toEqual(applyFilters(index, { ...NO_FILTERS }, time, null));
	});

	test("none hide nothing", () => {
		const { papers, concepts, papersLeft, conceptsLeft, conceptsDrawn } = hide({});
		expect([papers, concepts]).toEqual([null, null]);
		expect(papersLeft).toBe(map.papers.length);
		expect(conceptsLeft).toBe(conceptsDrawn);
		expect(conceptsDrawn).toBe(map.concepts.filter((c) => c.shown).length);
	});

	test("a theme keeps its papers, sub-themes' included, and the concepts they name", () => {
		const out = hide({ themes: [2] });
		expect(left(out.papers, titles)).toEqual(map.papers.filter((p) => p.theme === 2).map((p) => p.title));
		const kept = map.concepts.filter((c, i) => c.shown && !out.concepts?.[i]);
		expect(kept.map((c) => c.label)).toContain("denoising");
		expect(kept.map((c) => c.label)).not.toContain("learning rate");
	});

	test("a stretch of time drops the undated paper", () => {
		const last = (time?.bins.length ?? 1) - 1;
		const out = hide({ time: [0, last] });
		expect(out.papersLeft).toBe(map.papers.filter((p) => p.date).length);
		expect(hide({ time: [last, last] }).papersLeft).toBe(map.papers.filter((p) => p.date?.startsWith("2024")).length);
	});

	test("concepts: the most used, in at least n papers, of a kind, of a weight", () => {
		expect(hide({ concepts: 3 }).conceptsLeft).toBe(3);
		expect(hide({ concepts: 0 }).conceptsLeft).toBe(0);
		expect(hide({ minPapers: 3 }).conceptsLeft).toBe(map.concepts.filter((c) => c.shown && c.papers >= 3).length);
		expect(hide({ kinds: ["name"] }).conceptsLeft).toBe(
			map.concepts.filter((c) => c.shown && c.kind === "name").length,
		);
		const firsts = new Set(map.paperConcepts.filter((row) => row.weight >= 1).map((row) => row.concept));
		expect(hide({ minWeight: 1 }).conceptsLeft).toBe(map.concepts.filter((c, i) => c.shown && firsts.has(i)).length);
		expect(hide({ minWeight: 1 }).papers).toBeNull();
	});

	test("one step round a concept keeps its papers", () => {
		const sgd = map.concepts.findIndex((c) => c.label === "stochastic gradient descent");
		const out = hide({ ego: 1 }, { kind: "concept", index: sgd });
		expect(left(out.papers, titles)).toEqual(
			index
				.papersOf(sgd)
				.map((r) => titles[r.paper])
				.sort(byPlace),
		);
	});

	test("only papers in between", () => {
		const out = hide({ between: true });
		expect(left(out.papers, titles)).toEqual(titles.filter((_, i) => isBetween(index.map, i)));
		expect(
			isBetween(
				map,
				map.papers.findIndex((p) => p.theme < 0),
			),
		).toBe(true);
	});

	test("counts agree with the arrays, and more filters never show more", () =>
		fc.assert(
			fc.property(
				fc.record({
					themes: fc.subarray([0, 1, 2]),
					minPapers: fc.integer({ min: 1, max: 5 }),
					concepts: fc.option(fc.nat(20)),
					ego: fc.nat(2),
				}),
				(filters) => {
					const out = hide(filters, { kind: "paper", index: 0 });
					expect(out.papersLeft).toBe(left(out.papers, titles).length);
					const stricter = hide({ ...filters, minPapers: filters.minPapers + 1 }, { kind: "paper", index: 0 });
					expect(stricter.conceptsLeft).toBeLessThanOrEqual(out.conceptsLeft);
				},
			),
		));
});

const byPlace = (a: string, b: string) => titles.indexOf(a) - titles.indexOf(b);

test("neighbours come strongest first and point back", () => {
	for (let p = 0; p < map.papers.length; p++) {
		const concepts = neighboursOf(index, { kind: "paper", index: p }).filter((n) => n.kind === "concept");
		const weights = concepts.map((n) => index.conceptsOf(p).find((row) => row.concept === n.index)?.weight ?? 0);
		expect(weights).toEqual([...weights].sort((a, b) => b - a));
		for (const n of concepts) expect(neighboursOf(index, n)).toContainEqual({ kind: "paper", index: p });
	}
});
