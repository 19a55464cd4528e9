import { LINK_WORDS } from "../data/words.ts";
import { type Look, SANS } from "./look.ts";
import { arc, type Shape, short } from "./shapes.ts";
import type { MapDisplay } from "./types.ts";

/** Of what is written on a picture, from its edges, px. */
export const MARGIN = 20;
const HEIGHT = 40;
const ROW = 20;

const FONT = `400 12.5px ${SANS}`;
/** From a sign to its words, and from words to the next sign, px. */
const SIGN = 14;
const GAP = 22;

/** What the legend is written for. */
export interface LegendInput {
	look: Look;
	view: MapDisplay["view"];
	/** px of the picture. */
	width: number;
	measure(text: string, font: string): number;
}

type Draw = (shapes: Shape[], look: Look, x: number, y: number) => void;

/** Only what the view draws is explained. */
function signs(view: MapDisplay["view"]): [words: string, draw: Draw][] {
	const papers: [string, Draw][] = [["Paper", drawPaper]];
	const concepts: [string, Draw][] = [
		["Concept, larger if more papers name it", drawConcept],
		["Shared by two themes", drawShared],
	];
	return [...(view === "concepts" ? [] : papers), ...(view === "papers" ? [] : concepts), [LINK_WORDS[view], drawLink]];
}

/** Side by side; it goes on in a new row where a row is full. */
function places({ view, width, measure }: LegendInput): { x: number; row: number; words: string; draw: Draw }[] {
	let [x, row] = [MARGIN, 0];
	return signs(view).map(([words, draw]) => {
		const needed = SIGN + measure(words, FONT);
		if (x > MARGIN && x + needed > width) [x, row] = [MARGIN, row + 1];
		const place = { x, row, words, draw };
		x += needed + GAP;
		return place;
	});
}

/** px */
export const legendHeight = (input: LegendInput): number => HEIGHT + ROW * places(input).at(-1)!.row;

/** Draws the legend below `top`. */
export function legendShapes(shapes: Shape[], input: LegendInput, top: number): void {
	for (const { x, row, words, draw } of places(input)) {
		const y = top + HEIGHT / 2 + row * ROW;
		draw(shapes, input.look, x + 4, y);
		shapes.push({
			kind: "text",
			x: short(x + SIGN),
			y: y + 4,
			text: words,
			font: FONT,
			anchor: "start",
			fill: input.look.ink2,
		});
	}
}

const drawPaper: Draw = (shapes, look, x, y) =>
	shapes.push({ kind: "circle", x: short(x), y, r: 5.5, fill: look.ink2 });

const drawConcept: Draw = (shapes, look, x, y) =>
	shapes.push({ kind: "circle", x: short(x), y, r: 5, fill: look.page, stroke: look.ink2, width: 1.8 });

const drawShared: Draw = (shapes, look, x, y) => {
	shapes.push({ kind: "circle", x: short(x), y, r: 5, fill: look.page, stroke: look.themeInk[0], width: 2 });
	arc(shapes, x, y, 5, 0, 127, look.themeInk[7], 2);
};

const drawLink: Draw = (shapes, look, x, y) => {
	const [from, bend, to] = [x - 8, x - 2, x + 6].map(short);
	shapes.push({ kind: "path", d: `M${from} ${y + 3}Q${bend} ${y - 5} ${to} ${y - 4}`, stroke: look.ink3, width: 1.2 });
};
