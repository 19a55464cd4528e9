/**
 * What an abbreviation stands for, in each paper
 * ==============================================
 * The paper's own definition comes first. Where it has none, the corpus's dominant reading counts: at least 80 % of the
 * papers that define the short form, and two of them (or one, for three letters or more and a long form that arXiv knows: of others
 * half meant something else), unless those that only use it are on other topics (offTopic.ts); what one paper else defines is the same in
 * papers that write the long form, too; else the short form stays itself, as numbers do ("type IV"). All but the paper's own are read
 * in the same capitals only: "GHz" is no GHZ state.
 *
 * Of two long forms that are one reading (sameReading.ts), the rarer spelling joins the more frequent one.
 */
import type { Paper } from "../../src/model/paper.ts";
import type { TokenTable } from "../../src/model/text.ts";
import { compareText } from "../../src/sparse/order.ts";
import type { AbbreviationTable } from "./abbreviations.ts";
import { createCompoundReader } from "./compounds.ts";
import { type Folds, keyFold } from "./folds.ts";
import { dropOffTopic } from "./offTopic.ts";
import { differsInEnding, isSlip } from "./sameReading.ts";
import { asSingular, isKnownForm, readAs, withoutSigns } from "./shortForms.ts";
import { withoutGuesses } from "./unsaid.ts";
import { textOf, written } from "./written.ts";

const DOMINANT_SHARE = 0.8;
/** "IV" is a number to whoever does not define it. */
const NUMERAL = /^[iv]{2,4}$/;

/** Hash of the folds of one or more words, as `phraseHash` makes it, and how many words these are. */
export interface PhraseKey {
	high: number;
	low: number;
	highPower: number;
	lowPower: number;
	length: number;
}

/** One meaning of one short form, with the key of the long form. */
export interface Reading extends PhraseKey {
	/** Fold of the short form. */
	short: number;
	/** The short form is written with a capital, so that the same letters in small are another word. */
	cased: boolean;
	/** Where the long form is first defined: definition index. */
	definition: number;
	/** Papers that define it. */
	papers: number;
}

export interface Readings {
	readings: Reading[];
	/** Per paper: fold of a short form to index of its reading; undefined where the paper defines none. */
	own: (Map<number, number> | undefined)[];
	/** Fold of a short form to the index of the corpus's dominant reading. */
	dominant: Map<number, number>;
	/** Fold of a short form to the ways it is written, without signs, where papers define it. */
	forms: Map<number, Set<string>>;
	/** Other spellings and endings of long forms: key to the reading they belong to. */
	slips: { high: number; low: number; reading: number; definition: number; reason: "typing-error" | "word-form" }[];
	/** [folds] 1 where a fold is a short form of some paper. */
	isShort: Uint8Array;
}

export function resolveAbbreviations(
	papers: readonly Pick<Paper, "title" | "abstract">[],
	tokens: TokenTable,
	found: AbbreviationTable,
	folds: Folds,
): Readings {
	type Form = Reading & { text: string; members: number[]; lastPaper: number; said: number };
	const byShort = new Map<number, Map<string, Form>>();
	const writtenAs: Readings["forms"] = new Map();
	/** Definition to the fold of one of what its short form counts. */
	const singulars = new Map<number, number>();
	const shortOf = (d: number): number =>
		found.shortTo[d]! - found.shortFrom[d]! === 1 ? folds.foldOf[tokens.word[found.shortFrom[d]!]!]! : -1;
	for (let d = 0; d < found.paper.length; d++) {
		const short = shortOf(d);
		if (short < 0) continue;
		const p = found.paper[d]!;
		const text = written(papers[p]!, tokens, found.shortSentence[d]!, found.shortFrom[d]!, found.shortTo[d]!);
		const cased = /\p{Lu}/u.test(text);
		let ways = writtenAs.get(short);
		if (!ways) writtenAs.set(short, (ways = new Set()));
		ways.add(asSingular(withoutSigns(text)));
		// "Planetary nebulae (PNe)": the paper's PN is one of them.
		if (/\p{Lu}e$/u.test(text) && tokens.words[tokens.word[found.longTo[d]! - 1]!]!.endsWith("ae")) {
			const one = folds.ids.get(text.slice(0, -1).toLowerCase());
			if (one !== undefined) singulars.set(d, one);
		}
		const form: Form = {
			...hashTokens(tokens, folds, found.longFrom[d]!, found.longTo[d]!),
			cased,
			short,
			definition: d,
			papers: 0,
			members: [],
			lastPaper: -1,
			said: 0,
		};
		let forms = byShort.get(short);
		if (!forms) byShort.set(short, (forms = new Map()));
		let known = forms.get(form.text);
		if (!known) forms.set(form.text, (known = form));
		known.members.push(d);
		if (known.lastPaper !== found.paper[d]) {
			known.papers++;
			known.lastPaper = found.paper[d]!;
			if (found.isUnsaid[d] === 0) known.said++;
		}
	}
	const readings: Reading[] = [];
	const slips: Readings["slips"] = [];
	const own: Readings["own"] = new Array(papers.length).fill(undefined);
	const dominant = new Map<number, number>();
	const isShort = new Uint8Array(folds.folds.length);
	const inCompany = new Map<number, number>();
	for (const [short, forms] of byShort) {
		isShort[short] = 1;
		const ordered = withoutGuesses(folds.folds[short]!, [...forms.values()], DOMINANT_SHARE).sort(
			(a, b) => b.papers - a.papers || compareText(a.text, b.text),
		);
		const kept: { form: Form; index: number; papers: number }[] = [];
		for (const form of ordered) {
			const same = kept.find((other) => isSlip(form.text, other.form.text) || differsInEnding(form, other.form));
			let index: number;
			if (same) {
				index = same.index;
				same.papers += form.papers;
				const reason = differsInEnding(form, same.form) ? "word-form" : "typing-error";
				slips.push({ high: form.high, low: form.low, reading: index, definition: form.definition, reason });
			} else {
				index = readings.length;
				const { text: _, members: __, lastPaper: ___, said: ____, ...reading } = form;
				readings.push(reading);
				kept.push({ form, index, papers: form.papers });
			}
			for (const d of form.members) {
				const p = found.paper[d]!;
				const map = (own[p] ??= new Map());
				if (!map.has(short)) map.set(short, index);
				const one = singulars.get(d);
				if (one === undefined || map.has(one)) continue;
				map.set(one, index);
				isShort[one] = 1;
			}
		}
		const total = kept.reduce((n, k) => n + k.papers, 0);
		const top = kept.reduce((a, b) => (b.papers > a.papers ? b : a));
		for (const k of kept) readings[k.index]!.papers = k.papers;
		const isEnough =
			top.papers >= 2 || (folds.folds[short]!.length >= 3 && isKnownForm(tokens, found, top.form.definition));
		if (top.papers >= total * DOMINANT_SHARE && isEnough && !NUMERAL.test(folds.folds[short]!))
			dominant.set(short, top.index);
		else if (kept.length === 1) inCompany.set(short, top.index);
	}
	const table = { readings, own, dominant, forms: writtenAs, isShort };
	dropOffTopic(table, papers, tokens, folds);
	readInCompany(inCompany, { readings, own }, tokens, found, folds);
	expandInner(table, papers, tokens, found, folds);
	return { ...table, slips };
}

