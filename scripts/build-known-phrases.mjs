// Makes pipeline/lexicon/known-phrases.ts: phrases of two words and more that arXiv's authors share (titles and abstracts are
// metadata under CC0 1.0), with how often they stand in titles.
// node scripts/build-known-phrases.mjs <arxiv.jsonl[.gz]>
// About 90,000 papers take two minutes and 3 GB.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { createServer } from "vite";

const [file] = process.argv.slice(2);
/** Papers that must use a phrase, papers that must have it as a whole chunk, and the share of its mentions that end their chunk. */
const PAPERS = 6;
const WHOLE_PAPERS = 2;
const ENDING = 0.25;
const LEVELS = 10;
const root = fileURLToPath(new URL("..", import.meta.url));
const bytes = readFileSync(file);
const papers = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes)
	.toString("utf8")
	.split("\n")
	.filter(Boolean)
	.map((line) => JSON.parse(line));

const vite = await createServer({ root, configFile: false, server: { middlewareMode: true }, logLevel: "error" });
const load = (path) => vite.ssrLoadModule(path);
const { tokenise } = await load("/pipeline/stages/tokenise.ts");
const { findPhrases } = await load("/pipeline/stages/concepts.ts");
const { countPhrases } = await load("/pipeline/stages/phraseStats.ts");
const { fingerprint, writeFingerprints } = await load("/pipeline/stages/knownPhrases.ts");
const tokens = tokenise(papers);
const { phrases, variants } = findPhrases(papers, tokens);
const stats = countPhrases(tokens, phrases, variants.canonical);
const words = new Uint8Array(phrases.keys.size);
for (let o = 0; o < phrases.phrase.length; o++) words[variants.canonical[phrases.phrase[o]]] = phrases.words[o];
await vite.close();

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
	`${root}/pipeline/lexicon/known-phrases.ts`,
	`// Made by scripts/build-known-phrases.mjs from ${papers.length} arXiv titles and abstracts (metadata, CC0 1.0); do not edit.

/**
 * ${count} phrases used by ${PAPERS} papers or more, by the share of these that have it in the title: level l is about
 * 2^(-(l + 2) / 1.5), 40 % to 0.6 %. Phrases are written as fingerprints: see pipeline/stages/knownPhrases.ts.
 */
export const KNOWN_PHRASES: readonly string[] = [
${levels.map((list) => `\t${JSON.stringify(writeFingerprints(list))},\n`).join("")}];
`,
);
console.error(`${count} phrases`);
