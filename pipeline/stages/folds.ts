import type { TokenTable } from "../../src/model/text.ts";
import { foldWord } from "./fold.ts";
import { hashFolds, type WordHashes } from "./phraseHash.ts";

/** Folds of a table's words, with their hashes. */
export interface Folds {
	/** [F] distinct folds, in order of first appearance. */
	folds: string[];
	/** [W] word to fold. */
	foldOf: Uint32Array;
	/** [F] 1 where a fold has no letter or digit (signs, possessives), so that keys pass over it. */
	isSign: Uint8Array;
	hashes: WordHashes;
}

export function foldWords(tokens: Pick<TokenTable, "words">): Folds {
	const ids = new Map<string, number>();
	const folds: string[] = [];
	const foldOf = Uint32Array.from(tokens.words, (word) => {
		const fold = word === "'s" ? "'" : foldWord(word) || word;
		let id = ids.get(fold);
		if (id === undefined) {
			id = folds.length;
			ids.set(fold, id);
			folds.push(fold);
		}
		return id;
	});
	const isSign = Uint8Array.from(folds, (fold) => (/[\p{L}\p{N}]/u.test(fold) ? 0 : 1));
	return { folds, foldOf, isSign, hashes: hashFolds(folds) };
}
