// The oracle is npm's `stemmer`, a second implementation of Porter 1980.
import { stemmer } from "stemmer";
import { expect, test } from "vitest";
import { BACKGROUND_LEVELS } from "../../../pipeline/lexicon/background.ts";
import { stemWord } from "../../../pipeline/stages/porter.ts";

test("stems words as another implementation does, but for a few in a thousand", () => {
	const words = BACKGROUND_LEVELS.flatMap((level) => level.split(" ")).filter((word) => /^[a-z]+$/.test(word));
	const differing = words.filter((word) => stemWord(word) !== stemmer(word));
	expect(words.length).toBeGreaterThan(500);
	expect(differing.length / words.length).toBeLessThan(0.01);
});

test.each([
	["relational", "relat"],
	["gradients", "gradient"],
	["optimization", "optim"],
	["real-time", "real-time"],
	["erdős", "erdős"],
	["3d", "3d"],
])("%s → %s", (word, stem) => {
	expect(stemWord(word)).toBe(stem);
	expect(stemWord(word)).toBe(stem);
});

test("the words of every object are words like others", () => {
	for (const word of ["constructor", "__proto__", "tostring"]) expect(typeof stemWord(word)).toBe("string");
});
