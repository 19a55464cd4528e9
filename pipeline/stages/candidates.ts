/**
 * Candidates: the noun phrases of a corpus
 * ========================================
 * Over 250 lines: one pass over a sentence, with what may open a chunk, go on in it and end it.
 *
 * Maximal chunks by part of speech, within a sentence:
 *
 *   (adjective | noun | name | participle | -ly adverb before an adjective | 's between nouns)* (noun | name)
 *
 * A participle (-ing, -ed) belongs to a chunk only where no clause begins with it: after a determiner, preposition,
 * conjunction, adjective, sign or at the start, and before the rest of the chunk ("the learned optimizer", "masked
 * autoencoders"). A preposition belongs to one between nouns that it joins ("degrees of freedom"). Generic modifiers are taken off the front ("a novel …"), unless they belong to a name ("general
 * relativity"), and verbs in -ing that a tagger takes for nouns
 * ("generating private data"); "in vitro" and its like begin one with their preposition; a single letter inside ends a chunk,
 * as it is a formula's ("of T times J neurons"); a catalogue's number ends one ("NGC 5728"). Row-local.
 */
import { isNoun, TAGS, type TokenTable } from "../../src/model/text.ts";
import { createColumn } from "../../src/sparse/grow.ts";
import { GENERIC_MODIFIERS } from "../lexicon/generic.ts";
import { modifying } from "./gerunds.ts";
import { isJoint } from "./joinedNouns.ts";
import { isKeptModifier } from "./keptModifiers.ts";
import { isKnownPhrase } from "./knownPhrases.ts";
import { isMeasured } from "./units.ts";
import { ADJECTIVAL, describeWords, WORD } from "./wordTraits.ts";
import { backgroundShare } from "./wordWeights.ts";

export interface CandidateTable {
	/** [P + 1] first chunk of each paper. */
	paperStart: Uint32Array;
	/** [N] sentence, and tokens [from, to), of each chunk, in text order. */
	sentence: Uint32Array;
	from: Uint32Array;
	to: Uint32Array;
}

export function findCandidates(tokens: TokenTable): CandidateTable {
	const flags = describeWords(tokens.words);
	const papers = tokens.paperStart.length - 1;
	const paperStart = new Uint32Array(papers + 1);
	const size = 1024 + papers * 40;
	const sentence = createColumn(new Uint32Array(size));
	const from = createColumn(new Uint32Array(size));
	const to = createColumn(new Uint32Array(size));
	let s = 0;
	const add = (a: number, b: number) => {
		sentence.push(s);
		from.push(a);
		to.push(b);
	};
	for (let p = 0; p < papers; p++) {
		paperStart[p] = sentence.length;
		for (; s < tokens.paperStart[p + 1]!; s++)
			chunkSentence(tokens, flags, tokens.sentenceStart[s]!, tokens.sentenceStart[s + 1]!, add);
	}
	paperStart[papers] = sentence.length;
	return { paperStart, sentence: sentence.finish(), from: from.finish(), to: to.finish() };
}

function chunkSentence(
	tokens: TokenTable,
	flags: Uint16Array,
	start: number,
	end: number,
	emit: (from: number, to: number) => void,
): void {
	const { tag, word } = tokens;
	const isNounAt = (i: number) => isNoun(tag[i]);
	let i = start;
	while (i < end) {
		if (!opens(tokens, flags, i, start, end)) {
			i++;
			continue;
		}
		let j = i + 1;
		let last = isNounAt(i) && !isWeak(flags[word[i]!]!) ? i : -1;
		while (
			j < end &&
			(continues(tokens, flags, j, end) || (flags[word[j]!]! & WORD.joint && isJoint(tokens, j, start, end)))
		) {
			if (isNounAt(j) ? !isWeak(flags[word[j]!]!) : isCatalogNumber(tokens, flags, j)) last = j;
			j++;
		}
		if (last < 0) {
			i = j;
			continue;
		}
		let a = i;
		if (a < last && isVerbAtFront(tokens, flags, a, last, start)) a++;
		while (a < last) {
			const compound = compoundAt(tokens, flags, a, last);
			if (compound === "" && !isIdle(tokens, flags, a, last)) break;
			if (compound !== "" && !GENERIC_MODIFIERS.has(compound)) break;
			a += compound === "" ? 1 : 2;
		}
		// "5 GHz radio power".
		if (a > start && a < last && tag[a - 1] === TAGS.number && isMeasured(tokens.words[word[a]!]!)) a++;
		// "One dimensional function": without its number the word says nothing.
		if (a > start && a < last && tokens.words[word[a]!] === "dimensional" && !isNounAt(a - 1)) a++;
		// An adverb first only before an adjective or participle, be it tagged as a noun ("Culturally Aware Reasoning").
		while (a < last && tag[a] === TAGS.adverb && isNounAt(a + 1) && (a + 1 === last || !isQuality(tokens, a + 1))) a++;
		while (a < last && flags[word[a]!]! & WORD.letter && !isKept(tokens, a, last)) a++;
		while (last > a && flags[word[last]!]! & WORD.letterName && flags[word[last - 1]!]! & WORD.common) last--;
		// "Without ad hoc, we".
		if (flags[word[last]!]! & WORD.latin) a = last + 1;
		if (a <= last && flags[word[a]!]! & WORD.latin && a > start) {
			// "In vitro fertilization" is one thing; "in vivo" alone is none.
			if (a === last) a = last + 1;
			else a--;
		}
		if (last >= a && !(last === a && isWeak(flags[word[a]!]!)) && !isSuspended(tokens, last, end)) emit(a, last + 1);
		i = j;
	}
}

