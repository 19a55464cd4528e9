// Makes pipeline/lexicon/joined-nouns.ts: nouns with a preposition between that are one thing, as arXiv's titles and abstracts
// (metadata under CC0 1.0) have it: "degrees of freedom", "equation of state", "structure from motion".
// node scripts/build-joined-nouns.mjs <arxiv.jsonl[.gz]>
import { writeFileSync } from "node:fs";
import { loadSources, readCorpus, root } from "./corpus.mjs";

const [file] = process.argv.slice(2);
const papers = readCorpus(file);

const { load, close } = await loadSources();
const { tokenise } = await load("/pipeline/stages/tokenise.ts");
const { foldWord } = await load("/pipeline/stages/fold.ts");
const { JOINTS } = await load("/pipeline/stages/joinedNouns.ts");
const { GENERIC_HEADS } = await load("/pipeline/lexicon/generic.ts");
const { isNoun, TAGS } = await load("/src/model/text.ts");

/** Papers that write a pair, with blanks or with hyphens, and the share of these that have it in the title. */
const PAPERS = 8;
const TITLED = 0.02;
/** Papers that write it with hyphens; or else, behind "of", what says that its nouns stand for each other: */
const HYPHENATED = 3;
/** the shares of the papers with either noun on its side of the preposition that have the other, multiplied, and the larger one; */
const BOTH = 0.008;
const EITHER = 0.15;
/** and the share of its papers in which another noun, or a formula, goes on behind it. */
const GOES_ON = 0.5;
/** Papers read at a time. */
const PART = 4000;

const counts = {
	pair: new Map(),
	titled: new Map(),
	first: new Map(),
	second: new Map(),
	goesOn: new Map(),
	hyphens: new Map(),
};
for (let k = 0; k < papers.length; k += PART) {
	const part = papers.slice(k, k + PART);
	const { paperStart, sentenceStart, sentenceField, word, words, tag } = tokenise(part);
	for (let p = 0; p < part.length; p++) {
		const seen = Object.fromEntries(Object.keys(counts).map((name) => [name, new Set()]));
		for (let s = paperStart[p]; s < paperStart[p + 1]; s++) {
			const isTitle = sentenceField[s] === 0;
			const see = (key, where) => {
				seen[where].add(key);
				if (isTitle) seen.titled.add(key);
			};
			for (let t = sentenceStart[s]; t < sentenceStart[s + 1]; t++) {
				const parts = words[word[t]].split("-");
				if (parts.length === 3 && JOINTS.has(parts[1])) see(pairOf(...parts), "hyphens");
				const between = words[word[t + 1]];
				if (t + 2 >= sentenceStart[s + 1] || !isNoun(tag[t]) || !JOINTS.has(between)) continue;
				seen.first.add(`${foldWord(words[word[t]])} ${between}`);
				if (!isNoun(tag[t + 2])) continue;
				seen.second.add(`${between} ${foldWord(words[word[t + 2]])}`);
				const pair = pairOf(words[word[t]], between, words[word[t + 2]]);
				see(pair, "pair");
				const next = t + 3 < sentenceStart[s + 1] ? tag[t + 3] : TAGS.punctuation;
				if (isNoun(next) || next === TAGS.masked) seen.goesOn.add(pair);
			}
		}
		for (const [name, keys] of Object.entries(seen))
			for (const key of keys) counts[name].set(key, (counts[name].get(key) ?? 0) + 1);
	}
}
await close();

function pairOf(first, between, second) {
	return `${foldWord(first)} ${between} ${foldWord(second)}`;
}

const joined = [...counts.pair]
	.filter(([pair, n]) => {
		const [first, between, second] = pair.split(" ");
		const hyphens = counts.hyphens.get(pair) ?? 0;
		if (n + hyphens < PAPERS || (GENERIC_HEADS.has(first) && GENERIC_HEADS.has(second))) return false;
		if ((counts.titled.get(pair) ?? 0) < TITLED * (n + hyphens)) return false;
		if (hyphens >= HYPHENATED) return true;
		if (between !== "of") return false;
		const shares = [n / counts.first.get(`${first} of`), n / counts.second.get(`of ${second}`)];
		return (
			shares[0] * shares[1] >= BOTH && Math.max(...shares) >= EITHER && (counts.goesOn.get(pair) ?? 0) <= GOES_ON * n
		);
	})
	.map(([pair]) => pair)
	.sort();
writeFileSync(
	`${root}/pipeline/lexicon/joined-nouns.ts`,
	`// Made by scripts/build-joined-nouns.mjs from ${papers.length} arXiv titles and abstracts (metadata, CC0 1.0); do not edit.

/** Folds of ${joined.length} pairs of nouns that are one thing with the preposition between them: "equation of state"; "|" between them. */
export const JOINED_NOUNS =
	${JSON.stringify(joined.join("|"))};
`,
);
console.error(`${joined.length} pairs: ${joined.join(", ")}`);
