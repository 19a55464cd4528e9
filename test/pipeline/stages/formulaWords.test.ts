import fc from "fast-check";
import { expect, test } from "vitest";
import { spellFormulas } from "../../../pipeline/stages/formulaWords.ts";
import { tokenise } from "../../../pipeline/stages/tokenise.ts";
import { conceptsOf } from "../../fixtures/conceptsOf.ts";

const spelt = (text: string) => spellFormulas(text).text.replace(/\s+/g, " ").trim();

test.each([
	["the $p$-adic numbers", "the p-adic numbers"],
	["a $5$-qubit code, in the $3$-rd step", "a 5-qubit code, in the $3$-rd step"],
	["$\\ell$-adic sheaves", "ℓ-adic sheaves"],
	["an $\\alpha$-stable law", "an α-stable law"],
	["$\\epsilon$-greedy or ϵ-greedy", "ϵ-greedy or ϵ-greedy"],
	["a pro-$p$ group", "a pro-p group"],
	["Lyman-$α$ photons", "Lyman-α photons"],
	["the Ly$\\alpha$ forest", "the Lyα forest"],
	["CO$_2$ and H$_{2}$O", "CO2 and H2O"],
	["PM$_{2.5}$ levels", "PM2.5 levels"],
	["Mg$^{2+}$ and Ca$^+$ ions", "Mg2+ and Ca+ ions"],
	["\\textbf{W}ebshell, {\\bf E}uclidean", "Webshell, Euclidean"],
	["\\underline{\\textbf{S}}tructured", "Structured"],
	["\\textbf{Re}ward-\\textbf{d}riven X\\textsc{a}m", "Reward-driven Xam"],
	["a $k$NN graph in $w$CDM", "a kNN graph in wCDM"],
	["Sar$t$re and D$p$-branes", "Sartre and Dp-branes"],
	["of E. coli and C. elegans.", "of E-coli and C-elegans ."],
	["FiO(2) and 5-HT(1A)", "FiO2 and 5-HT1A"],
	["an (s,t)-mincut of (alpha, μ2)-glimmer.", "an s-t-mincut of alpha-μ2-glimmer."],
])("%s", (text, words) => {
	expect(spelt(text)).toBe(words);
	expect(spellFormulas(text).text).toHaveLength(text.length);
});

test.each([
	"the $x^2$-norm",
	"a $k$-th step",
	"costs $5 and $6-a-day",
	"of M$_\\odot$ and X$_i$",
	"a \\textbf{word} and $\\mathrm{d}x$",
	"\\v{s}ek {X}yz",
	"f(2) and O(1)",
	"the (s,t)-mincut walls of SL(s,t)-glimmer, (see, t)-glimmer and $(s,t)$-glimmer",
	"in (2) and Smith(2019)",
	"the $x$ axis",
	"an A$n$th part of J. Doe, in the U.S. economy",
	"of matrix A. Then we",
])("%s stays as it is", (text) => {
	expect(spellFormulas(text)).toEqual({ text, spans: [] });
});

test("law: every character is the text's outside the spans, which lie in it", () => {
	fc.assert(
		fc.property(fc.string({ unit: fc.constantFrom(..."abCO2 $-_{}()\\α.") }), (text) => {
			const found = spellFormulas(text);
			expect(found.text).toHaveLength(text.length);
			const inside = (i: number) => found.spans.some((from, s) => s % 2 === 0 && from <= i && i < found.spans[s + 1]!);
			for (let i = 0; i < text.length; i++) if (!inside(i)) expect(found.text[i]).toBe(text[i]);
		}),
	);
});

test("a word with a formula is one concept, however it is written, in a sentence of its own", () => {
	const abstract =
		"$\\alpha$-stable laws are wide. An alpha-stable law, or an α-stable law, has top-$k$. We count alpha-stable laws.";
	const [found] = conceptsOf([["Tails of $\\alpha$-stable laws", abstract]]).filter(({ label }) =>
		/stable/.test(label),
	);
	expect(found!.forms.toSorted()).toEqual(["alpha-stable law", "alpha-stable laws", "α-stable law", "α-stable laws"]);
	const table = tokenise([{ title: "", abstract }]);
	expect(Array.from(table.sentenceFrom, (from, s) => abstract.slice(from, table.sentenceTo[s]))).toEqual(
		abstract.match(/[^ ][^.]+\./g),
	);
});
