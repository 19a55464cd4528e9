import Graph from "graphology";
import Sigma from "sigma";
import type { EdgeProgramType, NodeProgramType } from "sigma/rendering";
import type { TouchCoords } from "sigma/types";

/** What the window shows: the map place at its middle (map units, y upwards) and the zoom in px per map unit. */
export interface View {
	x: number;
	y: number;
	k: number;
}

/** Map units to px: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export interface Affine {
	a: number;
	b: number;
	c: number;
	d: number;
	e: number;
	f: number;
}

export interface StageEvents {
	/** A new frame is due: the camera moved or the window changed. */
	onFrame(): void;
	onMove(x: number, y: number): void;
	onLeave(): void;
	onClick(x: number, y: number, touch: boolean): void;
	onDoubleClick(x: number, y: number): void;
	/** A button or finger went down: whatever waits for rest should wait. */
	onDown(): void;
}

/** Stands in for sigma's own programs: with nothing to draw, compiling their shaders would be lost time. */
class NoProgram {
	kill(): void {}
	reallocate(): void {}
	process(): void {}
	render(): void {}
}
const NO_NODES = { circle: NoProgram as unknown as NodeProgramType };
const NO_EDGES = { line: NoProgram as unknown as EdgeProgramType, arrow: NoProgram as unknown as EdgeProgramType };

/** Answers every call and draws nothing. */
const SILENT = new Proxy({}, { get: () => () => null }) as WebGL2RenderingContext;

/**
 * Sigma without its three graphics contexts. They would hold nothing here, but sigma clears them and makes new textures
 * for picking, as large as the window, in every frame.
 */
class QuietSigma extends Sigma {
	// biome-ignore lint/suspicious/noExplicitAny: sigma's own return type
	override createWebGLContext(id: string): any {
		this.createCanvas(id);
		(this as unknown as { webGLContexts: Record<string, unknown> }).webGLContexts[id] = SILENT;
		return SILENT;
	}
}

/** The map's 320 ms, as in its other motion. */
const CAMERA_MS = 320;

/**
 * Camera and input
 * ================
 * Sigma keeps the camera, the mouse and the fingers, and says when to draw. Its graph holds a single hidden node,
 * because it only computes its matrix for a graph that has one; the map itself is drawn by the layers beside this
 * file, which need no object for each node. This is the only file that imports sigma.
 */
export class Stage {
	private readonly sigma: Sigma;
	private readonly span: number;
	private readonly touchDown: () => void;
	private reducedMotion = false;
	private quarter = false;

	constructor(container: HTMLElement, size: { width: number; height: number }, events: StageEvents) {
		const graph = new Graph();
		graph.addNode("centre", { x: 0, y: 0, size: 0, hidden: true });
		this.span = Math.max(size.width, size.height, 1);
		this.sigma = new QuietSigma(graph, container, {
			allowInvalidContainer: true,
			renderLabels: false,
			nodeProgramClasses: NO_NODES,
			nodeHoverProgramClasses: NO_NODES,
			edgeProgramClasses: NO_EDGES,
			stagePadding: 0,
			enableCameraRotation: false,
			zoomingRatio: 1.5,
			doubleClickZoomingRatio: 1,
			tapMoveTolerance: 12,
		});
		this.sigma.setCustomBBox({
			x: [-size.width / 2 || -0.5, size.width / 2 || 0.5],
			y: [-size.height / 2 || -0.5, size.height / 2 || 0.5],
		});
		// Nothing of sigma's own is drawn or picked: no reading back of pixels on every move, no layers to blend.
		Object.assign(this.sigma, { getNodeAtPosition: () => null });
		for (const [id, canvas] of Object.entries(this.sigma.getCanvases()))
			if (id !== "mouse") canvas.style.display = "none";
		this.touchDown = () => events.onDown();

		this.sigma.on("afterRender", () => events.onFrame());
		const mouse = this.sigma.getMouseCaptor();
		mouse.on("mousemove", ({ x, y }) => events.onMove(x, y));
		mouse.on("mouseleave", () => events.onLeave());
		mouse.on("mousedown", () => events.onDown());
		mouse.on("click", ({ x, y }) => events.onClick(x, y, false));
		mouse.on("doubleClick", (event) => {
			event.preventSigmaDefault();
			// Sigma counts clicks by time alone; two at different places are two clicks.
			if (event.original instanceof MouseEvent && event.original.detail < 2) events.onClick(event.x, event.y, false);
			else events.onDoubleClick(event.x, event.y);
		});
		const touch = this.sigma.getTouchCaptor();
		touch.on("touchdown", this.touchDown);
		// A tap ends with no finger left: its place is that of the finger before.
		const finger = (event: TouchCoords) => event.touches[0] ?? event.previousTouches[0];
		touch.on("tap", (event) => {
			const place = finger(event);
			if (place) events.onClick(place.x, place.y, true);
		});
		touch.on("doubletap", (event) => {
			event.sigmaDefaultPrevented = true;
			const place = finger(event);
			if (place) events.onDoubleClick(place.x, place.y);
		});
		this.sigma.refresh();
	}

