import { type Look, SANS } from "./look.ts";
import { arc, type Shape } from "./shapes.ts";

/** Of what is written on a picture, from its edges, px. */
export const MARGIN = 20;
const HEIGHT = 40;
const ROW = 20;

/** What the legend tells, each with the px that its words need; it goes on in a new row where a row is full. */
const CAPTIONS = [
	["Paper", 76],
	["Concept, larger if more papers name it", 262],
	["Shared by two themes", 158],
	["A paper names it", 120],
] as const;

function legendPlaces(width: number): { x: number; row: number }[] {
	let [x, row] = [MARGIN, 0];
	return CAPTIONS.map(([, needed]) => {
		if (x > MARGIN && x + needed > width) [x, row] = [MARGIN, row + 1];
		const place = { x, row };
		x += needed;
		return place;
	});
}

/** px, for a picture of a width. */
export const legendHeight = (width: number): number => HEIGHT + ROW * legendPlaces(width).at(-1)!.row;

/** Draws the legend below `top`. */
export function legendShapes(shapes: Shape[], look: Look, width: number, top: number): void {
	const marks = [
		(x: number, y: number) => shapes.push({ kind: "circle", x, y, r: 5.5, fill: look.ink2 }),
		(x: number, y: number) =>
			shapes.push({ kind: "circle", x, y, r: 5, fill: look.page, stroke: look.ink2, width: 1.8 }),
		(x: number, y: number) => {
			shapes.push({ kind: "circle", x, y, r: 5, fill: look.page, stroke: look.themeInk[0], width: 2 });
			arc(shapes, x, y, 5, 0, 127, look.themeInk[7], 2);
		},
		(x: number, y: number) =>
			shapes.push({
				kind: "path",
				d: `M${x - 8} ${y + 3}Q${x - 2} ${y - 5} ${x + 6} ${y - 4}`,
				stroke: look.ink3,
				width: 1.2,
			}),
	];
	legendPlaces(width).forEach(({ x, row }, i) => {
		const y = top + HEIGHT / 2 + row * ROW;
		marks[i](x + 4, y);
		shapes.push({
			kind: "text",
			x: x + 14,
			y: y + 4,
			text: CAPTIONS[i][0],
			font: `400 12.5px ${SANS}`,
			anchor: "start",
			fill: look.ink2,
		});
	});
}
