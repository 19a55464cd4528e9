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
	bias: -2.98,
	logWeight: 0.498,
	meanWeight: -0.104,
	one: -0.765,
	two: 0.294,
	three: 0.48,
	four: 0.165,
	more: -0.268,
	position: -0.06,
	inTitle: 0.346,
	titleShare: -0.012,
	sentences: 0.571,
	frequency: -0.23,
	wholeHere: 0.302,
	wholeShare: 0.163,
	neverWhole: -0.561,
	neverWholeHere: -1.028,
	papers: -0.136,
	wholePapers: 0.137,
	onePaper: -0.248,
	titleRate: 0.994,
	genericHead: -0.234,
	genericOne: -0.464,
	genericInside: -0.257,
	short: -0.045,
	firstIdf: 0.3,
	leastIdf: 0.392,
	mostIdf: 0.069,
	headIdf: 0.002,
	nameLike: 0.123,
	capital: -0.025,
	hyphen: 0.189,
	adjectiveFirst: 0.022,
	participleFirst: -0.149,
	adverbInside: -0.172,
	digits: -0.612,
	cohesion: -0.591,
	headOneWord: -0.205,
	oneShortText: 0.204,
	firstSentence: -0.042,
	lastSentence: -0.001,
	cue: 0.249,
	verbBefore: 0.019,
	afterPreposition: 0.197,
	cutBefore: -0.352,
	cutAfter: -0.443,
	possessive: -1.37,
	wordTf: -0.132,
	headTf: 0.013,
	topicLeast: 0.011,
	topicMost: 0.041,
	topicHead: 0.046,
	topicMean: 0.339,
	known: 0.332,
	knownTopic: 0.172,
};
