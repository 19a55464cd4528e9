// @ts-expect-error natural ships no types for its single modules.
import TfIdf from "natural/lib/natural/tfidf/tfidf.js";
import { describe, expect, test } from "vitest";
import { findPhrases } from "../../../pipeline/stages/concepts.ts";
import { aliasExpansions } from "../../../pipeline/stages/expansions.ts";
import { countTerms, DEFAULT_TERMS, NO_WORD, type TermTable } from "../../../pipeline/stages/terms.ts";
import { tokenise } from "../../../pipeline/stages/tokenise.ts";
import { DEFAULT_WEIGHTS, weighTerms } from "../../../pipeline/stages/vectors.ts";

const ALL = { ...DEFAULT_TERMS, minDocumentFrequency: 1 };

/** Each paper's terms, spelt, with their counts. */
function spelt({ stems, first, second, counts }: TermTable): Record<string, number>[] {
	return Array.from({ length: counts.rows }, (_, p) => {
		const row: Record<string, number> = {};
		for (let e = counts.start[p]!; e < counts.start[p + 1]!; e++) {
			const t = counts.index[e]!;
			row[second[t] === NO_WORD ? stems[first[t]!]! : `${stems[first[t]!]} ${stems[second[t]!]}`] = counts.value[e]!;
		}
		return row;
	});
}

const count = (title: string, abstract: string, options = ALL) =>
	spelt(countTerms(tokenise([{ title, abstract }]), options))[0];

describe("words and word pairs of one paper", () => {
	test.each([
		["stems", "", "Training trained trains.", { train: 3, "train train": 2 }],
		["a title counts twice", "Robust planning", "", { robust: 2, plan: 2, "robust plan": 2 }],
		["no pair over a stop word", "", "sets of points", { set: 1, point: 1 }],
		["no pair over a comma", "", "graphs, trees", { graph: 1, tree: 1 }],
		[
			"no pair over a full stop",
			"",
			"We cut graphs. Trees grow.",
			{ cut: 1, graph: 1, "cut graph": 1, tree: 1, grow: 1, "tree grow": 1 },
		],
		["parts of a hyphenated word", "", "boundary-layer", { boundari: 1, layer: 1, "boundari layer": 1 }],
		["no bare numbers", "", "42 graphs", { graph: 1 }],
		["nothing of a URL", "", "See https://example.org/graphs now.", { see: 1 }],
	])("%s", (_name, title, abstract, expected) => {
		const row = count(title, abstract)!;
		for (const [term, times] of Object.entries(expected)) expect(row[term], term).toBe(times);
		for (const term of Object.keys(row)) if (!(term in expected)) expect(["now", "see now"]).toContain(term);
	});

	test("no title, no abstract: an empty row", () => expect(count("", "")).toEqual({}));
});

test("terms of too few papers are left out, and so are pairs with a rare word", () => {
	const papers = ["dense graphs", "dense graphs", "dense trees"].map((abstract) => ({ title: "", abstract }));
	const table = countTerms(tokenise(papers));
	expect(spelt(table)).toEqual([
		{ dens: 1, graph: 1, "dens graph": 1 },
		{ dens: 1, graph: 1, "dens graph": 1 },
		{ dens: 1 },
	]);
	expect([...table.documentFrequency]).toEqual([3, 2, 2]);
});

test("a short form counts as what it stands for", () => {
	const papers = [
		{ title: "", abstract: "Gradient descent." },
		{ title: "", abstract: "GD converges." },
	];
	const tokens = tokenise(papers);
	const token = tokens.sentenceStart[tokens.paperStart[1]!]!;
	const expansions = {
		token: Uint32Array.from([token]),
		start: Uint32Array.from([0, 2]),
		words: Uint32Array.from(["gradient", "descent"], (word) => tokens.words.indexOf(word)),
	};
	expect(spelt(countTerms(tokens, { ...ALL, expansions }))[1]).toMatchObject({
		gd: 1,
		gradient: 1,
		descent: 1,
		"gradient descent": 1,
	});
});

test("no pair spans a stop word of what a short form stands for", () => {
	const papers = [{ title: "", abstract: "Mixture of experts. MoE glows." }];
	const tokens = tokenise(papers);
	const words = Uint32Array.from(["mixture", "of", "experts"], (word) => tokens.words.indexOf(word));
	const expansions = { token: Uint32Array.from([4]), start: Uint32Array.from([0, 3]), words };
	const counts = spelt(countTerms(tokens, { ...ALL, stopWords: new Set(["of"]), expansions }))[0]!;
	expect(counts).toMatchObject({ mixtur: 2, expert: 2 });
	expect(counts).not.toHaveProperty("mixtur expert");
});

