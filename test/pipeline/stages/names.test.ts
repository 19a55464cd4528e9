import { expect, test } from "vitest";
import { isCoinedShape } from "../../../pipeline/stages/nameShape.ts";
import { conceptsOf } from "../../fixtures/conceptsOf.ts";

const namesOf = (title: string, abstract: string) =>
	conceptsOf([[title, abstract]])
		.filter((c) => c.kind === 1)
		.map((c) => c.label);

test.each([
	"diffGrad",
	"CIFAR-10",
	"LV-HBA",
	"HSI-Drive",
	"GALAH DR4",
	"SDSS",
	"BESIII",
	"EchoNet-Dynamic",
	"PyTorch",
	"SINDy",
	"Chat2VIS",
	"Lantern+",
	"ScanNet++",
	"LR+GD",
	"RLBench",
])("%s has the shape of a name", (name) => expect(isCoinedShape(name, false)).toBe(true));

test.each([
	["a symbol", "F1"],
	["labels from one to another", "SK1-SK3"],
	["layers", "L6-17"],
	["a symbol with a hyphen", "K-2"],
	["a unit", "mOhm"],
	["a plural of a short form", "dEs"],
	["a formula", "SrTiO3"],
	["a formula of letters", "MgO"],
	["a formula of a phase", "α-In2Se3"],
	["a kind", "GPU-Accelerated"],
	["a property", "non-IIDness"],
	["a kind of thing", "RMSProp-preconditioned SGLD"],
	["a thing with a name before it", "GenAI Literacy"],
	["an everyday acronym", "LSTM"],
	["a metric", "F1-score"],
	["a metric of classes", "macro-F1"],
	["a metric at a threshold", "mAP50-95"],
	["a metric in capitals", "ROUGE"],
	["a kind told by a common word", "NaCl-type"],
])("%s has not: %s", (_, text) => {
	expect(isCoinedShape(text, false)).toBe(false);
});

test("capitals that a text spells out are no name by themselves", () => {
	expect(isCoinedShape("SDSS", true)).toBe(false);
});

test.each([
	["Slow steps", "We use Zorb (Evolved Step Signs), a new optimizer. Steps of Zorb are slow.", "Zorb"],
	["Slow steps", "Here Zorb Descent, a novel optimizer, is used. With Zorb Descent, all is slow.", "Zorb Descent"],
	[
		"Slow steps",
		"Tiger (Evolved Step Signs), a new optimizer, is slow. Tiger steps, Tiger signs and Tiger rates fall. We demystify Tiger.",
		"Tiger",
	],
	["Slow plans", "We propose lantern plan caching, a way to keep plans. It is slow.", "lantern plan caching"],
	["Slow steps", "To it we introduce zorbin, a library of steps. All is slow.", "zorbin"],
	["Slow steps", "We introduce the Lantern-Adapter to use lanterns. All is slow.", "Lantern-Adapter"],
	["Slow steps", "We introduce the slow notion of (s, t)-glimmer to use lanterns. All is slow.", "(s, t)-glimmer"],
	["Slow steps", "Our Lantern-UCB algorithm is slow. Here Lantern-UCB glows.", "Lantern-UCB"],
	["Slow steps", "We propose the SSO algorithm. The SSO algorithm glows, as SSO does.", "SSO"],
	[
		"Slow steps",
		"To mend this, we propose a new method, Normalized LR+GD, for steps. Steps are slow.",
		"Normalized LR+GD",
	],
	[
		"Slow steps",
		"For such steps we introduce a regularizer, the Lantern gap of a map. The gap is slow.",
		"Lantern gap",
	],
	["Slow steps", "We beat V-REx, Fish, IRM and CIFAR-10 by far.", "Fish"],
	["Slow lights", "Lights of the Zorbstars library glow. It is slow.", "Zorbstars"],
	["Slow lights", "Lights beat Lantern+ by far. It is slow.", "Lantern+"],
	["Slow lights", "Lights of the KITTI datasets glow. It is slow.", "KITTI"],
	["Slow lights", "Lights glow on KITTI dataset. It is slow.", "KITTI"],
	[
		"Slow lights",
		"We introduce a global approach, zorbal light augmentation (ZLA), here. ZLA and zorbal light augmentation glow.",
		"zorbal light augmentation",
	],
	["Slow lights", "We use a Dilate Lantern Rhomboid (DLaRho) for light. Light glows.", "dilate lantern rhomboid"],
	["Slow lights", "We use a Dilate Lantern-Dual (DLD) step for light. Light glows in the DLD.", "dilate lantern-dual"],
	["Slow steps", "In this work Zorb is a new optimizer. Steps of Zorb are slow.", "Zorb"],
	[
		"Clusters of containers",
		"We run it on Zorbernetes, and Zorbernetes scales. With Zorbernetes, containers move.",
		"Zorbernetes",
	],
])("what is called new, or stands alone with its capital, is a name: %s, %s", (title, abstract, name) => {
	expect(namesOf(title, abstract)).toContain(name);
});

