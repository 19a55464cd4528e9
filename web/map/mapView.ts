// Over 250 lines: the life of the view (layers, camera, input, transitions) is one thing with one state; all that can
// be computed without that state lives beside it in pure functions.
import type { KnowledgeMap } from "../../src/model/map.ts";
import { LargeMap } from "../data/large/largeMap.ts";
import { Camera, type Sight } from "./camera.ts";
import { computeFocus, type Focus } from "./focus.ts";
import { type Frame, fittedView, standsUpright, zoomLimits } from "./framing.ts";
import { nodeAt } from "./hit.ts";
import type { LabelInput } from "./labels.ts";
import { Lasso, type Loop, nodesInside } from "./lasso.ts";
import { hasDiscs, type Level, levelRegions } from "./level.ts";
import { LiveLabels } from "./liveLabels.ts";
import { type Look, lookOf } from "./look.ts";
import { linksOf, type MapData, numberOf, refOf } from "./mapData.ts";
import { MassLayer } from "./massLayer.ts";
import { Minimap } from "./minimap.ts";
import { NodeDrag } from "./nodeDrag.ts";
import type { GridIndex } from "./picking.ts";
import { composePicture } from "./picture.ts";
import { paintPicture } from "./png.ts";
import { prepare } from "./prepare.ts";
import { preparedFor } from "./prepared.ts";
import { drawRegions, regionPaths } from "./regionLayer.ts";
import { type Regions, themeAt } from "./regions.ts";
import { freeArea, growth, type Screen, toMap, toScreen } from "./screen.ts";
import type { Picture } from "./shapes.ts";
import { shiftLayer } from "./shiftLayer.ts";
import { type Affine, Stage } from "./sigma.ts";
import { writeSvg } from "./svg.ts";
import type { ExportOptions, MapCallbacks, MapCamera, MapDisplay, NodeRef } from "./types.ts";

/** Motion: opacity of states, ms. */
const FADE_MS = 160;
/** Rest before a settled frame, and before hovering counts, ms. */
const SETTLE_MS = 130;
const HOVER_MS = 80;
/** Pick radius beyond a node's rim, px. */
const REACH = { mouse: 6, touch: 24 };
const MINIMAP_FROM = 5000;
/** Above this many nodes links at rest are left out while the camera moves. */
const LIGHT_MOTION_FROM = 20_000;
/** Above this many, regions and labels move as they were drawn. */
const SHIFTED_FROM = 1000;
/** By how much of the window the regions are drawn beyond it on each side, so that they can be moved. */
const REGION_MARGIN = 0.25;

/** Everything derived from one map. */
interface Loaded {
	data: MapData;
	regions: Regions;
	paths: ReturnType<typeof regionPaths>;
	index: GridIndex;
	widest: number;
	minimap: Minimap | null;
	/** The map as it was given, and where its nodes are kept while a turned map has its regions level. */
	map: KnowledgeMap;
	upright: boolean;
	level: Level | undefined;
}

/**
 * The drawn map
 * =============
 * Mounts its layers in a container that has a size and a position other than static, and draws when something
 * changed: the camera, the display, the map, the window. `setDisplay` may be called on every state change; what is
 * equal costs nothing. Without WebGL, or when the context is lost, `onUnavailable` is called and nothing is drawn.
 */