/** "BP" is backpropagation, as the one paper says that defines it, in a paper that has the word as well. */
function readInCompany(
	inCompany: ReadonlyMap<number, number>,
	{ readings, own }: Pick<Readings, "readings" | "own">,
	tokens: TokenTable,
	found: AbbreviationTable,
	folds: Folds,
): void {
	const isOpen = new Uint8Array(folds.folds.length);
	for (const short of inCompany.keys()) isOpen[short] = 1;
	// A word like "as" is looked at once a paper.
	const seen = new Int32Array(folds.folds.length).fill(-1);
	for (let p = 0; p + 1 < tokens.paperStart.length; p++) {
		const from = tokens.sentenceStart[tokens.paperStart[p]!]!;
		const to = tokens.sentenceStart[tokens.paperStart[p + 1]!]!;
		for (let t = from; t < to; t++) {
			const short = folds.foldOf[tokens.word[t]!]!;
			if (isOpen[short] === 0 || seen[short] === p || own[p]?.has(short)) continue;
			seen[short] = p;
			const index = inCompany.get(short)!;
			const d = readings[index]!.definition;
			const long: number[] = [];
			for (let k = found.longFrom[d]!; k < found.longTo[d]!; k++) long.push(keyFold(folds, tokens, k));
			for (let k = from; k + long.length <= to; k++)
				if (long.every((fold, i) => keyFold(folds, tokens, k + i) === fold)) {
					(own[p] ??= new Map()).set(short, index);
					break;
				}
		}
	}
}

/**
 * "Intracranial EEG (iEEG)" is intracranial electroencephalography, and "Wall-KAN (WKAN)" holds KAN: keys of long forms see through the
 * short forms inside them, as the keys of all phrases do. Only through one level, so that no order matters.
 */
function expandInner(
	table: Omit<Readings, "slips">,
	papers: readonly Pick<Paper, "title" | "abstract">[],
	tokens: TokenTable,
	found: AbbreviationTable,
	folds: Folds,
): void {
	const flat = table.readings.map((reading) => ({ ...reading }));
	const readCompound = createCompoundReader(tokens, folds, { ...table, readings: flat });
	table.readings.forEach((reading, r) => {
		const d = reading.definition;
		const p = found.paper[d]!;
		const text = textOf(papers[p]!, tokens, found.sentence[d]!);
		const inner = (t: number) => {
			const f = folds.foldOf[tokens.word[t]!]!;
			if (table.isShort[f] === 0) return readCompound(p, t, text);
			const index = readAs(table, p, f, text.slice(tokens.from[t]!, tokens.to[t]!));
			return index === undefined || index === r ? undefined : flat[index];
		};
		const { text: _, ...key } = hashTokens(tokens, folds, found.longFrom[d]!, found.longTo[d]!, inner);
		Object.assign(reading, key);
	});
}

/** Key, letters and length of the phrase that tokens [from, to) make; `inner` tells what a short form among them stands for. */
function hashTokens(
	tokens: TokenTable,
	folds: Folds,
	from: number,
	to: number,
	inner: (token: number) => PhraseKey | undefined = () => undefined,
) {
	let high = 0;
	let low = 0;
	let highPower = 1;
	let lowPower = 1;
	let length = 0;
	let text = "";
	const { hashes } = folds;
	for (let t = from; t < to; t++) {
		const f = keyFold(folds, tokens, t);
		if (folds.isSign[f]) continue;
		const reading = inner(t);
		const byHigh = reading?.highPower ?? hashes.highPower[f]!;
		const byLow = reading?.lowPower ?? hashes.lowPower[f]!;
		high = (Math.imul(high, byHigh) + (reading?.high ?? hashes.high[f]!)) >>> 0;
		low = (Math.imul(low, byLow) + (reading?.low ?? hashes.low[f]!)) >>> 0;
		highPower = Math.imul(highPower, byHigh) >>> 0;
		lowPower = Math.imul(lowPower, byLow) >>> 0;
		text += folds.folds[f]!;
		length += reading?.length ?? 1;
	}
	return { high, low, highPower, lowPower, length, text };
}
