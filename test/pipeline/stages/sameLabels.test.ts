import { expect, test } from "vitest";
import { tellApart } from "../../../pipeline/stages/sameLabels.ts";
import type { Variant } from "../../../src/model/map.ts";

const named = (label: string, ...long: string[]): Variant[] => [
	{ form: label, count: 3, reason: "label" },
	...long.map((form, i): Variant => ({ form, count: 2 - i, reason: "acronym", evidence: `defined as ${label} in p` })),
];

const apart = (variants: Variant[][], papers: number[]) => {
	const label = variants.map((own) => own[0]!.form);
	tellApart(label, variants, papers);
	return label;
};

test.each([
	[
		"the rarer is spelt out",
		[named("LISA", "Laser Antenna"), named("LISA", "Score Alignment")],
		[9, 1],
		["LISA", "Score Alignment"],
	],
	["of two as rare the later", [named("RAM", "Random Walk"), named("RAM", "Red Moon")], [1, 1], ["RAM", "Red Moon"]],
	[
		"the other, where the rarer has no long form",
		[named("HIVE", "Human Engine"), named("HIVE")],
		[5, 1],
		["Human Engine", "HIVE"],
	],
	[
		"case tells nothing apart",
		[named("ToFu"), named("TOFU", "Guided Unlearning")],
		[1, 2],
		["ToFu", "Guided Unlearning"],
	],
	["what nobody spells out stays", [named("Cop"), named("CoP", "Chain-of-Perform")], [1, 1], ["Cop", "CoP"]],
	[
		"all but one of three",
		[named("A", "A One"), named("A", "A Two"), named("A", "A Three")],
		[1, 3, 2],
		["A One", "A", "A Three"],
	],
])("of concepts with one label %s", (_, variants, papers, labels) => {
	expect(apart(variants, papers)).toEqual(labels);
});

test("a long form that is another concept's label is not taken", () => {
	expect(apart([named("LISA"), named("LISA", "Score Alignment"), named("score alignment")], [9, 1, 1])).toEqual([
		"LISA",
		"LISA",
		"score alignment",
	]);
	expect(
		apart([named("LISA"), named("LISA", "Alignment Score", "Score Index"), named("alignment score")], [9, 1, 1])[1],
	).toBe("Score Index");
});

test("a long form names one concept alone, and another spelling is no long form", () => {
	const twice = [named("LISA"), named("LISA", "Score Alignment"), named("RAM"), named("RAM", "Score Alignment")];
	expect(apart(twice, [9, 1, 9, 1])).toEqual(["LISA", "Score Alignment", "RAM", "RAM"]);
	const spelt = named("LISA", "L I S A").map((form) => ({ ...form, reason: "spelling" as const }));
	expect(apart([named("LISA"), spelt], [9, 1])).toEqual(["LISA", "LISA"]);
});

test("the short form stays a variant, with its evidence, and no mention is lost", () => {
	const variants = [named("LISA"), named("LISA", "Score Alignment", "score alignment")];
	apart(variants, [9, 1]);
	expect(variants[1]).toEqual([
		{ form: "Score Alignment", count: 2, reason: "label" },
		{ form: "LISA", count: 3, reason: "acronym", evidence: "defined as LISA in p" },
		{ form: "score alignment", count: 1, reason: "acronym", evidence: "defined as LISA in p" },
	]);
});
