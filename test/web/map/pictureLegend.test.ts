import { expect, test } from "vitest";
import { lookOf } from "../../../web/map/look.ts";
import { legendHeight, legendShapes } from "../../../web/map/pictureLegend.ts";
import type { Shape } from "../../../web/map/shapes.ts";

/** Where a caption of 12.5 px letters ends at most. */
const end = (shape: Shape) => (shape.kind === "text" ? shape.x + 6.3 * shape.text.length : 0);

const input = (width: number, view: "both" | "papers" | "concepts" = "both") => ({
	look: lookOf(false, false),
	view,
	width,
	measure: (text: string) => 6.3 * text.length,
});
const written = (shapes: readonly Shape[]) => shapes.flatMap((shape) => (shape.kind === "text" ? [shape.text] : []));

test.each([300, 360, 480, 624, 640, 700, 1440])("in %i px the whole legend stands side by side or below", (width) => {
	const shapes: Shape[] = [];
	legendShapes(shapes, input(width), 100);
	const words = shapes.filter((shape) => shape.kind === "text");
	expect(words).toHaveLength(4);
	for (const [i, word] of words.entries()) {
		expect(end(word)).toBeLessThanOrEqual(width);
		expect(word.y).toBeGreaterThan(100);
		expect(word.y).toBeLessThan(100 + legendHeight(input(width)));
		for (const other of words.slice(0, i))
			expect(other.y < word.y - 12 || end(other) < word.x, `${word.text} beside ${other.text}`).toBe(true);
	}
});

test.each([
	["papers", ["Paper", "Related papers"]],
	["concepts", ["Concept, larger if more papers name it", "Shared by two themes", "Named together"]],
] as const)("a picture of the %s alone explains no other signs, and what its links mean", (view, words) => {
	const shapes: Shape[] = [];
	legendShapes(shapes, input(1440, view), 0);
	expect(written(shapes)).toEqual(words);
});
