// Over 250 lines: each rule for where a label may stand, beside the laws that hold for all of them.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { KnowledgeMap } from "../../../src/model/map.ts";
import { computeFocus } from "../../../web/map/focus.ts";
import { type Label, layOutLabels } from "../../../web/map/labels.ts";
import { lookOf } from "../../../web/map/look.ts";
import { buildMapData } from "../../../web/map/mapData.ts";
import { GridIndex } from "../../../web/map/picking.ts";
import { type LabelRequest, placeLabels, type Scene } from "../../../web/map/placement.ts";
import { growth, type Screen, toScreen } from "../../../web/map/screen.ts";
import type { MapDisplay, NodeRef } from "../../../web/map/types.ts";
import { syntheticMap } from "../../fixtures/syntheticMap.ts";

const DISPLAY: MapDisplay = {
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

/** Widths of a plain sans, near enough: six tenths of the size a letter. */
function measure(text: string, font: string): number {
	return text.length * 0.53 * Number(/([\d.]+)px/.exec(font)?.[1] ?? 12);
}

interface Box {
	x: number;
	y: number;
	width: number;
	height: number;
}

const SAMPLE_LIKE = { papers: 50, concepts: 212, themes: 7 };

function settled(
	seed: number,
	selection: NodeRef | null,
	zoom = 1,
	{
		size = SAMPLE_LIKE,
		hover = null,
		change = () => {},
		room = 1000,
		shown = {},
	}: {
		size?: typeof SAMPLE_LIKE;
		hover?: NodeRef | null;
		change?: (map: KnowledgeMap) => void;
		room?: number;
		shown?: Partial<MapDisplay>;
	} = {},
) {
	const map = syntheticMap({ ...size, seed });
	change(map);
	const data = buildMapData(map);
	const theme = selection?.kind === "theme" ? selection : hover?.kind === "theme" ? hover : undefined;
	const middle = (zoom > 1 && theme && map.themes[theme.index]) || { x: 0, y: 0 };
	const [width, height] = [1108, 790];
	const screen: Screen = {
		affine: { a: zoom, b: 0, c: 0, d: -zoom, e: width / 2 - zoom * middle.x, f: height / 2 + zoom * middle.y },
		zoom,
		grow: growth(zoom * data.scale),
		width,
		height,
		// Free is the middle, at most so many px to each side.
		free: {
			left: Math.max(0, width / 2 - room),
			top: Math.max(0, height / 2 - room),
			right: Math.min(width, width / 2 + room),
			bottom: Math.min(height, height / 2 + room),
		},
	};
	const lit =
		selection?.kind === "paper"
			? {
					papers: map.related.filter((r) => r.source === selection.index).map((r) => r.target),
					concepts: map.paperConcepts.filter((l) => l.paper === selection.index).map((l) => l.concept),
				}
			: { papers: [], concepts: [] };
	const display = { ...DISPLAY, selection, hover, lit, ...shown };
	const focus = computeFocus(data, display);
	const labels = layOutLabels({
		data,
		display,
		focus,
		screen,
		look: lookOf(false, false),
		index: new GridIndex(data.x, data.y, data.shown),
		measure,
		themeAt: () => -1,
		blocked: [],
		before: new Map(),
	});
	const box = (label: Label): Box => {
		const [x, y] = toScreen(screen.affine, label.x, label.y);
		return { x: x + label.dx, y: y + label.dy, width: label.width, height: label.height };
	};
	return { data, screen, focus, labels, boxes: labels.map(box) };
}

function touch(a: Box, b: Box): boolean {
	return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function covers(box: Box, x: number, y: number, r: number): boolean {
	const dx = x - Math.min(box.x + box.width, Math.max(box.x, x));
	const dy = y - Math.min(box.y + box.height, Math.max(box.y, y));
	return Math.hypot(dx, dy) < r;
}

describe.each([
	["at rest", null, 1],
	["zoomed in", null, 1.6],
	["with a paper selected", { kind: "paper", index: 4 } as const, 1],
	["with a concept selected", { kind: "concept", index: 0 } as const, 1],
])("a sample-like map %s", (_, selection, zoom) => {
	test.each([1, 2, 3, 4, 5])("seed %d: no label touches a label, a disc or a ring", (seed) => {
		const { data, screen, focus, labels, boxes } = settled(seed, selection, zoom);
		for (let i = 0; i < boxes.length; i++)
			for (let j = 0; j < i; j++)
				expect(touch(boxes[i], boxes[j]), `${labels[i].lines} on ${labels[j].lines}`).toBe(false);
		for (let node = 0; node < data.count; node++) {
			const state = focus.state[node];
			if (state === 1 || state >= 5) continue;
			const [x, y] = toScreen(screen.affine, data.x[node], data.y[node]);
			labels.forEach((label, i) => {
				expect(covers(boxes[i], x, y, data.radius[node] * screen.grow), `${label.lines} on ${node}`).toBe(false);
			});
		}
	});
});

test.each([1, 2, 3, 4, 5])("seed %d: what is selected is named, however little room there is", (seed) => {
	for (let concept = 0; concept < 20; concept++) {
		const { data, labels } = settled(seed, { kind: "concept", index: concept }, 0.2, { room: 110 });
		expect(labels.map(({ node, kind }) => kind !== "name" && node)).toContain(data.papers + concept);
	}
});

test("where few papers are, or are left by a filter, each has its title", () => {
	const titles = (left: number) => {
		const hiddenPapers = Uint8Array.from({ length: 50 }, (_, p) => Number(p >= left));
		const hiddenConcepts = new Uint8Array(212).fill(1);
		return settled(3, null, 1, { shown: { hiddenPapers, hiddenConcepts } }).labels.filter(
			({ kind }) => kind === "paper",
		).length;
	};
	expect(titles(20)).toBe(20);
	expect(titles(45)).toBeLessThan(20);
	const { labels } = settled(3, null, 1, { size: { papers: 8, concepts: 12, themes: 2 } });
	expect(labels.filter(({ kind }) => kind === "paper")).toHaveLength(8);
});

test("a settled frame has all theme names in their boxes and about 75 labels", () => {
	for (const seed of [1, 2, 3]) {
		const { labels } = settled(seed, null);
		expect(labels.filter((label) => label.kind === "name")).toHaveLength(7);
		expect(labels.length).toBeGreaterThan(55);
		expect(labels.length).toBeLessThanOrEqual(85);
	}
});

test("names keep their places while a theme is pointed at, also in a dense map", () => {
	const size = { papers: 900, concepts: 1500, themes: 9 };
	const places = (hover: NodeRef | null) => {
		const { labels, boxes } = settled(3, null, 1, { size, hover });
		return new Map(labels.flatMap(({ key, kind }, i) => (kind === "name" ? [[key, boxes[i]] as const] : [])));
	};
	const rest = places(null);
	expect(rest.size).toBe(9);
	expect(places({ kind: "theme", index: 2 })).toEqual(rest);
});

const EMPTY: Scene = {
	left: 0,
	top: 0,
	right: 400,
	bottom: 300,
	discs: { x: new Float32Array(0), y: new Float32Array(0), radius: new Float32Array(0) },
	lines: [],
	most: 100,
	themeAt: () => -1,
};

test("names stand at home in a dense map, over two rows of dots in their boxes", () => {
	for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
		const crowd = (map: KnowledgeMap) => {
			for (const [t, theme] of map.themes.entries())
				for (const [k, paper] of map.papers
					.filter((one) => one.theme === t)
					.slice(0, 22)
					.entries()) {
					paper.x = theme.x + ((k >> 1) / 5 - 1) * 0.45 * theme.width;
					paper.y = theme.y + (k % 2 === 0 ? 20 : -20);
				}
		};
		const { labels } = settled(seed, null, 1, { size: { papers: 900, concepts: 1500, themes: 9 }, change: crowd });
		const names = labels.filter(({ kind }) => kind === "name");
		expect(names).toHaveLength(9);
		for (const { dx, dy, width, height, lines } of names)
			expect(Math.hypot(dx + width / 2, dy + height / 2) / height, `${seed} ${lines}`).toBeLessThan(0.5);
	}
});

test("where discs are dense a label may cover small ones, but no large one", () => {
	const at = (radius: number) => {
		const [x, y] = [
			[20, 180, 100, 100],
			[100, 100, 20, 180],
		];
		const scene: Scene = {
			left: 0,
			top: 0,
			right: 200,
			bottom: 200,
			discs: { x: Float32Array.from(x), y: Float32Array.from(y), radius: new Float32Array(4).fill(radius) },
			soft: true,
			lines: [],
			most: 9,
			themeAt: () => -1,
		};
		const request: LabelRequest = {
			x: 100,
			y: 100,
			radius: 4,
			width: 90,
			height: 150,
			name: false,
			theme: -1,
			leader: 0,
			self: -1,
		};
		return placeLabels([request], scene).length;
	};
	expect(at(4)).toBe(1);
	expect(at(9)).toBe(0);
});

test("where discs are dense a label hides of them an eighth of itself at most, and stands farther out instead", () => {
	const grid = Array.from({ length: 400 }, (_, i) => ({ x: 100 + 10 * (i % 20), y: 50 + 10 * Math.floor(i / 20) }));
	const scene: Scene = {
		...EMPTY,
		discs: {
			x: Float32Array.from(grid, ({ x }) => x),
			y: Float32Array.from(grid, ({ y }) => y),
			radius: new Float32Array(grid.length).fill(4),
		},
		soft: true,
	};
	const at = (x: number, y: number, leader: number) =>
		placeLabels([{ x, y, radius: 4, width: 60, height: 15, name: false, theme: -1, leader, self: -1 }], scene);
	expect(at(200, 150, 34)).toEqual([]);
	expect(at(130, 150, 0)).toEqual([]);
	const [outside] = at(130, 150, 34);
	expect(outside.x + 60).toBeLessThan(100);
	expect(outside.leader).toBeDefined();
});

describe("what a theme holds speaks lower than its name", () => {
	test.each([
		[0.45, SAMPLE_LIKE],
		[0.7, SAMPLE_LIKE],
		[1, SAMPLE_LIKE],
		[1, { papers: 900, concepts: 1500, themes: 9 }],
	])("zoom %d, %o", (zoom, size) => {
		const { data, labels } = settled(2, null, zoom, { size });
		const names = new Map(labels.flatMap(({ kind, node, size }) => (kind === "name" ? [[node, size] as const] : [])));
		const concepts = labels.filter(({ kind, node }) => kind === "concept" && names.has(data.theme[node]));
		expect(concepts.length).toBeGreaterThan(3);
		for (const { node, size, font } of concepts) {
			const name = names.get(data.theme[node])!;
			expect(size).toBeLessThan(name);
			if (name < 17) expect(font).toMatch(/^400 /);
		}
	});
});

test("a selection labels only what explains it", () => {
	const { labels, focus } = settled(2, { kind: "paper", index: 4 });
	const nodes = labels.filter((label) => label.kind !== "name").map((label) => label.node);
	expect(nodes).toContain(4);
	for (const node of nodes) expect(focus.forced).toContain(node);
});

test("no label leads under a panel, but for what is selected", () => {
	for (const index of [0, 1, 2, 3, 4]) {
		const { data, screen, labels, focus } = settled(2, { kind: "concept", index }, 1, { room: 150 });
		const under = (node: number) => {
			const [x, y] = toScreen(screen.affine, data.x[node], data.y[node]);
			const { left, right, top, bottom } = screen.free;
			return x < left || x > right || y < top || y > bottom;
		};
		expect(focus.forced.some(under)).toBe(true);
		const led = labels.filter(({ kind, node }) => kind !== "name" && node !== focus.selected);
		expect(led.filter(({ node }) => under(node))).toEqual([]);
	}
});

describe("a theme that is chosen or pointed at", () => {
	const cases = [1, 2, 3].flatMap((seed) => [0, 3, 6].map((theme): [number, number] => [seed, theme]));

	test.each(cases)(
		"seed %d, theme %d: its own concepts are named and no other, the strongest before all",
		(seed, index) => {
			for (const chosen of [
				{ selection: { kind: "theme", index } as const },
				{ hover: { kind: "theme", index } as const },
			]) {
				const { data, focus, labels } = settled(seed, chosen.selection ?? null, 1.6, { hover: chosen.hover ?? null });
				const named = labels.filter(({ kind }) => kind === "concept").map(({ node }) => node);
				for (const node of named) expect(data.theme[node]).toBe(index);
				const strongest = data.map.themes[index]!.concepts.map(({ concept }) => data.papers + concept);
				expect(focus.forced).toEqual(
					strongest.filter((node) => data.shown[node] && data.theme[node] === index).slice(0, 12),
				);
				// One of them may find no place.
				expect(focus.forced.filter((node) => !named.includes(node)).length).toBeLessThanOrEqual(1);
			}
		},
	);

	test("names more than its strongest twelve where there is room", () => {
		const size = { papers: 50, concepts: 212, themes: 2 };
		const { labels } = settled(1, { kind: "theme", index: 0 }, 1.6, { size });
		expect(labels.filter(({ kind }) => kind === "concept").length).toBeGreaterThan(20);
	});
});

test("a concept named like a theme has no label beside that name, but one where it is chosen", () => {
	const { labels, data } = settled(1, null);
	const first = labels.find(({ kind }) => kind === "concept")!;
	const { label } = data.map.concepts[first.node - data.papers]!;
	const rename = (map: KnowledgeMap) => {
		map.themes[0]!.name = label.toUpperCase();
	};
	const named = (selection: NodeRef | null) =>
		settled(1, selection, 1, { change: rename }).labels.some(
			({ kind, node }) => kind === "concept" && node === first.node,
		);
	expect(named(null)).toBe(false);
	expect(named({ kind: "concept", index: first.node - data.papers })).toBe(true);
});

const request = fc.record({
	x: fc.integer({ min: 0, max: 400 }),
	y: fc.integer({ min: 0, max: 300 }),
	radius: fc.integer({ min: 2, max: 12 }),
	width: fc.integer({ min: 20, max: 140 }),
	height: fc.integer({ min: 12, max: 20 }),
	name: fc.boolean(),
	theme: fc.constant(-1),
	leader: fc.constantFrom(0, 15, 84),
	self: fc.constant(-1),
	required: fc.boolean(),
}) as fc.Arbitrary<LabelRequest>;

test("whatever is asked, placed labels stay inside and apart", () => {
	fc.assert(
		fc.property(fc.array(request, { maxLength: 40 }), (requests) => {
			const boxes = placeLabels(requests, EMPTY).map(({ label, x, y }) => ({
				x,
				y,
				width: requests[label].width,
				height: requests[label].height,
			}));
			for (const [i, box] of boxes.entries()) {
				expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= 400 && box.y + box.height <= 300).toBe(true);
				for (let j = 0; j < i; j++) expect(touch(box, boxes[j])).toBe(false);
			}
		}),
	);
});

