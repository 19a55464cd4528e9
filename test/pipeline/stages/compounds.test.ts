import { expect, test } from "vitest";
import { conceptsOf } from "../../fixtures/conceptsOf.ts";

const found = (written: string) =>
	conceptsOf([
		["Rings of old", "A pressed quartz ring (PQR) is old."],
		["Rings", "A pressed quartz ring (PQR) is hot. The PQR cache is large. We shrink the PQR cache. Its cache is new."],
		["More on them", `We like the ${written}. Our ${written} grows, and this ${written} is new.`],
	]).filter(({ forms }) => forms.includes("PQR cache"));

test("a compound with a short form is the phrase of its parts", () => {
	const all = found("PQR-cache");
	expect(all).toMatchObject([{ papers: [1, 2] }]);
	expect(all[0]!.forms).toContain("PQR-cache");
});

test("a compound that is no noun keeps its short form", () => {
	const all = conceptsOf([
		...Array(2).fill(["Rings of old", "A pressed quartz ring (PQR) is old. The PQR is hot."]),
		["Pressed quartz ring-assisted search", "We study pressed quartz ring-assisted search."],
		[
			"Search",
			"We like large PQR-assisted search. Our large PQR-assisted search grows. This PQR-assisted search is assisted by walls.",
		],
	]);
	expect(all.map(({ label }) => label)).toContain("PQR-assisted search");
});

test("a compound of other parts, or in small letters, is not", () => {
	expect(found("PQR-store")).toMatchObject([{ papers: [1] }]);
	expect(found("pqr-cache")).toMatchObject([{ papers: [1] }]);
});

test.each([
	["read", "PQR-based agents", "PQR agents", true],
	["in capitals", "GHT-based agents", "GHT agents", true],
	["a word", "ring-based agents", "ring agents", false],
])("what is based on a short form is the same as with it, where that is %s", (_, based, plain, isOne) => {
	const all = conceptsOf([
		["Rings of old", "A pressed quartz ring (PQR) is old."],
		["Rings of now", "A pressed quartz ring (PQR) is new."],
		[`On ${based}`, `We like ${based}. The ${based} glow.`],
		[`On ${plain}`, `We like ${plain}. The ${plain} glow, and ${plain} are new.`],
	]);
	expect(all.find(({ forms }) => forms.includes(plain))!.forms.includes(based)).toBe(isOne);
});
