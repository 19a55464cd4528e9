/**
 * Phrases: candidates under their keys
 * ====================================
 * Over 250 lines: the table, and the walk over the chunks that fills it.
 *
 * Every chunk and every part of it that ends in a noun (four words at most) is an occurrence of a phrase. The key sees
 * through spelling and through abbreviations: "OOD generalisation" and "out-of-distribution generalization" are one phrase.
 *
 * In a large corpus a part that occurs once and never stands alone cannot become a concept; such parts are left out by
 * counting hashed keys first, so that memory grows with what is repeated, not with all that was said.
 */
import type { Paper } from "../../src/model/paper.ts";
import { isNoun, TAGS, type TokenTable } from "../../src/model/text.ts";
import { createColumn } from "../../src/sparse/grow.ts";
import type { AbbreviationTable } from "./abbreviations.ts";
import type { CandidateTable } from "./candidates.ts";
import { createCompoundReader } from "./compounds.ts";
import { markCut } from "./cutForms.ts";
import { findDerivations, findFirstParts, isNamedCompound } from "./derivations.ts";
import { type Folds, keyFold } from "./folds.ts";
import { keyTopicality } from "./knownPhrases.ts";
import { isModifying } from "./modifiers.ts";
import { PhraseKeys } from "./phraseHash.ts";
import type { Readings } from "./readings.ts";
import { readAs } from "./shortForms.ts";
import { Sightings } from "./sightings.ts";
import { textOf, written } from "./written.ts";

/** Longest part of a chunk, and longest whole chunk, in words. */
const MAX_PART = 4;
const MAX_WHOLE = 7;
/** Words of a chunk that are looked at. */
const MOST_WORDS = 24;
/** From this many papers on, parts must be seen twice. */
const LARGE_CORPUS = 4000;

/** What an occurrence is: bits of `PhraseTable.role`. */
export const ROLES = {
	/** The whole of its chunk. */
	whole: 1,
	/** Written by a short form alone. */
	short: 2,
	/** The long form where a short form is defined. */
	defined: 4,
	/** Ends its chunk, so that its last word is what the chunk is about. */
	ends: 8,
	/** Another form of the words: "differentially private" for "differential privacy", "Hessian-vector" for "Hessian". */
	derived: 16,
	/** Inside what has a short form, and so no mention: "gradient descent" in "stochastic gradient descent (SGD)". */
	inner: 32,
} as const;

/** Whether an occurrence is a long form that stands alone where it is defined, as "key-value" in "key-value (KV) cache" does not. */
export const isDefinition = (role: number): boolean => (role & ROLES.defined) !== 0 && (role & ROLES.whole) !== 0;

export interface PhraseTable {
	/** [P + 1] first occurrence of each paper. */
	paperStart: Uint32Array;
	/** [N] phrase id, sentence, tokens [from, to), ROLES bits; in text order, whole chunks before their parts. */
	phrase: Uint32Array;
	sentence: Uint32Array;
	from: Uint32Array;
	to: Uint32Array;
	role: Uint8Array;
	/** [N] words, counting those of an expanded short form. */
	words: Uint8Array;
	keys: PhraseKeys;
}

