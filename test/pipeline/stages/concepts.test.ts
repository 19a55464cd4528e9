// Over 250 lines: what makes one concept of many mentions, from spelling to scope, is told by corpora of a few sentences each.
import fc from "fast-check";
import { expect, test } from "vitest";
import { extractConcepts, findPhrases } from "../../../pipeline/stages/concepts.ts";
import { tokenise } from "../../../pipeline/stages/tokenise.ts";
import { written } from "../../../pipeline/stages/written.ts";
import { conceptsOf, labelsOf, OPTIONS } from "../../fixtures/conceptsOf.ts";

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

test.each([
	["artificial intelligence", true],
	["abstract insulation", false],
])("AI, which everybody writes, is the %s of a paper that does not say so: %s", (phrase, joins) => {
	const all = conceptsOf([[`On ${phrase}`, `We study ${phrase}. The AI helps. Also AI rules and AI is.`]]);
	expect(all.find(({ forms }) => forms.includes(phrase))!.forms.includes("AI")).toBe(joins);
});

test.each([
	["of four capitals stands before its phrase", "Solving WTSP", "weighted tree search problem", "WTSP", true],
	["of three stands there", "Solving TSP", "tree search problem", "TSP", false],
	[
		"has it behind a colon",
		"LOOM: Light Offline Ordering Model for Threads",
		"light offline ordering model",
		"LOOM",
		true,
	],
])("a short form that %s: %s", (_, title, phrase, short, joins) => {
	const all = conceptsOf([[title, `We study the ${phrase}. The ${phrase} is hard. Also ${short} is.`]]);
	const { forms } = all.find(({ forms }) => forms.includes(short))!;
	expect(forms.some((form) => form.toLowerCase() === phrase)).toBe(joins);
});

test.each([
	[
		"before 'of'",
		"We use the alternating direction method of multipliers (ADMM). ADMM is fast.",
		"alternating direction method",
	],
	[
		"behind what looks like a verb",
		"These live in reproducing kernel Hilbert spaces (RKHS). The RKHS is large.",
		"kernel Hilbert space",
	],
])("a piece that is cut off a long form %s is no mention of what other papers have", (_, abstract, piece) => {
	const all = conceptsOf([
		["On things", abstract],
		[`The ${piece}`, `We study the ${piece}. The ${piece} is old, and each ${piece} is new.`],
	]);
	expect(all.find(({ label }) => label === piece)?.papers).toEqual([1]);
});

test("a piece that ends inside a long form, which it does not begin, is no mention of what other papers have", () => {
	const all = conceptsOf([
		["On lamps", "We study multi-hop question answering (QA) of lamps."],
		["The multi-hop question", "We study the multi-hop question. The multi-hop question is old."],
	]);
	expect(all.find(({ label }) => label === "multi-hop question")?.papers).toEqual([1]);
});

test("a piece that begins a long form and stops inside it is no mention of what other papers have", () => {
	const all = conceptsOf([
		...Array(2).fill(["On lamps", "We study state space models (SSMs) of lamps. SSMs glow."]),
		["On towers", "We propose a lamp that leverages diffusion and state space models to glow beyond the walls."],
		...Array(2).fill(["The state space", "We study the state space of walls. The state space is old."]),
	]);
	expect(all.find(({ label }) => label === "state space")?.papers).toEqual([3, 4]);
});

test("a coined name that another paper spells out is told apart by that", () => {
	const labels = labelsOf([
		["ZORB: Dust in Towers", "We propose ZORB, a lamp for towers. With ZORB, dust glows."],
		["Zonal lamps", `We propose Zonal Orbit Ring Bench (ZORB). ${"The ZORB glows. ".repeat(13)}`],
	]);
	expect(labels).toContain("ZORB");
	expect(labels).toContain("Zonal Orbit Ring Bench");
});

test.each([
	["GHT-4-level", false],
	["GHT-4-mini", true],
])("what tells a sort, %s, is a concept by itself: %s", (word, isConcept) => {
	const abstract = `It has ${word} performance. The ${word} performance glows, with ${word} performance.`;
	expect(labelsOf([["Lamps", abstract]]).some((label) => label === word)).toBe(isConcept);
});