test("a stop word that a short form stands for counts as a word of its stem that is none", () => {
	const tokens = tokenise([{ title: "", abstract: "Using walls glows. He uses UW." }]);
	const words = Uint32Array.from(["using", "walls"], (word) => tokens.words.indexOf(word));
	const token = Uint32Array.from([tokens.word.indexOf(tokens.words.indexOf("uw"))]);
	const expansions = { token, start: Uint32Array.from([0, 2]), words };
	const stopWords = new Set(["using", "he"]);
	expect(spelt(countTerms(tokens, { ...ALL, stopWords, expansions }))[0]).toMatchObject({ us: 2, "us wall": 1 });
});

test("short forms are expanded where the paper does not spell them out", () => {
	const papers = [
		{ title: "Walls", abstract: "We use stochastic gradient descent (SGD). SGD glows." },
		{ title: "Doors", abstract: "We use stochastic gradient descent, or SGD." },
		{ title: "Towers", abstract: "We use SGD, and SGD glows." },
	];
	const tokens = tokenise(papers);
	const { token, start, words } = aliasExpansions(tokens, findPhrases(papers, tokens));
	const third = tokens.sentenceStart[tokens.paperStart[2]!]!;
	expect([...token].map((t) => [t >= third, tokens.words[tokens.word[t]!]])).toEqual([[true, "sgd"]]);
	expect(Array.from(words.subarray(start[0], start[1]), (w) => tokens.words[w])).toEqual([
		"stochastic",
		"gradient",
		"descent",
	]);
});

test("the form shown for a stem is its most frequent word", () => {
	const table = countTerms(tokenise([{ title: "", abstract: "first-order methods, ordered sets, first-order" }]), ALL);
	expect(table.forms[table.stems.indexOf("order")]).toBe("order");
});

test("with its formula, the weights are those of natural's TfIdf", () => {
	const papers = [
		{ title: "Sparse graphs", abstract: "Sparse graphs cut graphs" },
		{ title: "Trees", abstract: "Trees grow on graphs" },
		{ title: "Dense sets", abstract: "Sets hold points and points" },
	];
	const table = countTerms(tokenise(papers), { ...ALL, pairs: false });
	const weights = weighTerms(table, {
		termFrequency: "count",
		inverseFrequency: "natural",
		background: 0,
		pairs: 1,
		normalize: false,
	});
	const oracle = new TfIdf();
	for (const row of spelt(table)) oracle.addDocument(Object.entries(row).flatMap(([term, n]) => Array(n).fill(term)));
	let compared = 0;
	for (let p = 0; p < papers.length; p++)
		for (let e = weights.start[p]!; e < weights.start[p + 1]!; e++) {
			const term = table.stems[table.first[weights.index[e]!]!]!;
			expect(weights.value[e]).toBeCloseTo(oracle.tfidf(term, p), 10);
			compared++;
		}
	expect(compared).toBeGreaterThan(8);
});

describe("weights", () => {
	const fillers = Array.from("abcdefghijklmnopqrstuvwxyz", (letter) => `x${letter}`);
	const papers = ["present galaxies", "present molecules", "galaxies", ...fillers].map((abstract) => ({
		title: "",
		abstract,
	}));
	const weigh = (background: number) => {
		const table = countTerms(tokenise(papers), { ...ALL, pairs: false });
		const weights = weighTerms(table, { ...DEFAULT_WEIGHTS, background });
		const of = (p: number, word: string) => {
			for (let e = weights.start[p]!; e < weights.start[p + 1]!; e++)
				if (table.stems[table.first[weights.index[e]!]!] === word) return weights.value[e]!;
			return 0;
		};
		return { of, weights };
	};

	test("rows have length 1", () => {
		const { weights } = weigh(200);
		for (let p = 0; p < 3; p++) {
			const row = weights.value.subarray(weights.start[p]!, weights.start[p + 1]!);
			expect(row.reduce((sum, x) => sum + x * x, 0)).toBeCloseTo(1, 12);
		}
	});

	test("of two words equally frequent here, the one common elsewhere weighs less", () => {
		const plain = weigh(0);
		expect(plain.of(0, "present")).toBe(plain.of(0, "galaxi"));
		const steadied = weigh(200);
		expect(steadied.of(0, "present")).toBeLessThan(0.8 * steadied.of(0, "galaxi"));
	});
});
