import { describe, expect, test } from "vitest";
import { computeFocus, STATE } from "../../../web/map/focus.ts";
import { buildMapData, linksOf } from "../../../web/map/mapData.ts";
import { GridIndex } from "../../../web/map/picking.ts";
import { computeRegions, themeAt } from "../../../web/map/regions.ts";
import { growth, toMap, toScreen } from "../../../web/map/screen.ts";
import { writeSvg } from "../../../web/map/svg.ts";
import type { MapDisplay } from "../../../web/map/types.ts";
import { syntheticMap } from "../../fixtures/syntheticMap.ts";
import { tinyMap } from "../../fixtures/tinyMap.ts";

const map = syntheticMap({ papers: 50, concepts: 212, themes: 7, seed: 4 });
const data = buildMapData(map);
const display: MapDisplay = {
	dark: false,
	contrast: false,
	reducedMotion: false,
	hover: null,
	selection: null,
	compared: null,
	path: [],
	lit: { papers: [], concepts: [] },
	ties: [],
	hiddenPapers: null,
	hiddenConcepts: null,
	layers: { papers: true, concepts: true, links: true, regions: true, labels: true },
	view: "both",
	insets: { left: 0, right: 0, top: 0, bottom: 0 },
};

describe("what a display means", () => {
	test("at rest nothing is dimmed and no link is lit", () => {
		const focus = computeFocus(data, display);
		expect(new Set(focus.state)).toEqual(new Set([STATE.rest]));
		expect(focus.links).toEqual([]);
		expect(focus.restLinks).toBe(1);
	});

	test("a selected paper lights its concepts and what it is handed; the rest is dimmed", () => {
		const focus = computeFocus(data, {
			...display,
			selection: { kind: "paper", index: 3 },
			lit: { papers: [8], concepts: [0] },
		});
		const own = map.paperConcepts.filter((link) => link.paper === 3).map((link) => 50 + link.concept);
		for (const node of [...own, 8, 50]) expect(focus.state[node]).toBe(STATE.lit);
		expect(focus.state[3]).toBe(STATE.selected);
		expect(focus.selected).toBe(3);
		expect(focus.forced[0]).toBe(3);
		expect([...focus.state].filter((state) => state === STATE.dimmed).length).toBeGreaterThan(200);
		expect(focus.links.filter((link) => link.a === 3)).toHaveLength(own.length);
	});

	test("the links of a concept that many papers name are fainter, as many as they are", () => {
		const boldest = (papers: number) => {
			const many = buildMapData(syntheticMap({ papers, concepts: 6, themes: 2, seed: 4 }));
			const { links } = computeFocus(many, { ...display, selection: { kind: "concept", index: 0 } });
			return { count: links.length, alpha: Math.max(...links.map(({ alpha }) => alpha)) };
		};
		const [few, many] = [boldest(20), boldest(600)];
		expect(few.count).toBeLessThan(40);
		expect(few.alpha).toBe(0.95);
		expect(many.count).toBeGreaterThan(100);
		expect(many.alpha ** 2 * many.count).toBeCloseTo(0.95 ** 2 * 40, 6);
	});

	test("what lies around a selected paper is not dimmed when the view is narrowed to it", () => {
		const hiddenPapers = Uint8Array.from({ length: 50 }, (_, p) => Number(p > 9));
		const focus = computeFocus(data, {
			...display,
			selection: { kind: "paper", index: 3 },
			hiddenPapers,
			around: true,
		});
		expect(focus.state[4]).toBe(STATE.rest);
		expect(focus.state[30]).toBe(STATE.filtered);
		expect(focus.restLinks).toBe(1);
		expect(focus.onlyForced).toBe(false);
		const themes = data.map.themes.map((_, t) =>
			[...focus.state].some((s, i) => s < STATE.filtered && data.theme[i] === t),
		);
		expect([...focus.nameAlpha].map((alpha) => alpha === 1)).toEqual(themes);
	});

	test("both halves of a comparison are drawn as chosen, and named before what they share", () => {
		const focus = computeFocus(data, {
			...display,
			selection: { kind: "paper", index: 3 },
			compared: { kind: "paper", index: 8 },
			lit: { papers: [8], concepts: [0] },
		});
		for (const node of [3, 8]) expect(focus.state[node]).toBe(STATE.selected);
		expect(focus.state[50]).toBe(STATE.lit);
		expect(focus.forced.slice(0, 2)).toEqual([3, 8]);
		expect(focus.lit).toContain(8);
		const concepts = computeFocus(data, {
			...display,
			selection: { kind: "concept", index: 0 },
			compared: { kind: "concept", index: 5 },
			lit: { papers: [3, 8], concepts: [5] },
		});
		expect(concepts.forced.slice(0, 2)).toEqual([50, 55]);
	});

	test("a lit path names each of its nodes once", () => {
		const focus = computeFocus(data, {
			...display,
			selection: { kind: "paper", index: 3 },
			path: [
				{ kind: "paper", index: 3 },
				{ kind: "concept", index: 0 },
				{ kind: "paper", index: 8 },
			],
			lit: { papers: [8], concepts: [0] },
		});
		expect(focus.forced).toEqual([...new Set(focus.forced)]);
		for (const node of [3, 50, 8]) expect(focus.forced).toContain(node);
	});

	test("hovering a node dims nothing, hovering a theme dims the others", () => {
		const node = computeFocus(data, { ...display, hover: { kind: "concept", index: 1 } });
		expect(node.state.includes(STATE.dimmed)).toBe(false);
		expect(node.state[51]).toBe(STATE.hovered);
		const theme = computeFocus(data, { ...display, hover: { kind: "theme", index: 2 } });
		for (let i = 0; i < data.count; i++) expect(theme.state[i]).toBe(data.theme[i] === 2 ? STATE.rest : STATE.dimmed);
		expect(theme.forced.length).toBeLessThanOrEqual(12);
	});

	test("a chosen theme's sub-themes keep their names, those of others step back", () => {
		const nested = buildMapData(tinyMap());
		const { themes } = nested.map;
		const chosen = Math.max(...themes.map((theme) => theme.parent));
		const { nameAlpha } = computeFocus(nested, { ...display, selection: { kind: "theme", index: chosen } });
		themes.forEach(({ parent }, t) => {
			if (t === chosen || parent === chosen) expect(nameAlpha[t]).toBe(1);
			else expect(nameAlpha[t]).toBeLessThan(0.5);
		});
	});

	test("narrowed to what lies around a paper, sub-themes of which a paper is left keep their names", () => {
		const nested = buildMapData(tinyMap());
		const { papers, themes } = nested.map;
		const inner = themes.flatMap(({ parent }, t) => (parent >= 0 ? [t] : []));
		const gone = new Set(themes[inner[0]!]!.papers);
		const hiddenPapers = Uint8Array.from(papers, (_, p) => Number(gone.has(p)));
		const index = papers.findIndex((_, p) => !gone.has(p));
		const { nameAlpha } = computeFocus(nested, {
			...display,
			selection: { kind: "paper", index },
			hiddenPapers,
			around: true,
		});
		expect(inner.map((t) => nameAlpha[t] === 1)).toEqual(inner.map((_, k) => k > 0));
		expect(inner.length).toBeGreaterThan(1);
	});

	test("filters, layers and views hide", () => {
		const hiddenPapers = new Uint8Array(50);
		hiddenPapers[7] = 1;
		expect(computeFocus(data, { ...display, hiddenPapers }).state[7]).toBe(STATE.filtered);
		const papers = computeFocus(data, { ...display, view: "papers" });
		expect(papers.state[60]).toBe(STATE.hidden);
		expect(papers.state[7]).toBe(STATE.rest);
	});

	test("the links of a path are the strongest, once each", () => {
		const { paper, concept } = map.paperConcepts[0];
		const focus = computeFocus(data, {
			...display,
			selection: { kind: "paper", index: paper },
			path: [
				{ kind: "paper", index: paper },
				{ kind: "concept", index: concept },
			],
		});
		const drawn = focus.links.filter((link) => link.a === paper && link.b === 50 + concept);
		expect(drawn).toEqual([{ a: paper, b: 50 + concept, width: 2.8, alpha: 1 }]);
	});

	test("indices from an older map are ignored", () => {
		expect(() => computeFocus(data, { ...display, selection: { kind: "paper", index: 999 } })).not.toThrow();
		expect(() => computeFocus(data, { ...display, hover: { kind: "theme", index: 99 } })).not.toThrow();
	});
});

