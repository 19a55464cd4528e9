import { expect, test } from "vitest";
import { tokenise } from "../../../pipeline/stages/tokenise.ts";
import { findProperWords } from "../../../pipeline/stages/wordCasing.ts";
import { labelsOf } from "../../fixtures/conceptsOf.ts";

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
	["an unknown word that begins a name", ["We play Zorbew Valley today."], "zorbew", true],
	["but none that is made of another", ["We play Zorbified Valley today."], "zorbified", false],
	["nor where letters of a short form are shown", ["We play Zorbew Valley (ZV) today."], "zorbew", false],
	["an unknown word behind capitals", ["We see RR Zorbae today."], "zorbae", true],
	["a name beside a verb", ["The Lie group and the Lie ring lie here and lie there and lie still."], "lie", true],
	["a common word that one text writes so", ["We clip the Selection by it."], "selection", false],
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

test.each([
	["a title in the casing of sentences tells names", "Slow flights of the Zorbophila over hills", "zorbophila", true],
	["one in title case does not", "Slow Flights of the Zorbophila over Hills", "zorbophila", false],
])("%s", (_, title, word, proper) => {
	const papers = [{ title, abstract: "All is slow." }];
	const tokens = tokenise(papers);
	expect(findProperWords(papers, tokens)[tokens.words.indexOf(word)] === 1).toBe(proper);
});

test("a title in small letters takes no capital from a name", () => {
	const papers = [
		{ title: "slow flights of the zorbophila over hills and zorbophila", abstract: "All is slow." },
		{ title: "Slow flights of the Zorbophila over hills", abstract: "All is slow." },
	];
	const tokens = tokenise(papers);
	expect(findProperWords(papers, tokens)[tokens.words.indexOf("zorbophila")]).toBe(1);
});

test("a part of a compound that no text has by itself is a name where the background says so", () => {
	const abstract = "We study non-Hermitian braids. The braids are slow. Braids of all kinds are met.";
	expect(labelsOf([["Non-Hermitian Braids", abstract]])).toContain("non-Hermitian braids");
	expect(labelsOf([["Non-Hermitian Braids of Glass", "We study what is met. All are slow."]])).toContain(
		"non-Hermitian braids",
	);
});
