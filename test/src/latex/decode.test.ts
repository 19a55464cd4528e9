import { expect, test } from "vitest";
import { decodeInnerAccents } from "../../../src/latex/decode.ts";

test.each([
	['the Schr\\"odinger and Schr\\"{o}dinger equations', "the Schrödinger and Schrödinger equations"],
	["Poincar\\'e, Fr\\'{e}chet, Erd\\H{o}s", "Poincaré, Fréchet, Erdős"],
	["don\\'t trust the model\\'s answer", "don\\'t trust the model\\'s answer"],
	['it says \\"Attention\\" now', 'it says \\"Attention\\" now'],
	["\\alpha\\beta and x\\^2", "\\alpha\\beta and x\\^2"],
])("accents inside words: %s", (text, decoded) => {
	expect(decodeInnerAccents(text)).toBe(decoded);
});