	get size(): { width: number; height: number } {
		return this.sigma.getDimensions();
	}

	/** The container changed its size. */
	resize(): void {
		this.sigma.resize();
		this.sigma.scheduleRender();
	}

	/** Turns the map a quarter to the right, for upright windows; labels stay level. */
	turn(quarter: boolean): void {
		if (quarter === this.quarter) return;
		this.quarter = quarter;
		const camera = this.sigma.getCamera();
		camera.enabledRotation = true;
		camera.setState({ angle: quarter ? Math.PI / 2 : 0 });
		camera.enabledRotation = false;
	}

	get turned(): boolean {
		return this.quarter;
	}

	setMotion(reduced: boolean): void {
		this.reducedMotion = reduced;
		this.sigma.setSettings(
			reduced
				? { zoomDuration: 0, inertiaDuration: 0, inertiaRatio: 0 }
				: { zoomDuration: 250, inertiaDuration: 200, inertiaRatio: 3 },
		);
	}

	/** Smallest and largest zoom, px per map unit. */
	setLimits(least: number, most: number): void {
		const unit = this.unitAtRatioOne();
		this.sigma.setSettings({ minCameraRatio: unit / most, maxCameraRatio: unit / least });
	}

	private unitAtRatioOne(): number {
		const cameraState = { ...this.sigma.getCamera().getState(), x: 0.5, y: 0.5, ratio: 1 };
		const p = this.sigma.framedGraphToViewport({ x: 0.5, y: 0.5 }, { cameraState });
		const q = this.sigma.framedGraphToViewport({ x: 0.5 + 1 / this.span, y: 0.5 }, { cameraState });
		return Math.hypot(q.x - p.x, q.y - p.y) || 1;
	}

	get affine(): Affine {
		const cameraState = this.sigma.getCamera().getState();
		const at = (x: number, y: number) =>
			this.sigma.framedGraphToViewport({ x: 0.5 + x / this.span, y: 0.5 + y / this.span }, { cameraState });
		// Far-away points keep the differences free of rounding.
		const o = at(0, 0);
		const p = at(this.span, 0);
		const q = at(0, this.span);
		return {
			a: (p.x - o.x) / this.span,
			b: (p.y - o.y) / this.span,
			c: (q.x - o.x) / this.span,
			d: (q.y - o.y) / this.span,
			e: o.x,
			f: o.y,
		};
	}

	get view(): View {
		const { x, y, ratio } = this.sigma.getCamera().getState();
		return { x: (x - 0.5) * this.span, y: (y - 0.5) * this.span, k: this.unitAtRatioOne() / ratio };
	}

	setView(view: View, animate: boolean): void {
		const camera = this.sigma.getCamera();
		const state = {
			x: 0.5 + view.x / this.span,
			y: 0.5 + view.y / this.span,
			ratio: this.unitAtRatioOne() / view.k,
		};
		if (animate && !this.reducedMotion) camera.animate(state, { duration: CAMERA_MS, easing: "quadraticOut" });
		else {
			// One under way would go on.
			if (camera.isAnimated()) camera.animate(state, { duration: 1 });
			camera.setState(state);
		}
	}

	/** The camera is under way by animation, wheel, hand or inertia; a hand that rests may go on. */
	get moving(): boolean {
		const mouse = this.sigma.getMouseCaptor();
		const held = mouse.isMouseDown && mouse.draggedEvents > 0;
		return this.sigma.getCamera().isAnimated() || mouse.isMoving || held || this.sigma.getTouchCaptor().isMoving;
	}

	kill(): void {
		this.sigma.kill();
	}
}
