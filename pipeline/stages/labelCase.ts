import { compareText } from "../../src/sparse/order.ts";
import { PHRASE_NAMES } from "../lexicon/phrase-names.ts";
import type { Tally } from "./formCounter.ts";
import { isKind } from "./nameShape.ts";
import { isDerived, isForeign, isNamePart, isUnheard, mayBeName, UNCOMMON } from "./wordCasing.ts";
import { backgroundShare } from "./wordWeights.ts";

/** Papers that write a phrase with capitals, to make it a name, at least, and for each that does not. */
const NAMED_BY = 3;
const NAMED = 4;
const LITTLE = new Set(["of", "and", "the", "in", "on", "for", "to", "with", "de"]);

const LONGEST_NAME = 6;
let names: Map<string, string[]> | undefined;

/** Share of the background's papers from which on a word is in everybody's vocabulary. */
const EVERYDAY = 0.005;
/** Share below which a word is part of a name that begins with a letter or two ("U-Net", not "Q-Learning"). */
const LETTERED = 0.01;

const PRODUCT = /^\p{Lu}{3,5} \p{Lu}\p{Ll}+(?: \p{Ll}[\p{Ll}-]+)+$/u;

/** Last words of names that are no persons'. */
const INSTITUTIONS = new Set(
	"academy council consortium foundation institute ministry observatory telescope university".split(" "),
);
/** And of what anybody may have, unless more stands before. */
const UNDERTAKINGS = new Set(
	"act agency archive bench catalog catalogue center centre challenge collaboration commission competition court initiative laboratory league office society survey".split(
		" ",
	),
);
const COMPOUND = /^(?:\p{Lu}[\p{L}\d]*|\d+)(?:-(?:\p{Lu}[\p{L}\d]*|\d+\p{L}?))+$/u;

/** "PnP-Flow". */
const SHAPED = /^\p{L}*\p{Ll}\p{Lu}\p{L}*-\p{Lu}\p{Ll}+$/u;
/** Capitals at a word's begin alone. */
const SENTENCE_CASE = /(?<![\p{L}\p{N}])(?:\p{Lu}\p{Ll}+|\p{Lu}{2,}\p{Ll}{3,})(?![\p{L}\p{N}])/gu;

/** Chemical symbols and groups ("Cu/Fe", "a-Se", "Mg-OH"), and a name with a number in it ("Llama-3-8B-Instruct"). */
const SYMBOLS = /^(?:\p{L}{1,2}|\p{Lu}+)(?:[-/](?:\p{L}{1,2}|\p{Lu}+))+$|^\p{Lu}.*(?:\d.*-.*\d|-\d[^-]*-\p{Lu})/u;

/**
 * A spelling in the casing of running text
 * ========================================
 * As most papers write it inside their sentences; where only titles and explained short forms say it, in small letters but for
 * its names. A phrase that papers write with capitals and hardly ever without is a name as a whole ("Standard Model").
 *
 * @param group - Forms that differ in their capitals alone.
 * @param isProper - Whether a word, in small letters, is written with a capital for its own sake.
 * @param defined - Capitals may show the letters of a short form.
 * @param coined - It is a name.
 */
export function runningCase(
	group: Tally[],
	isProper: (word: string) => boolean,
	defined: boolean,
	coined: boolean,
): string {
	const trusted = group
		.filter((f) => f.trusted > 0)
		.sort((a, b) => b.trusted - a.trusted || compareText(b.text, a.text));
	const best = trusted[0];
	if (best) {
		const small = trusted.find((f) => f.text === f.text.toLowerCase());
		const running = trusted.find((f) => !isTitleCase(f.text));
		const named = trusted.find((f) => isNamed(f.text));
		const others = trusted.reduce((n, f) => n + (isNamed(f.text) ? 0 : f.papers), 0);
		if (named && named.papers >= NAMED_BY && (others === 0 || named.plain > NAMED * others)) return named.text;
		if (!small && (isInstitution(best.text) || isNameCompound(best.text))) return best.text;
		if (defined && !coined) return lowerWords((running ?? best).text, isProper);
		if (small && small.trusted * 2 >= best.trusted) return small.text;
		if (!defined && (coined || isOwnCasing(best, isProper))) return best.text;
		if (isTitleCase(best.text)) return lowerWords(best.text, isProper);
		const isAlone = best.text.match(/(?<![\p{L}\p{N}-])\p{Lu}/gu)?.length === 1;
		const lower = lowerWords(best.text, (word) => isProper(word) || (isAlone && mayBeName(word)));
		return best.text.replace(/\p{Lu}/gu, (_, at: number) => lower[at]!);
	}
	return lowerWords(group[0]!.text, isProper);
}

/** All words but little ones begin with a capital: "Large Hadron Collider", "Internet of Things". */
function isNamed(text: string): boolean {
	const words = text.split(/\s+/);
	return words.length > 1 && words.every((word) => /^\p{Lu}/u.test(word) || LITTLE.has(word));
}

/** A word with a capital that nothing but a name explains: "Alamos", "Sursilvan", not "Gaussian". */
function isStrange(word: string): boolean {
	const small = word.toLowerCase();
	return backgroundShare(small) === 0 && isForeign(small) && !isNamePart(small);
}

