import { PHONE } from "./framing.ts";
import { type Look, rgba } from "./look.ts";
import type { MapData } from "./mapData.ts";
import { mapBox, type Screen, toScreen } from "./screen.ts";

/** px; also from the edges of what is free, and round what is selected. */
const WIDTH = 168;
const GAP = 12;
const ROUND = 24;

/** Seen more of than this, a map needs no small one. */
const SEEN = 0.9;

/** Does a window show so little of a map that a small whole one helps? On a phone it would hide more than it tells. */
export function needsMinimap(screen: Screen, { width, height }: Pick<MapData, "width" | "height">): boolean {
	if (screen.width <= PHONE) return false;
	const { x0, y0, x1, y1 } = mapBox(screen.affine, screen.free);
	const seen = (low: number, high: number, extent: number) =>
		Math.max(0, Math.min(high, extent / 2) - Math.max(low, -extent / 2)) / extent;
	return seen(x0, x1, width) * seen(y0, y1, height) < SEEN;
}

interface Box {
	x: number;
	y: number;
	width: number;
	height: number;
}

/**
 * Where the small map stands in the window, px; nowhere where none is needed. Its corner is the lower left one of what
 * is free, and the upper left one while it would hide the selected node.
 *
 * @param selected - Map units.
 */
export function minimapBox(
	screen: Screen,
	data: Pick<MapData, "width" | "height">,
	selected?: { x: number; y: number },
): Box | undefined {
	if (!needsMinimap(screen, data)) return;
	const { left, top, bottom } = screen.free;
	const height = Math.round((WIDTH * data.height) / Math.max(1, data.width));
	const box = { x: left + GAP, y: bottom - height - GAP, width: WIDTH, height };
	if (!selected) return box;
	const [x, y] = toScreen(screen.affine, selected.x, selected.y);
	const hides = x > box.x - ROUND && x < box.x + WIDTH + ROUND && y > box.y - ROUND && y < box.y + height + ROUND;
	return hides ? { ...box, y: top + GAP } : box;
}

/** A small whole map with the window's frame in it, for maps too large to see at once; a press moves the window. */
export class Minimap {
	readonly canvas = document.createElement("canvas");
	private readonly data: MapData;
	private readonly paths: readonly { theme: number; levels: readonly Path2D[] }[];
	private scale = 1;
	/** The regions alone, and what they were drawn for. */
	private readonly ground = document.createElement("canvas");
	private drawnFor = "";

	constructor(
		data: MapData,
		paths: readonly { theme: number; levels: readonly Path2D[] }[],
		onPlace: (x: number, y: number) => void,
	) {
		this.data = data;
		this.paths = paths;
		this.canvas.setAttribute("aria-hidden", "true");
		Object.assign(this.canvas.style, {
			position: "absolute",
			borderRadius: "8px",
			cursor: "pointer",
			touchAction: "none",
		});
		const place = (event: PointerEvent) => {
			if (event.buttons === 0) return;
			const box = this.canvas.getBoundingClientRect();
			const x = (event.clientX - box.left - box.width / 2) / this.scale;
			const y = -(event.clientY - box.top - box.height / 2) / this.scale;
			onPlace(x, y);
		};
		this.canvas.addEventListener("pointerdown", (event) => {
			this.canvas.setPointerCapture(event.pointerId);
			place(event);
		});
		this.canvas.addEventListener("pointermove", place);
	}

	/** As in `minimapBox`; `selected` is a node, -1 for none. */
	box(screen: Screen, selected: number): Box | undefined {
		const { data } = this;
		return minimapBox(screen, data, selected < 0 ? undefined : { x: data.x[selected], y: data.y[selected] });
	}

	draw(screen: Screen, ratio: number, look: Look, selected: number): void {
		const { data, canvas } = this;
		const box = this.box(screen, selected);
		canvas.hidden = box === undefined;
		if (!box) return;
		const { x, y, height } = box;
		this.scale = (WIDTH - 12) / data.width;
		const drawnFor = [ratio, height, look.page].join();
		if (drawnFor !== this.drawnFor) {
			this.drawnFor = drawnFor;
			canvas.width = WIDTH * ratio;
			canvas.height = height * ratio;
			this.drawGround(ratio, look);
		}
		Object.assign(canvas.style, {
			width: `${WIDTH}px`,
			height: `${height}px`,
			left: `${x}px`,
			top: `${y}px`,
			boxShadow: `0 0 0 1px ${look.line}`,
			background: look.page,
		});
		const pen = canvas.getContext("2d");
		if (!pen) return;
		pen.setTransform(1, 0, 0, 1, 0, 0);
		pen.clearRect(0, 0, canvas.width, canvas.height);
		pen.drawImage(this.ground, 0, 0);
		this.place(pen, ratio);
		const { x0, y0, x1, y1 } = mapBox(screen.affine, screen.free);
		pen.strokeStyle = look.ink;
		pen.lineWidth = 1.5 / this.scale;
		pen.strokeRect(x0, y0, x1 - x0, y1 - y0);
	}

	private place(pen: CanvasRenderingContext2D, ratio: number): void {
		const { width, height } = this.canvas;
		pen.setTransform(this.scale * ratio, 0, 0, -this.scale * ratio, width / 2, height / 2);
	}

	private drawGround(ratio: number, look: Look): void {
		const { ground, canvas, data } = this;
		ground.width = canvas.width;
		ground.height = canvas.height;
		const pen = ground.getContext("2d");
		if (!pen) return;
		this.place(pen, ratio);
		for (const { theme, levels } of this.paths) {
			pen.fillStyle = rgba(look.mark[data.themeSlot[theme]], 0.4);
			pen.fill(levels[0], "evenodd");
		}
	}
}
