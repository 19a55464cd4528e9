/**
 * Abbreviations that a text defines
 * =================================
 * Over 250 lines: where the two forms of a bracket may stand, and the few readers of the text that all of these places share.
 *
 * "support vector machine (SVM)", and the repairs to Schwartz and Hearst that raise recall without guessing: "SVM (support
 * vector machine)", "(SVM: support vector machine)", "(support vector machine, SVM)", "[SVM]", plural and one-letter short forms,
 * more after the short form ("SVM; 10 mM", "SVM, n = 20"), brackets inside ("V(T)", "[K+]e").
 *
 * [Article] Schwartz & Hearst, PSB 2003; Sohn et al., "Abbreviation definition identification based on automatic precision
 * estimates", BMC Bioinformatics 9:402, 2008. doi:10.1186/1471-2105-9-402
 */
import { FUNCTION_WORDS } from "../lexicon/function-words.ts";
import { type AlignedWord, alignShortForm } from "./align.ts";

/** A definition, as offsets in the text. */
export interface Definition {
	shortFrom: number;
	shortTo: number;
	longFrom: number;
	longTo: number;
	/** Points per letter, see `alignShortForm`. */
	score: number;
}

/** Points per letter that a definition must reach; by fit on the med development set, in steps of 0.1. */
const MIN_SCORE = 1.1;
/** The same where the short form has no capital or digit, so that nothing but the bracket speaks for it. */
const MIN_SCORE_SMALL = 2.5;

/** The same where it could be a number, or the long form begins with "in": "instrumental variables (IV)", "in vitro fertilization". */
const MIN_SCORE_INITIALS = 2.6;
const NUMERAL = /^[IV]{2,4}(?:\s|$)/;

/** The same where the long form is a list, or goes over clauses. */
const MIN_SCORE_LISTED = 1.9;

/** What it counts where capitals alone speak for it. */
const NAMED_SCORE = 2;
const INTRODUCES =
	/\b(?:propos(?:es?|ed|ing)|introduc(?:es?|ed|ing)|present(?:s|ed|ing)?|develop(?:s|ed|ing)?|call(?:ed)?|named|dubbed|term(?:ed)?) (?:it )?(?:(?:an?|the) )?$/;
/** Two words or more, each with a capital but for those of grammar. */
const CAPITALISED = /^\p{Lu}[\p{L}-]+(?:(?: (?:and|of|for|in|with|to|the))? \p{Lu}[\p{L}-]*){1,7}$/u;

