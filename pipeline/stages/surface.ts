import { decodeLatex } from "../../src/latex/decode.ts";
import { spellFormulas } from "./formulaWords.ts";

/** Most mentions are called as they are written. */
const PLAIN = /^\w+(?:[ -]\w+)*$/;

/** What a mention is called: its text on one line, without LaTeX, and with the hyphen that stands in a name for a dash ("Navier--Stokes"). */
export function surfaceForm(text: string): string {
	if (PLAIN.test(text)) return text;
	const spelt = text.includes("$") ? spellFormulas(text).text.trim() : text;
	const plain = /[\\{}]/.test(spelt) ? decodeLatex(spelt) : spelt;
	return plain.replace(/[\s~]+/g, " ").replace(/(?<=\p{L})(?:–|--)(?=\p{Lu})/gu, "-");
}
