import { describe, expect, test } from "vitest";
import { indexMap } from "../../../web/data/mapIndex.ts";
import { conceptsHeld, openedWords, PAGE, paperKey, treeRows } from "../../../web/list/rows.ts";
import { sortRows } from "../../../web/list/sorting.ts";
import { treeKey } from "../../../web/list/treeKeys.ts";
import { tinyMap } from "../../fixtures/tinyMap.ts";

const index = indexMap(tinyMap());
const none = { papers: null, concepts: null };
const rows = (open: string[] = [], pages = new Map<string, number>()) =>
	treeRows(index, none, new Set(open), pages, conceptsHeld(index, none));

describe("the tree's rows", () => {
	test("closed: the top-level themes, then the papers in none", () =>
		expect(rows().map((r) => [r.label, r.size, r.expanded])).toEqual([
			["Gradient descent", "4 papers", false],
			["Federated privacy", "3 papers", false],
			["Diffusion models", "4 papers", false],
			["In no theme", "1 paper", false],
		]));

	test("open: papers, and under an open paper its concepts and related papers", () => {
		const paper = index.map.themes[1].papers[0];
		const tree = rows(["t1", paperKey(1, paper)]);
		const inside = tree.filter((r) => r.key.startsWith(`${paperKey(1, paper)}/`));
		expect(inside.filter((r) => r.node?.kind === "concept").map((r) => r.node?.index)).toEqual(
			index.conceptsOf(paper).map((row) => row.concept),
		);
		expect(inside.some((r) => r.size === "related")).toBe(true);
		expect(inside.every((r) => r.siblings === inside.length)).toBe(true);
		expect(new Set(tree.map((r) => r.key)).size).toBe(tree.length);
	});

	test("what was opened is said in words", () => {
		const paper = index.map.themes[1].papers[0];
		const key = paperKey(1, paper);
		const tree = rows(["t0", "t1", key]);
		expect(openedWords(tree, "t0")).toBe("Opened: 4 papers.");
		expect(openedWords(tree, "t1")).toBe("Opened: 3 papers.");
		const [concepts, related] = [index.conceptsOf(paper).length, Math.min(5, index.relatedOf(paper).length)];
		expect(openedWords(tree, key)).toBe(
			`Opened: ${concepts} concept${concepts === 1 ? "" : "s"} and ${related} related paper${related === 1 ? "" : "s"}.`,
		);
	});

	test("filtered papers leave, and so do themes without any", () => {
		const papers = Uint8Array.from(index.map.papers, (p) => (p.theme === 1 ? 1 : 0));
		expect(
			treeRows(index, { papers, concepts: null }, new Set(), new Map(), new Map()).map((r) => r.label),
		).not.toContain("Federated privacy");
	});

	test("a theme holds the concepts on the map that its papers name, never more than the map has", () => {
		const map = tinyMap();
		for (const [c, concept] of map.concepts.entries()) concept.shown = c % 2 === 0;
		const at = indexMap(map);
		const held = conceptsHeld(at, none);
		for (const [theme, count] of held) {
			const own = map.papers.flatMap((_, p) => (at.themeOf(p) === theme ? at.conceptsOf(p) : []));
			expect(count).toBe(new Set(own.map((row) => row.concept).filter((c) => map.concepts[c].shown)).size);
			expect(count).toBeLessThanOrEqual(at.tally.shown);
		}
		expect(held.size).toBeGreaterThan(2);
		const papers = Uint8Array.from(map.papers, (_, p) => (at.themeOf(p) === 0 ? 1 : 0));
		expect(conceptsHeld(at, { papers, concepts: null }).has(0)).toBe(false);
	});

	test("words that two papers use alike are told as such", () => {
		const map = tinyMap();
		for (const pair of map.related) pair.shared = [{ word: "clients ~ workers", share: 0.4 }];
		const tree = treeRows(
			indexMap(map),
			none,
			new Set(["t0", paperKey(0, map.themes[0].papers[0])]),
			new Map(),
			new Map(),
		);
		const told = tree.flatMap((row) => (row.size === "related" ? [row.holds] : []));
		expect(new Set(told)).toEqual(new Set(["by words used alike (clients, workers)"]));
	});

	test("a large theme shows a page at a time", () => {
		const map = tinyMap();
		const many = PAGE + 30;
		map.papers = Array.from({ length: many }, (_, i) => ({ ...map.papers[0], id: `key:${i}`, theme: 0 }));
		map.themes = [{ ...map.themes[0], papers: map.papers.map((_, i) => i) }];
		map.paperConcepts = [];
		map.related = [];
		const large = indexMap(map);
		const first = treeRows(large, none, new Set(["t0"]), new Map(), new Map());
		expect(first).toHaveLength(1 + PAGE + 1);
		expect(first.at(-1)?.more).toBe("t0");
		expect(treeRows(large, none, new Set(["t0"]), new Map([["t0", 2]]), new Map())).toHaveLength(1 + many);
	});
});

describe("the tree's keys", () => {
	const open = rows(["t0"]);
	test.each([
		["ArrowDown", 0, { move: 1 }],
		["ArrowUp", 0, { move: 0 }],
		["End", 0, { move: open.length - 1 }],
		["Home", 3, { move: 0 }],
		["ArrowRight", 0, { move: 1 }],
		["ArrowLeft", 0, { close: "t0" }],
		["ArrowLeft", 2, { move: 0 }],
		["Enter", 2, { choose: 2 }],
		["f", 0, { move: open.findIndex((r) => r.label.startsWith("F")) }],
		["Tab", 0, undefined],
	])("%s at %i", (key, at, step) => expect(treeKey(open, at, key)).toEqual(step));

	test("→ opens a closed row", () => expect(treeKey(rows(), 1, "ArrowRight")).toEqual({ open: "t1" }));

	test("↓ reaches every row, ↑ all the way back", () => {
		let at = 0;
		for (let i = 0; i < open.length * 2; i++) at = (treeKey(open, at, "ArrowDown") as { move: number }).move;
		expect(at).toBe(open.length - 1);
		for (let i = 0; i < open.length * 2; i++) at = (treeKey(open, at, "ArrowUp") as { move: number }).move;
		expect(at).toBe(0);
	});
});

test("a table sorts by any column, keeps ties in order, and puts empty cells last", () => {
	const columns = [
		{ name: "n", key: (r: { n: string; v: number }) => r.n },
		{ name: "v", key: (r: { n: string; v: number }) => r.v },
	];
	const table = [
		{ n: "b", v: 1 },
		{ n: "", v: 2 },
		{ n: "A", v: 1 },
	];
	expect(sortRows(table, columns, { column: 0, down: false }).map((r) => r.n)).toEqual(["A", "b", ""]);
	expect(sortRows(table, columns, { column: 0, down: true }).map((r) => r.n)).toEqual(["b", "A", ""]);
	expect(sortRows(table, columns, { column: 1, down: false }).map((r) => r.n)).toEqual(["b", "A", ""]);
});
