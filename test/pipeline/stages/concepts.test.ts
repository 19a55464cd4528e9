import fc from "fast-check";
import { expect, test } from "vitest";
import { extractConcepts } from "../../../pipeline/stages/concepts.ts";
import { tokenise } from "../../../pipeline/stages/tokenise.ts";

const OPTIONS = { conceptsPerPaper: 20, genericShare: 0.4 };

/** Concepts of a small corpus: label to forms and papers. */
function conceptsOf(texts: [title: string, abstract: string][]) {
	const papers = texts.map(([title, abstract], p) => ({ id: `p${p}`, title, abstract }));
	const table = extractConcepts(papers, tokenise(papers), OPTIONS);
	const { start, index } = table.paperConcepts;
	return table.label.map((label, c) => ({
		label,
		forms: table.variants[c]!.map((v) => v.form),
		reasons: new Map(table.variants[c]!.map((v) => [v.form, v.reason])),
		papers: papers.map((_, p) => p).filter((p) => index.subarray(start[p]!, start[p + 1]!).includes(c)),
		kind: table.kind[c],
	}));
}

const labels = (texts: [string, string][]) => conceptsOf(texts).map((c) => c.label);

test("a short form and its long form are one concept, also where only one paper defines it", () => {
	const all = conceptsOf([
		["Stochastic gradient descent", "We study stochastic gradient descent (SGD). Here SGD converges."],
		["Noise", "We show that SGD converges under heavy noise. SGD is fast."],
	]);
	const sgd = all.filter((c) => c.forms.includes("SGD"));
	expect(sgd).toHaveLength(1);
	expect(sgd[0]).toMatchObject({ label: "stochastic gradient descent", papers: [0, 1] });
	expect(all.map((c) => c.label)).not.toContain("stochastic gradient");
});

test("a short form that its paper never defines joins the phrase that it is the initials of", () => {
	const all = conceptsOf([
		[
			"Transformers as Support Vector Machines",
			"The SVM problem is hard. We relate it to the SVM solution of attention.",
		],
	]);
	expect(all.find((c) => c.forms.includes("SVM"))?.forms).toContain("Support Vector Machines");
});

test("initials of two phrases are left alone", () => {
	const all = conceptsOf([
		[
			"Logistic regression",
			"With logistic regression and a linear regressor, LR is vague. We study LR. Still LR is LR.",
		],
	]);
	expect(all.find((c) => c.forms.includes("LR"))?.forms ?? ["LR"]).toEqual(["LR"]);
});

test("'LR+GD' defines neither LR nor GD as the other", () => {
	const all = conceptsOf([
		[
			"Large steps",
			"We study logistic regression with gradient descent (LR+GD). Then LR+GD diverges, as LR and GD do.",
		],
	]);
	expect(all.filter((c) => c.forms.includes("LR") && c.forms.includes("gradient descent"))).toEqual([]);
});

test("'differentially private' is a mention of differential privacy", () => {
	const all = conceptsOf([
		["Differential privacy", "We study differential privacy of queries. Differential privacy is strong."],
		["Private optimization", "We study differentially private optimization of losses."],
	]);
	const found = all.find((c) => c.label === "differential privacy");
	expect(found?.papers).toEqual([0, 1]);
	expect(found?.reasons.get("differentially private")).toBe("word-form");
});

test("a name in a compound is a mention of it, other words are not", () => {
	const all = conceptsOf([
		["Curvature", "The Hessian is large. We bound the Hessian."],
		["Products", "We use a Hessian-vector product and a model-free rule. Models are models."],
	]);
	expect(all.find((c) => c.label === "Hessian")?.papers).toEqual([0, 1]);
	expect(all.flatMap((c) => c.forms)).not.toContain("model-free");
});

test("a process with 'problem' behind it is the process", () => {
	const all = labels([
		["Bilevel optimization", "We study bilevel optimization. The bilevel optimization problem is hard."],
		["Hyperparameters", "A bilevel optimization problem is solved. Bilevel optimization is slow."],
	]);
	expect(all).toContain("bilevel optimization");
	expect(all).not.toContain("bilevel optimization problem");
});

