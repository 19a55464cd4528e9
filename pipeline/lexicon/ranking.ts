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
	bias: -2.966,
	logWeight: 0.484,
	meanWeight: -0.083,
	one: -0.81,
	two: 0.268,
	three: 0.449,
	four: 0.148,
	more: -0.274,
	position: -0.055,
	inTitle: 0.362,
	titleShare: -0.017,
	sentences: 0.545,
	frequency: -0.228,
	wholeHere: 0.326,
	wholeShare: 0.156,
	neverWhole: -0.555,
	neverWholeHere: -1.033,
	papers: -0.119,
	wholePapers: 0.119,
	onePaper: -0.243,
	titleRate: 1.009,
	genericHead: -0.225,
	genericOne: -0.478,
	genericInside: -0.242,
	short: -0.039,
	firstIdf: 0.302,
	leastIdf: 0.403,
	mostIdf: 0.067,
	nameLike: 0.11,
	capital: -0.026,
	hyphen: 0.193,
	adjectiveFirst: 0.035,
	participleFirst: -0.139,
	adverbInside: -0.184,
	digits: -0.596,
	cohesion: -0.591,
	headOneWord: -0.194,
	oneShortText: 0.207,
	firstSentence: -0.031,
	lastSentence: -0.004,
	cue: 0.248,
	verbBefore: 0.01,
	afterPreposition: 0.187,
	cutBefore: -0.365,
	cutAfter: -0.449,
	coordinated: -0.758,
	denied: -0.236,
	possessive: -1.376,
	wordTf: -0.133,
	headTf: 0.02,
	topicMost: 0.022,
	topicHead: 0.046,
	topicMean: 0.367,
	known: 0.328,
	knownTopic: 0.169,
};
