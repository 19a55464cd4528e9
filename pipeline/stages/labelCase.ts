import { compareText } from "../../src/sparse/order.ts";
import { PHRASE_NAMES } from "../lexicon/phrase-names.ts";
import type { Tally } from "./formCounter.ts";
import { isNamePart } from "./wordCasing.ts";
import { backgroundShare } from "./wordWeights.ts";

/** Papers that write a phrase with capitals, to make it a name, at least, and for each that does not. */
const NAMED_BY = 3;
const NAMED = 4;
const LITTLE = new Set(["of", "and", "the", "in", "on", "for", "to", "with", "de"]);

const LONGEST_NAME = 6;
let names: Map<string, string[]> | undefined;

/** Share of the background's papers below which a word is uncommon. */
const UNCOMMON = 0.0005;

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
		if (defined && !coined) return lowerWords((running ?? best).text, isProper);
		if (small && small.trusted * 2 >= best.trusted) return small.text;
		if (!isTitleCase(best.text) || (!defined && (coined || hasProper(best.text, isProper)))) return best.text;
		return lowerWords(best.text, isProper);
	}
	return lowerWords(group[0]!.text, isProper);
}

/** All words but little ones begin with a capital: "Large Hadron Collider", "Internet of Things". */
function isNamed(text: string): boolean {
	const words = text.split(/\s+/);
	return words.length > 1 && words.every((word) => /^\p{Lu}/u.test(word) || LITTLE.has(word));
}

function isTitleCase(text: string): boolean {
	const words = text.split(/[\s-]+/).filter((w) => /^\p{L}{3,}/u.test(w));
	return words.length > 0 && words.every((w) => /^\p{Lu}/u.test(w));
}

/** Whether a word is a name by itself, so that the rest may be part of it: "American Community Survey". */
function hasProper(text: string, isProper: (word: string) => boolean): boolean {
	return text
		.toLowerCase()
		.split(/[\s-]+/)
		.some(isProper);
}

/**
 * Words whose only capitals are their first, or first two where letters of a short form are shown ("DIstribution"), in small
 * letters, unless the word is a name, or an uncommon part of one ("Kullback-Leibler").
 */
function lowerWords(text: string, isProper: (word: string) => boolean): string {
	const lower = text.replace(/\S+/g, (whole) => {
		const isName = whole.includes("-") && isProper(whole.toLowerCase());
		return whole.replace(/(?<![\p{L}\p{N}])(?:\p{Lu}\p{Ll}+|\p{Lu}{2}\p{Ll}{3,})(?![\p{L}\p{N}])/gu, (part) => {
			const word = part.toLowerCase();
			return isProper(word) || (isName && (backgroundShare(word) < UNCOMMON || isNamePart(word))) ? part : word;
		});
	});
	return lower.includes(" ") ? writeNames(lower) : lower;
}

/** Gives the names in a phrase their capitals: "Large Hadron Collider physics". */
function writeNames(text: string): string {
	names ??= new Map(PHRASE_NAMES.split("|").map((name) => [name.toLowerCase(), name.split(" ")]));
	const words = text.split(" ");
	for (let length = Math.min(LONGEST_NAME, words.length); length > 1; length--)
		for (let from = 0; from + length <= words.length; from++) {
			const name = names.get(
				words
					.slice(from, from + length)
					.join(" ")
					.toLowerCase(),
			);
			if (name) words.splice(from, length, ...name);
		}
	return words.join(" ");
}
