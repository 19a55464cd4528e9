import type { TokenTable } from "../../src/model/text.ts";
import { logarithm } from "../../src/sparse/logarithm.ts";
import { USUAL_VECTOR } from "../lexicon/usual-vector.ts";
import { DIMENSIONS, wordVector } from "./wordVectors.ts";
import { backgroundShare } from "./wordWeights.ts";

/** Rarity that says nothing, in nats. */
const COMMON = 1.5;

/** Words that are rare say most; what is in a fifth of the background's papers nothing, nor what it does not know. */
export function rarity(share: number): number {
	return share === 0 ? 0 : Math.max(0, -logarithm(share) - COMMON);
}

/** Endings that stems have not, in the order in which they are tried. */
const ENDINGS = "ational ations ation ities ings ions ing ion ity ies ed es al e s".split(" ").concat("");

/**
 * The vector of a word's stem, by the first ending that leaves one: Porter's stems of the words of the few papers that are asked take
 * 3 % of all ranking.
 */
export function readVector(word: string, into: Int8Array): boolean {
	for (const ending of ENDINGS)
		if (word.endsWith(ending) && wordVector(word.slice(0, word.length - ending.length), into)) return true;
	return word.endsWith("y") && wordVector(`${word.slice(0, -1)}i`, into);
}

/**
 * How far two papers are on one topic
 * ===================================
 * The cosine of their directions, each the sum of the vectors of the paper's words (`wordVector`), once a word, weighted by rarity, less
 * what as many words of the background have on average:
 *
 *   d(p) = Σ_w r(w) · v(w) − n · c,   r(w) = max(0, −ln share(w) − 1.5)
 *
 * Unlike `findAlike`, which takes away what is common to the list and so tells the papers of one field apart, for few papers of any
 * list: those of one field have .3 and more, 0 is chance.
 *
 * [Article] Arora, Liang & Ma, "A simple but tough-to-beat baseline for sentence embeddings", ICLR 2017.
 *
 * @param isLeftOut - Whether a word of the table has no say.
 * @returns For the numbers of two papers, -1 to 1; 0 for a paper without any known word.
 */
export function createTopicSimilarity(
	{ paperStart, sentenceStart, word, words }: TokenTable,
	isLeftOut: (word: number) => boolean = () => false,
): (a: number, b: number) => number {
	/** Word to its weighted vector, undefined for one that has no say. */
	const vectors = new Map<number, Float64Array | undefined>();
	const vectorOf = (w: number): Float64Array | undefined => {
		if (vectors.has(w)) return vectors.get(w);
		const say = isLeftOut(w) ? 0 : rarity(backgroundShare(words[w]!));
		const vector = new Int8Array(DIMENSIONS);
		const isKnown = say > 0 && readVector(words[w]!, vector);
		const weighted = isKnown ? Float64Array.from(vector, (x) => say * x) : undefined;
		vectors.set(w, weighted);
		return weighted;
	};
	const directions = new Map<number, Float64Array>();
	const directionOf = (p: number): Float64Array => {
		const known = directions.get(p);
		if (known) return known;
		const sum = new Float64Array(DIMENSIONS);
		for (const w of new Set(word.subarray(sentenceStart[paperStart[p]!], sentenceStart[paperStart[p + 1]!]))) {
			const vector = vectorOf(w);
			if (vector) for (let d = 0; d < DIMENSIONS; d++) sum[d]! += vector[d]! - USUAL_VECTOR[d]!;
		}
		const length = Math.sqrt(sum.reduce((squares, x) => squares + x * x, 0)) || 1;
		for (let d = 0; d < DIMENSIONS; d++) sum[d]! /= length;
		directions.set(p, sum);
		return sum;
	};
	return (a, b) => {
		const [one, other] = [directionOf(a), directionOf(b)];
		let cosine = 0;
		for (let d = 0; d < DIMENSIONS; d++) cosine += one[d]! * other[d]!;
		return cosine;
	};
}
