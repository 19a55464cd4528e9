import type { KnowledgeMap } from "../../src/model/map.ts";
import { methods } from "../../src/query/methods.ts";
import { counted } from "../data/words.ts";

/** The methods paragraph, what the person changed, and the articles. */
export function methodsText(map: KnowledgeMap, edits: number): string {
	const { paragraph, references } = methods(map);
	const own = edits > 0 ? ` The map was then edited by hand (${counted(edits, "edit")}).` : "";
	return [`${paragraph}${own}`, ...references.map(({ text, doi }) => `${text} https://doi.org/${doi}`)].join("\n\n");
}
