/**
 * Text that can be part of no concept
 * ===================================
 * Finds URLs, formulas (with or without their dollars), markup, LaTeX comments, inline citations, headings, the numbers of trials and
 * confidence intervals in a title or abstract.
 * Offsets are kept: the masked text has the length of the original.
 *
 * Two kinds: a *break* stands where something was said that is no words (a formula, a citation), so that no phrase reaches
 * across it; a *gap* is mere dress (`{\em`, `}`, tags, quotes, headings), so that the phrase inside lives on.
 */
import { LATEX_MACROS } from "../lexicon/latex.ts";
import { endOfRun, nextRun } from "./blanks.ts";
import { findHeadings } from "./headings.ts";
import { SpanTable } from "./spanTable.ts";

/** Put where a break begins; nothing else in a masked text is this character. */
export const BREAK = "\u0001";

const DIGITS = [..."0123456789"];

/**
 * Patterns of breaks, each with signs in small letters of which one is in whatever it matches, as most texts hold none of
 * them; every quantifier is bounded or over a class that excludes its follower, so that matching is linear.
 */
const BREAKS: [needs: string[], pattern: RegExp][] = [
	// Addresses, also glued to a word before them.
	[
		["://", "@", "www.", "doi:"],
		/(?:https?|ftp):\/\/[^\s<>"]+|\bwww\.[^\s<>"]+|\bdoi:\s?10\.[^\s<>"]+|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}/gi,
	],
	[["/"], /\b[a-z0-9-]{2,40}(?:\.[a-z0-9-]{2,40}){0,3}\.(?:com|org|io|net|edu|gov|ai)\/[^\s<>"]*/gi],
	// Formulas between delimiters, with the end that makes one an ordinal: "$p$-th-order".
	[
		["$"],
		/(?:\$\$[^$]{1,1000}\$\$|\$(?=[^\s$])[^$\n]{0,300}[^\s$\\]\$(?!\d)|\$[^\s$]\$)(?:-?(?:th|st|nd|rd)(?![a-z])(?:-[a-z]+)?)?/g,
	],
	[
		["\\"],
		/\\\([^\n]{0,300}?\\\)|\\\[[^\n]{0,500}?\\\]|\\begin\{(equation|align|math|displaymath|eqnarray)\*?\}[\s\S]{0,1000}?\\end\{\1\*?\}/g,
	],
	[
		["<"],
		/<(?:mml:)?math\b[\s\S]{0,4000}?<\/(?:mml:)?math>|<(?:tex-math|inline-formula|disp-formula)\b[\s\S]{0,4000}?<\/(?:tex-math|inline-formula|disp-formula)>/g,
	],
	// Commands whose argument is no text.
	[
		["\\"],
		/\\(?:cite[a-z]*|ref|eqref|label|url|href|footnotemark|bibliography|includegraphics)\*?(?:\[[^\]\n]{0,60}\]){0,2}\{[^{}\n]{0,300}\}/gi,
	],
	// A LaTeX comment that lost its line: a per cent sign that no number precedes and a letter follows, up to the sentence's end.
	[["%"], /(?<![\d\\%]\s?|\d\\)%+\s?(?=[A-Za-z])[^\n.]{0,400}/g],
	// Citations: [12], [3, 5-7], [BCS13], [Smith et al., 2019], (Smith & Doe, 2019; …), Smith et al. (2019), Smith and Doe (2019), Smith+2019.
	[["["], /\[\s?\d{1,3}(?:\s?[,;–-]\s?\d{1,3}){0,20}\s?\]/g],
	[["["], /\[\p{Lu}[\p{L}+]{1,6}\d\d[a-z]?(?:[,;] ?\p{Lu}[\p{L}+]{1,6}\d\d[a-z]?){0,8}\]/gu],
	[["["], /\[[^[\]\n]{0,160}(?:19|20)\d\d[a-z]?[^[\]\n]{0,20}\]/g],
	[["19", "20"], /\((?:see |e\.g\.,? |cf\. ){0,2}\p{Lu}[^()\n]{0,160}(?:19|20)\d\d[a-z]?\)/gu],
	[
		["et al"],
		/\p{Lu}[\p{L}'’-]{1,30}(?:,? (?:and|&) \p{Lu}[\p{L}'’-]{1,30})? et al\b\.?(?:,? ?\(?(?:19|20)\d\d[a-z]?\)?)?/gu,
	],
	[["+"], /\p{Lu}[\p{L}'’-]{1,30}\s?\+\s?(?:19|20)\d\d/gu],
	[
		["(19", "(20"],
		/\p{Lu}[\p{L}'’-]{1,30}(?:, \p{Lu}[\p{L}'’-]{1,30}){0,6},? (?:and|&) \p{Lu}[\p{L}'’-]{1,30} \((?:19|20)\d\d[a-z]?\)/gu,
	],
	[["nct", "isrctn", "crd42"], /\b(?:NCT|ISRCTN|CRD42)\d{5,12}\b/g],
	// "(95% CI, 0.47 to 0.9)", "95% CI-9.0to -6.4".
	[
		["% ci", "%ci"],
		/\b9\d(?:\.\d)?\s?%\s?CI\b(?:[\s:=,[(-]{0,4}[-−]?\d[\d.]{0,6}%?(?:\s?(?:to|[-–−,;])\s?[-−]?\d[\d.]{0,6}%?)?)?/g,
	],
	// "x in R^d" that lost its backslash and blank: "xin R^{d}".
	[["^", "_"], /\b[A-Za-z]in (?=[A-Z][\^_])/g],
	// Sizes: 224times224, 32x32, 3 × 3.
	[DIGITS, /\b\d{1,5}\s?(?:times|[x×])\s?\d{1,5}(?:\s?(?:times|[x×])\s?\d{1,5})?\b/g],
	[["&"], /&(?:[a-z]{2,8}|#\d{1,6}|#x[\da-f]{1,6});/gi],
];

/**
 * Tags of HTML and JATS: closed ones, prefixed ones, and names in use; "a<b and c>d" holds none. Gaps, looked for before
 * formulas, whose signs they share.
 */
const TAGS =
	/<\/[A-Za-z][\w:.-]{0,30}\s?>|<(?:[a-z]{1,8}:[a-z-]{1,30}|p|i|b|u|a|em|tt|br|hr|ul|ol|li|sub|sup|span|div|font|strong|small|title|sec|italic|bold|h[1-6])(?:\s+[\w:-]{1,30}="[^"<>\n]{0,200}"){0,6}\s?\/?>/gi;

/** Dress around words that are to be read. */
const GAPS: typeof BREAKS = [
	[
		["\\"],
		/\\(?:[a-zA-Z]{1,30}\*?(?=\s?\{)|(?:em|it|bf|tt|sc|rm|sf|sl|textit|textbf|emph|item|noindent|par|newline)\b|[%&#_$,;:!> ~-])/g,
	],
	[["``", "''", "{", "}"], /``|''|[{}]/g],
	// LaTeX's blank: de~Broglie, NGC~5098; not z~4.
	[
		["~"],
		/(?<=\p{L})~(?=\p{L})|(?<=(?<![\p{L}\p{N}])\p{Lu}(?:\p{Lu}{1,2}|\p{Ll}{1,20}))~(?=\p{N}{1,5}(?!\.?[\p{L}\p{N}]))/gu,
	],
];

/** Runs of text without blank that carry one of these are looked at by `isFormula`. */
const SUSPECT = /[\^_{}\\=<>|∑∏∫√∞≤≥≈∈∀∃∂∇→⊂∪∩±]|^[("'[]?[A-Za-z]\(|[A-Za-z]{2}[({]/;
const MACRO = new RegExp(`(?:${LATEX_MACROS.join("|")})`);

/**
 * The text with all that is no words blanked out, in the same length.
 *
 * Every character of a masked span is a blank but a break's first, which is `BREAK`.
 */
export function maskText(text: string): string {
	const marks = new Uint8Array(text.length);
	const lower = text.toLowerCase();
	for (const match of matchesOf(BREAKS, text, lower)) marks.fill(1, match.index, match.index + match[0].length);
	markBases(text, marks);
	const untagged = text.includes("<") ? text.replace(TAGS, (tag) => " ".repeat(tag.length)) : text;
	if (untagged !== text)
		for (let i = 0; i < text.length; i++) if (marks[i] === 0 && untagged[i] !== text[i]) marks[i] = 2;
	maskFormulas(untagged, marks);
	const gaps = findHeadings(text);
	for (const match of matchesOf(GAPS, text, lower)) gaps.push(match.index, match.index + match[0].length);
	for (let g = 0; g < gaps.length; g += 2)
		for (let i = gaps[g]!; i < gaps[g + 1]!; i++) if (marks[i] === 0) marks[i] = 2;
	return blankOut(text, marks);
}

/** The letter or two that a formula is written to belong to it: "M$_\odot$", "Br$\alpha$". */
function markBases(text: string, marks: Uint8Array): void {
	for (let at = text.indexOf("$"); at >= 0; at = text.indexOf("$", at + 1)) {
		if (marks[at] === 0 || (at > 0 && marks[at - 1] === 1) || !/[\\_^({]/.test(text[at + 1] ?? "")) continue;
		const [base] = /(?<![\p{L}\p{N}-])\p{L}{1,2}$/u.exec(text.slice(Math.max(0, at - 3), at)) ?? [];
		if (base !== undefined) marks.fill(1, at - base.length, at);
	}
}

/** @param marks - [characters] 1 in a break, 2 in a gap, else 0. */
function blankOut(text: string, marks: Uint8Array): string {
	let masked = "";
	let start = 0;
	for (let i = 0; i < text.length; i++) {
		if (marks[i] === 0) continue;
		masked += text.slice(start, i) + (marks[i] === 1 && (i === 0 || marks[i - 1] !== 1) ? BREAK : " ");
		start = i + 1;
	}
	return start === 0 ? text : masked + text.slice(start);
}

function* matchesOf(patterns: typeof BREAKS, text: string, lower: string): Generator<RegExpExecArray> {
	for (const [needs, pattern] of patterns)
		if (needs.some((sign) => lower.includes(sign))) yield* text.matchAll(pattern);
}

/** Formulas that lost their delimiters: `widetilde O(d/(nvarepsilon_DP))`, `O(log(1/delta)log T/T)`, `k>r`, `f_theta`. */
function maskFormulas(text: string, marks: Uint8Array): void {
	for (let from = nextRun(text, 0); from < text.length; ) {
		const next = endOfRun(text, from);
		const span = marks[from] === 1 ? undefined : findFormula(text, from, next);
		if (span) {
			let end = from + span[1];
			// A bracket that the formula opens is closed further on.
			const open = depth(text, from + span[0], end);
			if (open > 0) end = closeBrackets(text, end, open);
			while (end > from + 1 && /[.,;:]/.test(text[end - 1]!)) end--;
			marks.fill(1, from + span[0], end);
		}
		from = nextRun(text, next);
	}
}

/** Runs met, up to a number, and where the formula of each lies, as most are met again and again. */
let met = new SpanTable();
let formulas: ([from: number, to: number] | undefined)[] = [];
const MOST = 200_000;

/** Where in a run of the text its formula lies, or undefined. */
function findFormula(text: string, from: number, to: number) {
	if (met.size >= MOST) {
		met = new SpanTable();
		formulas = [];
	}
	const run = met.add(text, from, to);
	if (run === formulas.length) {
		const itself = text.slice(from, to);
		formulas.push(SUSPECT.test(itself) || MACRO.test(itself) ? formulaIn(itself) : undefined);
	}
	return formulas[run];
}

/** Where in a run without blanks its formula lies, or undefined. */
function formulaIn(run: string): [from: number, to: number] | undefined {
	// Brackets and quotes around the run are the sentence's.
	const from = /^["'`‘“([]*/.exec(run)![0].length;
	let to = run.length;
	while (to > from && /["'’”.,;:!?]/.test(run[to - 1]!)) to--;
	let body = run.slice(from, to);
	if (depth(run, from, to) < 0) {
		// "(k>r)": the closing bracket belongs to the one before.
		while (to > from && /[)\]]/.test(run[to - 1]!) && depth(run, from, to) < 0) to--;
		body = run.slice(from, to);
	}
	if (body.length < 2) return /^[=<>|\\^_+∈≤≥]$/.test(body) ? [from, to] : undefined;
	// A name with an exponent (SRe^2L, M^3-GloDet) is a name.
	if (/^\p{Lu}(?:\p{L}{1,12}\^\d{1,2}[\p{L}\d-]*|\^\d{1,2}-?\p{Lu}\p{L}[\p{L}\d-]+)$/u.test(body)) return undefined;
	if (/[=<>|∑∏∫√∞≤≥≈∈∀∃∂∇→⊂∪∩±]/.test(body) && !/^<\/?[A-Za-z]/.test(body)) return [from, to];
	if (/^[A-Za-z]\(/.test(body) && !/^[A-Za-z]\(?s?\)$/.test(body)) return [from, to];
	// A hyphenated word after a formula in brackets keeps its word: (varepsilon,delta)-differential.
	const bracket = /^[^\s-]*[)}\]]-(?=\p{L}{4,})/u.exec(body);
	const formula = bracket ? body.slice(0, bracket[0].length) : body;
	const end = bracket ? from + bracket[0].length : to;
	if (MACRO.test(formula) && !/^[a-z]+-[a-z-]+$/.test(formula)) return [from, end];
	if (/\^/.test(formula)) return [from, end];
	if (/\\[a-z]{2,}/i.test(formula) && /[\^_\d]|\\(?:frac|sqrt|math|tilde|hat|bar|sum|prod|in|le|ge)/.test(formula))
		return [from, end];
	if (/[{}]/.test(formula) && /[\d^_+*/=]/.test(formula)) return [from, end];
	if (/_/.test(formula) && !/^\p{L}{3,}(?:_\p{L}{3,})+$/u.test(formula)) return [from, end];
	const call = /^[A-Za-z]{2,}[({]([^(){}]*)/.exec(formula);
	return call && /[\^_=<>{}|\\]/.test(call[1]!) ? [from, end] : undefined;
}

/** Brackets opened and not closed between two offsets; negative when more are closed. */
function depth(text: string, from: number, to: number): number {
	let open = 0;
	for (let i = from; i < to; i++) {
		const c = text[i]!;
		if (c === "(" || c === "[" || c === "{") open++;
		else if (c === ")" || c === "]" || c === "}") open--;
	}
	return open;
}

/** The offset after the bracket that closes `open` brackets, at most 120 characters on; the start when none does. */
function closeBrackets(text: string, start: number, open: number): number {
	for (let i = start, left = open; i < Math.min(text.length, start + 120); i++) {
		const c = text[i]!;
		if (c === "(" || c === "[" || c === "{") left++;
		else if ((c === ")" || c === "]" || c === "}") && --left === 0) {
			while (i + 1 < text.length && /[)\]}^\w/]/.test(text[i + 1]!)) i++;
			return i + 1;
		}
	}
	return start;
}
