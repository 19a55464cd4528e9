import { expect, test } from "vitest";
import { conceptsOf } from "../../fixtures/conceptsOf.ts";

const ALONE = "We use DR3 of the mission. By DR3, stars move.";

test.each([
	["behind its name in the whole paper", ["We use the lanterns of Gaia DR3. With Gaia DR3, stars move."], []],
	["alone in the paper, too", ["We use Gaia DR3. By DR3, stars move."], [0]],
	["behind two names", ["We use Gaia DR3 and Lamost DR3 for stars."], [0]],
	["behind a word in small letters", ["We use the release DR3 of stars. In release DR3, stars move."], [0]],
	["behind a sentence's first word", ["Using DR3, stars move. They are old."], [0]],
	["in an acronym's paper, first in its sentence", ["DESI DR3 is new. DESI DR3 has stars."], []],
	["alone in half of the papers", ["We use Gaia DR3. With Gaia DR3, stars move.", ALONE], [0, 1]],
	["alone in the fewest", ["We use Gaia DR3 for stars.", "With Gaia DR3, stars move.", ALONE], [2]],
])("letters and a number that stand %s", (_, abstracts, papers) => {
	const found = conceptsOf(abstracts.map((text): [string, string] => ["Dusty walls", text]));
	expect(found.filter(({ label }) => label === "DR3").flatMap((concept) => concept.papers)).toEqual(papers);
});

const ZORB = "We test walls on Zorb. As Zorb shows, walls glow, and Zorb is new.";

test.each([
	["behind names", ["We test on the Mossy Zorb of old.", "By the Rusty Zorb, walls glow.", ZORB], [2]],
	[
		"behind names, and alone",
		["We test on the Mossy Zorb. With Zorb, walls glow.", "By the Rusty Zorb, walls glow.", ZORB],
		[0, 1, 2],
	],
	["behind words in small letters", ["We test on the mossy Zorb.", "By the rusty Zorb, walls glow.", ZORB], [0, 1, 2]],
	["behind names in half of the papers", ["We test on the Mossy Zorb of old.", ZORB], [0, 1]],
])("a word with a capital that stands %s", (_, abstracts, papers) => {
	const found = conceptsOf(abstracts.map((text): [string, string] => ["Dusty walls", text]));
	expect(found.filter(({ label }) => label === "Zorb").flatMap((concept) => concept.papers)).toEqual(papers);
});

const GRADE = "We grade by the Lanternolysis in Dusty Walls (of old). With Lanternolysis in Dusty Walls, towers stand.";

test.each([
	["behind a name and 'of' in two papers", [GRADE, GRADE], []],
	["in one", [GRADE], [0]],
	["also otherwise", [GRADE, `${GRADE} So do Dusty Walls.`], [0, 1]],
	["behind one in small letters", Array(2).fill(GRADE.replaceAll("Lanternolysis", "grades")), [0, 1]],
	["in small letters themselves", Array(2).fill(GRADE.replaceAll("Dusty Walls", "dusty walls")), [0, 1]],
	[
		"behind a sentence's first word",
		Array(2).fill("Towers in Dusty Walls (of old) stand. Towers in Dusty Walls, too."),
		[0, 1],
	],
])("words with capitals that stand %s", (_, abstracts, papers) => {
	const found = conceptsOf(abstracts.map((text): [string, string] => ["Old stone", text]));
	const named = found.filter(({ label }) => label.toLowerCase().startsWith("dusty walls"));
	expect(named.flatMap((concept) => concept.papers)).toEqual(papers);
});

test("a word in titles alone is no part of what stands before it, as all words there have capitals", () => {
	const found = conceptsOf([
		["Old walls that glow near the Mossy Zorb of stone", "We test walls of stone."],
		["How walls that glow meet the Rusty Zorb of stone", "Walls of stone glow."],
		["Dusty walls", ZORB],
	]);
	expect(found.find(({ label }) => label === "Zorb")?.papers).toEqual([0, 1, 2]);
});
