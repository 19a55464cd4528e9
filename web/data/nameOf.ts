import type { MapIndex } from "../data/mapIndex.ts";
import type { NodeRef } from "../map/types.ts";
import { titleOf } from "./words.ts";

/** Title, label or name of a node. */
export function nameOf({ map }: MapIndex, { kind, index: i }: NodeRef): string {
	if (kind === "paper") return titleOf(map.papers[i]);
	return kind === "concept" ? map.concepts[i].label : map.themes[i].name;
}