/** A noun by its tag, often for a capital or hyphen, that is an adjective or participle by its ending. */
function isQuality({ words, word, tag }: TokenTable, t: number): boolean {
	const text = words[word[t]!]!;
	return isNoun(tag[t]) && (ADJECTIVAL.test(text) || /(?:ate|aware)$/.test(text));
}

/**
 * "Real-time frame- and event-based detection", "deletion/substitution channels": half a compound, or what has its noun in common with
 * what is behind a stroke; the rest stands further on.
 */
function isSuspended({ words, word, from, to, tag }: TokenTable, last: number, end: number): boolean {
	if (last + 1 >= end || from[last + 1] !== to[last]) return false;
	const sign = words[word[last + 1]!];
	// "Semantic drift-for light models" has a dash.
	if (sign === "-" && last + 2 < end && from[last + 2] === to[last + 1])
		return !/^(?!and$)[a-z]/.test(words[word[last + 2]!]!);
	if (sign !== "/" || tag[last] !== TAGS.noun) return sign === "-";
	return (
		last + 3 < end && from[last + 2] === to[last + 1] && tag[last + 2] === TAGS.noun && tag[last + 3] === TAGS.noun
	);
}

/** "NGC 5728", "Abell 3408": a number of two digits or more, but no year, after a name; not "Table 12". */
function isCatalogNumber(tokens: TokenTable, flags: Uint16Array, i: number): boolean {
	if (tokens.tag[i] !== TAGS.number || tokens.tag[i - 1] !== TAGS.properNoun) return false;
	return (
		/^(?!(?:19|20)\d\d$)\d{2,6}$/.test(tokens.words[tokens.word[i]!]!) &&
		(flags[tokens.word[i - 1]!]! & (WORD.common | WORD.generic | WORD.never)) === 0
	);
}

/** An -ing word that begins a chunk as the verb of a clause: "for accelerating large-scale inverse problems". */
function isVerbAtFront(tokens: TokenTable, flags: Uint16Array, i: number, last: number, start: number): boolean {
	const f = flags[tokens.word[i]!]!;
	const next = tokens.tag[i + 1];
	const isNobodys = () =>
		(f & WORD.gerund) !== 0 &&
		!tokens.words[tokens.word[i]!]!.includes("-") &&
		(next === TAGS.adjective || !modifying.has(tokens.words[tokens.word[i]!]!)) &&
		!beginsKnown(tokens, i, last);
	// "Scaling supervised learning": before an adjective it is a verb, whatever the word; "Memo: Training agents".
	if (i === start || /^[:.?!]$/.test(tokens.words[tokens.word[i - 1]!]!))
		return (
			(f & (WORD.verbal | WORD.halfVerbal)) !== 0 || (next === TAGS.adjective && (f & WORD.gerund) !== 0) || isNobodys()
		);
	const t = tokens.tag[i - 1];
	// "Diagnosing and monitoring disorders".
	if (t === TAGS.conjunction && i - 1 > start && tokens.tag[i - 2] === TAGS.verb)
		return (f & WORD.gerund) !== 0 && (flags[tokens.word[i - 2]!]! & WORD.gerund) !== 0;
	const modifies = t === TAGS.determiner || t === TAGS.adjective || t === TAGS.number || t === TAGS.pronoun;
	if (modifies) return false;
	const compound = i + 1 < tokens.word.length && tokens.words[tokens.word[i + 1]!]!.includes("-");
	const half = t === TAGS.adposition && (next === TAGS.adjective || next === TAGS.properNoun || compound);
	if (f & (half ? WORD.verbal | WORD.halfVerbal : WORD.verbal)) return true;
	// "In tracking distant targets", but "of spiking neural networks": nobody has such a phrase.
	return t === TAGS.adposition && isNobodys();
}

