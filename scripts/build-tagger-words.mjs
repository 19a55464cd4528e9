// Makes pipeline/lexicon/tagger-words.ts: what the tagger needs to know of wink-eng-lite-web-model's words, as far as a text
// without blanks can hold them.
// node scripts/build-tagger-words.mjs
import { readFileSync, writeFileSync } from "node:fs";
import createFeatures from "wink-eng-lite-web-model/dist/feature.js";
import loadCore from "wink-eng-lite-web-model/dist/load-core-model.js";
import createCache from "wink-nlp/src/cache.js";
import { root } from "./corpus.mjs";

const core = loadCore();
const { lexeme, pos, posClusters } = core.features;
const cache = createCache(core, createFeatures);
const clusters = posClusters.list.map((cluster) => [...cluster].reduce((bits, one) => bits | (1 << one), 0));
const byText = (a, b) => (a < b ? -1 : 1);
/** Bits that the spaces before a word take in a packed word of a contraction. */
const SPACES = 16;

const { version } = JSON.parse(readFileSync(`${root}/node_modules/wink-eng-lite-web-model/package.json`, "utf8"));

const groups = new Map();
const contractions = [];
lexeme.list.forEach((text, word) => {
	if (/\s/.test(text) || word === 0) return;
	const possible = clusters[cache.property(cache.normal(word), "lexemeCID")];
	const spelling = cache.mappedSpelling(word);
	const known = [cache.posOf(spelling), cache.posOf(word), cache.property(word, "posHint"), possible].join(" ");
	if (!groups.has(known)) groups.set(known, []);
	groups.get(known).push(text);
	const parts = cache.lookup(text);
	if (parts.length === 1) return;
	const columns = [text];
	for (let k = 0; k < parts.length; k += 4)
		columns.push(
			cache.value(parts[k]),
			parts[k + 3],
			cache.property(parts[k], "posHint"),
			clusters[cache.property(cache.nox(parts[k + 1] << SPACES), "lexemeCID")],
		);
	contractions.push(columns.join(" "));
});

const list = (lines) => lines.map((line) => `\t${JSON.stringify(line)},`).join("\n");
writeFileSync(
	`${root}/pipeline/lexicon/tagger-words.ts`,
	`// Made by scripts/build-tagger-words.mjs from wink-eng-lite-web-model ${version} (MIT License, © GRAYPE Systems Private Limited); do not edit.
// Over 250 lines: all that one model knows of its words, a line for words that are the same to it.

/** Names of the parts of speech, by their numbers. */
export const PARTS_OF_SPEECH = ${JSON.stringify(pos.list)};

/**
 * Words that are the same to the tagger: the usual part of speech, the same before another spelling is looked up, what the
 * word itself is to the rules (0 for most), parts of speech that it can be, one bit each; then the words.
 */
export const TAGGER_WORDS: readonly string[] = [
${list([...groups].map(([known, words]) => `${known} ${words.sort(byText).join(" ")}`).sort(byText))}
];

/** A contraction, then for each of its words: text, part of speech, what it is to the rules, what it can be. */
export const CONTRACTIONS: readonly string[] = [
${list(contractions.sort(byText))}
];

/** Parts of words that stay with them at a hyphen. */
export const PRESERVED = ${JSON.stringify(core.preserve)};

/** Patterns of words, signs, numbers and addresses. */
export const TOKEN_PATTERNS = ${JSON.stringify(core.trex)};

/** What every word can be that is not known. */
export const UNKNOWN_POSSIBLE = ${clusters[0]};
`,
);
