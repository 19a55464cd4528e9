import fc from "fast-check";
import { expect, test } from "vitest";
import { readable } from "../../../src/latex/readable.ts";

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
