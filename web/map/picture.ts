import { computeFocus, type Focus, STATE } from "./focus.ts";
import { BELOW_FONT, drawnRadius, type Label, type LabelInput, layOutLabels } from "./labels.ts";
import { type Look, rgba, SANS } from "./look.ts";
import { faintness, type LinkList, type MapData } from "./mapData.ts";
import { legendHeight, legendShapes, MARGIN } from "./pictureLegend.ts";
import { INNER_STEP } from "./regionLayer.ts";
import { type Regions, themeAt, traceRing } from "./regions.ts";
import { growth, type Screen, toMap, toScreen } from "./screen.ts";
import { arc, type Picture, type Shape, short } from "./shapes.ts";
import type { ExportOptions } from "./types.ts";

const HEADER = 56;

/** Composes the picture of the free area as it is on screen, or of the whole map, with title and legend. */
export function composePicture(
	input: LabelInput,
	regions: Regions,
	links: LinkList,
	{ area = "view", title = "", subtitle = "", legend = true }: ExportOptions,
): Picture {
	const { data, look } = input;
	const whole = area === "map";
	const screen: Screen = whole ? wholeMap(data) : input.screen;
	const display = whole ? { ...input.display, insets: { left: 0, right: 0, top: 0, bottom: 0 } } : input.display;
	const focus = whole ? computeFocus(data, display) : input.focus;
	const top = title || subtitle ? HEADER : 0;
	const { free } = screen;
	const width = Math.round(free.right - free.left);
	const signs = { look, view: display.view, width, measure: input.measure };
	const below = legend ? legendHeight(signs) : 0;
	const height = Math.round(free.bottom - free.top) + top + below;
	const moved: Screen = {
		...screen,
		affine: { ...screen.affine, e: screen.affine.e - free.left, f: screen.affine.f - free.top + top },
	};
	const shapes: Shape[] = [];
	if (display.layers.regions) regionShapes(shapes, regions, data, focus, moved, look);
	if (display.layers.links) linkShapes(shapes, links, data, focus, moved, look);
	nodeShapes(shapes, data, focus, moved, look, { width, height });
	const labels = layOutLabels({
		...input,
		blocked: [],
		display,
		focus,
		screen,
		themeAt: (px, py) => themeAt(regions, ...toMap(screen.affine, px, py)),
	});
	for (const label of labels.reverse()) labelShapes(shapes, label, moved, look);
	// The map ends where title and legend begin.
	const band = (from: number, to: number) =>
		shapes.push({ kind: "path", d: `M0 ${from}H${width}V${to}H0Z`, fill: look.page });
	const foot = height - below;
	if (top > 0) band(0, top);
	if (legend) band(foot, height);
	if (title)
		shapes.push({
			kind: "text",
			x: MARGIN,
			y: 30,
			text: title,
			font: `700 20px ${SANS}`,
			anchor: "start",
			fill: look.ink,
		});
	if (subtitle)
		shapes.push({
			kind: "text",
			x: MARGIN,
			y: 49,
			text: subtitle,
			font: `400 13px ${SANS}`,
			anchor: "start",
			fill: look.ink3,
		});
	if (legend) legendShapes(shapes, signs, foot);
	return { width, height, background: look.page, title: title || "Map of papers and concepts", shapes };
}

function wholeMap(data: MapData): Screen {
	const width = data.width + 2 * MARGIN;
	const height = data.height + 2 * MARGIN;
	return {
		affine: { a: 1, b: 0, c: 0, d: -1, e: width / 2, f: height / 2 },
		zoom: 1,
		grow: growth(data.scale),
		width,
		height,
		free: { left: 0, top: 0, right: width, bottom: height },
	};
}

/** Writes path data in px from curves in map units. */
function pathWriter(screen: Screen): { d(): string; pen: Parameters<typeof traceRing>[1] } {
	let d = "";
	const at = (x: number, y: number) => toScreen(screen.affine, x, y).map(short).join(" ");
	return {
		d: () => d,
		pen: {
			moveTo: (x, y) => (d += `M${at(x, y)}`),
			quadraticCurveTo: (cx, cy, x, y) => (d += `Q${at(cx, cy)} ${at(x, y)}`),
			closePath: () => (d += "Z"),
		},
	};
}

function regionShapes(
	shapes: Shape[],
	regions: Regions,
	data: MapData,
	focus: Focus,
	screen: Screen,
	look: Look,
): void {
	for (const { theme, levels } of regions.regions) {
		const mark = look.mark[data.themeSlot[theme]];
		const alpha = focus.regionAlpha[theme];
		const paths = levels.map((rings) => {
			const writer = pathWriter(screen);
			for (const ring of rings) traceRing(ring, writer.pen);
			return writer.d();
		});
		paths.forEach((d, level) => {
			const fill = rgba(mark, look.regionFill * alpha * (level === 0 ? 1 : INNER_STEP));
			if (d) shapes.push({ kind: "path", d, fill, evenOdd: true });
		});
		if (paths[0]) shapes.push({ kind: "path", d: paths[0], stroke: rgba(mark, look.regionLine * alpha), width: 1 });
	}
}

