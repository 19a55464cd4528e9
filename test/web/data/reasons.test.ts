import { expect, test } from "vitest";
import { toldOnce } from "../../../web/data/reasons.ts";

const forms = (...all: string[]) => all.map((form) => ({ form }));

test.each([
	["BLO", forms("BLO", "Bilevel Optimization", "BLOs", "Blos"), forms("BLO", "BLOs")],
	["only capitals differ", forms("Bilevel Optimization"), forms("Bilevel Optimization")],
])("forms that differ in capitals are told once: %s", (_, all, told) => {
	expect(toldOnce("bilevel optimization", all)).toEqual(told);
});
