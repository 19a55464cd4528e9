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

/** Endings that stems have not, longest first: in a tenth of the time of a stemmer, for the few papers that are asked. */
const ENDINGS = [
	"ational",
	"ations",
	"ation",
	"ities",
	"ings",
	"ions",
	"ing",
	"ion",
	"ity",
	"ies",
	"ed",
	"es",
	"al",
	"e",
	"s",
	"",
];

/** The vector of a word's stem, by the first ending that leaves one. */
export function readVector(word: string, into: Int8Array): boolean {
	for (const ending of ENDINGS)
		if (word.endsWith(ending) && wordVector(word.slice(0, word.length - ending.length), into)) return true;
	return word.endsWith("y") && wordVector(`${word.slice(0, -1)}i`, into);
}

/**
 * How far two papers speak of the same
 * ====================================
 * The cosine of their directions, each the sum of the vectors of the paper's words (`wordVector`), once a word, weighted by rarity, less
 * what as many words of the background have on average:
 *
 *   d(p) = Σ_w r(w) · v(w) − n · c,   r(w) = max(0, −ln share(w) − 1.5)
 *
 * Papers of one field have .3 and more; 0 is chance.
 *
 * @param isLeftOut - Whether a word of the table has no say.
 * @returns For two papers, -1 to 1; 0 for a paper without any known word.
 */
export function createCompany(
	tokens: TokenTable,
	isLeftOut: (word: number) => boolean = () => false,
): (a: number, b: number) => number {
	const { paperStart, sentenceStart, word, words } = tokens;
	/** [words] row of the known ones, in `vectors` and `weight`; -1 for others. */
	const row = new Int32Array(words.length).fill(-1);
	const isSeen = new Uint8Array(words.length);
	const vectors: Int8Array[] = [];
	const weight: number[] = [];
	const rowOf = (w: number): number => {
		if (isSeen[w] === 1) return row[w]!;
		isSeen[w] = 1;
		const say = isLeftOut(w) ? 0 : rarity(backgroundShare(words[w]!));
		if (say === 0) return -1;
		const vector = new Int8Array(DIMENSIONS);
		if (readVector(words[w]!, vector)) {
			row[w] = vectors.push(vector) - 1;
			weight.push(say);
		}
		return row[w]!;
	};
	const directions = new Map<number, Float64Array>();
	const direction = (p: number): Float64Array => {
		const known = directions.get(p);
		if (known) return known;
		const own = new Set<number>();
		const end = sentenceStart[paperStart[p + 1]!]!;
		for (let t = sentenceStart[paperStart[p]!]!; t < end; t++) own.add(rowOf(word[t]!));
		own.delete(-1);
		const sum = Float64Array.from(USUAL_VECTOR, (x) => -x * own.size);
		for (const r of own) {
			const [vector, say] = [vectors[r]!, weight[r]!];
			for (let d = 0; d < DIMENSIONS; d++) sum[d]! += say * vector[d]!;
		}
		const length = Math.sqrt(sum.reduce((squares, x) => squares + x * x, 0)) || 1;
		for (let d = 0; d < DIMENSIONS; d++) sum[d]! /= length;
		directions.set(p, sum);
		return sum;
	};
	return (a, b) => {
		const [one, other] = [direction(a), direction(b)];
		let cosine = 0;
		for (let d = 0; d < DIMENSIONS; d++) cosine += one[d]! * other[d]!;
		return cosine;
	};
}
