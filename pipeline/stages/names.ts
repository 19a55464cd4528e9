import type { Paper } from "../../src/model/paper.ts";
import { TAGS, type TokenTable } from "../../src/model/text.ts";
import { surfaceForm } from "./surface.ts";
import { isQuantity } from "./units.ts";
import { backgroundShare } from "./wordWeights.ts";

/** Words that bring in a name: "dubbed X", "called X", "we propose X". */
const NAMING = new Set(
	"dubbed called termed named coined propose proposes proposed introduce introduces introduced present presents namely".split(
		" ",
	),
);

const SHAPE = /\p{Ll}\p{Lu}|\p{Lu}{2}[\p{L}-]*\d|\p{Lu}-?\d|\p{Lu}{2,}\p{Ll}|\p{Lu}+-\p{Lu}+|\^\d/u;
/** "NIHAO", where nobody else has it, and "Fashion-MNIST", unlike "Human-LLM". */
const OWN_CAPITALS = /^\p{Lu}{4,}$/u;
const OWN_COMPOUND = /^(\p{Lu}\p{Ll}+)-\p{Lu}{3,}$/u;
/** "SrTiO3", "C2H5NO": elements, two or more, with small numbers; not "V2V". */
const FORMULA =
	/^(?=.*\d)(?!\p{Lu}\d\p{Lu}$)(?:(?:A[cglrstu]|B[aehikr]?|C[adelorsu]?|D[by]|E[ru]|F[er]?|G[ade]|H[efgo]?|I[nr]?|Kr?|L[aiu]|M[gno]|N[abdeip]?|Os?|P[bdmrt]?|R[behu]|S[bceimnr]?|T[abeilm]|U|V|W|Xe|Yb?|Z[nr])\d?(?!\d)){2,}$/u;
/** Share of the background's papers from which on a word is a common noun. */
const COMMON = 0.01;

/** What may be a name in a list of names, what may stand beside it there, and between. */
const CAPITALS = /^\p{Lu}{3,}$/u;
const CAPITAL = /^\p{Lu}/u;
const BETWEEN = new Set([",", "/", "and", "or"]);

/** Signs of a name in one mention. */
export const NAME_SIGNS = { shape: 1, titled: 2, introduced: 4, listed: 8 } as const;

/**
 * Does a mention look like the name of a method or data set?
 *
 * - shape: a capital inside a word, capitals with digits, or alone where the background has no such word (diffGrad, CIFAR-10,
 *   LV-HBA, NIHAO; f-distill needs `introduced`);
 * - titled: it is the whole of what stands before the title's colon ("DIFF2: …"), and no "Constrained Bi-Level Optimization: …";
 * - introduced: it is a whole chunk and follows "dubbed", "called", "we propose" … and is a word with a hyphen or capital;
 * - listed: it is a word in capitals, not a common one, or a name, in a list with a word of such a shape ("CIFAR-10, SVHN and STL-10",
 *   "AdaGrad, Adam").
 *
 * @param proper - [words] 1 for words that are written with a capital for their own sake.
 * @param whole - The mention is a whole chunk, no part of "we introduce Hierarchical Reasoning".
 * @returns Bits of NAME_SIGNS.
 */
export function nameSigns(
	paper: Pick<Paper, "title" | "abstract">,
	tokens: TokenTable,
	proper: Uint8Array,
	sentence: number,
	from: number,
	to: number,
	whole: boolean,
): number {
	const text = tokens.sentenceField[sentence] === 0 ? paper.title : paper.abstract;
	const surface = surfaceForm(text.slice(tokens.from[from]!, tokens.to[to - 1]!));
	return shapeSign(surface) | placeSigns(paper, tokens, proper, sentence, from, to, whole);
}

