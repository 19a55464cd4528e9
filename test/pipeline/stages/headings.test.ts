import { expect, test } from "vitest";
import { findHeadings } from "../../../pipeline/stages/headings.ts";
import { tokenise } from "../../../pipeline/stages/tokenise.ts";

const headings = (text: string) => {
	const found = findHeadings(text);
	return Array.from({ length: found.length / 2 }, (_, i) => text.slice(found[2 * i], found[2 * i + 1]));
};

test.each([
	["BACKGROUND: The walls glow. METHODS: We look.", ["BACKGROUND:", "METHODS:"]],
	["Background and purpose: The walls glow. Conclusions- We look.", ["Background and purpose:", "Conclusions-"]],
	["AIMS. The walls glow. RESULTS. We look.", ["AIMS.", "RESULTS."]],
	["OBJECTIVEThe walls glow.METHODSAll look.", ["OBJECTIVE", "METHODS"]],
	["OBJECTIVETo see walls. CONCLUSIONSBGC use glows.", ["OBJECTIVE", "CONCLUSIONS"]],
	["MATERIALS AND METHODS We look. RESULTS A wall glows.", ["MATERIALS AND METHODS", "RESULTS"]],
	["Introduction Walls glow (now). Conclusion We look.", ["Introduction", "Conclusion"]],
	["DATA SOURCES AND SEARCHES: Walls. RESULTS: They glow.", ["DATA SOURCES AND SEARCHES:", "RESULTS:"]],
	["Walls glow.\n\nResults: We look at 3 (of 4). Conclusion: Good.", ["Results:", "Conclusion:"]],
])("%s", (text, expected) => {
	expect(headings(text)).toEqual(expected);
});

test.each([
	"Results: We look.",
	"Methods Matter for Results",
	"We give results: methods, aims. The methods: all.",
	"Background subtraction helps. Results show it.",
	"In Methods and Results: we look, as in BACKGROUND: it.",
])("%s has none", (text) => {
	expect(headings(text)).toEqual([]);
});

test("sentences begin behind them", () => {
	const abstract = "OBJECTIVEThe walls glow.METHODSAll look.CONCLUSIONS: Good.";
	const table = tokenise([{ title: "", abstract }]);
	expect(Array.from(table.sentenceFrom, (from, s) => abstract.slice(from, table.sentenceTo[s]))).toEqual([
		"The walls glow.",
		"All look.",
		"Good.",
	]);
});
