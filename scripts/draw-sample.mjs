// Draws data/papers/arxiv-1000.jsonl.gz: 100 papers of each of ten fields, from a JSON-lines file of arXiv metadata (CC0).
// usage: node scripts/draw-sample.mjs <arxiv.jsonl>
import { readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const EACH = 100;
const papers = readFileSync(process.argv[2], "utf8")
	.trim()
	.split("\n")
	.map((line) => JSON.parse(line));
const byField = new Map();
for (const paper of papers) byField.set(paper.primary, [...(byField.get(paper.primary) ?? []), paper]);

const drawn = [];
for (const field of [...byField.keys()].sort()) {
	const all = byField.get(field).sort((a, b) => (a.id < b.id ? -1 : 1));
	// Every n-th by arXiv id, so that the months are spread as in the source.
	for (let i = 0; i < Math.min(EACH, all.length); i++)
		drawn.push(all[Math.floor((i * all.length) / Math.min(EACH, all.length))]);
}
drawn.sort((a, b) => (a.id < b.id ? -1 : 1));
const lines = drawn.map(({ id, title, abstract, authors, date, categories }) =>
	JSON.stringify({ id, title, abstract, authors, date, categories }),
);
writeFileSync("data/papers/arxiv-1000.jsonl.gz", gzipSync(`${lines.join("\n")}\n`, { level: 9 }));
console.error(`${drawn.length} papers of ${byField.size} fields`);
