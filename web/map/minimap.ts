import { PHONE } from "./framing.ts";
import { type Look, rgba } from "./look.ts";
import type { MapData } from "./mapData.ts";
import { mapBox, type Screen } from "./screen.ts";

const WIDTH = 168;

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

	/** Where it stands in the window, px; nowhere while the window needs none. */
	box(screen: Screen): { x: number; y: number; width: number; height: number } | undefined {
		if (!needsMinimap(screen, this.data)) return;
		const height = Math.round((WIDTH * this.data.height) / Math.max(1, this.data.width));
		return { x: screen.free.left + 12, y: screen.free.bottom - height - 12, width: WIDTH, height };
	}

	draw(screen: Screen, ratio: number, look: Look): void {
		const { data, canvas } = this;
		const box = this.box(screen);
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