test("large maps keep the strongest three links of each paper", () => {
	const large = buildMapData(syntheticMap({ papers: 400, concepts: 300, themes: 6, seed: 1 }));
	const links = linksOf(large, "both");
	const degree = new Uint32Array(400);
	for (const a of links.a) degree[a]++;
	expect(Math.max(...degree)).toBe(3);
	expect(linksOf(data, "both").a.length).toBe(map.paperConcepts.length);
});

test("regions hold their members, name boxes included, and never overlap", () => {
	const all = computeRegions(data, map.themes);
	const { regions } = all;
	expect(regions.map((region) => region.levels[0].length > 0)).toEqual(Array(7).fill(true));
	for (let i = 0; i < data.count; i++) expect(themeAt(all, data.x[i], data.y[i])).toBe(data.theme[i]);
	map.themes.forEach((theme, t) => {
		expect(themeAt(all, theme.x, theme.y)).toBe(t);
	});
	const inside = (ring: [number, number][], x: number, y: number) => {
		let odd = false;
		for (let i = 0, j = ring.length - 1; i < ring.length; j = i++)
			if (
				ring[i][1] > y !== ring[j][1] > y &&
				x < ((ring[j][0] - ring[i][0]) * (y - ring[i][1])) / (ring[j][1] - ring[i][1]) + ring[i][0]
			)
				odd = !odd;
		return odd;
	};
	for (const a of regions)
		for (const b of regions)
			if (a !== b)
				for (const ring of b.levels[0])
					for (const [x, y] of ring) expect(a.levels[0].some((outline) => inside(outline, x, y))).toBe(false);
});

