import { computed } from "@preact/signals";
import type { Edit } from "../../src/model/edits.ts";
import { LargeMap } from "../data/large/largeMap.ts";
import type { NodeRef } from "../map/types.ts";
import { answer, documentOf, openDocument } from "./store.ts";

/** True for a map that is read in parts: its edits are made by the command line. */
export const fixed = computed(() => documentOf.value?.base instanceof LargeMap);
export const FIXED = "A map of this size is edited by the command line: paperloom build --edits.";

/** Makes an edit: the map changes, the act is said, and Undo takes it back. */
export async function edit(one: Edit): Promise<void> {
	const now = documentOf.value;
	if (now) await applyAll([...now.edits, one]);
}

/** Moves a paper or concept to a place in map units. Moved again at once, it is one edit. */
export async function moveNode({ kind, index }: NodeRef, x: number, y: number): Promise<void> {
	const now = documentOf.value;
	if (!now || kind === "theme") return;
	const { nodeIds } = await import("../../src/graph/nodeIds.ts");
	const node = nodeIds(now.map)[kind === "paper" ? "papers" : "concepts"][index];
	if (node === undefined) return;
	const last = now.edits.at(-1);
	const earlier = last?.op === "move" && last.node === node ? now.edits.slice(0, -1) : now.edits;
	const round = (value: number) => Math.round(value * 10) / 10;
	await applyAll([...earlier, { op: "move", node, x: round(x), y: round(y) }]);
}

/**
 * Replaces the list of edits, as when one is struck out or a file of them is opened.
 *
 * @param did - What to answer; by default what the last edit did.
 */
export async function applyAll(edits: Edit[], did?: string): Promise<void> {
	const now = documentOf.value;
	if (!now) return;
	if (fixed.value) {
		answer(FIXED);
		return;
	}
	const { applyEdits } = await import("../../src/edits/applyEdits.ts");
	const { map, notes, problems } = applyEdits(now.base, edits);
	const left = problems.at(-1)?.message;
	if (did === undefined && left !== undefined && notes.length < edits.length && edits.length > now.edits.length) {
		const before = applyEdits(now.base, now.edits);
		if (before.problems.length < problems.length) {
			answer(left);
			return;
		}
	}
	const words = did ?? notes.at(-1) ?? "Nothing was changed.";
	openDocument({ ...now, edits, map, did: words });
	answer(problems.length > 0 && did !== undefined ? `${words} ${left}` : words, true);
}
