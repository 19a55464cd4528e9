import { BELOW_FONT, type Label } from "./labels.ts";
import type { Look } from "./look.ts";
import { type Screen, toScreen } from "./screen.ts";

/** Draws placed labels; `shown` gives each label's share of its opacity while it comes or goes. */
export function drawLabels(
	pen: CanvasRenderingContext2D,
	labels: readonly Label[],
	screen: Screen,
	look: Look,
	shown: (label: Label) => number,
): void {
	pen.lineJoin = "round";
	pen.textBaseline = "alphabetic";
	// Names last: they stand over all.
	for (let k = labels.length - 1; k >= 0; k--) {
		const label = labels[k];
		const alpha = label.alpha * shown(label);
		if (alpha < 0.01) continue;
		const [x, y] = toScreen(screen.affine, label.x, label.y);
		pen.globalAlpha = alpha;
		if (label.leader) {
			const [x0, y0, x1, y1] = label.leader;
			pen.strokeStyle = look.ink3;
			pen.lineWidth = 0.8;
			pen.beginPath();
			pen.moveTo(x + x0, y + y0);
			pen.lineTo(x + x1, y + y1);
			pen.stroke();
		}
		pen.font = label.font;
		pen.textAlign = label.kind === "name" ? "center" : "left";
		const left = x + label.dx + (label.kind === "name" ? label.width / 2 : 1);
		let base = y + label.dy + label.lineHeight * 0.79;
		for (const pass of ["halo", "text"] as const) {
			base = y + label.dy + label.lineHeight * 0.79;
			for (const line of label.lines) {
				paint(pen, pass, line, left, base, label.color, label.haloWidth, look.halo);
				base += label.lineHeight;
			}
		}
		if (label.below) {
			pen.font = BELOW_FONT;
			for (const pass of ["halo", "text"] as const)
				paint(pen, pass, label.below, left, base - label.lineHeight + 17, look.ink3, 3.4, look.halo);
		}
	}
	pen.globalAlpha = 1;
}

function paint(
	pen: CanvasRenderingContext2D,
	pass: "halo" | "text",
	text: string,
	x: number,
	y: number,
	color: string,
	haloWidth: number,
	halo: string,
): void {
	if (pass === "halo") {
		pen.strokeStyle = halo;
		pen.lineWidth = haloWidth;
		pen.strokeText(text, x, y);
	} else {
		pen.fillStyle = color;
		pen.fillText(text, x, y);
	}
}

/** Labels that still stand apart after the camera moved: each gives way to the more important ones before it. */
export function thinOut(labels: readonly Label[], screen: Screen): Set<string> {
	const boxes: { x: number; y: number; width: number; height: number }[] = [];
	const standing = new Set<string>();
	for (const label of labels) {
		const [ax, ay] = toScreen(screen.affine, label.x, label.y);
		const box = { x: ax + label.dx, y: ay + label.dy, width: label.width, height: label.height };
		if (box.x > screen.width || box.y > screen.height || box.x + box.width < 0 || box.y + box.height < 0) continue;
		const blocked = boxes.some(
			(other) =>
				box.x < other.x + other.width &&
				other.x < box.x + box.width &&
				box.y < other.y + other.height &&
				other.y < box.y + box.height,
		);
		if (blocked) continue;
		boxes.push(box);
		standing.add(label.key);
	}
	return standing;
}
