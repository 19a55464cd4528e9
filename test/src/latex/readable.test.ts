import fc from "fast-check";
import { expect, test } from "vitest";
import { readable, readableText } from "../../../src/latex/readable.ts";

test.each([
	["Learning to rank: a survey", "Learning to rank: a survey"],
	["Counting under $\\epsilon$-DP", "Counting under ϵ-DP"],
	["Soils in {\\em arid} lands", "Soils in arid lands"],
	["NdNiO$_2$/SrTiO$_3$ thin films", "NdNiO₂/SrTiO₃ thin films"],
	["Decay $D^*_{s0}(2317)\\to D_sπ^0$", "Decay D*s0(2317)→Dsπ⁰"],
	["Models of $U(1)_{L_{i}-L_{j}}$", "Models of U(1)Lᵢ-Lⱼ"],
	["The matrix $A^{T}_k$ again", "The matrix A^Tk again"],
	["X-ray \\& tSZ", "X-ray & tSZ"],
	["It costs $5 or $10", "It costs $5 or $10"],
	["Erd\\H{o}s numbers", "Erdős numbers"],
])("%s", (title, text) => expect(readable(title)).toBe(text));

test("a title without LaTeX stays as it is, and what is read holds no notation of formulas", () => {
	fc.assert(
		fc.property(fc.stringMatching(/^[\w .,:'-]*$/), (title) => {
			expect(readable(title)).toBe(title);
		}),
	);
	fc.assert(
		fc.property(fc.stringMatching(/^(\\[a-z]+|[\w{}^ -])*$/), (formula) => {
			expect(readable(`$${formula}_{a}$`)).not.toMatch(/[\\{}$]/);
		}),
	);
});

test.each([
	["a relation", "a boost of $10\\times$ at $z\\leq 0.1$, ", "a boost of 10× at z≤0.1, "],
	["round brackets", " by a \\(Z_2^{\\rm DM}\\) parity", " by a Z₂^DM parity"],
	["signs and hands", "reaches 93\\% with \\textbf{one} {\\em small} net", "reaches 93% with one small net"],
	["a reference", "as in \\cite{CK25}, a flow", "as in \\cite{CK25}, a flow"],
	["a command that nobody knows keeps its formula", "on $\\calE = \\calM$ alone", "on $\\calE = \\calM$ alone"],
	["money", "it costs $5 or $10, not 5 $ and 6 $", "it costs $5 or $10, not 5 $ and 6 $"],
	["money beside a sign", "from US$5 to 10\\% of US$7", "from US$5 to 10% of US$7"],
	["money behind its number", "a $5^{th} of 6 $", "a $5^{th} of 6 $"],
	["sets and blanks", " the set {1, 2}  of x_1", " the set {1, 2}  of x_1"],
])("in running text %s", (_, written, read) => expect(readableText(written)).toBe(read));

test("running text without notation stays as it is", () => {
	fc.assert(
		fc.property(fc.stringMatching(/^[^\\$]*$/), (text) => {
			expect(readableText(text)).toBe(text);
		}),
	);
});
