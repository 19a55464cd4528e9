import { expect, test } from "vitest";
import { conceptsOf } from "../../fixtures/conceptsOf.ts";

const NAMED = "We propose LanternWorld, a model. By LanternWorld, dust glows, and LanternWorld is new.";
const SAID = "We study the lantern world. Each lantern world is new.";

/** Labels of what has a form like the name, with their papers. */
const found = (...texts: [title: string, abstract: string][]) =>
	conceptsOf(texts)
		.filter(({ forms }) => forms.some((form) => /lantern[- ]?world/i.test(form)))
		.map(({ label, papers }): [string, number[]] => [label, papers])
		.sort(([a], [b]) => (a < b ? -1 : 1));

test("a name that is two words run together is not what other papers say in words", () => {
	expect(found(["Dusty walls", NAMED], ["Old towers", SAID])).toEqual([
		["LanternWorld", [0]],
		["lantern world", [1]],
	]);
	const hyphen = SAID.replaceAll("lantern world", "lantern-world");
	expect(found(["Dusty walls", NAMED], ["Old towers", hyphen])).toHaveLength(2);
});

test.each([
	["a paper has both", [NAMED, SAID, `${NAMED} It is a lantern world.`]],
	["the words have capitals, too", [NAMED, SAID.replaceAll("lantern world", "Lantern World")]],
	["the words have capitals as often as not", [NAMED, `${SAID.replace("lantern world", "Lantern World")}`]],
	["it is written as one in small letters", [NAMED, SAID.replaceAll("lantern world", "lanternworld")]],
])("but it is where %s", (_, abstracts) => {
	expect(found(...abstracts.map((text): [string, string] => ["Dusty walls", text]))).toHaveLength(1);
});

test("capitals of titles do not tell that the words are the name", () => {
	const once = "We study the lantern world. Each dusty wall is new.";
	const titles = ["A Lantern World of Old Towers", "A Lantern World for Dusty Walls"];
	expect(found(["Dusty walls", NAMED], ...titles.map((title): [string, string] => [title, once]))).toHaveLength(2);
});

test.each([
	["another name has no S", "ZORBS", "ZORB", 2],
	["the others are its plural", "ZORBS", "ZORBs", 2],
	["all have it", "ZORBS", "ZORBS", 1],
	["others write it in small letters", "ZORBS", "zorbs", 1],
	["and others both ways", "ZORBS", "ZORB, or zorbs,", 1],
])("an S in capitals makes a name of its own where %s", (_, name, other, concepts) => {
	const text = (form: string) => `We propose ${form}, a model. By ${form}, dust glows, and ${form} is new.`;
	const all = conceptsOf([
		["Dusty walls", text(name)],
		["Old towers", text(other)],
	]);
	expect(all.filter(({ forms }) => forms.some((form) => /^zorbs?$/i.test(form)))).toHaveLength(concepts);
});
