import type { Concept, PaperConcept, Variant } from "../model/map.ts";
import type { Mention } from "../model/text.ts";
import { round } from "../sparse/order.ts";
import { type Draft, refreshConcept, refreshPair } from "./draft.ts";

/** Why a split cannot be done, in words. */
export type SplitProblem = string;

const plain = (text: string): string => text.replace(/\s+/g, " ");

/** The forms that leave with a form: those that the same edit brought, else it alone. */
function leaving(concept: Concept, form: string): Set<string> | SplitProblem {
	const variant = concept.variants.find((v) => v.form === form && plain(form).trim() !== "");
	if (variant === undefined) return `“${concept.label}” has no form “${form}”.`;
	const together =
		variant.reason === "edit" && variant.evidence !== undefined
			? concept.variants.filter((v) => v.reason === "edit" && v.evidence === variant.evidence)
			: [variant];
	if (together.length === concept.variants.length || form === concept.label)
		return `“${form}” is the name of the concept itself.`;
	return new Set(together.map((v) => v.form));
}

/** Tells which written form a mention is in: the same letters, else the same without regard to case. */
function formOf(draft: Draft, concept: Concept, paper: number, { field, from, to }: Mention): string | undefined {
	const { title, abstract } = draft.map.papers[paper]!;
	const written = plain((field === 0 ? title : abstract).slice(from, to));
	const folded = written.toLowerCase();
	const variant =
		concept.variants.find((v) => plain(v.form) === written) ??
		concept.variants.find((v) => plain(v.form).toLowerCase() === folded);
	return variant?.form;
}

/**
 * Takes a written form, and what an edit merged in together with it, out of a concept into one of its own, named after
 * its most frequent form. Mentions go by their text. In a paper that has both, the new link gets the share of the
 * weight that its mentions have. A reason "related because of …" stays with whichever of the two both papers still
 * name; when they name neither in common, its share goes to the rest.
 *
 * @returns Links that changed and the new concept's number, or why it cannot be done.
 */
export function splitConcept(
	draft: Draft,
	index: number,
	form: string,
): { changed: number; into: number } | SplitProblem {
	const { concepts, rows, pairs, map } = draft;
	const old = concepts[index]!;
	const forms = leaving(old, form);
	if (typeof forms === "string") return forms;

	const into = concepts.length;
	const kept: PaperConcept[] = [];
	const taken: PaperConcept[] = [];
	for (const row of rows[index]!) {
		const mine = row.mentions.filter((mention) => forms.has(formOf(draft, old, row.paper, mention) ?? ""));
		const rest = row.mentions.filter((mention) => !mine.includes(mention));
		if (mine.length > 0) {
			const share = mine.length / row.mentions.length;
			const weight = Math.max(0.0001, round(row.weight * share, 4));
			taken.push({ ...row, concept: into, count: mine.length, weight, mentions: mine });
		}
		if (rest.length > 0 || mine.length === 0)
			kept.push(mine.length === 0 ? row : { ...row, count: rest.length, mentions: rest });
	}
	if (taken.length === 0) return `No sentence has “${old.label}” in the form “${form}”.`;
	if (kept.length === 0) return `“${old.label}” is written “${form}” everywhere: rename it instead.`;

	const ids = new Set(concepts.map((concept) => concept?.id));
	const slug = plain(form.toLowerCase().normalize("NFKC")).trim().replaceAll(" ", "-") || "concept";
	let id = slug;
	for (let n = 2; ids.has(id); n++) id = `${slug}-${n}`;
	const own = old.variants.filter((v) => forms.has(v.form));
	const label = own.find((v) => v.form === form)!;
	const variants: Variant[] = [{ form, count: label.count, reason: "label" }, ...own.filter((v) => v !== label)];
	concepts[index] = { ...old, variants: old.variants.filter((v) => !forms.has(v.form)) };
	concepts.push({
		...old,
		id,
		label: form,
		variants,
		x: round(old.x + 2 * old.r + 8, 1),
		r: round(old.r * Math.sqrt(taken.length / (taken.length + kept.length)), 1),
	});
	rows[index] = kept;
	rows.push(taken);
	pairs.push(new Map());
	draft.nodes.set(`c:${id}`, { kind: "concept", index: into });
	for (const partner of [...pairs[index]!.keys()]) {
		refreshPair(draft, index, partner);
		refreshPair(draft, into, partner);
	}
	refreshPair(draft, index, into);
	refreshConcept(draft, index);
	refreshConcept(draft, into);

	const names = [kept, taken].map((list) => new Set(list.map(({ paper }) => paper)));
	map.related = map.related.map((pair) => {
		const reason = pair.shared.find((s) => "concept" in s && s.concept === index);
		if (reason === undefined) return pair;
		const both = names.findIndex((papers) => papers.has(pair.source) && papers.has(pair.target));
		if (both === 0) return pair;
		if (both === 1)
			return { ...pair, shared: pair.shared.map((s) => (s === reason ? { concept: into, share: s.share } : s)) };
		const shared = pair.shared.filter((s) => s !== reason);
		return { ...pair, shared, rest: Math.min(1, round(pair.rest + reason.share, 6)) };
	});
	return { changed: taken.length, into };
}
