// Makes pipeline/lexicon/usual-vector.ts: what a word of the background adds to a paper's direction on average (pipeline/stages/topicSimilarity.ts).
// node scripts/build-usual-vector.mjs
import { writeFileSync } from "node:fs";
import { loadSources, root } from "./corpus.mjs";

const target = `${root}/pipeline/lexicon/usual-vector.ts`;
const { load, close } = await loadSources();
const { BACKGROUND_LEVELS } = await load("/pipeline/lexicon/background.ts");
const { backgroundShare } = await load("/pipeline/stages/wordWeights.ts");
const { rarity, readVector } = await load("/pipeline/stages/topicSimilarity.ts");
const { DIMENSIONS } = await load("/pipeline/stages/wordVectors.ts");

const sum = new Float64Array(DIMENSIONS);
const one = new Int8Array(DIMENSIONS);
let shares = 0;
for (const fold of BACKGROUND_LEVELS.flatMap((level) => level.split(" "))) {
	const share = backgroundShare(fold);
	const say = rarity(share);
	if (say === 0 || !readVector(fold, one)) continue;
	shares += share;
	for (let d = 0; d < DIMENSIONS; d++) sum[d] += share * say * one[d];
}
await close();
const numbers = Array.from(sum, (x) => Math.round((x / shares) * 10) / 10);
writeFileSync(
	target,
	`// Made by scripts/build-usual-vector.mjs from background.ts and word-vectors.ts (arXiv, CC0 1.0); do not edit.

/** Σ share · r · v / Σ share over the background's words, r their rarity: see pipeline/stages/topicSimilarity.ts. */
export const USUAL_VECTOR: readonly number[] = ${JSON.stringify(numbers)};
`,
);
