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
	bias: -3.101,
	logWeight: 0.494,
	meanWeight: -0.129,
	one: -1.214,
	two: 0.237,
	three: 0.455,
	four: 0.149,
	more: -0.257,
	position: -0.045,
	inTitle: 0.373,
	titleShare: 0.015,
	sentences: 0.527,
	frequency: -0.167,
	wholeHere: 0.332,
	wholeShare: 0.086,
	neverWhole: -0.541,
	neverWholeHere: -0.896,
	papers: -0.114,
	wholePapers: 0.189,
	onePaper: -0.318,
	titleRate: 1.006,
	genericHead: -0.24,
	genericOne: -0.476,
	genericInside: -0.221,
	short: -0.051,
	firstIdf: 0.383,
	leastIdf: 0.54,
	mostIdf: 0.172,
	headIdf: 0.05,
	nameLike: 0.108,
	capital: 0.017,
	hyphen: 0.179,
	adjectiveFirst: 0.032,
	participleFirst: -0.158,
	adverbInside: -0.076,
	digits: -0.654,
	cohesion: -0.848,
	headOneWord: -0.227,
	oneShortText: 0.194,
	firstSentence: -0.008,
	lastSentence: -0.012,
	cue: 0.28,
	verbBefore: -0.017,
	possessive: -1.284,
	wordTf: -0.114,
	headTf: -0.017,
	topicLeast: 0.045,
	topicMost: -0.002,
	topicHead: 0.022,
	topicMean: 0.454,
};
