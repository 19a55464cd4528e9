import { expect, test } from "vitest";
import { extractConcepts } from "../../../pipeline/stages/concepts.ts";
import { tokenise } from "../../../pipeline/stages/tokenise.ts";
import { conceptsOf, OPTIONS } from "../../fixtures/conceptsOf.ts";

const texts = (...phrases: string[]) =>
	phrases.map((phrase): [string, string] => [
		`The ${phrase} of old`,
		`We study ${phrase}. The ${phrase} are new, and ${phrase} glow.`,
	]);
const found = (...phrases: string[]) =>
	conceptsOf(texts(...phrases)).filter(({ forms }) => forms.some((form) => phrases.includes(form)));

test("ways of doing one thing are one concept, called as most papers do, with that reason", () => {
	const [one, ...others] = found("lantern solvers", "lantern methods", "lantern strategies", "lantern methods");
	expect(others).toEqual([]);
	expect(one).toMatchObject({ label: "lantern methods", papers: [0, 1, 2, 3] });
	expect([...one!.reasons]).toEqual([
		["lantern methods", "label"],
		["lantern solvers", "same-work"],
		["lantern strategies", "same-work"],
	]);
});

test.each([
	["other things", "lantern methods", "candle methods"],
	["a thing, no way of doing", "lantern methods", "lantern problems"],
	["what titles name", "encryption methods", "encryption schemes"],
])("%s stay apart", (_, a, b) => {
	expect(found(a, a, b)).toHaveLength(2);
});

test("what has a short form stays apart", () => {
	const all = conceptsOf([
		...texts("lantern methods", "lantern methods"),
		["Solvers", "We study lantern wall solvers (LWS). The LWS is new."],
		...texts("lantern wall methods", "lantern wall methods"),
	]);
	expect(all.find(({ forms }) => forms.includes("LWS"))?.papers).toEqual([2]);
});

test("of two that as many papers name, titles' own takes the other", () => {
	expect(found("encryption methods", "encryption schemes")).toMatchObject([{ label: "encryption schemes" }]);
});

test("what has one of them in its place goes with it", () => {
	const all = found("dusty lantern methods", "dusty lantern methods", "dusty lantern solver framework");
	expect(all).toMatchObject([{ label: "dusty lantern methods", papers: [0, 1, 2] }]);
});

test("with the weight of what the paper insists on", () => {
	const walls = "We see candle walls. Candle walls glow.";
	const papers = texts("dusty lantern methods", "dusty lantern methods", "dusty lantern solver framework").map(
		([title, abstract], p) => ({ id: `p${p}`, title, abstract: p === 2 ? `${abstract} ${walls}` : abstract }),
	);
	const { label, paperConcepts } = extractConcepts(papers, tokenise(papers), OPTIONS);
	const best = paperConcepts.value.indexOf(1, paperConcepts.start[2]);
	expect(label[paperConcepts.index[best]!]).toBe("dusty lantern methods");
});

test("what was merged into one of them goes with it", () => {
	const [one, ...others] = found(
		...["distributional methods", "distributional methods", "distributional methods"],
		...["distribution solvers", "distributional solvers"],
	);
	expect(others).toEqual([]);
	expect(one!.papers).toEqual([0, 1, 2, 3, 4]);
});
