// Makes pipeline/lexicon/kept-modifiers.ts: modifiers that belong to what they stand before, as arXiv's abstracts (metadata under
// CC0 1.0) have it: "general relativity", "novel view synthesis".
// node scripts/build-kept-modifiers.mjs <arxiv.jsonl[.gz]> [papers]
import { writeFileSync } from "node:fs";
import { loadSources, readCorpus, root } from "./corpus.mjs";

const [file, wanted] = process.argv.slice(2);
const papers = readCorpus(file, wanted && Number(wanted));

// The counts stand on chunks whose modifiers are all taken off.
const target = `${root}/pipeline/lexicon/kept-modifiers.ts`;
writeFileSync(target, 'export const KEPT_MODIFIERS = "";\n');

const { load, close } = await loadSources();
const { tokenise } = await load("/pipeline/stages/tokenise.ts");
const { findCandidates } = await load("/pipeline/stages/candidates.ts");
const { foldWord } = await load("/pipeline/stages/fold.ts");
const { GENERIC_MODIFIERS } = await load("/pipeline/lexicon/generic.ts");
const { TAGS } = await load("/src/model/text.ts");

/** Papers that a pair or triple of words needs, and its share of those that begin a chunk with what is behind the modifier. */
const LEAST = 10;
const SHARE = 0.3;
/** Share of those papers that have it in their title. */
const TITLED = 0.04;
/** Papers read at a time. */
const PART = 8000;

const begun = new Map();
const modified = new Map();
const titled = new Map();
const count = (map, keys) => {
	for (const key of keys) map.set(key, (map.get(key) ?? 0) + 1);
};
for (let k = 0; k < papers.length; k += PART) {
	const part = papers.slice(k, k + PART);
	const { word, words, tag, sentenceStart, sentenceField, ...tokens } = tokenise(part);
	const chunks = findCandidates({ word, words, tag, sentenceStart, sentenceField, ...tokens });
	const fold = (t) => foldWord(words[word[t]]);
	for (let p = 0; p < part.length; p++) {
		const seen = { begun: new Set(), modified: new Set(), titled: new Set() };
		for (let c = chunks.paperStart[p]; c < chunks.paperStart[p + 1]; c++) {
			const a = chunks.from[c];
			const begins = [fold(a), ...(chunks.to[c] - a > 1 ? [`${fold(a)} ${fold(a + 1)}`] : [])];
			for (const key of begins) seen.begun.add(key);
			if (a === sentenceStart[chunks.sentence[c]]) continue;
			const before = words[word[a - 1]];
			const isNoun = tag[a - 1] === TAGS.noun || tag[a - 1] === TAGS.properNoun;
			const isModifier = GENERIC_MODIFIERS.has(before) && tag[a - 1] !== TAGS.verb;
			if (!isModifier && !(isNoun && /^[a-z]$/.test(before))) continue;
			for (const key of begins) {
				seen.modified.add(`${before} ${key}`);
				if (sentenceField[chunks.sentence[c]] === 0) seen.titled.add(`${before} ${key}`);
			}
		}
		count(begun, seen.begun);
		count(modified, seen.modified);
		count(titled, seen.titled);
	}
}
await close();
const kept = [...modified]
	.filter(
		([key, n]) =>
			n >= LEAST && n >= SHARE * begun.get(key.slice(key.indexOf(" ") + 1)) && (titled.get(key) ?? 0) >= TITLED * n,
	)
	.map(([key]) => key)
	.sort();
// "Large language" says all that "large language model" says.
const list = kept.filter((key) => !kept.includes(key.split(" ").slice(0, 2).join(" ")) || key.split(" ").length === 2);
writeFileSync(
	target,
	`// Made by scripts/build-kept-modifiers.mjs from ${papers.length} arXiv titles and abstracts (metadata, CC0 1.0); do not edit.

/** Modifiers with one or two folds behind them, which are a name together: "general relativity"; "|" between them. */
export const KEPT_MODIFIERS =
	${JSON.stringify(list.join("|"))};
`,
);
console.error(`${list.length} kept modifiers`);
