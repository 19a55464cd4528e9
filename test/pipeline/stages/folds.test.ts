import { expect, test } from "vitest";
import { foldWords, keyFold } from "../../../pipeline/stages/folds.ts";
import { TAGS } from "../../../src/model/text.ts";

const WORDS =
	"differentially differential computing computation backpropagate backpropagation coordinate coordination friendly stationary ε-stationary epsilon-stationary greedy ε-greedy strong strongly μ-strongly convex g-convex sim2real sim-to-real wall2moss weak weakly-supervised rotating rotation sensing sensation".split(
		" ",
	);

test.each([
	["differentially", "adverb", "differential"],
	["differentially", "properNoun", "differential"],
	["computing", "noun", "computation"],
	["computing", "verb", "computing"],
	["weakly-supervised", "adjective", "weaksupervized"],
	["rotating", "noun", "rotation"],
	["sensing", "noun", "sensing"],
	["backpropagate", "verb", "backpropagation"],
	["coordinate", "noun", "coordinate"],
	["friendly", "adverb", "friendly"],
	["sim2real", "adjective", "simtoreal"],
	["wall2moss", "noun", "wall2moss"],
	["ε-stationary", "adjective", "stationary"],
	["epsilon-stationary", "noun", "stationary"],
	["μ-strongly", "adverb", "strong"],
	["ε-greedy", "adjective", "epsilongreedy"],
	["g-convex", "adjective", "gconvex"],
] as const)("%s as %s has the key of %s", (word, tag, key) => {
	const folds = foldWords({ words: WORDS });
	const tokens = { words: WORDS, word: Uint32Array.of(WORDS.indexOf(word)), tag: Uint8Array.of(TAGS[tag]) };
	expect(folds.folds[keyFold(folds, tokens, 0)]).toBe(key);
});
