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
		"It skips the extra neural network evaluation. Such network evaluations cost much, as network evaluations do.",
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
])("no concept of one paper is another where %s", (_, abstract, kept, gone) => {
	const found = labelsOf([["Faces of lattices", abstract]]);
	expect(found).toContain(kept);
	expect(found).not.toContain(gone);
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