test("a paper and the method that it is called by have one label of that text, but for what is selected", () => {
	const { labels, data } = settled(1, null);
	const paper = labels.find(({ kind }) => kind === "paper")!;
	const concept = labels.find(({ kind }) => kind === "concept")!;
	const call = (map: KnowledgeMap) => {
		map.papers[paper.node]!.title = "DIFF2: a lantern";
		map.concepts[concept.node - data.papers]!.label = "DIFF2";
	};
	const said = (selection: NodeRef | null) =>
		settled(1, selection, 1, { change: call }).labels.filter(
			({ kind, node }) => kind !== "name" && (node === paper.node || node === concept.node),
		).length;
	expect(said(null)).toBe(1);
	expect(said({ kind: "concept", index: concept.node - data.papers })).toBeGreaterThan(0);
});

test("a label keeps its place while that is free", () => {
	const one = { x: 200, y: 150, radius: 5, width: 60, height: 15, name: false, theme: -1, leader: 0, self: -1 };
	const [first] = placeLabels([one], EMPTY);
	expect(first.x).toBe(208);
	const [again] = placeLabels([{ ...one, before: { dx: -68, dy: -7.5 } }], EMPTY);
	expect(again.x).toBe(132);
});

test("a label keeps no place that its own node has grown over", () => {
	const discs = { x: Float32Array.of(200), y: Float32Array.of(150), radius: Float32Array.of(18) };
	const one = { x: 200, y: 150, radius: 18, width: 60, height: 15, name: false, theme: -1, leader: 0, self: 0 };
	const [moved] = placeLabels([{ ...one, before: { dx: 8, dy: -7.5 } }], { ...EMPTY, discs });
	expect(moved.x).toBe(221);
});

