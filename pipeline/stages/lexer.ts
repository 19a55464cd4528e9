/**
 * The words of a tagger, one run at a time
 * ========================================
 * wink-nlp with wink-eng-lite-web-model splits text at blanks and each run between them on its own ("zero-shot" in three),
 * and knows of each piece its usual part of speech and what may change it. A run is given to it as a text of its own: wink
 * keeps every word that its model does not know as it first met it, and what a word is may depend on that first place, so
 * the words of one run are forgotten before the next. Of wink's modules only those are loaded that are needed here, and of
 * its words' features only those that a tag depends on (tagger-words.ts): its whole model is three times as large, and slow to read.
 */
// @ts-expect-error wink ships no types for its single modules, here and below.
import createFeatures from "wink-eng-lite-web-model/dist/feature.js";
// @ts-expect-error
import loadRules from "wink-eng-lite-web-model/dist/load-pos-model.js";
// @ts-expect-error
import categories from "wink-eng-lite-web-model/dist/token-categories.js";
// @ts-expect-error
import compileExpressions from "wink-nlp/src/compile-trex.js";
// @ts-expect-error
import createTokenizer from "wink-nlp/src/tokenizer.js";
import {
	CONTRACTIONS,
	PARTS_OF_SPEECH,
	PRESERVED,
	TAGGER_WORDS,
	TOKEN_PATTERNS,
	UNKNOWN_POSSIBLE,
} from "../lexicon/tagger-words.ts";

/** A word, sign or part of a word as the tagger sees it. */
export interface Piece {
	text: string;
	/** Usual part of speech, an index into POS. */
	pos: number;
	/** What the word itself is to the rules in place of its part of speech; 0 for most. */
	hint: number;
	/** Parts of speech that the word can be, one bit each. */
	possible: number;
	/** A word of a contraction ("don't"): rules do not change it. */
	isFixed: boolean;
}

/** What all words of a kind are to the tagger. */
interface Kind extends Pick<Piece, "pos" | "hint" | "possible"> {
	/** The usual part of speech of the word as it is spelt; `pos` is that of the usual spelling. */
	spelt: number;
}

/** A guess at a word's part of speech from its form, as wink makes it. */
type Guess = (
	text: string,
	category: number,
	known: { lookup(lower: string): number[]; intrinsicSize(): number; posOf(word: number): number },
) => number;

/** wink's number for a noun, which a word without a part of speech is taken for. */
const NOUN = 8;
const ADJECTIVE = PARTS_OF_SPEECH.indexOf("ADJ");
const { word, punctuation } = categories.hash as Record<string, number> & { word: number; punctuation: number };
/** Parts that a word keeps its hyphens for. */
const { prefix, suffix }: Record<string, Record<string, boolean>> = PRESERVED;
/** What `_addTokenIfInCache` says. */
const [UNKNOWN, ADDED] = [0, 1];

/** Letters with hyphens, and letters with a sign behind them: most runs, which wink's patterns only split as `splitPlain` does. */
const HYPHENATED = /^[a-z]+(?:-[a-z]+)*$/;
const CLOSED = /^[A-Za-z]{2,}[,.;:]$/;

let model: { words: Map<string, Kind>; contractions: Map<string, Piece[]> } | undefined;

function readModel() {
	const words = new Map<string, Kind>();
	for (const line of TAGGER_WORDS) {
		const [pos, spelt, hint, possible, ...texts] = line.split(" ");
		const kind = { pos: Number(pos) || NOUN, spelt: Number(spelt), hint: Number(hint), possible: Number(possible) };
		for (const text of texts) words.set(text, kind);
	}
	const contractions = new Map<string, Piece[]>();
	for (const line of CONTRACTIONS) {
		const [whole, ...parts] = line.split(" ");
		const pieces: Piece[] = [];
		for (let k = 0; k < parts.length; k += 4) {
			const [pos, hint, possible] = parts.slice(k + 1, k + 4).map(Number);
			pieces.push({ text: parts[k]!, pos: pos!, hint: hint!, possible: possible!, isFixed: true });
		}
		contractions.set(whole!, pieces);
	}
	return { words, contractions };
}

