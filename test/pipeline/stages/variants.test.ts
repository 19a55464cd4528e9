import { expect, test } from "vitest";
import { conceptsOf } from "../../fixtures/conceptsOf.ts";

const two = (a: string, b: string) =>
	conceptsOf([
		[`A study of ${a}`, `We study ${a} in depth. The ${a} matter.`],
		[`More on ${b}`, `We study ${b} in depth. The ${b} matter, and ${b} alone.`],
	]).filter(({ forms }) => forms.includes(a) || forms.includes(b));

test.each([
	["geometrical consistency", "geometric consistency", "word-form"],
	["geometric consistency", "geometrical consistency", "word-form"],
	["modal logics", "modal logic", "plural"],
	["knowledge base", "knowledge bases", "plural"],
	["orthonormal basis", "orthonormal bases", "plural"],
	["distributional shift", "distribution shift", "word-form"],
	["normalizing flow", "normalization flow", "word-form"],
	["behavioral cloning", "behavior cloning", "word-form"],
	["automated theorem proving", "automatic theorem proving", "word-form"],
	["robotic arm", "robot arm", "word-form"],
	["long-tailed data", "long-tail data", "word-form"],
	["barren plateaus", "barren plateau", "plural"],
])("%s and %s are one concept, the rarer a variant that says why", (rarer, other, reason) => {
	const found = two(rarer, other);
	expect(found).toMatchObject([{ label: other, papers: [0, 1] }]);
	expect(found[0]!.reasons.get(rarer)).toBe(reason);
});

test.each([
	["physical memory", "physics memory"],
	["fluid dynamics models", "fluid dynamic models"],
	["density functional", "density function"],
	["distance metric", "distance metrics"],
])("%s and %s stay apart", (a, b) => {
	expect(two(a, b)).toHaveLength(2);
});

test.each([
	["where its first word is tagged now as a verb, now as a noun", "Rotating Lantern Engine (RLE)", "rotation"],
	["where a part of it is a short form elsewhere", "Wall-KAN (WKAN)", "Kolmogorov-Arnold networks (KAN)"],
])("what defines a short form is one concept with the same words %s", (_, defining, elsewhere) => {
	const long = defining.slice(0, defining.indexOf(" ("));
	const found = conceptsOf([
		[`The ${long} at Work`, `We build a ${defining} for homes. The ${long} is new.`],
		["Homes", `We study the ${elsewhere} of homes.`],
	]);
	expect(found.filter(({ forms }) => forms.some((form) => form.toLowerCase() === long.toLowerCase()))).toHaveLength(1);
});

test("a long form with a short form in a compound is one with what another paper spells out", () => {
	const found = conceptsOf([
		["Walls", "We use Kolmogorov-Arnold networks (KAN) here. Wall Kolmogorov-Arnold networks are new."],
		["Homes", "Kolmogorov-Arnold networks (KAN) are old. We build a Wall-KAN (WKAN) for homes. The WKAN is new."],
	]);
	expect(found.find(({ forms }) => forms.includes("WKAN"))?.papers).toEqual([0, 1]);
});

test("long forms that are each other's rarer spelling, by two short forms, are one concept", () => {
	const [often, seldom] = ["electroencephalogram", "electroencephalography"];
	const papers = [
		...Array(2).fill(`We use ${often} (EEG) and ${seldom} (ELG) here.`),
		`We use ${seldom} (EEG) here.`,
		`We use ${often} (ELG) here.`,
	].map((abstract: string, p): [string, string] => [`Rings ${p}`, abstract]);
	expect(conceptsOf(papers).filter(({ forms }) => forms.includes(often) || forms.includes(seldom))).toHaveLength(1);
});
