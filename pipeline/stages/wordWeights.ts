import type { TokenTable } from "../../src/model/text.ts";
import { logarithm } from "../../src/sparse/logarithm.ts";
import { BACKGROUND_LEVELS, BACKGROUND_PAPERS } from "../lexicon/background.ts";
import { TITLE_LEVELS } from "../lexicon/usage.ts";
import { foldWord } from "./fold.ts";
import type { Folds } from "./folds.ts";

/** How many papers the background speaks for: its say fades as the corpus grows beyond this. */
const BACKGROUND_SAY = 300;

/**
 * Inverse document frequency of each fold
 * =======================================
 * The corpus's own counts, steadied by a background of arXiv abstracts so that one paper or ten can be ranked:
 *
 *   idf(w) = ln((N + m + 1) / (df(w) + m · share(w) + 0.5)),   m = 300
 *
 * @returns [F] above 0, in nats.
 */
export function weighWords(tokens: TokenTable, folds: Folds): Float64Array {
	const papers = tokens.paperStart.length - 1;
	const df = countPapers(tokens, folds);
	const share = backgroundShares();
	return Float64Array.from(folds.folds, (fold, f) =>
		logarithm((papers + BACKGROUND_SAY + 1) / (df[f]! + BACKGROUND_SAY * (share.get(fold) ?? 0) + 0.5)),
	);
}

/** [F] papers that use each fold. */
export function countPapers(tokens: TokenTable, folds: Folds): Uint32Array {
	const df = new Uint32Array(folds.folds.length);
	const last = new Uint32Array(folds.folds.length);
	for (let p = 0; p + 1 < tokens.paperStart.length; p++) {
		const from = tokens.sentenceStart[tokens.paperStart[p]!]!;
		const to = tokens.sentenceStart[tokens.paperStart[p + 1]!]!;
		for (let t = from; t < to; t++) {
			const f = folds.foldOf[tokens.word[t]!]!;
			if (last[f] === p + 1) continue;
			last[f] = p + 1;
			df[f]!++;
		}
	}
	return df;
}

let shares: Map<string, number> | undefined;

function backgroundShares(): Map<string, number> {
	if (!shares) {
		shares = new Map();
		for (let level = 0; level < BACKGROUND_LEVELS.length; level++)
			for (const fold of BACKGROUND_LEVELS[level]!.split(" "))
				if (fold !== "") shares.set(fold, Math.max(2 ** (-level / 4), 3 / BACKGROUND_PAPERS));
	}
	return shares;
}

/** Share of the background's papers that use a word, 0 when it knows it not. */
export function backgroundShare(word: string): number {
	return backgroundShares().get(foldWord(word)) ?? 0;
}

let titles: Map<string, number> | undefined;

/** Share of a word's papers that have it in their title, where the background does not know it. */
const TITLE_UNKNOWN = 0.12;

/** Topicality at a level of the lexicon's lists: level l is a share of about 2^(-(l + 2) / 1.5) of titles. */
export function levelTopicality(level: number): number {
	return logarithm(2 ** (-(level + 2) / 1.5) / TITLE_UNKNOWN);
}

/**
 * ln of the share of a fold's papers in the background that have it in their title, over that of words it does not know: what a
 * paper is about stands in titles ("entanglement", +1.2), what it is said with does not ("subsequent", -3.1).
 */
export function topicality(fold: string): number {
	titles ??= new Map(
		TITLE_LEVELS.flatMap((list, level) =>
			list.split(" ").map((word): [string, number] => [word, levelTopicality(level)]),
		),
	);
	return titles.get(fold) ?? 0;
}
