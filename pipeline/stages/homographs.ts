/**
 * Homographs: names that are spelt like a common word
 * ===================================================
 * CLIP is no clip, mAP no map and SHiP no ship, as mentions that meet in one concept would say. A word in capitals, or with some
 * inside, whose small letters are a word of English is kept in capitals, where other words are in small letters; and stays so where
 * the corpus uses the common word, too ("RAG" stays "rag" where nobody speaks of rags): often beside the name, or in other papers
 * alone. But a name of which the background has ten for each such word is what some write in small letters ("LiDAR", "lidar").
 */
import { TAGS, type TokenTable } from "../../src/model/text.ts";
import { FUNCTION_WORDS } from "../lexicon/function-words.ts";
import { GENERIC_HEADS, GENERIC_MODIFIERS } from "../lexicon/generic.ts";
import { CAPITAL_WORDS } from "../lexicon/phrase-names.ts";
import { Distinct } from "./distinct.ts";

const CAPITAL = /^\p{Lu}/u;

/** "CLIP", "ARMs", "mAP"; no "FPS". */
const CAPITALS = /^(?=.*[AEIOU])(?=...)\p{Ll}?\p{Lu}{2,}s?$/u;
/** "KiTS", "SHiP"; no "clusTErs", which shows a short form's letters. */
const MIXED = /^(?=...)\p{Ll}?\p{Lu}+(?:\p{Ll}{1,2}\p{Lu}+)+\p{Ll}{0,2}$/u;
/** The common word stands at least so often, and in this share of the name's uses. */
const LEAST = 2;
const LEAST_SHARE = 0.3;

let capitals: Set<string> | undefined;

/** Whether the background has ten names for each time that it has a word. */
function isMostlyName(common: string): boolean {
	capitals ??= new Set(CAPITAL_WORDS.split(" "));
	return capitals.has(common);
}

/** Whether a word is shaped as such a name, whatever English says. */
export const isShaped = (word: string): boolean => CAPITALS.test(word) || MIXED.test(word);

/**
 * A word of a text, in small letters where it is no such name and does not begin with one ("CLIP-based").
 *
 * @param small - `written` in small letters.
 * @param isCommon - Whether small letters are a word of English, and no short form.
 */
export function keepHomographs(written: string, small: string, isCommon: (word: string) => boolean): string {
	const end = written.indexOf("-");
	const name = end < 0 ? written : written.slice(0, end);
	const rest = small.slice(name.length);
	if (!isShaped(name) || !written.endsWith(rest) || /\d/.test(rest)) return small;
	const stem = name.replace(/s$/, "");
	const common = stem.toLowerCase();
	if (FUNCTION_WORDS.has(common) || GENERIC_MODIFIERS.has(common) || GENERIC_HEADS.has(common)) return small;
	if (MIXED.test(name) && isMostlyName(common.replace(/s$/, ""))) return small;
	return isCommon(common) ? stem.toUpperCase() + small.slice(stem.length) : small;
}

/** What a corpus has of a name and its common word. */
interface Uses {
	names: number;
	common: number;
	/** The common word, tagged as a name: "React" beside "REACT". */
	alike: number;
	/** The last paper that has the name, and the last that has the word as a noun. */
	lastName: number;
	lastNoun: number;
	/** A paper has both. */
	together: boolean;
}

/**
 * Takes names back to small letters where the corpus hardly has the common word.
 *
 * @param table - Words of a corpus, as `keepHomographs` writes them; its `word` is changed in place.
 * @returns The words that are left.
 */
export function settleHomographs(
	table: Pick<TokenTable, "words" | "word" | "tag" | "paperStart" | "sentenceStart">,
): string[] {
	const { words, word } = table;
	if (!words.some((text) => CAPITAL.test(text))) return [...words];
	const uses = countUses(table);
	const left = new Distinct();
	const idOf = left.addAll(
		words.map((text) => (CAPITAL.test(text) && !isApart(commonOf(text), uses) ? text.toLowerCase() : text)),
	);
	for (let t = 0; t < word.length; t++) word[t] = idOf[word[t]!]!;
	return left.list;
}

/** The common word of a name in the singular: "clip" of "CLIP-based". */
function commonOf(name: string): string {
	return singular(/^\p{Lu}*/u.exec(name)![0].toLowerCase());
}

const singular = (word: string): string => (word.endsWith("s") ? word.slice(0, -1) : word);

function isApart(common: string, of: ReadonlyMap<string, Uses>): boolean {
	const { names, common: plain, alike, together } = of.get(common)!;
	// "REACT" is "React", where that is written.
	if (alike >= (names > 1 ? Math.max(names, plain) : 1)) return false;
	if (plain >= Math.max(LEAST, LEAST_SHARE * names)) return true;
	return plain > 0 && !together && !isMostlyName(common);
}

function countUses({
	words,
	word,
	tag,
	paperStart,
	sentenceStart,
}: Parameters<typeof settleHomographs>[0]): Map<string, Uses> {
	const found = new Map<string, Uses>();
	const isName = words.map((text) => CAPITAL.test(text));
	words.forEach((text, w) => {
		if (isName[w])
			found.set(commonOf(text), { names: 0, common: 0, alike: 0, lastName: -1, lastNoun: -1, together: false });
	});
	const usesOf = words.map((text, w) => found.get(isName[w] ? commonOf(text) : singular(text)));
	for (let p = 0; p + 1 < paperStart.length; p++)
		for (let t = sentenceStart[paperStart[p]!]!; t < sentenceStart[paperStart[p + 1]!]!; t++) {
			const uses = usesOf[word[t]!];
			if (!uses) continue;
			if (isName[word[t]!]) {
				uses.names++;
				uses.lastName = p;
			} else if (tag[t] === TAGS.properNoun) uses.alike++;
			else {
				uses.common++;
				if (tag[t] === TAGS.noun) uses.lastNoun = p;
			}
			if (uses.lastName === p && uses.lastNoun === p) uses.together = true;
		}
	return found;
}
