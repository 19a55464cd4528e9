// Over 250 lines: made-up themes for each rule of what a theme is called.
import { describe, expect, test } from "vitest";
import type { NamingTable } from "../../../pipeline/stages/themeConcepts.ts";
import { namingTable, scoreThemeConcepts } from "../../../pipeline/stages/themeConcepts.ts";
import { labelThemes } from "../../../pipeline/stages/themeLabels.ts";
import { linkColumns } from "../../../src/formats/rows.ts";

/** Papers as lists of concepts, the first weighing most; generic ones marked by "*", forms after "=". */
function corpus(papers: readonly (readonly string[])[]): NamingTable {
	const all = [...new Set(papers.flat())];
	const concepts = all.map((text) => {
		const forms = text.replace("*", "").split("=");
		return {
			label: forms[0]!,
			kind: "phrase" as const,
			papers: papers.filter((own) => own.includes(text)).length,
			generic: text.endsWith("*"),
			variants: forms.map((form, i) => ({
				form,
				count: 9 - i,
				reason: i === 0 ? ("label" as const) : ("acronym" as const),
			})),
		};
	});
	const links = papers.flatMap((own, paper) =>
		own.map((text, i) => ({ paper, concept: all.indexOf(text), count: 1, weight: 1 / (i + 1), mentions: [] })),
	);
	return namingTable(concepts, linkColumns(papers.length, links));
}

function names(papers: readonly (readonly string[])[], theme: readonly number[]): string[] {
	return labelThemes(corpus(papers), Int32Array.from(theme), Math.max(...theme) + 1).map(({ name }) => name);
}

test.each([
	["in no title names no theme", 1, [0, 1], "Dusty walls"],
	["in a title names one", 0, [0, 1], "Lantern theory"],
	["in no title names one that has nothing else", 1, [0], "Lantern theory"],
])("what 8 % of the papers name %s", (_, field, own, expected) => {
	const labels = ["lantern theory", "dusty walls", "old towers"];
	const papers = [...Array(3).fill(own), [0], [0], ...Array(3).fill([2])];
	const concepts = labels.map((label, c) => ({
		label,
		kind: "phrase" as const,
		papers: papers.filter((own) => own.includes(c)).length,
		generic: false,
		variants: [{ form: label, count: 5, reason: "label" as const }],
	}));
	const mention = (at: number) => ({ sentence: at, field: (at === 0 ? field : 1) as 0 | 1, from: 0, to: 9 });
	const links = papers.flatMap((own: number[], paper) =>
		own.map((concept, i) => ({ paper, concept, count: 1, weight: 1 / (i + 1), mentions: [mention(concept)] })),
	);
	const theme = Int32Array.from(papers, (own: number[]) => (own[0] === 0 ? 0 : 1));
	expect(labelThemes(namingTable(concepts, linkColumns(papers.length, links)), theme, 2)[0]!.name).toBe(expected);
});

test("a longer concept holds the words that it says, not others of the same stem", () => {
	const table = corpus([["functionalization"], ["loss function"], ["functions"]]);
	const parts = table.parts.map((own) => own.map((c) => table.form[c]));
	expect(parts).toEqual([[], ["functions"], []]);
	const rare = corpus([["Rags"], ...Array(11).fill(["rag systems"])]);
	expect(rare.parts).toEqual([[], []]);
});

test("a longer concept names its last words as strongly, its first ones in passing", () => {
	const table = corpus([["square root scaling"], ["scaling"], ["square root"]]);
	const named: [string, number][] = [];
	table.eachNamed(0, (c, weight) => named.push([table.form[c]!, weight]));
	expect(named).toEqual([
		["square root scaling", 1],
		["scaling", 1],
		["square root", 0],
	]);
});

test("a short form is spelt out in small letters where the papers write it so", () => {
	const spelt = "LLM=Large Language Models=large language models";
	expect(corpus([[spelt], ["SKA=Square Kilometre Array"]]).form).toEqual([
		"large language models",
		"Square Kilometre Array",
	]);
});

test("a short form that is nearly all that is written stays", () => {
	const concept = (label: string, count: number) => ({
		label,
		kind: "phrase" as const,
		papers: 1,
		generic: false,
		variants: [
			{ form: label, count, reason: "label" as const },
			{ form: "deoxyribonucleic acid", count: 2, reason: "acronym" as const },
		],
	});
	const form = (count: number) => namingTable([concept("DNA", count)], linkColumns(0, [])).form;
	expect(form(42)).toEqual(["DNA"]);
	expect(form(20)).toEqual(["deoxyribonucleic acid"]);
});

