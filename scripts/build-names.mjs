// Makes pipeline/lexicon/phrase-names.ts: phrases that arXiv abstracts (metadata under CC0 1.0) write with capitals in running
// text and hardly ever without, and words of English that are names there.
// node scripts/build-names.mjs <arxiv.jsonl[.gz]>
import { writeFileSync } from "node:fs";
import { loadSources, readCorpus, root } from "./corpus.mjs";

/** Papers that write a phrase so, at least, and for each that does not. */
const PAPERS = 5;
const TIMES = 10;
const LONGEST = 6;
const LITTLE = new Set(["of", "and", "the", "in", "on", "for", "to", "with", "de"]);

const abstracts = readCorpus(process.argv[2]).map(
	({ abstract }) => abstract.match(/[\p{L}\p{N}'’-]+|[^\s\p{L}\p{N}]/gu) ?? [],
);

const isCapital = (word) => /^\p{Lu}\p{Ll}+$/u.test(word);
const capital = new Map();
for (const words of abstracts) {
	const seen = new Set();
	for (let i = 1; i < words.length; i++) {
		// What a full stop goes before begins a sentence.
		if (!isCapital(words[i]) || !/^[\p{Ll}(,]/u.test(words[i - 1])) continue;
		let last = i;
		for (let j = i + 1; j < i + LONGEST && (isCapital(words[j] ?? "") || LITTLE.has(words[j])); j++)
			if (isCapital(words[j])) last = j;
		if (last > i) seen.add(words.slice(i, last + 1).join(" "));
		i = last;
	}
	for (const phrase of seen) capital.set(phrase, (capital.get(phrase) ?? 0) + 1);
}

const names = new Map(
	[...capital]
		.filter(([, papers]) => papers >= PAPERS)
		.map(([name, papers]) => [name.toLowerCase(), { name, papers, others: 0 }]),
);
for (const words of abstracts) {
	const seen = new Set();
	for (let i = 0; i < words.length; i++)
		for (let length = 2; length <= LONGEST && i + length <= words.length; length++) {
			const own = words.slice(i, i + length);
			const known = names.get(own.join(" ").toLowerCase());
			if (known && own.slice(1).some((word) => /^\p{Ll}/u.test(word) && !LITTLE.has(word))) seen.add(known);
		}
	for (const known of seen) known.others++;
}
const found = [...names.values()]
	.filter(({ name, papers, others }) => papers > TIMES * others && !/^\S+ and \S+$/.test(name))
	.map(({ name }) => name)
	.sort((a, b) => (a < b ? -1 : 1));

const { load, close } = await loadSources();
const { createLexer } = await load("/pipeline/stages/lexer.ts");
const { isShaped } = await load("/pipeline/stages/homographs.ts");
await close();
const { isCommon } = createLexer();
const uses = new Map();
for (const words of abstracts)
	for (const word of new Set(words)) {
		const small = word.toLowerCase();
		const common = small.replace(/s$/, "");
		const isName = isShaped(word) && isCommon(common);
		if (!/^\p{L}{3,}$/u.test(common) || (!isName && word !== small)) continue;
		const use = uses.get(common) ?? { names: 0, others: 0 };
		uses.set(common, use);
		if (isName) use.names++;
		else use.others++;
	}
const capitals = [...uses]
	.filter(([, { names, others }]) => names >= PAPERS && names > TIMES * others)
	.map(([word]) => word)
	.sort();

writeFileSync(
	`${root}/pipeline/lexicon/phrase-names.ts`,
	`/**
 * Phrases that are written with capitals for their own sake: those that at least ${PAPERS} of ${abstracts.length.toLocaleString("en")} arXiv abstracts (metadata under
 * CC0 1.0) write so in running text, and ${TIMES} times as many as do not. Made by scripts/build-names.mjs.
 */
export const PHRASE_NAMES =
	"${found.join("|")}";

/** Words of English, in the singular, that as many write as names, with two capitals or more: "lidar", "llama". */
export const CAPITAL_WORDS =
	"${capitals.join(" ")}";
`,
);
console.log(`${found.length} names, ${capitals.length} words`);