export class MapView {
	private readonly root = document.createElement("div");
	private readonly regionCanvas = document.createElement("canvas");
	private readonly massCanvas = document.createElement("canvas");
	private readonly labelCanvas = document.createElement("canvas");
	private readonly stageElement = document.createElement("div");
	private readonly callbacks: MapCallbacks;
	private readonly resizer: ResizeObserver;
	private readonly mass: MassLayer | undefined;
	private readonly lasso: Lasso;
	private readonly labels = new LiveLabels();
	private readonly drag: NodeDrag;
	private readonly camera = new Camera(() => this.sight());
	private stage: Stage | undefined;
	private loaded: Loaded;
	private display: MapDisplay;
	private look: Look;
	private lighting: Focus;
	private states: Uint8Array;
	private fadeFrom = 0;
	private labelsStale = true;
	/** Timer of their placing. */
	private placing = 0;
	/** The view that they were placed for. */
	private placedAt = "";
	private frame = 0;
	private settleTimer = 0;
	private hoverTimer = 0;
	private hovered: NodeRef | null = null;
	private drawnAffine = "";
	/** The view that the regions were drawn for. */
	private regionsAt: Affine | undefined;
	/** Of the last frame; `drawnAffine` is emptied when all must be drawn anew. */
	private seenAffine = "";
	private dead = false;

	constructor(container: HTMLElement, map: KnowledgeMap, display: MapDisplay, callbacks: MapCallbacks) {
		this.callbacks = callbacks;
		this.display = display;
		this.look = lookOf(display.dark, display.contrast);
		Object.assign(this.root.style, {
			position: "absolute",
			inset: "0",
			overflow: "hidden",
			background: this.look.page,
		});
		for (const layer of [this.regionCanvas, this.massCanvas, this.labelCanvas, this.stageElement]) {
			Object.assign(layer.style, { position: "absolute", inset: "0", width: "100%", height: "100%" });
			this.root.append(layer);
		}
		for (const canvas of [this.regionCanvas, this.massCanvas, this.labelCanvas]) canvas.style.pointerEvents = "none";
		const [beyond, whole] = [`${-100 * REGION_MARGIN}%`, `${100 * (1 + 2 * REGION_MARGIN)}%`];
		Object.assign(this.regionCanvas.style, { inset: `${beyond} auto auto ${beyond}`, width: whole, height: whole });
		container.append(this.root);
		this.sizeLayers();
		this.lasso = new Lasso(
			() => this.look,
			(loop) => this.endLasso(loop),
		);
		this.drag = new NodeDrag(this.root, {
			pick: (x, y, touch) => {
				const node = this.callbacks.onMoved && !this.dead ? this.pick(x, y, touch ? REACH.touch : REACH.mouse) : null;
				return node && node.kind !== "theme" ? numberOf(this.loaded.data, node) : -1;
			},
			show: (node, x, y) => this.showMoved(node, x, y),
			drop: (node, at) => this.dropMoved(node, at),
		});
		try {
			this.mass = new MassLayer(this.massCanvas);
		} catch (error) {
			this.fail(error instanceof Error ? error.message : "This browser cannot draw the map.");
		}
		this.massCanvas.addEventListener("webglcontextlost", (event) => {
			event.preventDefault();
			if (!this.dead) this.fail("The map stopped drawing. Nothing is lost.");
		});
		this.loaded = this.load(map);
		this.lighting = computeFocus(this.loaded.data, display);
		this.states = this.lighting.state;
		this.resizer = new ResizeObserver(() => this.resized());
	}

	/** Begins to draw, once the graphics card is ready. Apart from the making, so that the main thread stays free. */
	async start(): Promise<void> {
		await this.mass?.compiled();
		if (this.dead) return;
		this.mount();
		this.resizer.observe(this.root);
	}

	/** Replaces the map; one of the same extent keeps the view, another is fitted anew. */
	setMap(map: KnowledgeMap): void {
		if (this.dead) return;
		const { width, height } = this.loaded.data;
		if (this.stage && map.layout.width === width && map.layout.height === height) {
			this.exchange(map);
			return;
		}
		this.loaded.minimap?.canvas.remove();
		this.loaded = this.load(map);
		this.stage?.kill();
		this.stageElement.replaceChildren();
		this.labels.clear();
		this.lighting = computeFocus(this.loaded.data, this.display);
		this.states = this.lighting.state;
		this.mount();
	}