/** A lexer. What it gives for a text depends on nothing that it was given before. */
export function createLexer() {
	const { words, contractions } = (model ??= readModel());
	const guess = createFeatures({}).pos as Guess;
	const tokenize = createTokenizer(compileExpressions(TOKEN_PATTERNS), categories.hash, PRESERVED);
	/** Words of the run that are not known, as first met. */
	const met = new Map<string, Kind>();
	let pieces: Piece[] = [];

	/** What `guess` asks of known words; it takes a word for known whose number is small, so parts of speech are numbers. */
	const usual = {
		lookup: (lower: string) => [
			words.get(contractions.get(lower)?.[0]?.text ?? lower)?.spelt ?? Number.POSITIVE_INFINITY,
		],
		intrinsicSize: () => Number.POSITIVE_INFINITY,
		posOf: (pos: number) => pos,
	};
	function meet(text: string, category: number): Kind {
		const spelt = guess(text, category, usual);
		const possible = words.get(text.toLowerCase())?.possible ?? UNKNOWN_POSSIBLE;
		const kind = { pos: spelt || NOUN, spelt, hint: 0, possible };
		met.set(text, kind);
		return kind;
	}
	const find = (text: string) => words.get(text) ?? met.get(text);
	const add = (text: string, { pos, hint, possible }: Kind) =>
		pieces.push({ text, pos, hint, possible, isFixed: false });
	/** What the tokenizer writes to. */
	const sink = {
		isLexeme: find,
		_addToken(text: string, category: number) {
			add(text, find(text) ?? meet(text, category));
			// wink keeps a word in small letters, too.
			const lower = text.toLowerCase();
			if (find(lower) === undefined) meet(lower, category);
			return true;
		},
		_addTokenIfInCache(text: string) {
			const parts = contractions.get(text);
			const kind = find(text);
			if (parts) pieces.push(...parts.map((part) => ({ ...part })));
			else if (kind) add(text, kind);
			else return UNKNOWN;
			return ADDED;
		},
	};

	/** Splits a run of letters as the tokenizer would, in a tenth of its time; says whether it is one. */
	function splitPlain(run: string): boolean {
		const isClosed = CLOSED.test(run);
		if (!isClosed && !HYPHENATED.test(run)) return false;
		if (sink._addTokenIfInCache(run) === ADDED) return true;
		if (isClosed) {
			sink._addToken(run.slice(0, -1), word);
			sink._addToken(run.slice(-1), punctuation);
			return true;
		}
		const parts = run.split(/(-)/);
		if (prefix[parts[0]!] || suffix[parts.at(-1)!]) sink._addToken(run, word);
		else
			for (const part of parts)
				if (sink._addTokenIfInCache(part) === UNKNOWN) sink._addToken(part, part === "-" ? punctuation : word);
		return true;
	}

	return {
		/** Names of the parts of speech, by their numbers. */
		pos: PARTS_OF_SPEECH,
		/** Whether the model knows a word, in small letters, and knows none in capitals that is spelt like it. */
		isCommon: (word: string): boolean => words.has(word) && !words.has(word.toUpperCase()),
		/** The pieces of a text without blanks. */
		split(run: string): Piece[] {
			pieces = [];
			met.clear();
			if (!splitPlain(run)) tokenize(sink, run);
			return pieces;
		},
	};
}

/** Whether the model knows a word, in small letters, as an adjective first. */
export function isUsuallyAdjective(word: string): boolean {
	return (model ??= readModel()).words.get(word)?.pos === ADJECTIVE;
}

/** Whether the model knows a word, in small letters, that may be a noun. */
export function mayBeNoun(word: string): boolean {
	const possible = (model ??= readModel()).words.get(word)?.possible ?? 0;
	return ((possible >> NOUN) & 1) === 1;
}

/** The tagger's rules, as state machines to be run one after the other; see `compileRules`. */
export function loadMachines(): string[] {
	return (loadRules() as { machines: string[] }).machines;
}