test.each(["bi-level optimization", "Bilevel Optimization", "bilevel optimisation", "bilevel optimizations"])(
	"%s is bilevel optimization",
	(form) => {
		const all = conceptsOf([
			["Hyperparameters", "We study bilevel optimization of networks. Indeed bilevel optimization is slow."],
			["Other", `We study ${form} of networks.`],
		]);
		expect(all.find((c) => c.label === "bilevel optimization")?.papers).toEqual([0, 1]);
	},
);

test.each([
	["respect", "With respect to the Hessian, we do this with respect to the spectrum of the Hessian."],
	["fly", "We compute the Hessian on the fly, and then the Hessian on the fly."],
	["ii", "We (i) compute the Hessian, (ii) store the Hessian; in part ii we stop, and in part ii we go."],
	["alpha", "For alpha and the Hessian, alpha is small and alpha is real."],
	["data", "The data and the Hessian: data are data."],
	["machine", "Each machine has a Hessian. A machine is a machine."],
])("'%s' is no concept by itself", (word, abstract) => {
	const all = labels([["Spectra of the Hessian", abstract]]);
	expect(all).toContain("Hessian");
	expect(all).not.toContain(word);
});

test("optimization problems, techniques and algorithms are no concepts", () => {
	const all = labels([
		["Lasso paths", "An optimization problem is solved by optimization techniques. Lasso paths are found."],
	]);
	expect(all.filter((label) => /^optimization/.test(label))).toEqual([]);
});

test.each([
	["QuickNet: Fast Vision", "We propose QuickNet, a network for vision.", "QuickNet"],
	[
		"Sharp losses",
		"We introduce a method, dubbed f-prune, that prunes networks. On images f-prune is fast.",
		"f-prune",
	],
	["DIFF3: Better Steps", "Steps are better with DIFF3 than without.", "DIFF3"],
])("the name that a paper coins is there: %s", (title, abstract, name) => {
	expect(conceptsOf([[title, abstract]]).find((c) => c.label === name)?.kind).toBe(1);
});

test("labels are in the casing of running text", () => {
	const all = labels([
		[
			"Convolutional Neural Networks For Poisson Noise",
			"We study Convolutional Neural Networks. A Convolutional Neural Networks view helps.",
		],
		["Estimation", "We study DIstribution Correction Estimation (DICE). With DICE we win, as DICE is good."],
	]);
	expect(all).toContain("convolutional neural networks");
	expect(all).toContain("distribution correction estimation");
});

test("state-of-the-art is no concept, even with its short form", () => {
	const all = conceptsOf([
		["Offline control", "We beat the state-of-the-art (SOTA) methods. Our SOTA control is new."],
	]);
	expect(all.flatMap((c) => c.forms.map((f) => f.toLowerCase()))).not.toContain("state-of-the-art");
});

test("look-alikes stay apart", () => {
	const all = labels([
		["Neural collapse", "Neural collapse appears. We explain neural collapse."],
		["Embedding collapse", "The embedding collapse hurts. This embedding collapse comes from limitation of rank."],
		["Local SGD", "We study local SGD and stochastic gradient descent (SGD). Still local SGD wins over SGD."],
	]);
	for (const label of ["neural collapse", "embedding collapse"]) expect(all).toContain(label);
	expect(all.filter((label) => label === "imitation")).toEqual([]);
});

