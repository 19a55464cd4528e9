import { describe, expect, test } from "vitest";
import { applyEdits } from "../../../src/edits/applyEdits.ts";
import {
	back,
	carryOver,
	compareWith,
	lightPath,
	select,
	setFilters,
	startCompare,
	type Transition,
	toggleTheme,
	up,
} from "../../../web/state/transitions.ts";
import { INITIAL_VIEW, NO_FILTERS } from "../../../web/state/view.ts";
import { tinyMap } from "../../fixtures/tinyMap.ts";

const map = tinyMap();
const paper = (index: number) => ({ kind: "paper", index }) as const;
const concept = (index: number) => ({ kind: "concept", index }) as const;
const having = (...steps: Transition[]) => steps.reduce((view, step) => step(view), INITIAL_VIEW);

describe("selecting and going back", () => {
	test("the trail leads back one by one, then to the map", () => {
		const there = having(select(paper(1)), select(concept(2)), select(paper(3)));
		expect(there.trail).toEqual([paper(1), concept(2)]);
		expect(back(there).selection).toEqual(concept(2));
		expect(back(back(back(there))).selection).toBeNull();
	});

	test("closing forgets the trail; choosing the same again changes nothing", () => {
		expect(having(select(paper(1)), select(concept(2)), select(null)).trail).toEqual([]);
		expect(having(select(paper(1)), select(paper(1))).trail).toEqual([]);
	});

	test("Esc goes up the breadcrumb: lit path, paper, theme, map", () => {
		const i = map.papers.findIndex((p) => p.theme === 1);
		const lit = having(select(paper(i)), lightPath(2));
		expect(lit.path).toBe(2);
		const once = up(map)(lit);
		expect([once.path, once.selection]).toEqual([null, paper(i)]);
		const twice = up(map)(once);
		expect(twice.selection).toEqual({ kind: "theme", index: 1 });
		expect(up(map)(twice).selection).toBeNull();
	});

	test("Esc from a sub-theme goes to its parent, from a paper in no theme to the map", () => {
		expect(up(map)(having(select({ kind: "theme", index: 3 }))).selection).toEqual({ kind: "theme", index: 0 });
		const lone = map.papers.findIndex((p) => p.theme < 0);
		expect(up(map)(having(select(paper(lone)))).selection).toBeNull();
	});
});

describe("comparing", () => {
	test("the next node of the same kind becomes the second half", () => {
		const view = having(select(paper(1)), startCompare, select(paper(4)));
		expect([view.selection, view.compare, view.comparing]).toEqual([paper(1), paper(4), false]);
	});

	test("a node of another kind opens instead", () => {
		const view = having(select(paper(1)), startCompare, select(concept(0)));
		expect([view.selection, view.compare]).toEqual([concept(0), null]);
	});

	test("never with itself, with another kind, or a theme", () => {
		expect(having(select(paper(1)), compareWith(paper(1))).compare).toBeNull();
		expect(having(select(paper(1)), compareWith(concept(1))).compare).toBeNull();
		expect(having(select({ kind: "theme", index: 0 }), startCompare).comparing).toBe(false);
	});
});

test("a theme is toggled in and out of the filter", () => {
	expect(having(toggleTheme(2), toggleTheme(0)).filters.themes).toEqual([0, 2]);
	expect(having(toggleTheme(2), toggleTheme(2)).filters.themes).toEqual([]);
});

test("after the last filter is lifted nothing is filtered, which the page tells by the object", () => {
	expect(having(toggleTheme(2), toggleTheme(2)).filters).toBe(NO_FILTERS);
	expect(having(setFilters({ ego: 2 }), setFilters({ ego: 0 })).filters).toBe(NO_FILTERS);
	const looped = having(
		setFilters({
			lasso: { papers: [1], concepts: [] },
		}),
	);
	expect(carryOver(looped, map, map).filters).toBe(NO_FILTERS);
	expect(up(map)(looped).filters).toBe(NO_FILTERS);
});

describe("carrying a view over to another map", () => {
	test("finds the same things by id after an edit has moved the numbers", () => {
		const hessian = map.concepts.findIndex((c) => c.id === "hessian");
		const { map: edited } = applyEdits(map, [
			{ op: "merge", concepts: ["learning-rate", "convergence-rate"], into: "stochastic-gradient-descent" },
		]);
		const view = having(select(paper(3)), select(concept(hessian)));
		const carried = carryOver(view, map, edited);
		expect(edited.concepts[carried.selection?.index ?? -1].id).toBe("hessian");
		expect(carried.trail).toEqual([paper(3)]);
	});

	test("lets go of what the other map does not hold", () => {
		const { map: edited } = applyEdits(map, [
			{ op: "merge", concepts: ["learning-rate"], into: "stochastic-gradient-descent" },
		]);
		const gone = map.concepts.findIndex((c) => c.id === "learning-rate");
		expect(carryOver(having(select(concept(gone))), map, edited).selection).toBeNull();
	});

	test("keeps the camera on the same layout only", () => {
		const camera = { x: 1, y: 2, ratio: 0.5 };
		expect(carryOver({ ...INITIAL_VIEW, camera }, map, tinyMap()).camera).toEqual(camera);
		const other = { ...map, papers: map.papers.slice(1) };
		expect(carryOver({ ...INITIAL_VIEW, camera }, map, other).camera).toBeNull();
	});
});
