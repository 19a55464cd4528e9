import type { Neighbours } from "../../src/graph/neighbours.ts";
import { chooseAlike } from "../../src/graph/scale.ts";
import type { TokenTable } from "../../src/model/text.ts";
import type { SparseMatrix } from "../../src/sparse/matrix.ts";
import { round } from "../../src/sparse/order.ts";
import { TopK } from "../../src/sparse/topK.ts";
import { foldWord } from "./fold.ts";
import { countTerms, DEFAULT_TERMS, type Expansions, type TermTable, type Words } from "./terms.ts";
import { weighTerms } from "./vectors.ts";
import { DIMENSIONS, wordVector } from "./wordVectors.ts";
import { topicality } from "./wordWeights.ts";

/** What papers say in words that are used alike, though not the same. P papers, W words. */
export interface Alike {
	/** Share of it in the similarity of two papers, in [0, 1]; the rest is the cosine of what they share. */
	say: number;
	/** P × DIMENSIONS, rows of length 1; zeros for a paper without any known word. */
	direction: Float64Array;
	/** P × W, single words, of one paper alone too; `weights · vector` sums up to `direction`. */
	weights: SparseMatrix;
	/** What is common to the list, taken away from each word's numbers. */
	common: Float64Array;
	/** W × DIMENSIONS; zeros for unknown words. */
	vector: Float64Array;
	/** [W] square of each vector's length. */
	square: Float64Array;
	/** [W] stem of each word in `Terms.stems`. */
	stem: Uint32Array;
}

/** Say of a word's topicality in what its paper is about. */
const TOPIC = 0.5;

/**
 * Words used alike
 * ================
 * In a list of fifty papers most words stand in one paper alone: "clients" in one and "workers" in another never meet. Each paper
 * gets a direction, the sum of its words' vectors (`wordVector`), after taking away what is common to the list:
 *
 *   d(p) = Σ_t w(p, t) · (v(t) − c) / length,   c = Σ_pt w(p, t) v(t) / Σ_pt w(p, t),   w = TF-IDF · e^(topicality / 2)
 *   similarity(p, q) = (1 − say) · cosine of shared words + say · max(0, d(p) · d(q))
 *
 * A sum over pairs of words, so that what comes from words used alike can be told apart from what is shared.
 *
 * [Article] Arora, Liang & Ma, "A simple but tough-to-beat baseline for sentence embeddings", ICLR 2017.
 *
 * @param words - Single words, those of one paper too.
 * @param say - Share in [0, 1].
 */
export function findAlike(words: TermTable, say: number): Alike {
	const weights = weighTerms(words);
	const { rows, columns, start, index, value } = weights;
	const topic = Float64Array.from(words.first, (stem) =>
		round(Math.exp(TOPIC * topicality(foldWord(words.forms[stem]!))), 6),
	);
	for (let e = 0; e < index.length; e++) value[e]! *= topic[index[e]!]!;
	const known = new Uint8Array(columns);
	const vector = new Float64Array(columns * DIMENSIONS);
	const one = new Int8Array(DIMENSIONS);
	for (let t = 0; t < columns; t++)
		if (wordVector(words.stems[words.first[t]!]!, one)) {
			known[t] = 1;
			vector.set(one, t * DIMENSIONS);
		}
	const sum = new Float64Array(columns);
	let all = 0;
	for (let e = 0; e < index.length; e++)
		if (known[index[e]!] === 1) {
			sum[index[e]!]! += value[e]!;
			all += value[e]!;
		}
	const common = new Float64Array(DIMENSIONS);
	for (let t = 0; t < columns; t++)
		for (let d = 0; d < DIMENSIONS; d++) common[d]! += (sum[t]! / (all || 1)) * vector[t * DIMENSIONS + d]!;
	for (let t = 0; t < columns; t++)
		if (known[t] === 1) for (let d = 0; d < DIMENSIONS; d++) vector[t * DIMENSIONS + d]! -= common[d]!;

	const direction = new Float64Array(rows * DIMENSIONS);
	for (let p = 0; p < rows; p++) {
		const own = direction.subarray(p * DIMENSIONS, (p + 1) * DIMENSIONS);
		for (let e = start[p]!; e < start[p + 1]!; e++) {
			if (known[index[e]!] === 0) continue;
			const from = index[e]! * DIMENSIONS;
			for (let d = 0; d < DIMENSIONS; d++) own[d]! += value[e]! * vector[from + d]!;
		}
		const length = Math.sqrt(own.reduce((squares, x) => squares + x * x, 0));
		if (length === 0) continue;
		for (let d = 0; d < DIMENSIONS; d++) own[d]! /= length;
		for (let e = start[p]!; e < start[p + 1]!; e++) value[e]! /= length;
	}
	const square = Float64Array.from({ length: columns }, (_, t) => product(vector, t, vector, t));
	return { say, direction, weights, common, vector, square, stem: words.first };
}

/** `findAlike` over the words of short lists; undefined for long ones. */
export function alikeOf(tokens: TokenTable, expansions?: Expansions, words?: Words): Alike | undefined {
	const say = chooseAlike(tokens.paperStart.length - 1);
	if (say === 0) return undefined;
	const single = { ...DEFAULT_TERMS, minDocumentFrequency: 1, pairs: false, ...(expansions ? { expansions } : {}) };
	return findAlike(countTerms(tokens, single, words), say);
}

/** How far two papers use words alike, 0 to 1. */
export function likeness({ direction }: Alike, a: number, b: number): number {
	const dot = product(direction, a, direction, b);
	return Math.max(0, Math.min(1, dot));
}

