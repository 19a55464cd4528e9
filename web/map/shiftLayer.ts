import { type Screen, toMap, toScreen } from "./screen.ts";
import type { Affine } from "./sigma.ts";

/**
 * Moves a layer as it was drawn to where it belongs now: while a map moves, that is cheaper than drawing it.
 *
 * @param margin - By how much of the window the layer reaches beyond it on each side.
 * @returns False when it would not cover the window, or look coarse.
 */
export function shiftLayer(
	{ style }: HTMLCanvasElement,
	drawn: Affine | undefined,
	{ affine, width, height }: Screen,
	margin: number,
): boolean {
	if (!drawn) return false;
	// From screen to map as it was drawn, and from there to the screen.
	const [x, y] = toScreen(affine, ...toMap(drawn, 0, 0));
	const scale = (toScreen(affine, ...toMap(drawn, width, height))[0] - x) / width;
	const covers = (at: number, extent: number) =>
		at - margin * extent * scale <= 1 && at + (1 + margin) * extent * scale >= extent - 1;
	if (scale < 0.5 || scale > 1.8 || (margin > 0 && !(covers(x, width) && covers(y, height)))) return false;
	style.transformOrigin = `${margin * width}px ${margin * height}px`;
	style.transform = `matrix(${scale}, 0, 0, ${scale}, ${x}, ${y})`;
	return true;
}