test("a short form with a plural is no name, so that its long form is the label", () => {
	const abstract = "Error-related potentials (ErrPs) are signals. We decode ErrP. The ErrP is seen. An ErrP is a sign.";
	expect(labelsOf([["On signals", abstract]])).toContain("error-related potentials");
	expect(labelsOf([["On signals", abstract.replace("ErrPs", "ErrP")]])).toContain("ErrP");
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

test("a name in a compound is a mention of it, in that form, other words are not, nor what is free of it", () => {
	const all = conceptsOf([
		["Curvature", "The Hessian is large. We bound the Hessian."],
		["Products", "We use a Hessian-vector product and a model-free rule. Models are models."],
		["Walls", "We use Hessian-free walls."],
	]);
	expect(all.find((c) => c.label === "Hessian")).toMatchObject({ papers: [0, 1], forms: ["Hessian"] });
	expect(all.flatMap((c) => c.forms)).not.toContain("model-free");
});

test("a short form in a compound says what it stands for, and where", () => {
	const all = conceptsOf([
		["Rings", "A PQR-based wall is hot. The pressed quartz ring (PQR) is old, and PQR-based walls are."],
	]);
	const found = all.find((c) => c.forms.includes("PQR"))!;
	expect(found).toMatchObject({ label: "pressed quartz ring", forms: ["pressed quartz ring", "PQR"] });
	expect(found.reasons.get("PQR")).toBe("acronym");
	expect(found.evidence.get("PQR")).toBe("defined as PQR in p0");
});

test("a phrase is a coined name where a quarter of its papers write it as one", () => {
	const written = (others: number) =>
		conceptsOf([
			["Faces of lattices", "We study E-Lanterns here."],
			...Array.from({ length: others }, (_, i): [string, string] => [
				`Dust on e-lanterns of ${"bcdfgh"[i]}ones`,
				"All dust glows.",
			]),
		]).find(({ label }) => label.toLowerCase() === "e-lanterns")?.kind;
	expect([written(3), written(4)]).toEqual([1, 0]);
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

test("labels are in the casing of running text", () => {
	const all = labelsOf([
		[
			"Convolutional Neural Networks For Poisson Noise",
			"We study Convolutional Neural Networks. A Convolutional Neural Networks view helps.",
		],
		["Estimation", "We study DIstribution Correction Estimation (DICE). With DICE we win, as DICE is good."],
	]);
	expect(all).toContain("convolutional neural networks");
	expect(all).toContain("distribution correction estimation");
});

test("look-alikes stay apart", () => {
	const all = labelsOf([
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
		"Hessian-vector products and SGD-based rules are old.",
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
						expect(table.mentionFrom[m]).toBeGreaterThanOrEqual(tokens.sentenceFrom[s]!);
						expect(table.mentionTo[m]).toBeLessThanOrEqual(tokens.sentenceTo[s]!);
						const text = tokens.sentenceField[s] === 0 ? papers[p]!.title : papers[p]!.abstract;
						expect(table.variants[table.paperConcepts.index[e]!]!.map(({ form }) => form)).toContain(
							text.slice(table.mentionFrom[m], table.mentionTo[m]),
						);
					}
				}
			expect(new Set(table.id).size).toBe(table.id.length);
		}),
		{ numRuns: 40 },
	);
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
	const found = labelsOf([
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

test("a dash between names is a hyphen: one concept, with a hyphen in its label", () => {
	const all = conceptsOf([
		["Navier--Stokes equations", "The Navier--Stokes equations are solved. We solve the Navier--Stokes equations."],
		["Navier-Stokes equations in a box", "We solve the Navier-Stokes equations."],
	]);
	expect(all.filter(({ label }) => /Navier|Stokes/.test(label)).map(({ label }) => label)).toEqual([
		"Navier-Stokes equations",
	]);
});

test("what lies inside a long form is no mention", () => {
	const define = "We study stochastic lantern descent (SLD). Then stochastic lantern descent glows.";
	const all = (others: string) =>
		conceptsOf([
			["Lantern descent", "A lantern descent is seen. Lantern descent glows."],
			["Faces of lattices", define],
			["Lattices of faces", others],
		]).find(({ label }) => label === "lantern descent")?.papers;
	expect(all("A lantern descent is here.")).toEqual([0, 2]);
	expect(all(define)).toEqual([0]);
	expect(all(`${define} A lantern descent is here, too.`)).toEqual([0, 2]);
	// Not even where it is the title's.
	const titled = conceptsOf([
		["Lantern descent", "A lantern descent is seen. Lantern descent glows."],
		["Faces of lattices", define],
		["On stochastic lantern descent", "We study stochastic lantern descent (SLD)."],
	]);
	expect(titled.find(({ label }) => label === "lantern descent")?.papers).toEqual([0]);
	expect(titled.find(({ label }) => label === "stochastic lantern")).toBeUndefined();
	const inner = conceptsOf([
		["Stochastic lantern", "A stochastic lantern is seen. This stochastic lantern glows."],
		["Faces of lattices", define],
	]);
	expect(inner.find(({ label }) => label === "stochastic lantern")?.papers).toEqual([0]);
});

test("what is only inside long forms takes no place of a paper's concepts", () => {
	const abstract = "We study stochastic lantern descent (SLD). Stochastic lantern descent glows over a spectral wire.";
	const papers = [
		{ id: "a", title: "Stochastic lantern descent", abstract },
		{ id: "b", title: "On stochastic lantern descent", abstract },
		{ id: "c", title: "Lantern descent", abstract: "A lantern descent is seen. Lantern descent glows." },
	];
	const { label } = extractConcepts(papers, tokenise(papers), { ...OPTIONS, conceptsPerPaper: 2 });
	expect(label).toContain("spectral wire");
	expect(label).toContain("lantern descent");
});

test("of nouns that a preposition joins no part is a phrase", () => {
	const papers = [{ title: "", abstract: "We count spectral degrees of freedom." }];
	const tokens = tokenise(papers);
	const { phrases } = findPhrases(papers, tokens);
	const found = Array.from(phrases.from, (from, o) => written(papers[0]!, tokens, 0, from, phrases.to[o]!));
	expect(found).toEqual(["spectral degrees of freedom", "degrees of freedom"]);
});

test("a generalized thing is no mention of the thing", () => {
	const all = conceptsOf([
		["Lantern walls in towers", "We study lantern walls. All lantern walls glow."],
		["Generalized lantern walls", "We study generalized lantern walls and lantern walls."],
		["Generalized lantern walls here", "All generalized lantern walls glow."],
	]);
	expect(all.find((c) => c.label === "lantern walls")?.papers).toEqual([0, 1]);
});
