import { expect, test } from "vitest";
import { nearest } from "../../../src/query/nearest.ts";

test.each([
	["gefx", "gexf"],
	["GEXF", "gexf"],
	["graphlm", "graphml"],
	["bibtx", "bibtex"],
	["zzzz", undefined],
	["", undefined],
])("%j means %j", (name, meant) => {
	expect(nearest(name, ["gexf", "graphml", "csv", "bibtex"])).toBe(meant);
});
