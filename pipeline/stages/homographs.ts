/**
 * Homographs: names that are spelt like a common word
 * ===================================================
 * CLIP is no clip and mAP no map, as mentions that meet in one concept would say. A word in capitals, or with one inside, whose
 * small letters are a word of English is kept in capitals, where other words are in small letters; and stays so where the
 * corpus uses the common word, too ("RAG" stays "rag" where nobody speaks of rags).
 */
import { TAGS } from "../../src/model/text.ts";
import { FUNCTION_WORDS } from "../lexicon/function-words.ts";
import { GENERIC_HEADS, GENERIC_MODIFIERS } from "../lexicon/generic.ts";

const CAPITAL = /^\p{Lu}/u;

/** "CLIP", "ARMs", "mAP"; no "ReAct", no "FPS", and no "clusTErs", which shows a short form's letters. */
const SHAPE = /^(?=.*[AEIOU])(?=...)\p{Ll}?\p{Lu}{2,}s?$/u;
/** The common word stands at least so often, and in this share of the name's uses. */
const LEAST = 2;
const LEAST_SHARE = 0.3;

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
	if (!SHAPE.test(name) || !written.endsWith(rest) || /\d/.test(rest)) return small;
	const stem = name.replace(/s$/, "");
	const common = stem.toLowerCase();
	if (FUNCTION_WORDS.has(common) || GENERIC_MODIFIERS.has(common) || GENERIC_HEADS.has(common)) return small;
	return isCommon(common) ? stem.toUpperCase() + small.slice(stem.length) : small;
}

/**
 * Takes names back to small letters where the corpus hardly has the common word.
 *
 * @param words - Words of a corpus, as `keepHomographs` writes them.
 * @param word - Its tokens, indices into `words`; changed in place.
 * @param tag - Tags of the tokens.
 * @returns The words that are left.
 */
export function settleHomographs(words: readonly string[], word: Uint32Array, tag: Uint8Array): string[] {
	if (!words.some((text) => CAPITAL.test(text))) return [...words];
	const named = new Uint32Array(words.length);
	const plain = new Uint32Array(words.length);
	for (let t = 0; t < word.length; t++) (tag[t] === TAGS.properNoun ? named : plain)[word[t]!]!++;
	const at = new Map(words.map((text, w) => [text, w]));
	const times = (uses: Uint32Array, text: string) =>
		(uses[at.get(text) ?? -1] ?? 0) + (uses[at.get(`${text}s`) ?? -1] ?? 0);
	const settle = (text: string): string => {
		const name = /^\p{Lu}*/u.exec(text)![0];
		const small = name.toLowerCase();
		const names = times(named, name) + times(plain, name);
		const isCommon = times(plain, small) >= Math.max(LEAST, LEAST_SHARE * names);
		// "REACT" is "ReAct", where that is written.
		return isCommon && times(named, small) < Math.max(1, names) ? text : text.toLowerCase();
	};
	const ids = new Map<string, number>();
	const left: string[] = [];
	const idOf = Uint32Array.from(words, (text) => {
		const form = CAPITAL.test(text) ? settle(text) : text;
		let id = ids.get(form);
		if (id === undefined) ids.set(form, (id = left.push(form) - 1));
		return id;
	});
	for (let t = 0; t < word.length; t++) word[t] = idOf[word[t]!]!;
	return left;
}
