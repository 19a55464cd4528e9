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
	bias: -3.13,
	logWeight: 0.476,
	meanWeight: -0.114,
	one: -0.938,
	two: 0.194,
	three: 0.425,
	four: 0.117,
	more: -0.277,
	position: -0.044,
	inTitle: 0.365,
	titleShare: 0.023,
	sentences: 0.545,
	frequency: -0.193,
	wholeHere: 0.343,
	wholeShare: 0.121,
	neverWhole: -0.539,
	neverWholeHere: -0.893,
	papers: -0.144,
	wholePapers: 0.171,
	onePaper: -0.245,
	titleRate: 0.983,
	genericHead: -0.244,
	genericOne: -0.507,
	genericInside: -0.202,
	short: -0.074,
	firstIdf: 0.371,
	leastIdf: 0.423,
	mostIdf: 0.102,
	headIdf: 0.038,
	nameLike: 0.116,
	capital: 0.018,
	hyphen: 0.191,
	adjectiveFirst: 0.027,
	participleFirst: -0.14,
	adverbInside: -0.137,
	digits: -0.668,
	cohesion: -0.634,
	headOneWord: -0.21,
	oneShortText: 0.205,
	firstSentence: -0.015,
	lastSentence: -0.01,
	cue: 0.27,
	verbBefore: -0.017,
	possessive: -1.291,
	wordTf: -0.102,
	headTf: -0.013,
	topicLeast: 0.026,
	topicMost: 0.007,
	topicHead: 0.021,
	topicMean: 0.419,
	known: 0.336,
	knownTopic: 0.18,
};