function linkShapes(shapes: Shape[], links: LinkList, data: MapData, focus: Focus, screen: Screen, look: Look): void {
	const place = (i: number) => toScreen(screen.affine, data.x[i], data.y[i]);
	const drawn = (i: number) => focus.state[i] < STATE.filtered && data.appear[i] <= screen.zoom;
	const dim = focus.restLinks < 1;
	let crossing = 0;
	for (let k = 0; k < links.a.length; k++) if (data.theme[links.a[k]] !== data.theme[links.b[k]]) crossing++;
	const strength = [faintness(links.a.length - crossing, false), faintness(crossing, true)];
	const line = (a: number, b: number, bow: number, stroke: string, width: number) => {
		const [x0, y0] = place(a);
		const [x1, y1] = place(b);
		const [cx, cy] = [(x0 + x1) / 2 - (y1 - y0) * bow, (y0 + y1) / 2 + (x1 - x0) * bow];
		const d =
			bow === 0
				? `M${short(x0)} ${short(y0)}L${short(x1)} ${short(y1)}`
				: `M${short(x0)} ${short(y0)}Q${short(cx)} ${short(cy)} ${short(x1)} ${short(y1)}`;
		shapes.push({ kind: "path", d, stroke, width });
	};
	for (let k = 0; k < links.a.length; k++) {
		const [a, b] = [links.a[k], links.b[k]];
		if (!drawn(a) || !drawn(b)) continue;
		const across = data.theme[a] !== data.theme[b];
		const faint = strength[Number(across)];
		const own = focus.linkTheme >= 0 && focus.state[a] === STATE.rest && focus.state[b] === STATE.rest;
		const stroke =
			dim && !own
				? rgba(look.ink, 0.05 * faint)
				: across
					? rgba(look.ink, faint * (own ? 0.45 : 0.17))
					: rgba(look.themeInk[data.slot[b]], faint * (own ? 0.45 : 0.26));
		line(a, b, across ? 0.16 : 0, stroke, 0.9);
	}
	for (const { a, b, width, alpha } of focus.links) line(a, b, 0.12, rgba(look.themeInk[data.slot[b]], alpha), width);
}

const PAPER_ALPHA = [1, 0.17, 1, 1, 1, 0.08, 0];
const CONCEPT_ALPHA = [1, 0.15, 1, 1, 1, 0.08, 0];

function nodeShapes(
	shapes: Shape[],
	data: MapData,
	focus: Focus,
	screen: Screen,
	look: Look,
	size: { width: number; height: number },
): void {
	const draw = (i: number) => {
		const state = focus.state[i];
		const paper = i < data.papers;
		const alpha = (paper ? PAPER_ALPHA : CONCEPT_ALPHA)[state];
		if (alpha === 0 || (data.appear[i] > screen.zoom && state < STATE.lit)) return;
		const [px, py] = toScreen(screen.affine, data.x[i], data.y[i]);
		if (px < -20 || py < -20 || px > size.width + 20 || py > size.height + 20) return;
		const [x, y] = [short(px), short(py)];
		const r = short(drawnRadius(data, i, screen) + (state === STATE.selected ? 1.5 : 0));
		const shade = alpha < 1 ? { alpha } : {};
		if (paper) {
			const rim = Math.min(1.5, r * 0.3);
			shapes.push({ kind: "circle", x, y, r: short(r + rim / 2), stroke: look.page, width: short(rim), ...shade });
			shapes.push({ kind: "circle", x, y, r, fill: look.mark[data.slot[i]], ...shade });
		} else {
			const lit = state === STATE.lit || state === STATE.selected;
			const width = short(Math.min(lit ? 2.2 : r < 3.2 ? 1.3 : 1.8, r * 0.7));
			shapes.push({ kind: "circle", x, y, r, fill: look.page, stroke: look.themeInk[data.slot[i]], width, ...shade });
			if (data.share1[i] < 255 && alpha === 1) {
				arc(shapes, x, y, r, data.share1[i], data.share2[i], look.themeInk[data.slot2[i]], width);
				arc(shapes, x, y, r, data.share2[i], 255, look.themeInk[data.slot3[i]], width);
			}
		}
		if (state === STATE.selected)
			shapes.push({ kind: "circle", x, y, r: r + (paper ? 5 : 6.5), stroke: look.ink, width: 2 });
		if (state === STATE.hovered)
			shapes.push({ kind: "circle", x, y, r: r + 2.6, stroke: look.ink, width: 2, alpha: 0.4 });
	};
	const behind = (i: number) => focus.state[i] < STATE.lit || focus.state[i] === STATE.filtered;
	for (let k = data.order.length - 1; k >= 0; k--)
		if (data.order[k] >= data.papers && behind(data.order[k])) draw(data.order[k]);
	for (let i = 0; i < data.papers; i++) if (behind(i)) draw(i);
	for (const i of focus.lit) draw(i);
}

/** Part of a ring, clockwise from the top, in 255ths of a turn. */
function labelShapes(shapes: Shape[], label: Label, screen: Screen, look: Look): void {
	const [x, y] = toScreen(screen.affine, label.x, label.y);
	const shade = label.alpha < 1 ? { alpha: label.alpha } : {};
	if (label.leader) {
		const [x0, y0, x1, y1] = label.leader;
		shapes.push({
			kind: "path",
			d: `M${short(x + x0)} ${short(y + y0)}L${short(x + x1)} ${short(y + y1)}`,
			stroke: look.ink3,
			width: 0.8,
		});
	}
	const name = label.kind === "name";
	const anchor = name ? ("middle" as const) : ("start" as const);
	const left = short(x + label.dx + (name ? label.width / 2 : 1));
	label.lines.forEach((text, row) => {
		shapes.push({
			kind: "text",
			x: left,
			y: short(y + label.dy + label.lineHeight * (0.79 + row)),
			text,
			font: label.font,
			anchor,
			fill: label.color,
			halo: { color: look.halo, width: label.haloWidth },
			...shade,
		});
	});
	if (label.below)
		shapes.push({
			kind: "text",
			x: left,
			y: short(y + label.dy + label.lineHeight * (label.lines.length - 0.21) + 17),
			text: label.below,
			font: BELOW_FONT,
			anchor,
			fill: look.ink3,
			halo: { color: look.halo, width: 3.4 },
			...shade,
		});
}
