import fc from "fast-check";
import { expect, test } from "vitest";
import { findWords } from "../../../pipeline/stages/words.ts";

function words(text: string): string[] {
	const spans = findWords(text);
	return Array.from({ length: spans.length / 2 }, (_, i) => text.slice(spans[2 * i], spans[2 * i + 1]));
}

test.each([
	["zero-shot learning", ["zero-shot", "learning"]],
	["Brenier's theorem", ["Brenier", "'s", "theorem"]],
	["Erdős–Rényi graphs", ["Erdős–Rényi", "graphs"]],
	["the Navier--Stokes equations", ["the", "Navier--Stokes", "equations"]],
	["models--such as a Net---Which", ["models", "-", "-", "such", "as", "a", "Net", "-", "-", "-", "Which"]],
	["a model--The best", ["a", "model", "-", "-", "The", "best"]],
	[
		"tokens-such as walls-and wall-for-one, a drift-for",
		[..."tokens - such as walls - and wall-for-one , a drift - for".split(" ")],
	],
	["Chl-a of a fly-by, in state-of the", [..."Chl-a of a fly-by , in state-of the".split(" ")]],
	["pages 2–3, train–test", ["pages", "2", "–", "3", ",", "train", "–", "test"]],
	["TCP/IP and/or R&D", ["TCP/IP", "and", "/", "or", "R&D"]],
	["C++ or C#, in 3.5 s.", ["C++", "or", "C#", ",", "in", "3.5", "s", "."]],
	["LC-MS/MS of Co/Gd by X/Y-shooting", ["LC-MS/MS", "of", "Co/Gd", "by", "X/Y-shooting"]],
	[
		"SrTiO3/LaMnO3, LLMs/VLMs, M2/M3 and LSTM/TCN",
		[..."SrTiO3/LaMnO3 , LLMs / VLMs , M2 / M3 and LSTM / TCN".split(" ")],
	],
	["PSR B1913+16 and 10+20", ["PSR", "B1913+16", "and", "10", "+", "20"]],
	["Ca2+ or Na+ is A+B", ["Ca2+", "or", "Na+", "is", "A", "+", "B"]],
	["ScanNet++ and Lantern+, k-means++.", ["ScanNet++", "and", "Lantern+", ",", "k-means++", "."]],
	["LR+GD of NBODY6++GPU in HCO+", ["LR+GD", "of", "NBODY6++GPU", "in", "HCO+"]],
	["DESI+BAO, lantern+dust, 20GB+", [..."DESI + BAO , lantern + dust , 20GB +".split(" ")]],
	["SRe^2L (LV-HBA)", ["SRe^2L", "(", "LV-HBA", ")"]],
	["深度学习 模型", ["深度学习", "模型"]],
])("%s", (text, expected) => {
	expect(words(text)).toEqual(expected);
});

test("every sign but blanks is in exactly one token", () => {
	fc.assert(
		fc.property(fc.string({ unit: "grapheme" }), (text) => {
			expect(words(text).join("")).toBe(text.replace(/\s/gu, ""));
		}),
	);
});

test("a plain run holds the words that it holds within a text", () => {
	const part = fc.string({ unit: fc.constantFrom(..."aEz"), minLength: 1, maxLength: 4 });
	const sign = fc.constantFrom("", ",", ".", ";", ":", ")");
	fc.assert(
		fc.property(fc.array(part, { minLength: 1, maxLength: 3 }), sign, (parts, end) => {
			const run = parts.join("-") + end;
			expect(words(run)).toEqual(words(`"${run} "`).slice(1, -1));
		}),
	);
});
