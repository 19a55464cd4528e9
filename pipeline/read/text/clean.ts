/** C0 and C1 controls (tabs and line ends are dealt with before), soft hyphen, zero-width and bidirectional controls, non-characters. */
const INVISIBLE_RANGES =
	"\\x00-\\x08\\x0E-\\x1F\\x7F-\\x84\\x86-\\x9F\\u00AD\\u061C\\u180E\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF\\uFFF9-\\uFFFB\\uFFFE\\uFFFF";
const INVISIBLE = new RegExp(`[${INVISIBLE_RANGES}]`, "g");
/** Joiners shape Arabic and Indic letters and emoji; between other letters they are dirt. */
const STRAY_JOINER = /(?<![\u0600-\u1FFF\u{1F000}-\u{1FAFF}\u2600-\u27BF]|\uFE0F)[\u200C\u200D]/gu;
const COMBINING_FLOOD = /(\p{M}{8})\p{M}+/gu;
/** A cheap look whether any of the above, or what NFC changes, can be there. */
const PLAIN = /^[\t\n\r -~]*$/;

/** Text for people: well-formed, NFC, without invisible characters, at most 8 combining marks in a row. */
function legible(text: string): string {
	if (PLAIN.test(text)) return text;
	return text
		.replace(/\p{Surrogate}/gu, "\uFFFD")
		.replace(INVISIBLE, "")
		.replace(STRAY_JOINER, "")
		.normalize("NFC")
		.replace(COMBINING_FLOOD, "$1");
}

/**
 * A copy that stands by itself: engines make a piece of a text by pointing into it, so that a title would keep the
 * whole chunk of the file it was cut from in memory.
 */
export function detach(text: string): string {
	return text.length < 13 ? text : ` ${text}`.slice(1);
}

/** White space that is not one blank already: a blank replaced by itself costs as much as any other. */
const BLANKS = /\s{2,}|[^\S ]/g;
const LINE_BLANKS = /[\s\u0085]{2,}|[^\S ]|\u0085/g;

/** One line: a title, a name, a keyword. */
export function cleanLine(text: string): string {
	return detach(legible(text).replace(LINE_BLANKS, " ").trim());
}

/** Paragraphs: wrapped lines are joined, blank lines kept as one. A word broken at its own hyphen is joined without a gap. */
export function cleanParagraphs(text: string): string {
	const clean = legible(text);
	if (clean.includes("  ") || /[^\S ]|\u0085/.test(clean)) return joinLines(clean);
	return detach(clean.trim());
}

function joinLines(clean: string): string {
	return clean
		.replace(/\r\n?|[\v\f\u0085\u2028]/g, "\n")
		.replace(/\u2029/g, "\n\n")
		.split(/\n[^\S\n]*\n\s*/)
		.map((paragraph) =>
			paragraph
				.replace(/(\p{L}-)[^\S\n]*\n[^\S\n]*(?=\p{Ll})/gu, "$1")
				.replace(BLANKS, " ")
				.trim(),
		)
		.filter((paragraph) => paragraph !== "")
		.join("\n\n");
}
