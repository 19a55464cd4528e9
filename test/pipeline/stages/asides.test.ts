import { expect, test } from "vitest";
import { labelsOf } from "../../fixtures/conceptsOf.ts";

const TITLE = "Faces of lattices";

test.each([
	[
		"has ends that titles lack",
		"From an analytical perspective this is deep.",
		"analytical perspective",
		"kinetic lantern",
	],
	[
		"has such ends, however sure the score",
		"We give an interpretable metric of it.",
		"interpretable metric",
		"Wasserstein metric",
	],
	[
		"has ends that are seldom there, and nobody else has it",
		"It reads optimal tokens.",
		"optimal tokens",
		"optimal lantern",
	],
	["has them before a head of its own", "It makes local updates of it.", "local updates", "local lanterns"],
	["tells of the paper", "The optimal rate is reached.", "optimal rate", "optimal lantern"],
	["tells a sort of things", "It is an intelligent system of wires.", "intelligent system", "dynamical system"],
	[
		"has words that titles lack",
		"It has a regular input resolution.",
		"regular input resolution",
		"spectral resolution",
	],
])("an adjective and a noun, said once, are no concept where the phrase %s", (_, text, aside, subject) => {
	const found = labelsOf([[TITLE, `${text} It uses one ${subject}.`]]);
	expect(found).not.toContain(aside);
	expect(found).toContain(subject);
});

test("nor where the noun is one that a quarter of the papers use; a compound before it says more, and so does what titles have", () => {
	const others = Array.from({ length: 9 }, (_, i): [string, string] => [
		`${"bcdfghjkl"[i]}anterns of matter flow`,
		"This matter is known.",
	]);
	const abstract = "It has an improper matter, a wire-constrained matter and dark matter.";
	expect(labelsOf([[TITLE, abstract]])).toContain("improper matter");
	const found = labelsOf([[TITLE, abstract], ...others]);
	expect(found).not.toContain("improper matter");
	expect(found).toContain("wire-constrained matter");
	expect(found).toContain("dark matter");
	expect(labelsOf([[TITLE, `${abstract} The improper matter is bad.`], ...others])).toContain("improper matter");
});

test("two plain words that only a title says are no concept where titles seldom have such ends", () => {
	const found = (text: string) =>
		labelsOf([["Faces of lattices in the large data era", `We fold lattices of faces. ${text}`]]);
	expect(found("")).not.toContain("data era");
	expect(found("The data era is now.")).toContain("data era");
	expect(labelsOf([["Faces of lattices in a data lantern", "We fold lattices of faces."]])).toContain("data lantern");
	expect(labelsOf([["Faces of lattices in the large data-driven era", "We fold lattices of faces."]])).toContain(
		"data-driven era",
	);
});

test("an aside is a concept where another paper has it, too, or says it twice", () => {
	const said = (text: string): [string, string] => ["Faces of lattices", text];
	const once = said("The optimal rate is reached.");
	expect(labelsOf([once])).not.toContain("optimal rate");
	expect(labelsOf([once, ["Lattices of faces", "The optimal rate is known."]])).toContain("optimal rate");
	expect(labelsOf([said("The optimal rate is reached. This optimal rate is known.")])).toContain("optimal rate");
});

test.each([
	["no title uses its words", "accuracy drop"],
	["its head tells of the paper", "stochastic setting"],
])("however often it is said, a phrase is no concept where %s", (_why, aside) => {
	const found = labelsOf([["Faces of lattices", `A ${aside} is seen. The ${aside} is large, as ${aside}s are.`]]);
	expect(found.filter((label) => label.startsWith(aside))).toEqual([]);
});
