// Makes pipeline/lexicon/word-vectors.ts: which words keep the same company in arXiv's titles and abstracts (metadata under
// CC0 1.0).
// node scripts/build-word-vectors.mjs <arxiv.jsonl[.gz]> [papers to leave out.jsonl[.gz] …]
// Positive pointwise mutual information of two words in one paper, its largest singular vectors, and these as codes of one
// byte for eight numbers. About 90,000 papers take four minutes and 3 GB.
// [Article] Levy & Goldberg, "Neural word embedding as implicit matrix factorization", NIPS 2014.
// [Article] Jégou, Douze & Schmid, "Product quantization for nearest neighbor search", IEEE TPAMI 33(1), 2011.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { createServer } from "vite";

/** Words, and numbers for each. */
const WORDS = 8000;
const DIMENSIONS = 128;
/** Numbers that one byte stands for. */
const GROUP = 8;
/** Papers that must have both words. */
const TOGETHER = 3;
/** Power of a context's frequency: rare contexts count less. */
const SMOOTHING = 0.75;
/** Power of the singular values. */
const WEIGHT = 0.25;
const PASSES = 4;
const ROUNDS = 25;

const [file, ...leftOut] = process.argv.slice(2);
const root = fileURLToPath(new URL("..", import.meta.url));
const read = (path) => {
	const bytes = readFileSync(path);
	const text = (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
	return text
		.split("\n")
		.filter(Boolean)
		.map((line) => JSON.parse(line));
};
const out = new Set(leftOut.flatMap((path) => read(path).map(({ id }) => id)));
const papers = read(file).filter(({ id }) => !out.has(id));

const vite = await createServer({ root, configFile: false, server: { middlewareMode: true }, logLevel: "error" });
const load = (path) => vite.ssrLoadModule(path);
const { tokenise } = await load("/pipeline/stages/tokenise.ts");
const { countTerms, DEFAULT_TERMS } = await load("/pipeline/stages/terms.ts");
const { createRandom } = await load("/src/sparse/random.ts");
const { writeBytes } = await load("/pipeline/stages/wordVectors.ts");
const { counts, stems, first, documentFrequency } = countTerms(tokenise(papers), {
	...DEFAULT_TERMS,
	minDocumentFrequency: 5,
	pairs: false,
});
await vite.close();

const chosen = [...first.keys()]
	.sort((a, b) => documentFrequency[b] - documentFrequency[a] || (stems[first[a]] < stems[first[b]] ? -1 : 1))
	.slice(0, WORDS)
	.sort((a, b) => (stems[first[a]] < stems[first[b]] ? -1 : 1));
const place = new Int32Array(counts.columns).fill(-1);
chosen.forEach((term, w) => {
	place[term] = w;
});

// Papers that have both words, then how far above chance, in rows without zeros.
const n = chosen.length;
const both = new Float32Array(n * n);
for (let p = 0; p < counts.rows; p++) {
	const own = [];
	for (let e = counts.start[p]; e < counts.start[p + 1]; e++)
		if (place[counts.index[e]] >= 0) own.push(place[counts.index[e]]);
	for (const a of own) for (const b of own) if (a !== b) both[a * n + b]++;
}
const total = new Float64Array(n);
for (let a = 0; a < n; a++) for (let b = 0; b < n; b++) total[a] += both[a * n + b];
const context = total.map((sum) => sum ** SMOOTHING);
const contexts = context.reduce((sum, c) => sum + c, 0);
const start = new Uint32Array(n + 1);
const index = [];
const value = [];
for (let a = 0; a < n; a++) {
	for (let b = 0; b < n; b++) {
		const count = both[a * n + b];
		const information = count < TOGETHER ? 0 : Math.log((count * contexts) / (total[a] * context[b]));
		if (information <= 0) continue;
		index.push(b);
		value.push(information);
	}
	start[a + 1] = index.length;
}

// Largest singular vectors by subspace iteration (Halko, Martinsson & Tropp 2011), a few columns more than are kept.
const m = DIMENSIONS + 12;
const random = createRandom(1);
/** matrix · x, and its transpose · x; x and result are n × m, row by row. */
const times = (x) => {
	const y = new Float64Array(n * m);
	for (let a = 0; a < n; a++)
		for (let e = start[a]; e < start[a + 1]; e++)
			for (let k = 0; k < m; k++) y[a * m + k] += value[e] * x[index[e] * m + k];
	return y;
};
const timesTransposed = (x) => {
	const y = new Float64Array(n * m);
	for (let a = 0; a < n; a++)
		for (let e = start[a]; e < start[a + 1]; e++)
			for (let k = 0; k < m; k++) y[index[e] * m + k] += value[e] * x[a * m + k];
	return y;
};
const orthonormal = (x) => {
	for (let k = 0; k < m; k++) {
		for (let twice = 0; twice < 2; twice++)
			for (let j = 0; j < k; j++) {
				let dot = 0;
				for (let a = 0; a < n; a++) dot += x[a * m + j] * x[a * m + k];
				for (let a = 0; a < n; a++) x[a * m + k] -= dot * x[a * m + j];
			}
		let length = 0;
		for (let a = 0; a < n; a++) length += x[a * m + k] ** 2;
		for (let a = 0; a < n; a++) x[a * m + k] /= Math.sqrt(length);
	}
	return x;
};
let basis = orthonormal(Float64Array.from({ length: n * m }, () => random() - 0.5));
for (let pass = 0; pass < PASSES; pass++) basis = orthonormal(times(orthonormal(timesTransposed(basis))));
const projected = timesTransposed(basis);
const gram = Array.from({ length: m }, () => new Float64Array(m));
for (let a = 0; a < n; a++)
	for (let j = 0; j < m; j++) for (let k = 0; k < m; k++) gram[j][k] += projected[a * m + j] * projected[a * m + k];
const { values, vectors } = eigen(gram);
const order = [...values.keys()].sort((a, b) => values[b] - values[a]).slice(0, DIMENSIONS);
const weighted = new Float64Array(n * DIMENSIONS);
order.forEach((column, d) => {
	const scale = Math.sqrt(values[column]) ** WEIGHT;
	for (let a = 0; a < n; a++) {
		let sum = 0;
		for (let k = 0; k < m; k++) sum += basis[a * m + k] * vectors[k][column];
		weighted[a * DIMENSIONS + d] = sum * scale;
	}
});

// Each group of numbers as the nearest of 256 (k-means), these in whole numbers of -127 to 127.
const groups = DIMENSIONS / GROUP;
const codes = new Uint8Array(n * groups);
const centres = new Float64Array(groups * 256 * GROUP);
for (let g = 0; g < groups; g++) {
	const at = (a, i) => weighted[a * DIMENSIONS + g * GROUP + i];
	const seeds = new Set();
	while (seeds.size < 256) seeds.add(Math.floor(random() * n));
	const centre = Float64Array.from([...seeds].flatMap((a) => Array.from({ length: GROUP }, (_, i) => at(a, i))));
	for (let round = 0; round < ROUNDS; round++) {
		const sum = new Float64Array(256 * GROUP);
		const size = new Uint32Array(256);
		for (let a = 0; a < n; a++) {
			let nearest = 0;
			let least = Number.POSITIVE_INFINITY;
			for (let c = 0; c < 256; c++) {
				let distance = 0;
				for (let i = 0; i < GROUP; i++) distance += (at(a, i) - centre[c * GROUP + i]) ** 2;
				if (distance < least) [nearest, least] = [c, distance];
			}
			codes[a * groups + g] = nearest;
			size[nearest]++;
			for (let i = 0; i < GROUP; i++) sum[nearest * GROUP + i] += at(a, i);
		}
		if (round + 1 === ROUNDS) break;
		for (let c = 0; c < 256; c++)
			if (size[c] > 0) for (let i = 0; i < GROUP; i++) centre[c * GROUP + i] = sum[c * GROUP + i] / size[c];
	}
	centres.set(centre, g * 256 * GROUP);
}
const largest = centres.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
const book = Uint8Array.from(centres, (x) => Math.round((127 * x) / largest) & 255);

writeFileSync(
	`${root}/pipeline/lexicon/word-vectors.ts`,
	`// Made by scripts/build-word-vectors.mjs from ${papers.length} arXiv titles and abstracts (metadata, CC0 1.0); do not edit.

/** ${n} stems, and what company each keeps, as ${groups} codes of ${GROUP} numbers: see pipeline/stages/wordVectors.ts. */
export const VECTOR_STEMS =
	${JSON.stringify(chosen.map((term) => stems[first[term]]).join(" "))};
export const VECTOR_CODES =
	${JSON.stringify(writeBytes(codes))};
export const VECTOR_BOOK =
	${JSON.stringify(writeBytes(book))};
`,
);
console.error(`${n} stems, ${index.length} pairs`);

/** Eigenvalues and eigenvectors (columns) of a symmetric matrix by Jacobi's rotations. */
function eigen(matrix) {
	const size = matrix.length;
	const a = matrix.map((row) => Float64Array.from(row));
	const vectors = a.map((_, i) => Float64Array.from({ length: size }, (_, j) => (i === j ? 1 : 0)));
	for (let sweep = 0; sweep < 30; sweep++)
		for (let p = 0; p < size; p++)
			for (let q = p + 1; q < size; q++) {
				if (Math.abs(a[p][q]) <= 1e-14 * Math.sqrt(Math.abs(a[p][p] * a[q][q]))) continue;
				const theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
				const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
				const c = 1 / Math.sqrt(t * t + 1);
				const s = t * c;
				for (let k = 0; k < size; k++) [a[k][p], a[k][q]] = [c * a[k][p] - s * a[k][q], s * a[k][p] + c * a[k][q]];
				for (let k = 0; k < size; k++) [a[p][k], a[q][k]] = [c * a[p][k] - s * a[q][k], s * a[p][k] + c * a[q][k]];
				for (const row of vectors) [row[p], row[q]] = [c * row[p] - s * row[q], s * row[p] + c * row[q]];
			}
	return { values: a.map((row, i) => row[i]), vectors };
}
