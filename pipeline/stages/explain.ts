import type { Neighbours } from "../../src/graph/neighbours.ts";
import type { RelatedColumns } from "../../src/model/columns.ts";
import { ALIKE, type RelatedPair } from "../../src/model/map.ts";
import { createColumn } from "../../src/sparse/grow.ts";
import type { SparseMatrix } from "../../src/sparse/matrix.ts";
import { round } from "../../src/sparse/order.ts";
import { orderPairs } from "../../src/sparse/orderPairs.ts";
import { GENERIC_HEADS, GENERIC_MODIFIERS, GENERIC_WORDS } from "../lexicon/generic.ts";
import { STOP_WORDS } from "../lexicon/stop-words.ts";
import { type Alike, splitAlike } from "./alike.ts";
import type { ConceptTable } from "./concepts.ts";
import { type ConceptTerms, conceptTerms } from "./conceptTerms.ts";
import { foldWord } from "./fold.ts";
import { NO_WORD, type Terms } from "./terms.ts";
import { inOneGo, TURN } from "./turns.ts";
import { topicality } from "./wordWeights.ts";

/** Shares below this are not worth naming. */
const LEAST = 0.02;

/** A plain word explains less than a concept, and has to count for more. */
const LEAST_WORD = 0.04;
/** Words that count a little in a comparison and are no reason that a person would give. */
const SAYS_NOTHING = new Set([...GENERIC_MODIFIERS, ...GENERIC_HEADS, ...GENERIC_WORDS, ...STOP_WORDS]);

type Reason = RelatedPair["shared"][number];

function worthNaming(reason: Reason): boolean {
	if ("concept" in reason) return reason.share >= LEAST;
	return reason.share >= LEAST_WORD && !reason.word.split(" ").some((word) => SAYS_NOTHING.has(word));
}

/**
 * Why two papers are related
 * ==========================
 * The cosine is a sum over the words and word pairs that both papers hold, and each summand goes to one reason: to the
 * longest shared concept that contains it, then the one that both papers rank highest; what is in no shared concept
 * goes to the word pair, else to the word. Where words used alike count too, what they add is one reason, called by two of
 * them ("clients ~ workers"). Shares are parts of the whole similarity, so they and `rest` add up to 1.
 *
 * @param related - The most related papers of each, by the cosine of `vectors`, blended with `alike`.
 * @param vectors - Papers × terms, rows of length 1.
 * @param place - [C] index of each concept in the map.
 * @param most - Reasons a pair.
 * @returns Each pair once, by source, then target.
 */
export function explainPairs(...of: Parameters<typeof explainInTurns>): RelatedColumns {
	return inOneGo(explainInTurns(...of));
}

/** `explainPairs` that stops now and then, so that its caller can look after other threads. */
export function* explainInTurns(
	related: Neighbours,
	vectors: SparseMatrix,
	terms: Terms,
	table: ConceptTable,
	place: Uint32Array,
	alike?: Alike,
	most = 8,
): Generator<void, RelatedColumns> {
	const inside = conceptTerms(table, terms);
	const part = new Float64Array(vectors.columns);
	const { source, target, similarity } = eachOnce(related);
	const rest = new Float64Array(source.length);
	const start = new Uint32Array(source.length + 1);
	const reason = createColumn(new Uint32Array(source.length * 4));
	const share = createColumn(new Float64Array(source.length * 4));
	const words = new Map<string, number>();
	const telling = Uint8Array.from(alike ? terms.forms : [], (form) => (isTelling(form) ? 1 : 0));
	const wordTerm = new Map<number, number>();
	terms.second.forEach((second, term) => {
		if (second === NO_WORD) wordTerm.set(terms.first[term]!, term);
	});
	for (let i = 0; i < source.length; i++) {
		if (i % TURN === 0) yield;
		const [a, b] = [source[i]!, target[i]!];
		const shared = splitProduct(vectors, a, b, part);
		const others = alike ? blendProduct(alike, a, b, part, shared, terms, telling, wordTerm) : [];
		const shares = [...attribute(shared.terms, part, sharedConcepts(table, a, b), inside, terms), ...others]
			.map(({ reason, product }): Reason => {
				const share = round(product / shared.whole, 4);
				return "concept" in reason ? { concept: place[reason.concept]!, share } : { word: reason.word, share };
			})
			.filter(worthNaming)
			.sort((x, y) => y.share - x.share || orderReasons(x, y))
			.slice(0, most);
		for (const own of shares) {
			if ("word" in own && !words.has(own.word)) words.set(own.word, words.size);
			reason.push("concept" in own ? 2 * own.concept : 2 * words.get(own.word)! + 1);
			share.push(own.share);
		}
		rest[i] = Math.max(0, round(1 - shares.reduce((sum, { share }) => sum + share, 0), 4));
		start[i + 1] = reason.length;
	}
	return {
		source,
		target,
		similarity: similarity.map((value) => Math.min(1, round(value, 4))),
		rest,
		start,
		reason: reason.finish(),
		share: share.finish(),
		words: [...words.keys()],
	};
}

