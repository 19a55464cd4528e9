import { spellFormulas } from "./formulaWords.ts";

/** What a mention is called: its text on one line, with the hyphen that stands in a name for a dash ("Navier--Stokes"). */
export function surfaceForm(text: string): string {
	const spelt = text.includes("$") ? spellFormulas(text).text.trim() : text;
	return spelt.replace(/\s+/g, " ").replace(/(?<=\p{L})(?:–|--)(?=\p{Lu})/gu, "-");
}
