import { expect, test } from "vitest";
import { FormCounter } from "../../../pipeline/stages/formCounter.ts";
import { writeConcept } from "../../../pipeline/stages/labels.ts";

function add(counter: FormCounter, text: string, paper: number, { short = false, defined = false } = {}): void {
	const mention = { trusted: true, short, abridged: false, defined };
	counter.add(0, `a ${text}.`, 2, 2 + text.length, mention, paper, () => ({ reason: undefined, evidence: undefined }));
}

function label(counter: FormCounter, isProper: (word: string) => boolean): string {
	let label = "";
	counter.each(1, (_, forms, defined) => {
		label = writeConcept(forms, defined, isProper, false).label;
	});
	return label;
}

/** @param counts - Papers that write each form once; "!" before it: as the long form of a short one; "~": as a short form. */
function labelOf(counts: Record<string, number>, isProper = (_: string) => false): string {
	const counter = new FormCounter();
	let paper = 0;
	for (const [text, count] of Object.entries(counts))
		for (let i = 0; i < count; i++)
			add(counter, text.replace(/^[!~]/, ""), paper++, { short: text.startsWith("~"), defined: text.startsWith("!") });
	return label(counter, isProper);
}

test.each([
	["the most frequent form", { "loss landscape": 2, "loss landscapes": 3 }, "loss landscapes"],
	[
		"an adverb in its place, though rarer",
		{ "differential private learning": 4, "differentially private learning": 1 },
		"differentially private learning",
	],
	["but not when much rarer", { "high dimensional data": 9, "highly dimensional data": 1 }, "high dimensional data"],
	[
		"a name as it is written where no short form is explained",
		{ "!Large Hadron Collider": 9, "Large Hadron Collider": 5, "large hadron collider": 1 },
		"Large Hadron Collider",
	],
	["a name as arXiv writes it", { "!Large Hadron Collider Physics": 1 }, "Large Hadron Collider physics"],
	[
		"a name that is never written otherwise",
		{ "!Quiet Survey of Space and Towns": 3 },
		"Quiet Survey of Space and Towns",
	],
	[
		"capitals where they stand in running text",
		{ "!Chest X-ray": 9, "chest X-ray": 8, "chest x-ray": 1 },
		"chest X-ray",
	],
	[
		"the small letters of running text, whatever capitals explain",
		{ "!Large Language Model": 9, "Large Language Model": 4, "large language model": 2 },
		"large language model",
	],
	["a name in it, not all of it", { "Hilbert Space": 4, "Hilbert space": 9 }, "Hilbert space"],
	["a name with little words", { "Internet of Things": 5, "internet of things": 1 }, "Internet of Things"],
	["its long form, though rarer", { "!gradient coding": 1, "~GC": 12 }, "gradient coding"],
	["its short form where that is nearly all that is written", { "!deoxyribonucleic acid": 1, "~DNA": 13 }, "DNA"],
	[
		"small letters where an institution has none in some",
		{ "Lantern Institute": 5, "lantern institute": 4 },
		"lantern institute",
	],
	["nor a compound", { "Lantern-Dual": 5, "lantern-dual": 4 }, "lantern-dual"],
	["a property without its constant", { "mu-strongly convex function": 2 }, "strongly convex function"],
	["a noun before its verb", { backpropagate: 3, backpropagation: 1 }, "backpropagation"],
])("a concept is called by %s", (_, counts, label) => {
	expect(labelOf(counts)).toBe(label);
});

test("a name with a hyphen keeps its capitals, but for common words", () => {
	const isProper = (word: string) => word === "kullback-leibler" || word === "kerr" || word === "kerr-free";
	expect(labelOf({ "!Kullback-Leibler Divergence": 2 }, isProper)).toBe("Kullback-Leibler divergence");
	expect(labelOf({ "!Kerr-Free Amplifier": 2 }, isProper)).toBe("Kerr-free amplifier");
	expect(labelOf({ "!Erdos-Renyi Kernel": 2 }, (word) => word === "erdos-renyi")).toBe("Erdos-Renyi kernel");
});

test("one paper alone makes no name, however often it writes it so", () => {
	const counter = new FormCounter();
	for (let i = 0; i < 9; i++) add(counter, "Quiet Survey", 0);
	expect(label(counter, () => false)).toBe("quiet survey");
});

test.each([
	["Poisson Point Processes", "Poisson point processes"],
	["American Community Survey", "American Community Survey"],
	["Zorbin Kuttar", "Zorbin Kuttar"],
	["Zorbin Stone", "zorbin stone"],
	["Stochastic Poisson Process", "stochastic Poisson process"],
	["Poisson-Gradient Product", "Poisson-gradient product"],
	["Runge-Kutta Product", "Runge-Kutta product"],
	["U-Net Product", "U-Net product"],
	["Q-Learning Product", "Q-learning product"],
	["E-Commerce Product", "E-commerce product"],
	["Zorbin-Kutta-de Boor Product", "Zorbin-Kutta-de boor product"],
	["Zorbtech-101 Product", "Zorbtech-101 product"],
	["Zorbaverse Risk-Averse Product", "zorbaverse risk-averse product"],
	["Zorbo-Informed Product", "zorbo-informed product"],
	["BiZorb-Flow Product", "BiZorb-Flow product"],
	["LiDAR-Based Product", "LiDAR-based product"],
	["GPT Community Survey", "GPT Community Survey"],
	["Monte-Carlo Product", "Monte-Carlo product"],
	["Milky Way-like Product", "Milky Way-like product"],
	["Selection agents", "selection agents"],
	["sparse Mixture-of-Experts", "sparse mixture-of-experts"],
	["classical Point Process Theorem", "classical point process theorem"],
	["Granger causality", "Granger causality"],
	["AWS Lambda cluster", "AWS Lambda cluster"],
	["non-Hermitian dynamics", "non-Hermitian dynamics"],
	["Cu/Fe layers of a-Se", "Cu/Fe layers of a-Se"],
	["SURrogate-guided GENerative INversion", "surrogate-guided generative inversion"],
	["discontinuous Galerkin Methods", "discontinuous Galerkin methods"],
	["Stream-SW", "Stream-SW"],
	["Lantern-400", "Lantern-400"],
	["GRPO-Lantern", "GRPO-Lantern"],
	["Hawking-Page", "Hawking-Page"],
	["Lantern-Page", "lantern-page"],
	["GRPO-Aware", "GRPO-aware"],
	["Quiet Zorbin", "Quiet Zorbin"],
	["Zorbinvan", "Zorbinvan"],
	["Lantern", "lantern"],
	["Quiet Institute", "Quiet Institute"],
	["Quiet Lantern Challenge", "Quiet Lantern Challenge"],
	["Quiet Challenge", "quiet challenge"],
	["quiet Lantern Challenge", "quiet lantern challenge"],
])("one paper's %s is called %s", (form, name) => {
	const names = new Set([
		"poisson",
		"poisson-gradient",
		"runge-kutta",
		"u-net",
		"q-learning",
		"bizorb-flow",
		"lidar-based",
		"gpt",
		"american",
		"galerkin",
	]);
	expect(labelOf({ [form]: 1 }, (word) => names.has(word))).toBe(name);
});

test("a word that two papers write with a capital keeps it, but two words of a phrase do not", () => {
	expect(labelOf({ "Page curve": 1 })).toBe("page curve");
	expect(labelOf({ "Page curve": 2 })).toBe("Page curve");
	expect(labelOf({ "large Vision-Language Models": 3 })).toBe("large vision-language models");
});
