import { expect, test } from "vitest";
import { decodeInnerAccents, decodeLatex } from "../../../src/latex/decode.ts";

test.each([
	['the Schr\\"odinger and Schr\\"{o}dinger equations', "the Schrödinger and Schrödinger equations"],
	["Poincar\\'e, Fr\\'{e}chet, Erd\\H{o}s", "Poincaré, Fréchet, Erdős"],
	["don\\'t trust the model\\'s answer", "don\\'t trust the model\\'s answer"],
	['it says \\"Attention\\" now', 'it says \\"Attention\\" now'],
	["\\alpha\\beta and x\\^2", "\\alpha\\beta and x\\^2"],
])("accents inside words: %s", (text, decoded) => {
	expect(decodeInnerAccents(text)).toBe(decoded);
});

test.each([
	["at $1050\\,^\\circ\\mathrm{C}$ and 4$^{\\circ}$K", "at 1050 °C and 4°K"],
	["DNA$_{\\textrm{2}}$ sequences", "DNA₂ sequences"],
	["$\\langle 00\\overline{1}\\rangle$ and $(11\\bar 22)$", "⟨001̅⟩ and (112̄2)"],
	["$x^\\prime$", "x′"],
	["Franc{\\ocirc{u}}", "Franců"],
	["AND\\slash OR", "AND/OR"],
	["$\\frac{1}{2}$ and $x^{\\alpha}$ stay", "$\\frac{1}{2}$ and $x^{\\alpha}$ stay"],
])("simple formulas: %s", (text, decoded) => {
	expect(decodeLatex(text)).toBe(decoded);
});
