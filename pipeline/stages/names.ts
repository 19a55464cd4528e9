import type { Paper } from "../../src/model/paper.ts";
import { TAGS, type TokenTable } from "../../src/model/text.ts";
import { SORT_WORDS } from "../lexicon/generic.ts";
import { surfaceForm } from "./surface.ts";
import { isQuantity } from "./units.ts";
import { backgroundShare } from "./wordWeights.ts";

/** Words that bring in a name: "dubbed X", "called X", "we propose X". */
const NAMING = new Set(
	"dubbed called termed named coined propose proposes proposed introduce introduces introduced present presents namely".split(
		" ",
	),
);

/** What is said of a thing that is brought in: "Lion, a new optimizer". */
const NEW = new Set(["new", "novel"]);

/** Small letters only, as most phrases are: no name by its shape. */
const PLAIN = /^[a-z ]*$/;
const SHAPE = /\p{Ll}\d?\p{Lu}|\p{Lu}{2}[\p{L}-]*\d|\p{Lu}-?\d|\p{Lu}{2,}\p{Ll}|\p{Lu}+-\p{Lu}+|\^\d/u;
/** "NIHAO", where nobody else has it, and "Fashion-MNIST", unlike "Human-LLM". */
const OWN_CAPITALS = /^\p{Lu}{4,}$/u;
const OWN_COMPOUND = /^(\p{Lu}\p{Ll}+)-\p{Lu}{3,}$/u;
/** "F1", "H0", "dE", "mOhm", "T2s": symbols, units and plurals. */
const SYMBOL = /^(?:\p{L}-?\d|\p{Ll}{1,2}\p{Lu}\p{Ll}{0,2}s?)$/u;
/** "GPU-Accelerated", "LLM-driven", "metal-free", "non-IIDness": what only tells of what kind a thing is. */
const MODIFIER =
	/\p{Lu}{2}ness$|-(?:\p{L}{3,}(?:ed|ing|[ai]ble)|\p{Ll}{3,}(?:ic|al|ive)|[Aa]ware|[Dd]riven|[Ff]ree|[Ll]ike)$/u;
/** "SrTiO3", "C2H5NO", "α-In2Se3", "MgO": elements, two or more with small numbers or two with letters; not "V2V". */
const ELEMENT =
	"(?:A[cglrstu]|B[aehikr]?|C[adelorsu]?|D[by]|E[ru]|F[er]?|G[ade]|H[efgo]?|I[nr]?|Kr?|L[aiu]|M[gno]|N[abdeip]?|Os?|P[bdmrt]?|R[behu]|S[bceimnr]?|T[abeilm]|U|V|W|Xe|Yb?|Z[nr])";
const FORMULA = new RegExp(
	`^(?!\\p{Lu}\\d\\p{Lu}$)(?:\\p{Ll}+-)?(?:(?=.*\\d)(?:${ELEMENT}\\d?(?!\\d)){2,}|(?=.*\\p{Ll})${ELEMENT}{2})$`,
	"u",
);
/** Share of the background's papers from which on a word is a common noun. */
const COMMON = 0.01;
/** And below which capitals are no everyday acronym, as "LSTM" is. */
const RARE = 0.002;
const TITLE = /^\p{Lu}\p{Ll}+$/u;

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
 * - introduced: it is a whole chunk and follows "dubbed", "called", "we propose" … and is a word with a capital or part that is no
 *   word, or "a new one" follows it ("Lion, a new optimizer"), or its sort ("we propose the SSO algorithm");
 * - listed: it is a word in capitals, not a common one, or a name, in a list with a word of such a shape ("CIFAR-10, SVHN and STL-10",
 *   "AdaGrad, Adam"), or any word with a capital between two such ("V-REx, Fish, IGA");
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
	if (PLAIN.test(surface)) return 0;
	const words = surface.split(/\s+/);
	const isShaped =
		words.length <= 2 &&
		SHAPE.test(surface) &&
		words.every(isNameWord) &&
		(words.length === 1 || !TITLE.test(words[1]!));
	const [, first] = OWN_COMPOUND.exec(surface) ?? [];
	const isCompound = first !== undefined && backgroundShare(first.toLowerCase()) < COMMON;
	return isShaped || isCompound || isOwn(surface) ? NAME_SIGNS.shape : 0;
}

/** Capitals that the background hardly has, and that no text spells out: "SDSS", "BESIII". */
function isAcronymName(surface: string): boolean {
	return OWN_CAPITALS.test(surface) && backgroundShare(surface.toLowerCase()) < RARE;
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
	if (isAcronymName(surface)) return !short;
	return shapeSign(surface) !== 0 && !FORMULA.test(surface);
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
	if (to - from > 3) return 0;
	const field = tokens.sentenceField[sentence];
	const text = field === 0 ? paper.title : paper.abstract;
	const start = tokens.sentenceStart[sentence]!;
	const surface = () => surfaceForm(text.slice(tokens.from[from]!, tokens.to[to - 1]!));
	if (!whole)
		return field === 1 && to - from === 1 && isProposedSort(tokens, sentence, from) && CAPITALS.test(surface())
			? NAME_SIGNS.introduced
			: 0;
	if (field === 0)
		return from === start &&
			text[tokens.to[to - 1]!] === ":" &&
			to < tokens.sentenceStart[sentence + 1]! - 2 &&
			(to - from < 3 || backgroundShare(tokens.words[tokens.word[to - 1]!]!) < COMMON) &&
			isTitle(surface(), paper.abstract)
			? NAME_SIGNS.titled
			: 0;
	if (from === start && proper[tokens.word[from]!] === 0) return 0;
	if (
		isApposed(tokens, sentence, to) &&
		surface()
			.split(" ")
			.every((word) => CAPITAL.test(word))
	)
		return NAME_SIGNS.introduced;
	if (from === start) return 0;
	if (to - from > 1) return isProposed(tokens, sentence, from, to) ? NAME_SIGNS.introduced : 0;
	const before = from - (tokens.tag[from - 1] === TAGS.punctuation && from - 1 > start ? 2 : 1);
	if (NAMING.has(tokens.words[tokens.word[before]!]!) && mayBeIntroduced(surface())) return NAME_SIGNS.introduced;
	return isListed(text, tokens, proper, sentence, from) ? NAME_SIGNS.listed : 0;
}