/** The sign that the text of a mention is. */
export function shapeSign(surface: string): number {
	const words = surface.split(/\s+/);
	const isShaped = words.length <= 2 && SHAPE.test(surface) && words.every(isNameWord);
	const [, first] = OWN_COMPOUND.exec(surface) ?? [];
	const isCompound = first !== undefined && backgroundShare(first.toLowerCase()) < COMMON;
	return isShaped || isCompound || isOwn(surface) ? NAME_SIGNS.shape : 0;
}

function isOwn(surface: string): boolean {
	return OWN_CAPITALS.test(surface) && backgroundShare(surface.toLowerCase()) === 0;
}

/**
 * Whether a shape is that of a coined name.
 *
 * @param short - The concept has a short form, and capitals are its letters.
 */
export function isCoinedShape(surface: string, short: boolean): boolean {
	return shapeSign(surface) !== 0 && !FORMULA.test(surface) && !(short && isOwn(surface));
}

/** The signs that a mention's place gives: `titled`, `introduced` and `listed`. */
export function placeSigns(
	paper: Pick<Paper, "title" | "abstract">,
	tokens: TokenTable,
	proper: Uint8Array,
	sentence: number,
	from: number,
	to: number,
	whole: boolean,
): number {
	if (!whole || to - from > 3) return 0;
	const field = tokens.sentenceField[sentence];
	const text = field === 0 ? paper.title : paper.abstract;
	const surface = () => surfaceForm(text.slice(tokens.from[from]!, tokens.to[to - 1]!));
	if (
		field === 0 &&
		from === tokens.sentenceStart[sentence] &&
		text[tokens.to[to - 1]!] === ":" &&
		to < tokens.sentenceStart[sentence + 1]! - 2 &&
		/\p{Lu}/u.test(surface()) &&
		(to - from < 3 || backgroundShare(tokens.words[tokens.word[to - 1]!]!) < COMMON)
	)
		return NAME_SIGNS.titled;
	if (to - from === 1 && field === 1 && from > tokens.sentenceStart[sentence]!) {
		let before = from - 1;
		if (tokens.tag[before] === TAGS.punctuation && before > tokens.sentenceStart[sentence]!) before--;
		if (NAMING.has(tokens.words[tokens.word[before]!]!) && /\p{Lu}.*|-/u.test(surface()) && /\p{L}/u.test(surface()))
			return NAME_SIGNS.introduced;
		if (isListed(text, tokens, proper, sentence, from)) return NAME_SIGNS.listed;
	}
	return 0;
}

function isListed(text: string, tokens: TokenTable, proper: Uint8Array, sentence: number, t: number): boolean {
	const written = (k: number) => text.slice(tokens.from[k]!, tokens.to[k]!);
	const wordAt = (k: number) => tokens.words[tokens.word[k]!]!;
	const share = backgroundShare(wordAt(t));
	const isName =
		CAPITALS.test(written(t)) ||
		(/^\p{Lu}\p{Ll}{2,}$/u.test(written(t)) && (share === 0 || proper[tokens.word[t]!] === 1));
	if (!isName || share >= COMMON) return false;
	for (const step of [-1, 1])
		for (let k = t + step; ; k += step) {
			const first = k;
			while (tokens.sentenceStart[sentence]! <= k && k < tokens.sentenceStart[sentence + 1]! && BETWEEN.has(wordAt(k)))
				k += step;
			if (k === first || k < tokens.sentenceStart[sentence]! || k >= tokens.sentenceStart[sentence + 1]!) break;
			if (shapeSign(written(k))) return true;
			if (!CAPITAL.test(written(k))) break;
		}
	return false;
}

/**
 * A word that may be part of a name's shape: with a capital or digit, no plural of a short form ("BNNs"), no unit ("MeV", "2.4dB"),
 * and no common word whose first letters are shown as a short form's ("DIFFerential").
 */
function isNameWord(word: string): boolean {
	if (!/[\p{Lu}\d]/u.test(word) || /^\p{Lu}+s$/u.test(word) || isQuantity(word)) return false;
	return !/^\p{Lu}{2,}\p{Ll}{3,}$/u.test(word) || backgroundShare(word.toLowerCase()) === 0;
}
