import { describe, expect, test } from "vitest";
import { indexMap, otherEnd } from "../../../web/data/mapIndex.ts";
import { insetsOf, linkingPath, litBy, mapDisplay, type Screen, tiesOf } from "../../../web/state/display.ts";
import { applyFilters } from "../../../web/state/filtering.ts";
import { INITIAL_VIEW, NO_FILTERS, type ViewState } from "../../../web/state/view.ts";
import { tinyMap } from "../../fixtures/tinyMap.ts";

const index = indexMap(tinyMap());
const screen: Screen = {
	width: 1440,
	height: 900,
	dark: true,
	contrast: false,
	reducedMotion: true,
	sheet: 262,
	embed: false,
	strip: true,
	adjust: false,
};
const view = (change: Partial<ViewState>): ViewState => ({ ...INITIAL_VIEW, ...change });

describe("what the map draws", () => {
	test("is a pure value: the same view gives an equal one and changes nothing", () => {
		const state = view({ selection: { kind: "paper", index: 0 } });
		const before = structuredClone(state);
		const hidden = applyFilters(index, NO_FILTERS, undefined, null);
		expect(mapDisplay(state, index, hidden, screen)).toEqual(mapDisplay(state, index, hidden, screen));
		expect(state).toEqual(before);
		expect(mapDisplay(state, index, hidden, screen)).toMatchObject({ dark: true, reducedMotion: true, view: "both" });
	});

	test("a paper lights its three most similar and what they share, never itself", () => {
		for (let p = 0; p < index.map.papers.length; p++) {
			const lit = litBy(view({ selection: { kind: "paper", index: p } }), index);
			const best = index.relatedOf(p).slice(0, 3);
			expect(lit.papers).toEqual(best.map((pair) => otherEnd(pair, p)).sort((a, b) => a - b));
			const own = new Set(index.conceptsOf(p).map((row) => row.concept));
			expect(lit.concepts.every((c) => own.has(c))).toBe(true);
		}
	});

	test("a selected paper is tied to drawn concepts and lit papers, each kind coming to 1; a comparison to nothing", () => {
		for (let p = 0; p < index.map.papers.length; p++) {
			const chosen = view({ selection: { kind: "paper", index: p } });
			const ties = tiesOf(chosen, index);
			const of = (kind: string) => ties.filter((tie) => tie.node.kind === kind);
			const sum = (kind: string) => of(kind).reduce((all, { weight }) => all + weight, 0);
			expect(
				of("paper")
					.map(({ node }) => node.index)
					.sort((a, b) => a - b),
			).toEqual(litBy(chosen, index).papers);
			for (const { node } of of("concept")) expect(index.map.concepts[node.index].shown).toBe(true);
			for (const kind of ["paper", "concept"]) if (of(kind).length > 0) expect(sum(kind)).toBeCloseTo(1, 9);
			expect(tiesOf({ ...chosen, compare: { kind: "paper", index: (p + 1) % 2 } }, index)).toEqual([]);
		}
	});

	test("a concept lights its papers, a theme nothing", () => {
		const lit = litBy(view({ selection: { kind: "concept", index: 0 } }), index);
		expect(lit.papers).toHaveLength(index.map.concepts[0].papers);
		expect(litBy(view({ selection: { kind: "theme", index: 0 } }), index)).toEqual({ papers: [], concepts: [] });
	});

	test("a comparison lights what both name", () => {
		const pair = index.map.related[0];
		const lit = litBy(
			view({ selection: { kind: "paper", index: pair.source }, compare: { kind: "paper", index: pair.target } }),
			index,
		);
		expect(lit.papers).toEqual([pair.target]);
		expect(lit.concepts).toEqual(pair.shared.flatMap((s) => ("concept" in s ? [s.concept] : [])).sort((a, b) => a - b));
	});

	test("the linking path goes over the strongest drawn concept that both name", () => {
		for (const { source, target } of index.map.related) {
			const path = linkingPath(index, source, target);
			expect(path[0]).toEqual({ kind: "paper", index: source });
			expect(path.at(-1)).toEqual({ kind: "paper", index: target });
			if (path.length === 3) expect(index.map.concepts[path[1].index].shown).toBe(true);
		}
	});
});

describe("the free area", () => {
	const selection = { kind: "paper", index: 0 } as const;
	test.each<[string, Partial<ViewState>, Partial<Screen>, ReturnType<typeof insetsOf>]>([
		["wide", {}, {}, { left: 344, right: 16, top: 60, bottom: 100 }],
		["wide with detail", { selection }, {}, { left: 344, right: 472, top: 60, bottom: 100 }],
		["no dates: the legend stays", {}, { strip: false }, { left: 344, right: 16, top: 60, bottom: 100 }],
		["no dates, detail", { selection }, { strip: false }, { left: 344, right: 472, top: 60, bottom: 16 }],
		["middle", {}, { width: 1100 }, { left: 296, right: 16, top: 60, bottom: 100 }],
		[
			"narrow with detail: the left panel is only its header",
			{ selection },
			{ width: 900 },
			{ left: 16, right: 432, top: 128, bottom: 100 },
		],
		["phone", {}, { width: 390, height: 844 }, { left: 8, right: 8, top: 64, bottom: 270 }],
		[
			"phone with a row of filters below the search",
			{ filters: { ...NO_FILTERS, ego: 2 } },
			{ width: 390, height: 844 },
			{ left: 8, right: 8, top: 102, bottom: 270 },
		],
		["filters open", {}, { adjust: true }, { left: 344, right: 472, top: 60, bottom: 100 }],
		["no dates, filters open", {}, { adjust: true, strip: false }, { left: 344, right: 472, top: 60, bottom: 16 }],
		["alone", { selection }, { embed: true }, { left: 16, right: 16, top: 16, bottom: 16 }],
	])("%s", (_, change, size, insets) => expect(insetsOf(view(change), { ...screen, ...size })).toEqual(insets));
});
