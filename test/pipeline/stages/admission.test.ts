// Over 250 lines: a paper or two for each reason why a phrase is a concept by itself, or is none.
import { expect, test } from "vitest";
import { conceptsOf, labelsOf } from "../../fixtures/conceptsOf.ts";

test.each([
	["respect", "With respect to the Hessian, we do this with respect to the spectrum of the Hessian."],
	["fly", "We compute the Hessian on the fly, and then the Hessian on the fly."],
	["ii", "We (i) compute the Hessian, (ii) store the Hessian; in part ii we stop, and in part ii we go."],
	["alpha", "For alpha and the Hessian, alpha is small and alpha is real."],
	["data", "The data and the Hessian: data are data."],
	["mM", "At 5 mM and 10 mM, and at a few mM per Hessian, mM after mM."],
	["3D", "We see a Hessian in 2D and 3D. From 2D to 3D the Hessian grows."],
	["July", "In July and in July of the next year we compute the Hessian. July it was."],
	["machine", "Each machine has a Hessian. A machine is a machine."],
])("'%s' is no concept by itself", (word, abstract) => {
	const all = labelsOf([["Spectra of the Hessian", abstract]]);
	expect(all).toContain("Hessian");
	expect(all).not.toContain(word);
});

test("optimization problems, techniques and algorithms are no concepts", () => {
	const all = labelsOf([
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

test("state-of-the-art is no concept, even with its short form", () => {
	const all = conceptsOf([
		["Offline control", "We beat the state-of-the-art (SOTA) methods. Our SOTA control is new."],
	]);
	expect(all.flatMap((c) => c.forms.map((f) => f.toLowerCase()))).not.toContain("state-of-the-art");
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

test("a word with some of its letters shown is no name, a plural short form neither", () => {
	const names = conceptsOf([
		[
			"DIFFY: gradient differences",
			"We propose DIFFY (DIFFerential gradients by DIFFerences). BNNs training uses gradient DIFFerences.",
		],
	]).filter((c) => c.kind === 1);
	expect(names.map((c) => c.label)).toEqual(["DIFFY"]);
});

test("two sorts of the same are one concept", () => {
	const found = labelsOf([
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
	expect(labelsOf([["Overfitting and grokking in networks", abstract]])).toContain("grokking");
	expect(labelsOf([["The mystery of overfitting", abstract]])).not.toContain("mystery");
});

test("a word that always belongs to another thing is no concept, however topical", () => {
	const of = "We show the entanglement of photons. The entanglement of photons is new.";
	expect(labelsOf([["Entanglement of photons", of]])).not.toContain("entanglement");
	expect(labelsOf([["Entanglement of photons", `${of} It is entanglement.`]])).toContain("entanglement");
});

test("a sort of everybody's acronym, in passing, is no concept", () => {
	const text = (name: string) => `Dusty walls are new. So are ${name} models.`;
	expect(labelsOf([["Dusty walls", text("AI")]])).not.toContain("AI models");
	expect(labelsOf([["AI models", text("AI")]])).toContain("AI models");
	expect(labelsOf([["Dusty walls", text("ZOB")]])).toContain("ZOB models");
});

test("a catalogue is no concept where each mention has a number behind it", () => {
	expect(labelsOf([["Dust in NGC 5728", "We see the dust of NGC 5728."]])).not.toContain("NGC");
	expect(labelsOf([["Dust in NGC objects", "We see the dust of NGC 5728."]])).toContain("NGC");
	expect(labelsOf([["Dust in NGC", "12 galaxies are seen."]])).toContain("NGC");
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

test("a finder's name is a concept where it stands alone as often as before other words", () => {
	const text = (more: string) => `We use a Coulomb tower, as Coulomb said${more}.`;
	expect(labelsOf([["As Coulomb predicts", text("")]])).toContain("Coulomb");
	expect(labelsOf([["As Coulomb predicts", text(", for a Coulomb wall and a Coulomb door")]])).not.toContain("Coulomb");
});

test("a letter and a noun, written as one, are two words", () => {
	const abstract = "We take the gradient of the f-lantern. Alternative f-lantern walls glow.";
	expect(labelsOf([["Dust in f-lantern towers", abstract]])).toContain("f-lantern");
	expect(labelsOf([["Dust in sublantern towers", abstract.replaceAll("f-l", "subl")]])).not.toContain("sublantern");
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

test.each([
	["kinetic glowable", "KG", "kinetic glowable (KG) lantern paths", "A glowable wall. So glowable is it."],
	["out-of-tower", "OOT", "out-of-tower (OOT) lantern paths", "We like towers."],
])("what only describes is no concept for its short form: %s", (long, short, phrase, more) => {
	const text = `We study ${phrase}. All ${short} lantern paths are new. ${more} We find ${short} lantern paths.`;
	const all = conceptsOf([["Paths of lanterns", text]]);
	expect(all.map((c) => c.label)).not.toContain(long);
	expect(all.map((c) => c.label)).not.toContain(short);
});

test("finders' names before what they found are no concept for their short form", () => {
	const text = "We study the Zorba-Vlad (ZV) lantern. The Zorba-Vlad lantern glows, and the ZV lantern is new.";
	const labels = conceptsOf([["Paths of walls", text]]).map((concept) => concept.label);
	expect(labels).not.toContain("Zorba-Vlad");
	expect(labels).toContain("Zorba-Vlad lantern");
});

test("one compound is a long form without the noun behind it", () => {
	const text = "We use lantern-aware (LA) towers. The LA walks are new, and LA towers glow. LA glows, and we like LA.";
	const all = conceptsOf([["Paths of rings", text]]);
	expect(all.map(({ forms }) => forms)).toContainEqual(["lantern-aware towers", "LA towers"]);
});

test("a bracket inside a phrase is no end of it", () => {
	const text =
		"We store the zorba-vlad (ZV) lantern. A ZV lantern is new. A dusty lantern-aware (DLA) descent is new, and DLA is hot.";
	const all = conceptsOf([["Paths of walls", `${text} We study lantern wall descent (LWD) walls.`]]);
	expect(all.map(({ label }) => label)).not.toContain("zorba-vlad");
	expect(all.find(({ label }) => label === "zorba-vlad lantern")?.forms).toEqual(["zorba-vlad lantern", "ZV lantern"]);
	expect(all.find(({ forms }) => forms.includes("DLA"))?.forms).toContain("dusty lantern-aware descent");
	expect(all.map(({ label }) => label)).toContain("lantern wall descent");
});

test("a paper's own take on a thing is no concept, unless arXiv has it in titles", () => {
	const found = labelsOf([["Dusty walls: a glowing perspective", "We study dusty walls from a glowing perspective."]]);
	expect(found.filter((label) => /perspective/.test(label))).toEqual([]);
});

test("what stands on a name is no concept of one paper beside it", () => {
	const text = "Here ZORBA-trained networks are new.";
	expect(labelsOf([["Dusty walls", text]])).not.toContain("ZORBA-trained networks");
	expect(labelsOf(Array(2).fill(["Dusty walls", text]))).toContain("ZORBA-trained networks");
	expect(labelsOf([["Dusty walls", text.replace("ZORBA", "lantern")]])).toContain("lantern-trained networks");
	const described = "Here ZORBA, a LAMPNET-based semi-dusty dataset, is new.";
	expect(labelsOf([["Dusty walls", described]])).not.toContain("LAMPNET-based semi-dusty dataset");
});

test.each([
	["ends in no adjective", "kinetic lantern", "A lantern wall. So lantern is it."],
	[
		"ends in what is a noun as often",
		"kinetic alternative",
		"An alternative wall. The alternative glows. This alternative is new.",
	],
	["ends as nouns do, though it is tagged otherwise", "kinetic square", "A square wall. It is square."],
])("a long form is a concept where it %s", (_, long, more) => {
	const short = `K${long.charAt(8).toUpperCase()}`;
	const text = `We study ${long} (${short}) lantern paths. All ${short} lantern paths are new. ${more}`;
	expect(conceptsOf([["Paths of lanterns", text]]).flatMap(({ forms }) => forms)).toContain(long);
});

test("a long form that arXiv knows is a concept, whatever it ends in", () => {
	const text =
		"We plot the receiver operating characteristic (ROC) curves. All ROC curves are new. A characteristic wall.";
	const forms = conceptsOf([["Paths of lanterns", text]]).flatMap((concept) => concept.forms);
	expect(forms).toContain("receiver operating characteristic");
});

test("what stands on a name, and is no sort, is a concept", () => {
	expect(labelsOf([["Dusty walls", "Here ZORBA-trained lanterns are new."]])).toContain("ZORBA-trained lanterns");
});

test("a description before the title's colon is no name", () => {
	const all = conceptsOf([
		["Constrained Bilevel Optimization: a Hessian-free method", "We study constrained bilevel optimization."],
		["Barlow Twins: redundancy reduction", "We propose Barlow Twins."],
	]);
	expect(all.find((c) => c.label === "constrained bilevel optimization")?.kind).toBe(0);
	expect(all.find((c) => c.label === "Barlow Twins")?.kind).toBe(1);
});

test("what a paper says of itself is no concept, however often", () => {
	const found = labelsOf([
		[
			"Trams",
			"In the icy tram case we win. The icy tram case is hard. The icy tram network is not, the icy tram network.",
		],
	]);
	expect(found).toContain("icy tram network");
	expect(found).not.toContain("icy tram case");
});

test("a verb in -ing and its object are no phrase", () => {
	const found = labelsOf([["Trams", "This helps in generating tram timetables and in the routing of trams."]]);
	expect(found).not.toContain("generating tram timetables");
	expect(labelsOf([["Trams", "It is used for training TRAMNET on routes."]])).not.toContain("training TRAMNET");
	expect(labelsOf([["Trams", "This helps in a generating tram timetable."]])).toContain("generating tram timetable");
});

test.each([
	["beside a name's shape", "We train on CIFAR-10, SVHN and lanterns.", "SVHN", true],
	["on its other side", "We train on SVHN and CIFAR-10.", "SVHN", true],
	["further off in the list", "We compare V-REx, Fish, IGA, and others.", "IGA", true],
	["with a stroke between", "We validate on VGG/WideResNet layers.", "VGG", true],
	["beside other words", "We train on CIFAR-10, lanterns, VGG and lattices.", "VGG", false],
	["outside a list", "The CIFAR-10 images differ. VGG helps.", "VGG", false],
	["as a common short form", "We use CIFAR-10, GPU and others.", "GPU", false],
	["a word with a capital of its own", "We use RMSProp, Adam and SVHN-2. The Adam of Adam wins.", "Adam", true],
	["that nobody else has", "We compare CIFAR-10, Fishr and others.", "Fishr", true],
	["but no other", "We compare CIFAR-10, Replica and others. A replica is a replica.", "replica", false],
])("a word in capitals is a name in a list of names: %s", (_, abstract, name, isName) => {
	const found = conceptsOf([["Faces of lattices", abstract]]).find(({ label }) => label === name);
	expect(found?.kind === 1).toBe(isName);
});

test("a short form in a list of names is what it stands for", () => {
	const all = conceptsOf([
		["Faces of lattices", "We use stochastic lantern descent (SLD). We compare Adam, L-BFGS, SLD and others."],
	]);
	expect(all.find(({ label }) => label === "stochastic lantern descent")?.kind).toBe(0);
});

test.each([
	["in capitals that nobody else has", "NIHAO", 1],
	["in other capitals", "MEASURE", 0],
	["with a rare word before its capitals", "Fashion-MNIST", 1],
	["with a common one", "Human-LLM", 0],
])("a name is written %s", (_, name, kind) => {
	const all = conceptsOf([["Faces of lattices", `We use ${name} on faces. Then ${name} wins.`]]);
	expect(all.find(({ label }) => label.toLowerCase() === name.toLowerCase())?.kind ?? 0).toBe(kind);
});

test("a long form is the label where its short form has only capitals", () => {
	const all = labelsOf([
		["Faces of lattices", "We use lattice lantern move queues (LLMQ) on faces. LLMQ wins. LLMQ glows. LLMQ is on."],
	]);
	expect(all).toContain("lattice lantern move queues");
});

test("a formula is a concept, but no coined name; short letters between numbers are one", () => {
	const kinds = ["SrTiO3", "CO2", "V2V", "BB84"].map(
		(word) => conceptsOf([["Faces of lattices", `We see ${word} on faces.`]]).find(({ label }) => label === word)?.kind,
	);
	expect(kinds).toEqual([0, 0, 1, 1]);
});

test.each(["5 mJy", "a sub-GeV", "a 0.5B-14B"])("%s is a quantity", (text) => {
	const found = labelsOf([["Faces of lattices", `It has ${text} of faces.`]]);
	expect(found.filter((label) => /Jy|GeV|14B/.test(label))).toEqual([]);
});

test("what several papers only name as part of another thing is no concept", () => {
	const texts = (alone: string): [string, string][] => [
		["Dusty walls", `We study the glowing lantern of a tower${alone}.`],
		["Sharp doors", "Doors need the glowing lantern law. The glowing lantern law is new."],
	];
	expect(labelsOf(texts(""))).not.toContain("glowing lantern");
	expect(labelsOf(texts(", and a glowing lantern"))).toContain("glowing lantern");
	expect(labelsOf([...texts(""), ["A glowing lantern of walls", "Walls glow."]])).toContain("glowing lantern");
	const known = texts("").map((text) => text.map((part) => part.replace("glowing lantern", "machine translation")));
	expect(labelsOf(known as [string, string][])).toContain("machine translation");
});

test("what a clause behind 'of' tells is no concept", () => {
	const text = (rest: string) => `We study dusty walls. We give a glowable lantern ${rest}.`;
	expect(labelsOf([["Dusty walls", text("of the tower")]])).toContain("glowable lantern");
	expect(labelsOf([["Dusty walls", text("of how the tower stands")]])).not.toContain("glowable lantern");
});

test("a verb's form that has an object wherever it stands is no concept", () => {
	const text = (more: string) => `Unlanterning the walls is hard. We are unlanterning hidden doors${more}.`;
	const title = "Unlanterning the towers of a city";
	expect(labelsOf([[title, text("")]])).not.toContain("unlanterning");
	expect(labelsOf([[title, text(" by the unlanterning of towers")]])).toContain("unlanterning");
	expect(labelsOf([[title, text(" by unlanterning. The walls glow")]])).toContain("unlanterning");
	for (const object of ["moving doors", "that doors glow"])
		expect(labelsOf([[title, `Unlanterning the walls is hard. We are unlanterning ${object}.`]])).not.toContain(
			"unlanterning",
		);
});

test.each([
	["a phrase", "zorbic cutter", false],
	["a name", "Zorbo Kuttar", true],
])("%s that lives before other words", (_, phrase, isConcept) => {
	const longer = ["walls", "towers", "gates", "bridges", "roads"].map((noun) => `the ${phrase} ${noun}`).join(", and ");
	const texts: [string, string][] = ["Dusty walls", "Old towers"].map((title) => [
		title,
		`We use ${longer}. We see ${phrase}.`,
	]);
	expect(labelsOf(texts).includes(phrase)).toBe(isConcept);
});

test.each([
	["introduce", "Noise-Filtered Diverse Sampling", true],
	["design", "Noise-Filtered Diverse Sampling", true],
	["like", "Noise-Filtered Diverse Sampling", false],
	["design", "noise-filtered diverse sampling", false],
	["introduce", "optimal tokens", false],
])("of words that seldom stand in titles, 'we %s %s' brings in a name: %s", (verb, name, isName) => {
	const found = conceptsOf([
		["Lamps", `We like lamps. Second, we ${verb} ${name}, which filters outliers by statistics.`],
	]);
	expect(found.some(({ label, kind }) => label === name && kind === 1)).toBe(isName);
});