const three = <T>(value: T): T[] => [value, value, value];

describe("a name", () => {
	test.each<[string, string[][], number[], string[]]>([
		[
			"is what a theme's papers say and the others do not",
			[...three(["diffusion models", "learning rate"]), ...three(["optimal transport", "learning rate"])],
			[0, 0, 0, 1, 1, 1],
			["Diffusion models", "Optimal transport"],
		],
		[
			"is no generic concept",
			[...three(["deep learning*", "diffusion models"]), ...three(["optimal transport"])],
			[0, 0, 0, 1, 1, 1],
			["Diffusion models", "Optimal transport"],
		],
		[
			"is a generic concept where a theme has nothing else in common",
			[...Array(5).fill(["neural networks*"]), ...Array(5).fill(["optimal transport"])],
			[0, 0, 0, 0, 0, 1, 1, 1, 1, 1],
			["Neural networks", "Optimal transport"],
		],
		[
			"is what titles say, before what papers are said with",
			[...three(["subsequent decrease", "optimal transport"]), ...three(["diffusion models"])],
			[0, 0, 0, 1, 1, 1],
			["Optimal transport", "Diffusion models"],
		],
		[
			"is a phrase before a single word",
			[...three(["image", "image segmentation"]), ...three(["robot", "robot grasping"])],
			[0, 0, 0, 1, 1, 1],
			["Image segmentation", "Robot grasping"],
		],
		[
			"is spelt out where the label is a short form, and keeps its own capitals",
			[...three(["SGD=stochastic gradient descent"]), ...three(["diffGrad optimizers"])],
			[0, 0, 0, 1, 1, 1],
			["Stochastic gradient descent", "diffGrad optimizers"],
		],
		[
			"has a capital first, where its first word has capitals only behind a hyphen",
			[...three(["human-AI interaction"]), ...three(["mRNA-based vaccines"]), ...three(["k-NN search"])],
			[0, 0, 0, 1, 1, 1, 2, 2, 2],
			["Human-AI interaction", "mRNA-based vaccines", "k-NN search"],
		],
		[
			"is the whole of what the papers say, not a part of it",
			[...three(["active galactic nuclei", "galactic nuclei"]), ...three(["dark matter"])],
			[0, 0, 0, 1, 1, 1],
			["Active galactic nuclei", "Dark matter"],
		],
		[
			"joins two concepts where one leaves papers out",
			[
				...Array.from({ length: 4 }, (_, i) => ["star formation", `a${i}`]),
				...Array.from({ length: 6 }, (_, i) => ["black holes", `b${i}`]),
				...Array.from({ length: 3 }, (_, i) => ["other things", `c${i}`]),
				...Array.from({ length: 20 }, () => ["quantum computing"]),
			],
			[...new Array(13).fill(0), ...new Array(20).fill(1)],
			["Black holes and star formation", "Quantum computing"],
		],
		["is a number where the papers name nothing", [[], [], []], [0, 0, 0], ["Theme 1"]],
	])("%s", (_, papers, theme, expected) => {
		expect(names(papers, theme)).toEqual(expected);
	});

	test("is what suits the papers' words rather than what as many of them name", () => {
		const table = corpus([
			...three(["domain adaptation", "image segmentation"]),
			...three(["molecular clouds", "star formation"]),
		]);
		const theme = Int32Array.from([0, 0, 0, 1, 1, 1]);
		const suits = (stems: readonly string[]) => (stems.includes("imag") || stems.includes("star") ? 0.8 : -0.4);
		expect(labelThemes(table, theme, 2).map(({ name }) => name)).toEqual(["Domain adaptation", "Molecular clouds"]);
		expect(labelThemes(table, theme, 2, [], suits).map(({ name }) => name)).toEqual([
			"Image segmentation",
			"Star formation",
		]);
		// Unknown words are no worse than words that suit little.
		const unknown = (stems: readonly string[]) => (stems.includes("domain") ? undefined : 0.15);
		expect(labelThemes(table, theme, 2, [], unknown)[0]!.name).toBe("Domain adaptation");
	});

	test("is never all of another's words: the longer one stands, the other is told apart by its next", () => {
		const found = names(
			[
				...three(["stochastic gradient descent", "last iterate"]),
				...three(["gradient descent", "step sizes"]),
				...three(["optimal transport"]),
			],
			[0, 0, 0, 1, 1, 1, 2, 2, 2],
		);
		expect(found).toEqual(["Stochastic gradient descent", "Step sizes", "Optimal transport"]);
	});

	test("is one paper's concept where a theme's papers share none", () => {
		const alone = ["remote monitoring", "cell walls", "tax law", "plate tectonics"].map((text) => [text]);
		const found = names([...alone, ...Array(12).fill(["optimal transport"])], [0, 0, 0, 0, ...Array(12).fill(1)]);
		expect(found[0]).toMatch(/^(Remote monitoring|Cell walls|Tax law|Plate tectonics)/);
	});

	test("is one paper's concept where those that they share are other names", () => {
		const own = ["remote monitoring", "cell walls", "tax law", "plate tectonics"].map((text) => [
			text,
			"market design",
		]);
		const table = corpus([...own, ...Array(12).fill(["optimal transport"])]);
		const theme = Int32Array.from([0, 0, 0, 0, ...Array(12).fill(1)]);
		const [first] = labelThemes(table, theme, 2, [["market", "design"]]);
		expect(first!.name).toMatch(/^(Remote monitoring|Cell walls|Tax law|Plate tectonics)/);
		expect(first!.concepts.map(({ concept }) => table.form[concept])).toContain("market design");
	});

	test("is not the parent's", () => {
		const table = corpus([
			...three(["deep learning", "image segmentation"]),
			...three(["deep learning", "speech synthesis"]),
		]);
		const theme = Int32Array.from([0, 0, 0, 1, 1, 1]);
		const found = labelThemes(table, theme, 2, [["imag", "segment"]]);
		expect(found.map(({ name }) => name)).toEqual(["Theme 1", "Speech synthesis"]);
	});
});