	/** Another map in the same view. */
	private exchange(map: KnowledgeMap): void {
		this.loaded.minimap?.canvas.remove();
		this.loaded = this.load(map);
		if (this.loaded.minimap) this.root.append(this.loaded.minimap.canvas);
		this.labels.clear();
		this.drawnAffine = "";
		this.fillLayer();
		this.labelsStale = true;
		this.requestFrame();
	}

	private fillLayer(): void {
		this.lighting = computeFocus(this.loaded.data, this.display);
		this.states = this.lighting.state;
		this.mass?.setData(this.loaded.data);
		this.mass?.setView(this.display.view);
		this.mass?.setState(this.states, this.states, this.lighting.lit, this.lighting.links);
	}

	/** More of the map has come: names, links, rings of several themes. */
	filled(): void {
		const { data } = this.loaded;
		if (this.dead || !this.mass) return;
		const { selection, hover } = this.display;
		this.mass.more();
		if (selection || hover) {
			this.lighting = computeFocus(data, this.display);
			this.mass.setState(this.lighting.state, this.states, this.lighting.lit, this.lighting.links);
			this.states = this.lighting.state;
		}
		// What the selection is tied to has come.
		this.camera.again();
		this.labelsStale = true;
		this.requestFrame();
	}

	setDisplay(display: MapDisplay): void {
		const before = this.display;
		this.display = display;
		if (this.dead || equal(before, display)) return;
		this.look = lookOf(display.dark, display.contrast);
		this.root.style.background = this.look.page;
		this.stage?.setMotion(display.reducedMotion);
		const focus = computeFocus(this.loaded.data, display);
		this.mass?.setView(display.view);
		this.mass?.setState(focus.state, this.states, focus.lit, focus.links);
		this.fadeFrom = display.reducedMotion ? 0 : performance.now();
		this.lighting = focus;
		this.states = focus.state;
		const moved = JSON.stringify(before.insets) !== JSON.stringify(display.insets);
		if (moved && this.camera.fitted && !display.selection) this.fit(false);
		this.labelsStale = true;
		this.drawnAffine = "";
		this.requestFrame();
	}

	/** Shows the whole map in the free area. */
	fit(animate = true): void {
		this.turnToFit();
		this.camera.fit(animate);
	}

	/** Shows a theme's region, with a little of what lies around it. */
	fitTheme(theme: number): void {
		this.camera.fitTheme(theme);
	}

	/** Brings a node, and what is lit with it, into the free area by the smallest move. */
	focus(node: NodeRef): void {
		this.camera.focus(node);
	}

	/** The view to begin with: near what is selected, else the whole map. */
	open(selection: NodeRef | null): void {
		this.turnToFit();
		this.camera.open(selection);
	}

	/** Zooms about the middle of the free area; above 1 is nearer. */
	zoom(factor: number): void {
		const camera = this.camera.state;
		this.setCamera({ ...camera, ratio: camera.ratio / factor }, true);
	}

	/** Moves the map by px on the screen. */
	pan(dx: number, dy: number): void {
		this.camera.pan(dx, dy);
	}

	setCamera(camera: MapCamera, animate = false): void {
		this.camera.set(camera, animate);
	}

	/** Turns drawing a loop on or off; the result comes by `onLasso`. */
	setLasso(on: boolean): void {
		if (on) this.root.append(this.lasso.canvas);
		else this.lasso.canvas.remove();
	}

	/** With it on, a press on a paper or concept drags it; else only with Alt. */
	setDragging(on: boolean): void {
		this.drag.mode = on;
	}

	/** Where a node would be when moved by px on the screen, in map units. */
	beside(node: NodeRef, dx: number, dy: number): { x: number; y: number } | undefined {
		const screen = this.screen();
		if (!screen || node.kind === "theme") return;
		const { data } = this.loaded;
		const i = numberOf(this.loaded.data, node);
		const [x, y] = toScreen(screen.affine, data.x[i], data.y[i]);
		return this.home(i, this.inside(screen, x + dx, y + dy));
	}

