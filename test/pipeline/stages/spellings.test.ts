import { expect, test } from "vitest";
import { conceptsOf, labelsOf } from "../../fixtures/conceptsOf.ts";

test.each([
	["few know", "the kinetic orchid (KO)", "KO towers", "kinetic orchid towers"],
	["stands for several things", "kinetic orchids (KOs)", "KO towers", "kinetic orchid towers"],
	["stands for several things in -ies", "dusty zonal galaxies (DZGs)", "DZG towers", "dusty zonal galaxy towers"],
	["ends the phrase", "kinetic orchids (KOs)", "dusty KOs", "dusty kinetic orchids"],
	["all know", "the convolutional neural network (CNN)", "CNN towers", "CNN towers"],
	["is a name", "the kinetic orchid lanterns (KinOL)", "KinOL towers", "KinOL towers"],
	["is long", "the kinetic orchid lantern of dusty old walls (KOLDOW)", "KOLDOW towers", "KOLDOW towers"],
	["is an adjective's", "what is excitatory and inhibitory (EI)", "dusty EI", "dusty EI"],
])("a short form that %s, inside a longer phrase", (_, long, phrase, label) => {
	const all = conceptsOf([
		["Faces of lattices", `We study ${long}. The ${phrase} are new. These ${phrase} glow, and old ${phrase} fall.`],
	]);
	const found = all.find(({ forms }) => forms.includes(phrase));
	expect(found?.label).toBe(label);
	if (label !== phrase) expect(found?.reasons.get(phrase)).toBe("acronym");
});

test("labels write a word with its hyphen or without, as most of the list does", () => {
	const list: [string, string][] = [
		["Towers", "We study multilantern towers. All multilantern towers are old."],
		["Walls", "We study multilantern walls. All multi-lantern walls are old."],
		["Doors", "We study multi-lantern doors. All multi-lantern doors are old, and multi-wall doors."],
	];
	expect(labelsOf([list[0]!, list[1]!, list[2]!]).filter((label) => /lantern/.test(label))).toEqual([
		"multilantern towers",
		"multilantern walls",
		"multilantern doors",
	]);
	const found = conceptsOf([list[1]!, list[2]!]).find(({ label }) => label === "multi-lantern walls");
	expect(found?.forms).toEqual(["multi-lantern walls", "multilantern walls"]);
	expect(found?.reasons.get("multilantern walls")).toBe("hyphen");
});

test("an inner short form is spelt out where the papers ever do", () => {
	const found = labelsOf([
		[
			"Offline reinforcement learning",
			"Offline reinforcement learning (RL) is hard. Offline RL needs data. Offline RL is slow.",
		],
	]);
	expect(found).toContain("offline reinforcement learning");
	expect(found).not.toContain("offline RL");
});
