// Fits the weights of pipeline/lexicon/ranking.ts on author and indexer keywords and writes that file.
// node scripts/fit-ranking.mjs <folder with inspec-train.jsonl, scierc-train.jsonl, kp20k-1k-train.jsonl>
//
// Listwise: within each paper the phrases share a probability of 1 by softmax of their scores, and the weights make the
// gold ones likely (cross-entropy, L2 1e-3, Adam). Papers count by set, SETS below, so that neither style of keyword wins.
// Then one scale and offset turn scores into log odds, so that the same threshold means the same in every paper.
import { readFileSync, writeFileSync } from "node:fs";
import { stemmer } from "stemmer";
import { loadSources, root } from "./corpus.mjs";

const SETS = { "inspec-train": 1, "scierc-train": 0.5, "kp20k-1k-train": 1.2 };
const ROUNDS = 400;
const L2 = 1e-3;
const folder = process.argv[2];
const { load, close } = await loadSources();
const { tokenise } = await load("/pipeline/stages/tokenise.ts");
const { findPhrases, rankPhrases, writtenForm } = await load("/pipeline/stages/concepts.ts");
const { FEATURES } = await load("/pipeline/stages/features.ts");
const K = FEATURES.length;
const key = (phrase) => phrase.toLowerCase().trim().split(/\s+/).filter(Boolean).map(stemmer).join(" ");

/** Papers as { weight, rows: Float64Array[], gold: boolean[] }. */
const docs = Object.entries(SETS).flatMap(([name, weight]) => {
	const papers = readFileSync(`${folder}/${name}.jsonl`, "utf8")
		.split("\n")
		.filter(Boolean)
		.map((line) => JSON.parse(line));
	const tokens = tokenise(papers);
	let seen = [];
	const found = findPhrases(papers, tokens);
	const { phrases } = found;
	const { rank } = rankPhrases(papers, tokens, found, (_, group, features) =>
		seen.push([group, Float64Array.from(features)]),
	);
	return papers.map((paper, p) => {
		seen = [];
		rank(p);
		const wanted = new Set(paper.gold.map(key));
		const gold = seen.map(([group]) => wanted.has(key(writtenForm(paper, tokens, phrases, group.occurrences))));
		return { weight: weight / papers.length, rows: seen.map(([, x]) => x), gold };
	});
});
await close();

// Features to mean 0 and deviation 1, so that one step size suits all.
const mean = new Float64Array(K);
const deviation = new Float64Array(K);
let count = 0;
for (const { rows } of docs)
	for (const x of rows) {
		count++;
		for (let k = 0; k < K; k++) mean[k] += x[k];
	}
for (let k = 0; k < K; k++) mean[k] /= count;
for (const { rows } of docs) for (const x of rows) for (let k = 0; k < K; k++) deviation[k] += (x[k] - mean[k]) ** 2;
for (let k = 0; k < K; k++) deviation[k] = Math.sqrt(deviation[k] / count) || 1;
for (const { rows } of docs) for (const x of rows) for (let k = 0; k < K; k++) x[k] = (x[k] - mean[k]) / deviation[k];

const w = new Float64Array(K);
const m = new Float64Array(K);
const v = new Float64Array(K);
for (let round = 1; round <= ROUNDS; round++) {
	const slope = new Float64Array(K);
	for (const { weight, rows, gold } of docs) {
		const positives = gold.filter(Boolean).length;
		if (positives === 0 || positives === rows.length) continue;
		const z = rows.map((x) => x.reduce((sum, value, k) => sum + value * w[k], 0));
		const top = Math.max(...z);
		const e = z.map((s) => Math.exp(s - top));
		const total = e.reduce((a, b) => a + b, 0);
		const scale = (weight * Math.sqrt(positives)) / 3;
		rows.forEach((x, i) => {
			const error = (e[i] / total - (gold[i] ? 1 / positives : 0)) * scale;
			for (let k = 0; k < K; k++) slope[k] += error * x[k];
		});
	}
	for (let k = 0; k < K; k++) {
		const g = slope[k] + L2 * w[k];
		m[k] = 0.9 * m[k] + 0.1 * g;
		v[k] = 0.99 * v[k] + 0.01 * g * g;
		const step = round > ROUNDS * 0.7 ? 0.01 : 0.05;
		w[k] -= (step * (m[k] / (1 - 0.9 ** round))) / (Math.sqrt(v[k] / (1 - 0.99 ** round)) + 1e-8);
	}
}

let scale = 1;
let offset = 0;
for (let round = 0; round < 2000; round++) {
	let gs = 0;
	let go = 0;
	for (const { weight, rows, gold } of docs)
		rows.forEach((x, i) => {
			const z = x.reduce((sum, value, k) => sum + value * w[k], 0);
			const error = (1 / (1 + Math.exp(-(scale * z + offset))) - (gold[i] ? 1 : 0)) * weight;
			gs += error * z;
			go += error;
		});
	scale -= 0.02 * gs;
	offset -= 0.02 * go;
}
const raw = Object.fromEntries(FEATURES.map((name, k) => [name, (scale * w[k]) / deviation[k]]));
raw.bias = offset - FEATURES.reduce((sum, _, k) => sum + (k === 0 ? 0 : (scale * w[k] * mean[k]) / deviation[k]), 0);
const lines = FEATURES.map((name) => `\t${name}: ${Number(raw[name].toFixed(3))},`).filter(
	(line) => !line.endsWith(": 0,"),
);
writeFileSync(
	`${root}/pipeline/lexicon/ranking.ts`,
	`// Made by scripts/fit-ranking.mjs; do not edit.
import type { FEATURES } from "../stages/features.ts";

/**
 * Weights of the ranking, one per feature of pipeline/stages/features.ts; their sum is the log odds that an indexer or author
 * would name the phrase.
 *
 * Fitted by scripts/fit-ranking.mjs on the training splits of three public sets of two styles, and on nothing else:
${Object.entries(SETS)
	.map(([name, weight]) => ` * - ${name}, weight ${weight}`)
	.join("\n")}
 */
export const RANKING: Partial<Record<(typeof FEATURES)[number], number>> = {
${lines.join("\n")}
};
`,
);
