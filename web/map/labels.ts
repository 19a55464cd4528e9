// Over 250 lines: which labels are wanted, in which type and order, is one table of decisions.
import { nameSize, wrapName } from "../../src/graph/nameBox.ts";
import type { Theme } from "../../src/model/map.ts";
import { counted, shortTitle } from "../data/words.ts";
import { type Focus, STATE } from "./focus.ts";
import { type Look, mix, SANS, SERIF } from "./look.ts";
import type { MapData } from "./mapData.ts";
import type { GridIndex } from "./picking.ts";
import { type LabelRequest, type Placed, placeLabels, type Scene } from "./placement.ts";
import { mapBox, type Screen, toScreen } from "./screen.ts";
import type { MapDisplay } from "./types.ts";

/** A label with its style; the place is relative to its anchor, so that it follows its node. */
export interface Label {
	/** Stable over frames. */
	key: string;
	kind: "name" | "concept" | "paper";
	/** Node number, or the theme's index for a name. */
	node: number;
	lines: string[];
	/** Height of the letters, px. */
	size: number;
	/** CSS font of the lines, and px from line to line. */
	font: string;
	lineHeight: number;
	color: string;
	haloWidth: number;
	/** Small line below a name. */
	below?: string;
	alpha: number;
	/** Anchor in map units. */
	x: number;
	y: number;
	/** Upper left corner relative to the anchor on the screen, px. */
	dx: number;
	dy: number;
	width: number;
	height: number;
	leader?: [x0: number, y0: number, x1: number, y1: number];
}

type Measure = (text: string, font: string) => number;

export interface LabelInput {
	data: MapData;
	display: MapDisplay;
	focus: Focus;
	screen: Screen;
	look: Look;
	index: GridIndex;
	measure: Measure;
	themeAt(x: number, y: number): number;
	/** Boxes of the screen that labels keep off. */
	blocked: readonly { x: number; y: number; width: number; height: number }[];
	/** Where labels stood before, by key, relative to their anchors. */
	before: ReadonlyMap<string, Label>;
}

export const BELOW_FONT = `400 12px ${SANS}`;
/** Node labels wanted on 1,100 × 750 px. */
const BUDGET = 70;
/** Natural zoom from which every paper may have its title. */
const TITLES_FROM = 1.7;
/** So many papers may have their titles from the first. */
const FEW = 30;
/** Themes whose names alone fill an overview. */
const MANY_THEMES = 25;
/** Windows narrower or lower than this are small, px: names shrink and wrap. */
const SMALL = 375;
/** Height of the line "10 papers" below a name, px. */
const COUNT_LINE = 16;
/** Cost of a dot under a theme's name where dots are many and small, in heights of the name: at home before all. */
const DOT_COVER = 0.05;
const PHONE_DOT_COVER = 0.03;
/** Width of a region in radii of the disc that its papers' share of the map fills. */
const REGION_WIDTH = 2.7;
/** From this growth on, dots are discs again, which labels keep off. */
const DISCS_FROM = 0.85;
/** Names below this size, px, leave no room for bold concepts beneath them. */
const LOUD_NAME = 17;
/** A sub-theme is named from this radius on, px. */
const SUBTHEME_FROM = 75;

type Draft = Omit<Label, "dx" | "dy" | "leader" | "width" | "height"> & { request: LabelRequest };

/** More nodes than the sheet has room for at their wished size. */
const dense = (data: MapData): boolean => data.scale < 0.8;

