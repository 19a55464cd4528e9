import { STATE } from "./focus.ts";
import { type Look, rgba } from "./look.ts";
import type { MapData } from "./mapData.ts";
import { type Screen, toScreen } from "./screen.ts";

/** Corners, px of the window. */
export type Loop = readonly (readonly [x: number, y: number])[];

/** A layer over the map on which a loop is drawn with mouse or finger; an empty one when nothing was drawn. */
export class Lasso {
	readonly canvas = document.createElement("canvas");
	private points: [x: number, y: number][] = [];
	private readonly look: () => Look;

	constructor(look: () => Look, onLoop: (loop: Loop) => void) {
		this.look = look;
		Object.assign(this.canvas.style, {
			position: "absolute",
			inset: "0",
			width: "100%",
			height: "100%",
			cursor: "crosshair",
			touchAction: "none",
		});
		const at = (event: PointerEvent): [number, number] => {
			const box = this.canvas.getBoundingClientRect();
			return [event.clientX - box.left, event.clientY - box.top];
		};
		this.canvas.addEventListener("pointerdown", (event) => {
			this.canvas.setPointerCapture(event.pointerId);
			this.points = [at(event)];
		});
		this.canvas.addEventListener("pointermove", (event) => {
			if (this.points.length === 0) return;
			this.points.push(at(event));
			this.draw();
		});
		const end = () => {
			const points = this.points;
			this.points = [];
			this.draw();
			onLoop(points.length > 3 ? points : []);
		};
		this.canvas.addEventListener("pointerup", end);
		this.canvas.addEventListener("pointercancel", () => {
			this.points = [];
			this.draw();
		});
	}

	private draw(): void {
		const { canvas, points } = this;
		const look = this.look();
		canvas.width = canvas.clientWidth;
		canvas.height = canvas.clientHeight;
		const pen = canvas.getContext("2d");
		if (!pen || points.length < 2) return;
		pen.beginPath();
		pen.moveTo(...points[0]);
		for (const point of points.slice(1)) pen.lineTo(...point);
		pen.closePath();
		pen.fillStyle = rgba(look.ink, 0.06);
		pen.fill();
		pen.strokeStyle = look.ink;
		pen.lineWidth = 1.5;
		pen.setLineDash([5, 4]);
		pen.stroke();
	}
}

/** Is a point inside a closed loop? (Even-odd rule.) */
function insideLoop(loop: Loop, x: number, y: number): boolean {
	let inside = false;
	for (let i = 0, j = loop.length - 1; i < loop.length; j = i++) {
		const [ax, ay] = loop[i];
		const [bx, by] = loop[j];
		if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
	}
	return inside;
}

/** The nodes on the map that lie in a loop. */
export function nodesInside(loop: Loop, data: MapData, state: Uint8Array, { affine, zoom }: Screen): number[] {
	const inside: number[] = [];
	for (let i = 0; i < data.count; i++) {
		if (state[i] >= STATE.filtered || data.appear[i] > zoom) continue;
		if (insideLoop(loop, ...toScreen(affine, data.x[i], data.y[i]))) inside.push(i);
	}
	return inside;
}
