/**
 * Porter stems, for grouping words, never for display.
 *
 * natural's PorterStemmer, imported as a single module: the package's own entry opens databases, reads `.env` and prints.
 *
 * [Article] Porter, "An algorithm for suffix stripping", Program 14(3), 1980. doi:10.1108/eb046814
 */
// @ts-expect-error natural ships no types for its single modules.
import stemmer from "natural/lib/natural/stemmers/porter_stemmer";

const porter = stemmer as { stem(word: string): string };

/** Words stemmed before, up to a number: a corpus asks for the same ones again and again, and its parts do. */
const known = new Map<string, string>();
const MOST = 50_000;

/** The stem of one lower-case word; the parts of a hyphenated word are stemmed each. */
export function stemWord(word: string): string {
	let stem = known.get(word);
	if (stem === undefined) {
		if (known.size >= MOST) known.clear();
		stem = makeStem(word);
		known.set(word, stem);
	}
	return stem;
}

function makeStem(word: string): string {
	if (word.includes("-")) return word.split("-").map(stemWord).join("-");
	return /^[a-z']+$/.test(word) ? porter.stem(word) : word;
}
