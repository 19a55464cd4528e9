// Over 250 lines: counting words and word pairs is one pass made three times over the same runs.
import { TAGS, type TokenTable } from "../../src/model/text.ts";
import { createColumn } from "../../src/sparse/grow.ts";
import type { SparseMatrix } from "../../src/sparse/matrix.ts";
import { PairTable } from "../../src/sparse/pairTable.ts";
import { FUNCTION_WORDS } from "../lexicon/function-words.ts";
import { GENERIC_ADVERBS } from "../lexicon/generic.ts";
import { Distinct } from "./distinct.ts";
import { stemWord } from "./porter.ts";
import { backgroundShare } from "./wordWeights.ts";

/** Second word of a term that has only one. */
export const NO_WORD = 0xffffffff;

/** The words and word pairs that papers are compared by. V terms. */
export interface Terms {
	/** Porter stems, for grouping, never for display: those of the TokenTable's words first, then the parts of hyphenated words. */
	stems: string[];
	/** [stems] the word that most often has the stem, lower case, for display; "" for stems that can be no term. */
	forms: string[];
	/** [stems] share of the papers of any field that use a word of the stem, 0 to 1. */
	background: Float64Array;
	/** [V] indices into `stems`; `second` is NO_WORD for a single word. Single words come first. */
	first: Uint32Array;
	second: Uint32Array;
	/** [V] papers that hold the term. */
	documentFrequency: Uint32Array;
}

/** Terms with their counts in P papers. */
export interface TermTable extends Terms {
	/** P × V, how often; the title counts `titleWeight` times. */
	counts: SparseMatrix;
}

/** Mentions of an alias ("SGD"), with the words it stands for ("stochastic gradient descent"). */
export interface Expansions {
	/** [E] last token of the mention, ascending. */
	token: Uint32Array;
	/** [E + 1] into `words`. */
	start: Uint32Array;
	/** Indices into TokenTable.words. */
	words: Uint32Array;
}

export interface TermOptions {
	/** Words that say nothing about a paper, lower case. */
	stopWords: ReadonlySet<string>;
	/** Papers that must hold a term for it to be kept; a term of one paper relates it to none. */
	minDocumentFrequency: number;
	/** Times that a word of the title counts. */
	titleWeight: number;
	/** Word pairs besides single words. */
	pairs: boolean;
	expansions?: Expansions;
}

export const DEFAULT_TERMS: TermOptions = {
	stopWords: new Set([...FUNCTION_WORDS, ...GENERIC_ADVERBS]),
	minDocumentFrequency: 2,
	titleWeight: 2,
	pairs: true,
};

/**
 * Words and word pairs, by Porter stem
 * ====================================
 * A pair is two neighbouring words of one sentence with nothing between them: no stop word, punctuation or masked text.
 * A hyphenated word counts as its parts, so that "boundary-layer" and "boundary layer" are the same pair.
 * Pairs are counted level by level (Agrawal & Srikant, "Fast algorithms for mining association rules", VLDB 1994):
 * only where both words are frequent enough can the pair be. Exact, and the table stays small.
 * An alias counts as itself and also as the words that it stands for, so that papers with "SGD" and papers with
 * "stochastic gradient descent" meet.
 */