/** Chooses, styles and places the labels of a settled frame. */
export function layOutLabels(input: LabelInput): Label[] {
	const { data, display, focus, screen } = input;
	if (!display.layers.labels) return [];
	const discs = obstacles(input);
	const drafts: Draft[] = [];
	/** What is selected is named before all. */
	const before: Draft[] = [];
	const phone = screen.width <= 700;
	const nameSizes = new Map<number, number>();
	const inOrder = [...data.map.themes.entries()];
	// In small windows a name of a small region has one place, that of a large one many: it can wait.
	if (phone && !dense(data)) inOrder.reverse();
	for (const [t, theme] of inOrder) {
		const draft = nameDraft(input, theme, t, phone);
		if (!draft) continue;
		drafts.push(draft);
		if (theme.parent < 0) nameSizes.set(t, draft.size);
	}
	const names = new Set(data.map.themes.filter((theme) => theme.parent < 0).map((theme) => theme.name.toLowerCase()));
	const said = new Map<string, "paper" | "concept">();
	for (const i of chosenNodes(input)) {
		const text = i < data.papers ? shortTitle(data.map.papers[i]) : data.map.concepts[i - data.papers].label;
		if (text === "") continue;
		if (i >= data.papers && !focus.onlyForced && names.has(text.toLowerCase())) continue;
		// A paper and the method that it is called by: one of them says it.
		const kind = i < data.papers ? "paper" : "concept";
		const isCalled = focus.state[i] === STATE.selected || focus.state[i] === STATE.hovered;
		if (!isCalled && (said.get(text) ?? kind) !== kind) continue;
		said.set(text, kind);
		const draft = nodeDraft(input, i, text, discs.numberOf.get(i) ?? -1, nameSizes.get(data.theme[i]));
		(focus.state[i] === STATE.selected ? before : drafts).push(draft);
	}
	drafts.unshift(...before);
	// Over small dots labels cover what they name: fewer of them, and fewest where many themes have theirs.
	const natural = screen.zoom * data.scale;
	const share = natural >= 0.3 ? 1 : names.size > MANY_THEMES && natural < 0.15 ? 0.15 : 0.5;
	const scene: Scene = {
		left: screen.free.left + 4,
		top: screen.free.top + 4,
		right: screen.free.right - 4,
		bottom: screen.free.bottom - 4,
		discs,
		lines: litPieces(input),
		blocked: input.blocked,
		kept: discs.numberOf.get(focus.selected) ?? -1,
		soft: data.scale < 0.5 && natural < 0.7 && !focus.onlyForced,
		most: Math.round(
			(share * BUDGET * (screen.free.right - screen.free.left) * (screen.free.bottom - screen.free.top)) / 825_000,
		),
		themeAt: input.themeAt,
	};
	return placeLabels(
		drafts.map((draft) => draft.request),
		scene,
	).map((placed) => finish(drafts[placed.label], placed));
}

function finish({ request, ...draft }: Draft, { x, y, leader }: Placed): Label {
	const relative = leader?.map((value, k) => value - (k % 2 === 0 ? request.x : request.y));
	return {
		...draft,
		dx: x - request.x,
		dy: y - request.y,
		width: request.width,
		height: request.height,
		...(relative ? { leader: relative as Label["leader"] } : {}),
	};
}

function nameDraft(input: LabelInput, theme: Theme, t: number, phone: boolean): Draft | undefined {
	const { data, display, focus, screen, look, measure } = input;
	const [x, y] = toScreen(screen.affine, theme.x, theme.y);
	if (x < screen.free.left || x > screen.free.right || y < screen.free.top || y > screen.free.bottom) return;
	const sub = theme.parent >= 0;
	const share = theme.papers.length / Math.max(1, data.papers);
	const reach = screen.zoom * Math.sqrt((0.4 * share * data.width * data.height) / Math.PI);
	if (sub && (reach < SUBTHEME_FROM || focus.onlyForced)) return;
	const boldest = (size: number) => `700 ${size}px ${SANS}`;
	let lines = wrapName(theme.name);
	const widest = (size: number) => Math.max(...lines.map((line) => measure(line, boldest(size))));
	const nominal = nameSize(theme.papers.length);
	let size = nominal;
	if (focus.onlyForced) size = 14;
	else if (sub || (phone && !dense(data) && Math.min(screen.width, screen.height) >= SMALL)) size = 13;
	else if (phone) {
		// As large as its region is wide; a long name in a narrow one has more room below than beside.
		const room = REGION_WIDTH * reach;
		const most = screen.width < SMALL ? 11.5 : 13.5;
		if (widest(most) > room) lines = wrapName(theme.name, 3);
		size = Math.max(11, Math.min(most, Math.floor((2 * most * room) / widest(most)) / 2));
	} else {
		// As large as its free box, the line of the count with it, allows.
		const wide = (theme.width * screen.zoom) / widest(nominal);
		const high = (theme.height * screen.zoom - COUNT_LINE) / (lines.length * (nominal + 3));
		size = Math.max(14, Math.min(nominal, Math.round(nominal * Math.min(wide, Math.max(0.75, high)) * 2) / 2));
		if (size <= 14 && dense(data) && widest(size) > REGION_WIDTH * reach) lines = wrapName(theme.name, 3);
	}
	const below = size >= 15 ? counted(theme.papers.length, "paper") : undefined;
	const lineHeight = size >= 20 ? size + 3 : Math.round(size * 1.2);
	const slot = data.themeSlot[t];
	return {
		key: `t${t}`,
		kind: "name",
		node: t,
		lines,
		size,
		font: boldest(size),
		lineHeight,
		color: look.themeInk[slot],
		haloWidth: dense(data) ? 6.5 : 5,
		...(below ? { below } : {}),
		alpha: focus.nameAlpha[t],
		x: theme.x,
		y: theme.y,
		request: {
			x,
			y,
			radius: 0,
			width: widest(size) + 4,
			height: lines.length * lineHeight + (below ? COUNT_LINE : 0),
			name: true,
			theme: sub ? theme.parent : t,
			leader: 0,
			self: -1,
			...(focus.onlyForced
				? { cover: 5 }
				: dense(data) && screen.grow < DISCS_FROM
					? { cover: phone ? PHONE_DOT_COVER : DOT_COVER }
					: {}),
			required: display.selection?.kind === "theme" && display.selection.index === t,
		},
	};
}

