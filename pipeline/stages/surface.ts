import { decodeLatex } from "../../src/latex/decode.ts";
import { spellFormulas } from "./formulaWords.ts";

/** Most mentions are called as they are written. */
const PLAIN = /^\w+(?:[ -]\w+)*$/;

/** Latin with an "a" that is no article of English, and so in no chunk: "a posteriori error estimates". */
const LATIN = /^p(?:oste)?riori /i;

/**
 * What a mention is called: its text on one line, without LaTeX, its quotes and a bracket inside ("key-value (KV) cache"), with the
 * hyphen that stands in a name for a dash ("Navier--Stokes"), and with the "a" of "a priori".
 */
export function surfaceForm(text: string): string {
	const form = onOneLine(text);
	return LATIN.test(form) ? `${form[0] === "P" ? "A" : "a"} ${form}` : form;
}

function onOneLine(text: string): string {
	if (PLAIN.test(text)) return text;
	const spelt = text.includes("$") ? spellFormulas(text).text.trim() : text;
	const inner = spelt.includes(" (") ? spelt.replace(/ \([\p{L}\p{N}-]+\)(?= )/gu, "") : spelt;
	const plain = /[\\{}]/.test(inner) ? decodeLatex(inner) : inner;
	return plain
		.replace(/``|''/g, "")
		.replace(/[\s~]+/g, " ")
		.replace(/(?<=\p{L})(?:–|--)(?=\p{Lu})/gu, "-");
}
