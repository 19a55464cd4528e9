import { expect, test } from "vitest";
import { tokenise } from "../../../pipeline/stages/tokenise.ts";
import { findProperWords } from "../../../pipeline/stages/wordCasing.ts";

/** The words of abstracts that are written with a capital for their own sake. */
function properWords(abstracts: string[]): string[] {
	const papers = abstracts.map((abstract) => ({ title: "", abstract }));
	const tokens = tokenise(papers);
	const proper = findProperWords(papers, tokens);
	return tokens.words.filter((_, w) => proper[w] === 1);
}

const times = (n: number, abstract: string): string[] => Array(n).fill(abstract);

test.each([
	["a capital among small letters", times(2, "We take the Zorbian of it."), "zorbian", true],
	["a compound with a name without its accents", ["An Erdos-Renyi Kernel is it."], "erdos-renyi", true],
	["but none of common words", ["A Two-Layer Kernel is it."], "two-layer", false],
	["no capital", times(2, "We take the zorbian of it."), "zorbian", false],
	["capitals beside others say nothing", times(9, "We take the Zorbian Sampler, then stop."), "sampler", false],
	[
		"unless a word hardly comes without",
		[...times(20, "We take the Zorbian Sampler, then stop."), ...times(2, "We take the zorbian sampler, then stop.")],
		"sampler",
		true,
	],
])("%s", (_, abstracts, word, proper) => {
	expect(properWords(abstracts).includes(word)).toBe(proper);
});