/** Each pair of the lists once, by source, then target; source < target. */
function eachOnce(related: Neighbours): Pick<RelatedColumns, "source" | "target" | "similarity"> {
	const source = createColumn(new Uint32Array(related.index.length));
	const target = createColumn(new Uint32Array(related.index.length));
	const similarity = createColumn(new Float64Array(related.index.length));
	for (let a = 0; a < related.rows; a++)
		for (let e = related.start[a]!; e < related.start[a + 1]!; e++) {
			const b = related.index[e]!;
			if (b < a && isNear(related, b, a)) continue;
			source.push(Math.min(a, b));
			target.push(Math.max(a, b));
			similarity.push(related.similarity[e]!);
		}
	const pairs = { source: source.finish(), target: target.finish(), similarity: similarity.finish() };
	const order = orderPairs(pairs.source, pairs.target);
	return {
		source: order.map((i) => pairs.source[i]!),
		target: order.map((i) => pairs.target[i]!),
		similarity: Float64Array.from(order, (i) => pairs.similarity[i]!),
	};
}

function isNear(related: Neighbours, of: number, paper: number): boolean {
	for (let e = related.start[of]!; e < related.start[of + 1]!; e++) if (related.index[e] === paper) return true;
	return false;
}

/** Concepts before words, then by number, by text. */
function orderReasons(x: Reason, y: Reason): number {
	if ("concept" in x) return "concept" in y ? x.concept - y.concept : -1;
	if ("concept" in y) return 1;
	return x.word < y.word ? -1 : x.word > y.word ? 1 : 0;
}

/** Topicality of the words that an example is made of, at least: "server" (-0.2), not "vicinity" (-0.7), nor rare words (0). */
const TELLING = -0.5;

function isTelling(word: string): boolean {
	const topic = topicality(foldWord(word));
	return !SAYS_NOTHING.has(word) && topic !== 0 && topic >= TELLING;
}

/** Makes the summands in `part` those of the similarity with words used alike; what different words add is a reason by itself. */
function blendProduct(
	alike: Alike,
	a: number,
	b: number,
	part: Float64Array,
	product: { terms: number[]; whole: number },
	terms: Terms,
	telling: Uint8Array,
	wordTerm: ReadonlyMap<number, number>,
): { reason: { word: string }; product: number }[] {
	for (const term of product.terms) part[term]! *= 1 - alike.say;
	const { shared, others, example } = splitAlike(alike, a, b, (stem) => telling[stem] === 1);
	product.whole *= 1 - alike.say;
	product.whole += alike.say * others;
	for (const [stem, likeness] of shared) {
		part[wordTerm.get(stem)!]! += alike.say * likeness;
		product.whole += alike.say * likeness;
	}
	if (!example || others === 0) return [];
	const word = example.map((stem) => terms.forms[stem]!).join(ALIKE);
	return [{ reason: { word }, product: alike.say * others }];
}

/** The summands of a dot product, into `part`; the terms they belong to, and their sum. */
function splitProduct(vectors: SparseMatrix, a: number, b: number, part: Float64Array) {
	const { start, index, value } = vectors;
	const terms: number[] = [];
	let whole = 0;
	let j = start[b]!;
	for (let i = start[a]!; i < start[a + 1]!; i++) {
		const term = index[i]!;
		while (j < start[b + 1]! && index[j]! < term) j++;
		if (j === start[b + 1]!) break;
		if (index[j] !== term) continue;
		part[term] = value[i]! * value[j]!;
		whole += part[term]!;
		terms.push(term);
	}
	return { terms, whole };
}

/** Concepts that both papers name, with the product of their weights. */
function sharedConcepts(table: ConceptTable, a: number, b: number): { concept: number; weight: number }[] {
	const { start, index, value } = table.paperConcepts;
	const shared: { concept: number; weight: number }[] = [];
	let j = start[b]!;
	for (let i = start[a]!; i < start[a + 1]!; i++) {
		while (j < start[b + 1]! && index[j]! < index[i]!) j++;
		if (j === start[b + 1]!) break;
		if (index[j] === index[i]) shared.push({ concept: index[i]!, weight: value[i]! * value[j]! });
	}
	return shared;
}

/** Gives each summand to one reason and clears it. */
function attribute(
	shared: number[],
	part: Float64Array,
	concepts: { concept: number; weight: number }[],
	inside: ConceptTerms,
	terms: Terms,
) {
	const reasons: { reason: { concept: number } | { word: string }; product: number }[] = [];
	const { start, index, words } = inside;
	concepts.sort((x, y) => words[y.concept]! - words[x.concept]! || y.weight - x.weight || x.concept - y.concept);
	for (const { concept } of concepts) {
		let product = 0;
		for (let i = start[concept]!; i < start[concept + 1]!; i++) {
			product += part[index[i]!]!;
			part[index[i]!] = 0;
		}
		if (product > 0) reasons.push({ reason: { concept }, product });
	}
	const single = new Map<number, number>();
	for (const term of shared) if (terms.second[term] === NO_WORD) single.set(terms.first[term]!, term);
	const pairs = shared.filter((term) => terms.second[term] !== NO_WORD && part[term]! > 0);
	for (const term of pairs.sort((x, y) => part[y]! - part[x]! || x - y)) {
		let product = part[term]!;
		part[term] = 0;
		for (const stem of [terms.first[term]!, terms.second[term]!]) {
			const word = single.get(stem);
			if (word === undefined) continue;
			product += part[word]!;
			part[word] = 0;
		}
		const word = `${terms.forms[terms.first[term]!]} ${terms.forms[terms.second[term]!]}`;
		reasons.push({ reason: { word }, product });
	}
	for (const [stem, term] of single) {
		if (part[term]! > 0) reasons.push({ reason: { word: terms.forms[stem]! }, product: part[term]! });
		part[term] = 0;
	}
	return reasons;
}
