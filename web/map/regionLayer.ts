import { type Look, rgba } from "./look.ts";
import type { MapData } from "./mapData.ts";
import { type Regions, traceRing } from "./regions.ts";
import type { Screen } from "./screen.ts";

/** Share of the outline's fill that each inner step adds. */
export const INNER_STEP = 0.62;

/** The regions as paths in map units, made once. */
export function regionPaths(regions: Regions): { theme: number; levels: Path2D[] }[] {
	return regions.regions.map(({ theme, levels }) => ({
		theme,
		levels: levels.map((rings) => {
			const path = new Path2D();
			for (const ring of rings) traceRing(ring, path);
			return path;
		}),
	}));
}

export function drawRegions(
	pen: CanvasRenderingContext2D,
	paths: readonly { theme: number; levels: readonly Path2D[] }[],
	data: MapData,
	screen: Screen,
	ratio: number,
	look: Look,
	opacity: (theme: number) => number,
): void {
	const { a, b, c, d, e, f } = screen.affine;
	pen.save();
	pen.setTransform(a * ratio, b * ratio, c * ratio, d * ratio, e * ratio, f * ratio);
	for (const { theme, levels } of paths) {
		const mark = look.mark[data.themeSlot[theme]];
		const alpha = opacity(theme);
		levels.forEach((path, level) => {
			pen.fillStyle = rgba(mark, look.regionFill * alpha * (level === 0 ? 1 : INNER_STEP));
			pen.fill(path, "evenodd");
		});
		pen.strokeStyle = rgba(mark, look.regionLine * alpha);
		pen.lineWidth = 1 / screen.zoom;
		pen.stroke(levels[0]);
	}
	pen.restore();
}