	/** The view as it is on screen, as an SVG document with real text. */
	toSvg(options: ExportOptions = {}): string {
		return writeSvg(this.picture(options));
	}

	/** The view as a PNG file; `scale` device px per px. */
	toPng(scale: number, options: ExportOptions = {}): Promise<Blob> {
		return paintPicture(this.picture(options), scale);
	}

	kill(): void {
		this.dead = true;
		cancelAnimationFrame(this.frame);
		clearTimeout(this.settleTimer);
		clearTimeout(this.hoverTimer);
		clearTimeout(this.placing);
		this.drag.kill();
		this.resizer.disconnect();
		this.stage?.kill();
		this.mass?.kill();
		this.root.remove();
	}

	private fail(reason: string): void {
		this.dead = true;
		// After the constructor has returned, so that the caller holds the view.
		queueMicrotask(() => this.callbacks.onUnavailable(reason));
	}

	private load(map: KnowledgeMap): Loaded {
		const prepared = preparedFor(map) ?? prepare(map);
		const upright = this.isUpright(map);
		// What comes later for a large map comes to places of the map as it was.
		const level = upright && !(map instanceof LargeMap) ? levelRegions(prepared, map.themes) : undefined;
		const { drawing, regions, index, widest } = level?.prepared ?? prepared;
		// The same object, so that what arrives later for a large map is seen here.
		const data: MapData = Object.assign(drawing, { map: level ? { ...map, themes: level.themes } : map });
		const paths = regionPaths(regions);
		const minimap =
			data.order.length > MINIMAP_FROM
				? new Minimap(data, paths, (x, y) => this.setCamera({ ...this.camera.state, x, y }))
				: null;
		return { data, regions, paths, index, widest, minimap, map, upright, level };
	}

	private mount(): void {
		if (this.dead || !this.mass) return;
		const { data, minimap } = this.loaded;
		try {
			this.mass.ready();
			this.fillLayer();
			this.stage = new Stage(
				this.stageElement,
				{ width: data.width, height: data.height },
				{
					onFrame: () => this.cameraMoved(),
					onMove: (x, y) => this.pointerMoved(x, y),
					onLeave: () => this.pointerMoved(-1e6, -1e6),
					onClick: (x, y, touch) => this.clicked(x, y, touch),
					onDoubleClick: (x, y) => this.doubleClicked(x, y),
					onDown: () => clearTimeout(this.hoverTimer),
				},
			);
		} catch (error) {
			this.fail(error instanceof Error && error.message ? error.message : "This browser offers no WebGL.");
			return;
		}
		if (minimap) this.root.append(minimap.canvas);
		this.stage.setMotion(this.display.reducedMotion);
		this.labelsStale = true;
		this.resized();
		this.fit(false);
		this.settle();
	}

	private resized(): void {
		const { stage } = this;
		if (!stage || this.dead) return;
		this.sizeLayers();
		stage.resize();
		this.turnToFit();
		const { least, most } = zoomLimits(fittedView(this.frameOf(stage), this.loaded.data), this.loaded.data);
		stage.setLimits(least, most);
		if (this.camera.fitted) this.fit(false);
		this.drawnAffine = "";
		this.labelsStale = true;
		this.requestFrame();
	}

	private sizeLayers(): void {
		const { clientWidth: width, clientHeight: height } = this.root;
		for (const canvas of [this.regionCanvas, this.massCanvas, this.labelCanvas]) {
			const size = (canvas === this.regionCanvas ? 1 + 2 * REGION_MARGIN : 1) * this.ratio;
			const [wide, high] = [Math.max(1, Math.round(size * width)), Math.max(1, Math.round(size * height))];
			// Setting it to what it is would make it anew.
			if (canvas.width !== wide) canvas.width = wide;
			if (canvas.height !== high) canvas.height = high;
		}
	}

	private isUpright({ layout }: KnowledgeMap): boolean {
		const { clientWidth: width, clientHeight: height } = this.root;
		return standsUpright({ width, height, insets: this.display.insets }, layout);
	}

