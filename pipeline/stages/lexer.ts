/**
 * The words of a tagger, one run at a time
 * ========================================
 * wink-nlp with wink-eng-lite-web-model splits text at blanks and each run between them on its own ("zero-shot" in three),
 * and knows of each piece its usual part of speech and what may change it. A run is given to it as a text of its own: wink
 * keeps every word that its model does not know as it first met it, and what a word is may depend on that first place, so
 * the words of one run are taken out of its table before the next. Of their features only those are made that a tag depends
 * on, and of wink's modules only those are loaded that are needed here.
 */
// @ts-expect-error wink ships no types for its single modules, here and below.
import createFeatures from "wink-eng-lite-web-model/dist/feature.js";
// @ts-expect-error
import loadCore from "wink-eng-lite-web-model/dist/load-core-model.js";
// @ts-expect-error
import loadRules from "wink-eng-lite-web-model/dist/load-pos-model.js";
// @ts-expect-error
import createCache from "wink-nlp/src/cache.js";
// @ts-expect-error
import compileExpressions from "wink-nlp/src/compile-trex.js";
// @ts-expect-error
import createTokenizer from "wink-nlp/src/tokenizer.js";

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

interface Core {
	packing: { efList: string[]; config: unknown };
	features: {
		lexeme: { list: string[]; hash: Record<string, number> };
		posClusters: { list: Set<number>[] };
		pos: { list: string[] };
	};
	trex: unknown;
	tcat: { hash: Record<string, number> };
	preserve: unknown;
}

interface Cache {
	add(text: string, category: number): number;
	/** The word; four numbers for each word of a contraction; null for a word that is not known. */
	lookup(text: string): number[] | null;
	value(word: number): string;
	normal(word: number): number;
	nox(packed: number): number;
	posOf(word: number): number;
	mappedSpelling(word: number): number;
	property(word: number, name: string): number;
}

/** wink's number for a noun, which a word without a part of speech is taken for. */
const NOUN = 8;
/** Bits that the spaces before a word take in a packed word of a contraction. */
const SPACES = 16;
/** What `_addTokenIfInCache` says. */
const [UNKNOWN, ADDED] = [0, 1];

/** A lexer with a table of words of its own, which grows with each word that it does not know. */
export function createLexer() {
	const core = loadCore() as Core;
	core.packing.efList = ["lutCase", "pos"];
	const { lexeme, posClusters, pos } = core.features;
	const cache = createCache(core, createFeatures) as Cache;
	const tokenize = createTokenizer(compileExpressions(core.trex), core.tcat.hash, core.preserve);
	const clusters = posClusters.list.map((cluster) => [...cluster].reduce((bits, pos) => bits | (1 << pos), 0));
	let seen = lexeme.list.length;
	let pieces: Piece[] = [];

	const addKnown = (word: number) =>
		pieces.push({
			text: cache.value(word),
			pos: cache.posOf(cache.mappedSpelling(word)) || NOUN,
			hint: cache.property(word, "posHint"),
			possible: clusters[cache.property(cache.normal(word), "lexemeCID")]!,
			isFixed: false,
		});
	/** What the tokenizer writes to. */
	const sink = {
		isLexeme: cache.lookup,
		_addToken(text: string, category: number) {
			addKnown(cache.add(text, category));
			return true;
		},
		_addTokenIfInCache(text: string) {
			const found = cache.lookup(text);
			if (found === null) return UNKNOWN;
			if (found.length === 1) addKnown(found[0]!);
			else
				for (let k = 0; k < found.length; k += 4)
					pieces.push({
						text: cache.value(found[k]!),
						pos: found[k + 3]!,
						hint: cache.property(found[k]!, "posHint"),
						possible: clusters[cache.property(cache.nox(found[k + 1]! << SPACES), "lexemeCID")]!,
						isFixed: true,
					});
			return ADDED;
		},
	};

	return {
		/** Names of the parts of speech, by their numbers. */
		pos: pos.list,
		/** The pieces of a text without blanks. */
		split(run: string): Piece[] {
			pieces = [];
			tokenize(sink, run);
			for (; seen < lexeme.list.length; seen++) delete lexeme.hash[lexeme.list[seen]!];
			return pieces;
		},
	};
}

/** The tagger's rules, as state machines to be run one after the other; see `compileRules`. */
export function loadMachines(): string[] {
	return (loadRules() as { machines: string[] }).machines;
}
