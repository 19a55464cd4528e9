/**
 * Porter stems, for grouping words, never for display.
 *
 * natural's PorterStemmer, imported as a single module: the package's own entry opens databases, reads `.env` and prints.
 *
 * [Article] Porter, "An algorithm for suffix stripping", Program 14(3), 1980. doi:10.1108/eb046814
 */
// @ts-expect-error natural ships no types for its single modules.
import stemmer from "natural/lib/natural/stemmers/porter_stemmer";
import { remember } from "./remember.ts";

const porter = stemmer as { stem(word: string): string };

/** The stem of one lower-case word; the parts of a hyphenated word are stemmed each. */
export const stemWord: (word: string) => string = remember(makeStem);

function makeStem(word: string): string {
	if (word.includes("-")) return word.split("-").map(stemWord).join("-");
	return /^[a-z']+$/.test(word) ? porter.stem(word) : word;
}
