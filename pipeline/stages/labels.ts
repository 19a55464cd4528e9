/**
 * How a concept is written
 * ========================
 * The label is the most frequent written form, in the casing of running text: capitals at a sentence's begin, in a Title Case
 * title or where a short form is explained ("Gradient Coding (GC)") are not the phrase's own. A spelt-out form that is a
 * phrase goes before its short form, unless the short form is a name that a paper coins, or nearly all that is ever written
 * ("DNA").
 */
import type { MergeReason, Variant } from "../../src/model/map.ts";
import { compareText } from "../../src/sparse/order.ts";
import { foldWord } from "./fold.ts";
import { withoutConstant } from "./folds.ts";
import type { Tally } from "./formCounter.ts";
import { runningCase } from "./labelCase.ts";

/** A short form that is written more than so many times as often is the label. */
export const SELDOM = 12;

/**
 * Label and variants of a concept, the label first, then by count and text.
 *
 * @param written - Its forms, in order of first mention.
 * @param defined - A short form of it is explained.
 * @param isProper - Whether a word, in small letters, is written with a capital for its own sake.
 * @param preferShort - The short form is a name.
 * @param common - The usual spelling of a word in small letters.
 * @param inFull - What to call it where every form holds a short form that few know.
 */
export function writeConcept(
	written: readonly Tally[],
	defined: boolean,
	isProper: (word: string) => boolean,
	preferShort: boolean,
	common: (word: string) => string = (word) => word,
	inFull?: string,
): { label: string; variants: Variant[] } {
	const forms = [...written].sort((a, b) => b.count - a.count || compareText(a.text, b.text));
	const groups = new Map<string, Tally[]>();
	for (const form of forms) {
		const key = form.text.toLowerCase();
		const group = groups.get(key);
		if (group) group.push(form);
		else groups.set(key, [form]);
	}
	const total = (group: Tally[]) => group.reduce((n, f) => n + f.count, 0) * say(group[0]!.text);
	const isOdd = (group: Tally[]) => group.every((f) => f.reason !== undefined);
	// A short form names a coined thing only when it reads as a name: "ReSTE", not "AG".
	const isInitials = (group: Tally[]) =>
		group.every((f) => f.short && !(preferShort && /\p{Ll}\p{Lu}|\p{Lu}\p{Ll}|\d|.{4}/u.test(f.text)));
	const isAbridged = (group: Tally[]) => group.every((f) => f.abridged);
	const isShort = (form: Tally) => form.short || form.abridged;
	const countOf = (short: boolean) => forms.reduce((n, f) => n + (isShort(f) === short ? f.count : 0), 0);
	const spelt = countOf(false) * SELDOM >= countOf(true);
	const ranked = [...groups.values()].sort(
		(a, b) =>
			Number(isOdd(a)) - Number(isOdd(b)) ||
			(spelt && (Number(isInitials(a)) - Number(isInitials(b)) || Number(isAbridged(a)) - Number(isAbridged(b)))) ||
			total(b) - total(a) ||
			// "Neural network architecture" before "Neural Networks architecture".
			compareText(a[0]!.text.toLowerCase(), b[0]!.text.toLowerCase()),
	);
	// Capitals in "Bi-Level Optimization (BLO)" show letters, also where more stands before them.
	const abridged = forms.some((f) => f.abridged);
	const group = inFull === undefined ? ranked[0]! : [{ ...ranked[0]![0]!, text: inFull, trusted: 0 }];
	const label = runningCase(group, isProper, defined || abridged, preferShort)
		.split(" ")
		.map((word) => common(withoutConstant(word)))
		.join(" ");
	const variants: Variant[] = [{ form: label, count: 0, reason: "label" }];
	for (const form of forms) {
		if (form.text === label) variants[0]!.count += form.count;
		else variants.push({ form: form.text, count: form.count, ...explain(form, label) });
	}
	if (variants[0]!.count === 0) {
		// The label's casing is made, not found: it takes the count of the form it stands for.
		const at = variants.findIndex((v) => v.form.toLowerCase() === label.toLowerCase());
		if (at > 0) variants[0]!.count = variants.splice(at, 1)[0]!.count;
	}
	return { label, variants };
}

/**
 * What a mention of a form counts: "differentially private optimization" is right, however often a paper writes "differential
 * private optimization", and a verb ("backpropagate") gives way to its noun.
 */
function say(text: string): number {
	return /\p{L}{4}ly\s/u.test(text) ? 5 : /\p{L}{4}ate$/u.test(text) ? 0.2 : 1;
}

function explain(form: Tally, label: string): { reason: MergeReason; evidence?: string } {
	if (form.reason !== undefined) return { reason: form.reason, ...(form.evidence ? { evidence: form.evidence } : {}) };
	if (form.short !== (label.length < 8 && !/\s/.test(label) && form.short) || form.short || form.defined)
		if (form.evidence) return { reason: "acronym", evidence: form.evidence };
	const a = form.text.toLowerCase();
	const b = label.toLowerCase();
	if (a === b) return { reason: "case" };
	const bare = (s: string) => s.replace(/[-‐‑\s]/g, "");
	if (bare(a) === bare(b)) return { reason: "hyphen" };
	const american = (s: string) =>
		s
			.split(/[\s-]+/)
			.map(foldWord)
			.join("");
	if (american(a) === american(b)) {
		const stripped = (s: string) => bare(s).replace(/(?:es|s)(?![a-z])/g, "");
		return {
			reason:
				/s\b/.test(a) !== /s\b/.test(b) || stripped(a) === stripped(b) || /(?:ies|ces|ses|xes)\b/.test(a + " " + b)
					? "plural"
					: "spelling",
		};
	}
	if (!form.abridged && a.split(/\s+/).length === b.split(/\s+/).length) return { reason: "word-form" };
	return { reason: "acronym", ...(form.evidence ? { evidence: form.evidence } : {}) };
}
