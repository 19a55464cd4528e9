import { isNoun, TAGS, type TokenTable } from "../../src/model/text.ts";
import { Distinct } from "./distinct.ts";
import { foldWord } from "./fold.ts";
import { hashFolds, type WordHashes } from "./phraseHash.ts";

/** Folds of a table's words, with their hashes. */
export interface Folds {
	/** [F] distinct folds, in order of first appearance. */
	folds: string[];
	/** Fold to its index in `folds`. */
	ids: ReadonlyMap<string, number>;
	/** [W] word to fold. */
	foldOf: Uint32Array;
	/** [F] 1 where a fold has no letter or digit (signs, possessives), so that keys pass over it. */
	isSign: Uint8Array;
	/**
	 * [W] the fold of a word's form that keys see: an adverb in -ly goes with its adjective, a noun in -ing or verb in -ate with the
	 * noun in -ation, where the corpus has them ("differentially" with "differential", "computing" with "computation",
	 * "backpropagate", which texts give a short form, with "backpropagation"; "sim2real" with "sim-to-real", "weakly-supervised"
	 * with "weakly supervised"), a property with its constant goes with the property ("ε-stationary"); else the word's own fold.
	 */
	keyOf: Uint32Array;
	hashes: WordHashes;
}

/** What holds up to, or with, a constant: "ε-stationary points" are stationary points, but an "ε-greedy policy" is not greedy. */
const CONSTANT =
	/^(?:[α-ωl]|(?:var)?epsilon|alpha|beta|gamma|delta|eta|lambda|mu|rho|sigma|tau)-(stationary|(?:sub)?optimal|approximate|accurate|smooth|convex|concave|lipschitz|strongly|weakly|private|differential(?:ly)?)$/u;

/** The ending of a word in -ing that has a noun in -ation, "computing"; a sensation is another thing than sensing. */
export const GERUND = /(?<=^(?!sensing)(?=[a-z]{4,}ings?$)[a-z]{2,})(?:at)?ings?$/;

/** "Differentially", "weakly-supervised". */
const ADVERB = /^([a-z]{4,})ly(-.+)?$/;

const TO = /^[a-z]{3,}2[a-z]{3,}$/;

/** A word without the constant of its property: "mu-strongly" is "strongly". */
export function withoutConstant(word: string): string {
	return CONSTANT.exec(word)?.[1] ?? word;
}

export function foldWords(tokens: Pick<TokenTable, "words">): Folds {
	const distinct = new Distinct();
	const foldOf = distinct.addAll(tokens.words.map((word) => (word === "'s" ? "'" : foldWord(word) || word)));
	const { list: folds, ids } = distinct;
	const keyOf = Uint32Array.from(tokens.words, (word, w) => {
		const [, property] = CONSTANT.exec(word) ?? [];
		if (property !== undefined) return ids.get(property.replace(/ly$/, "")) ?? ids.get(property) ?? foldOf[w]!;
		const adverb = ADVERB.exec(word);
		if (adverb && ids.has(adverb[1]!)) return distinct.add(adverb[1]! + foldWord(adverb[2] ?? ""));
		return ids.get(baseOf(word) ?? "") ?? foldOf[w]!;
	});
	const isSign = Uint8Array.from(folds, (fold) => (/[\p{L}\p{N}]/u.test(fold) ? 0 : 1));
	return { folds, ids, foldOf, keyOf, isSign, hashes: hashFolds(folds) };
}

/** The word that keys see in place of another, where the corpus has it. */
function baseOf(word: string): string | undefined {
	if (GERUND.test(word)) return word.replace(GERUND, "ation");
	if (/^[a-z]{4,}ate$/.test(word)) return word.replace(/e$/, "ion");
	return TO.test(word) ? word.replace("2", "to") : undefined;
}

/** The fold under which a token counts in a phrase's key: see `keyOf`. */
export function keyFold(folds: Folds, tokens: Pick<TokenTable, "word" | "words" | "tag">, t: number): number {
	const w = tokens.word[t]!;
	const own = folds.foldOf[w]!;
	const key = folds.keyOf[w]!;
	if (key === own || /[-2]/.test(tokens.words[w]!)) return key;
	const tag = tokens.tag[t];
	// "Coordinate", the noun, is no coordination.
	const turns = tokens.words[w]!.endsWith("ate") ? tag === TAGS.verb : tag === TAGS.adverb || isNoun(tag);
	return turns ? key : own;
}
