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
import { PHRASE_NAMES } from "../lexicon/phrase-names.ts";
import { foldWord } from "./fold.ts";
import { backgroundShare } from "./wordWeights.ts";

/** Papers that write a phrase with capitals, to make it a name, at least, and for each that does not. */
const NAMED_BY = 3;
const NAMED = 4;
const LITTLE = new Set(["of", "and", "the", "in", "on", "for", "to", "with", "de"]);

/** A short form that is written more than so many times as often is the label. */
const SELDOM = 12;
const LONGEST_NAME = 6;
let names: Map<string, string[]> | undefined;

/** Share of the background's papers below which a word is uncommon. */
const UNCOMMON = 0.0005;

/** One mention's text with what its place tells of its capitals. */
export interface WrittenForm {
	text: string;
	/** Inside a sentence of an abstract. */
	trusted: boolean;
	/** A short form alone. */
	short: boolean;
	/** Holds a short form among other words: "OOD generalization". */
	abridged: boolean;
	/** A long form where its short form is defined. */
	defined: boolean;
	/** 0, or why the phrase was merged into the concept, for merges that the key does not make. */
	reason: MergeReason | undefined;
	evidence: string | undefined;
}

interface Tally {
	text: string;
	count: number;
	trusted: number;
	/** Papers that write it so inside a sentence, and those of them with no short form to explain there. */
	papers: number;
	plain: number;
	/** The last of each. */
	last: number;
	lastPlain: number;
	form: WrittenForm;
}

const NOTHING = { count: 0, trusted: 0, papers: 0, plain: 0, last: -1, lastPlain: -1 };

/** Counts written forms of one concept. */
export class FormCounter {
	readonly forms = new Map<string, Tally>();
	defined = false;
	/** @param paper - Papers come one after the other. */
	add(form: WrittenForm, paper: number): void {
		let known = this.forms.get(form.text);
		if (!known) this.forms.set(form.text, (known = { ...NOTHING, text: form.text, form }));
		known.count++;
		if (form.defined) this.defined = true;
		if (!form.trusted) return;
		known.trusted++;
		if (known.last !== paper) known.papers++;
		known.last = paper;
		if (form.defined) return;
		if (known.lastPlain !== paper) known.plain++;
		known.lastPlain = paper;
	}
	/** A paper that mostly says "LV-HBA" means it as a name. */
	isNamedShort(): boolean {
		let short = 0;
		let long = 0;
		for (const { count, form } of this.forms.values()) form.short ? (short += count) : (long += count);
		return short >= 2 * long;
	}
}

/**
 * Label and variants of a concept, the label first, then by count and text.
 *
 * @param isProper - Whether a word, in small letters, is written with a capital for its own sake.
 * @param preferShort - The short form is a name.
 */
