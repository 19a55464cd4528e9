import type { MapData } from "./mapData.ts";
import type { MapDisplay, NodeRef } from "./types.ts";

/** How a node is drawn; the value goes to the graphics card as it is. */
export const STATE = { rest: 0, dimmed: 1, lit: 2, selected: 3, hovered: 4, filtered: 5, hidden: 6 } as const;

/** A link that is drawn over the others. */
export interface LitLink {
	a: number;
	b: number;
	/** px */
	width: number;
	alpha: number;
}

/** What a display means for every node, link, region and label; a pure function of data and display. */
export interface Focus {
	/** [nodes] a value of STATE. */
	state: Uint8Array;
	/** Nodes drawn over the others, in drawing order. */
	lit: number[];
	links: LitLink[];
	/** Share of their usual strength at which the links at rest are drawn. */
	restLinks: number;
	/** Theme whose own links are drawn stronger, -1 for none. */
	linkTheme: number;
	/** [themes] opacity of region and name. */
	regionAlpha: Float32Array;
	nameAlpha: Float32Array;
	/** Nodes that must have a label, most important first. */
	forced: number[];
	/** With it, only forced labels and theme names are drawn. */
	onlyForced: boolean;
	/** The selected node, drawn with a ring and a bold label; -1 for none. */
	selected: number;
}

/** Most links that are lit at once: a concept of thousands of papers would cover everything. */
const MOST_LIT = 400;
/** Of more links than these, each is drawn fainter: together they cover no more. */
const BOLD_LIT = 40;

function nodeOf(data: MapData, ref: NodeRef | null): number {
	if (!ref || ref.kind === "theme") return -1;
	const i = ref.kind === "paper" ? ref.index : data.papers + ref.index;
	return i >= 0 && i < data.count ? i : -1;
}

export function computeFocus(data: MapData, display: MapDisplay): Focus {
	const { count, papers } = data;
	const themes = data.map.themes.length;
	const focus: Focus = {
		state: new Uint8Array(count),
		lit: [],
		links: [],
		restLinks: 1,
		linkTheme: -1,
		regionAlpha: new Float32Array(themes).fill(1),
		nameAlpha: new Float32Array(themes).fill(1),
		forced: [],
		onlyForced: false,
		selected: -1,
	};
	hideByView(data, display, focus.state);
	const theme = themeInFocus(display);
	const selected = nodeOf(data, display.selection);
	const lit = new Set<number>();
	const visible = (i: number) => focus.state[i] !== STATE.hidden && focus.state[i] !== STATE.filtered;

	focus.selected = selected;
	if (selected >= 0) select(data, display, focus, selected, lit, visible);
	else if (theme >= 0 && theme < themes) focusTheme(data, focus, theme);
	for (const i of pathNodes(data, display)) lit.add(i);

	if (selected >= 0 || lit.size > 0) {
		focus.regionAlpha.fill(0.42);
		focus.nameAlpha.fill(0.38);
		if (!display.around) {
			focus.restLinks = 0.25;
			focus.onlyForced = true;
			for (let i = 0; i < count; i++) if (focus.state[i] === STATE.rest) focus.state[i] = STATE.dimmed;
		}
		for (const i of lit) if (visible(i) || i === selected) light(data, focus, i);
		if (display.around) nameWhatIsLeft(data, focus, visible);
		if (selected >= 0) focus.state[selected] = STATE.selected;
		const compared = nodeOf(data, display.compared);
		if (compared >= 0 && visible(compared)) focus.state[compared] = STATE.selected;
		focus.forced = orderForced(data, focus, selected, lit);
	}
	litPath(data, display, focus);
	hover(data, display, focus, visible);
	focus.lit = [...lit].filter(
		(i) => i !== selected && (focus.state[i] === STATE.lit || focus.state[i] === STATE.selected),
	);
	if (selected >= 0 && data.shown[selected]) focus.lit.push(selected);
	const hovered = nodeOf(data, display.hover);
	if (hovered >= 0 && focus.state[hovered] === STATE.hovered) focus.lit.push(hovered);
	// Papers over concepts, the selected node on top.
	const layer = (i: number) => (i === selected ? 3 : i === hovered ? 2 : i < papers ? 1 : 0);
	focus.lit.sort((i, j) => layer(i) - layer(j) || i - j);
	return focus;
}

function hideByView(
	data: MapData,
	{ layers, view, hiddenPapers, hiddenConcepts }: MapDisplay,
	state: Uint8Array,
): void {
	const drawPapers = layers.papers && view !== "concepts";
	const drawConcepts = layers.concepts && view !== "papers";
	for (let i = 0; i < data.count; i++) {
		const paper = i < data.papers;
		if (!data.shown[i] || !(paper ? drawPapers : drawConcepts)) state[i] = STATE.hidden;
		else if (paper ? hiddenPapers?.[i] : hiddenConcepts?.[i - data.papers]) state[i] = STATE.filtered;
	}
}

function themeInFocus({ hover, selection }: MapDisplay): number {
	if (hover?.kind === "theme") return hover.index;
	return selection?.kind === "theme" ? selection.index : -1;
}

