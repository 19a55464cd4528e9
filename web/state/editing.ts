import type { Edit } from "../../src/model/edits.ts";
import { answer, documentOf, openDocument } from "./store.ts";

/** Makes an edit: the map changes, the act is said, and Undo takes it back. */
export async function edit(one: Edit): Promise<void> {
	const now = documentOf.value;
	if (now) await applyAll([...now.edits, one]);
}

/**
 * Replaces the list of edits, as when one is struck out or a file of them is opened.
 *
 * @param did - What to answer; by default what the last edit did.
 */
export async function applyAll(edits: Edit[], did?: string): Promise<void> {
	const now = documentOf.value;
	if (!now) return;
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