test("a name stands on what is small rather than on what is selected, where it cannot but cover something", () => {
	const name = { x: 200, y: 150, radius: 0, width: 80, height: 20, name: true, theme: -1, leader: 0, self: -1 };
	// The one in the middle is selected; above and below it are rows of others.
	const row = Array.from({ length: 13 }, (_, i) => 15 * (i - 6));
	const places = [[0, 0], ...[-45, -25, 25, 45].flatMap((y) => row.map((x) => [x, y]))];
	const discs = {
		x: Float32Array.from(places, ([x]) => 200 + x),
		y: Float32Array.from(places, ([, y]) => 150 + y),
		radius: Float32Array.from(places, (_, i) => (i === 0 ? 14 : 3)),
	};
	const crosses = ([{ x, y }]: { x: number; y: number }[]) => covers({ ...name, x, y }, 200, 150, 14);
	expect(crosses(placeLabels([name], { ...EMPTY, discs }))).toBe(true);
	expect(crosses(placeLabels([name], { ...EMPTY, discs, kept: 0 }))).toBe(false);
});

test("a name stands on its region or beside it, never where another would be read from it", () => {
	const name = { x: 100, y: 50, radius: 0, width: 80, height: 20, name: true, theme: 0, leader: 0, self: -1 };
	const region = (x: number, y: number) => (Math.hypot(x - 100, y - 50) < 20 ? 0 : -1);
	const place = (blocked: Scene["blocked"]) =>
		placeLabels([name], { ...EMPTY, themeAt: region, ...(blocked ? { blocked } : {}) });
	expect(place(undefined)[0]).toMatchObject({ x: 60, y: 40 });
	// Another name lies over its middle: there is room below.
	const [beside] = place([{ x: 40, y: 0, width: 120, height: 60 }]);
	expect(beside.y).toBeGreaterThan(60);
	expect(beside.y).toBeLessThan(80);
	// Nor beside it: only far away.
	expect(place([{ x: 0, y: 0, width: 200, height: 90 }])).toEqual([]);
});

test("a name stands on its own region rather than on another's, but covers no discs for it", () => {
	const name = { x: 190, y: 150, radius: 0, width: 80, height: 20, name: true, theme: 0, leader: 0, self: -1 };
	const themeAt = (x: number) => (x < 200 ? 1 : 0);
	const [own] = placeLabels([name], { ...EMPTY, themeAt });
	expect(own.x + 40).toBeGreaterThan(200);
	expect(own.y).toBe(140);
	// Its own region is full of discs: it goes where it covers least.
	const discs = Array.from({ length: 120 }, (_, i) => ({ x: 205 + 10 * (i % 10), y: 90 + 10 * Math.floor(i / 10) }));
	const [beside] = placeLabels([name], {
		...EMPTY,
		themeAt,
		discs: {
			x: Float32Array.from(discs, ({ x }) => x),
			y: Float32Array.from(discs, ({ y }) => y),
			radius: new Float32Array(discs.length).fill(4),
		},
	});
	const box = { x: beside.x, y: beside.y, width: 80, height: 20 };
	expect(discs.filter(({ x, y }) => covers(box, x, y, 4))).toEqual([]);
});
