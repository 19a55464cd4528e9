import type { MapIndex } from "../data/mapIndex.ts";
import { isBetween, otherEnd } from "../data/mapIndex.ts";
import type { Timeline } from "../data/timeline.ts";
import type { NodeRef } from "../map/types.ts";
import { type Filters, NO_FILTERS } from "./view.ts";

/** What the filters leave: [papers] and [concepts], 1 = filtered out; null where nothing is. */
export interface Hidden {
	papers: Uint8Array | null;
	concepts: Uint8Array | null;
	/** Papers and drawn concepts that remain. */
	papersLeft: number;
	conceptsLeft: number;
	/** Concepts that the map would draw without filters. */
	conceptsDrawn: number;
}

/**
 * Applies all filters at once. A concept goes by its own rules (kind, papers, weight, rank), and when none of its papers
 * is left; a paper goes by theme, time, lasso and distance from the selection.
 */
export function applyFilters(
	index: MapIndex,
	filters: Filters,
	time: Timeline | undefined,
	selection: NodeRef | null,
): Hidden {
	const { papers, concepts } = index.map;
	if (filters === NO_FILTERS) {
		// As a page opens: a large map's many concepts need no look each time a part of it has come.
		const { shown } = index.tally;
		return { papers: null, concepts: null, papersLeft: papers.length, conceptsLeft: shown, conceptsDrawn: shown };
	}
	const hiddenPapers = new Uint8Array(papers.length);
	const hiddenConcepts = new Uint8Array(concepts.length);
	const near = filters.ego > 0 && selection ? neighbourhood(index, selection, filters.ego) : undefined;
	const lasso = filters.lasso && { papers: new Set(filters.lasso.papers), concepts: new Set(filters.lasso.concepts) };
	const themes = new Set(filters.themes);
	let anyPaper = false;
	for (let p = 0; p < papers.length; p++) {
		const bin = time?.binOf[p] ?? -1;
		const out =
			(themes.size > 0 && !themes.has(index.themeOf(p))) ||
			(filters.time && time && (bin < filters.time[0] || bin > filters.time[1])) ||
			(filters.between && !isBetween(index.map, p)) ||
			(lasso && !lasso.papers.has(p)) ||
			(near && !near.papers[p]);
		if (!out) continue;
		hiddenPapers[p] = 1;
		anyPaper = true;
	}
	const alive = anyPaper ? new Uint8Array(concepts.length) : undefined;
	if (alive)
		index.eachLink((paper, concept) => {
			if (!hiddenPapers[paper]) alive[concept] = 1;
		});
	const strongest = filters.minWeight > 0 ? new Float64Array(concepts.length) : undefined;
	if (strongest)
		index.eachLink((_, concept, weight) => {
			if (weight > strongest[concept]!) strongest[concept] = weight;
		});
	let drawn = 0;
	let conceptsLeft = 0;
	let anyConcept = false;
	for (let c = 0; c < concepts.length; c++) {
		const concept = concepts[c]!;
		if (!concept.shown) continue;
		const rank = drawn++;
		const out =
			(filters.concepts !== null && rank >= filters.concepts) ||
			(filters.kinds.length > 0 && !filters.kinds.includes(concept.kind)) ||
			concept.papers < filters.minPapers ||
			(strongest && strongest[c]! < filters.minWeight) ||
			(alive && !alive[c]) ||
			(lasso && !lasso.concepts.has(c)) ||
			(near && !near.concepts[c]);
		if (out) {
			hiddenConcepts[c] = 1;
			anyConcept = true;
		} else conceptsLeft++;
	}
	let papersLeft = papers.length;
	if (anyPaper) for (const out of hiddenPapers) papersLeft -= out;
	return {
		papers: anyPaper ? hiddenPapers : null,
		concepts: anyConcept ? hiddenConcepts : null,
		papersLeft,
		conceptsLeft,
		conceptsDrawn: drawn,
	};
}

function neighbourhood(index: MapIndex, { kind, index: at }: NodeRef, depth: number) {
	const { papers, concepts, themes } = index.map;
	const seen = { papers: new Uint8Array(papers.length), concepts: new Uint8Array(concepts.length) };
	let front: NodeRef[] =
		kind === "theme" ? themes[at]!.papers.map((paper) => ({ kind: "paper", index: paper })) : [{ kind, index: at }];
	for (const node of front) mark(seen, node);
	for (let step = 0; step < depth; step++) {
		const next: NodeRef[] = [];
		for (const node of front) for (const other of neighboursOf(index, node)) if (mark(seen, other)) next.push(other);
		front = next;
	}
	return seen;
}

function mark(seen: { papers: Uint8Array; concepts: Uint8Array }, { kind, index }: NodeRef): boolean {
	const table = kind === "paper" ? seen.papers : seen.concepts;
	if (table[index]) return false;
	table[index] = 1;
	return true;
}

/** What a node is tied to, strongest first: a paper's concepts and related papers, a concept's papers, a theme's papers. */
export function neighboursOf(index: MapIndex, { kind, index: at }: NodeRef): NodeRef[] {
	const { map } = index;
	if (kind === "theme") return map.themes[at]!.papers.map((paper) => ({ kind: "paper", index: paper }));
	if (kind === "concept") return index.papersOf(at).map(({ paper }) => ({ kind: "paper", index: paper }));
	const shown = index.conceptsOf(at).filter(({ concept }) => map.concepts[concept]!.shown);
	return [
		...shown.map(({ concept }): NodeRef => ({ kind: "concept", index: concept })),
		...index.relatedOf(at).map((pair): NodeRef => ({ kind: "paper", index: otherEnd(pair, at) })),
	];
}