test("the grid finds what brute force finds", () => {
	const index = new GridIndex(data.x, data.y, data.shown);
	for (let k = 0; k < 200; k++) {
		const x = ((k * 137) % 1000) - 500;
		const y = ((k * 71) % 700) - 350;
		let best = -1;
		let least = 24;
		for (let i = 0; i < data.count; i++) {
			const distance = Math.hypot(data.x[i] - x, data.y[i] - y) - data.radius[i];
			if (distance < least) [best, least] = [i, distance];
		}
		expect(index.nearest(x, y, 24, (i) => data.radius[i], 14)).toBe(best);
	}
});

test("screen and map are inverse, also turned a quarter; radii grow by the root of the zoom", () => {
	for (const affine of [
		{ a: 2, b: 0, c: 0, d: -2, e: 100, f: 50 },
		{ a: 0, b: 0.5, c: 0.5, d: 0, e: 10, f: 20 },
	]) {
		const [x, y] = toMap(affine, ...toScreen(affine, 12, -7));
		expect(x).toBeCloseTo(12);
		expect(y).toBeCloseTo(-7);
	}
	expect([growth(1), growth(4), growth(0.1)].map((value) => Math.round(value * 100) / 100)).toEqual([1, 1.5, 0.12]);
});

test("SVG keeps hostile text as text", () => {
	const svg = writeSvg({
		width: 10,
		height: 10,
		background: "#fff",
		title: '"><script>',
		shapes: [
			{
				kind: "text",
				x: 1,
				y: 1,
				text: "<b onload=x>&\u0000",
				font: "italic 400 12px Serif",
				anchor: "start",
				fill: "#000",
			},
			{ kind: "path", d: "M0 0L1 1", stroke: "rgba(1, 2, 3, 0.5)", width: 1 },
		],
	});
	expect(svg).not.toContain("<script>");
	expect(svg).toContain("&lt;b onload=x&gt;&amp;</text>");
	expect(svg).toContain('stroke="#010203" stroke-opacity="0.5"');
	expect(svg).toContain('font-style="italic"');
});
