import type { Edit } from "../../src/model/edits.ts";
import type { KnowledgeMap } from "../../src/model/map.ts";

/** What each edit does, in plain words; one that cannot be made on this map says so. */
export async function editWords(base: KnowledgeMap, edits: readonly Edit[]): Promise<string[]> {
	const { applyEdits } = await import("../../src/edits/applyEdits.ts");
	const words: string[] = [];
	let map = base;
	for (const edit of edits) {
		const step = applyEdits(map, [edit]);
		map = step.map;
		words.push(
			step.notes[0] ?? step.problems[0]?.message.replace(/^Edit \d+ \(\S+\) was left out\. /, "Left out: ") ?? edit.op,
		);
	}
	return words;
}
