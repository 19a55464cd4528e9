/**
 * The form under which spellings of one word meet
 * ===============================================
 * "Optimisation", "optimizations" and "bi-level" fold to "optimization" and "bilevel": case, plural, hyphens, British and
 * American spelling. Weaker than a stem on purpose: Porter joins "general" with "generative" and "organ" with "organization".
 * Folds are keys, never shown, so a regular rule may maim a word as long as it maims it always.
 */
import { LETTERS } from "../../src/latex/symbols.ts";
import { IRREGULAR_PLURALS, SPELLINGS } from "../lexicon/spelling.ts";
import { remember } from "./remember.ts";

/** "α-stable" is "alpha-stable". */
const NAMES = new Map([...LETTERS].map(([name, letter]) => [letter, name.replace(/^var/, "")]));
const NAMED = new RegExp(`[${[...NAMES.keys()].join("")}]`, "g");

/** @param word - In small letters. */
export const foldWord: (word: string) => string = remember(makeFold);

function makeFold(word: string): string {
	if (word.includes("-")) return word.split("-").map(makeFold).join("");
	const plain = word
		.normalize("NFD")
		.replace(/[\u0300-\u036f.'^/&]/g, "")
		.replace(NAMED, (letter) => NAMES.get(letter)!);
	const single = singular(plain);
	return SPELLINGS.get(single) ?? american(single);
}

function singular(word: string): string {
	const irregular = IRREGULAR_PLURALS.get(word);
	if (irregular !== undefined) return irregular;
	if (word.length < 4 || !word.endsWith("s")) return word;
	if (/(?:ss|sis|ics|series|species)$/.test(word)) return word;
	if (/[^aeiouy]{2}us$/.test(word) && word.length <= 5) return word.slice(0, -1);
	if (/(?:(?<!ea)us|is)$/.test(word)) return word;
	if (/[a-z]ies$/.test(word) && word.length > 4) return word.slice(0, -3) + "y";
	if (/(?:ss|sh|ch|x|zz)es$/.test(word)) return word.slice(0, -2);
	if (/(?:vir|bus|foc|camp|corp|cens|stat|bon|gen|sin|stimul|nex|apparat|prospect|consens)uses$/.test(word))
		return word.slice(0, -2);
	if (/oes$/.test(word) && word.length > 5) return word.slice(0, -2);
	return word.slice(0, -1);
}

function american(word: string): string {
	let w = word;
	if (w.length > 5) {
		w = w.replace(/is(ation|e|ed|ing|er|able)$/, "iz$1").replace(/ys(e|ed|ing|er)$/, "yz$1");
		w = w.replace(/([a-z]{2})our(ed|ing|able|al|hood|ite|ful|less)?$/, "$1or$2");
		w = w
			.replace(/ogue$/, "og")
			.replace(/([^aeiou])re$/, "$1er")
			.replace(/aemi/, "emi")
			.replace(/^haem/, "hem")
			.replace(/^oe/, "e");
		if (w.length > 7) w = w.replace(/ll(ing|ed|er)$/, "l$1");
	}
	return w;
}
