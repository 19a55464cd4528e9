import { expect, test } from "vitest";
import { labelsOf } from "../../fixtures/conceptsOf.ts";

test.each([
	[
		"a word between its ends is left out",
		"We find Gaussian probability paths. All Gaussian probability paths are short, and such Gaussian paths are new. Gaussian paths help.",
		"Gaussian probability paths",
		"Gaussian paths",
	],
	[
		"a word before it is left out",
		"It skips neural network evaluation. Such network evaluations cost much, as network evaluations do.",
		"neural network evaluation",
		"network evaluations",
	],
	[
		"a word is put behind it once",
		"We study square root scaling. The square root scaling rule follows from square root scaling.",
		"square root scaling",
		"square root scaling rule",
	],
	[
		"it only tells the sort of one that is written otherwise",
		"We study kernel matching. By kernel matching we solve the kernel-matching problem.",
		"kernel matching",
		"kernel-matching problem",
	],
	[
		"it tells what does the same work",
		"We study kinetic lattice methods. Kinetic lattice methods are good kinetic lattice optimizers.",
		"kinetic lattice methods",
		"kinetic lattice optimizers",
	],
	[
		"it denies the other",
		"We study kinetic lanterns. Kinetic lanterns are new, non-kinetic lanterns are old.",
		"kinetic lanterns",
		"non-kinetic lanterns",
	],
	[
		"it denies a word before the other",
		"We study distributed bilevel optimization. Distributed bilevel optimization is new. This distributed bilevel optimization is also a non-glowing distributed bilevel optimization.",
		"distributed bilevel optimization",
		"non-glowing distributed bilevel optimization",
	],
	[
		"it tells the doer",
		"We study lifelong robot learning. Lifelong robot learning is hard for lifelong robot learners.",
		"lifelong robot learning",
		"lifelong robot learners",
	],
	[
		"it tells the doer of what ends otherwise",
		"We study dusty lantern detection. Dusty lantern detection is hard for dusty lantern detectors.",
		"dusty lantern detection",
		"dusty lantern detectors",
	],
	[
		"it tells the training for the learning",
		"We study lantern learning. Lantern learning is hard, so lantern training takes time.",
		"lantern learning",
		"lantern training",
	],
	[
		"it leaves a word before the sort out",
		"We solve kinetic lattice problems. The kinetic lattice descent problems are new. Kinetic lattice descent is a kinetic lattice descent.",
		"kinetic lattice descent",
		"kinetic lattice problems",
	],
	[
		"it puts words behind a name, once",
		"We use ZORBA. With ZORBA, all is new. In old dusty towers, by the end of the day, a ZORBA wall crew is seen.",
		"ZORBA",
		"ZORBA wall crew",
	],
	[
		"it has the other's name before a sort",
		"The lantern search engine (LSE) is new. By LSE-based methods, dust glows. We use LSE.",
		"lantern search engine",
		"LSE-based methods",
	],
	[
		"it leaves the adverb out",
		"We sample robust lanterns. Such robust lanterns and adversarially robust lanterns are new.",
		"adversarially robust lanterns",
		"robust lanterns",
	],
	[
		"it says the other's words in another order, once",
		"We study lantern search. Lantern search is new. A sort of dust of a kinetic search lantern crew, in old dusty towers, is seen here by the end of the day.",
		"lantern search",
		"kinetic search lantern crew",
	],
	[
		"it describes the other, once",
		"We study lantern search. Lantern search is new. In old dusty towers, by the end of the day, a smooth lantern search is seen.",
		"lantern search",
		"smooth lantern search",
	],
	[
		"it denies the other's ends, once",
		"We study kinetic orchid lanterns. Kinetic orchid lanterns are new. In old dusty towers, by the end of the day, non-kinetic lanterns are seen.",
		"kinetic orchid lanterns",
		"non-kinetic lanterns",
	],
	[
		"a short form says that the thing begins later",
		"A wooden lantern search engine (LSE) is new. We use LSE, and LSE glows.",
		"lantern search engine",
		"wooden lantern search engine",
	],
])("no concept of one paper is another where %s", (_, abstract, kept, gone) => {
	const found = labelsOf([["Faces of lattices", abstract]]);
	expect(found).toContain(kept);
	expect(found).not.toContain(gone);
});

test.each([
	["the last words", "lantern search", "kinetic dusty lantern search", "Dusty walls"],
	[
		"its end, with a short form, in its title",
		"lantern search engine (LSE)",
		"wooden lantern search engine",
		"A wooden lantern search engine (LSE)",
	],
	["its end, though arXiv knows the whole", "sensitivity analysis", "global sensitivity analysis", "Dusty walls"],
	["its end, behind an adjective that titles begin with", "lantern search", "neural lantern search", "Dusty walls"],
	["in its title", "lantern search", "kinetic search lantern crew", "A kinetic search lantern crew"],
	["one word", "lanterns", "kinetic lantern crew", "Lanterns"],
	["its begin, before another noun", "lantern search", "lantern search wall", "A lantern search wall"],
])("a phrase of one paper is a concept beside another that it has as %s", (_, one, other, title) => {
	const found = labelsOf([
		[title, `We study ${one}. The ${one} is new. Now in old dusty towers, by the end of the day, a ${other} is seen.`],
	]);
	expect(found).toContain(other);
});

test("the shorter one goes also where it is in the title, but not where two papers have both", () => {
	const text = "We sample robust lanterns. Dusty walls of robust lanterns and adversarially robust lanterns are new.";
	expect(labelsOf([["Robust lanterns", text]])).not.toContain("robust lanterns");
	expect(labelsOf([["Robust lanterns", text]])).toContain("adversarially robust lanterns");
	expect(labelsOf(Array(2).fill(["Robust lanterns", text]))).toContain("robust lanterns");
});

test("a sort of what two papers have is no concept of one of them", () => {
	const one: [string, string] = [
		"Dusty walls",
		"The lantern search setting is new. In the lantern search setting, a lantern search glows.",
	];
	const found = labelsOf([one, ["Lantern search", "We study a lantern search. Each lantern search is new."]]);
	expect(found).toContain("lantern search");
	expect(found).not.toContain("lantern search setting");
});

test("a paper's words for another phrase are a concept where it insists on them", () => {
	const abstract =
		"We propose a kinetic search lantern crew. The crew is kinetic, as each crew has a lantern search. Lantern search is kinetic.";
	expect(labelsOf([["Crews of kinetic lanterns", abstract]])).toContain("kinetic search lantern crew");
});

test("a shorter phrase is a concept beside the longer one where titles have such", () => {
	const found = labelsOf([
		[
			"Faces of lattices",
			"We study distributed bilevel optimization. Distributed bilevel optimization is hard, as bilevel optimization is.",
		],
	]);
	expect(found).toContain("distributed bilevel optimization");
	expect(found).toContain("bilevel optimization");
});

test.each([
	["Zorban"],
	// Its compounds are read through their parts.
	["Zorban (Glowing Sign Momentum)"],
])("a compound of %s says more than the name, unless it only tells that it has to do with it", (name) => {
	const found = labelsOf([
		[
			"Zorban glows on dusty walls",
			`We propose ${name}, a new lamp with some kappa. It is one of the Zorban-kappa algorithms, not of the Zorban-related algorithms. On walls Zorban wins.`,
		],
	]);
	expect(found).toContain("Zorban-kappa algorithms");
	expect(found).not.toContain("Zorban-related algorithms");
});