function focusTheme(data: MapData, focus: Focus, theme: number): void {
	const chosen = data.map.themes[theme];
	const members = new Uint8Array(data.count);
	if (chosen.parent >= 0) {
		for (const p of chosen.papers) {
			members[p] = 1;
			for (let k = data.neighbours.start[p]; k < data.neighbours.start[p + 1]; k++)
				members[data.neighbours.index[k]] = 1;
		}
	} else for (let i = 0; i < data.count; i++) members[i] = data.theme[i] === theme ? 1 : 0;
	for (let i = 0; i < data.count; i++) if (!members[i] && focus.state[i] === STATE.rest) focus.state[i] = STATE.dimmed;
	const top = chosen.parent >= 0 ? chosen.parent : theme;
	focus.regionAlpha.fill(0.42);
	focus.nameAlpha.fill(0.38);
	focus.regionAlpha[top] = 1;
	focus.nameAlpha[top] = 1;
	focus.nameAlpha[theme] = 1;
	data.map.themes.forEach(({ parent }, t) => {
		if (parent === theme) focus.nameAlpha[t] = 1;
	});
	focus.linkTheme = top;
	focus.restLinks = 0.25;
	focus.forced = chosen.concepts
		.map(({ concept }) => data.papers + concept)
		.filter((i) => data.shown[i] && focus.state[i] === STATE.rest)
		.slice(0, 12);
}

function select(
	data: MapData,
	display: MapDisplay,
	focus: Focus,
	selected: number,
	lit: Set<number>,
	visible: (i: number) => boolean,
): void {
	const { start, index } = data.neighbours;
	for (let k = start[selected]; k < start[selected + 1] && focus.links.length < MOST_LIT; k++) {
		const other = index[k];
		if (!visible(other)) continue;
		lit.add(other);
		focus.links.push({ ...pair(data, selected, other), width: 1.7, alpha: 0.95 });
	}
	const share = Math.min(1, Math.sqrt(BOLD_LIT / Math.max(1, focus.links.length)));
	for (const link of focus.links) {
		link.width = Math.max(0.9, link.width * share);
		link.alpha *= share;
	}
	const papers = new Set(display.lit.papers);
	for (const p of display.lit.papers) lit.add(p);
	for (const c of display.lit.concepts) {
		const concept = data.papers + c;
		lit.add(concept);
		if (!visible(concept)) continue;
		for (let k = start[concept]; k < start[concept + 1] && focus.links.length < MOST_LIT; k++)
			if (papers.has(index[k]) && index[k] !== selected && visible(index[k]))
				focus.links.push({ ...pair(data, index[k], concept), width: 1.3, alpha: 0.62 });
	}
	lit.delete(selected);
}

/** Paper first, then concept: the order in which a link at rest is drawn, so that it bows to the same side. */
function pair(data: MapData, i: number, j: number): { a: number; b: number } {
	return i < data.papers || j >= data.papers ? { a: i, b: j } : { a: j, b: i };
}

function light(data: MapData, focus: Focus, i: number): void {
	focus.state[i] = STATE.lit;
	nameThemeOf(data, focus, i);
}

/** Themes and sub-themes of which something passes the filters keep their names. */
function nameWhatIsLeft(data: MapData, focus: Focus, visible: (i: number) => boolean): void {
	for (let i = 0; i < data.count; i++) if (visible(i)) nameThemeOf(data, focus, i);
	data.map.themes.forEach(({ parent, papers }, t) => {
		if (parent >= 0 && papers.some(visible)) focus.nameAlpha[t] = 1;
	});
}

function nameThemeOf({ theme }: MapData, { nameAlpha }: Focus, i: number): void {
	if (theme[i] >= 0) nameAlpha[theme[i]] = 1;
}

function pathNodes(data: MapData, display: MapDisplay): number[] {
	return display.path.map((ref) => nodeOf(data, ref)).filter((i) => i >= 0);
}

function litPath(data: MapData, display: MapDisplay, focus: Focus): void {
	const path = pathNodes(data, display);
	for (let k = 1; k < path.length; k++) {
		const link = pair(data, path[k - 1], path[k]);
		focus.links = focus.links.filter(({ a, b }) => a !== link.a || b !== link.b);
		focus.links.push({ ...link, width: 2.8, alpha: 1 });
	}
}

function hover(data: MapData, display: MapDisplay, focus: Focus, visible: (i: number) => boolean): void {
	const hovered = nodeOf(data, display.hover);
	if (hovered < 0 || focus.state[hovered] === STATE.selected || !visible(hovered)) return;
	const quiet = focus.state[hovered] === STATE.dimmed;
	focus.state[hovered] = STATE.hovered;
	focus.forced = [hovered, ...focus.forced.filter((i) => i !== hovered)];
	const { start, index } = data.neighbours;
	for (let k = start[hovered], n = 0; k < start[hovered + 1] && n < MOST_LIT; k++, n++)
		if (visible(index[k])) focus.links.push({ ...pair(data, hovered, index[k]), width: 1.4, alpha: quiet ? 0.5 : 0.8 });
}

/** The node itself, the path, related papers, shared concepts, then what else is lit, the better known first. */
function orderForced(data: MapData, focus: Focus, selected: number, lit: Set<number>): number[] {
	const papersOf = (i: number) => (i < data.papers ? 0 : data.named[i - data.papers]);
	const rest = [...lit].filter(
		(i) => i !== selected && (focus.state[i] === STATE.lit || focus.state[i] === STATE.selected),
	);
	const compared = (i: number) => Number(focus.state[i] === STATE.selected);
	rest.sort(
		(i, j) =>
			compared(j) - compared(i) ||
			Number(i >= data.papers) - Number(j >= data.papers) ||
			papersOf(j) - papersOf(i) ||
			i - j,
	);
	return (selected >= 0 ? [selected, ...rest] : rest).slice(0, 60);
}