/** Whether the background knows a phrase that begins a chunk's words. */
function beginsKnown(tokens: TokenTable, from: number, last: number): boolean {
	for (let to = from + 2; to <= last + 1; to++)
		if (isKnownPhrase(Array.from(tokens.word.subarray(from, to), (w) => tokens.words[w]!))) return true;
	return false;
}

function isKept(tokens: TokenTable, i: number, last: number): boolean {
	return isKeptModifier((t) => tokens.words[tokens.word[t]!]!, i, last + 1);
}

/** "High-temperature", where a text has "high temperature phase transition": arXiv writes the modifier and its noun as one. */
function compoundAt(tokens: TokenTable, flags: Uint16Array, i: number, last: number): string {
	if (i + 1 >= last || !(flags[tokens.word[i]!]! & WORD.generic) || tokens.tag[i + 1] !== TAGS.noun) return "";
	const compound = `${tokens.words[tokens.word[i]!]!}-${tokens.words[tokens.word[i + 1]!]!}`;
	return GENERIC_MODIFIERS.has(compound) || backgroundShare(compound) > 0 ? compound : "";
}

/** What says nothing before a phrase: "novel", "3", "radically different", "based". */
function isIdle(tokens: TokenTable, flags: Uint16Array, i: number, last: number): boolean {
	if (isKept(tokens, i, last)) return false;
	const f = flags[tokens.word[i]!]!;
	if (f & (WORD.generic | WORD.possessive | WORD.number) || tokens.words[tokens.word[i]!] === "based") return true;
	return i + 1 < last && (f & WORD.adverb) !== 0 && (flags[tokens.word[i + 1]!]! & WORD.generic) !== 0;
}

/** Grammar words, numbers and single letters are no phrase alone. */
function isWeak(flags: number): boolean {
	return (flags & (WORD.never | WORD.number | WORD.letter | WORD.possessive)) !== 0;
}

function opens(tokens: TokenTable, flags: Uint16Array, i: number, start: number, end: number): boolean {
	const f = flags[tokens.word[i]!]!;
	if (f & (WORD.never | WORD.possessive | WORD.naming)) return false;
	switch (tokens.tag[i]) {
		case TAGS.noun:
		case TAGS.properNoun:
		case TAGS.adjective:
			return true;
		case TAGS.number:
			return (f & WORD.number) === 0;
		case TAGS.adverb:
			return (f & WORD.adverb) !== 0 && i + 1 < end && opensAfterAdverb(tokens, flags, i + 1);
		case TAGS.verb:
			return (
				(f & (WORD.participle | WORD.gerund)) !== 0 &&
				i + 1 < end &&
				isNominal(tokens, i + 1) &&
				allowsParticiple(tokens, i, start, (f & WORD.gerund) !== 0)
			);
		default:
			return false;
	}
}

function opensAfterAdverb(tokens: TokenTable, flags: Uint16Array, i: number): boolean {
	const t = tokens.tag[i];
	return (
		t === TAGS.adjective ||
		(t === TAGS.verb && (flags[tokens.word[i]!]! & WORD.participle) !== 0) ||
		isQuality(tokens, i)
	);
}

function isNominal(tokens: TokenTable, i: number): boolean {
	const t = tokens.tag[i];
	return isNoun(t) || t === TAGS.adjective;
}

function allowsParticiple(tokens: TokenTable, i: number, start: number, gerund: boolean): boolean {
	if (i === start) return !gerund;
	const t = tokens.tag[i - 1];
	if (gerund) return t === TAGS.determiner || t === TAGS.adjective || t === TAGS.number;
	return (
		t === TAGS.determiner ||
		t === TAGS.adposition ||
		t === TAGS.conjunction ||
		t === TAGS.punctuation ||
		t === TAGS.adjective ||
		t === TAGS.number ||
		// "The likelihood successfully enabled fusion" has a verb.
		(t === TAGS.adverb && (i - 1 === start || tokens.tag[i - 2] !== TAGS.noun))
	);
}

function continues(tokens: TokenTable, flags: Uint16Array, i: number, end: number): boolean {
	const f = flags[tokens.word[i]!]!;
	if (f & WORD.possessive) return i + 1 < end && isNominal(tokens, i + 1);
	if (f & (WORD.never | WORD.naming | WORD.letter)) return false;
	switch (tokens.tag[i]) {
		case TAGS.noun:
		case TAGS.properNoun:
		case TAGS.adjective:
			return true;
		case TAGS.number:
			return true;
		case TAGS.verb:
			return (f & WORD.participle) !== 0 && i + 1 < end && isNominal(tokens, i + 1) && tokens.tag[i - 1] !== TAGS.noun;
		case TAGS.adverb:
			return (
				(f & WORD.adverb) !== 0 &&
				i + 1 < end &&
				opensAfterAdverb(tokens, flags, i + 1) &&
				tokens.tag[i - 1] !== TAGS.noun
			);
		default:
			return false;
	}
}
