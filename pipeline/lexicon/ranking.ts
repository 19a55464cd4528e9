import type { FEATURES } from "../stages/features.ts";

/** Weights of the ranking, one per feature of pipeline/stages/features.ts. */
export const RANKING: Partial<Record<(typeof FEATURES)[number], number>> = {
	logWeight: 1,
	one: -0.6,
	three: -0.2,
	four: -0.5,
	more: -0.7,
	position: -0.15,
	inTitle: 0.4,
	titleShare: 0.3,
	sentences: 0.3,
	neverWhole: -2,
	wholeShare: 1.5,
	genericHead: -0.3,
	genericOne: -1,
	short: 0.3,
	leastIdf: -0.25,
	nameLike: 0.2,
};
