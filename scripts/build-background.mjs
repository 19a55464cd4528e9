// Makes pipeline/lexicon/background.ts: in how many of N arXiv abstracts (metadata under CC0 1.0) each word occurs.
// node scripts/build-background.mjs <arxiv.jsonl[.gz]> [papers]
// Every line holds {"title", "abstract"}; every k-th paper is taken until the wanted number is reached.
import { writeFileSync } from "node:fs";
import { loadSources, readCorpus, root } from "./corpus.mjs";

const [file, wanted = "20000"] = process.argv.slice(2);
const WORDS = 22000;
const papers = readCorpus(file, Number(wanted));
const { load, close } = await loadSources();
const { maskText } = await load("/pipeline/stages/mask.ts");
const { findWords } = await load("/pipeline/stages/words.ts");
const { foldWord } = await load("/pipeline/stages/fold.ts");

const df = new Map();
const folds = new Map();
// Words that stand capitalised between words in small letters: names of people and places, and adjectives from them.
const capital = new Map();
for (const paper of papers) {
	const seen = new Set();
	for (const text of [paper.title, paper.abstract]) {
		const masked = maskText(text);
		const found = findWords(masked);
		let before = "";
		for (let i = 0; i < found.length; i += 2) {
			const word = masked.slice(found[i], found[i + 1]);
			const next = i + 2 < found.length ? masked.slice(found[i + 2], found[i + 3]) : "";
			const lower = word.toLowerCase();
			if (text === paper.abstract && /^\p{L}{3,}$/u.test(word) && /^\p{Ll}/u.test(before) && !/^\p{Lu}/u.test(next)) {
				const entry = capital.get(lower) ?? [0, 0];
				if (/^\p{Lu}\p{Ll}+$/u.test(word)) entry[0]++;
				else if (word === lower) entry[1]++;
				capital.set(lower, entry);
			}
			before = word;
			if (!/^\p{L}[\p{L}\p{N}-]*$/u.test(word)) continue;
			let fold = folds.get(lower);
			if (fold === undefined) folds.set(lower, (fold = foldWord(lower)));
			seen.add(fold);
		}
	}
	for (const fold of seen) df.set(fold, (df.get(fold) ?? 0) + 1);
}

// How the tagger takes each word, over all abstracts.
const { createTagger } = await load("/pipeline/stages/tagging.ts");
const { TAGS } = await load("/src/model/text.ts");
const { FUNCTION_WORDS } = await load("/pipeline/lexicon/function-words.ts");
// A word in -ing after a noun or adjective and before a sign, conjunction or verb stands where a noun stands ("machine learning,").
const after = new Set([TAGS.noun, TAGS.properNoun, TAGS.adjective]);
const before = new Set([TAGS.punctuation, TAGS.conjunction, TAGS.verb]);
const uses = new Map();
const tagger = createTagger();
for (const { abstract } of papers) {
	const { count, form, tag: tags } = tagger.read(maskText(abstract));
	for (let i = 0; i < count; i++) {
		const tag = tags[i];
		const word = tagger.forms[form[i]];
		let use = uses.get(word);
		if (!use) uses.set(word, (use = [0, 0, 0]));
		use[0]++;
		if (tag === TAGS.noun || tag === TAGS.properNoun) use[1]++;
		if (after.has(tags[i - 1]) && i + 1 < count && before.has(tags[i + 1])) use[2]++;
	}
}
const pick = (test) =>
	[...uses]
		.filter(([w, use]) => /^[a-z]{3,}$/.test(w) && !FUNCTION_WORDS.has(w) && test(w, ...use))
		.map(([w]) => w)
		.sort();
const gerunds = pick((w, n, noun, place) => n >= 20 && (noun >= 0.5 * n || place >= 0.12 * n) && /ing$/.test(w));
await close();

const ranked = [...df]
	.filter(([w, n]) => n >= 3 && w.length <= 24)
	.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
	.slice(0, WORDS);
// Levels of a quarter of a power of two: level k holds the words of about N / 2^(k/4) papers.
const levels = [];
for (const [word, n] of ranked) (levels[Math.round(4 * Math.log2(papers.length / n))] ??= []).push(word);
const names = [...capital]
	.filter(([, [up, low]]) => up >= 4 && up > 9 * low)
	.map(([w]) => w)
	.sort();
const text = `// Made by scripts/build-background.mjs from ${papers.length} arXiv titles and abstracts (metadata, CC0 1.0); do not edit.

/** Papers counted. */
export const BACKGROUND_PAPERS = ${papers.length};

/** Entry k: folds found in about BACKGROUND_PAPERS / 2^(k/4) papers, blank between them. */
export const BACKGROUND_LEVELS: readonly string[] = ${JSON.stringify(
	Array.from(levels, (l) => (l ?? []).sort().join(" ")),
	null,
	"\t",
)};

/** Words in -ing that stand as nouns: "learning", "sampling". */
export const GERUND_NOUNS =
	${JSON.stringify(gerunds.join(" "))};

/** Words written with a capital inside sentences, at least nine times in ten. */
export const CAPITALISED =
	${JSON.stringify(names.join(" "))};
`;
writeFileSync(`${root}/pipeline/lexicon/background.ts`, text);
console.error(
	`${ranked.length} words, ${names.length} names, ${gerunds.length} gerunds, ${Math.round(text.length / 1000)} kB`,
);
