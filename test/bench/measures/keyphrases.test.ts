import { describe, expect, it } from "vitest";
import { harmonic, scoreKeyphrases } from "../../../bench/measures/keyphrases.ts";

const papers = [
	{
		id: 1,
		title: "Deep networks",
		abstract: "We train deep neural networks on graphs.",
		gold: ["deep networks", "graph", "optimizers"],
	},
	{ id: 2, title: "A study", abstract: "Of nothing.", gold: ["query planning"] },
];

describe("scoreKeyphrases", () => {
	it("pools hits over papers and leaves a paper without gold in its text out of the present score", () => {
		const scores = scoreKeyphrases(papers, [
			["deep network", "neural networks", "Graphs"],
			["study", "nothing"],
		]);
		// 2 hits, 5 given, 4 wanted.
		expect(scores.micro[5]).toBeCloseTo((100 * 2 * 0.4 * 0.5) / 0.9, 9);
		// Paper 1 alone: 2 of five, 2 of 2.
		expect(scores.present).toBeCloseTo((100 * 2 * 0.4) / 1.4, 9);
	});

	it("cuts at k and counts a repeated stem once", () => {
		const ranked = [["w1", "w2", "w3", "w4", "graph", "graphs", "optimizer", "deep networks"], []];
		const { micro } = scoreKeyphrases(papers, ranked);
		// Of seven different phrases: at 5 the hit is "graph"; at 10 all three.
		expect(micro[5]).toBeCloseTo(harmonic(1 / 5, 1 / 4), 9);
		expect(micro[10]).toBeCloseTo(harmonic(3 / 7, 3 / 4), 9);
	});

	it("a phrase inside a word does not stand in the text", () => {
		const one = [{ id: 1, title: "Limitation", abstract: "", gold: ["imitation"] }];
		expect(scoreKeyphrases(one, [["imitation"]])).toMatchObject({ present: 0, micro: { 5: 100 } });
	});
});

it.each([
	[0, 0, 0],
	[1, 1, 100],
	[0.5, 0.25, 100 / 3],
])("harmonic(%d, %d)", (precision, recall, expected) => {
	expect(harmonic(precision, recall)).toBeCloseTo(expected, 9);
});
