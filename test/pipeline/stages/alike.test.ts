import fc from "fast-check";
import { expect, test } from "vitest";
import { alikeOf, blend, blendAlike, likeness, splitAlike, suitability } from "../../../pipeline/stages/alike.ts";
import { comparePapers } from "../../../pipeline/stages/compare.ts";
import { foldWord } from "../../../pipeline/stages/fold.ts";
import { countTerms, DEFAULT_TERMS } from "../../../pipeline/stages/terms.ts";
import { tokenise } from "../../../pipeline/stages/tokenise.ts";
import { weighTerms } from "../../../pipeline/stages/vectors.ts";
import { DIMENSIONS, wordVector } from "../../../pipeline/stages/wordVectors.ts";
import { topicality } from "../../../pipeline/stages/wordWeights.ts";

const WORDS = "federated clients server privacy galaxy stellar redshift qubit entanglement convex gradient zzyzx".split(
	" ",
);
const texts = fc.array(
	fc.array(fc.constantFrom(...WORDS), { minLength: 0, maxLength: 8 }).map((words) => words.join(" ")),
	{ minLength: 2, maxLength: 8 },
);
const read = (abstracts: readonly string[]) => tokenise(abstracts.map((abstract) => ({ title: "", abstract })));
const singles = (tokens: ReturnType<typeof read>) =>
	countTerms(tokens, { ...DEFAULT_TERMS, minDocumentFrequency: 1, pairs: false });

/** The formula of the header, word by word. */
function direction(abstracts: readonly string[]): number[][] {
	const words = singles(read(abstracts));
	const { start, index, value, rows } = weighTerms(words);
	const entries = Array.from({ length: rows }, (_, p) =>
		[...index.subarray(start[p], start[p + 1])].flatMap((t, i) => {
			const vector = new Int8Array(DIMENSIONS);
			if (!wordVector(words.stems[words.first[t]!]!, vector)) return [];
			const topic = Math.exp(topicality(foldWord(words.forms[words.first[t]!]!)) / 2);
			return [{ weight: value[start[p]! + i]! * topic, vector: [...vector] }];
		}),
	);
	const all = entries.flat();
	const total = all.reduce((sum, { weight }) => sum + weight, 0) || 1;
	const common = Array.from({ length: DIMENSIONS }, (_, d) =>
		all.reduce((sum, { weight, vector }) => sum + (weight * vector[d]!) / total, 0),
	);
	return entries.map((own) => {
		const sum = common.map((c, d) => own.reduce((s, { weight, vector }) => s + weight * (vector[d]! - c), 0));
		const length = Math.hypot(...sum);
		return sum.map((x) => (length < 1e-9 ? 0 : x / length));
	});
}

test("directions are those of the formula, likeness is symmetric and in [0, 1]", () => {
	fc.assert(
		fc.property(texts, (abstracts) => {
			const alike = alikeOf(read(abstracts))!;
			const expected = direction(abstracts);
			for (let a = 0; a < abstracts.length; a++)
				for (let b = 0; b < abstracts.length; b++) {
					const found = likeness(alike, a, b);
					expect(found).toBe(likeness(alike, b, a));
					expect(found).toBeGreaterThanOrEqual(0);
					expect(found).toBeLessThanOrEqual(1);
					if (!expected[a]!.some((x) => x !== 0) || !expected[b]!.some((x) => x !== 0)) continue;
					const dot = expected[a]!.reduce((sum, x, d) => sum + x * expected[b]![d]!, 0);
					expect(found).toBeCloseTo(Math.max(0, dot), 4);
				}
		}),
		{ numRuns: 60 },
	);
});