/** "Perimeter Institute"; "Swiss Federal Supreme Court", "Climate Finance Bench", of three words at least. */
function isInstitution(text: string): boolean {
	const last = text.slice(text.lastIndexOf(" ") + 1).toLowerCase();
	return isNamed(text) && (INSTITUTIONS.has(last) || (UNDERTAKINGS.has(last) && text.split(" ").length > 2));
}

/** One word of parts in capitals or with one: "Stream-SW", "Kinetics-400", "Hawking-Page"; not "LLM-Aware" nor "Two-Layer". */
function isNameCompound(text: string): boolean {
	if (!COMPOUND.test(text) || isKind(text[0] + text.slice(1).toLowerCase())) return false;
	const parts = text.split("-");
	return parts.some((part) => !/\p{Ll}/u.test(part)) || isNamePart(parts[0]!.toLowerCase());
}

function isTitleCase(text: string): boolean {
	const words = text.split(/[\s-]+/).filter((w) => /^\p{L}{3,}/u.test(w));
	return words.length > 0 && words.every((w) => /^\p{Lu}/u.test(w));
}

/**
 * Whether capitals are a phrase's own: with a name in it, the rest may be part of it ("American Community Survey"), unless it is
 * somebody's and all else is everyday words ("Poisson Point Process"); without capitals throughout, where two papers write one
 * word so ("Page curve"), or where it follows an acronym ("AWS Lambda cluster").
 */
function isOwnCasing({ text, papers }: Tally, isProper: (word: string) => boolean): boolean {
	const words = text.split(/[\s-]+/);
	const names = words.filter((word) => isProper(word.toLowerCase()));
	const others = words.filter((word) => !names.includes(word));
	if (words.length > 1 && words.every((word) => isUnheard(word))) return true;
	if (isTitleCase(text) && isStrange(words.at(-1)!)) return true;
	if (!isTitleCase(text) && !isNamed(text))
		return PRODUCT.test(text) || (papers > 1 && others.filter((word) => /^\p{Lu}/u.test(word)).length < 2);
	return (
		names.length > 0 &&
		!(
			names.every((name) => /^\p{Lu}\p{Ll}+$/u.test(name)) &&
			others.every((word) => backgroundShare(word.toLowerCase()) >= EVERYDAY)
		)
	);
}

/**
 * Words whose only capitals are their first, or first ones where letters of a short form are shown ("DIstribution"), in small
 * letters, unless the word is a name, or an uncommon part of one ("Kullback-Leibler", "Runge-Kutta", "Al-Mawrid"), or its capital
 * behind a small letter is meant ("non-Hermitian").
 */
function lowerWords(text: string, isProper: (word: string) => boolean): string {
	const lower = text.replace(/\S+/g, (whole) => {
		if (SYMBOLS.test(whole)) return whole;
		const isCompound = whole.includes("-") && (isForeignName(whole) || isProper(whole.toLowerCase()));
		const most = isCompound ? mostCommonPart(whole) : 0;
		return whole.replace(SENTENCE_CASE, (part, at: number) => {
			const word = part.toLowerCase();
			const share = backgroundShare(word);
			const isName = isProper(word) || (isCompound && isNamePart(word));
			const isMeant = /^\p{Ll}{2,}-$/u.test(whole.slice(0, at)) || (share === 0 && /^\p{Lu}{3}/u.test(part));
			return isMeant || isName || share < most || (word.length < 3 && most === LETTERED) ? part : word;
		});
	});
	return writeNames(lower);
}

/** Share of the background's papers below which the parts of a name with a hyphen keep their capitals. */
function mostCommonPart(compound: string): number {
	if (isForeignName(compound) || (SHAPED.test(compound) && !isDerived(compound))) return 1;
	if (/^\p{Lu}\p{Ll}?-\p{Lu}/u.test(compound)) return LETTERED;
	return /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)+$/u.test(compound) ? EVERYDAY : UNCOMMON;
}

/** Of unknown words, capitals and numbers: "Runge-Kutta", "Shubnikov-de Haas", "Caltech-101". */
function isForeignName(compound: string): boolean {
	return compound
		.split(/[-/]/)
		.every((part) => /^(?:\p{Lu}[\p{Lu}\d.]+|[\d.]+\p{Lu}*|de|van|von)$/u.test(part) || isForeign(part.toLowerCase()));
}

/** Gives the names in a phrase their capitals: "Large Hadron Collider physics", "Milky Way-like galaxies". */
function writeNames(text: string): string {
	names ??= new Map(PHRASE_NAMES.split("|").map((name) => [name.toLowerCase(), name.split(" ")]));
	const words = text.split(/([ -])/);
	for (let length = Math.min(LONGEST_NAME, (words.length + 1) / 2); length > 1; length--)
		for (let from = 0; from + 2 * length <= words.length + 1; from += 2) {
			const at = Array.from({ length }, (_, k) => from + 2 * k);
			const name = names.get(
				at
					.map((k) => words[k])
					.join(" ")
					.toLowerCase(),
			);
			name?.forEach((word, k) => {
				words[at[k]!] = word;
			});
		}
	return words.join("");
}