	private turnToFit(): void {
		const { map, data } = this.loaded;
		const upright = this.isUpright(map);
		this.stage?.turn(upright);
		if (upright === this.loaded.upright) return;
		this.loaded.upright = upright;
		if (hasDiscs(data)) this.exchange(map);
	}

	private get ratio(): number {
		return Math.min(2, window.devicePixelRatio || 1);
	}

	private frameOf({ affine, turned }: Stage): Frame {
		const { clientWidth: width, clientHeight: height } = this.root;
		return { width, height, insets: this.display.insets, affine, turned };
	}

	private sight(): Sight | undefined {
		const { stage } = this;
		const screen = this.screen();
		if (!stage || !screen) return;
		const { data } = this.loaded;
		return { stage, data, frame: this.frameOf(stage), screen, lit: this.lighting.lit, ties: this.display.ties };
	}

	private screen(): Screen | undefined {
		const { stage } = this;
		if (!stage) return;
		const { clientWidth: width, clientHeight: height } = this.root;
		const affine = stage.affine;
		const zoom = Math.hypot(affine.a, affine.b);
		return {
			affine,
			zoom,
			grow: growth(zoom * this.loaded.data.scale),
			width,
			height,
			free: freeArea(width, height, this.display.insets),
		};
	}

	private requestFrame(): void {
		if (this.frame || this.dead) return;
		this.frame = requestAnimationFrame(() => {
			this.frame = 0;
			this.draw();
		});
	}

	/** Sigma drew: the camera may have moved. */
	private cameraMoved(): void {
		if (this.dead || !this.stage) return;
		if (this.frame) cancelAnimationFrame(this.frame);
		this.frame = 0;
		this.draw();
	}

	private settle(): void {
		clearTimeout(this.settleTimer);
		this.settleTimer = window.setTimeout(() => {
			if (this.dead) return;
			if (this.stage?.moving) {
				this.settle();
				return;
			}
			this.labelsStale ||= keyOf(this.stage?.affine) !== this.placedAt;
			// Until those of a large map are placed anew, only what stands apart is drawn.
			if (!this.labelsStale) this.labels.rest();
			this.drawnAffine = "";
			this.requestFrame();
			this.callbacks.onCamera(this.camera.rest());
		}, SETTLE_MS);
	}

	private draw(): void {
		const screen = this.screen();
		if (this.dead || !screen || !this.mass || screen.width === 0 || screen.height === 0) return;
		const now = performance.now();
		const { data } = this.loaded;
		const { look, lighting: focus, display } = this;
		const affine = keyOf(screen.affine);
		const moved = affine !== this.drawnAffine;
		const moving = this.seenAffine !== "" && affine !== this.seenAffine;
		this.drawnAffine = affine;
		this.seenAffine = affine;
		if (moving) {
			this.settle();
			this.labels.follow(screen);
		}
		const fade = display.reducedMotion ? 1 : Math.min(1, (now - this.fadeFrom) / FADE_MS);
		const ratio = this.ratio;

		const light = moving && data.order.length > LIGHT_MOTION_FROM;
		const shifting = moving && data.order.length > SHIFTED_FROM;
		const shifted = shifting && shiftLayer(this.regionCanvas, this.regionsAt, screen, REGION_MARGIN);
		const regionPen = this.regionCanvas.getContext("2d");
		if (regionPen && (moved || fade < 1) && !shifted) {
			this.regionsAt = screen.affine;
			this.regionCanvas.style.transform = "";
			regionPen.setTransform(1, 0, 0, 1, 0, 0);
			regionPen.clearRect(0, 0, this.regionCanvas.width, this.regionCanvas.height);
			const e = screen.affine.e + REGION_MARGIN * screen.width;
			const f = screen.affine.f + REGION_MARGIN * screen.height;
			const wide = { ...screen, affine: { ...screen.affine, e, f } };
			if (display.layers.regions)
				drawRegions(regionPen, this.loaded.paths, data, wide, ratio, look, (theme) => focus.regionAlpha[theme]);
		}
		const natural = screen.zoom * data.scale;
		const linkFade = Math.min(1, Math.max(0, (natural - 0.12) / 0.2));
		this.mass.draw({
			affine: screen.affine,
			width: screen.width,
			height: screen.height,
			ratio,
			zoom: screen.zoom,
			grow: screen.grow,
			fade,
			links: display.layers.links && !light ? linkFade : 0,
			focus: focus.restLinks < 1,
			themeFocus: focus.linkTheme >= 0,
			look,
			contrast: display.contrast,
		});
		if (this.labelsStale && !moving) this.placeLabels(data.order.length > SHIFTED_FROM);
		const panned =
			shifting && this.labels.isDrawnAt(screen) && shiftLayer(this.labelCanvas, this.labels.drawnAt, screen, 0);
		const busy = !panned && this.drawLabelLayer(screen, now);
		if (this.loaded.minimap && (moved || fade < 1)) this.loaded.minimap.draw(screen, ratio, look, focus.selected);
		if (fade < 1 || busy) this.requestFrame();
	}

