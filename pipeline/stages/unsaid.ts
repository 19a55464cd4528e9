import type { Paper } from "../../src/model/paper.ts";
import { isNoun, TAGS, type TokenTable } from "../../src/model/text.ts";
import { FUNCTION_WORDS } from "../lexicon/function-words.ts";
import { isKnownPhrase } from "./knownPhrases.ts";
import { backgroundShare } from "./wordWeights.ts";
import { textOf } from "./written.ts";

/** Share of the background's papers from which on a short form is everybody's ("AI"), and no phrase that nobody knows. */
const FAMILIAR = 1 / 64;
/** Capitals that hardly meet initials by chance, wherever these stand. */
const LONG = 4;

/** A short form with the phrase that it abbreviates, as tokens; `sentence` is the phrase's. */
export interface UnsaidForm {
	sentence: number;
	shortSentence: number;
	short: number;
	from: number;
	to: number;
}

/**
 * Short forms that a paper uses without saying what they mean
 * ===========================================================
 * "Transformers as Support Vector Machines … the SVM problem": two to five capitals that are the initials, one a word or part
 * of a compound, of exactly one phrase that the paper spells out. The phrase ends in a noun, holds no word of grammar, and stands
 * before the short form, but for four capitals or more; two must be used twice. A guess between two phrases is never made, nor one at
 * what everybody writes, unless everybody knows the phrase: "Agentic Infrastructure" is no AI.
 *
 * @param defined - Word types that the paper defines as short forms.
 */
export function findUnsaid(
	paper: Pick<Paper, "title" | "abstract">,
	tokens: TokenTable,
	p: number,
	defined: ReadonlySet<number>,
): UnsaidForm[] {
	const found: UnsaidForm[] = [];
	const capitals = findCapitals(paper, tokens, p, defined);
	const initials = capitals.size > 0 ? initialsOf(tokens, p) : "";
	for (const [short, use] of capitals) {
		if (short.length === 2 && use.count < 2) continue;
		const form = findLongForm(tokens, p, initials, short, use);
		if (!form) continue;
		const words = Array.from(tokens.word.subarray(form.from, form.to), (w) => tokens.words[w]!);
		if (backgroundShare(short) < FAMILIAR || isKnownPhrase(words)) found.push(form);
	}
	return found.sort((a, b) => a.short - b.short);
}

/** First use of a short form in a paper, and how many there are. */
interface Use {
	token: number;
	sentence: number;
	count: number;
}

/** Words in two to five capitals, in small letters. */
function findCapitals(
	paper: Pick<Paper, "title" | "abstract">,
	tokens: TokenTable,
	p: number,
	defined: ReadonlySet<number>,
): Map<string, Use> {
	const uses = new Map<string, Use>();
	for (let s = tokens.paperStart[p]!; s < tokens.paperStart[p + 1]!; s++) {
		const text = textOf(paper, tokens, s);
		for (let t = tokens.sentenceStart[s]!; t < tokens.sentenceStart[s + 1]!; t++) {
			const length = tokens.to[t]! - tokens.from[t]!;
			if (length < 2 || length > 6 || isSmall(text.charCodeAt(tokens.from[t]!))) continue;
			if (defined.has(tokens.word[t]!) || tokens.tag[t] === TAGS.masked) continue;
			const short = /^(\p{Lu}{2,5})s?$/u.exec(text.slice(tokens.from[t]!, tokens.to[t]!))?.[1]?.toLowerCase();
			if (short === undefined) continue;
			const known = uses.get(short);
			if (known) known.count++;
			else uses.set(short, { token: t, sentence: s, count: 1 });
		}
	}
	return uses;
}

/** The first letters of a paper's words, one a token. */
function initialsOf({ paperStart, sentenceStart, word, words }: TokenTable, p: number): string {
	let initials = "";
	const end = sentenceStart[paperStart[p + 1]!]!;
	for (let t = sentenceStart[paperStart[p]!]!; t < end; t++) initials += words[word[t]!]!.charAt(0) || " ";
	return initials;
}

/** The one phrase of a paper that a short form can stand for. */
function findLongForm(
	tokens: TokenTable,
	p: number,
	initials: string,
	short: string,
	{ token, sentence }: Use,
): UnsaidForm | undefined {
	const { word, words, sentenceStart } = tokens;
	let s = tokens.paperStart[p]!;
	const first = sentenceStart[s]!;
	let form: UnsaidForm | undefined;
	let key = "";
	for (let at = initials.indexOf(short[0]!); at >= 0; at = initials.indexOf(short[0]!, at + 1)) {
		const a = first + at;
		while (sentenceStart[s + 1]! <= a) s++;
		const b = spellOut(tokens, a, sentenceStart[s + 1]!, short);
		if (b === undefined || (b > token && short.length < LONG)) continue;
		const text = Array.from(word.subarray(a, b), (w) => words[w]!.replace(/s$/, "")).join(" ");
		if (form && text !== key) return undefined;
		if (form) continue;
		form = { sentence: s, shortSentence: sentence, short: token, from: a, to: b };
		key = text;
	}
	return form;
}

/** A small letter of English, as most words begin with. */
const isSmall = (code: number): boolean => code >= 97 && code <= 122;

/** One past the last token of the phrase from `a` whose parts begin with the letters of `short`. */
function spellOut(tokens: TokenTable, a: number, end: number, short: string): number | undefined {
	let k = 0;
	let t = a;
	for (; t < end && k < short.length; t++) {
		const word = tokens.words[tokens.word[t]!]!;
		const tag = tokens.tag[t];
		if (FUNCTION_WORDS.has(word) || tag === TAGS.masked || tag === TAGS.punctuation || word.length < 3)
			return undefined;
		for (const part of word.split("-")) if (part[0] !== short[k++]) return undefined;
	}
	const last = tokens.tag[t - 1];
	return k === short.length && t - a > 1 && isNoun(last) ? t : undefined;
}

/** Papers that agree on what two letters mean, to outdo one that does not say it. */
const SAYING = 5;

/**
 * Two letters meet two words by chance: where papers say that AI is artificial intelligence, it is no "agentic interaction" of a paper
 * that says nothing.
 *
 * @param forms - Long forms of a short form; `said`: papers that say so.
 * @param share - Share of the papers that must agree, 0 to 1.
 */
export function withoutGuesses<T extends { said: number }>(short: string, forms: readonly T[], share: number): T[] {
	const total = forms.reduce((sum, { said }) => sum + said, 0);
	const most = Math.max(...forms.map(({ said }) => said));
	const isAgreed = short.length === 2 && most >= SAYING && most >= total * share;
	return forms.filter(({ said }) => said > 0 || !isAgreed);
}
