import { expect, test } from "vitest";
import { labelsOf } from "../../fixtures/conceptsOf.ts";

test.each([
	[
		"of one word with hyphens",
		"Out-of-distribution (OOD) generalization matters. We improve OOD generalization.",
		"out-of-distribution generalization",
	],
	[
		"of several words that many fields shorten now and then",
		"An artificial neural network (ANN) is wide. The ANN landscape is flat. We map the ANN landscape.",
		"artificial neural network landscape",
	],
	[
		"of one word that is as hard to read",
		"Electroencephalography (EEG) is slow. EEG decoders help. We train EEG decoders.",
		"EEG decoders",
	],
	[
		"that everybody shortens",
		"A convolutional neural network (CNN) is deep. The CNN landscape is flat. We map the CNN landscape.",
		"CNN landscape",
	],
	[
		"that would not stand before a noun",
		"The Stars In Galaxies (SIG) catalog is big. We study SIG halos. All SIG halos are large.",
		"SIG halos",
	],
])("a short form inside a phrase for a long form %s", (_, abstract, label) => {
	expect(labelsOf([["On things", abstract]])).toContain(label);
});