export function countTerms(
	tokens: TokenTable,
	options: TermOptions = DEFAULT_TERMS,
	words: Words = splitWords(tokens, options.stopWords),
): TermTable {
	const papers = tokens.paperStart.length - 1;
	const stemCount = words.stems.length;
	const least = options.minDocumentFrequency;

	const wordFrequency = new Uint32Array(stemCount);
	const seen = new Int32Array(stemCount).fill(-1);
	visitRuns(tokens, words, options.expansions, (paper, _field, stem) => {
		if (seen[stem] === paper) return;
		seen[stem] = paper;
		wordFrequency[stem]!++;
	});
	const termOf = new Int32Array(stemCount).fill(-1);
	let terms = 0;
	for (let s = 0; s < stemCount; s++) if (wordFrequency[s]! > 0 && wordFrequency[s]! >= least) termOf[s] = terms++;

	const expected = Math.max(1 << 12, tokens.word.length >> 3);
	const pairs = new PairTable(expected);
	let pairFrequency = new Uint32Array(expected);
	let pairSeen = new Int32Array(expected).fill(-1);
	// Every pair that could be a term, in text order, so that none is looked up twice.
	const met = createColumn(new Uint32Array(expected * 4));
	if (options.pairs)
		visitRuns(tokens, words, options.expansions, (paper, _field, stem, previous) => {
			if (previous < 0 || termOf[stem]! < 0 || termOf[previous]! < 0) return;
			const p = pairs.add(previous, stem);
			met.push(p);
			if (p >= pairSeen.length) {
				pairFrequency = grown(pairFrequency, new Uint32Array(p * 2));
				pairSeen = grown(pairSeen, new Int32Array(p * 2).fill(-1));
			}
			if (pairSeen[p] === paper) return;
			pairSeen[p] = paper;
			pairFrequency[p]!++;
		});
	const termOfPair = new Int32Array(pairs.size).fill(-1);
	for (let p = 0; p < pairs.size; p++) if (pairFrequency[p]! >= least) termOfPair[p] = terms++;

	const first = new Uint32Array(terms);
	const second = new Uint32Array(terms).fill(NO_WORD);
	const documentFrequency = new Uint32Array(terms);
	for (let s = 0; s < stemCount; s++) {
		const t = termOf[s]!;
		if (t < 0) continue;
		first[t] = s;
		documentFrequency[t] = wordFrequency[s]!;
	}
	for (let p = 0; p < pairs.size; p++) {
		const t = termOfPair[p]!;
		if (t < 0) continue;
		first[t] = pairs.first[p]!;
		second[t] = pairs.second[p]!;
		documentFrequency[t] = pairFrequency[p]!;
	}

	let nonzeros = 0;
	for (let t = 0; t < terms; t++) nonzeros += documentFrequency[t]!;
	const counts: SparseMatrix = {
		rows: papers,
		columns: terms,
		start: new Uint32Array(papers + 1),
		index: new Uint32Array(nonzeros),
		value: new Float64Array(nonzeros),
	};
	const count = new Float64Array(terms);
	let at = 0;
	let row = 0;
	const close = (until: number) => {
		for (; row < until; row++) {
			counts.index.subarray(counts.start[row]!, at).sort();
			for (let e = counts.start[row]!; e < at; e++) {
				counts.value[e] = count[counts.index[e]!]!;
				count[counts.index[e]!] = 0;
			}
			counts.start[row + 1] = at;
		}
	};
	const pairAt = met.finish();
	let next = 0;
	const add = (term: number, field: number) => {
		if (term < 0) return;
		if (count[term] === 0) counts.index[at++] = term;
		count[term]! += field === 0 ? options.titleWeight : 1;
	};
	visitRuns(tokens, words, options.expansions, (paper, field, stem, previous) => {
		close(paper);
		add(termOf[stem]!, field);
		if (previous < 0 || !options.pairs || termOf[stem]! < 0 || termOf[previous]! < 0) return;
		add(termOfPair[pairAt[next++]!]!, field);
	});
	close(papers);
	return {
		stems: words.stems,
		forms: words.forms,
		background: words.background,
		first,
		second,
		documentFrequency,
		counts,
	};
}

/** What the words of a table are to a comparison. */
export interface Words {
	stems: string[];
	/** [W + 1] into `parts`; a word that can be no term has none. */
	start: Uint32Array;
	parts: Uint32Array;
	/** [words] the first word of its stem that can be a term; -1 without one. */
	wordOf: Int32Array;
	/** [stems] as in the TermTable. */
	forms: string[];
	background: Float64Array;
}

