import type { KnowledgeMap } from "../../src/model/map.ts";
import type { MapCamera, MapLayers, NodeRef } from "../map/types.ts";
import { type Filters, type Kinds, NO_FILTERS, orNone, type Surface, sameNode, type ViewState } from "./view.ts";

/** A pure step from one view to the next. */
export type Transition = (view: ViewState) => ViewState;

const TRAIL_LENGTH = 50;

/**
 * Opens a node, or nothing. While a comparison waits for its second half, a node of the same kind becomes that half.
 */
export const select =
	(node: NodeRef | null): Transition =>
	(view) => {
		const { selection } = view;
		if (node && view.comparing && selection?.kind === node.kind && !sameNode(node, selection))
			return { ...view, compare: node, comparing: false, path: null, hover: null };
		if (sameNode(node, selection)) return { ...view, compare: null, comparing: false, hover: null };
		const trail = selection && node ? [...view.trail, selection].slice(-TRAIL_LENGTH) : node ? view.trail : [];
		return { ...view, selection: node, trail, compare: null, comparing: false, path: null, hover: null };
	};

/** The last selection again; nothing when there was none. */
export const back: Transition = (view) => {
	if (view.compare || view.comparing) return { ...view, compare: null, comparing: false };
	const last = view.trail.at(-1) ?? null;
	return { ...view, selection: last, trail: view.trail.slice(0, -1), path: null, hover: null };
};

/** One step up the breadcrumb: a comparison to its first half, a paper or concept to its theme, a theme to the map. */
export const up =
	(map: KnowledgeMap): Transition =>
	(view) => {
		const { selection } = view;
		if (view.compare || view.comparing) return { ...view, compare: null, comparing: false };
		if (view.path !== null) return { ...view, path: null };
		if (!selection) return { ...view, filters: orNone({ ...view.filters, lasso: null }) };
		const parent = parentTheme(map, selection);
		return {
			...view,
			selection: parent < 0 ? null : { kind: "theme", index: parent },
			trail: parent < 0 ? [] : view.trail,
			hover: null,
		};
	};

/** The theme above a node, -1 at the top. */
export function parentTheme(map: KnowledgeMap, { kind, index }: NodeRef): number {
	if (kind === "theme") return map.themes[index]?.parent ?? -1;
	const node = kind === "paper" ? map.papers[index] : map.concepts[index];
	return node?.theme ?? -1;
}

export const hover =
	(node: NodeRef | null): Transition =>
	(view) =>
		sameNode(view.hover, node) ? view : { ...view, hover: node };

/** Waits for the second half of a comparison, or stops waiting. */
export const startCompare: Transition = (view) =>
	view.selection && view.selection.kind !== "theme" ? { ...view, comparing: !view.comparing, compare: null } : view;

export const compareWith =
	(node: NodeRef): Transition =>
	(view) =>
		view.selection?.kind === node.kind && !sameNode(view.selection, node)
			? { ...view, compare: node, comparing: false }
			: view;

/** Lights the path to a related paper; a second time puts it out. */
export const lightPath =
	(paper: number | null): Transition =>
	(view) => ({ ...view, path: view.path === paper ? null : paper });

export const showSurface =
	(surface: Surface): Transition =>
	(view) => ({ ...view, surface, hover: null });

export const showKinds =
	(kinds: Kinds): Transition =>
	(view) => ({ ...view, kinds });

export const setLayers =
	(layers: Partial<MapLayers>): Transition =>
	(view) => ({ ...view, layers: { ...view.layers, ...layers } });

export const setFilters =
	(filters: Partial<Filters>): Transition =>
	(view) => ({ ...view, filters: orNone({ ...view.filters, ...filters }) });

/** For another map: what was selected, compared, filtered and zoomed to was of the one before. */
export const startAfresh: Transition = (view) => ({
	...clearFilters(view),
	selection: null,
	trail: [],
	compare: null,
	path: null,
	camera: null,
});

export const clearFilters: Transition = (view) => ({ ...view, filters: NO_FILTERS });

export const toggleTheme =
	(theme: number): Transition =>
	(view) => {
		const { themes } = view.filters;
		const next = themes.includes(theme) ? themes.filter((t) => t !== theme) : [...themes, theme].sort((a, b) => a - b);
		return setFilters({ themes: next })(view);
	};

export const setMode =
	(mode: ViewState["mode"]): Transition =>
	(view) => ({ ...view, mode });

export const moveCamera =
	(camera: MapCamera): Transition =>
	(view) => ({ ...view, camera });

/**
 * Carries a view over to another map by ids: what both hold stays chosen, the rest is let go.
 * The camera stays only when the layout is the same one.
 */
export function carryOver(view: ViewState, from: KnowledgeMap, to: KnowledgeMap): ViewState {
	const find = (node: NodeRef | null): NodeRef | null => {
		if (!node) return null;
		const table = { paper: "papers", concept: "concepts", theme: "themes" } as const;
		const id = from[table[node.kind]][node.index]?.id;
		const index = to[table[node.kind]].findIndex((item) => item.id === id);
		return index < 0 ? null : { kind: node.kind, index };
	};
	const samePapers = from.papers.length === to.papers.length && from.papers[0]?.id === to.papers[0]?.id;
	const selection = find(view.selection);
	const compare = selection && find(view.compare);
	const path = view.path === null ? null : find({ kind: "paper", index: view.path });
	return {
		...view,
		selection,
		compare,
		comparing: false,
		path: path?.index ?? null,
		hover: null,
		trail: view.trail.map(find).filter((node) => node !== null),
		filters: samePapers
			? orNone({
					...view.filters,
					themes: view.filters.themes
						.map((index) => find({ kind: "theme", index })?.index ?? -1)
						.filter((index) => index >= 0),
					lasso: null,
				})
			: NO_FILTERS,
		camera: samePapers && sameLayout(from, to) ? view.camera : null,
	};
}

const sameLayout = (a: KnowledgeMap, b: KnowledgeMap): boolean =>
	a.layout.width === b.layout.width &&
	a.layout.height === b.layout.height &&
	// A person may have moved some.
	a.papers.filter((paper, index) => paper.x !== b.papers[index]!.x || paper.y !== b.papers[index]!.y).length <=
		a.papers.length / 10;
