import type { Neighbours } from "../../src/graph/neighbours.ts";
import type { RelatedPair } from "../../src/model/map.ts";
import type { TokenTable } from "../../src/model/text.ts";
import type { SparseMatrix } from "../../src/sparse/matrix.ts";
import { round } from "../../src/sparse/order.ts";
import { GENERIC_HEADS, GENERIC_MODIFIERS, GENERIC_WORDS } from "../lexicon/generic.ts";
import type { ConceptTable } from "./concepts.ts";
import { stemWord } from "./porter.ts";
import { NO_WORD, type TermTable } from "./terms.ts";

/** Reasons told for a pair; the others go to `rest`. */
const TOLD = 8;
/** A plain word with a smaller share is no reason by itself. */
const LEAST_WORD = 0.04;

/** Words that count a little in the comparison and are no reason that a person would give. */
const SAYS_NOTHING = new Set([...GENERIC_MODIFIERS, ...GENERIC_HEADS, ...GENERIC_WORDS]);

/**
 * Why papers are related
 * ======================
 * A cosine of two rows is a sum over the terms that both hold, w(p, t) · w(q, t). Each summand is credited to a concept
 * that both papers name and that has the term's words: the one with the most words, then with the most weight in the
 * two papers, then the first of the table. What no shared concept has stays a plain word.
 *
 * @param related - Most related papers of each, the pairs to explain.
 * @param vectors - Papers × terms, rows of length 1: those that the cosine was taken of.
 * @param place - [C] index of each concept in the map.
 * @returns Each pair once, by source, then target. `shared` largest first; with `rest` the shares add up to 1.
 */
export function explainPairs(
	related: Neighbours,
	vectors: SparseMatrix,
	terms: TermTable,
	tokens: TokenTable,
	table: ConceptTable,
	place: Uint32Array,
): RelatedPair[] {
	const stemsOf = conceptStems(terms, tokens, table);
	const wordOf = surfaceForms(terms, tokens);
	const nameOf = (term: number) =>
		wordOf[terms.first[term]!]! + (terms.second[term] === NO_WORD ? "" : ` ${wordOf[terms.second[term]!]!}`);
	const pairs: RelatedPair[] = [];
	for (const [source, target] of uniquePairs(related)) {
		const concepts = sharedConcepts(table, stemsOf, source, target);
		const credit = new Map<number, number>();
		const words = new Map<number, number>();
		let cosine = 0;
		eachShared(vectors, source, target, (term, e, f) => {
			const part = vectors.value[e]! * vectors.value[f]!;
			cosine += part;
			const first = terms.first[term]!;
			const second = terms.second[term]!;
			const concept = concepts.find((c) => stemsOf[c]!.has(first) && (second === NO_WORD || stemsOf[c]!.has(second)));
			if (concept === undefined) words.set(term, (words.get(term) ?? 0) + part);
			else credit.set(concept, (credit.get(concept) ?? 0) + part);
		});
		if (cosine <= 0) continue;
		const reasons: { reason: RelatedPair["shared"][number]; order: number }[] = [];
		for (const [c, part] of credit)
			reasons.push({ reason: { concept: place[c]!, share: round(part / cosine, 4) }, order: place[c]! });
		for (const [t, part] of words)
			if (part / cosine >= LEAST_WORD && !SAYS_NOTHING.has(nameOf(t)))
				reasons.push({ reason: { word: nameOf(t), share: round(part / cosine, 4) }, order: place.length + t });
		const shared = reasons
			.filter(({ reason }) => reason.share > 0)
			.sort((a, b) => b.reason.share - a.reason.share || a.order - b.order)
			.slice(0, TOLD)
			.map(({ reason }) => reason);
		const told = shared.reduce((sum, { share }) => sum + share, 0);
		pairs.push({
			source,
			target,
			similarity: round(Math.min(1, cosine), 4),
			shared,
			rest: Math.max(0, round(1 - told, 4)),
		});
	}
	return pairs;
}

function uniquePairs({ rows, start, index }: Neighbours): [source: number, target: number][] {
	const seen = new Set<number>();
	for (let p = 0; p < rows; p++)
		for (let e = start[p]!; e < start[p + 1]!; e++) seen.add(Math.min(p, index[e]!) * rows + Math.max(p, index[e]!));
	return [...seen].sort((a, b) => a - b).map((key) => [Math.floor(key / rows), key % rows]);
}

/** Visits the columns that two rows share, with the entry of each. */
function eachShared(
	{ start, index }: SparseMatrix,
	a: number,
	b: number,
	visit: (column: number, entryA: number, entryB: number) => void,
): void {
	let e = start[a]!;
	let f = start[b]!;
	while (e < start[a + 1]! && f < start[b + 1]!) {
		if (index[e] === index[f]) visit(index[e]!, e++, f++);
		else if (index[e]! < index[f]!) e++;
		else f++;
	}
}

/** Concepts that both papers name, the most telling first. */
function sharedConcepts(table: ConceptTable, stemsOf: ReadonlySet<number>[], a: number, b: number): number[] {
	const { paperConcepts } = table;
	const found: { concept: number; weight: number }[] = [];
	eachShared(paperConcepts, a, b, (concept, e, f) => {
		found.push({ concept, weight: paperConcepts.value[e]! * paperConcepts.value[f]! });
	});
	return found
		.sort((x, y) => stemsOf[y.concept]!.size - stemsOf[x.concept]!.size || y.weight - x.weight || x.concept - y.concept)
		.map(({ concept }) => concept);
}

/** The stems of each concept as terms count them: a hyphenated word by its parts. */
function conceptStems(terms: TermTable, tokens: TokenTable, table: ConceptTable): ReadonlySet<number>[] {
	const known = new Map(terms.stems.map((stem, i) => [stem, i]));
	const partsOf = new Map<number, number[]>();
	const parts = (stem: number): number[] => {
		if (!tokens.stems[stem]!.includes("-")) return [stem];
		let ids = partsOf.get(stem);
		if (!ids) {
			ids = tokens.stems[stem]!.split("-").flatMap((part) => known.get(stemWord(part)) ?? []);
			partsOf.set(stem, ids);
		}
		return ids;
	};
	return table.stems.map((stems) => new Set([...stems].flatMap(parts)));
}

/** The most frequent written form of each stem; ties go to the form that came first. */
function surfaceForms(terms: TermTable, tokens: TokenTable): string[] {
	const count = new Uint32Array(tokens.words.length);
	for (const word of tokens.word) count[word]!++;
	const best = new Int32Array(terms.stems.length).fill(-1);
	tokens.words.forEach((_, w) => {
		const stem = tokens.stemOf[w]!;
		if (best[stem]! < 0 || count[w]! > count[best[stem]!]!) best[stem] = w;
	});
	return terms.stems.map((stem, s) => (best[s]! < 0 ? stem : tokens.words[best[s]!]!));
}
