/** "Abstract", "ABSTRACT:", "Summary -": a heading, not a word of the sentence ("Abstract interpretation is …"). */
const HEADING =
	/^\W{0,3}(?:(?:Abstract|ABSTRACT|Summary|SUMMARY)\s*(?:[:.\u2013\u2014|]|-(?=\s))|(?:Zusammenfassung|Résumé|Resumen)\s*:|(?:ABSTRACT|SUMMARY)(?=\s+[A-Z])|(?:Abstract|Summary)(?=\s*\n)|Abstract(?=\s+(?:Background|Objectives?|Purpose|Aims?|Introduction|Context|Motivation|Importance)\b)|Abstract(?=[A-Z][a-z])|Abstract(?=\s+(?!Interpretation|Argumentation|Algebra|Syntax)[A-Z][\w'\u2019-]*,? [a-z])|Abstract(?=\s?(?:We|This|In|The|A|An|Our|It|Here|To|With|As|For|Recent|Although|While|Many)\s))\s*/;
/** What sources put where an abstract is missing. */
const ABSENT =
	/^\W*(?:no abstract (?:is )?(?:available|provided|supplied)?|abstract (?:is )?not (?:available|provided|supplied)|(?:this (?:article|paper) has )?no abstract|n\/?a|none|null|undefined|nan|without abstract|not available|(?:publisher: )?abstract available from the publisher|no summary|-+)\W*$/i;
/** A sentence about rights, at the end; sources put the publisher's there. */
const RIGHTS_START = new RegExp(
	[
		// "(©) RSNA, 2016."
		String.raw`\(?©`,
		String.raw`\(PsycInfo Database Record`,
		String.raw`\bCopyright\s+(?:©|\(\s?c\s?\)|(?:19|20)\d\d)`,
		// "(C) 2004", and without a year before a company.
		String.raw`\(\s?c\s?\)\s*(?=(?:19|20)\d\d|\S{1,10}\s(?:Published\sby\s)?(?:[\p{L}&]+[\s,]+){1,4}(?:Ltd|Inc|B\.?\s?V|Sons|Press|Society)\b)`,
		String.raw`\bPublished by Elsevier`,
		String.raw`\bAll rights reserved\b`,
		String.raw`\bThis article is protected by copyright`,
		String.raw`\bThis is an open access article`,
		String.raw`\bThis article is (?:distributed|licensed|published) under`,
	].join("|"),
	"iu",
);
/** One of these is in every such sentence: a quick look. */
const RIGHTS_WORDS = [
	"©",
	"copyright",
	"rights reserved",
	"published ",
	"licensed under",
	"distributed under",
	"open access",
	"(c)",
	"( c )",
];
const MAX_RIGHTS = 600;

/** Removes a heading "Abstract", a closing copyright line, and texts such as "[No abstract available]". */
export function stripNoise(text: string): string {
	if (text.length < 80 && ABSENT.test(text)) return "";
	return stripRights(text.replace(HEADING, "")).trim();
}

/** Cuts from the sentence that begins the rights to the end, if it lies near the end and is short. */
function stripRights(text: string): string {
	const from = Math.max(0, text.length - MAX_RIGHTS);
	const tail = text.slice(from);
	const lower = tail.toLowerCase();
	if (!RIGHTS_WORDS.some((words) => lower.includes(words))) return text;
	const match = RIGHTS_START.exec(tail);
	if (match === null) return text;
	const at = from + match.index;
	const before = text.slice(0, at).trimEnd();
	const startsSentence =
		before === "" || /[.!?)\]:;"\u201D\u2019]$/.test(before) || text.slice(before.length, at).includes("\n");
	if (!startsSentence || before.length < 40) return text;
	// A statement of rights that goes on as an abstract is kept: the cut would take a part of the text.
	const rights = text.slice(at);
	return /\b(?:we|our|results?|study|propose|method)\b/i.test(rights.slice(0, 400)) && rights.length > 200
		? text
		: before;
}
