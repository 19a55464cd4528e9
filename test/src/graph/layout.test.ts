import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { GAP, type LayoutInput, type LayoutResult, layoutMap } from "../../../src/graph/layout.ts";
import { wrapName } from "../../../src/graph/nameBox.ts";
import { conceptRadius, paperRadius } from "../../../src/graph/sizes.ts";
import { createRandom } from "../../../src/sparse/random.ts";

/** Papers and concepts with planted themes; every paper names five concepts, one in ten from the next theme. */
function planted(papers: number, concepts: number, themes: number, seed: number, without = 0): LayoutInput {
	const random = createRandom(seed);
	const pick = (n: number) => Math.floor(random() * n);
	const paperTheme = Int32Array.from({ length: papers }, (_, i) => (i < without ? -1 : i % themes));
	const conceptTheme = Int32Array.from({ length: concepts }, (_, i) => i % themes);
	const links: [number, number, number][] = [];
	const degree = new Float64Array(concepts);
	for (let p = 0; p < papers; p++)
		for (const c of new Set(Array.from({ length: 5 }, () => pick(Math.ceil(concepts / themes))))) {
			const theme = random() < 0.9 ? p % themes : (p + 1) % themes;
			const concept = Math.min(concepts - 1, c * themes + theme);
			if (concept < 0) continue;
			if (links.some(([q, d]) => papers < 500 && q === p && d === concept)) continue;
			links.push([p, concept, 0.1 + random()]);
			degree[concept]++;
		}
	const similar = Array.from({ length: papers }, (_, p): [number, number, number] => [
		p,
		p + themes,
		random() + 0.1,
	]).filter(([, target]) => target < papers);
	return {
		paperTheme,
		conceptTheme,
		paperRadius: Float64Array.from({ length: papers }, () => paperRadius(pick(8))),
		conceptRadius: degree.map(conceptRadius),
		links: columns(links, "paper", "concept"),
		similar: columns(similar, "source", "target"),
		themeNames: Array.from({ length: themes }, (_, t) => `Planted theme number ${t}`),
		seed,
	};
}

function columns<A extends string, B extends string>(rows: [number, number, number][], a: A, b: B) {
	return {
		[a]: Uint32Array.from(rows, (row) => row[0]),
		[b]: Uint32Array.from(rows, (row) => row[1]),
		weight: Float64Array.from(rows, (row) => row[2]),
	} as Record<A | B, Uint32Array> & { weight: Float64Array };
}

interface Dot {
	x: number;
	y: number;
	r: number;
	paper: boolean;
	theme: number;
}

function dots(input: LayoutInput, result: LayoutResult): Dot[] {
	return [
		...Array.from(result.paperX, (x, i) => ({
			x,
			y: result.paperY[i],
			r: result.paperRadius[i],
			paper: true,
			theme: input.paperTheme[i],
		})),
		...Array.from(result.conceptX, (x, i) => ({
			x,
			y: result.conceptY[i],
			r: result.conceptRadius[i],
			paper: false,
			theme: input.conceptTheme[i],
		})),
	];
}

/** Smallest clear distance less the required gap, over all pairs; sorted by x to stay fast. */
function tightest(list: Dot[], scale: number): number {
	const sorted = [...list].sort((a, b) => a.x - b.x);
	let least = Number.POSITIVE_INFINITY;
	for (let i = 0; i < sorted.length; i++)
		for (let j = i + 1; j < sorted.length && sorted[j].x - sorted[i].x < 45 * scale; j++) {
			const [a, b] = [sorted[i], sorted[j]];
			const gap = scale * (a.paper && b.paper ? GAP.disc : GAP.other);
			least = Math.min(least, Math.hypot(a.x - b.x, a.y - b.y) - a.r - b.r - gap);
		}
	return least;
}

describe.each([
	[1, 1, 1],
	[3, 0, 1],
	[12, 30, 3],
	[47, 210, 7],
	[60, 500, 9],
	[1000, 600, 12],
	[2000, 20_000, 14],
])("%d papers, %d concepts, %d themes", (papers, concepts, themes) => {
	const input = planted(papers, concepts, themes, 5);
	const result = layoutMap(input);

	test("discs keep 9 px, others 6 px, times the scale", () => {
		expect(tightest(dots(input, result), result.scale)).toBeGreaterThanOrEqual(-0.03);
	});

	test("fits the sheet and is finite, centred and rounded", () => {
		expect(result.width).toBeLessThanOrEqual(1180);
		expect(result.height).toBeLessThanOrEqual(830);
		for (const { x, y, r } of dots(input, result)) {
			expect(Math.abs(x)).toBeLessThanOrEqual(result.width / 2);
			expect(Math.abs(y)).toBeLessThanOrEqual(result.height / 2);
			expect(Math.round(x * 100) / 100).toBe(x);
			expect(r).toBeGreaterThanOrEqual(0);
		}
	});
});

