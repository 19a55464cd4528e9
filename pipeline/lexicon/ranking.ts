// Made by scripts/fit-ranking.mjs; do not edit.
import type { FEATURES } from "../stages/features.ts";

/**
 * Weights of the ranking, one per feature of pipeline/stages/features.ts; their sum is the log odds that an indexer or author
 * would name the phrase.
 *
 * Fitted by scripts/fit-ranking.mjs on the training splits of three public sets of two styles, and on nothing else:
 * - inspec-train, weight 1
 * - scierc-train, weight 0.5
 * - kp20k-1k-train, weight 1.2
 */
export const RANKING: Partial<Record<(typeof FEATURES)[number], number>> = {
	bias: -3.315,
	logWeight: 0.52,
	meanWeight: -0.208,
	one: -1.212,
	two: 0.253,
	three: 0.466,
	four: 0.13,
	more: -0.276,
	position: -0.058,
	inTitle: 0.321,
	titleShare: 0.102,
	sentences: 0.468,
	frequency: -0.107,
	wholeHere: 0.329,
	wholeShare: -0.019,
	neverWhole: -0.588,
	neverWholeHere: -0.865,
	papers: -0.07,
	wholePapers: 0.182,
	onePaper: -0.331,
	titleRate: 1.255,
	genericHead: -0.423,
	genericOne: -0.702,
	genericInside: -0.519,
	short: -0.014,
	firstIdf: 0.42,
	leastIdf: 0.654,
	mostIdf: 0.308,
	headIdf: -0.061,
	nameLike: 0.081,
	capital: 0.078,
	hyphen: 0.191,
	adjectiveFirst: 0.05,
	participleFirst: -0.213,
	adverbInside: -0.278,
	digits: -0.603,
	cohesion: -0.873,
	headOneWord: -0.242,
	oneShortText: 0.177,
	firstSentence: 0.029,
	lastSentence: -0.014,
	cue: 0.308,
	verbBefore: -0.039,
	possessive: -1.254,
	wordTf: -0.08,
	headTf: -0.011,
};
