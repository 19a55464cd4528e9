import { parseArxivId, parseDoi } from "../fields/identifiers.ts";
import { splitNames } from "../fields/names.ts";
import type { RawRecord } from "../record.ts";
import { countWords, isAuthorLine } from "./blocks.ts";

const YEAR = "(?:1[6-9]|20)\\d\\d";
const SURNAME = "(?:(?:van|von|de|der|den|del|da|di|la|le|al|el|bin|ter)[ -]){0,3}\\p{Lu}[\\p{L}'’-]+";
const INITIALS = "(?:\\p{Lu}\\.[ -]?){1,4}";

/** Authors, year in brackets, title: APA, Harvard. */
const APA = new RegExp(`^(.{2,1500}?)[,.]?\\s*\\((${YEAR})[a-z]?(?:,[^()]{0,40})?\\)[.,:]?\\s+(.{8,})$`, "su");
/** Authors, year, title: Chicago's author and date, the Council of Science Editors. */
const DATED = new RegExp(`^(.{2,1500}?)[.,]\\s+(${YEAR})[a-z]?[.:]\\s+(.{8,})$`, "su");
/** Authors, title in quotes: IEEE, MLA, Chicago. */
const QUOTED = /^(.{2,1500}?)[,.:]?\s*["“„«](.{8,500}?)[,.]?["”“»],?\s*(.*)$/su;
const LAST_FIRST = `${SURNAME}(?: ${SURNAME}){0,2} \\p{Lu}{1,4}(?=[,.\\s])`;
const FIRST_LAST = `${INITIALS}${SURNAME}(?: ${SURNAME}){0,2}`;
const AND = "(?:, and |, & |, ?| and | & )";
/** "Müller J, Smith AB, et al. Title": Vancouver, AMA. */
const VANCOUVER = new RegExp(`^(${LAST_FIRST}(?:${AND}${LAST_FIRST}){0,60}(?:, et al)?)\\.\\s+(.{8,})$`, "su");
/** "J. Müller, A. B. Smith, and C. Lee. Title": LaTeX's own styles. */
const INITIALS_FIRST = new RegExp(
	`^(${FIRST_LAST}(?:${AND}${FIRST_LAST}){0,60}(?:,? et al\\.?)?)[.,:]\\s+(.{8,})$`,
	"su",
);
/** "Title (Müller and Smith, 2021)": reading lists. */
const TRAILING = new RegExp(`^(.{8,400}?)[.,]?\\s*[([]([^()[\\]]{2,200}?),?\\s*(${YEAR})[a-z]?[)\\]]\\.?$`, "su");
/** A sentence's end, but for abbreviations and initials. */
const SENTENCE_END = /(?<!\b(?:vs|al|cf|Dr|St|No|vol|\p{Lu}))([.?!])["”]?\s+(?=[\p{Lu}\p{N}"“(_*])/gu;
const MAX_TEXT = 5000;
/** An annotation of as many characters is an abstract. */
const MIN_ABSTRACT = 350;

/** A reference written out in one of the usual styles; undefined for any other text. */
export function parseCitation(whole: string): Omit<RawRecord, "line"> | undefined {
	const text = whole.slice(0, MAX_TEXT).replace(/\s+/g, " ").trim();
	if (text.length < 15) return undefined;
	const quoted = QUOTED.exec(text);
	if (quoted !== null && isNames(quoted[1]!.replace(/[,.]?\s*\(?\d{4}[a-z]?\)?[.,]?$/, "")))
		return made(
			text,
			quoted[1]!.replace(/[,.]?\s*\(?\d{4}[a-z]?\)?[.,]?$/, ""),
			quoted[2]!,
			`${/\d{4}/.exec(quoted[1]!)?.[0] ?? ""} ${quoted[3]!}`,
		);
	for (const style of [APA, DATED]) {
		const match = style.exec(text);
		if (match !== null && isNames(match[1]!)) {
			const { title, rest } = splitTitle(match[3]!);
			return made(text, match[1]!, title, rest, match[2]);
		}
	}
	const trailing = TRAILING.exec(text);
	if (trailing !== null && isNames(trailing[2]!)) return made(text, trailing[2]!, trailing[1]!, "", trailing[3]);
	for (const style of [VANCOUVER, INITIALS_FIRST]) {
		const match = style.exec(text);
		if (match === null) continue;
		const { title, rest } = splitTitle(match[2]!);
		if (/\d{4}/.test(rest)) return made(text, match[1]!, title, rest);
	}
	// "Jan Müller, Anna B. Smith. Title. In Proceedings of X, 2021."
	const first = splitTitle(text);
	if (first.rest !== "" && first.title.includes(" ") && isAuthorLine(first.title)) {
		const { title, rest } = splitTitle(first.rest);
		if (/\d{4}/.test(rest)) return made(text, first.title, title, rest);
	}
	return undefined;
}

/** Names and nothing else: no digits, no word that begins small but particles and "and". */
function isNames(text: string): boolean {
	if (/[\d?!]/.test(text) || countWords(text) > 200) return false;
	const words = text
		.replace(/\b(?:et al|and|und|et|y|others|eds?|in)\b\.?|[&;,().]/giu, " ")
		.split(/\s+/)
		.filter((word) => word !== "");
	const small = words.filter(
		(word) =>
			/^\p{Ll}/u.test(word) &&
			!/^(?:van|von|de|der|den|del|da|di|dos|du|la|le|al|el|bin|ter|of|for|the|d['’].*)$/u.test(word),
	);
	return words.length > 0 && small.length === 0 && words.some((word) => /^\p{L}[\p{L}'’-]+$/u.test(word));
}

function splitTitle(text: string): { title: string; rest: string } {
	for (const end of text.matchAll(SENTENCE_END)) {
		const title = text.slice(0, end.index + (end[1] === "." ? 0 : 1));
		if (countWords(title) >= 2) return { title, rest: text.slice(end.index + end[0].length) };
	}
	return { title: text.replace(/[.\s]+(?:https?:\S*|doi:\S*)?$/i, ""), rest: "" };
}

function made(
	whole: string,
	names: string,
	title: string,
	rest: string,
	year?: string,
): Omit<RawRecord, "line"> | undefined {
	const bare = title
		.replace(/[_*]{1,3}/g, "")
		.replace(/\s*\[[^\]]{3,30}\]$/, "")
		.trim();
	if (countWords(bare) < 2) return undefined;
	const plain = rest.replace(/https?:\S+|doi:\s*\S+/gi, "");
	const found = year ?? new RegExp(`(?<![\\d–-])${YEAR}(?!\\d)`, "u").exec(plain)?.[0];
	const venue = plain
		.replace(/^\s*(?:\d{4})?\s*(?:in:?\s+)?/i, "")
		.split(/[,;(]|\.\s|\s\d|\svol\b/i, 1)[0]!
		.replace(/[_*]|[.\s]+$/g, "");
	return {
		title: bare,
		authors: splitNames(
			names
				.replace(/,?\s*\bet al\b\.?|\(eds?\.?\)|\bothers\b/gi, "")
				.replace(/[,.\s]+$/, (end) => (end.startsWith(".") ? "." : ""))
				.replace(/,\s*(?:and|&)\s/g, ", "),
		),
		year: found,
		venue: countWords(venue) <= 20 ? venue : undefined,
		doi: parseDoi(whole),
		arxivId: parseArxivId(/arxiv\S*\s?\S+/i.exec(whole)?.[0]),
		url: /https?:\/\/\S+[^\s.,)]/.exec(whole)?.[0],
		...(rest.length >= MIN_ABSTRACT ? { abstract: rest } : {}),
	};
}
