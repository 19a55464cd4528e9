import type { Concept, MergeReason, Variant } from "../../src/model/map.ts";

const WORDS: Record<MergeReason, string> = {
	label: "the form used most",
	case: "the same in other capitals",
	plural: "singular and plural",
	hyphen: "the same with or without hyphen",
	spelling: "another spelling",
	"word-form": "another form of the same words",
	acronym: "its short form",
	"typing-error": "a typing error",
	"same-work": "another word for the same work",
	edit: "merged by hand",
};

/**
 * Why a form counts as the concept, in words: "its short form: defined as SGD in “A title …”".
 *
 * @param label - What the concept is called.
 * @param titleOf - The title of the paper that an id names, when the map holds it: people know no ids.
 */
export function mergeReason(
	{ form, reason, evidence }: Variant,
	label: string,
	titleOf: (id: string) => string | undefined,
): string {
	// "Evolved Sign Momentum" of a concept that is called Lion.
	const isLong = reason === "acronym" && form.length > label.length;
	const words = isLong ? "what it is short for" : (WORDS[reason] ?? reason);
	// What was merged or renamed by hand is the form itself, or near it.
	if (!evidence || reason === "edit") return words;
	const [, said, id] = /^((?:defined as|written) .+) in (\S+)$/.exec(evidence) ?? [];
	const title = id && titleOf(id);
	return `${words}: ${title ? `${said} in “${title}”` : (said ?? evidence)}`;
}

/** The forms of a concept beside its label. A name that it was given by hand and has no longer is in no paper. */
export const otherForms = ({ label, variants }: Pick<Concept, "label" | "variants">): Variant[] =>
	variants.filter(({ form, count }) => form !== label && count > 0);

/** Forms of a concept without those that differ from its label or one before in capitals alone; all where there are no others. */
export function toldOnce<F extends { form: string }>(label: string, forms: readonly F[]): readonly F[] {
	const folded = [label, ...forms.map(({ form }) => form)].map((form) => form.toLowerCase());
	const distinct = forms.filter((_, i) => folded.indexOf(folded[i + 1]!) === i + 1);
	return distinct.length > 0 ? distinct : forms;
}