	/** Places the labels; those of a large map in a task of their own, after the frame. */
	private placeLabels(later: boolean): void {
		if (later) {
			this.placing ||= window.setTimeout(() => {
				this.placing = 0;
				this.placeLabels(false);
				this.requestFrame();
			});
			return;
		}
		const screen = this.screen();
		if (!screen || this.dead || this.stage?.moving) return;
		this.labelsStale = false;
		this.placedAt = keyOf(screen.affine);
		this.labels.place(this.labelInput(screen), performance.now(), this.display.reducedMotion);
	}

	private labelInput(screen: Screen): LabelInput {
		const { data, index, regions } = this.loaded;
		return {
			data,
			index,
			before: this.labels.byKey,
			screen,
			display: this.display,
			focus: this.lighting,
			look: this.look,
			measure: this.labels.measure,
			blocked: [this.loaded.minimap?.box(screen, this.lighting.selected), this.display.buttons].filter(
				(box) => box != null,
			),
			themeAt: (px, py) => themeAt(regions, ...toMap(screen.affine, px, py)),
		};
	}

	/** True while a label is coming or going. */
	private drawLabelLayer(screen: Screen, now: number): boolean {
		const pen = this.labelCanvas.getContext("2d");
		if (!pen) return false;
		this.labelCanvas.style.transform = "";
		pen.setTransform(1, 0, 0, 1, 0, 0);
		pen.clearRect(0, 0, this.labelCanvas.width, this.labelCanvas.height);
		pen.setTransform(this.ratio, 0, 0, this.ratio, 0, 0);
		return this.labels.draw(pen, screen, this.look, now);
	}

	private pick(x: number, y: number, reach: number): NodeRef | null {
		const screen = this.screen();
		return screen ? nodeAt(this.loaded, this.lighting.state, this.labels, screen, x, y, reach) : null;
	}

	/** A place of the screen in map units, kept within the map. */
	private inside(screen: Screen, px: number, py: number): { x: number; y: number } {
		const { width, height } = this.loaded.data;
		const [x, y] = toMap(screen.affine, px, py);
		const within = (value: number, extent: number) => Math.max(-extent / 2, Math.min(extent / 2, value));
		return { x: within(x, width), y: within(y, height) };
	}

	/** Where the map keeps a node that is drawn at a place. */
	private home(node: number, place: { x: number; y: number }): { x: number; y: number } {
		return this.loaded.level?.home(node, place) ?? place;
	}

	private moved: { node: number; x: number; y: number } | undefined;

	private showMoved(node: number, px: number, py: number): void {
		const screen = this.screen();
		const { data } = this.loaded;
		if (!screen || this.dead) return;
		this.moved ??= { node, x: data.x[node], y: data.y[node] };
		this.place(node, this.inside(screen, px, py));
	}

