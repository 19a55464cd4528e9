import { expect, test } from "vitest";
import { isCoined, isProperName } from "../../../pipeline/stages/coined.ts";
import { conceptsOf } from "../../fixtures/conceptsOf.ts";

test.each([
	["American Community Survey", true],
	["Zorbin Kuttar", false],
	["Legacy Survey of Space and Time", true],
	["NVIDIA Isaac Sim", true],
	["Electron-Ion Collider", true],
	["Zorb", false],
	["American community survey", false],
	["Dirac Hamiltonian", false],
	["Vision Transformers", false],
	["LLM-based Arbiter", false],
	["Neural ODE", false],
])("%s is a proper name: %s", (label, expected) => {
	expect(isProperName(label)).toBe(expected);
});

test("a phrase is coined where a quarter of its papers bring it in as a name", () => {
	const form = {
		text: "Dark lantern",
		count: 4,
		trusted: 0,
		papers: 4,
		plain: 4,
		reason: undefined,
		evidence: undefined,
	};
	const forms = [{ ...form, short: false, abridged: false, defined: false }];
	expect([4, 5].map((papers) => isCoined(forms, papers, 1, false, () => false))).toEqual([true, false]);
});

test("a label in capitals is marked as a name", () => {
	const all = conceptsOf([
		["Stones", "Stones of the American Community Survey are old. The American Community Survey tells."],
	]);
	expect(all.find(({ label }) => label === "American Community Survey")?.kind).toBe(1);
});