const BRACKET = /[([]/g;

/** "Advantage Actor-Critic (A2C)": a digit after a letter may say how often that comes. */
const REPEATED = /(\p{L})([2-4])/gu;
const MIN_SCORE_REPEATED = 1.7;

/** "Type Ia supernovae (SNe Ia)": the first word, but for "type", may stand last in the short form. */
const TURNED = /^(\p{Lu}\S*?)s?\s(\p{Lu}\p{L}{0,2})$/u;

/** Words that no long form begins with. */
const LINKS = new Set("on by of in with from to at as and or than".split(" "));

/** Function words that no long form spans. */
const CLAUSE = new Set(
	"is are was were be been has have had do does did can could may might must shall should will would we i you he she it they our my their its his her which that who whose this these those".split(
		" ",
	),
);

/**
 * Definitions in one sentence of a text.
 *
 * @param text - Title or abstract, as it came.
 * @param from - Offsets of the sentence.
 */
export function findDefinitions(text: string, from: number, to: number): Definition[] {
	const found: Definition[] = [];
	// Of the sentence alone: what is looked for in the whole text would be looked for again from each sentence on.
	for (const { index } of text.slice(from, to).matchAll(BRACKET)) {
		const open = from + index;
		const close = closing(text, open, to);
		if (close < 0) continue;
		// A bracket glued to a word is part of it, V(T), unless the word is long: "ligand(CD40L)".
		if (
			open > from &&
			/[\p{L}\p{N}]/u.test(text[open - 1]!) &&
			!/\p{L}{4,}$/u.test(text.slice(Math.max(from, open - 5), open))
		)
			continue;
		const definition =
			shortInside(text, from, open, close) ?? pairInside(text, open, close) ?? longInside(text, from, open, close);
		if (definition) found.push(definition);
	}
	return found;
}

/** "long form (SHORT)". */
function shortInside(text: string, from: number, open: number, close: number): Definition | undefined {
	for (const [a, b] of shortSpans(text, open + 1, close)) {
		const definition = defineBefore(text, from, open, a, b);
		if (definition) return definition;
	}
	return undefined;
}

/** "(SHORT: long form)", "(long form, SHORT)", "(long form; SHORT)". */
function pairInside(text: string, open: number, close: number): Definition | undefined {
	const inside = text.slice(open + 1, close);
	const colon = /^\s*([^\s:=,;]{1,12})\s*[:=,]\s+(?=\p{L})/u.exec(inside);
	if (colon) {
		const a = open + 1 + inside.indexOf(colon[1]!);
		const longFrom = open + 1 + colon[0].length;
		const longTo = cut(text, longFrom, close);
		if (isShortForm(text.slice(a, a + colon[1]!.length)))
			return defineExactly(text, a, a + colon[1]!.length, longFrom, longTo);
	}
	const comma = /[,;]\s*(?:or\s+|abbreviated\s+(?:as\s+)?)?([^\s,;]{1,12})\s*$/u.exec(inside);
	if (comma && comma.index > 3) {
		const b = close - /\s*$/.exec(inside)![0].length;
		const a = b - comma[1]!.length;
		if (isShortForm(text.slice(a, b))) return defineBefore(text, open + 1, open + 1 + comma.index, a, b);
	}
	return undefined;
}

/** "SHORT (long form)". */
function longInside(text: string, from: number, open: number, close: number): Definition | undefined {
	const before = /([^\s()[\],;]{1,12})\s?$/u.exec(text.slice(Math.max(from, open - 14), open));
	if (!before) return undefined;
	const b = open - (before[0].length - before[1]!.length);
	const a = b - before[1]!.length;
	if (a > from && !/[\s("'[]/.test(text[a - 1]!)) return undefined;
	const short = text.slice(a, b);
	if (!isShortForm(short) || letters(short).length < 2 || !/\p{Lu}|\d/u.test(short)) return undefined;
	return defineExactly(text, a, b, open + 1, cut(text, open + 1, close)) ?? defineNamed(text, from, open, close, a, b);
}

/**
 * "We introduce TikArt (Thinking Aperture)", "Lion (Evolved Sign Momentum), a new optimizer": capitals spell out what is
 * introduced, whatever its letters.
 */
function defineNamed(text: string, from: number, open: number, close: number, a: number, b: number) {
	const isIntroduced =
		INTRODUCES.test(text.slice(Math.max(from, a - 20), a)) ||
		(text.slice(from, a).trim() === "" && /^, (?:an?|the|our) /.test(text.slice(close + 1, close + 7)));
	if (!isIntroduced || !CAPITALISED.test(text.slice(open + 1, close))) return undefined;
	return { shortFrom: a, shortTo: b, longFrom: open + 1, longTo: close, score: NAMED_SCORE };
}

/** Where a short form may lie inside a bracket: all of it, or what stands before a comma or semicolon. */
function* shortSpans(text: string, from: number, to: number): Generator<[number, number]> {
	const inside = text.slice(from, to);
	const lead =
		/^\s*(?:(?:or|i\.e\.,?|termed|called|abbreviated(?: as)?|denoted(?: by| as)?|hereafter|henceforth|the)\s+)?["'“‘]?/u.exec(
			inside,
		)![0].length;
	const tail = /["'”’]?(?:\s+for short)?\s*$/u.exec(inside)![0].length;
	if (isShortForm(text.slice(from + lead, to - tail))) yield [from + lead, to - tail];
	const stop = /[,;:=]|\s(?:or|and|hereafter|for short|in short)\b/u.exec(inside.slice(lead));
	if (!stop || stop.index === 0) return;
	const end = from + lead + inside.slice(lead, lead + stop.index).trimEnd().length;
	// "(P = 0.01)" gives a value, not a name.
	if (stop[0] === "=" && end - from - lead < 2) return;
	if (isShortForm(text.slice(from + lead, end))) yield [from + lead, end];
}

/** At most two words and twelve signs, with a letter, beginning with a letter, digit, or bracket; no word of grammar. */
export function isShortForm(text: string): boolean {
	if (text.length < 1 || text.length > 14 || !/^[\p{L}\p{N}[(.]/u.test(text) || !/\p{L}/u.test(text)) return false;
	const words = text.split(/\s+/);
	if (words.length > 2 || /[=<>"“”]|\d{4}|^\d+[.,]?\d*\s|[,;:]/.test(text)) return false;
	const lower = text.toLowerCase();
	if (
		FUNCTION_WORDS.has(text) ||
		(FUNCTION_WORDS.has(lower) && /^\p{Lu}\p{Ll}/u.test(text)) ||
		/^(?:[ivx]|fig\.?|figs\.?|eq\.?|table|see|ref\.?)(?:\s|$)/.test(lower) ||
		/^(?:[ivx]{2,4}|[IV]*X[IVX]*)(?:\s|$)/.test(text)
	)
		return false;
	if (words.length === 2 && !words.some((w) => /\p{Lu}.*\p{Lu}|\d|^\p{Lu}\.?$/u.test(w))) return false;
	// In small letters only something as short as an abbreviation, or as a blend of two words ("autodiff").
	return /\p{Lu}|\d/u.test(text) ? true : words.length === 1 && text.length <= 8 && text.length >= 2;
}

function defineBefore(text: string, from: number, end: number, a: number, b: number): Definition | undefined {
	const short = letters(text.slice(a, b));
	const limit = Math.min(short.length + 5, short.length * 2 + 1);
	let to = end;
	while (to > from && /[\s,"'”’]/.test(text[to - 1]!)) to--;
	const words = wordsBefore(text, from, to, limit);
	return define(text, a, b, short, words);
}

function defineExactly(text: string, a: number, b: number, from: number, to: number): Definition | undefined {
	const short = letters(text.slice(a, b));
	const words = wordsBefore(text, from, to, short.length * 2 + 6);
	const definition = define(text, a, b, short, words);
	return definition && definition.longFrom <= from + 4 && definition.score >= 2 && /\s/.test(text.slice(from, to))
		? definition
		: undefined;
}

function define(text: string, a: number, b: number, short: string, words: AlignedWord[]): Definition | undefined {
	if (short === "" || words.length === 0) return undefined;
	const form = text.slice(a, b);
	const plural = /^(.*\p{Lu})s$/u.exec(form);
	const tries = plural ? [letters(plural[1]!), short] : [short];
	let best: { words: number; score: number } | undefined;
	for (const one of tries) {
		const aligned = alignShortForm(one, words);
		if (aligned && (!best || aligned.score > best.score)) best = aligned;
	}
	best ??= alignTurned(text, form, words);
	if (!best && /^[^_]*\p{Lu}[^_]*$/u.test(form)) {
		const repeated = short.replace(REPEATED, (_, letter: string, times: string) => letter.repeat(Number(times)));
		best = alignShortForm(repeated, words);
		if (best && best.score < MIN_SCORE_REPEATED) return undefined;
	}
	const least = NUMERAL.test(form) ? MIN_SCORE_INITIALS : /\p{Lu}|\d/u.test(form) ? MIN_SCORE : MIN_SCORE_SMALL;
	if (!best || best.score < least || (best.words === 1 && NUMERAL.test(form))) return undefined;
	const first = words[words.length - best.words]!;
	const last = words[words.length - 1]!;
	const long = text.slice(first.from, last.to);
	// "Protein kinase A" ends in a letter, not in the article.
	if (long.length <= form.length || depthOf(long) !== 0 || FUNCTION_WORDS.has(text.slice(last.from, last.to)))
		return undefined;
	if (LINKS.has(first.text) && (first.text !== "in" || best.score < MIN_SCORE_INITIALS)) return undefined;
	if (long.includes(", ") && best.score < MIN_SCORE_LISTED) return undefined;
	// The short form is no word of its own long form.
	if (words.slice(words.length - best.words).some((w) => w.text === form.toLowerCase())) return undefined;
	// One letter stands for one or two words that begin with it: "diaphragm (D)".
	if (short.length === 1 && (best.words > 2 || !/\p{Lu}/u.test(form))) return undefined;
	// "non-high-density lipoprotein (HDL)" defines what follows the negation.
	const negation = first.text[0] !== short[0] ? (/^non[-‐‑]/.exec(first.text)?.[0].length ?? 0) : 0;
	return { shortFrom: a, shortTo: b, longFrom: first.from + negation, longTo: last.to, score: best.score };
}

function alignTurned(text: string, form: string, words: readonly AlignedWord[]) {
	const [, front, behind] = TURNED.exec(form) ?? [];
	const aligned = behind === undefined ? undefined : alignShortForm(letters(behind + front), words);
	if (!aligned) return undefined;
	const first = words.length - aligned.words;
	if (text.slice(words[first]!.from, words[first]!.to) !== behind) return undefined;
	// "Type II MS" is not spelt out.
	if (words.some((word) => word.text === front!.toLowerCase())) return undefined;
	return { words: aligned.words + (words[first - 1]?.text === "type" ? 1 : 0), score: aligned.score };
}

/** Up to `limit` words that end at `to`; function words beyond the limit do not count. */
function wordsBefore(text: string, from: number, to: number, limit: number): AlignedWord[] {
	const words: AlignedWord[] = [];
	let counted = 0;
	for (let end = to; end > from && counted < limit; ) {
		while (end > from && /\s/.test(text[end - 1]!)) end--;
		let start = end;
		while (start > from && !/\s/.test(text[start - 1]!)) start--;
		if (start === end) break;
		let a = start;
		let b = end;
		while (a < b && /["'“‘([{`]/.test(text[a]!) && !balanced(text, a, b)) a++;
		if (words.length > 0 && /[;!?]$|\p{L}{3,}[.:]$/u.test(text.slice(a, b))) break;
		// "\textbf{Feature Search (FS)}".
		a += /^(?:\\[a-z]+\{)+/.exec(text.slice(a, b))?.[0].length ?? 0;
		while (b > a && /[,"'”’)\]}]/.test(text[b - 1]!) && !balanced(text, a, b)) b--;
		if (b > a) {
			const word = text.slice(a, b).toLowerCase();
			// A long form holds no verb, pronoun or other bracket.
			if (words.length > 0 && (CLAUSE.has(word) || /^[([].*[)\]]$/.test(word))) break;
			words.push({ from: a, to: b, text: word });
			if (!FUNCTION_WORDS.has(word)) counted++;
		}
		end = start;
	}
	return words.reverse();
}

function balanced(text: string, from: number, to: number): boolean {
	let open = 0;
	for (let i = from; i < to; i++) {
		if ("([{".includes(text[i]!)) open++;
		else if (")]}".includes(text[i]!) && --open < 0) return false;
	}
	return open === 0 && /[)\]}]$/.test(text.slice(from, to))
		? true
		: open === 0 && !/^["'“‘`([{]|[,"'”’)\]}]$/.test(text.slice(from, to));
}

function depthOf(text: string): number {
	let open = 0;
	for (const c of text) {
		if ("([{".includes(c)) open++;
		else if (")]}".includes(c) && --open < 0) return open;
	}
	return open;
}

/** Its letters and digits, in small letters. */
export function letters(form: string): string {
	return (form.toLowerCase().match(/[\p{L}\p{N}]/gu) ?? []).join("");
}

/** The end of a long form inside a bracket: before a comma, semicolon or inner bracket. */
function cut(text: string, from: number, to: number): number {
	const stop = /[;,([]/.exec(text.slice(from, to));
	let end = stop ? from + stop.index : to;
	while (end > from && /[\s."'”’]/.test(text[end - 1]!)) end--;
	return end;
}

function closing(text: string, open: number, to: number): number {
	let depth = 0;
	const limit = Math.min(to, open + 200);
	for (let i = open; i < limit; i++) {
		if (text[i] === "(" || text[i] === "[") depth++;
		else if ((text[i] === ")" || text[i] === "]") && --depth === 0) return i;
	}
	return -1;
}