test("the description holds whole concepts that the name does not, in 40 characters", () => {
	const papers = [
		...three([
			"diffusion models",
			"score estimation",
			"denoising process",
			"a very long concept of more than forty letters",
		]),
		...three(["optimal transport"]),
	];
	const [label] = labelThemes(corpus(papers), Int32Array.from([0, 0, 0, 1, 1, 1]), 2);
	expect(label!.description).toBe("score estimation, denoising process");
});

/** Four papers of one theme, twelve of another. */
const THEMES = Int32Array.from({ length: 16 }, (_, p) => (p < 4 ? 0 : 1));

test("a theme of three papers is described by what two share before phrases that one has", () => {
	const [label] = labelThemes(
		corpus([
			["image matching", "NLP", "dusty walls", "noisy lanterns"],
			["image matching", "NLP2", "noisy lanterns"],
			["image matching"],
			...Array(9).fill(["graph search"]),
			...Array(3).fill(["graph search", "noisy lanterns"]),
		]),
		Int32Array.from({ length: 15 }, (_, p) => (p < 3 ? 0 : 1)),
		2,
	);
	expect(label!.name).toBe("Image matching");
	expect(label!.description).toBe("noisy lanterns, dusty walls");
});

test("a description that what papers share does not fill is filled with phrases of one paper", () => {
	const papers = [
		["galaxies", "tidal streams", "bubble"],
		["galaxies"],
		["galaxies", "bubble chamber", "nebulae"],
		["galaxies", "quasars", "stars"],
		...Array(12).fill(["optimal transport"]),
	];
	const [first] = labelThemes(corpus(papers), THEMES, 2);
	expect(first).toMatchObject({ name: "Galaxies", description: "bubble, tidal streams" });
});

test("in a short list a single word is joined by a phrase of one paper, where there is one that fits", () => {
	const suits = () => 0.5;
	const nameOf = (phrase: string) => {
		const papers = [
			["graph", phrase],
			["graph", "node"],
			["graph"],
			["graph"],
			...Array(12).fill(["optimal transport"]),
		];
		return labelThemes(corpus(papers), THEMES, 2, [], suits)[0]!.name;
	};
	expect(nameOf("knowledge retrieval")).toBe("Graph and knowledge retrieval");
	expect(nameOf("edge")).toBe("Graph");
	expect(nameOf("long-context knowledge retrieval for questions")).toBe("Graph");
});

test("scores: mean of (1 + weight) / 2 times the logarithm of the lift, 1.5 papers added to every count", () => {
	const table = corpus([["x y"], ["x y"], ["u v"], ["u v", "x y"]]);
	const [first] = scoreThemeConcepts(table, Int32Array.from([0, 0, 1, 1]), 2);
	// Cover 1 in the theme; 3 of 4 papers and 1.5 more are above all: no lift, no entry.
	expect(first).toEqual([]);
	const [, second] = scoreThemeConcepts(table, Int32Array.from([0, 0, 1, 1]), 2);
	expect(second).toHaveLength(1);
	expect(second![0]).toMatchObject({ count: 2, cover: 1 });
	expect(second![0]!.score).toBeCloseTo(Math.log(4 / 3.5), 9);
});