export function internPhrases(
	papers: readonly Pick<Paper, "title" | "abstract">[],
	tokens: TokenTable,
	candidates: CandidateTable,
	folds: Folds,
	abbreviations: AbbreviationTable,
	readings: Readings,
): PhraseTable {
	const count = papers.length;
	// As many as papers of most fields have, so that no column grows, which would take it twice.
	const size = 1024 + count * 125;
	const out = {
		phrase: createColumn(new Uint32Array(size)),
		sentence: createColumn(new Uint32Array(size)),
		from: createColumn(new Uint32Array(size)),
		to: createColumn(new Uint32Array(size)),
		role: createColumn(new Uint8Array(size)),
		words: createColumn(new Uint8Array(size)),
	};
	const paperStart = new Uint32Array(count + 1);
	const keys = new PhraseKeys(count * 16);
	const seen = count >= LARGE_CORPUS ? new Sightings() : undefined;
	const visit = createVisitor(papers, tokens, candidates, folds, readings);
	if (seen) for (let p = 0; p < count; p++) visit(p, (high) => seen.add(high));
	const add = (high: number, low: number, s: number, a: number, b: number, role: number, words: number) => {
		if (seen && (role & ROLES.whole) === 0 && !seen.isRepeated(high)) return;
		out.phrase.push(keys.add(high, low));
		out.sentence.push(s);
		out.from.push(a);
		out.to.push(b);
		out.role.push(role);
		out.words.push(words);
	};
	let definition = 0;
	for (let p = 0; p < count; p++) {
		paperStart[p] = out.phrase.length;
		visit(p, add);
		for (; definition < abbreviations.paper.length && abbreviations.paper[definition] === p; definition++) {
			const d = definition;
			const a = abbreviations.longFrom[d]!;
			const b = abbreviations.longTo[d]!;
			const short = abbreviations.shortFrom[d]!;
			const fold = folds.foldOf[tokens.word[short]!]!;
			const index = readings.own[p]?.get(fold);
			if (index === undefined || abbreviations.shortTo[d]! - short !== 1) continue;
			const reading = readings.readings[index]!;
			const s = abbreviations.sentence[d]!;
			const isPart =
				b < tokens.sentenceStart[s + 1]! &&
				isNoun(tokens.tag[b]) &&
				isModifying(
					written(papers[p]!, tokens, s, a, b),
					b - a,
					tokens.words[tokens.word[b - 1]!]!,
					tokens.tag[b - 1]!,
				);
			const role = isPart ? ROLES.defined : ROLES.defined | ROLES.whole | ROLES.ends;
			add(reading.high, reading.low, s, a, b, role, Math.min(255, reading.length));
			// The short form itself, where the tagger saw no noun in it.
			if (!isPart && !isNoun(tokens.tag[short]))
				add(reading.high, reading.low, s, short, short + 1, ROLES.whole | ROLES.short | ROLES.ends, reading.length);
		}
	}
	paperStart[count] = out.phrase.length;
	const table = {
		paperStart,
		phrase: out.phrase.finish(),
		sentence: out.sentence.finish(),
		from: out.from.finish(),
		to: out.to.finish(),
		role: out.role.finish(),
		words: out.words.finish(),
		keys,
	};
	markCut(table, tokens, abbreviations);
	return table;
}

/** Less than any topicality: of what the background does not know. */
const UNKNOWN = -4;

/** No phrase ends in what tells a sort: "GPT-4-level". */
const SORT = /-(?:level|style|scale|based|like|driven)$/;

/** Before a phrase they make a wider one: "generalized linear models" are no linear models. */
const WIDENS = new Set(["generalized", "generalised", "quasi", "pseudo"]);

type Emit = (
	high: number,
	low: number,
	sentence: number,
	from: number,
	to: number,
	role: number,
	words: number,
) => void;

/** Papers that define a short form for a key, where that has two words or more; 0 for others. */
function countDefiners({ readings }: Readings): (high: number, low: number) => number {
	const known = new Map<number, { low: number; papers: number }>();
	const bits = new Uint8Array(1 << 16);
	for (const { high, low, length, papers } of readings) {
		if (length < 2) continue;
		// Two papers may shorten one long form differently.
		known.set(high, { low, papers: papers + (known.get(high)?.papers ?? 0) });
		bits[high >>> 16] = 1;
	}
	return (high, low) => {
		const found = bits[high >>> 16] === 1 ? known.get(high) : undefined;
		return found?.low === low ? found.papers : 0;
	};
}

