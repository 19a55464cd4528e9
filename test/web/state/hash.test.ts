import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ConceptKind } from "../../../src/model/map.ts";
import { indexMap } from "../../../web/data/mapIndex.ts";
import { decodeView, encodeView, idsIn } from "../../../web/state/hash.ts";
import { ALL_LAYERS, INITIAL_VIEW, NO_FILTERS, type ViewState } from "../../../web/state/view.ts";
import { tinyMap } from "../../fixtures/tinyMap.ts";

const index = indexMap(tinyMap());
const { papers, concepts, themes } = index.map;

const node = fc.oneof(
	fc.record({ kind: fc.constant("paper" as const), index: fc.nat(papers.length - 1) }),
	fc.record({ kind: fc.constant("concept" as const), index: fc.nat(concepts.length - 1) }),
	fc.record({ kind: fc.constant("theme" as const), index: fc.nat(themes.length - 1) }),
);
const thousandths = (low: number, high: number) => fc.integer({ min: low, max: high }).map((n) => n / 1000);
const views: fc.Arbitrary<ViewState> = fc
	.record({
		surface: fc.constantFrom("map" as const, "list" as const, "table" as const),
		kinds: fc.constantFrom("both" as const, "papers" as const, "concepts" as const),
		selection: fc.option(node),
		other: fc.nat(20),
		labels: fc.boolean(),
		themes: fc.subarray([0, 1, 2]),
		time: fc.option(fc.tuple(fc.nat(5), fc.nat(5)).map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)])),
		kind: fc.constantFrom<ConceptKind[]>([], ["phrase"], ["name"]),
		minPapers: fc.integer({ min: 1, max: 9 }),
		minWeight: thousandths(0, 1000),
		limit: fc.option(fc.nat(500)),
		ego: fc.nat(3),
		between: fc.boolean(),
		camera: fc.option(
			fc.record({ x: thousandths(-9e5, 9e5), y: thousandths(-9e5, 9e5), ratio: thousandths(10, 9000) }),
		),
	})
	.map((r): ViewState => {
		const table = r.selection?.kind === "paper" ? papers : concepts;
		const other = r.other % table.length;
		const comparable = r.selection && r.selection.kind !== "theme" && other !== r.selection.index;
		return {
			...INITIAL_VIEW,
			surface: r.surface,
			kinds: r.kinds,
			layers: { ...ALL_LAYERS, labels: r.labels },
			selection: r.selection,
			compare: comparable && r.selection ? { kind: r.selection.kind, index: other } : null,
			path: r.selection?.kind === "paper" ? other % papers.length : null,
			filters: {
				...NO_FILTERS,
				themes: r.themes,
				time: r.time,
				kinds: r.kind,
				minPapers: r.minPapers,
				minWeight: r.minWeight,
				concepts: r.limit,
				ego: r.ego,
				between: r.between,
			},
			camera: r.camera,
		};
	});

describe("the view in the address", () => {
	test("reads back what it wrote", () =>
		fc.assert(
			fc.property(views, (view) => {
				expect(decodeView(`#${encodeView(view, index)}`, index)).toEqual({ view, unknown: [] });
			}),
		));

	test("the first view needs no address", () => expect(encodeView(INITIAL_VIEW, index)).toBe(""));

	test("200 random addresses never throw and give a view that holds only what the map holds", () =>
		fc.assert(
			fc.property(fc.oneof(fc.string({ unit: "binary" }), addresses()), (hash) => {
				const { view } = decodeView(hash, index);
				const sizes = { paper: papers.length, concept: concepts.length, theme: themes.length };
				for (const chosen of [view.selection, view.compare])
					if (chosen) expect(chosen.index).toBeLessThan(sizes[chosen.kind]);
				for (const theme of view.filters.themes) expect(theme).toBeLessThan(themes.length);
				expect(Number.isFinite(view.filters.minWeight)).toBe(true);
				if (view.camera) expect(Object.values(view.camera).every(Number.isFinite)).toBe(true);
			}),
			{ numRuns: 200 },
		));

	test.each([
		["#p=doi:10.1/paper10", { kind: "paper", index: papers.findIndex((p) => p.id === "doi:10.1/paper10") }, []],
		["#c=hessian", { kind: "concept", index: concepts.findIndex((c) => c.id === "hessian") }, []],
		["#t=diffusion-models", { kind: "theme", index: 2 }, []],
		["#p=gone", null, ["paper “gone”"]],
		["#c=__proto__", null, ["concept “__proto__”"]],
		["#p=%E0%A4%A", null, ["paper “%E0%A4%A”"]],
	])("%s", (hash, selection, unknown) => {
		const read = decodeView(hash, index);
		expect(read.view.selection).toEqual(selection);
		expect(read.unknown).toEqual(unknown);
	});

	test.each([
		"at=1,2",
		"at=,,",
		"at=1,2,0",
		"at=NaN,0,1",
		"at=1e9,0,1",
		"ego=7",
		"weight=2",
		"papers=-1",
		"time=5-2",
		"view=x",
	])("%s is left at its first value", (part) => expect(decodeView(`#${part}`, index).view).toEqual(INITIAL_VIEW));
});

test.each([
	["", [], []],
	["#t=x&at=1,2,3", [], []],
	["#p=a%20b&with=c&path=d&c=e", ["a b", "c", "d"], []],
	["#view=list&c=a&with=b&path=d", [], ["a", "b"]],
])("%j names these papers and concepts", (hash, papers, concepts) => {
	expect(idsIn(hash)).toEqual({ papers, concepts });
});

/** Addresses that look right and hold wrong values. */
function addresses(): fc.Arbitrary<string> {
	const key = fc.constantFrom(
		"p",
		"c",
		"t",
		"with",
		"path",
		"view",
		"show",
		"off",
		"themes",
		"time",
		"at",
		"ego",
		"weight",
	);
	return fc
		.array(fc.tuple(key, fc.oneof(fc.string(), fc.constantFrom("%", "%%", "1", "-1", "constructor", "a.b", "1,2,3"))))
		.map((parts) => `#${parts.map((part) => part.join("=")).join("&")}`);
}
