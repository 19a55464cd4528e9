import { expect, test } from "vitest";
import { foldWord } from "../../../pipeline/stages/fold.ts";

test.each([
	["network", "networks"],
	["analysis", "analyses"],
	["matrix", "matrices"],
	["optimization", "optimisations"],
	["behavior", "behaviours"],
	["modeling", "modelling"],
	["center", "centres"],
	["bilevel", "bi-level"],
	["rnn", "rnns"],
	["gpu", "gpus"],
	["virus", "viruses"],
	["policy", "policies"],
	["bias", "biases"],
	["naive", "naïve"],
	["alpha-stable", "α-stable"],
	["epsilon", "ϵ"],
	["epsilon", "ε"],
])("%s and %s meet", (a, b) => {
	expect(foldWord(b)).toBe(foldWord(a));
});

test.each([
	["general", "generative"],
	["organ", "organization"],
	["universe", "university"],
	["limitation", "imitation"],
	["descent", "decent"],
	["physic", "physical"],
	["bus", "bu"],
])("%s and %s stay apart", (a, b) => {
	expect(foldWord(b)).not.toBe(foldWord(a));
});
