import type { Paper } from "../../src/model/paper.ts";
import { TAGS, type TokenTable } from "../../src/model/text.ts";
import { FUNCTION_WORDS } from "../lexicon/function-words.ts";

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
 * before the short form, but for four capitals or more; two must be used twice. A guess between two phrases is never made.
 *
 * @param defined - Word types that the paper defines as short forms.
 */
export function findUnsaid(
	{ title, abstract }: Pick<Paper, "title" | "abstract">,
	tokens: TokenTable,
	paper: number,
	defined: ReadonlySet<number>,
): UnsaidForm[] {
	const { word, words, tag } = tokens;
	const first = tokens.paperStart[paper]!;
	const end = tokens.paperStart[paper + 1]!;
	const uses = new Map<string, { token: number; sentence: number; count: number }>();
	for (let s = first; s < end; s++) {
		const text = tokens.sentenceField[s] === 0 ? title : abstract;
		for (let t = tokens.sentenceStart[s]!; t < tokens.sentenceStart[s + 1]!; t++) {
			const length = tokens.to[t]! - tokens.from[t]!;
			if (length < 2 || length > 6 || defined.has(word[t]!) || tag[t] === TAGS.masked) continue;
			const short = /^(\p{Lu}{2,5})s?$/u.exec(text.slice(tokens.from[t]!, tokens.to[t]!))?.[1]?.toLowerCase();
			if (short === undefined) continue;
			const known = uses.get(short);
			if (known) known.count++;
			else uses.set(short, { token: t, sentence: s, count: 1 });
		}
	}
	const found: UnsaidForm[] = [];
	for (const [short, { token, sentence, count }] of uses) {
		if (short.length === 2 && count < 2) continue;
		let form: UnsaidForm | undefined;
		let key = "";
		let clear = true;
		for (let s = first; s < end && clear; s++)
			for (let a = tokens.sentenceStart[s]!; a < tokens.sentenceStart[s + 1]! && clear; a++) {
				if (words[word[a]!]![0] !== short[0]) continue;
				const b = spellOut(tokens, a, tokens.sentenceStart[s + 1]!, short);
				if (b === undefined || (b > token && short.length < LONG)) continue;
				const text = Array.from(word.subarray(a, b), (w) => words[w]!.replace(/s$/, "")).join(" ");
				if (!form) {
					form = { sentence: s, shortSentence: sentence, short: token, from: a, to: b };
					key = text;
				} else if (text !== key) clear = false;
			}
		if (form && clear) found.push(form);
	}
	return found.sort((a, b) => a.short - b.short);
}

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
	return k === short.length && t - a > 1 && (last === TAGS.noun || last === TAGS.properNoun) ? t : undefined;
}
