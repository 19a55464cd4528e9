/** What the parts of a structured abstract are headed by. */
const WORDS =
	"background introduction context rationale importance objective aim purpose goal hypothesis design setting participant patient subject intervention exposure measurement material method methodology result finding discussion interpretation conclusion significance implication limitation".split(
		" ",
	);
const CAPITALS = `(?:${WORDS.map((word) => `${word.toUpperCase()}S?`).join("|")})`;
const ANY = `(?:${WORDS.map((word) => `[${word[0]}${word[0]!.toUpperCase()}]${word.slice(1)}s?`).join("|")}|${CAPITALS})`;
const AND = "(?:, ?|,? (?:and|AND|&) |/)";
const HEADING = new RegExp(
	[
		// "Materials and methods:", "CONCLUSIONS -".
		`(?=[A-Z])${ANY}(?:${AND}${ANY})*\\s?(?::|[.–—-](?=\\s))`,
		// "MAIN OUTCOMES AND MEASURES:".
		"\\p{Lu}{4,}(?:[ ,&/]+\\p{Lu}{2,}){1,6}:",
		// "METHODS All patients", "METHODSAll", "CONCLUSIONSBGC".
		"(?:OBJECTIVE|METHODS|RESULTS|CONCLUSIONS?)(?=\\p{Lu})",
		`${CAPITALS}(?:${AND}${CAPITALS})*(?=\\s?\\p{Lu}(?:\\p{Ll}|\\s))`,
		// "Introduction Mechanical".
		`(?=[A-Z])${ANY}(?= \\p{Lu}\\p{Ll}*[\\s,])`,
	]
		.map((form) => `(?<![\\p{L}\\p{N}-])${form}`)
		.join("|"),
	"gu",
);
/** What a heading stands behind. */
const START = /(?:^|[.!?][)\]"'”’]*|\n)\s*$/u;

/**
 * Headings in a structured abstract
 * =================================
 * "BACKGROUND: …", "METHODSAll patients …", "Conclusions- …": they are no words of a sentence. One alone is none.
 *
 * @returns Offsets [from, to, from, to, …].
 */
export function findHeadings(text: string): number[] {
	const found: number[] = [];
	for (const { 0: heading, index } of text.matchAll(HEADING))
		if (START.test(text.slice(Math.max(0, index - 8), index))) found.push(index, index + heading.length);
	return found.length > 2 ? found : [];
}
