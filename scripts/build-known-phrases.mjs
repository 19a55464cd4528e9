// Makes pipeline/lexicon/known-phrases.ts: phrases of two words and more that arXiv's authors share (titles and abstracts are
// metadata under CC0 1.0), with how often they stand in titles, and the heads of phrases that hardly do.
// node scripts/build-known-phrases.mjs <arxiv.jsonl[.gz]>
// About 90,000 papers take two minutes and 3 GB.
import { writeFileSync } from "node:fs";
import { loadSources, readCorpus, root } from "./corpus.mjs";

const [file] = process.argv.slice(2);
/** Papers that must use a phrase, papers that must have it as a whole chunk, and the share of its mentions that end their chunk. */
const PAPERS = 6;
const WHOLE_PAPERS = 2;
const ENDING = 0.25;
const LEVELS = 10;
/** Phrases that a head must end, over all papers, to be judged, and the share of the usual rate in titles that it stays under. */
const HEADED = 120;
const UNTITLED = 0.22;
const papers = readCorpus(file);

// The counts stand on the tagger alone, not on an earlier run.
const target = `${root}/pipeline/lexicon/known-phrases.ts`;
writeFileSync(target, `export const KNOWN_PHRASES: string[] = [];\nexport const UNTITLED_HEADS = "";\n`);

const { load, close } = await loadSources();
const { tokenise } = await load("/pipeline/stages/tokenise.ts");
const { findPhrases } = await load("/pipeline/stages/concepts.ts");
const { ROLES } = await load("/pipeline/stages/phrases.ts");
const { countPhrases } = await load("/pipeline/stages/phraseStats.ts");
const { fingerprint, writeFingerprints } = await load("/pipeline/stages/knownPhrases.ts");
const tokens = tokenise(papers);
const { phrases, variants, folds } = findPhrases(papers, tokens);
const stats = countPhrases(tokens, phrases, variants.canonical);
const words = new Uint8Array(phrases.keys.size);
for (let o = 0; o < phrases.phrase.length; o++) words[variants.canonical[phrases.phrase[o]]] = phrases.words[o];
await close();
const heads = untitledHeads();

// As for words (build-usage.mjs): steadied towards 12 in 100.
const levels = Array.from({ length: LEVELS }, () => []);
let count = 0;
for (let id = 0; id < words.length; id++) {
	if (words[id] < 2 || stats.papers[id] < PAPERS || stats.wholePapers[id] < WHOLE_PAPERS) continue;
	if (stats.ending[id] < ENDING * stats.count[id]) continue;
	const rate = (stats.titles[id] + 1.2) / (stats.papers[id] + 10);
	const level = Math.min(LEVELS - 1, Math.max(0, Math.round(-1.5 * Math.log2(rate)) - 2));
	levels[level].push(fingerprint(...phrases.keys.key(id)));
	count++;
}
writeFileSync(
	target,
	`// Made by scripts/build-known-phrases.mjs from ${papers.length} arXiv titles and abstracts (metadata, CC0 1.0); do not edit.

/**
 * ${count} phrases used by ${PAPERS} papers or more, by the share of these that have it in the title: level l is about
 * 2^(-(l + 2) / 1.5), 40 % to 0.6 %. Phrases are written as fingerprints: see pipeline/stages/knownPhrases.ts.
 */
export const KNOWN_PHRASES: readonly string[] = [
${levels.map((list) => `\t${JSON.stringify(writeFingerprints(list))},\n`).join("")}];

/**
 * Folds of nouns whose phrases hardly stand in titles: where an abstract has a phrase of two words and more that ends in one of
 * them, its title has it less than ${UNTITLED} times as often as with other nouns: "setting", "usage", "overhead".
 */
export const UNTITLED_HEADS =
\t${JSON.stringify(heads.join(" "))};
`,
);
console.error(`${count} phrases, ${heads.length} heads`);

/** Of the phrases of abstracts, once a paper, the share that its title has, by their last word. */
function untitledHeads() {
	const counts = new Map();
	let all = 0;
	let allTitled = 0;
	for (let p = 0; p < papers.length; p++) {
		const titled = new Set();
		const said = new Map();
		for (let o = phrases.paperStart[p]; o < phrases.paperStart[p + 1]; o++) {
			const id = variants.canonical[phrases.phrase[o]];
			if (tokens.sentenceField[phrases.sentence[o]] === 0) titled.add(id);
			else if (phrases.role[o] & ROLES.whole && phrases.to[o] - phrases.from[o] > 1) said.set(id, o);
		}
		for (const [id, o] of said) {
			const head = folds.folds[folds.foldOf[tokens.word[phrases.to[o] - 1]]];
			const count = counts.get(head) ?? { said: 0, titled: 0 };
			counts.set(head, count);
			count.said++;
			all++;
			if (!titled.has(id)) continue;
			count.titled++;
			allTitled++;
		}
	}
	const usual = allTitled / all;
	return [...counts]
		.filter(([head, { said, titled }]) => /^[a-z]+$/.test(head) && said >= HEADED && titled < UNTITLED * usual * said)
		.map(([head]) => head)
		.sort();
}
