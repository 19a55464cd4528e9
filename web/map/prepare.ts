import type { KnowledgeMap } from "../../src/model/map.ts";
import { buildMapData, type Drawing } from "./mapData.ts";
import { GridIndex } from "./picking.ts";
import type { Prepared } from "./prepared.ts";
import { computeRegions } from "./regions.ts";

/** What the drawing of a map needs to be computed once; a worker can do it. */
export function prepareDrawing(drawing: Drawing, themes: KnowledgeMap["themes"]): Prepared {
	let widest = 0;
	for (let i = 0; i < drawing.count; i++) if (drawing.shown[i]) widest = Math.max(widest, drawing.radius[i]);
	return {
		drawing,
		regions: computeRegions(drawing, themes),
		index: new GridIndex(drawing.x, drawing.y, drawing.shown),
		widest,
	};
}

export function prepare(map: KnowledgeMap): Prepared {
	const { map: _, ...drawing } = buildMapData(map);
	return prepareDrawing(drawing, map.themes);
}
