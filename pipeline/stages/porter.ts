/**
 * Porter stems, for grouping words, never for display.
 *
 * natural's PorterStemmer, imported as a single module: the package's own entry opens databases, reads `.env` and prints.
 * Memoised per word type, as a corpus holds each word some fifty times.
 *
 * [Article] Porter, "An algorithm for suffix stripping", Program 14(3), 1980. doi:10.1108/eb046814
 */
// @ts-expect-error natural ships no types for its single modules.
import stemmer from "natural/lib/natural/stemmers/porter_stemmer";

const porter = stemmer as { stem(word: string): string };

/** A stemmer with a memory of its own. */
export function createStemmer(): (word: string) => string {
	const known = new Map<string, string>();
	return (word) => {
		let stem = known.get(word);
		if (stem === undefined) known.set(word, (stem = stemWord(word)));
		return stem;
	};
}

/** The stem of one lower-case word; the parts of a hyphenated word are stemmed each. */
export function stemWord(word: string): string {
	if (word.includes("-")) return word.split("-").map(stemWord).join("-");
	return /^[a-z']+$/.test(word) ? porter.stem(word) : word;
}