test("radii are as wished at the sample's size", () => {
	const input = planted(47, 210, 7, 3);
	const result = layoutMap(input);
	expect(result.scale).toBe(1);
	result.paperRadius.forEach((r, i) => {
		expect(r).toBeCloseTo(input.paperRadius[i], 1);
	});
});

test("nodes of different themes lie farther apart than a region's rims, and names lie free", () => {
	for (const seed of [1, 2, 3]) {
		const input = planted(47, 160, 7, seed);
		const result = layoutMap(input);
		const list = dots(input, result);
		for (const a of list) {
			for (const b of list)
				if (a.theme !== b.theme) expect(Math.hypot(a.x - b.x, a.y - b.y) - a.r - b.r).toBeGreaterThan(50);
			for (const box of result.themes) {
				const dx = Math.max(0, Math.abs(a.x - box.x) - box.width / 2);
				const dy = Math.max(0, Math.abs(a.y - box.y) - box.height / 2);
				expect(Math.hypot(dx, dy)).toBeGreaterThan(a.r);
			}
		}
	}
});

test("links that come in another order give the same bytes", () => {
	const input = planted(40, 120, 5, 9);
	const expected = JSON.stringify(layoutMap(input));
	fc.assert(
		fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
			const random = createRandom(seed);
			const order = Array.from(input.links.paper.keys()).sort(() => random() - 0.5);
			const shuffled = {
				...input,
				links: {
					paper: Uint32Array.from(order, (i) => input.links.paper[i]),
					concept: Uint32Array.from(order, (i) => input.links.concept[i]),
					weight: Float64Array.from(order, (i) => input.links.weight[i]),
				},
			};
			expect(JSON.stringify(layoutMap(shuffled))).toBe(expected);
		}),
		{ numRuns: 5 },
	);
});

test("papers without a theme are placed, apart from the regions", () => {
	const input = planted(30, 60, 4, 2, 3);
	const result = layoutMap(input);
	for (let i = 0; i < 3; i++)
		for (let j = 3; j < 30; j++)
			expect(Math.hypot(result.paperX[i] - result.paperX[j], result.paperY[i] - result.paperY[j])).toBeGreaterThan(50);
});

test("linked nodes lie nearer than unlinked ones, and a shared concept leans toward its other theme", () => {
	let nearer = 0;
	for (const seed of [1, 2, 3, 4, 5]) {
		const input = planted(48, 200, 6, seed);
		const { paperX, paperY, conceptX, conceptY, themes } = layoutMap(input);
		const distance = (p: number, c: number) => Math.hypot(paperX[p] - conceptX[c], paperY[p] - conceptY[c]);
		let [linked, links, all, pairs] = [0, 0, 0, 0];
		for (let k = 0; k < input.links.paper.length; k++) {
			const [p, c] = [input.links.paper[k], input.links.concept[k]];
			if (input.paperTheme[p] === input.conceptTheme[c]) {
				linked += distance(p, c);
				links++;
			} else {
				const from = themes[input.conceptTheme[c]];
				const to = themes[input.paperTheme[p]];
				const along = (conceptX[c] - from.x) * (to.x - from.x) + (conceptY[c] - from.y) * (to.y - from.y);
				nearer += Math.sign(along);
			}
		}
		for (let p = 0; p < 48; p++)
			for (let c = 0; c < 200; c++)
				if (input.paperTheme[p] === input.conceptTheme[c]) {
					all += distance(p, c);
					pairs++;
				}
		expect(linked / links).toBeLessThan((0.85 * all) / pairs);
	}
	expect(nearer).toBeGreaterThan(0);
});

test.each([
	["Language", ["Language"]],
	["Milky Way stars", ["Milky Way", "stars"]],
	["Quantum error correction", ["Quantum error", "correction"]],
	["Optimization and control", ["Optimization", "and control"]],
])("%s breaks as %j", (name, lines) => {
	expect(wrapName(name)).toEqual(lines);
});

test.each([
	["Dark matter and large hadron collider", ["Dark matter and", "large hadron", "collider"]],
	["Federated learning", ["Federated", "learning"]],
	["Language", ["Language"]],
])("%s breaks as %j where it is narrow", (name, lines) => {
	expect(wrapName(name, 3)).toEqual(lines);
});
