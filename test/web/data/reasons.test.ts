import { expect, test } from "vitest";
import type { Variant } from "../../../src/model/map.ts";
import { mergeReason, otherForms, toldOnce } from "../../../web/data/reasons.ts";

const forms = (...all: string[]) => all.map((form) => ({ form }));

test.each([
	["BLO", forms("BLO", "Bilevel Optimization", "BLOs", "Blos"), forms("BLO", "BLOs")],
	["only capitals differ", forms("Bilevel Optimization"), forms("Bilevel Optimization")],
])("forms that differ in capitals are told once: %s", (_, all, told) => {
	expect(toldOnce("bilevel optimization", all)).toEqual(told);
});

test.each<[string, Pick<Variant, "reason" | "evidence">, string]>([
	["no evidence", { reason: "plural" }, "singular and plural"],
	[
		"a paper of the map is named by its title",
		{ reason: "acronym", evidence: "defined as SGD in doi:10.1/x" },
		"its short form: defined as SGD in “Descent”",
	],
	[
		"one that is not there is not named by its id",
		{ reason: "acronym", evidence: "written SGD in title:0148" },
		"its short form: written SGD",
	],
	["the work of a hand needs no id", { reason: "edit", evidence: "merged from hessian" }, "merged by hand"],
	["other words stand", { reason: "plural", evidence: "through gradients" }, "singular and plural: through gradients"],
])("the reason of a merge, in words: %s", (_, variant, said) => {
	const titles = new Map([["doi:10.1/x", "Descent"]]);
	const form = { form: "SGD", count: 2, ...variant };
	expect(mergeReason(form, "stochastic gradient descent", (id) => titles.get(id))).toBe(said);
});

test("the long form of what is called by its short one is what that is short for", () => {
	const long: Variant = { form: "Evolved Sign Momentum", count: 1, reason: "acronym" };
	expect(mergeReason(long, "Lion", () => undefined)).toBe("what it is short for");
});

test("a name that was given by hand and changed again is no form of the concept", () => {
	const variants: Variant[] = [
		{ form: "Hesse matrix", count: 0, reason: "edit" },
		{ form: "Hessian of old", count: 0, reason: "edit" },
		{ form: "Hessian", count: 20, reason: "label" },
	];
	expect(otherForms({ label: "Hesse matrix", variants }).map(({ form }) => form)).toEqual(["Hessian"]);
});
