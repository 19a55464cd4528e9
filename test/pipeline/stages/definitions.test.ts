import { describe, expect, test } from "vitest";
import { alignShortForm } from "../../../pipeline/stages/align.ts";
import { findDefinitions } from "../../../pipeline/stages/definitions.ts";
import { findNamedFirst } from "../../../pipeline/stages/namedFirst.ts";

const pairs = (text: string) =>
	findDefinitions(text, 0, text.length).map((d) => [
		text.slice(d.shortFrom, d.shortTo),
		text.slice(d.longFrom, d.longTo),
	]);

describe("findDefinitions", () => {
	test.each([
		["We use stochastic gradient descent (SGD) here.", "SGD", "stochastic gradient descent"],
		["We use SGD (stochastic gradient descent) here.", "SGD", "stochastic gradient descent"],
		["A net (SGD: stochastic gradient descent) learns.", "SGD", "stochastic gradient descent"],
		["A model (blood-brain barrier, BBB) was used.", "BBB", "blood-brain barrier"],
		["The relative risk [RR] was low.", "RR", "relative risk"],
		["Fetal bovine serum (FBS; 1 or 10 %) was added.", "FBS", "Fetal bovine serum"],
		["We study recurrent neural networks (RNNs).", "RNNs", "recurrent neural networks"],
		["An approach to out-of-distribution (OOD) data.", "OOD", "out-of-distribution"],
		["Two-dimensional (2D) gels.", "2D", "Two-dimensional"],
		["We use explainable AI (XAI) here.", "XAI", "explainable AI"],
		["Lanterns draw text-to-image (T2I) here.", "T2I", "text-to-image"],
		["Of lanterns for good (L4G) here.", "L4G", "lanterns for good"],
		["Instrumental variables (IVs) help.", "IVs", "Instrumental variables"],
		["By in vitro fertilization (IVF) it rose.", "IVF", "in vitro fertilization"],
		["In fifth-generation (5G) walls.", "5G", "fifth-generation"],
		["In one-dimensional (1D) walls.", "1D", "one-dimensional"],
		["Over vehicle-to-everything (V2X) here.", "V2X", "vehicle-to-everything"],
		["An Advantage Actor-Critic (A2C) agent.", "A2C", "Advantage Actor-Critic"],
		["Of type Qd lanterns (LNs Qd) here.", "LNs Qd", "type Qd lanterns"],
		["The Qd lantern (LN Qd) burns.", "LN Qd", "Qd lantern"],
		["The rate of convergence (ROC) is known.", "ROC", "rate of convergence"],
		["Use of non-high-density lipoprotein (HDL) values.", "HDL", "high-density lipoprotein"],
		[
			"We name a new one, Rectified Straight Through Estimator (ReSTE for short).",
			"ReSTE",
			"Rectified Straight Through Estimator",
		],
		["We introduce TikArt (Thinking Aperture), an agent.", "TikArt", "Thinking Aperture"],
		["We call it Wolf (Search for Bright Lanterns).", "Wolf", "Search for Bright Lanterns"],
		["Lion (Evolved Sign Momentum), a new optimizer, wins.", "Lion", "Evolved Sign Momentum"],
		["The diaphragm (D) moves.", "D", "diaphragm"],
		[
			"Sites with heating, ventilation, and air conditioning (HVAC).",
			"HVAC",
			"heating, ventilation, and air conditioning",
		],
		["A \\textbf{Quiet Lantern Wall (QLW)} glows.", "QLW", "Quiet Lantern Wall"],
		["By protein kinase A (PKA) it rose.", "PKA", "protein kinase A"],
		["Automatic differentiation (autodiff) is old.", "autodiff", "Automatic differentiation"],
	])("%s", (text, short, long) => {
		expect(pairs(text)).toEqual([[short, long]]);
	});

	test.each([
		"The levels of painters (P = 0.002) rose.",
		"A result (see Table 2) and another (group 1).",
		"They were seen (i.e., found) often.",
		"The method (IV) was used in 2019 (Smith).",
		"They speak Dari (Eastern Persian), a language, there.",
		"Lion (Evolved Sign Momentum) wins.",
		"We introduce Lion (evolved momentum), an optimizer.",
		"They do Brain-to-Speech, Brain-to-Image, and even a Brain-to-Internet of Things (BCIoT).",
		"It relies on in-context learning (OCR) here.",
		"Finger pressure was measured (Fin was).",
		"An unclosed bracket (SGD and no end",
		"Walls of vision (VI) and of ix-ray xenon (IX) fell.",
		"They fell in lantern time (ILM) and evening slow (AES).",
		"Over a lantern towards India (L2I) here.",
		"Its base and body (b2) and beam blur (B_2) here.",
		"A wide walled garden on red warm lanterns (W3L) here.",
		"Of the type Qd LN (LN Qd) here.",
		"Of quiet duty lantern noise (LN Qd) here.",
	])("%s defines nothing", (text) => {
		expect(pairs(text)).toEqual([]);
	});
});

describe("alignShortForm", () => {
	const words = (text: string) => text.split(" ").map((w) => ({ from: 0, to: w.length, text: w }));
	test("takes the shortest run of words whose initials spell the form", () => {
		expect(alignShortForm("sah", words("smoking and subarachnoid hemorrhage"))?.words).toBe(2);
	});
	test("three initials give three points a letter, less 0.05 a word", () => {
		expect(alignShortForm("svm", words("support vector machine"))).toEqual({ words: 3, score: 3 - 0.15 });
	});
	test("letters in no order are no definition", () => {
		expect(alignShortForm("xyz", words("support vector machine"))).toBeUndefined();
	});
});

describe("findNamedFirst", () => {
	const named = (text: string) =>
		[...findNamedFirst(text, 0, text.length)].map((d) => [
			text.slice(d.shortFrom, d.shortTo),
			text.slice(d.longFrom, d.longTo),
		]);

	test.each([
		["SINGS: Sparse Inference for Natural Graph Systems", "SINGS", "Sparse Inference for Natural Graph Systems"],
		["LOOM: A Light Offline Ordering Model for Threads", "LOOM", "Light Offline Ordering Model"],
		["FabNet: FABric-aware Network Tracing for Cloth", "FabNet", "FABric-aware Network Tracing"],
		["We propose ROVE, a Ranked Order Vote Estimator that counts.", "ROVE", "Ranked Order Vote Estimator"],
		["We call it DTC, a dynamic thread colouring framework.", "DTC", "dynamic thread colouring"],
	])("%s", (text, short, long) => {
		expect(named(text)).toEqual([[short, long]]);
	});

	test.each([
		"LOOM: Learning Ordering Models", // gives no letter twice
		"LOOM: Light Offline Ordering Model-free Threads", // goes on
		"WeaveGPT: Weave GPT", // two words may be anybody's
		"OLD, a new light offline thing.",
		"In short LOOM: Light Offline Ordering Model", // not at the begin
	])("%s spells nothing out", (text) => {
		expect(named(text)).toEqual([]);
	});
});

test("brackets are looked for in their sentence alone, however long the text", () => {
	const sentence = "The walls glow now. ";
	const text = sentence.repeat(100_000);
	let found = 0;
	// If each sentence looked through the rest of the text, this would go over 100 billion characters.
	for (let from = 0; from < text.length; from += sentence.length)
		found += findDefinitions(text, from, from + sentence.length).length;
	expect(found).toBe(0);
});
