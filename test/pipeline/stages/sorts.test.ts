import { expect, test } from "vitest";
import { extractConcepts } from "../../../pipeline/stages/concepts.ts";
import { tokenise } from "../../../pipeline/stages/tokenise.ts";
import { conceptsOf, labelsOf, OPTIONS } from "../../fixtures/conceptsOf.ts";

test("a process with 'problem' behind it is the process", () => {
	const all = labelsOf([
		["Bilevel optimization", "We study bilevel optimization. The bilevel optimization problem is hard."],
		["Hyperparameters", "A bilevel optimization problem is solved. Bilevel optimization is slow."],
	]);
	expect(all).toContain("bilevel optimization");
	expect(all).not.toContain("bilevel optimization problem");
});

test.each([
	["an approach of more than two words", "kinetic orchid lantern framework", "kinetic orchid lantern"],
	["an algorithm behind a process", "kinetic lattice matching algorithm", "kinetic lattice matching"],
	["an algorithm behind another thing", "kinetic lattice lantern algorithm", undefined],
	["a method of two words", "lattice matching method", "lattice matching"],
	["a framework behind a generic word", "kinetic orchid improvement framework", undefined],
	["a framework behind a compound", "kinetic lantern-steering framework", undefined],
	["an algorithm behind one word", "orcheling algorithm", undefined],
	["what the background knows", "vehicle routing problem", undefined],
	["what has a short form", "kinetic orchid lantern framework (KOLF)", undefined],
])("the sort comes off where it says nothing: %s", (_, long, short) => {
	const all = labelsOf([["Faces of lattices", `We have a ${long}. This ${long} is new, and the ${long} is fast.`]]);
	const plain = long.replace(/ \(.*/, "");
	expect(all.filter((label) => label === plain || label === short)).toEqual([short ?? plain]);
});

test.each([
	["one paper says it in passing", ["Dusty towers", "Old towers"], false],
	["a title has it", ["Lantern matching models", "Old towers"], true],
])("a sort of what two papers name is a concept only where a title has it: %s", (_, [first, second], isNode) => {
	const all = labelsOf([
		[first!, "In dusty walls, lantern matching models are new."],
		[second!, "Lantern matching is old. We like lantern matching."],
	]);
	expect(all).toContain("lantern matching");
	expect(all.includes("lantern matching models")).toBe(isNode);
});

test("a sort that arXiv has in titles is a concept of one paper beside what others name", () => {
	const all = labelsOf([
		["Dusty walls", "In dusty towers, a federated learning system is new."],
		["Old towers", "Federated learning is old. We like federated learning."],
	]);
	expect(all).toContain("federated learning system");
});

test.each([
	["a sort of it", "lantern matching systems", true],
	["what does it", "lantern matching models", false],
	["what does something of one word", "lantern models", true],
])("%s that two papers name, as %s: a concept of its own? %s", (_, long, isNode) => {
	const said = `In dusty walls, ${long} are new. Lantern light is dim.`;
	const all = labelsOf([
		["Dusty towers", said],
		["Dusty doors", said],
		["Old towers", "Lantern matching is old. We like lantern matching. A lantern is dim."],
	]);
	expect(all).toContain("lantern matching");
	expect(all.includes(long)).toBe(isNode);
});

test("an app of a name is the name", () => {
	const all = labelsOf([["On sums", "We introduce SumPal, a helper. In class, SumPal helps. The SumPal app is new."]]);
	expect(all.filter((label) => label.startsWith("SumPal"))).toEqual(["SumPal"]);
});

test("a compound of a process with a word for a rule is the process, and says why", () => {
	const all = conceptsOf([
		["Early stopping", "We study early stopping. Early stopping is old."],
		["Old rules", "An early-stopping rule is new. This early-stopping rule is fast."],
	]);
	const found = all.filter(({ label }) => label.startsWith("early"));
	expect(found).toMatchObject([{ label: "early stopping", papers: [0, 1] }]);
	expect(found[0]!.reasons.get("early-stopping rule")).toBe("word-form");
});

test("what its sort came off weighs as much as with another word", () => {
	const weightOf = (phrase: string, name: string) => {
		const text = `We have a ${phrase}. This ${phrase} is new, and the ${phrase} is fast. A dusty wall is seen.`;
		const papers = [{ id: "p", title: "Faces of lattices", abstract: text }];
		const { label, paperConcepts } = extractConcepts(papers, tokenise(papers), OPTIONS);
		return paperConcepts.value[paperConcepts.index.indexOf(label.indexOf(name))];
	};
	expect(weightOf("kinetic orchid lantern framework", "kinetic orchid lantern")).toBe(1);
});

test.each([
	["a process with 'guarantees' behind it", "lattice convergence", "lattice convergence guarantees", false],
	["a procedure with 'subroutine' behind it", "lattice descent", "lattice descent subroutine", false],
	["a product with 'oracle' behind it", "lattice-vector product", "lattice-vector product oracle", false],
	["a data set behind how large it is", "LatticeNet-21K", "large-scale LatticeNet-21K", false],
	["a sort of a data set", "LatticeNet-21K", "sparse LatticeNet-21K", true],
	["a sort of something in capitals", "MRI", "structural MRI", true],
])("is a node of its own: %s", (_, one, other, isNode) => {
	const text = `We study ${one}. We have ${other}, and ${one} is new. This ${other} is ${one}.`;
	const all = labelsOf([
		[`On ${one}`, text],
		[`Old ${one}`, text],
	]);
	expect(all).toContain(one);
	expect(all.includes(other)).toBe(isNode);
});

test("a name is found inside what tells its sort, and is one concept with it", () => {
	const found = labelsOf([
		[
			"Robust vision",
			"We train on the distilled ImageNet-21K dataset. The diffGrad optimization technique helps. We call it diffGrad.",
		],
	]);
	expect(found).toContain("ImageNet-21K");
	expect(found).toContain("diffGrad");
	expect(found.filter((label) => /ImageNet|diffGrad/.test(label))).toHaveLength(2);
});
