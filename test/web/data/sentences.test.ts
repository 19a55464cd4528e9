import { describe, expect, test } from "vitest";
import { indexMap } from "../../../web/data/mapIndex.ts";
import { bestSentence, definingSentence, quote } from "../../../web/data/sentences.ts";
import { explain } from "../../../web/data/why.ts";
import { tinyMap } from "../../fixtures/tinyMap.ts";

const index = indexMap(tinyMap());
const { papers, concepts } = index.map;
const concept = (label: string) => concepts.findIndex((c) => c.label === label);
const paper = (start: string) => papers.findIndex((p) => p.title.startsWith(start));
const said = (segments: { text: string; concept: number }[]) =>
	segments.map((s) => (s.concept < 0 ? s.text : `[${s.text}]`)).join("");

describe("quotes", () => {
	test("a sentence with its concepts underlined", () => {
		const p = paper("Convergence");
		const rows = index.conceptsOf(p).filter((row) => row.concept === concept("stochastic gradient descent"));
		expect(said(quote(papers[p], 1, rows).segments)).toBe(
			"We study [stochastic gradient descent] ([SGD]) for convex optimization.",
		);
	});

	test("a long sentence keeps the words round the concept and says that it was cut", () => {
		const before = "word ".repeat(60);
		const abstract = `${before}the target here ${"tail ".repeat(60).trim()}.`;
		const from = abstract.indexOf("target");
		const record = {
			...papers[0],
			abstract,
			sentences: [
				[0, 0, 1],
				[1, 0, abstract.length],
			],
		} as (typeof papers)[0];
		const row = {
			paper: 0,
			concept: 3,
			count: 1,
			weight: 1,
			mentions: [{ sentence: 1, field: 1, from, to: from + 6 } as const],
		};
		const text = said(quote(record, 1, [row]).segments);
		expect(text).toMatch(/^…word.*\[target\].*tail…$/);
		expect(text.length).toBeLessThan(230);
	});

	test("the best sentence is in the abstract, names most of the reasons, and is the earliest", () => {
		const p = paper("Private learning");
		const own = (label: string) => index.conceptsOf(p).filter((row) => row.concept === concept(label));
		expect(bestSentence([...own("stochastic gradient descent"), ...own("privacy budget")])).toBe(2);
		expect(bestSentence(own("differential privacy"))).toBe(1);
		expect(bestSentence([])).toBeUndefined();
		const titleOnly = index.conceptsOf(paper("Score matching revisited"));
		expect(bestSentence(titleOnly)).toBe(0);
	});

	test("the sentence nearest to a definition", () => {
		const rows = index.papersOf(concept("federated learning"));
		const found = definingSentence(papers, rows);
		expect(found && papers[found.paper].abstract.slice(...papers[found.paper].sentences[found.sentence].slice(1))).toBe(
			"Federated learning is slow because of communication.",
		);
	});
});

describe("why two papers are related", () => {
	test("shares add up to one, and both sides speak of the shared concepts", () => {
		for (const pair of index.map.related) {
			const why = explain(index, pair, pair.source);
			const sum = why.reasons.reduce((total, { share }) => total + share, why.also.share + why.rest);
			expect(sum).toBeCloseTo(
				pair.shared.reduce((total, { share }) => total + share, pair.rest),
				9,
			);
			expect(why.other).toBe(pair.target);
			expect(why.here?.segments.some((s) => s.concept >= 0)).toBe(true);
			expect(why.there?.segments.some((s) => s.concept >= 0)).toBe(true);
		}
	});

	test("a paper without abstract shares in its title only", () => {
		const p = paper("Score matching revisited");
		const pair = index.relatedOf(p)[0];
		expect(explain(index, pair, p).here?.title).toBe(true);
	});

	test("a pair that shares words only quotes a sentence that holds the word", () => {
		const pair = { source: 0, target: 1, similarity: 0.1, shared: [{ word: "robust", share: 0.4 }], rest: 0.6 };
		const why = explain(index, pair, paper("Adaptive"));
		expect(why.reasons).toEqual([{ concept: -1, label: "robust", share: 0.4 }]);
		expect(said(why.here?.segments ?? [])).toBe("An adaptive learning rate makes SGD robust.");
	});
});
