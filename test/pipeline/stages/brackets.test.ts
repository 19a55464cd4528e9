import fc from "fast-check";
import { expect, test } from "vitest";
import { tokenise } from "../../../pipeline/stages/tokenise.ts";

function wordsOf(abstract: string) {
	const tokens = tokenise([{ title: "", abstract }]);
	return { tokens, text: Array.from(tokens.word, (w) => tokens.words[w]).join(" ") };
}

test.each([
	["the key-value (KV) cache grows", "the key-value cache ( kv ) grows"],
	["a nitrogen-vacancy (NV) center model here", "a nitrogen-vacancy center model ( nv ) here"],
	["a dusty lantern-aware (DLA) descent", "a dusty lantern-aware descent ( dla )"],
	["a graph neural network (GNN) model here", "a graph neural network ( gnn ) model here"],
	["graph neural networks (GNNs) are here", "graph neural networks ( gnns ) are here"],
	["a dusty-walled (XYZ) cache", "a dusty-walled ( xyz ) cache"],
	["in Italy (IT) companies", "in italy ( it ) companies"],
	["the wall (XYZ) cache", "the wall ( xyz ) cache"],
	["a wall of towers (we see) cache", "a wall of towers ( we see ) cache"],
])("%s: %s", (text, expected) => {
	expect(wordsOf(text).text).toBe(expected);
});

test("law: no word is lost, each is where it was written, and sentences keep theirs", () => {
	const part = fc.constantFrom(
		"graph neural network (GNN) ",
		"key-value (KV) ",
		"cache ",
		"model ",
		"is (A) ",
		"we see. ",
	);
	fc.assert(
		fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
			const abstract = parts.join("");
			const { tokens } = wordsOf(abstract);
			const spans = Array.from(tokens.from, (from, t) => [from, tokens.to[t]!] as const);
			expect(spans.map(([from, to]) => abstract.slice(from, to).toLowerCase())).toEqual(
				Array.from(tokens.word, (w) => tokens.words[w]),
			);
			const inOrder = spans.toSorted((a, b) => a[0] - b[0]);
			expect(inOrder.map(([from, to]) => abstract.slice(from, to)).join("")).toBe(abstract.replace(/ /g, ""));
			for (let s = 0; s + 1 < tokens.sentenceStart.length; s++)
				for (let t = tokens.sentenceStart[s]!; t < tokens.sentenceStart[s + 1]!; t++)
					expect(spans[t]![0] >= tokens.sentenceFrom[s]! && spans[t]![1] <= tokens.sentenceTo[s]!).toBe(true);
		}),
	);
});
