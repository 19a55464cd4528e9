import type { Paper } from "../../src/model/paper.ts";
import { isNoun, TAGS, type TokenTable } from "../../src/model/text.ts";
import { createColumn } from "../../src/sparse/grow.ts";
import { findDefinitions } from "./definitions.ts";
import { foldWord } from "./fold.ts";
import { isKnownPhrase } from "./knownPhrases.ts";
import { describes } from "./modifiers.ts";
import { findNamedFirst } from "./namedFirst.ts";
import { findUnsaid } from "./unsaid.ts";
import { textOf } from "./written.ts";

/** Definitions of abbreviations [D], by paper; the sentence is the long form's; short and long form as tokens [from, to). */
export interface AbbreviationTable {
	paper: Uint32Array;
	sentence: Uint32Array;
	/** Sentence of the short form; mostly the long form's. */
	shortSentence: Uint32Array;
	shortFrom: Uint32Array;
	shortTo: Uint32Array;
	longFrom: Uint32Array;
	longTo: Uint32Array;
	/** 1 where the paper does not say so (unsaid.ts). */
	isUnsaid: Uint32Array;
}

/** In the order in which a definition is added. */
const COLUMNS = [
	"paper",
	"sentence",
	"shortSentence",
	"shortFrom",
	"shortTo",
	"longFrom",
	"longTo",
	"isUnsaid",
] as const satisfies (keyof AbbreviationTable)[];

/**
 * The abbreviations that papers define, or use after their long form, where both are whole tokens and hold no formula. Row-local.
 *
 * @param papers - The papers that `tokens` was made from, in order.
 */
export function findAbbreviations(
	papers: readonly Pick<Paper, "title" | "abstract">[],
	tokens: TokenTable,
): AbbreviationTable {
	const columns = COLUMNS.map(() => createColumn(new Uint32Array(64 + papers.length * 2)));
	const add = (...values: number[]) => {
		values.forEach((value, c) => {
			columns[c]!.push(value);
		});
	};
	papers.forEach((paper, p) => {
		const defined = new Set<number>();
		for (let s = tokens.paperStart[p]!; s < tokens.paperStart[p + 1]!; s++) {
			const text = textOf(paper, tokens, s);
			const bracketed = findDefinitions(text, tokens.sentenceFrom[s]!, tokens.sentenceTo[s]!);
			const named = findNamedFirst(text, tokens.sentenceFrom[s]!, tokens.sentenceTo[s]!);
			for (const found of [...bracketed, ...named]) {
				const short = toTokens(tokens, s, found.shortFrom, found.shortTo);
				const long = toTokens(tokens, s, found.longFrom, found.longTo);
				if (!short || !long || (short[0] < long[0] && !isNoun(tokens.tag[long[1] - 1]!))) continue;
				dropShared(tokens, short, long);
				widenLong(tokens, long, short[0]);
				add(p, s, s, ...short, ...long, 0);
				if (short[1] - short[0] === 1) defined.add(tokens.word[short[0]]!);
			}
		}
		for (const form of findUnsaid(paper, tokens, p, defined))
			add(p, form.sentence, form.shortSentence, form.short, form.short + 1, form.from, form.to, 1);
	});
	return Object.fromEntries(COLUMNS.map((name, c) => [name, columns[c]!.finish()])) as Record<
		keyof AbbreviationTable,
		Uint32Array
	>;
}

/**
 * "Surrogate gap sharpness-aware (SGS) minimization": several words that end in an adjective are a long form with the nouns that follow,
 * but what the background knows ("receiver operating characteristic (ROC) curves").
 */
function widenLong(tokens: TokenTable, long: [from: number, to: number], end: number): void {
	const [from, to] = long;
	const words = Array.from(tokens.word.subarray(from, to), (w) => tokens.words[w]!);
	if (words.length === 1 || !describes(words.at(-1)!, tokens.tag[to - 1]!) || isKnownPhrase(words)) return;
	while (long[1] < end && tokens.tag[long[1]] === TAGS.noun) long[1]++;
}

/** "Video question answering (video QA)" defines QA, and "log-structured merge trees (LSM trees)" LSM. */
function dropShared(tokens: TokenTable, short: [from: number, to: number], long: [from: number, to: number]): void {
	const foldAt = (t: number) => foldWord(tokens.words[tokens.word[t]!]!);
	const words = long[1] - long[0];
	if (short[1] - short[0] !== 2 || words < 2) return;
	if (foldAt(short[0]) === foldAt(long[0])) {
		if (words < 3 || foldAt(short[0] + 1)[0] !== foldAt(long[0] + 1)[0]) return;
		short[0]++;
		long[0]++;
	} else if (foldAt(short[1] - 1) === foldAt(long[1] - 1)) {
		short[1]--;
		long[1]--;
	}
}

function toTokens(tokens: TokenTable, s: number, from: number, to: number): [number, number] | undefined {
	const end = tokens.sentenceStart[s + 1]!;
	let a = tokens.sentenceStart[s]!;
	// Brackets inside phrases stand behind these.
	while (a < end && tokens.from[a] !== from) a++;
	for (let b = a; b < end && tokens.tag[b] !== TAGS.masked; b++) if (tokens.to[b] === to) return [a, b + 1];
	return undefined;
}