test("law: mentions lie in their sentence and their count agrees, for any order of sentences", () => {
	const sentences = [
		"We study stochastic gradient descent (SGD).",
		"SGD is differentially private.",
		"Differential privacy protects the Hessian.",
		"The algorithm trains diffusion models.",
		"Diffusion models exhibit mode collapse.",
		"See https://example.org/diffusion-models for T times J neurons.",
	];
	fc.assert(
		fc.property(fc.array(fc.shuffledSubarray(sentences, { minLength: 1 }), { minLength: 1, maxLength: 4 }), (drawn) => {
			const papers = drawn.map((own, p) => ({ id: `p${p}`, title: "Noise", abstract: own.join(" ") }));
			const tokens = tokenise(papers);
			const table = extractConcepts(papers, tokens, OPTIONS);
			const { start, value } = table.paperConcepts;
			for (let p = 0; p < papers.length; p++)
				for (let e = start[p]!; e < start[p + 1]!; e++) {
					expect(value[e]).toBeGreaterThan(0);
					expect(value[e]).toBeLessThanOrEqual(1);
					expect(table.mentionStart[e + 1]! - table.mentionStart[e]!).toBe(table.count[e]);
					for (let m = table.mentionStart[e]!; m < table.mentionStart[e + 1]!; m++) {
						const s = table.mentionSentence[m]!;
						expect(s).toBeGreaterThanOrEqual(tokens.paperStart[p]!);
						expect(s).toBeLessThan(tokens.paperStart[p + 1]!);
						expect(table.mentionTokenFrom[m]).toBeGreaterThanOrEqual(tokens.sentenceStart[s]!);
						expect(table.mentionTokenTo[m]).toBeLessThanOrEqual(tokens.sentenceStart[s + 1]!);
					}
				}
			expect(new Set(table.id).size).toBe(table.id.length);
		}),
		{ numRuns: 40 },
	);
});

test("a common word is no concept, nor is it mentioned inside a longer phrase", () => {
	const all = conceptsOf([
		["Matrix sensing", "The matrix is known. We study the Hessian matrix and the implicit bias."],
		["Entanglement of photons", "We show entanglement. Then entanglement swapping helps."],
	]);
	const found = all.map((c) => c.label);
	expect(found).not.toContain("matrix");
	expect(found).not.toContain("bias");
	expect(found).toContain("entanglement");
	expect(all.find((c) => c.label === "entanglement")!.forms).toEqual(["entanglement", "Entanglement"]);
});

test.each([
	["adverb and adjective", "differentially private learning", "differential private learning"],
	["-ing and -ation", "distributed computing", "distributed computation"],
])("word forms are one concept with that reason: %s", (_, a, b) => {
	const all = conceptsOf([
		[`On ${a}`, `We study ${a} here. Then ${a} works.`],
		[`On ${b}`, `We use ${b} again.`],
	]);
	const one = all.filter((c) => c.forms.includes(a) || c.forms.includes(b));
	expect(one).toHaveLength(1);
	expect(one[0]).toMatchObject({ label: a, papers: [0, 1] });
	expect(one[0]!.reasons.get(b)).toBe("word-form");
});

test("a word with some of its letters shown is no name, a plural short form neither", () => {
	const names = conceptsOf([
		[
			"DIFFY: gradient differences",
			"We propose DIFFY (DIFFerential gradients by DIFFerences). BNNs training uses gradient DIFFerences.",
		],
	]).filter((c) => c.kind === 1);
	expect(names.map((c) => c.label)).toEqual(["DIFFY"]);
});

test("a name is found inside what tells its sort, and is one concept with it", () => {
	const found = labels([
		[
			"Robust vision",
			"We train on the distilled ImageNet-21K dataset. The diffGrad optimization technique helps. We call it diffGrad.",
		],
	]);
	expect(found).toContain("ImageNet-21K");
	expect(found).toContain("diffGrad");
	expect(found.filter((label) => /ImageNet|diffGrad/.test(label))).toHaveLength(2);
});

test("a verb that is given a short form is its noun, but a coordinate is no coordination", () => {
	const all = conceptsOf([
		[
			"Local learning",
			"The errors backpropagate (BP) through layers. We compare with BP and with BP-trained networks. BP wins.",
		],
		["Energy", "We avoid backpropagation in analog chips. Backpropagation is slow."],
		[
			"Coordinate descent",
			"Coordinate descent is fast. We study coordinate descent and the coordination descent of agents.",
		],
	]);
	expect(all.find((c) => c.forms.includes("BP"))).toMatchObject({ label: "backpropagation", papers: [0, 1] });
	expect(all.find((c) => c.label === "coordinate descent")?.forms).not.toContain("coordination descent");
});