/** Nodes that ask for a label, most important first. */
function chosenNodes({ data, display, focus, screen, index }: LabelInput): number[] {
	const box = mapBox(screen.affine, screen.free);
	const inBox = (i: number) => data.x[i] >= box.x0 && data.x[i] <= box.x1 && data.y[i] >= box.y0 && data.y[i] <= box.y1;
	// A leader to what lies under a panel leads nowhere.
	const chosen: number[] = focus.forced.filter(
		(i) => focus.state[i] !== STATE.hidden && (inBox(i) || focus.state[i] === STATE.selected),
	);
	if (focus.onlyForced) return chosen;
	const forced = new Set(chosen);
	const few = areFew(data.papers, display.hiddenPapers);
	const titles = few || screen.zoom * data.scale >= TITLES_FROM || display.view === "papers";
	const wanted = (i: number) =>
		focus.state[i] === STATE.rest &&
		!forced.has(i) &&
		data.appear[i] <= screen.zoom &&
		(i >= data.papers || titles || data.landmark[i] === 1);
	const found: number[] = [];
	const most = 420;
	if (index.countWithin(box.x0, box.y0, box.x1, box.y1) < 8000) {
		index.within(box.x0, box.y0, box.x1, box.y1, (i) => {
			if (wanted(i)) found.push(i);
		});
		const first = (i: number) => Number(few && i < data.papers);
		found.sort((i, j) => first(j) - first(i) || data.rank[i] - data.rank[j]);
	} else
		for (const i of data.order.subarray(0, 30_000)) {
			if (found.length >= most) break;
			if (inBox(i) && wanted(i)) found.push(i);
		}
	return [...chosen, ...found.slice(0, most)];
}

/** So few papers are there, or pass the filters, that each may have its title. */
function areFew(papers: number, hidden: Uint8Array | null): boolean {
	let left = papers;
	for (const one of hidden ?? []) left -= one;
	return left <= FEW;
}

/** Size and weight by the papers that name a concept; in large maps by its rank. */
function conceptFont({ map, papers, rank, named }: MapData, i: number): [size: number, weight: number] {
	const count = named[i - papers];
	if (map.papers.length <= 150)
		return count >= 4 ? [14.5, 700] : count === 3 ? [13, 400] : count === 2 ? [12.5, 400] : [11, 400];
	if (count < 2 || rank[i] > named.length / 2) return [11, 400];
	return rank[i] < 14 ? [14.5, 700] : rank[i] < 60 ? [13, 400] : [12.5, 400];
}

