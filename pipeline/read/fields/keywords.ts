import { splitQuoted } from "./names.ts";

const MAX_TEXT = 20_000;

/** A list of keywords in one text: separated by `;`, `|`, line ends, `•` or commas. */
export function splitKeywords(whole: string): string[] {
	const text = whole.slice(0, MAX_TEXT);
	const list = /^\s*\[(.*)\]\s*$/s.exec(text);
	if (list !== null && /['"]/.test(list[1]!)) return splitQuoted(list[1]!);
	for (const separator of [/;/, /[|\n]/, /[•·]/]) if (separator.test(text)) return text.split(separator);
	return text.split(/,(?!\s*(?:and|or)\b)(?![^()]{0,80}\))/);
}