test.each([
	["Slow plans", "We propose lantern plan caching, the old way to keep plans. It is slow.", "lantern plan caching"],
	["Slow steps", "We like the slow notion of (s, t)-glimmer to use lanterns. All is slow.", "(s, t)-glimmer"],
	["Slow steps", "We introduce the slow lantern of (s, t)-glimmer to use it. All is slow.", "(s, t)-glimmer"],
	["Slow steps", "We introduce and like the notion of (s, t)-glimmer in steps. All is slow.", "(s, t)-glimmer"],
	["Slow steps", "Tigers (old cats), a new sort, are slow. We demystify tigers.", "tigers"],
	[
		"Steerable chatbots: a survey",
		"Steerable chatbots are many. We ask how steerable chatbots talk.",
		"steerable chatbots",
	],
	["Quantum decoherence: a study", "We study quantum decoherence. It is slow.", "quantum decoherence"],
	["Post-Quantum Cryptography: An Analysis", "Codes and lattices are hard. We show how.", "post-quantum cryptography"],
	["Cracks of glass", "By Zorbis' law, cracks grow. The law of Zorbis' is old.", "Zorbis"],
	["Yields of stars", "It is called single-zone, and single-zone, old as it is, may be so.", "single-zone"],
	["Slow steps", "We beat V-REx, Fish, and Chips by far.", "fish"],
	["Slow steps", "We beat V-REx and Fish by far.", "fish"],
	["Slow lights", "Lights of the Python library glow. It is slow.", "Python"],
	["Slow lights", "Lights glow on KITTI datasets. It is slow.", "KITTI"],
	["Slow lights", "The LSTM benchmark glows. It is slow.", "LSTM"],
	[
		"Slow lights",
		"We study zorbal light augmentation (ZLA) here. ZLA and zorbal light augmentation glow.",
		"zorbal light augmentation",
	],
	["Slow lights", "We propose slow lantern light (SL) here. Light is slow lantern light.", "slow lantern light"],
	["Slow lights", "We use the Dilate Lantern Rhomboid (DLaRho) for light. Light glows.", "dilate lantern rhomboid"],
	[
		"Slow lights",
		"We propose to solve it with zorbal light augmentation (ZLA). It glows.",
		"zorbal light augmentation",
	],
	["Slow lights", "We use a Dilate Lantern-Model (DM) step for light. Light glows in the DM.", "dilate lantern-model"],
	["Slow steps", "We like the SSO algorithm. The SSO algorithm glows, as SSO does.", "SSO"],
	["Slow steps", "We use Tiger, with new rates. Tiger steps and Tiger signs fall.", "Tiger"],
	["Slow steps", "The Zorbal and Lorbal lines of Zorbal and Lorbal walls are slow.", "Zorbal"],
	[
		"Slow systems of Zorbunov",
		"We use Zorbunov functions, as Zorbunov functions show. The slow systems of Zorbunov stay.",
		"Zorbunov",
	],
])("no name: %s, %s", (title, abstract, label) => {
	expect(namesOf(title, abstract)).not.toContain(label);
});

test.each([
	["what has a capital each", "We introduce a Slow Lantern Schedule that glows.", true],
	["up to five words", "We propose the Slow Lantern Glow Step Schedule, which glows.", true],
	["a part of more", "We introduce the Slow Lantern Schedule for Old Walls.", false],
	["several things", "We introduce Slow Lantern Schedules that glow.", false],
	["what the background knows", "We propose a Graph Neural Network that glows.", false],
	["what is not brought in", "We know a Slow Lantern Schedule that glows.", false],
])("a name of several words that is brought in: %s", (_, abstract, isName) => {
	const names = namesOf("Dusty walls", `${abstract} It is slow, and walls are dusty.`);
	expect(names.some((label) => /schedule|neural/i.test(label))).toBe(isName);
});

test("what is brought in with a short form keeps its words", () => {
	const abstract = "We introduce the Slow Lantern Schedule (SLS). With SLS walls glow, and SLS is slow.";
	expect(namesOf("Dusty walls", abstract)).toContain("slow lantern schedule");
});

test("a word of others that one paper takes for its title is no name", () => {
	const found = conceptsOf([
		["Hippocampus: Old Memory for Agents", "We store it in Hippocampus. With Hippocampus, agents glow."],
		["The old hippocampus", "We study the hippocampus of old walls."],
	]).find(({ papers }) => papers.length === 2);
	expect(found).toMatchObject({ label: "hippocampus", kind: 0 });
});

test("what several papers write in small letters is no name, though one has it for its title", () => {
	const texts: [string, string][] = [
		["Cultural Heritage: Old Stones", "The Cultural Heritage of stones is old."],
		["Stones", "Stones are cultural heritage. By cultural heritage we mean stones."],
		["Walls", "Walls are of cultural heritage. By cultural heritage we mean walls."],
	];
	const found = conceptsOf(texts).find((c) => c.label === "cultural heritage");
	expect(found).toMatchObject({ kind: 0, papers: [0, 1, 2] });
});