/** What stands before a title's colon is a name when the abstract writes it so, if at all ("Con Instruction", no "Steerable chatbots"). */
function isTitle(surface: string, abstract: string): boolean {
	if (!/\p{Lu}/u.test(surface)) return false;
	if (abstract.includes(` ${surface.toLowerCase()} `)) return false;
	return !surface.includes(" ") || shapeSign(surface) !== 0 || abstract.includes(surface);
}

/** "Lion": with a capital, or of parts that are no words ("f-distill"), unlike "single-zone". */
function mayBeIntroduced(surface: string): boolean {
	if (/\p{Lu}/u.test(surface)) return true;
	const parts = surface.split("-");
	return (
		parts.length > 1 && parts.some((part) => /\p{L}/u.test(part) && (part.length === 1 || backgroundShare(part) === 0))
	);
}

/** "Lion (Evolved Sign Momentum), a new optimizer", "Lion is a novel one". */
function isApposed(tokens: TokenTable, sentence: number, to: number): boolean {
	const end = tokens.sentenceStart[sentence + 1]!;
	const wordAt = (k: number) => (k < end ? tokens.words[tokens.word[k]!]! : "");
	let k = to;
	if (wordAt(k) === "(") while (k < end && wordAt(k++) !== ")");
	if (wordAt(k) === "," || wordAt(k) === "is") k++;
	else return false;
	return (wordAt(k) === "a" || wordAt(k) === "an") && NEW.has(wordAt(k + 1));
}

/** "We propose agentic plan caching, a way to": words that are called something. */
function isProposed(tokens: TokenTable, sentence: number, from: number, to: number): boolean {
	const wordAt = (k: number) => tokens.words[tokens.word[k]!]!;
	const isApart = to + 1 < tokens.sentenceStart[sentence + 1]! && wordAt(to) === "," && /^an?$/.test(wordAt(to + 1));
	return isApart && NAMING.has(wordAt(from - 1));
}

/** "We propose the SSO algorithm": the name of what is proposed. */
function isProposedSort(tokens: TokenTable, sentence: number, t: number): boolean {
	const wordAt = (k: number) => tokens.words[tokens.word[k]!]!;
	if (t + 1 >= tokens.sentenceStart[sentence + 1]! || !SORT_WORDS.has(wordAt(t + 1))) return false;
	let k = t - 1;
	while (k > tokens.sentenceStart[sentence]! && (tokens.tag[k] === TAGS.determiner || NEW.has(wordAt(k)))) k--;
	return k < t - 1 && k >= tokens.sentenceStart[sentence]! && NAMING.has(wordAt(k));
}

function isListed(text: string, tokens: TokenTable, proper: Uint8Array, sentence: number, t: number): boolean {
	const written = (k: number) => text.slice(tokens.from[k]!, tokens.to[k]!);
	const wordAt = (k: number) => tokens.words[tokens.word[k]!]!;
	const share = backgroundShare(wordAt(t));
	const isName =
		CAPITALS.test(written(t)) ||
		(/^\p{Lu}\p{Ll}{2,}$/u.test(written(t)) && (share === 0 || proper[tokens.word[t]!] === 1));
	if (share >= COMMON || !CAPITAL.test(written(t))) return false;
	const [start, end] = [tokens.sentenceStart[sentence]!, tokens.sentenceStart[sentence + 1]!];
	/** Sides on which a name stands next in the list. */
	let beside = 0;
	for (const step of [-1, 1])
		for (let k = t + step; ; k += step) {
			const first = k;
			while (start <= k && k < end && BETWEEN.has(wordAt(k))) k += step;
			if (k === first || k < start || k >= end) break;
			const isShaped = shapeSign(written(k)) !== 0;
			if (isName && isShaped) return true;
			if (first === t + step && (isShaped || CAPITALS.test(written(k)))) beside++;
			if (!CAPITAL.test(written(k))) break;
		}
	return beside === 2 && TITLE.test(written(t));
}

/**
 * A word that may be part of a name's shape: with a capital or digit, no plural of a short form ("BNNs"), no unit ("MeV", "2.4dB"),
 * and no common word whose first letters are shown as a short form's ("DIFFerential").
 */
function isNameWord(word: string): boolean {
	if (!/[\p{Lu}\d]/u.test(word) || /^\p{Lu}+s$/u.test(word) || isQuantity(word)) return false;
	if (SYMBOL.test(word) || MODIFIER.test(word)) return false;
	return !/^\p{Lu}{2,}\p{Ll}{3,}$/u.test(word) || backgroundShare(word.toLowerCase()) === 0;
}
