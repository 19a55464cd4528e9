import { isNamedShort, type Tally } from "./formCounter.ts";
import { isCoinedShape } from "./nameShape.ts";
import { isUnheard } from "./wordCasing.ts";
import { backgroundShare } from "./wordWeights.ts";

/** One short form in so many, or more, is a plural where they name many things. */
const PLURALS = 8;

/** A name is brought in, or written, as one by this share of its papers; "Dark matter: …" is the title of one of many. */
const NAMED_SHARE = 0.25;
/** In small letters by more than this share, common words are no name, whatever one paper calls by them. */
const SMALL_SHARE = 0.25;
/** A word that may be the name of a thing: "Kubernetes", not "Jacobian". */
const THING = /^\p{Lu}\p{Ll}{3,}(?<!ian)$/u;

/**
 * Whether a concept is a coined name, by its forms and by how papers bring it in.
 *
 * @param papers - Papers that name it, and those of them that bring it in as a name.
 * @param isShortened - A short form of it is written.
 * @param isAlone - Whether a word, in small letters, is a proper one that stands alone.
 */
export function isCoined(
	forms: readonly Tally[],
	papers: number,
	named: number,
	isShortened: boolean,
	isAlone: (word: string) => boolean,
): boolean {
	if (isPlural(forms)) return false;
	if (forms.every(({ text }) => THING.test(text) && isAlone(text.toLowerCase()))) return true;
	if (named >= NAMED_SHARE * papers && !(papers > 1 && isCommon(forms))) return true;
	const shaped = sum(forms.filter(({ text }) => isCoinedShape(text, isShortened)));
	return shaped >= NAMED_SHARE * sum(forms) && (!isShortened || (papers === 1 && isNamedShort(forms)));
}

/** A word of a proper name but its first, which may be any with a capital; and what may stand between. */
const WORD = String.raw`\p{Lu}\p{Ll}{2,}(?:-\p{Lu}\p{Ll}+)*`;
const LITTLE = "(?:(?:of|and|the|for|in) )*";
/** No plural, and nobody's: "Dirac Hamiltonian". */
const PROPER = new RegExp(String.raw`^\p{Lu}(?!\S*-\p{Ll})\S* (?:${LITTLE}${WORD} )*${LITTLE}${WORD}(?<!s|ian)$`, "u");

/** Whether a label, in the casing of running text, is a thing's name, "American Community Survey"; "Nathan Rosen" is somebody's. */
export const isProperName = (label: string): boolean => PROPER.test(label) && !label.split(" ").every(isUnheard);

/** Words that papers write in small letters and the background has are no name: "cultural heritage", once a title. */
function isCommon(forms: readonly Tally[]): boolean {
	const isSmall = ({ text }: Tally) =>
		text.split(" ").every((word) => /^[a-z-]+$/.test(word) && backgroundShare(word) > 0);
	const trusted = (list: readonly Tally[]) => list.reduce((n, form) => n + form.trusted, 0);
	return trusted(forms.filter(isSmall)) > SMALL_SHARE * trusted(forms);
}

/** A paper that says "error-related potentials (ErrPs)" means no name by "ErrP". */
function isPlural(forms: readonly Tally[]): boolean {
	const short = forms.filter((form) => form.short);
	return PLURALS * sum(short.filter(({ text }) => /[\p{Lu}\d]s$/u.test(text))) > sum(short);
}

function sum(forms: readonly Tally[]): number {
	return forms.reduce((n, { count }) => n + count, 0);
}