test("what words share and what others add is the likeness, and a word that only one paper has is not shared", () => {
	fc.assert(
		fc.property(texts, (abstracts) => {
			const tokens = read(abstracts);
			const alike = alikeOf(tokens)!;
			const { stems } = singles(tokens);
			for (let a = 0; a < abstracts.length; a++)
				for (let b = a + 1; b < abstracts.length; b++) {
					const { shared, others, example } = splitAlike(alike, a, b, () => true);
					const sum = [...shared.values()].reduce((total, part) => total + part, others);
					expect(sum).toBeCloseTo(likeness(alike, a, b), 9);
					expect(others).toBeGreaterThanOrEqual(0);
					const has = (paper: number, stem: number) =>
						abstracts[paper]!.split(" ").some((word) => word.startsWith(stems[stem]!.slice(0, 4)));
					for (const [stem, part] of shared) {
						expect(part).toBeGreaterThanOrEqual(0);
						expect(has(a, stem) && has(b, stem)).toBe(true);
					}
					if (!example) continue;
					expect([has(a, example[0]), has(b, example[0])]).toEqual([true, false]);
					expect([has(a, example[1]), has(b, example[1])]).toEqual([false, true]);
				}
		}),
		{ numRuns: 60 },
	);
});

const APART = [
	"federated clients train",
	"federated clients wait",
	"decentralized workers aggregation gossip",
	"stellar redshift survey",
	"stellar redshift map",
	"galaxy luminosity photometry survey map train wait",
];

test("papers without a common word meet by words used alike", () => {
	const alike = alikeOf(read(APART))!;
	expect(likeness(alike, 0, 2)).toBeGreaterThan(0.2);
	expect(likeness(alike, 3, 2)).toBe(0);
	const { shared, others, example } = splitAlike(alike, 0, 2, () => true);
	expect(shared.size).toBe(0);
	expect(others).toBeGreaterThan(0.2);
	const { stems } = singles(read(APART));
	expect(["feder", "client"]).toContain(stems[example![0]]);
	expect(splitAlike(alike, 0, 2, (stem) => !/feder|client/.test(stems[stem]!)).example?.[0]).not.toBe(example![0]);
});

test("words suit a theme by the cosine of their direction and its papers'", () => {
	const alike = alikeOf(read(APART))!;
	const suits = suitability(alike, Int32Array.from([0, 0, 0, 1, 1, -1]), 2);
	// A theme of one paper with one word: that word is its direction.
	const lone = alikeOf(read(["federated", "galaxy", "stellar redshift"]))!;
	expect(suitability(lone, Int32Array.from([0, 1, 1]), 2)(["feder"], 0)).toBeCloseTo(1, 9);
	expect(suits(["privaci"], 0)!).toBeGreaterThan(0.2);
	expect(suits(["privaci"], 1)!).toBeLessThan(0);
	expect(suits(["zzyzx", "galaxi"], 1)).toBe(suits(["galaxi"], 1));
	expect(suits(["zzyzx"], 1)).toBeUndefined();
});

test("a comparison ranks by the blend, all of it by the blend's formula", async () => {
	const tokens = read(APART);
	const alike = alikeOf(tokens)!;
	const vectors = weighTerms(countTerms(tokens));
	const plain = await comparePapers(vectors, { related: 5, neighbours: 5 });
	const blended = await comparePapers(vectors, { related: 5, neighbours: 5, alike });
	const lists = ({ start, index, similarity }: typeof plain.related, p: number) =>
		[...index.subarray(start[p], start[p + 1])].map((q, i) => ({ q, s: similarity[start[p]! + i]! }));
	for (let p = 0; p < APART.length; p++) {
		const expected = lists(plain.related, p)
			.map(({ q, s }) => ({ q, s: blend(alike, s, p, q) }))
			.sort((x, y) => y.s - x.s || x.q - y.q);
		expect(lists(blended.related, p)).toEqual(expected);
	}
	expect(blended.nearby).toEqual(blended.related);
	expect(blendAlike(plain.related, { ...alike, say: 0 }, 5)).toEqual(plain.related);
	const [first] = lists(blendAlike(plain.related, { ...alike, say: 1 }, 1), 5);
	expect(first!.s).toBe(likeness(alike, 5, first!.q));
});

test("long lists go by what they share alone", () => {
	const papers = Array.from({ length: 1500 }, () => ({ title: "", abstract: "galaxy" }));
	expect(alikeOf(tokenise(papers))).toBeUndefined();
	expect(alikeOf(tokenise(papers.slice(1)))?.say).toBeCloseTo(2 / Math.sqrt(1499), 12);
	expect(alikeOf(tokenise(papers.slice(0, 50)))?.say).toBe(0.2);
});
