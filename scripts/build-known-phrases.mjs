// Makes pipeline/lexicon/known-phrases.ts: phrases of two words and more that arXiv's authors share (titles and abstracts are
// metadata under CC0 1.0), with how often they stand in titles, and pipeline/lexicon/phrase-roles.ts: how far words begin or end such phrases.
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
/**
 * Words of the trade, "model training", are seldom in titles, and meet less often than by chance: this much pointwise mutual
 * information at most (natural logarithm, over papers) of what stands before a phrase's last word and that word.
 */
const SELDOM = 4;
const CHANCE = -2;
/** The same where the last word hardly names a thing: "parametric form". */
const CHANCE_GENERIC = -1;
/** Phrases, over all papers, that a word must begin or end to be told; so many of the usual kind are added to its own. */
const ROLE_PHRASES = 40;
const STEADY = 20;
const papers = readCorpus(file);

// The counts stand on the tagger alone, not on an earlier run.
const target = `${root}/pipeline/lexicon/known-phrases.ts`;
writeFileSync(target, 'export const KNOWN_PHRASES: string[] = [];\nexport const LOOSE_PHRASES = "";\n');

const { load, close } = await loadSources();
const { tokenise } = await load("/pipeline/stages/tokenise.ts");
const { findPhrases } = await load("/pipeline/stages/concepts.ts");
const { ROLES } = await load("/pipeline/stages/phrases.ts");
const { countPhrases } = await load("/pipeline/stages/phraseStats.ts");
const { fingerprint, writeFingerprints } = await load("/pipeline/stages/knownPhrases.ts");
const { GENERIC_HEADS } = await load("/pipeline/lexicon/generic.ts");
const { ROLE_LEVELS, roleLevel } = await load("/pipeline/stages/phraseRoles.ts");
const tokens = tokenise(papers);
const { phrases, variants, folds } = findPhrases(papers, tokens);
const stats = countPhrases(tokens, phrases, variants.canonical);
const words = new Uint8Array(phrases.keys.size);
// "Phase-space" is one word, and "phase space" two.
for (let o = 0; o < phrases.phrase.length; o++) {
	const id = variants.canonical[phrases.phrase[o]];
	words[id] = Math.max(words[id], phrases.words[o]);
}
await close();

const wordPapers = new Uint32Array(folds.folds.length);
/** [phrases] the phrase without its last word, or the fold of its first as -1 - fold; and the fold of its last word. */
const rest = new Int32Array(phrases.keys.size);
const head = new Uint32Array(phrases.keys.size);
for (let p = 0; p < papers.length; p++) {
	const seen = new Set();
	for (let t = tokens.sentenceStart[tokens.paperStart[p]]; t < tokens.sentenceStart[tokens.paperStart[p + 1]]; t++)
		seen.add(folds.foldOf[tokens.word[t]]);
	for (const fold of seen) wordPapers[fold]++;
	const at = new Map();
	for (let o = phrases.paperStart[p]; o < phrases.paperStart[p + 1]; o++)
		at.set(`${phrases.from[o]} ${phrases.to[o]}`, variants.canonical[phrases.phrase[o]]);
	for (let o = phrases.paperStart[p]; o < phrases.paperStart[p + 1]; o++) {
		const [from, to] = [phrases.from[o], phrases.to[o]];
		const id = variants.canonical[phrases.phrase[o]];
		if (rest[id] !== 0 || to - from < 2) continue;
		rest[id] = to - from === 2 ? -1 - folds.foldOf[tokens.word[from]] : (at.get(`${from} ${to - 1}`) ?? 0);
		head[id] = folds.foldOf[tokens.word[to - 1]];
	}
}
function isGeneric(id) {
	return GENERIC_HEADS.has(folds.folds[head[id]]);
}

/** Infinite where what stands before its last word is no phrase. */
function association(id) {
	if (rest[id] === 0) return Number.POSITIVE_INFINITY;
	const before = rest[id] < 0 ? wordPapers[-1 - rest[id]] : stats.papers[rest[id]];
	return Math.log((stats.papers[id] * papers.length) / before / wordPapers[head[id]]);
}

// As for words (build-usage.mjs): steadied towards 12 in 100.
const levels = Array.from({ length: LEVELS }, () => []);
const loose = [];
let count = 0;
for (let id = 0; id < words.length; id++) {
	if (words[id] < 2 || stats.papers[id] < PAPERS || stats.wholePapers[id] < WHOLE_PAPERS) continue;
	if (stats.ending[id] < ENDING * stats.count[id]) continue;
	const rate = (stats.titles[id] + 1.2) / (stats.papers[id] + 10);
	const level = Math.min(LEVELS - 1, Math.max(0, Math.round(-1.5 * Math.log2(rate)) - 2));
	const print = fingerprint(...phrases.keys.key(id));
	levels[level].push(print);
	if (level >= SELDOM && association(id) < (isGeneric(id) ? CHANCE_GENERIC : CHANCE)) loose.push(print);
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
 * ${loose.length} of them, in titles of 6 % or less of their papers, whose words meet seldom for how common they are: words of the
 * trade, "model training".
 */
export const LOOSE_PHRASES: string =
	${JSON.stringify(writeFingerprints(loose))};
`,
);
const { first, last } = countRoles();
const list = (texts) => texts.map((text) => `\t${JSON.stringify(text)},\n`).join("");
writeFileSync(
	`${root}/pipeline/lexicon/phrase-roles.ts`,
	`// Made by scripts/build-known-phrases.mjs from ${papers.length} arXiv titles and abstracts (metadata, CC0 1.0); do not edit.

/**
 * Words that begin phrases of two words and more, and words that end them, by how often a paper's title has the phrase that its
 * abstract says, against phrases with other words; fingerprints of their folds, level by level (pipeline/stages/phraseRoles.ts).
 */
export const FIRST_WORDS: readonly string[] = [
${list(first)}];
export const LAST_WORDS: readonly string[] = [
${list(last)}];
`,
);
console.error(`${count} phrases`);

/** Of the phrases of abstracts, once a paper, the share that its title has, by their first word and by their last. */
function countRoles() {
	const roles = { first: new Map(), last: new Map() };
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
			const isTitled = titled.has(id) ? 1 : 0;
			all++;
			allTitled += isTitled;
			for (const [role, at] of [
				["first", phrases.from[o]],
				["last", phrases.to[o] - 1],
			]) {
				const fold = folds.foldOf[tokens.word[at]];
				const entry = roles[role].get(fold) ?? { said: 0, titled: 0 };
				roles[role].set(fold, entry);
				entry.said++;
				entry.titled += isTitled;
			}
		}
	}
	const usual = allTitled / all;
	return Object.fromEntries(
		Object.entries(roles).map(([role, counts]) => {
			const lists = Array.from({ length: ROLE_LEVELS }, () => []);
			for (const [fold, { said, titled }] of counts) {
				if (said < ROLE_PHRASES) continue;
				const topicality = Math.log((titled + usual * STEADY) / (said + STEADY) / usual);
				lists[roleLevel(topicality)].push(fingerprint(folds.hashes.high[fold], folds.hashes.low[fold]));
			}
			return [role, lists.map(writeFingerprints)];
		}),
	);
}