/** Each list ranked anew with the say of words used alike, the best k. */
export function blendAlike(neighbours: Neighbours, alike: Alike, k: number): Neighbours {
	const { start, index, similarity, rows, from } = neighbours;
	const best = new TopK(k);
	const blended: Neighbours = {
		from,
		rows,
		start: new Uint32Array(rows + 1),
		index: new Uint32Array(Math.min(index.length, rows * k)),
		similarity: new Float64Array(Math.min(index.length, rows * k)),
	};
	let at = 0;
	for (let r = 0; r < rows; r++) {
		for (let e = start[r]!; e < start[r + 1]!; e++)
			best.offer(index[e]!, blend(alike, similarity[e]!, from + r, index[e]!));
		at += best.drain(blended.index, blended.similarity, at);
		blended.start[r + 1] = at;
	}
	return { ...blended, index: blended.index.slice(0, at), similarity: blended.similarity.slice(0, at) };
}

/** The similarity of two papers, from the cosine of what they share. */
export function blend(alike: Alike, cosine: number, a: number, b: number): number {
	return (1 - alike.say) * cosine + alike.say * likeness(alike, a, b);
}

/** Words of each paper that are tried for an example, and the cosine that two of them must have. */
const TRIED = 8;
const BELIEVED = 0.25;

/** What two papers' likeness is made of. */
export interface AlikeParts {
	/** What each word that both hold adds, by its place in `Terms.stems`; together at most the likeness. */
	shared: Map<number, number>;
	/** What different words add: the likeness less `shared`. */
	others: number;
	/** Two words, one of each paper, that add much to it and are used much alike, as stems. */
	example: [number, number] | undefined;
}

/**
 * Tells what two papers share from what they say alike.
 *
 * @param mayName - Whether a stem is worth an example.
 */
export function splitAlike(alike: Alike, a: number, b: number, mayName: (stem: number) => boolean): AlikeParts {
	const { weights, vector, square, direction, stem } = alike;
	const whole = likeness(alike, a, b);
	const shared = new Map<number, number>();
	const lone: [Candidate[], Candidate[]] = [[], []];
	const { start, index, value } = weights;
	const note = (side: 0 | 1, e: number) => {
		const word = index[e]!;
		if (square[word] === 0 || !mayName(stem[word]!)) return;
		const weight = value[e]!;
		lone[side].push({ word, weight, worth: weight * product(vector, word, direction, side === 0 ? b : a) });
	};
	let total = 0;
	let i = start[a]!;
	let j = start[b]!;
	while (i < start[a + 1]! || j < start[b + 1]!) {
		const x = i < start[a + 1]! ? index[i]! : Number.POSITIVE_INFINITY;
		const y = j < start[b + 1]! ? index[j]! : Number.POSITIVE_INFINITY;
		if (x < y) note(0, i++);
		else if (y < x) note(1, j++);
		else {
			const part = value[i++]! * value[j++]! * square[x]!;
			if (part > 0) shared.set(stem[x]!, part);
			total += part;
		}
	}
	// Other words can pull apart what shared ones join.
	if (total > whole) for (const [word, part] of shared) shared.set(word, (part * whole) / total);
	let example: AlikeParts["example"];
	let most = 0;
	const [here, there] = lone.map((own) => own.sort((x, y) => y.worth - x.worth || x.word - y.word).slice(0, TRIED));
	for (const x of here!)
		for (const y of there!) {
			const dot = product(vector, x.word, vector, y.word);
			const cosine = dot / Math.sqrt(square[x.word]! * square[y.word]!);
			// Of pairs that add as much, the one that a reader believes.
			const worth = x.weight * y.weight * dot * cosine;
			if (cosine < BELIEVED || worth <= most) continue;
			most = worth;
			example = [stem[x.word]!, stem[y.word]!];
		}
	return { shared, others: Math.max(0, whole - total), example };
}

type Candidate = { word: number; weight: number; worth: number };

/** Dot product of two rows of DIMENSIONS numbers. */
function product(x: Float64Array, a: number, y: Float64Array, b: number): number {
	let sum = 0;
	for (let d = 0; d < DIMENSIONS; d++) sum += x[a * DIMENSIONS + d]! * y[b * DIMENSIONS + d]!;
	return sum;
}

/**
 * How well words suit the papers of a theme: the cosine of their direction and the theme's, -1 to 1.
 *
 * @param theme - [P] theme, -1 for papers that do not count.
 * @returns Of stems and a theme; undefined where no stem is known.
 */
export function suitability(
	{ direction, common }: Alike,
	theme: Int32Array,
	themes: number,
): (stems: readonly string[], t: number) => number | undefined {
	const sums = new Float64Array(themes * DIMENSIONS);
	theme.forEach((t, p) => {
		if (t >= 0) for (let d = 0; d < DIMENSIONS; d++) sums[t * DIMENSIONS + d]! += direction[p * DIMENSIONS + d]!;
	});
	const one = new Int8Array(DIMENSIONS);
	const own = new Float64Array(DIMENSIONS);
	return (stems, t) => {
		own.fill(0);
		let known = 0;
		for (const stem of stems) {
			if (!wordVector(stem, one)) continue;
			known++;
			for (let d = 0; d < DIMENSIONS; d++) own[d]! += one[d]! - common[d]!;
		}
		const length = Math.sqrt(product(own, 0, own, 0) * product(sums, t, sums, t));
		return known === 0 || length === 0 ? undefined : product(own, 0, sums, t) / length;
	};
}
