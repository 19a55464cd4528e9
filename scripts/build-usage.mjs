// Makes pipeline/lexicon/usage.ts: how arXiv abstracts (metadata under CC0 1.0) use words, by their neighbours rather than by
// the tagger's opinion of the word itself.
// node scripts/build-usage.mjs <arxiv.jsonl[.gz]> [papers]
import { writeFileSync } from "node:fs";
import { loadSources, readCorpus, root } from "./corpus.mjs";

const [file, wanted = "20000"] = process.argv.slice(2);
const papers = readCorpus(file, Number(wanted));

// The counts stand on the tagger alone, not on an earlier run.
const target = `${root}/pipeline/lexicon/usage.ts`;
const NAMES = [
	"PREDICATES",
	"HALF_PREDICATES",
	"VERBAL_GERUNDS",
	"HALF_VERBAL_GERUNDS",
	"MODIFIER_GERUNDS",
	"TOPICAL_FOLDS",
];
writeFileSync(
	target,
	`${NAMES.map((name) => `export const ${name} = "";\n`).join("")}export const TITLE_LEVELS: string[] = [];\n`,
);

const { load, close } = await loadSources();
const { tokenise } = await load("/pipeline/stages/tokenise.ts");
const { findCandidates } = await load("/pipeline/stages/candidates.ts");
const { foldWords } = await load("/pipeline/stages/folds.ts");
const { TAGS } = await load("/src/model/text.ts");
const { FUNCTION_WORDS } = await load("/pipeline/lexicon/function-words.ts");
const { GENERIC_HEADS, GENERIC_MODIFIERS, GENERIC_WORDS } = await load("/pipeline/lexicon/generic.ts");
const tokens = tokenise(papers);
const candidates = findCandidates(tokens);
const { folds, foldOf } = foldWords(tokens);
await close();

const VERBAL = /^(?:to|can|will|may|should|must|could|would|might|cannot|we|they)$/;
const zeros = (n) => new Float64Array(n);
const { word, tag, words } = tokens;
// By word form, inside sentences of abstracts.
const uses = zeros(words.length); // times
const objects = zeros(words.length); // before a determiner, a pronoun or a clause with "that", as a verb before its object
const compounds = zeros(words.length); // after a determiner or adjective and before a noun, as in "the learning rate"
const subjects = zeros(words.length); // after a noun or pronoun
const verbs = zeros(words.length); // after "to", "can", "we" and the like
const named = zeros(words.length); // after a determiner
const asNouns = zeros(words.length); // as the tagger takes it
// By fold.
const frequency = zeros(folds.length);
const inPapers = zeros(folds.length);
const inTitles = zeros(folds.length);
const alone = zeros(folds.length);
const nouns = zeros(folds.length);
const seen = new Int32Array(folds.length).fill(-1);
const titled = new Int32Array(folds.length).fill(-1);
const isNoun = (t) => tag[t] === TAGS.noun || tag[t] === TAGS.properNoun;
for (let p = 0; p < papers.length; p++) {
	for (let s = tokens.paperStart[p]; s < tokens.paperStart[p + 1]; s++) {
		const from = tokens.sentenceStart[s];
		const to = tokens.sentenceStart[s + 1];
		for (let t = from; t < to; t++) {
			const f = foldOf[word[t]];
			frequency[f]++;
			if (isNoun(t)) nouns[f]++;
			if (seen[f] !== p) inPapers[f]++;
			seen[f] = p;
			if (tokens.sentenceField[s] === 0) {
				if (titled[f] !== p) inTitles[f]++;
				titled[f] = p;
			} else if (t > from && t + 1 < to) {
				const w = word[t];
				uses[w]++;
				const next = tag[t + 1];
				const after = words[word[t + 1]];
				const relative = /^(?:that|which|who|whose)$/.test(after);
				const clause = after === "that" && next === TAGS.conjunction;
				if (clause || ((next === TAGS.determiner || next === TAGS.pronoun) && !relative)) objects[w]++;
				if ((tag[t - 1] === TAGS.determiner || tag[t - 1] === TAGS.adjective) && isNoun(t + 1)) compounds[w]++;
				if (isNoun(t - 1) || tag[t - 1] === TAGS.pronoun) subjects[w]++;
				const before = words[word[t - 1]];
				if (VERBAL.test(before)) verbs[w]++;
				if (isNoun(t)) asNouns[w]++;
				if (tag[t - 1] === TAGS.determiner && !/^(?:that|which|who)$/.test(before)) named[w]++;
			}
		}
	}
	for (let c = candidates.paperStart[p]; c < candidates.paperStart[p + 1]; c++)
		if (candidates.to[c] - candidates.from[c] === 1) alone[foldOf[word[candidates.from[c]]]]++;
}

