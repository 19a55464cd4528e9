import type { Author } from "../../../src/model/paper.ts";

/** Parts that belong to the family name that follows. */
const PARTICLES = new Set(
	"van von der den de del della di da dos das du la le ten ter zu zur af av al el bin ibn st. 't op vom".split(" "),
);
const SUFFIX = /^(?:jr|sr|ii|iii|iv|2nd|3rd|[4-9]th|phd|md|esq)\.?$/i;
/** "J", "JA", "J.A.", "J.-A.": initials and nothing else. */
const INITIALS = /^(?:\p{Lu}\.?-?){1,4}$/u;
/** Words that only groups have in their names. */
const GROUP =
	/\b(?:group|consortium|collaboration|committee|team|organi[sz]ation|society|association|network|university|institute|department|ministry|agency|center|centre|council|investigators|initiative|project|foundation|inc|ltd|corporation|company|laboratory)\b/i;

/** "Lovelace, Ada", "Ada Lovelace", "Lovelace A", "van Rossum, Guido", "WHO" → family and given name. */
export function parseName(text: string): Author | undefined {
	const name = text
		.replace(/\s*\(?[\w.+-]{1,64}@[\w.-]{1,190}\)?/g, "")
		.replace(/\s+/g, " ")
		.trim()
		.replace(/[;,]+$/, "")
		.replace(/,?\s+et al\.?$/i, "")
		// DBLP tells namesakes apart: "Wei Wang 0001".
		.replace(/(?<=\p{L} \p{L}[\p{L}.-]*) \d{4}$/u, "");
	if (!/[\p{L}\p{N}]/u.test(name) || name.length > 300)
		return name.length > 300 ? { family: name.slice(0, 300) } : undefined;
	if (/^(?:et al\.?|others|&na;?|\[?no authors?(?: name)?(?: available| listed)?\]?\.?)$/i.test(name)) return undefined;
	const comma = name.indexOf(",");
	if (comma > 0) {
		const rest = name
			.slice(comma + 1)
			.split(",")
			.map((part) => part.trim())
			.filter((part) => part !== "");
		const family = name.slice(0, comma).trim();
		const given = rest.filter((part) => !SUFFIX.test(part)).join(" ");
		// "J. A., Smith": a table that has them the other way round.
		return INITIALS.test(family.replace(/ /g, "")) && /\./.test(family) && /^\p{Lu}[\p{L}'’-]+$/u.test(given)
			? author(given, family)
			: author(family, given);
	}
	const words = name.split(" ");
	// Chinese, Japanese and Korean names have the family first, in their own script.
	if (words.length === 2 && /^[\p{sc=Han}\p{sc=Hangul}\p{sc=Hira}\p{sc=Kana}ー ]+$/u.test(name))
		return author(words[0]!, words[1]!);
	if (words.length === 1 || GROUP.test(name)) return { family: name };
	while (words.length > 2 && SUFFIX.test(words.at(-1)!)) words.pop();
	const last = words.at(-1)!;
	// "Smith JA": a surname written out before bare capitals. "J. A. SMITH" has its initials in front.
	const bare = last.replace(/[.-]/g, "");
	if (
		INITIALS.test(last) &&
		bare.length <= 3 &&
		!words[0]!.includes(".") &&
		words[0]!.length > bare.length &&
		isBare(last, words)
	)
		return author(words.slice(0, -1).join(" "), last);
	let start = words.length - 1;
	while (start > 1 && PARTICLES.has(words[start - 1]!.toLowerCase())) start--;
	return author(words.slice(start).join(" "), words.slice(0, start).join(" "));
}

function isBare(last: string, words: readonly string[]): boolean {
	return (
		last.includes(".") ||
		last.length > 1 ||
		words.length === 2 ||
		words.slice(0, -1).every((word) => word.length > 1 || /^[ey]$/.test(word))
	);
}

function author(family: string, given: string): Author | undefined {
	if (family === "") return given === "" ? undefined : { family: given };
	return given === "" ? { family } : { family, given };
}

const MAX_TEXT = 100_000;

/** A list in one text: separated by `;`, `|`, line ends, " and ", or commas where these cannot be parts of names. */
export function splitNames(whole: string): string[] {
	// Runs of blanks would be tried from each of their blanks.
	const text = whole.slice(0, MAX_TEXT).replace(/\s+/g, (blanks) => (/[\r\n]/.test(blanks) ? "\n" : " "));
	const list = /^\s*\[(.*)\]\s*$/s.exec(text);
	if (list !== null && /['"]/.test(list[1]!)) return splitQuoted(list[1]!);
	for (const separator of [/\s*;\s*/, /\s*\|\s*/, /\s*\n\s*/])
		if (separator.test(text)) return parts(text.split(separator));
	const byAnd = text.split(/,?\s+(?:and|&)\s+/i);
	const commas = byAnd.map((part) => part.split(/\s*,\s*/));
	// "Family, Given and Family, Given": each side of "and" is one name.
	if (
		byAnd.length > 1 &&
		commas.every((part) => part.length <= 2) &&
		commas[0]!.length === 2 &&
		!commas[0]![0]!.includes(" ")
	)
		return parts(byAnd);
	const flat = commas.flat().filter((part) => part !== "");
	if (byAnd.length === 1 && flat.length === 2 && !/\s/.test(flat[0]!)) return [text.trim()];
	// "Smith, J., Doe, K. L.": every second part is initials.
	if (
		flat.length >= 2 &&
		flat.length % 2 === 0 &&
		flat.every((part, i) => i % 2 === 0 || /^(?:\p{Lu}\.?[\s-]?){1,4}$/u.test(part))
	)
		return flat.flatMap((part, i) => (i % 2 === 0 ? [`${part}, ${flat[i + 1]}`] : []));
	return parts(flat.filter((part) => !SUFFIX.test(part)));
}

function parts(list: string[]): string[] {
	return list.map((part) => part.trim().replace(/^[-•*]\s+/, "")).filter((part) => part !== "");
}

/** The items of a list as Python prints it: `'Marx, Karl', "O'Neil, A"`. */
export function splitQuoted(text: string): string[] {
	const items: string[] = [];
	for (const match of text.matchAll(/'((?:[^'\\]|\\.)*)'(?=\s*(?:,|$))|"((?:[^"\\]|\\.)*)"(?=\s*(?:,|$))/g))
		items.push((match[1] ?? match[2] ?? "").replace(/\\(.)/g, "$1"));
	return parts(items);
}
