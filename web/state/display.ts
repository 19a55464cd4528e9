import type { MapIndex } from "../data/mapIndex.ts";
import { otherEnd } from "../data/mapIndex.ts";
import type { MapDisplay, NodeRef } from "../map/types.ts";
import type { Hidden } from "./filtering.ts";
import { NO_FILTERS, type ViewState } from "./view.ts";

/** The window and what the system asks for; measured by the page, never guessed here. */
export interface Screen {
	width: number;
	height: number;
	dark: boolean;
	contrast: boolean;
	reducedMotion: boolean;
	/** Height of the bottom sheet on a phone, px. */
	sheet: number;
	/** The map alone, without panels. */
	embed: boolean;
	/** A time strip is there. */
	strip: boolean;
	/** The panel of filters is open, where a detail would lie. */
	adjust: boolean;
}

/** Related papers that a selected paper lights: as many as the panel shows first. */
export const RELATED_SHOWN = 3;

export const isPhone = ({ width }: Pick<Screen, "width">): boolean => width <= 700;

/** What the map draws: a function of the view, the filters' outcome and the screen. */
export function mapDisplay(view: ViewState, index: MapIndex, hidden: Hidden, screen: Screen): MapDisplay {
	const { selection } = view;
	return {
		dark: screen.dark,
		contrast: screen.contrast,
		reducedMotion: screen.reducedMotion,
		hover: view.hover,
		selection,
		compared: view.compare,
		path: view.path === null || selection?.kind !== "paper" ? [] : linkingPath(index, selection.index, view.path),
		lit: litBy(view, index),
		ties: tiesOf(view, index),
		around: view.filters.ego > 0,
		hiddenPapers: hidden.papers,
		hiddenConcepts: hidden.concepts,
		layers: view.layers,
		view: view.kinds,
		insets: insetsOf(view, screen),
		buttons: zoomBox(view, screen),
	};
}

/** From one paper over the strongest drawn concept that both name to the other; straight when no such concept is drawn. */
export function linkingPath(index: MapIndex, from: number, to: number): NodeRef[] {
	const pair = index.relatedOf(from).find((one) => otherEnd(one, from) === to);
	const via = pair?.shared.find((share) => "concept" in share && index.map.concepts[share.concept]?.shown);
	const ends: NodeRef[] = [
		{ kind: "paper", index: from },
		{ kind: "paper", index: to },
	];
	return via && "concept" in via ? [ends[0]!, { kind: "concept", index: via.concept }, ends[1]!] : ends;
}

/** What explains the selection: shared concepts and related papers, a concept's papers, both halves of a comparison. */
export function litBy({ selection, compare, path }: ViewState, index: MapIndex): MapDisplay["lit"] {
	const papers = new Set<number>();
	const concepts = new Set<number>();
	if (!selection || selection.kind === "theme") return { papers: [], concepts: [] };
	const at = selection.index;
	if (compare) {
		const [mine, theirs] = [at, compare.index];
		if (selection.kind === "paper") {
			papers.add(theirs);
			const own = new Set(index.conceptsOf(mine).map((row) => row.concept));
			for (const { concept } of index.conceptsOf(theirs)) if (own.has(concept)) concepts.add(concept);
		} else {
			concepts.add(theirs);
			const own = new Set(index.papersOf(mine).map((row) => row.paper));
			for (const { paper } of index.papersOf(theirs)) if (own.has(paper)) papers.add(paper);
		}
	} else if (selection.kind === "concept") for (const { paper } of index.papersOf(at)) papers.add(paper);
	else {
		const related = index.relatedOf(at).slice(0, RELATED_SHOWN);
		if (path !== null) {
			const lit = index.relatedOf(at).find((pair) => otherEnd(pair, at) === path);
			if (lit && !related.includes(lit)) related.push(lit);
		}
		for (const pair of related) {
			papers.add(otherEnd(pair, at));
			for (const share of pair.shared) if ("concept" in share) concepts.add(share.concept);
		}
	}
	papers.delete(selection.kind === "paper" ? at : -1);
	concepts.delete(selection.kind === "concept" ? at : -1);
	const ascending = (set: Set<number>) => [...set].sort((a, b) => a - b);
	return { papers: ascending(papers), concepts: ascending(concepts) };
}

/** The drawn concepts of a selected paper and the related papers that it lights, by their part in each. */
export function tiesOf({ selection, compare, path }: ViewState, index: MapIndex): MapDisplay["ties"] {
	if (selection?.kind !== "paper" || compare || path !== null) return [];
	const at = selection.index;
	const concepts = index.conceptsOf(at).filter(({ concept }) => index.map.concepts[concept]!.shown);
	const related = index.relatedOf(at).slice(0, RELATED_SHOWN);
	const whole = (weights: number[]) => weights.reduce((sum, weight) => sum + weight, 0) || 1;
	const [all, near] = [whole(concepts.map((row) => row.weight)), whole(related.map((pair) => pair.similarity))];
	return [
		...concepts.map(({ concept, weight }) => ({
			node: { kind: "concept" as const, index: concept },
			weight: weight / all,
		})),
		...related.map((pair) => ({
			node: { kind: "paper" as const, index: otherEnd(pair, at) },
			weight: pair.similarity / near,
		})),
	];
}

const GAP = 16;

/** Width of the panels over each edge of the window, by the breakpoints of the layout. */
export function insetsOf(view: ViewState, screen: Screen): MapDisplay["insets"] {
	const { width } = screen;
	if (screen.embed) return { left: GAP, right: GAP, top: GAP, bottom: GAP };
	if (isPhone(screen)) {
		// Below the search, and below the row that says what is filtered.
		const top = view.filters === NO_FILTERS ? 64 : 102;
		return { left: 8, right: 8, top, bottom: Math.min(screen.sheet, screen.height * 0.6) + 8 };
	}
	const wide = width > 1180;
	const detail = view.selection !== null;
	const beside = detail || screen.adjust;
	const collapsed = width < 1000 && beside;
	const left = collapsed ? 0 : (wide ? 312 : 264) + GAP;
	const right = beside ? (wide ? 440 : 400) + GAP : 0;
	return {
		left: left + GAP,
		right: right + GAP,
		// Below the bar, and below what is left of the collapsed panel.
		top: collapsed ? 128 : 60,
		// The time strip, or the legend where there is room for it and no detail.
		bottom: (screen.strip || (wide && !beside) ? 68 + GAP : 0) + GAP,
	};
}

/** Where the buttons for the zoom stand: in the lower right corner, over the legend, beside a detail. */
export function zoomBox(view: ViewState, screen: Screen): MapDisplay["buttons"] {
	const wide = screen.width > 1180;
	const beside = view.selection !== null || screen.adjust;
	if (screen.embed || isPhone(screen) || (beside && !wide)) return null;
	const [width, height] = [36, 180];
	const below = (wide && !beside) || (!wide && screen.strip) ? 100 : GAP;
	return { x: screen.width - (beside ? 472 : GAP) - width, y: screen.height - below - height, width, height };
}