/** The stems of each word; none for stop words, single characters and bare numbers. */
export function splitWords(tokens: TokenTable, stopWords: ReadonlySet<string>): Words {
	const distinct = new Distinct();
	const stemOf = distinct.addAll(tokens.words.map(stemWord));
	const stems = distinct.list;
	const start = new Uint32Array(tokens.words.length + 1);
	const parts: number[] = [];
	const wordOf = new Int32Array(stems.length).fill(-1);
	const times = new Uint32Array(tokens.words.length);
	for (const w of tokens.word) times[w]!++;
	// [stem] its words with their counts.
	const spellings: Map<string, number>[] = [];
	const note = (stem: number, form: string, count: number) => {
		spellings[stem] ??= new Map();
		spellings[stem].set(form, (spellings[stem].get(form) ?? 0) + count);
	};
	const usable = (word: string) => word.length > 1 && !stopWords.has(word) && /\p{L}/u.test(word);
	tokens.words.forEach((word, w) => {
		if (usable(word) && word.includes("-"))
			for (const part of word.split("-")) {
				if (!usable(part)) continue;
				const id = distinct.add(stemWord(part));
				parts.push(id);
				note(id, part, times[w]!);
			}
		else if (usable(word)) {
			parts.push(stemOf[w]!);
			note(stemOf[w]!, word, times[w]!);
		}
		start[w + 1] = parts.length;
		if (usable(word) && wordOf[stemOf[w]!]! < 0) wordOf[stemOf[w]!] = w;
	});
	const forms = stems.map((_, i) => {
		let best = "";
		let most = 0;
		for (const [form, count] of spellings[i] ?? []) {
			if (count <= most) continue;
			best = form;
			most = count;
		}
		return best;
	});
	const background = Float64Array.from(stems, (_, i) => {
		let without = 1;
		for (const form of spellings[i]?.keys() ?? []) without *= 1 - backgroundShare(form);
		return 1 - without;
	});
	return {
		stems,
		start,
		parts: Uint32Array.from(parts),
		wordOf: Int32Array.from(stemOf, (stem) => wordOf[stem]!),
		forms,
		background,
	};
}

/** Calls back for each usable word, with the stem before it in the same run, or -1; expansions as runs of their own. */
function visitRuns(
	tokens: TokenTable,
	words: Words,
	expansions: Expansions | undefined,
	visit: (paper: number, field: number, stem: number, previous: number) => void,
): void {
	const { paperStart, sentenceStart, sentenceField, word, tag } = tokens;
	let expansion = 0;
	for (let paper = 0; paper + 1 < paperStart.length; paper++)
		for (let s = paperStart[paper]!; s < paperStart[paper + 1]!; s++) {
			const field = sentenceField[s]!;
			let previous = -1;
			for (let t = sentenceStart[s]!; t < sentenceStart[s + 1]!; t++) {
				const w = word[t]!;
				const from = words.start[w]!;
				const end = words.start[w + 1]!;
				if (from === end || tag[t] === TAGS.punctuation || tag[t] === TAGS.masked) previous = -1;
				else
					for (let i = from; i < end; i++) {
						visit(paper, field, words.parts[i]!, previous);
						previous = words.parts[i]!;
					}
				if (!expansions) continue;
				while (expansion < expansions.token.length && expansions.token[expansion]! < t) expansion++;
				for (; expansion < expansions.token.length && expansions.token[expansion] === t; expansion++) {
					let before = -1;
					for (let e = expansions.start[expansion]!; e < expansions.start[expansion + 1]!; e++) {
						const of = words.wordOf[expansions.words[e]!]!;
						if (of < 0) before = -1;
						else
							for (let i = words.start[of]!; i < words.start[of + 1]!; i++) {
								visit(paper, field, words.parts[i]!, before);
								before = words.parts[i]!;
							}
					}
				}
			}
		}
}

function grown<T extends Uint32Array | Int32Array>(from: T, into: T): T {
	into.set(from);
	return into;
}