/** @param nameSize - px of its theme's name, where that is drawn: what a theme holds speaks lower than the theme. */
function nodeDraft(input: LabelInput, i: number, text: string, self: number, nameSize?: number): Draft {
	const { data, display, focus, screen, look, measure, before } = input;
	const paper = i < data.papers;
	const selected = focus.state[i] === STATE.selected;
	const hovered = focus.state[i] === STATE.hovered;
	let [size, weight] = paper ? [12, 400] : conceptFont(data, i);
	if (!paper && nameSize !== undefined && nameSize < LOUD_NAME)
		[size, weight] = [Math.max(11, Math.min(size, nameSize - 1.5)), 400];
	if (selected) [size, weight] = [paper ? 14 : 15, 700];
	else if (hovered) size = Math.max(12.5, size);
	const font = `${paper ? "italic " : ""}${weight} ${size}px ${paper ? SERIF : SANS}`;
	const ink = look.themeInk[data.slot[i]];
	const single = !paper && data.named[i - data.papers] < 2;
	const [x, y] = toScreen(screen.affine, data.x[i], data.y[i]);
	const forced = focus.forced.includes(i);
	const ring = selected ? (paper ? 8 : 9) : hovered ? 4 : 1.5;
	const last = before.get(`n${i}`);
	let width: number | undefined;
	return {
		key: `n${i}`,
		kind: paper ? "paper" : "concept",
		node: i,
		lines: [text],
		size,
		font,
		lineHeight: Math.round(size * 1.22),
		color: paper || hovered ? look.ink : single ? mix(ink, look.ink3, 0.62) : ink,
		haloWidth: 3.4,
		alpha: 1,
		x: data.x[i],
		y: data.y[i],
		request: {
			x,
			y,
			radius: drawnRadius(data, i, screen) + ring,
			// Measured when a place is sought: of a large map's many wishes few come so far.
			get width() {
				return (width ??= measure(text, font) + 2);
			},
			height: Math.round(size * 1.22),
			name: false,
			theme: forced ? -1 : data.theme[i],
			leader: (focus.onlyForced || display.around) && forced ? 84 : dense(data) ? 34 : 15,
			self,
			required: selected || hovered,
			...(last && last.font === font ? { before: { dx: last.dx, dy: last.dy } } : {}),
		},
	};
}

export function drawnRadius(data: MapData, i: number, screen: Screen): number {
	return Math.max(0.7, data.radius[i] * screen.grow);
}

/** Discs and rings on the screen that labels should not cover; dots below 2 px do not count. */
function obstacles({ data, focus, screen, index }: LabelInput): Scene["discs"] & { numberOf: Map<number, number> } {
	const margin = 80;
	const { left, right, top, bottom } = screen.free;
	const box = mapBox(screen.affine, {
		left: left - margin,
		right: right + margin,
		top: top - margin,
		bottom: bottom + margin,
	});
	const numberOf = new Map<number, number>();
	const list: number[] = [];
	const add = (i: number) => {
		const state = focus.state[i];
		if (state === STATE.hidden || state === STATE.filtered) return;
		if (focus.onlyForced && state === STATE.dimmed) return;
		// Dimmed counts as at rest does: names keep their places while something is pointed at.
		const quiet = state === STATE.rest || state === STATE.dimmed;
		if (quiet && (data.appear[i] > screen.zoom || drawnRadius(data, i, screen) < 2)) return;
		numberOf.set(i, list.length);
		list.push(i);
	};
	if (index.countWithin(box.x0, box.y0, box.x1, box.y1) < 20_000) index.within(box.x0, box.y0, box.x1, box.y1, add);
	else for (const i of focus.lit) add(i);
	const radius = (i: number) => {
		const ring =
			focus.state[i] === STATE.selected ? (i < data.papers ? 8 : 9) : focus.state[i] === STATE.hovered ? 4 : 1.2;
		return drawnRadius(data, i, screen) + ring;
	};
	const places = list.map((i) => toScreen(screen.affine, data.x[i], data.y[i]));
	return {
		x: Float32Array.from(places, ([x]) => x),
		y: Float32Array.from(places, ([, y]) => y),
		radius: Float32Array.from(list, radius),
		numberOf,
	};
}

function litPieces({ data, focus, screen }: LabelInput): [number, number, number, number][] {
	return focus.links.slice(0, 60).map(({ a, b }) => {
		const [x0, y0] = toScreen(screen.affine, data.x[a], data.y[a]);
		const [x1, y1] = toScreen(screen.affine, data.x[b], data.y[b]);
		return [x0, y0, x1, y1];
	});
}