/** Goes over the phrases of a paper: whole chunks, then their parts. */
function createVisitor(
	papers: readonly Pick<Paper, "title" | "abstract">[],
	tokens: TokenTable,
	candidates: CandidateTable,
	folds: Folds,
	readings: Readings,
): (paper: number, emit: Emit) => void {
	const { hashes, foldOf, isSign } = folds;
	/** [words of a chunk] hash of what each stands for, its words, whether it is a short form's reading, and whether it is a noun. */
	const high = new Uint32Array(MOST_WORDS);
	const low = new Uint32Array(MOST_WORDS);
	const highPower = new Uint32Array(MOST_WORDS);
	const lowPower = new Uint32Array(MOST_WORDS);
	const length = new Uint8Array(MOST_WORDS);
	const isReading = new Uint8Array(MOST_WORDS);
	const ends = new Uint8Array(MOST_WORDS);
	/** [words of a chunk] 1 where a preposition joins it to the word before, or joins. */
	const isJoined = new Uint8Array(MOST_WORDS);
	const derive = findDerivations(tokens, folds);
	const firstPart = findFirstParts(tokens, folds);
	const definers = countDefiners(readings);
	const isSort = Uint8Array.from(tokens.words, (word) => (SORT.test(word) ? 1 : 0));
	const readCompound = createCompoundReader(tokens, folds, readings);
	/** [words of a chunk] end of the long form that begins there, the furthest of those up to there, and whether papers share it. */
	const unitEnd = new Uint8Array(MOST_WORDS);
	const reach = new Uint8Array(MOST_WORDS);
	const isShared = new Uint8Array(MOST_WORDS);
	/** The first words of a chunk, as keys see them; returns how many. */
	const readWords = (p: number, c: number): number => {
		const a = candidates.from[c]!;
		const n = Math.min(candidates.to[c]! - a, MOST_WORDS);
		const text = textOf(papers[p]!, tokens, candidates.sentence[c]!);
		for (let i = 0; i < n; i++) {
			const t = a + i;
			const f = foldOf[tokens.word[t]!]!;
			ends[i] = isNoun(tokens.tag[t]) && isSort[tokens.word[t]!] === 0 ? 1 : 0;
			isJoined[i] = i > 0 && (tokens.tag[t] === TAGS.adposition || tokens.tag[t - 1] === TAGS.adposition) ? 1 : 0;
			// "Degrees" of freedom is no mention.
			if (i > 0 && tokens.tag[t] === TAGS.adposition) ends[i - 1] = 0;
			isReading[i] = 0;
			const index = readings.isShort[f]
				? readAs(readings, p, f, text.slice(tokens.from[t]!, tokens.to[t]!))
				: undefined;
			const r = index !== undefined ? readings.readings[index]! : readCompound(p, t, text);
			if (r) {
				high[i] = r.high;
				low[i] = r.low;
				highPower[i] = r.highPower;
				lowPower[i] = r.lowPower;
				length[i] = r.length;
				isReading[i] = index !== undefined ? 1 : 0;
			} else {
				const k = keyFold(folds, tokens, t);
				high[i] = isSign[f] ? 0 : hashes.high[k]!;
				low[i] = isSign[f] ? 0 : hashes.low[k]!;
				highPower[i] = isSign[f] ? 1 : hashes.highPower[k]!;
				lowPower[i] = isSign[f] ? 1 : hashes.lowPower[k]!;
				length[i] = isSign[f] ? 0 : 1;
			}
		}
		return n;
	};
	const findUnits = (n: number): void => {
		unitEnd.fill(0, 0, n);
		for (let i = 0; i < n; i++) {
			let h = 0;
			let l = 0;
			for (let j = i; j < n && j < i + MAX_WHOLE; j++) {
				h = (Math.imul(h, highPower[j]!) + high[j]!) >>> 0;
				l = (Math.imul(l, lowPower[j]!) + low[j]!) >>> 0;
				const papers = j > i ? definers(h, l) : 0;
				if (papers === 0) continue;
				unitEnd[i] = j + 1;
				isShared[i] = papers > 1 ? 1 : 0;
			}
			reach[i] = Math.max(unitEnd[i]!, i > 0 ? reach[i - 1]! : 0);
		}
	};
	/** Topicality of two neighbouring words of a chunk. */
	const keyTopicalityOf = (i: number, j: number): number =>
		keyTopicality(
			(Math.imul(high[i]!, highPower[j]!) + high[j]!) >>> 0,
			(Math.imul(low[i]!, lowPower[j]!) + low[j]!) >>> 0,
		) ?? UNKNOWN;
	const emitParts = (c: number, n: number, emit: Emit): void => {
		const a = candidates.from[c]!;
		const s = candidates.sentence[c]!;
		let unitFrom = 0;
		let unitTo = 0;
		for (let i = 0; i < n; i++) {
			if (unitEnd[i]! > unitTo) [unitFrom, unitTo] = [i, unitEnd[i]!];
			if (length[i] === 0 || isJoined[i] === 1) continue;
			let h = 0;
			let l = 0;
			let words = 0;
			let tokensTaken = 0;
			// "Series analysis" parts "time series": what begins inside what titles rather name is no mention.
			const parted = i > 0 ? keyTopicalityOf(i - 1, i) : UNKNOWN;
			const isWidened = i > 0 && WIDENS.has(tokens.words[tokens.word[a + i - 1]!]!);
			for (let j = i; j < n; j++) {
				h = (Math.imul(h, highPower[j]!) + high[j]!) >>> 0;
				l = (Math.imul(l, lowPower[j]!) + low[j]!) >>> 0;
				words += length[j]!;
				if (length[j]! > 0) tokensTaken++;
				const whole = i === 0 && j === n - 1;
				if (tokensTaken > (whole || i === 0 ? MAX_WHOLE : MAX_PART)) break;
				if (!ends[j] || (!whole && tokensTaken > MAX_PART)) continue;
				// A thing's last words tell its sort where one paper alone names it: "multi-block bilevel optimization (MBBO)".
				const parts = parted > UNKNOWN && tokensTaken > 1 && parted > (keyTopicality(h, l) ?? UNKNOWN);
				// "Multi-hop question" ends inside the long form "question answering", wherever it begins.
				const inner =
					isWidened || parts || reach[j]! > j + 1 || (j === unitTo - 1 && i > unitFrom && isShared[unitFrom] === 1);
				const role =
					(whole ? ROLES.whole : 0) |
					(i === j && isReading[i] ? ROLES.short : 0) |
					(j === n - 1 ? ROLES.ends : 0) |
					(inner ? ROLES.inner : 0);
				emit(h, l, s, a + i, a + j + 1, role, words);
			}
		}
	};
	/** Names in compounds of a sentence of the abstract, where a capital inside is a word's own. */
	const emitFirstParts = (p: number, s: number, emit: Emit): void => {
		for (let t = tokens.sentenceStart[s]! + 1; t < tokens.sentenceStart[s + 1]!; t++) {
			const f = firstPart[tokens.word[t]!]!;
			if (f < 0) continue;
			const compound = papers[p]!.abstract.slice(tokens.from[t]!, tokens.to[t]!);
			if (!isNamedCompound(compound)) continue;
			const index = readAs(readings, p, f, compound.slice(0, compound.indexOf("-")));
			const r = index === undefined ? undefined : readings.readings[index]!;
			if (r) emit(r.high, r.low, s, t, t + 1, ROLES.derived | ROLES.short, r.length);
			else emit(hashes.high[f]!, hashes.low[f]!, s, t, t + 1, ROLES.derived, 1);
		}
	};
	const emitDerived = (s: number, emit: Emit): void => {
		for (let t = tokens.sentenceStart[s]!; t + 1 < tokens.sentenceStart[s + 1]!; t++) {
			const d = derive(t);
			if (!d) continue;
			const h = (Math.imul(hashes.high[d.first]!, hashes.highPower[d.second]!) + hashes.high[d.second]!) >>> 0;
			const l = (Math.imul(hashes.low[d.first]!, hashes.lowPower[d.second]!) + hashes.low[d.second]!) >>> 0;
			emit(h, l, s, t, t + 2, ROLES.derived, 2);
		}
	};
	return (p, emit) => {
		for (let c = candidates.paperStart[p]!; c < candidates.paperStart[p + 1]!; c++) {
			const n = readWords(p, c);
			findUnits(n);
			emitParts(c, n, emit);
		}
		for (let s = tokens.paperStart[p]!; s < tokens.paperStart[p + 1]!; s++) {
			if (tokens.sentenceField[s] === 1) emitFirstParts(p, s, emit);
			emitDerived(s, emit);
		}
	};
}
