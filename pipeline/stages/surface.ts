import { spellFormulas } from "./formulaWords.ts";

/** What a mention is called: its text on one line, without LaTeX's dress, and with the hyphen that stands in a name for a dash ("Navier--Stokes"). */
export function surfaceForm(text: string): string {
	const spelt = text.includes("$") ? spellFormulas(text).text.trim() : text;
	const plain = /[{}]/.test(spelt) ? spelt.replace(/\\[A-Za-z]+\*?(?=\s?\{)|\{\\[a-z]+(?=\s)|[{}]/g, "").trim() : spelt;
	return plain.replace(/\s+/g, " ").replace(/(?<=\p{L})(?:–|--)(?=\p{Lu})/gu, "-");
}