const pick = (test) =>
	words.filter((form, w) => /^[a-z]{3,}$/.test(form) && !FUNCTION_WORDS.has(form) && test(form, w)).sort();
const predicates = pick(
	(form, w) =>
		!/(?:ing|ed)$/.test(form) && uses[w] >= 10 && objects[w] >= 0.15 * uses[w] && subjects[w] >= 0.1 * uses[w],
);
const halfPredicates = pick((form, w) => {
	if (/(?:ing|ed|ly|ss)$/.test(form) || uses[w] < 10 || asNouns[w] < 0.05 * uses[w] || predicates.includes(form))
		return false;
	if (form.endsWith("s")) return objects[w] >= Math.max(2.5, 0.04 * uses[w]);
	return (objects[w] >= 0.05 * uses[w] && verbs[w] > 0) || verbs[w] >= Math.max(3, 0.45 * (verbs[w] + named[w]));
});
const verbal = (least, times) =>
	pick(
		(form, w) =>
			/ing$/.test(form) && uses[w] >= 8 && objects[w] >= least * uses[w] && objects[w] > times * compounds[w],
	);
const strong = verbal(0.1, 2);
const weak = verbal(0.05, 1).filter((form) => !strong.includes(form));
const modifiers = pick(
	(form, w) => /ing$/.test(form) && uses[w] >= 8 && objects[w] <= 0.01 * uses[w] && compounds[w] >= 0.15 * uses[w],
);
const generic = (fold) => GENERIC_HEADS.has(fold) || GENERIC_MODIFIERS.has(fold) || GENERIC_WORDS.has(fold);
const topical = folds
	.filter(
		(fold, f) =>
			/^[a-z]{4,}$/.test(fold) &&
			!generic(fold) &&
			inPapers[f] >= 5 &&
			inPapers[f] < 0.05 * papers.length &&
			inTitles[f] + 0.8 >= 0.09 * (inPapers[f] + 20) &&
			nouns[f] >= 0.6 * frequency[f] &&
			alone[f] >= 0.1 * frequency[f],
	)
	.sort();
// What share of the papers that use a word have it in their title, steadied towards 12 in 100.
const levels = Array.from({ length: 10 }, () => []);
folds.forEach((fold, f) => {
	if (inPapers[f] < 30 || !/^[a-z]{2,}$/.test(fold) || FUNCTION_WORDS.has(fold)) return;
	const rate = (inTitles[f] + 1.2) / (inPapers[f] + 10);
	levels[Math.min(9, Math.max(0, Math.round(-1.5 * Math.log2(rate)) - 2))].push(fold);
});
const constant = (doc, name, list) => `/** ${doc} */\nexport const ${name} =\n\t${JSON.stringify(list.join(" "))};\n`;
writeFileSync(
	target,
	[
		`// Made by scripts/build-usage.mjs from ${papers.length} arXiv titles and abstracts (metadata, CC0 1.0); do not edit.\n`,
		constant('Words that take an object at least 15 times in 100: "exhibits", "combines".', "PREDICATES", predicates),
		constant(
			'Words in -s that do so 4 times in 100, and others that do 5 times or that follow "to" as often as "the": "extracts", "fall".',
			"HALF_PREDICATES",
			halfPredicates,
		),
		constant(
			'Words in -ing that take an object far more often than they stand before a noun: "applying".',
			"VERBAL_GERUNDS",
			strong,
		),
		constant('Words in -ing that do so somewhat more often: "understanding".', "HALF_VERBAL_GERUNDS", weak),
		constant(
			'Words in -ing that take none and stand before a noun at least 15 times in 100: "competing".',
			"MODIFIER_GERUNDS",
			modifiers,
		),
		constant(
			"Folds that are a subject by themselves: alone 10 times in 100, in titles 9 times in 100, in under 5 % of the papers.",
			"TOPICAL_FOLDS",
			topical,
		),
		`/** Folds by the share of their papers that have them in the title: level l is about 2^(-(l + 2) / 1.5), 40 % to 0.6 %. */
export const TITLE_LEVELS = [
${levels.map((list) => `\t${JSON.stringify(list.sort().join(" "))},\n`).join("")}];
`,
	].join("\n"),
);
console.error(
	`${predicates.length} predicates, ${strong.length} + ${weak.length} gerunds, ${topical.length} topical folds`,
);
