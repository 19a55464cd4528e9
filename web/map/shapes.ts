/** One thing to draw; lengths in px, y downwards. */
export type Shape =
	| { kind: "path"; d: string; fill?: string; stroke?: string; width?: number; evenOdd?: boolean }
	| { kind: "circle"; x: number; y: number; r: number; fill?: string; stroke?: string; width?: number; alpha?: number }
	| {
			kind: "text";
			x: number;
			y: number;
			text: string;
			font: string;
			anchor: "start" | "middle";
			fill: string;
			alpha?: number;
			halo?: { color: string; width: number };
	  };

/** A still picture of the map, as plain shapes in drawing order: SVG and PNG are written from it. */
export interface Picture {
	width: number;
	height: number;
	background: string;
	title: string;
	shapes: Shape[];
}

export function short(value: number): number {
	return Math.round(value * 100) / 100 + 0;
}

/** An arc clockwise from the top; its ends are in 255ths of the circle. */
export function arc(
	shapes: Shape[],
	x: number,
	y: number,
	r: number,
	from: number,
	to: number,
	stroke: string,
	width: number,
): void {
	if (to <= from) return;
	const at = (part: number) => {
		const angle = (part / 255) * 2 * Math.PI;
		return `${short(x + r * Math.sin(angle))} ${short(y - r * Math.cos(angle))}`;
	};
	shapes.push({ kind: "path", d: `M${at(from)}A${r} ${r} 0 ${to - from > 127 ? 1 : 0} 1 ${at(to)}`, stroke, width });
}