test("capitals that show a short form's letters are not the label's own", () => {
	const found = labels([
		[
			"Constrained Bi-Level Optimization: a Hessian-free way",
			"We solve a class of constrained Bi-Level Optimization (BLO) problems. A reformulation of constrained BLOs is given.",
		],
	]);
	expect(found).toContain("constrained bi-level optimization");
});

test.each([
	[
		"a short form inside a long form",
		"Electroencephalography (EEG) is slow. We record intracranial EEG (iEEG) of patients. Then iEEG wins.",
		"We decode intracranial EEG signals. Still intracranial EEG is rare. Electroencephalography (EEG) is cheap.",
		"iEEG",
		"intracranial EEG",
	],
	[
		"an adverb in Title Case",
		"Distributionally Robust Optimization (DRO) is distributional. With DRO we hedge, as DRO is safe.",
		"We introduce Distributionally Robust Optimization of fields. Distributionally Robust Optimization is safe.",
		"DRO",
		"distributionally robust optimization",
	],
])("papers meet through %s", (_, a, b, one, other) => {
	const all = conceptsOf([
		["Recordings", a],
		["Signals", b],
	]);
	const found = all.filter((c) =>
		c.forms.some((form) => form.toLowerCase() === one.toLowerCase() || form.toLowerCase() === other.toLowerCase()),
	);
	expect(found.map((c) => c.papers)).toEqual([[0, 1]]);
});

test("two sorts of the same are one concept", () => {
	const found = labels([
		[
			"Adaptive batch size schemes",
			"We study adaptive batch size schemes. Adaptive batch size strategies help, and adaptive batch size schemes win.",
		],
	]);
	expect(found).toContain("adaptive batch size schemes");
	expect(found).not.toContain("adaptive batch size strategies");
});

test("a rare word that the title insists on is a concept, unless it belongs to another thing", () => {
	const abstract =
		"The onset of grokking is late, and the effects of grokking are a mystery. The mystery is a mystery.";
	expect(labels([["Overfitting and grokking in networks", abstract]])).toContain("grokking");
	expect(labels([["The mystery of overfitting", abstract]])).not.toContain("mystery");
});

test("units and fractions are no concepts", () => {
	const all = conceptsOf([
		[
			"Collider energies",
			"Collisions at 200 GeV and 7TeV are seen. A gain of 2.36dB over noise at 3 kHz, and a load of 5 MPa, is reached.",
		],
	]);
	expect(all.map((c) => c.label).filter((label) => /eV|dB|Hz|Pa/.test(label))).toEqual([]);
});

test("what other papers say in passing needs more than one mention, what they have in titles does not", () => {
	const once = "We sample faces. With training data and bilevel optimization, kinetic paths are short.";
	const twice = `${once} Good training data are rare.`;
	expect(labels([["Kinetic paths", once]])).toContain("bilevel optimization");
	expect(labels([["Kinetic paths", once]])).not.toContain("training data");
	expect(labels([["Kinetic paths", twice]])).toContain("training data");
});

test("what a paper gives a short form is a concept, whatever its rank", () => {
	const all = conceptsOf([
		[
			"Convex training",
			"Convex training of neural networks is hard. We use the alternating direction method of multipliers (ADMM).",
		],
	]);
	expect(all.find((c) => c.forms.includes("ADMM"))?.forms).toContain("alternating direction method of multipliers");
});

test("a description before the title's colon is no name", () => {
	const all = conceptsOf([
		["Constrained Bilevel Optimization: a Hessian-free method", "We study constrained bilevel optimization."],
		["Barlow Twins: redundancy reduction", "We propose Barlow Twins."],
	]);
	expect(all.find((c) => c.label === "constrained bilevel optimization")?.kind).toBe(0);
	expect(all.find((c) => c.label === "Barlow Twins")?.kind).toBe(1);
});

test("an inner short form is spelt out where the papers ever do", () => {
	const found = labels([
		[
			"Offline reinforcement learning",
			"Offline reinforcement learning (RL) is hard. Offline RL needs data. Offline RL is slow.",
		],
	]);
	expect(found).toContain("offline reinforcement learning");
	expect(found).not.toContain("offline RL");
});
