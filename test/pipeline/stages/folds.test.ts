import { expect, test } from "vitest";
import { foldWords, keyFold } from "../../../pipeline/stages/folds.ts";
import { TAGS } from "../../../src/model/text.ts";

const WORDS =
	"differentially differential computing computation backpropagate backpropagation coordinate coordination friendly".split(
		" ",
	);

test.each([
	["differentially", "adverb", "differential"],
	["differentially", "properNoun", "differential"],
	["computing", "noun", "computation"],
	["computing", "verb", "computing"],
	["backpropagate", "verb", "backpropagation"],
	["coordinate", "noun", "coordinate"],
	["friendly", "adverb", "friendly"],
] as const)("%s as %s has the key of %s", (word, tag, key) => {
	const folds = foldWords({ words: WORDS });
	const tokens = { words: WORDS, word: Uint32Array.of(WORDS.indexOf(word)), tag: Uint8Array.of(TAGS[tag]) };
	expect(folds.folds[keyFold(folds, tokens, 0)]).toBe(key);
});
