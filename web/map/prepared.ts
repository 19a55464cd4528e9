import type { KnowledgeMap } from "../../src/model/map.ts";
import type { Drawing } from "./mapData.ts";
import { GridIndex } from "./picking.ts";
import type { Regions } from "./regions.ts";

/** Everything that is computed once for the drawing of a map. Values only, so that a worker can send it. */
export interface Prepared {
	drawing: Drawing;
	regions: Regions;
	/** The shown nodes by place. */
	index: GridIndex;
	/** Largest radius of a shown node, natural px. */
	widest: number;
}

const KEPT = new WeakMap<KnowledgeMap, Prepared>();

/** Keeps what a worker prepared for a map until the map is drawn. */
export function keepPrepared(map: KnowledgeMap, sent: Prepared): void {
	KEPT.set(map, { ...sent, index: GridIndex.received(sent.index) });
}

export const preparedFor = (map: KnowledgeMap): Prepared | undefined => KEPT.get(map);

/** The memory of a value's typed arrays, to be handed over rather than copied. */
export function buffersIn(value: unknown, found = new Set<ArrayBuffer>()): ArrayBuffer[] {
	if (ArrayBuffer.isView(value)) found.add(value.buffer as ArrayBuffer);
	else if (value !== null && typeof value === "object") for (const part of Object.values(value)) buffersIn(part, found);
	return [...found];
}
