import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BREAK, maskText } from "../../../pipeline/stages/mask.ts";

/** What is left to read, blanks run together. */
const left = (text: string) =>
	maskText(text)
		.replaceAll(BREAK, "_")
		.replace(/\s+/g, " ")
		.replace(/ (?=[).,])/g, "")
		.trim();

describe("maskText", () => {
	test.each([
		["a bound of widetilde O(d/(nvarepsilon_DP)) in terms", "a bound of _ _ in terms"],
		["only O(nfrac{L{mu}}log(1{epsilon})) communications", "only _ communications"],
		["either O(log(1/delta)log T/T) or more", "either _ or more"],
		["resolution of 224times224 with", "resolution of _ with"],
		["the case (k>r) holds", "the case (_) holds"],
		["where f_theta is a map", "where _ is a map"],
		["between Ksharpnu and nu, in Superperplexity", "between _ and nu, in Superperplexity"],
		["under (varepsilon,delta)-differential privacy", "under (_ differential privacy"],
		["the lens of {\\em dynamical stability} here", "the lens of dynamical stability here"],
		["a 16\\% gain", "a 16 gain"],
		["the ``best'' map", "the best map"],
		["at Redshift~3.5 here", "at Redshift~3.5 here"],
		["de~Broglie by NGC~5098, Lindsay~11.", "de Broglie by NGC 5098, Lindsay 11."],
		["It is new. %For stochastic methods we differ. We go on", "It is new. _. We go on"],
		["at https://example.org/a_b.html.", "at _"],
		["platforms.Code at https://example.org/x", "platforms.Code at _"],
		["methods [Smith et al., 2013, Doe et al., 2017] that", "methods _ that"],
		["as in (Smith & Doe, 2018)", "as in _"],
		["introduced by Smith et al., it", "introduced by _, it"],
		["of Doe, Roe, and Poe (2025) (DRP) we", "of _ (DRP) we"],
		["by Doe & Roe (2019b).", "by _."],
		["a $p$-th-order oracle of $n$th order", "a _ oracle of _ order"],
		["a line Br$\\rm\\alpha$ of 5 M$_\\odot$ in log$_2$", "a line _ of 5 _ in _"],
		["of M^3-GloDet in R^3", "of M^3-GloDet in _"],
		["below simeq 4.9 here", "below _ 4.9 here"],
		["in circuits [BCS13, Doe20a] of [SU3]", "in circuits _ of [SU3]"],
		["shown before [3, 5-7]", "shown before _"],
		["the value $x^2 + 1$ grows", "the value _ grows"],
		["<jats:p>Plain words</jats:p>", "Plain words"],
		["the <i>second</i> word<br/>and", "the second word and"],
		["where a<b and c>d hold", "where _ and _ hold"],
		["Trial ISRCTN12345678, or NCT02239640.", "Trial _, or _."],
		["higher (95% CI, 0.47 to 0.9), lower (95% CI-9.0to -6.4).", "higher (_), lower (_)."],
		["a complexity of O(mepsilon^{-3I(I<m)}{II} + m) for", "a complexity of _ for"],
	])("%s", (text, expected) => {
		expect(left(text)).toBe(expected);
	});

	test.each([
		"a convolutional neural network (CNN) with ReLU",
		"SRe^2L and CIFAR-10",
		"z~4 and kT~1, F~0.9",
		"it costs $5 million",
		"accuracy of 50% for images",
		"the epsilon-greedy policy",
	])("%s stays as it is", (text) => {
		expect(maskText(text)).toBe(text);
	});

	test("keeps the length and every character that it does not blank", () => {
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom(..."ab Z1$\\{}()[]<>%^_=.,'`") }), (text) => {
				const masked = maskText(text);
				expect(masked).toHaveLength(text.length);
				for (let i = 0; i < text.length; i++) expect([text[i], " ", BREAK]).toContain(masked[i]);
			}),
		);
	});

	// A pattern that looks again at each letter needs minutes here.
	test.each(["A", "(a", "x^)", "$a", "[1,", "Ab+"])("a long run of %s is read once", (part) => {
		const text = part.repeat(200_000 / part.length);
		expect(maskText(text)).toHaveLength(text.length);
	});
});
