import type { TokenTable } from "../../src/model/text.ts";
import { SORT_WORDS } from "../lexicon/generic.ts";
import { foldWord } from "./fold.ts";
import { type Folds, GERUND, keyFold } from "./folds.ts";
import type { PhraseTable } from "./phrases.ts";
import type { Readings } from "./readings.ts";

/** Which phrases are one concept. Merges that the phrase's key already makes (case, hyphen, plural, short form) are not here. */
export interface Variants {
	/** [phrases] the phrase that each counts as; itself where unmerged. */
	canonical: Uint32Array;
	/** Phrase to why it was merged, for phrases that are not their own canonical. */
	reasons: Map<number, { reason: "typing-error" | "word-form" | "plural" | "same-work"; evidence: string }>;
}

/** What a word is changed to where a phrase has either form in its place: as its last word, before that, or anywhere. */
const FORMS = [
	{ form: /(?<=^[a-z-]{2,}ic)al$/, to: "", at: "any", reason: "word-form" },
	{ form: /(?<=^[a-z-]{2,}ic)s$/, to: "", at: "last", reason: "plural" },
	{ form: /(?<=^base)s$/, to: "", at: "last", reason: "plural" },
	// What is tagged as a noun has the other's key already (folds.ts).
	{ form: GERUND, to: "ation", at: "any", reason: "word-form" },
	{ form: /(?<=^[a-z-]{2,}ion|^behaviou?r)al$/, to: "", at: "before", reason: "word-form" },
	{ form: /(?<=^(?:[a-z]+-)?)automated$/, to: "automatic", at: "before", reason: "word-form" },
	{ form: /(?<=^(?:[a-z]+-)?robot)ic$/, to: "", at: "before", reason: "word-form" },
	{ form: /(?<=^[a-z]+-[a-z]{3,})ed$/, to: "", at: "before", reason: "word-form" },
] as const;

/**
 * Phrases that differ in the form of a word alone
 * ===============================================
 * Another spelling or ending of a long form (readings.ts); and, where the corpus has both, "geometrical consistency" with "geometric
 * consistency", "modal logics" with "modal logic" (but mechanics is no plural, and metrics no subject), "knowledge bases", which are no
 * "basis", with "knowledge base", "distributional shift" with "distribution shift", "automated theorem proving" with "automatic theorem
 * proving", "long-tailed data" with "long-tail data".
 */
export function mergeVariants(tokens: TokenTable, phrases: PhraseTable, folds: Folds, readings: Readings): Variants {
	const canonical = Uint32Array.from({ length: phrases.keys.size }, (_, i) => i);
	const reasons: Variants["reasons"] = new Map();
	const root = (id: number): number => (canonical[id] === id ? id : root(canonical[id]!));
	for (const slip of readings.slips) {
		const from = phrases.keys.find(slip.high, slip.low);
		const reading = readings.readings[slip.reading]!;
		const to = phrases.keys.find(reading.high, reading.low);
		// Two short forms may each have the other's rarer spelling as their own.
		if (from < 0 || to < 0 || root(from) === root(to)) continue;
		canonical[root(from)] = root(to);
		reasons.set(from, { reason: slip.reason, evidence: "" });
	}
	const times = new Uint32Array(canonical.length);
	for (const id of phrases.phrase) times[id]!++;
	for (const { from, to, reason } of findForms(tokens, phrases, folds)) {
		if (root(from) === root(to)) continue;
		const [rarer, other] = times[from]! < times[to]! ? [from, to] : [to, from];
		reasons.set(rarer, { reason, evidence: "" });
		canonical[root(rarer)] = root(other);
	}
	for (let id = 0; id < canonical.length; id++) canonical[id] = root(id);
	return { canonical, reasons };
}

/** Phrases with a word of FORMS, and what they are with the other in its place. */
function* findForms(tokens: TokenTable, phrases: PhraseTable, folds: Folds) {
	const { hashes, ids } = folds;
	/** [words] form, and the fold of the other word; -1 without. */
	const form = new Int8Array(tokens.words.length).fill(-1);
	const other = Int32Array.from(tokens.words, (word, w) => {
		const f = FORMS.findIndex((own) => own.form.test(word));
		const one = f < 0 ? "" : foldWord(word.replace(FORMS[f]!.form, FORMS[f]!.to));
		const fold = FORMS[f]?.at === "last" && SORT_WORDS.has(one) ? undefined : ids.get(one);
		if (fold === undefined) return -1;
		form[w] = f;
		return fold;
	});
	const isSeen = new Uint8Array(phrases.keys.size);
	for (let o = 0; o < phrases.phrase.length; o++) {
		const from = phrases.phrase[o]!;
		if (isSeen[from] === 1) continue;
		isSeen[from] = 1;
		const end = phrases.to[o]!;
		let at = phrases.from[o]!;
		while (at < end && form[tokens.word[at]!]! < 0) at++;
		if (at === end) continue;
		let reason: (typeof FORMS)[number]["reason"] | undefined;
		let [high, low] = [0, 0];
		for (let t = phrases.from[o]!; t < end; t++) {
			const w = tokens.word[t]!;
			const own = FORMS[form[w]!];
			const isForm = own !== undefined && own.at !== (t === end - 1 ? "before" : "last");
			if (isForm) reason = own.reason;
			const fold = isForm ? other[w]! : keyFold(folds, tokens, t);
			if (folds.isSign[fold]) continue;
			high = (Math.imul(high, hashes.highPower[fold]!) + hashes.high[fold]!) >>> 0;
			low = (Math.imul(low, hashes.lowPower[fold]!) + hashes.low[fold]!) >>> 0;
		}
		const to = reason === undefined ? -1 : phrases.keys.find(high, low);
		if (to >= 0 && to !== from) yield { from, to, reason: reason! };
	}
}
