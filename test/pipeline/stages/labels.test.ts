import { expect, test } from "vitest";
import { FormCounter, writeConcept } from "../../../pipeline/stages/labels.ts";

function labelOf(counts: Record<string, number>): string {
	const counter = new FormCounter();
	for (const [text, count] of Object.entries(counts))
		for (let i = 0; i < count; i++)
			counter.add({
				text,
				trusted: true,
				short: false,
				abridged: false,
				defined: false,
				reason: undefined,
				evidence: undefined,
			});
	return writeConcept(counter, () => false, false).label;
}

test.each([
	["the most frequent form", { "loss landscape": 2, "loss landscapes": 3 }, "loss landscapes"],
	[
		"an adverb in its place, though rarer",
		{ "differential private learning": 4, "differentially private learning": 1 },
		"differentially private learning",
	],
	["but not when much rarer", { "high dimensional data": 9, "highly dimensional data": 1 }, "high dimensional data"],
	["a noun before its verb", { backpropagate: 3, backpropagation: 1 }, "backpropagation"],
])("a concept is called by %s", (_, counts, label) => {
	expect(labelOf(counts)).toBe(label);
});
