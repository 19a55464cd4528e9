import { expect, test } from "vitest";
import { surfaceForm } from "../../../pipeline/stages/surface.ts";

test.each([
	["bearing\n rigidity", "bearing rigidity"],
	["Navier--Stokes", "Navier-Stokes"],
	["\\emph{bearing rigidity} analysis", "bearing rigidity analysis"],
	["{\\em bearing} rigidity", "bearing rigidity"],
	["rigidity} analysis", "rigidity analysis"],
	["fake Lax'' connection", "fake Lax connection"],
	["de~Broglie wave", "de Broglie wave"],
	["\\textbf{W}ebshell attack", "Webshell attack"],
	["tSZ \\& X-rays", "tSZ & X-rays"],
	["posteriori error estimates", "a posteriori error estimates"],
	["Priori Knowledge", "A Priori Knowledge"],
	["prioritized walls", "prioritized walls"],
	["$p$-adic $L$-functions", "p-adic L-functions"],
])("%s", (text, form) => {
	expect(surfaceForm(text)).toBe(form);
});