	private dropMoved(node: number, at?: { x: number; y: number }): void {
		const screen = this.screen();
		const before = this.moved;
		this.moved = undefined;
		this.stageElement.style.cursor = "";
		if (!before || !screen) return;
		// The edit moves it for good; until then, and if nothing comes of it, the map is as it was.
		this.place(node, before);
		const to = at && this.home(node, this.inside(screen, at.x, at.y));
		if (to) this.callbacks.onMoved?.(refOf(this.loaded.data, node), to.x, to.y);
	}

	private place(node: number, { x, y }: { x: number; y: number }): void {
		const { data } = this.loaded;
		data.x[node] = x;
		data.y[node] = y;
		this.labels.moveWith(node, { x, y });
		this.stageElement.style.cursor = "grabbing";
		this.mass?.placeNode(node);
		this.requestFrame();
	}

	private pointerMoved(x: number, y: number): void {
		if (this.dead || this.stage?.moving) return;
		const node = x < -1e5 ? null : this.pick(x, y, REACH.mouse);
		this.stageElement.style.cursor = node ? "pointer" : "";
		if (same(node, this.hovered)) {
			clearTimeout(this.hoverTimer);
			return;
		}
		clearTimeout(this.hoverTimer);
		this.hoverTimer = window.setTimeout(() => {
			this.hovered = node;
			this.callbacks.onHover(node);
		}, HOVER_MS);
	}

	private clicked(x: number, y: number, touch: boolean): void {
		if (this.dead) return;
		const node = this.pick(x, y, touch ? REACH.touch : REACH.mouse);
		clearTimeout(this.hoverTimer);
		if (node?.kind === "theme") this.callbacks.onOpenTheme(node.index);
		else this.callbacks.onSelect(node, "pointer");
	}

	private doubleClicked(x: number, y: number): void {
		const screen = this.screen();
		if (this.dead || !screen) return;
		const theme = themeAt(this.loaded.regions, ...toMap(screen.affine, x, y));
		if (theme >= 0) {
			this.fitTheme(theme);
			this.callbacks.onOpenTheme(theme);
		}
	}

	private endLasso(loop: Loop): void {
		const screen = this.screen();
		if (!screen) return;
		if (loop.length === 0) {
			this.callbacks.onLasso?.(null);
			return;
		}
		const { data } = this.loaded;
		const inside = nodesInside(loop, data, this.lighting.state, screen).map((i) => refOf(data, i));
		const of = (kind: NodeRef["kind"]) => inside.filter((node) => node.kind === kind).map(({ index }) => index);
		this.callbacks.onLasso?.({ papers: of("paper"), concepts: of("concept") });
	}

	private picture(options: ExportOptions): Picture {
		const screen = this.screen() ?? {
			affine: { a: 1, b: 0, c: 0, d: -1, e: 0, f: 0 },
			zoom: 1,
			grow: 1,
			width: 800,
			height: 600,
			free: { left: 0, top: 0, right: 800, bottom: 600 },
		};
		return composePicture(
			this.labelInput(screen),
			this.loaded.regions,
			linksOf(this.loaded.data, this.display.view),
			options,
		);
	}
}

const keyOf = (affine: Affine | undefined): string => Object.values(affine ?? {}).join();

/** Whether two displays show the same; what is filtered out is compared by identity. */
function equal(a: MapDisplay, b: MapDisplay): boolean {
	const rest = ({ hiddenPapers, hiddenConcepts, ...others }: MapDisplay) => JSON.stringify(others);
	return a.hiddenPapers === b.hiddenPapers && a.hiddenConcepts === b.hiddenConcepts && rest(a) === rest(b);
}

function same(a: NodeRef | null, b: NodeRef | null): boolean {
	return a === b || (a !== null && b !== null && a.kind === b.kind && a.index === b.index);
}
