import { METRICS } from "../lexicon/metrics.ts";
import { isQuantity } from "./units.ts";
import { backgroundShare } from "./wordWeights.ts";

/**
 * The shape of a name
 * ===================
 * A capital inside a word, capitals with digits, or alone where the background has no such word (diffGrad, CIFAR-10, LV-HBA,
 * NIHAO); no symbol, unit, formula or metric, and nothing that only tells of what kind a thing is.
 */

/** Small letters only, as most phrases are: no name by its shape. */
const PLAIN = /^[a-z ]*$/;
const SHAPE = /\p{Ll}\d?\p{Lu}|\p{Lu}{2}[\p{L}-]*\d|\p{Lu}-?\d|\p{Lu}{2,}\p{Ll}|\p{Lu}+[-+]\p{Lu}+|\^\d|\p{Ll}{2}\+/u;
/** "NIHAO", where nobody else has it, and "Fashion-MNIST", unlike "Human-LLM". */
const OWN_CAPITALS = /^\p{Lu}{4,}$/u;
const OWN_COMPOUND = /^(\p{Lu}\p{Ll}+)-\p{Lu}{3,}$/u;
/** "F1", "H0", "L6-7", "SK1-SK3", "dE", "mOhm", "T2s": symbols, labels, units and plurals. */
const SYMBOL = /^(?:\p{L}-?\d|(\p{Lu}{1,2})\d{1,2}-\1?\d{1,2}|\p{Ll}{1,2}\p{Lu}\p{Ll}{0,2}s?)$/u;
/** "GPU-Accelerated", "LLM-driven", "metal-free", "non-IIDness": what only tells of what kind a thing is. */
const MODIFIER =
	/\p{Lu}{2}ness$|-(?:\p{L}{3,}(?:ed|ing|[ai]ble)|\p{Ll}{3,}(?:ic|al|ive)|[Aa]ware|[Dd]riven|[Ff]ree|[Ll]ike|[Ss]tyle)$/u;
/** "F1", "macro-F1", "ROUGE-L", "AUC-ROC", "mAP50-95": by which everybody tells results. */
const METRIC = new RegExp(`^(?:\\p{L}{2,}-)?(?:${METRICS})(?:-(?:\\p{Lu}|${METRICS}))?(?:[-@]?[\\d.]+){0,2}$`, "u");
/** "GeV-scale", "NaCl-type": what follows the hyphen says of what kind a thing is, when it is a common word. */
const KIND = /^[^-]+-(\p{Ll}{4,})$/u;
/** "SrTiO3", "C2H5NO", "α-In2Se3", "MgO": elements, two or more with small numbers or two with letters; not "V2V". */
const ELEMENT =
	"(?:A[cglrstu]|B[aehikr]?|C[adelorsu]?|D[by]|E[ru]|F[er]?|G[ade]|H[efgo]?|I[nr]?|Kr?|L[aiu]|M[gno]|N[abdeip]?|Os?|P[bdmrt]?|R[behu]|S[bceimnr]?|T[abeilm]|U|V|W|Xe|Yb?|Z[nr])";
const FORMULA = new RegExp(
	`^(?!\\p{Lu}\\d\\p{Lu}$)(?:\\p{Ll}+-)?(?:(?=.*\\d)(?:${ELEMENT}\\d?(?!\\d)){2,}|(?=.*\\p{Ll})${ELEMENT}{2})$`,
	"u",
);
/** Share of the background's papers from which on a word is a common noun. */
export const COMMON = 0.01;
/** And below which capitals are no everyday acronym, as "LSTM" is. */
export const RARE = 0.002;
/** And below which a word is nobody's, in capitals or without. */
const HARDLY = 0.0005;
/** "Lion", "CIFAR-10"; "SVHN"; "Fashion". */
export const CAPITAL = /^\p{Lu}/u;
export const CAPITALS = /^\p{Lu}{3,}$/u;
export const TITLE = /^\p{Lu}\p{Ll}+$/u;

/** Whether a text looks like a name by itself. */
export function isNameShape(surface: string): boolean {
	if (PLAIN.test(surface)) return false;
	const words = surface.split(/\s+/);
	const isShaped =
		words.length <= 2 &&
		SHAPE.test(surface) &&
		words.every(isNameWord) &&
		(words.length === 1 || !TITLE.test(words[1]!));
	const [, first] = OWN_COMPOUND.exec(surface) ?? [];
	const isCompound = first !== undefined && backgroundShare(first.toLowerCase()) < COMMON;
	return isShaped || isCompound || capitalsShare(surface) === 0;
}

/** Share of the background's papers with such capitals, "SDSS" or "BESIII"; 1 for other words. */
function capitalsShare(surface: string): number {
	return OWN_CAPITALS.test(surface) && !isMetric(surface) ? backgroundShare(surface.toLowerCase()) : 1;
}

/** "F1", "ROUGE-L": how results are told. */
export const isMetric = (word: string): boolean => METRIC.test(word);

/** "GPU-Accelerated": of what kind a thing is. */
export const isKind = (word: string): boolean => MODIFIER.test(word);

/**
 * Whether a shape is that of a coined name.
 *
 * @param short - The concept has a short form, and capitals are its letters.
 */
export function isCoinedShape(surface: string, short: boolean): boolean {
	if (capitalsShare(surface) < RARE) return !short;
	return isNameShape(surface) && !FORMULA.test(surface);
}

/**
 * A word that may be part of a name's shape: with a capital or digit, no plural of a short form ("BNNs"), no unit ("MeV", "2.4dB"),
 * and no common word whose first letters are shown as a short form's ("DIFFerential").
 */
function isNameWord(word: string): boolean {
	if (!/[\p{Lu}\d]/u.test(word) || /^\p{Lu}+s$/u.test(word) || isQuantity(word)) return false;
	if (SYMBOL.test(word) || MODIFIER.test(word) || isMetric(word)) return false;
	if (backgroundShare(KIND.exec(word)?.[1] ?? "") >= COMMON) return false;
	return !/^\p{Lu}{2,}\p{Ll}{3,}$/u.test(word) || backgroundShare(word.toLowerCase()) < HARDLY;
}
