import { expect, test } from "vitest";
import { conceptsOf } from "../../fixtures/conceptsOf.ts";

/** Papers of a phrase that two papers are about, where a third only says something longer. */
function papersOf(phrase: string, third: string): number[] | undefined {
	const papers: [string, string][] = [
		[`Paths of the ${phrase}`, `We study the ${phrase}. The ${phrase} glows.`],
		[`More on the ${phrase}`, `A ${phrase} is new. Our ${phrase} glows.`],
		[`Towers of the ${third}`, `We study the ${third}. The ${third} glows, and a ${third} is hot.`],
	];
	return conceptsOf(papers).find(({ forms }) => forms.includes(phrase))?.papers;
}

test.each([
	["lantern wall", "dusty lantern wall", [0, 1]],
	["lantern wall", "lantern wall descent", [0, 1]],
	["lantern wall", "lantern wall, or dusty lantern wall", [0, 1, 2]],
	// Papers are about it: titles have it.
	["language model", "lantern language model", [0, 1, 2]],
	// Rather than the natural language in it.
	["language model", "natural language model", [0, 1, 2]],
	["Fourier Lyapunov", "dusty Fourier Lyapunov", [0, 1, 2]],
])("papers of %s beside one of %s: %j", (phrase, third, papers) => {
	expect(papersOf(phrase, third)).toEqual(papers);
});

test("what is defined inside a longer phrase is no piece", () => {
	const text = "We study dusty lantern wall descent (LWD). The dusty lantern wall descent glows.";
	expect(conceptsOf([["Paths", text]]).map(({ label }) => label)).toContain("lantern wall descent");
});

test("what a paper gives a short form is no piece", () => {
	const text =
		"We study lantern wall descent (LWD) towers. All LWD towers glow. The lantern wall descent towers are new.";
	const [found] = conceptsOf([["Paths", text]]).filter(({ forms }) => forms.includes("LWD"));
	expect(found?.papers).toEqual([0]);
});

test.each([
	["series walls", "time series walls", [0, 1]],
	["series walls", "dusty series walls, and series walls", [0, 1, 2]],
])("what begins inside what titles name is no mention: %s in %s", (phrase, third, papers) => {
	expect(papersOf(phrase, third)).toEqual(papers);
	// Not even where the longer phrase is no concept.
	const texts: [string, string][] = [
		[`Paths of ${phrase}`, `We study ${phrase}. These ${phrase} glow.`],
		["Towers", `Here are rusty iron dusty ${third} of old.`],
	];
	expect(conceptsOf(texts).find(({ forms }) => forms.includes(phrase))?.papers).toEqual(
		papers.length > 2 ? [0, 1] : [0],
	);
});
