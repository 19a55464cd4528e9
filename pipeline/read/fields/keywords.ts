import { splitQuoted } from "./names.ts";

/** A list of keywords in one text: separated by `;`, `|`, line ends, `•` or commas. */
export function splitKeywords(text: string): string[] {
	const list = /^\s*\[(.*)\]\s*$/s.exec(text);
	if (list !== null && /['"]/.test(list[1]!)) return splitQuoted(list[1]!);
	for (const separator of [/;/, /[|\n]/, /[•·]/]) if (separator.test(text)) return text.split(separator);
	return text.split(/,(?!\s*(?:and|or)\b)/);
}
