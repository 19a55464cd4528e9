import { cleanLine } from "../formats/cleanText.ts";
import { PALETTE } from "../graph/palette.ts";
import type { Edit } from "../model/edits.ts";
import type { Concept, KnowledgeMap } from "../model/map.ts";
import type { Warning } from "../model/report.ts";
import { round } from "../sparse/order.ts";
import { closeDraft, type Draft, openDraft } from "./draft.ts";
import { mergeConcepts } from "./mergeConcepts.ts";
import { splitConcept } from "./splitConcept.ts";

/** What one edit did, in words; or why it could not be done. */
type Outcome = { note: string } | { problem: string };

const links = (n: number): string => `${n} ${n === 1 ? "link" : "links"} changed.`;
const quoted = (labels: string[]): string =>
	labels
		.map((label) => `“${label}”`)
		.join(", ")
		.replace(/, (?=[^,]*$)/, " and ");

function withConcept(draft: Draft, id: string, change: (concept: Concept, index: number) => Outcome): Outcome {
	const index = draft.concepts.findIndex((concept) => concept?.id === id);
	return index < 0 ? { problem: `There is no concept “${id}” in this map.` } : change(draft.concepts[index]!, index);
}

const OPERATIONS: { [Op in Edit["op"]]: (draft: Draft, edit: Extract<Edit, { op: Op }>) => Outcome } = {
	merge: (draft, edit) =>
		withConcept(draft, edit.into, ({ label }, into) => {
			const from = [...new Set(edit.concepts)]
				.map((id) => draft.concepts.findIndex((concept) => concept?.id === id))
				.filter((c) => c >= 0 && c !== into);
			if (from.length === 0)
				return {
					problem: `None of the concepts to merge into “${label}” is in this map: ${edit.concepts.join(", ")}.`,
				};
			const labels = quoted(from.map((c) => draft.concepts[c]!.label));
			return { note: `Merged ${labels} into ${label}. ${links(mergeConcepts(draft, from, into))}` };
		}),
	split: (draft, edit) =>
		withConcept(draft, edit.concept, ({ label }, index) => {
			const result = splitConcept(draft, index, edit.form);
			if (typeof result === "string") return { problem: result };
			return { note: `Split “${edit.form}” off ${label}. ${links(result.changed)}` };
		}),
	rename: (draft, edit) =>
		withConcept(draft, edit.concept, (concept, index) => {
			const label = cleanLine(edit.label);
			if (label === "") return { problem: `“${concept.label}” cannot be renamed to nothing.` };
			const known = concept.variants.find(({ form }) => form === label);
			const first = known ?? {
				form: label,
				count: 0,
				reason: "edit" as const,
				evidence: `renamed from ${concept.label}`,
			};
			const variants = [first, ...concept.variants.filter((variant) => variant !== known)];
			draft.concepts[index] = { ...concept, label, variants };
			return { note: `Renamed “${concept.label}” to “${label}”.` };
		}),
	hide: (draft, edit) =>
		withConcept(draft, edit.concept, (concept, index) => {
			draft.concepts[index] = { ...concept, shown: false };
			return { note: `Hid “${concept.label}”.` };
		}),
	pin: (draft, edit) =>
		withConcept(draft, edit.concept, (concept, index) => {
			draft.concepts[index] = { ...concept, shown: true, ...(concept.r > 0 ? {} : placeAmongPapers(draft, index)) };
			return { note: `Pinned “${concept.label}” to the map.` };
		}),
	"rename-theme": ({ map }, edit) => {
		const index = map.themes.findIndex(({ id }) => id === edit.theme);
		if (index < 0) return { problem: `There is no theme “${edit.theme}” in this map.` };
		const name = cleanLine(edit.name);
		const theme = map.themes[index]!;
		if (name === "") return { problem: `The theme “${theme.name}” cannot be renamed to nothing.` };
		map.themes[index] = { ...theme, name };
		return { note: `Renamed the theme “${theme.name}” to “${name}”.` };
	},
	"color-theme": ({ map }, edit) => {
		const index = map.themes.findIndex(({ id }) => id === edit.theme);
		if (index < 0) return { problem: `There is no theme “${edit.theme}” in this map.` };
		const slot = PALETTE[edit.color];
		const theme = map.themes[index]!;
		if (slot === undefined)
			return { problem: `There is no colour number ${edit.color}; there are 0 to ${PALETTE.length - 1}.` };
		map.themes[index] = { ...theme, color: edit.color };
		return { note: `Coloured the theme “${theme.name}” ${slot.name}.` };
	},
	move: ({ map, concepts, nodes }, { node, x, y }) => {
		const found = nodes.get(node);
		const at = { x: round(x, 1), y: round(y, 1) };
		if (found?.kind === "paper") {
			const paper = map.papers[found.index]!;
			map.papers[found.index] = { ...paper, ...at };
			return { note: `Moved “${paper.title}”.` };
		}
		const concept = found && concepts[found.index];
		if (concept === undefined) return { problem: `There is no paper or concept “${node}” in this map.` };
		concepts[found!.index] = { ...concept, ...at };
		return { note: `Moved “${concept.label}”.` };
	},
};

/** A place and size for a concept that the layout did not draw: the middle of its papers. */
function placeAmongPapers({ map, rows }: Draft, index: number): { x: number; y: number; r: number } {
	const mean = (axis: "x" | "y"): number =>
		rows[index]!.reduce((sum, { paper }) => sum + map.papers[paper]![axis], 0) / Math.max(1, rows[index]!.length);
	return { x: round(mean("x"), 1), y: round(mean("y"), 1), r: 4 };
}

export interface EditedMap {
	map: KnowledgeMap;
	/** One for each edit that was made, in plain words: "Merged “[Fe/H]” into metallicity. 2 links changed." */
	notes: string[];
	/** One for each edit that could not be made; the others are made nevertheless. */
	problems: Warning[];
}

/**
 * Applies a person's edits to a map, in order. The given map stays as it is; the result keeps every promise of the map
 * file (orders, counts, indices).
 */
export function applyEdits(map: KnowledgeMap, edits: readonly Edit[]): EditedMap {
	if (edits.length === 0) return { map, notes: [], problems: [] };
	const draft = openDraft(map);
	const notes: string[] = [];
	const problems: Warning[] = [];
	for (const [i, edit] of edits.entries()) {
		const outcome = (OPERATIONS[edit.op] as (draft: Draft, edit: Edit) => Outcome)(draft, edit);
		if ("note" in outcome) notes.push(outcome.note);
		else
			problems.push({
				code: "edit-skipped",
				message: `Edit ${i + 1} (${edit.op}) was left out. ${outcome.problem}`,
				hint: "The papers may have changed since the edit was made. Make it again, or take it out of the edits file.",
			});
	}
	return { map: closeDraft(draft), notes, problems };
}
