import { cleanLine } from "../formats/cleanText.ts";
import type { GraphMap } from "../model/graphMap.ts";

/**
 * Node ids of a map's papers and concepts, as every graph file carries them: `p:` or `c:` before the id, so that an id
 * such as `constructor` cannot meet a property of an object, and without characters that XML forbids. "&" becomes %26:
 * igraph hands over the id attribute of GraphML with "&" still escaped. Should two ids become the same by that, the
 * later ones get `~2`, `~3` …
 */
export function nodeIds(map: Pick<GraphMap, "papers" | "concepts">): { papers: string[]; concepts: string[] } {
	const taken = new Set<string>();
	const unique = (prefix: string, id: string): string => {
		const clean = prefix + cleanLine(id).replaceAll("&", "%26");
		let free = clean;
		for (let n = 2; taken.has(free); n++) free = `${clean}~${n}`;
		taken.add(free);
		return free;
	};
	return {
		papers: map.papers.map(({ id }) => unique("p:", id)),
		concepts: map.concepts.map(({ id }) => unique("c:", id)),
	};
}
