/** One line of a text that people copied, with its number. */
export interface TextLine {
	text: string;
	line: number;
}

const MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\\.?";
const DATES: RegExp[] = [
	new RegExp(
		`^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?,? )?(?:published|submitted|updated|posted|revised|accepted)?(?: on)?:? ?(?:${MONTH} \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?|\\d{1,2}\\.? ${MONTH}(?:,? \\d{4})?|${MONTH} \\d{4})(?:[,;] ?\\d{1,2}:\\d{2}.*)?$`,
		"i",
	),
	/^(?:published|submitted|updated|posted)?(?: on)?:? ?\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}.*)?$/i,
	/^\d{1,2}[./]\d{1,2}[./]\d{2,4}$/,
	/^(?:about |almost |over )?(?:an?|\d+) (?:second|minute|hour|day|week|month|year)s? ago$/i,
	/^(?:today|yesterday|this week|this month|(?:19|20)\d\d)$/i,
];
const NOISE: { pattern: RegExp; reason: string }[] = [
	{
		pattern: /^(?:[▲▼△▽↑↓+·•|–—-]\s*)*\d[\d.,\s]*[km]?(?:\s*(?:up)?votes?|\s*likes?|\s*points?|\s*stars?)?$/i,
		reason: "a number",
	},
	{ pattern: /^(?:up|down)?votes?\b.{0,12}$/i, reason: "upvotes" },
	{ pattern: /^[·•|\-–—\s*#=_~.]+$/, reason: "a separator" },
	{
		pattern:
			/^[·•]?\s*\d+ (?:authors?|comments?|replies|citations?|references?|results?|papers?|models?|datasets?|spaces?|views?|downloads?|pages?|versions?|highly influential citations?)\b.{0,20}$/i,
		reason: "a count",
	},
	{ pattern: /^(?:submitted )?by[ :]?\S.{0,60}$/i, reason: "who submitted it" },
	{ pattern: /^submitted by.{0,60}$/i, reason: "who submitted it" },
	{
		pattern:
			/^(?:subscribe|unsubscribe|sign ?up|sign ?in|log ?in|log ?out|follow|share|save|cite|bookmark|export|download|menu|home|search|about|help|contact|new|hot|top|trending|latest|daily|weekly|monthly|previous|next|more|load more|show more|view all|see all|see more|read more|daily papers|trending papers|view pdf|pdf|html|abstract|full text|open access|code|github|arxiv page|project page|view on arxiv|paper|papers|collections?|models?|datasets?|spaces?|docs|pricing|enterprise|settings|filter|sort by.*|back to top|skip to (?:main )?content|cookie.*|privacy.*|terms.*|© .*|copyright .*|all rights reserved.*)[.!:»→]?$/i,
		reason: "a button or link of the page",
	},
	{
		pattern:
			/^(?:get|subscribe to|sign up for|receive|join|follow)\b.{0,80}\b(?:inbox|e-?mail|newsletter|updates?|alerts?)\b.{0,20}[.!]?$/i,
		reason: "an advertisement of the page",
	},
	{
		pattern:
			/^(?:\[(?:abs|pdf|supp|bibtex|arxiv|dataset|video|code|openreview|download pdf|supplementary \w+)\]\s*)+$/i,
		reason: "a button or link of the page",
	},
	{ pattern: /^(?:github|arxiv|pdf|hf|doi)?\s*https?:\/\/\S+$/i, reason: "an address" },
	{ pattern: /^github\s*[\d.,]+k?$/i, reason: "a count" },
	{ pattern: /^page \d+( of \d+)?$/i, reason: "a page number" },
	{
		pattern: /^(?:published|submitted|last modified|received|accepted)\s*:.{0,40}\d{4}/i,
		reason: "a date",
	},
	{
		pattern:
			/^(?:save|cite|cited by|related articles|all \d+ versions|import into)\b.{0,20}\b(?:cite|cited by|related articles|all \d+ versions)\b/i,
		reason: "a button or link of the page",
	},
	{
		pattern:
			/^(?:about [\d,.]+ results\b.*|any time|since \d{4}|custom range.*|include (?:patents|citations)|create alert|review articles|any type|bib|abs|alert|poster|oral|spotlight|show details|revisions|bibtex|readers:.{0,20}|submission number:.{0,20}|[\d,]+ highly influential.{0,20}|view (?:on|via) .{2,20}|cited by:.{0,40}|(?:\[(?:pdf|html|doc|book|b|citation|c)\]\s*)+[\w.-]+\.[a-z]{2,})$/i,
		reason: "a button or link of the page",
	},
	{ pattern: /^PMID:? ?\d+\b|\bdoi: ?10\.\d{4}/i, reason: "a citation" },
	{
		pattern:
			/^(?:(?:computer science|mathematics|medicine|biology|physics|chemistry|psychology|engineering|materials science|environmental science|economics|business|political science|sociology|geography|geology|history|art|philosophy|linguistics|education|law|agricultural and food sciences)(?:, |$))+$/i,
		reason: "a field of study",
	},
];

export function isDateLine(text: string): boolean {
	return text.length < 60 && DATES.some((pattern) => pattern.test(text));
}

/** Why a line is furniture of the page rather than a title or abstract, or undefined. */
export function noiseReason(text: string): string | undefined {
	if (text.length > 150) return undefined;
	if (isDateLine(text)) return "a date";
	return NOISE.find(({ pattern }) => pattern.test(text))?.reason;
}

export function countWords(text: string): number {
	return text.match(/\S+/g)?.length ?? 0;
}

/** Long enough, or ended like sentences and long enough, to be no title. */
export function isProse(text: string): boolean {
	if (text.length >= 320) return true;
	if (text.length < 43) return false;
	const words = countWords(text);
	if (words >= 45) return true;
	return words >= 22 && /[.!?…]["')\]]?$/.test(text) && (words >= 30 || /[.!?] \p{Lu}/u.test(text));
}

/** A sentence of a dozen words or more: an abstract of one line, if a title stands before it. */
export function isSentence(text: string): boolean {
	return text.length >= 100 && countWords(text) >= 14 && /[^.][.!]["')\]]?$/.test(text);
}

/** The names of a line, without what pages put between them: "+5 authors", "Show all". */
export function splitAuthors(text: string): string[] {
	return text
		.replace(/\+\s?\d+ (?:more )?authors?/gi, ",")
		.split(/\s*[,;·|]\s*(?:and\s+)?|\s+and\s+/)
		.map((name) => name.trim())
		.filter((name) => name !== "" && !/^(?:show all.*|et al\.?|…)$/i.test(name));
}

/** Google Scholar's "A Vaswani, N Shazeer… - Advances in …, 2017 - neurips.cc": authors, venue and year. */
export function scholarLine(text: string): { authors: string[]; venue: string; year: string } | undefined {
	if (text.length > 300) return undefined;
	const match = /^(.{2,150}?)…?\s[-–]\s(?:(.{0,100}?),\s)?((?:19|20)\d\d)\s[-–]\s\S.{0,60}$/.exec(text);
	return match === null ? undefined : { authors: splitAuthors(match[1]!), venue: match[2] ?? "", year: match[3]! };
}

/** Names and venue in one line, as CVPR's and PMLR's pages have them: "Ada Lovelace; Proceedings of …, PMLR 139:1-10". */
export function proceedingsLine(
	text: string,
): { authors: string[]; venue: string; year: string | undefined } | undefined {
	const match = /^([^;]{3,1500}); ((?:Proceedings|Advances|Transactions|Journal)\b.{0,300})$/.exec(text);
	if (match === null) return undefined;
	const [venue] = match[2]!.split(/,\s(?=PMLR|pp\.|\d)|;/, 1);
	return { authors: splitAuthors(match[1]!), venue: venue!, year: /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(match[2]!)?.[0] };
}

/** "Ada Lovelace, Grace Hopper and Alan Turing": names and nothing else. */
export function isAuthorLine(whole: string): boolean {
	// The beginning tells, up to a whole name.
	const text = whole.length > 400 ? whole.slice(0, Math.max(100, whole.lastIndexOf(",", 400))) : whole;
	const plain = text.replace(/^authors?:\s*/i, "").replace(/[\d*†‡§¶∗,]+(?=,|;|$)/g, "");
	const names = splitAuthors(plain);
	if (names.length < 2) return /^authors?:/i.test(text) || /^\p{Lu}[\p{L}'’-]+ \p{Lu}{1,3}\.$/u.test(plain);
	const good = names.filter(
		(name) =>
			/^(?:\p{Lu}[\p{L}.'’-]*|(?:van|von|de|der|den|del|la|le|di|da|bin|al|el)(?=\s))(?:\s+(?:\p{Lu}[\p{L}.'’-]*|van|von|de|der|den|del|la|le|di|da|bin|al|el)){1,4}$/u.test(
				name,
			) || /^et al\.?$/.test(name),
	);
	return good.length >= 0.8 * names.length && !/:/.test(plain);
}
