import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { conceptsOf, labelsOf } from "../../fixtures/conceptsOf.ts";

test("a word that begins with a formula's letter needs no larger share of its papers than two words", () => {
	const consonants = [..."bcdfghjklmnprstvwz"];
	const found = (word: string) =>
		labelsOf([
			[`Zeros of ${word}`, `The zeros of ${word} are known, as ${word} are.`],
			...consonants
				.slice(0, 6)
				.map((c): [string, string] => [
					`Faces of ${c}onal lattices`,
					`${consonants.map((d) => `${c}a${d}er lattices, ${c}a${d}er lattices`).join(", ")} have faces, and ${word}.`,
				]),
		]);
	expect(found("L-functions")).toContain("L-functions");
	expect(found("lanterns")).not.toContain("lanterns");
});

test("what other papers say in passing needs more than one mention, what they have in titles does not", () => {
	const once = "We sample faces. With training data and bilevel optimization, kinetic paths are short.";
	const twice = `${once} Good training data are rare.`;
	expect(labelsOf([["Kinetic paths", once]])).toContain("bilevel optimization");
	expect(labelsOf([["Kinetic paths", once]])).not.toContain("training data");
	expect(labelsOf([["Kinetic paths", twice]])).toContain("training data");
});

test("what the trade says in passing is a concept where most of its papers insist on it", () => {
	const insists: [string, string] = [
		"Dust lanterns",
		"Training data are dust. Good training data glow, as training data do.",
	];
	const passes = (word: string): [string, string] => [
		`The ${word} of dust`,
		`We see the ${word} of kinetic dust. This ${word} glows in training data.`,
	];
	expect(labelsOf([insists, passes("bow")])).not.toContain("training data");
	expect(labelsOf([insists, insists, passes("bow")])).toContain("training data");
});

test.each([
	["in passing", "Dust lanterns", "Model training glows. This model training is new.", false],
	["three times", "Dust lanterns", "Model training glows. This model training is new, as model training is.", true],
	["in its title", "Model training", "Dust lanterns of model training glow.", true],
])("loose words of the trade are a concept of a paper that insists on them: %s", (_, title, text, isConcept) => {
	expect(labelsOf([[title, text]]).includes("model training")).toBe(isConcept);
});

test("loose words of the trade in one paper's title are no concept of another that only says them", () => {
	const insists: [string, string] = ["Model training", "Dust lanterns of model training glow."];
	const says: [string, string] = [
		"Dust walls",
		`${[..."bcdfgh"].map((d) => `ba${d}er lanterns, ba${d}er lanterns`).join(", ")} have faces, and model training.`,
	];
	expect(labelsOf([insists, insists, says])).toContain("model training");
	expect(labelsOf([insists, says, says])).not.toContain("model training");
});

test("what the trade says is no concept where two papers have much else to say, as other words are", () => {
	const crowded = (c: string): [string, string] => [
		`Dust of ${c}onal lanterns`,
		`${[..."bcdfgh"].map((d) => `${c}a${d}er lanterns, ${c}a${d}er lanterns`).join(", ")} have faces, and a vector field, and training data, and training data.`,
	];
	const found = labelsOf([crowded("b"), crowded("d")]);
	expect(found).toContain("vector field");
	expect(found).not.toContain("training data");
});

test.each([
	["a finder's theorem", "Tarskian's theorem", true],
	["a finder's thing", "Tarskian's office", false],
	["a group's theorem", "TIGRE's theorem", false],
	["an acronym", "TGRs", true],
	["a word like it", "tagres", false],
])("in a paper with much else to say: %s", (_, phrase, isConcept) => {
	const lanterns = [..."bcdfghjklmnprst"].map((c) => `${c}onal lanterns, ${c}onal lanterns`).join(", ");
	const text = `We see ${lanterns}. All of that is here, and much of it glows in the dark, by the use of ${phrase}.`;
	expect(labelsOf([["Dust of lanterns", text]]).includes(phrase)).toBe(isConcept);
});

test("a field is a concept also where it only stands inside longer phrases", () => {
	const lanterns = [..."bcdfghjklmnprst"].map((c) => `${c}onal lanterns, ${c}onal lanterns`).join(", ");
	const text = (phrase: string) =>
		`We see ${lanterns}. All of that glows in the dark, by a differentiable ${phrase} framework.`;
	expect(labelsOf([["Dust of lanterns", text("neural architecture search")]])).toContain("neural architecture search");
	expect(labelsOf([["Dust of lanterns", text("neural lantern search")]])).not.toContain("neural lantern search");
});

describe("what one paper has to itself", () => {
	const papers = gunzipSync(readFileSync(new URL("../../../data/papers/arxiv-1000.jsonl.gz", import.meta.url)))
		.toString()
		.split("\n", 60)
		.map((line): { title: string; abstract: string } => JSON.parse(line));
	const alone = (start: string) => {
		const { title, abstract } = papers.find((paper) => paper.title.startsWith(start))!;
		return labelsOf([[title, abstract]]);
	};

	test("needs a good score where nobody else says it, and a better one where others say it in passing", () => {
		const found = alone("Fin-R1");
		expect(found).toContain("financial reasoning");
		expect(found).not.toContain("strong reasoning");
		expect(found).not.toContain("in-depth exploration");
	});

	test("needs a better score where titles have no phrases with such a first and last word", () => {
		const found = alone("GyralNet");
		expect(found).not.toContain("understanding brain connectivity");
		expect(alone("Evaluating Global Geo")).not.toContain("learned localization system");
	});

	test("is not what it has already, behind a word that hardly ever begins what titles name", () => {
		for (const [start, long, short] of [
			["On What Depends the Robustness", "robust multi-source models", "multi-source models"],
			["Detecting Manipulated Contents", "manipulated fake news", "fake news"],
		] as const) {
			expect(alone(start)).toContain(short);
			expect(alone(start)).not.toContain(long);
		}
	});

	test("is fourteen phrases at most, besides names", () => {
		const counts = papers.map(
			({ title, abstract }) => conceptsOf([[title, abstract]]).filter((c) => c.kind === 0).length,
		);
		expect(Math.max(...counts)).toBeLessThanOrEqual(14);
		expect(Math.max(...counts)).toBeGreaterThan(12);
	});
});

test.each([
	["called by a finder's name", "Sinkhorn divergence", true],
	["of common words", "lantern divergence", false],
	["behind what is no name but everybody's short form", "LLM divergence", false],
])("what a paper says once, %s, is a concept: %s", (_, phrase, isConcept) => {
	const others = [..."bcdfghjklm"].map((d) => `ba${d}er lanterns, and ba${d}er lanterns`).join(", ");
	const text = `We see ${others} of old. With an LLM, the LLM is old. They minimize a distance (e.g., the ${phrase}) between towers.`;
	expect(labelsOf([["Towers", text]]).includes(phrase)).toBe(isConcept);
});

test.each(["setting", "scenario", "overhead"])("a phrase said once is no concept with a head like '%s'", (head) => {
	const found = (last: string) => labelsOf([["Trams", `It works in one tram navigation ${last}.`]]);
	expect(found(head)).not.toContain(`tram navigation ${head}`);
	expect(found("network")).toContain("tram navigation network");
});
