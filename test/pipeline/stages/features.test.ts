import { expect, test } from "vitest";
import { findPhrases, rankPhrases } from "../../../pipeline/stages/concepts.ts";
import { FEATURES } from "../../../pipeline/stages/features.ts";
import { tokenise } from "../../../pipeline/stages/tokenise.ts";

/** The features of a phrase in an abstract. */
function describe(abstract: string, phrase = "dusty lanterns"): Record<string, number> {
	const papers = [{ title: "Walls", abstract }];
	const tokens = tokenise(papers);
	const found = findPhrases(papers, tokens);
	let features: Record<string, number> = {};
	const { rank } = rankPhrases(papers, tokens, found, (_, { occurrences: [o] }, values) => {
		const [from, to] = [found.phrases.from[o!]!, found.phrases.to[o!]!];
		const words = Array.from(tokens.word.subarray(from, to), (w) => tokens.words[w]);
		if (words.join(" ") === phrase) features = Object.fromEntries(FEATURES.map((name, i) => [name, values[i]!]));
	});
	rank(0);
	return features;
}

test.each([
	["Dusty lanterns glow.", 0, 0, 0],
	["Walls glow by dusty lanterns.", 1, 0, 0],
	["Walls need novel dusty lanterns.", 0, 1, 0],
	["Walls need their dusty lanterns.", 0, 1, 0],
	["Walls glow by dusty lanterns of towers.", 1, 0, 1],
	["Walls glow by dusty lanterns. The dusty lanterns of towers glow.", 0.5, 0, 0.5],
])("where a phrase stands, as shares of its whole chunks: %s", (abstract, afterPreposition, cutBefore, cutAfter) => {
	expect(describe(abstract)).toMatchObject({ afterPreposition, cutBefore, cutAfter });
});

test.each([
	["Walls need pure and dusty lanterns.", 1, 0],
	["Walls need walls and dusty lanterns.", 0, 0],
	["Walls need no dusty lanterns.", 0, 1],
	["Walls do not glow under the light of the dusty lanterns.", 0, 1],
	["Walls glow, not towers. They glow under dusty lanterns.", 0, 0],
	["Walls do not glow when they stand in the long light of some dusty lanterns.", 0, 0],
])("what comes before a phrase, as shares of its whole chunks: %s", (abstract, coordinated, denied) => {
	expect(describe(abstract)).toMatchObject({ coordinated, denied });
});

test("a noun is no other half of an adjective: pure and stone lanterns", () => {
	expect(describe("Walls need pure and stone lanterns.", "stone lanterns")).toMatchObject({ coordinated: 0 });
});