export function writeConcept(
	counter: FormCounter,
	isProper: (word: string) => boolean,
	preferShort: boolean,
): { label: string; variants: Variant[] } {
	const forms = [...counter.forms.values()].sort((a, b) => b.count - a.count || compareText(a.text, b.text));
	const groups = new Map<string, Tally[]>();
	for (const form of forms) {
		const key = form.text.toLowerCase();
		const group = groups.get(key);
		if (group) group.push(form);
		else groups.set(key, [form]);
	}
	const total = (group: Tally[]) => group.reduce((n, f) => n + f.count, 0) * say(group[0]!.text);
	const isOdd = (group: Tally[]) => group.every((f) => f.form.reason !== undefined);
	// A short form names a coined thing only when it reads as a name: "ReSTE", not "AG".
	const isInitials = (group: Tally[]) =>
		group.every((f) => f.form.short && !(preferShort && /\p{Ll}\p{Lu}|\p{Lu}\p{Ll}|\d|.{4}/u.test(f.text)));
	const isAbridged = (group: Tally[]) => group.every((f) => f.form.abridged);
	const isShort = ({ form }: Tally) => form.short || form.abridged;
	const written = (short: boolean) => forms.reduce((n, f) => n + (isShort(f) === short ? f.count : 0), 0);
	const spelt = written(false) * SELDOM >= written(true);
	const ranked = [...groups.values()].sort(
		(a, b) =>
			Number(isOdd(a)) - Number(isOdd(b)) ||
			(spelt && (Number(isInitials(a)) - Number(isInitials(b)) || Number(isAbridged(a)) - Number(isAbridged(b)))) ||
			total(b) - total(a) ||
			compareText(a[0]!.text, b[0]!.text),
	);
	// Capitals in "Bi-Level Optimization (BLO)" show letters, also where more stands before them.
	const abridged = forms.some((f) => f.form.abridged);
	const label = readable(ranked[0]!, isProper, counter.defined || abridged, preferShort);
	const variants: Variant[] = [{ form: label, count: 0, reason: "label" }];
	for (const form of forms) {
		if (form.text === label) variants[0]!.count += form.count;
		else variants.push({ form: form.text, count: form.count, ...explain(form.form, form.text, label) });
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

/** The casing of running text for one spelling. */
function readable(group: Tally[], isProper: (word: string) => boolean, defined: boolean, coined: boolean): string {
	const trusted = group
		.filter((f) => f.trusted > 0)
		.sort((a, b) => b.trusted - a.trusted || compareText(b.text, a.text));
	const best = trusted[0];
	if (best) {
		const small = trusted.find((f) => f.text === f.text.toLowerCase());
		const running = trusted.find((f) => !isTitleCase(f.text));
		const named = trusted.find((f) => isNamed(f.text));
		const others = trusted.reduce((n, f) => n + (isNamed(f.text) ? 0 : f.papers), 0);
		if (named && named.papers >= NAMED_BY && (others === 0 || named.plain > NAMED * others)) return named.text;
		if (defined && !coined) return lowerWords((running ?? best).text, isProper);
		if (small && small.trusted * 2 >= best.trusted) return small.text;
		if (!isTitleCase(best.text) || (!defined && (coined || hasProper(best.text, isProper)))) return best.text;
		return lowerWords(best.text, isProper);
	}
	return lowerWords(group[0]!.text, isProper);
}

/** All words but little ones begin with a capital: "Large Hadron Collider", "Internet of Things". */
function isNamed(text: string): boolean {
	const words = text.split(/\s+/);
	return words.length > 1 && words.every((word) => /^\p{Lu}/u.test(word) || LITTLE.has(word));
}

function isTitleCase(text: string): boolean {
	const words = text.split(/[\s-]+/).filter((w) => /^\p{L}{3,}/u.test(w));
	return words.length > 0 && words.every((w) => /^\p{Lu}/u.test(w));
}

/** Whether a word is a name by itself, so that the rest may be part of it: "American Community Survey". */
function hasProper(text: string, isProper: (word: string) => boolean): boolean {
	return text
		.toLowerCase()
		.split(/[\s-]+/)
		.some(isProper);
}

/**
 * Words whose only capitals are their first, or first two where letters of a short form are shown ("DIstribution"), in small
 * letters, unless the word is a name, or an uncommon part of one ("Kullback-Leibler").
 */
function lowerWords(text: string, isProper: (word: string) => boolean): string {
	const lower = text.replace(/\S+/g, (whole) => {
		const isName = whole.includes("-") && isProper(whole.toLowerCase());
		return whole.replace(/(?<![\p{L}\p{N}])(?:\p{Lu}\p{Ll}+|\p{Lu}{2}\p{Ll}{3,})(?![\p{L}\p{N}])/gu, (part) => {
			const word = part.toLowerCase();
			return isProper(word) || (isName && backgroundShare(word) < UNCOMMON) ? part : word;
		});
	});
	return lower.includes(" ") ? writeNames(lower) : lower;
}

/** Gives the names in a phrase their capitals: "Large Hadron Collider physics". */
function writeNames(text: string): string {
	names ??= new Map(PHRASE_NAMES.split("|").map((name) => [name.toLowerCase(), name.split(" ")]));
	const words = text.split(" ");
	for (let length = Math.min(LONGEST_NAME, words.length); length > 1; length--)
		for (let from = 0; from + length <= words.length; from++) {
			const name = names.get(
				words
					.slice(from, from + length)
					.join(" ")
					.toLowerCase(),
			);
			if (name) words.splice(from, length, ...name);
		}
	return words.join(" ");
}

function explain(form: WrittenForm, text: string, label: string): { reason: MergeReason; evidence?: string } {
	if (form.reason !== undefined) return { reason: form.reason, ...(form.evidence ? { evidence: form.evidence } : {}) };
	if (form.short !== (label.length < 8 && !/\s/.test(label) && form.short) || form.short || form.defined)
		if (form.evidence) return { reason: "acronym", evidence: form.evidence };
	const a = text.toLowerCase();
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
