import type { Paper } from "../../src/model/paper.ts";
import { TAGS, type TokenTable } from "../../src/model/text.ts";
import { CAPITALISED } from "../lexicon/background.ts";
import { CASINGS, chooseCasing, countCase } from "./casing.ts";
import { backgroundShare } from "./wordWeights.ts";

/** Shares of the background's papers below which a word may be a name that it does not know, and is uncommon. */
const UNKNOWN = 0.0002;
export const UNCOMMON = 0.0005;
/** Share from which on one capital makes no name. */
const FAMILIAR = 0.025;
/** Endings of words that are made of others ("checkpointed", "connectionist", "lora-steered"). */
const DERIVED = /(?:ed|ing|al|ic|ive|ion|ist|it?y|ment|ness|[ai]ble|ous|ate)$/;

/** So many capitals for each small letter make a name, whatever stands beside them. */
const ALWAYS = 10;

let names: Set<string> | undefined;
let plainNames: Set<string> | undefined;

/**
 * Words that are written with a capital for their own sake (Hessian, Bayesian), [W], 1 or 0.
 *
 * A capital counts where its neighbours have none, inside a sentence of an abstract or of a title that is cased as one: neither
 * Title Case nor "Gradient Coding (GC)" say anything, unless a word hardly comes without one ("Monte Carlo"). Words without such
 * evidence are looked up in the background: it may know a word with a capital ("Hessian"), or none such at all ("Stardew Valley").
 */
export function findProperWords(papers: readonly Pick<Paper, "title" | "abstract">[], tokens: TokenTable): Uint8Array {
	const n = tokens.words.length;
	const upper = new Uint32Array(n);
	const beside = new Uint32Array(n);
	const first = new Uint32Array(n);
	const lower = new Uint32Array(n);
	const isUpper = (text: string, t: number, at = 0) => {
		const c = text.charCodeAt(tokens.from[t]! + at);
		return c >= 65 && c <= 90;
	};
	/** "Gradient Coding (GC)". */
	const showsLetters = (text: string, t: number, end: number) => {
		while (t < end && isUpper(text, t)) t++;
		// In the text: among the tokens a bracket may stand further on.
		return text
			.slice(tokens.to[t - 1], tokens.to[t - 1]! + 2)
			.trim()
			.startsWith("(");
	};
	for (let p = 0; p + 1 < tokens.paperStart.length; p++) {
		const { title, abstract } = papers[p]!;
		const isAsWritten = chooseCasing(countCase(title)) === CASINGS.asWritten;
		for (let s = tokens.paperStart[p]!; s < tokens.paperStart[p + 1]!; s++) {
			if (tokens.sentenceField[s] !== 1 && !isAsWritten) continue;
			const text = tokens.sentenceField[s] === 1 ? abstract : title;
			const end = tokens.sentenceStart[s + 1]!;
			for (let t = tokens.sentenceStart[s]! + 1; t < end; t++) {
				const w = tokens.word[t]!;
				if (tokens.tag[t] === TAGS.punctuation || tokens.tag[t] === TAGS.masked) continue;
				if (!isUpper(text, t)) {
					// A Lie group does not lie; some write all of a title small.
					if (text === abstract && (tokens.tag[t] !== TAGS.verb || /(?:ed|ing)$/.test(tokens.words[w]!))) lower[w]!++;
				} else if (tokens.tag[t - 1] === TAGS.punctuation) continue;
				else if (!isUpper(text, t - 1) && !(t + 1 < end && isUpper(text, t + 1))) upper[w]!++;
				else if (!showsLetters(text, t, end)) {
					beside[w]!++;
					// "RR Lyrae".
					if (!isUpper(text, t - 1) || isUpper(text, t - 1, 1)) first[w]!++;
				}
			}
		}
	}
	return Uint8Array.from(tokens.words, (word, w) => {
		if (upper[w]! + beside[w]! >= ALWAYS * Math.max(1, lower[w]!)) return 1;
		if (upper[w]! + lower[w]! >= 2) return upper[w]! > lower[w]! ? 1 : 0;
		return isKnownName(word) ||
			(word.includes("-") && isNamePart(word.split("-")[0]!)) ||
			(upper[w] === 1 && lower[w] === 0 && backgroundShare(word) < FAMILIAR) ||
			(first[w]! > 0 && lower[w] === 0 && isForeign(word))
			? 1
			: 0;
	});
}

/** Whether a word, or each part of a compound, may be a name that the background does not know: "Stardew", "Runge-Kutta". */
export function isForeign(word: string): boolean {
	return word
		.split("-")
		.every(
			(part) =>
				isNamePart(part) || (/^\p{L}{3,}$/u.test(part) && backgroundShare(part) < UNKNOWN && !DERIVED.test(part)),
		);
}

/** Whether a word is made of another by its ending. */
export const isDerived = (word: string): boolean => DERIVED.test(word);

/** Whether a capital inside a sentence is that of a name, as far as the background says. */
export function mayBeName(word: string): boolean {
	return backgroundShare(word) < UNCOMMON && !DERIVED.test(word);
}

/** Whether the background writes a word, in small letters, with a capital. */
function isKnownName(word: string): boolean {
	names ??= new Set(CAPITALISED.split(" "));
	return names.has(word);
}

/** The same for a part of a compound, with its accents or without ("Erdos-Renyi"), which a word alone may lack for other reasons. */
export function isNamePart(word: string): boolean {
	plainNames ??= new Set(
		CAPITALISED.normalize("NFD")
			.replace(/[\u0300-\u036f]/g, "")
			.split(" "),
	);
	return isKnownName(word) || plainNames.has(word);
}

/** A word with a capital that hardly any abstract of the background has: "Latham". */
export function isUnheard(word: string): boolean {
	return /^\p{Lu}\p{Ll}/u.test(word) && mayBeName(word.toLowerCase());
}

/**
 * Whether tokens [from, to) are all names, by themselves ("Monte Carlo") or by their tags ("Standard Model").
 *
 * @param proper - As `findProperWords` gives it.
 */
export function areProper(
	{ word, tag }: Pick<TokenTable, "word" | "tag">,
	proper: Uint8Array,
	from: number,
	to: number,
): boolean {
	for (let t = from; t < to; t++) if (proper[word[t]!] === 0 && tag[t] !== TAGS.properNoun) return false;
	return true;
}
