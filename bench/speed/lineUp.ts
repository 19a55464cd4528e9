import { spawnSync } from "node:child_process";
import { alikeOf } from "../../pipeline/stages/alike.ts";
import { comparePapers } from "../../pipeline/stages/compare.ts";
import { maskText } from "../../pipeline/stages/mask.ts";
import { splitSentences } from "../../pipeline/stages/sentences.ts";
import { countTerms } from "../../pipeline/stages/terms.ts";
import { findThemes } from "../../pipeline/stages/themes.ts";
import { tokenise } from "../../pipeline/stages/tokenise.ts";
import { weighTerms } from "../../pipeline/stages/vectors.ts";
import { findWords } from "../../pipeline/stages/words.ts";
import { neighbourGraph } from "../../src/graph/neighbourGraph.ts";
import { DEFAULT_OPTIONS } from "../../src/model/options.ts";
import { compareText } from "../../src/sparse/order.ts";
import { adjustedMutualInformation } from "../measures/mutualInformation.ts";
import { type Line, toPaper } from "../tasks/task.ts";
import { timed } from "./clock.ts";

const PROGRAM = `
import json, resource, sys, time
papers = [json.loads(line) for line in sys.stdin]
import igraph, numpy, scipy, sklearn
from sklearn.feature_extraction.text import TfidfVectorizer
clock = time.process_time
start = clock()
x = TfidfVectorizer(ngram_range=(1, 3), min_df=2, sublinear_tf=True, stop_words="english").fit_transform(papers)
vectors = clock() - start
start = clock()
k, block, edges, weights = 15, 512, [], []
for a in range(0, x.shape[0], block):
    s = (x[a:a + block] @ x.T).tocsr()
    for r in range(s.shape[0]):
        row, p = slice(s.indptr[r], s.indptr[r + 1]), a + r
        index, value = s.indices[row], s.data[row]
        keep = index != p
        index, value = index[keep], value[keep]
        if len(value) > k:
            best = numpy.argpartition(-value, k)[:k]
            index, value = index[best], value[best]
        edges += [(p, int(q)) for q in index]
        weights += value.tolist()
near = clock() - start
start = clock()
g = igraph.Graph(n=x.shape[0], edges=edges)
g.es["weight"] = weights
g.simplify(combine_edges="max")
m = g.community_leiden(objective_function="modularity", weights="weight", n_iterations=2).membership
themes = clock() - start
print(json.dumps({"vectors": vectors, "neighbours": near, "themes": themes, "cluster": m,
    "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    "versions": {"scikit-learn": sklearn.__version__, "igraph": igraph.__version__, "scipy": scipy.__version__}}))
`;

export interface LineUpCost {
	papers: number;
	/** Processor seconds: words and vectors, neighbours, communities. */
	ours: LineUpSteps;
	python: LineUpSteps;
	/** python / ours, all three together. */
	ratio: number;
	/** Of the communities against the papers' labels, where they have one. */
	ami?: { ours: number; python: number };
	/** Peak of the Python process in MB. */
	pythonMemory: number;
	versions: Record<string, string>;
}

interface LineUpSteps {
	vectors: number;
	neighbours: number;
	themes: number;
}

/**
 * The usual line-up in Python (TF-IDF of one to three words, sparse cosine, 15 nearest, Leiden) against our stages that
 * do the same: splitting into words, vectors, neighbours, one run of Leiden. Tagging and concepts are not in it, for the
 * line-up has none, nor are the runs that tell how steady a theme is.
 *
 * @returns undefined where Python, scikit-learn or igraph is missing. PYTHON names another Python than python3.
 */
export async function measureLineUp(lines: readonly Line[]): Promise<LineUpCost | undefined> {
	const ordered = [...lines].sort((a, b) => compareText(String(a.id), String(b.id)));
	const papers = ordered.map(toPaper);
	const run = spawnSync(process.env.PYTHON ?? "python3", ["-c", PROGRAM], {
		input: papers.map(({ title, abstract }) => `${JSON.stringify(`${title} ${abstract}`)}\n`).join(""),
		encoding: "utf8",
		maxBuffer: 1 << 28,
		env: { ...process.env, OMP_NUM_THREADS: "1", OPENBLAS_NUM_THREADS: "1" },
	});
	if (run.status !== 0) return undefined;
	const { cluster, memory, versions, ...python } = JSON.parse(run.stdout) as LineUpSteps & {
		cluster: number[];
		memory: number;
		versions: Record<string, string>;
	};

	const tokens = tokenise(papers);
	const [, words] = await timed(() => {
		for (const { title, abstract } of papers)
			for (const text of [title, abstract]) {
				const masked = maskText(text);
				splitSentences(masked);
				findWords(masked);
			}
	});
	const [vectors, weighing] = await timed(() => weighTerms(countTerms(tokens)));
	const [comparison, comparing] = await timed(() => {
		const alike = alikeOf(tokens);
		return comparePapers(vectors, { related: 10, neighbours: 0, ...(alike ? { alike } : {}) });
	});
	const [found, themes] = await timed(() =>
		findThemes(neighbourGraph(comparison.nearby), { ...DEFAULT_OPTIONS, stabilityRuns: 0 }),
	);
	const ours = { vectors: words.cpu + weighing.cpu, neighbours: comparing.cpu, themes: themes.cpu };
	const total = (steps: LineUpSteps) => steps.vectors + steps.neighbours + steps.themes;
	const labels = ordered.map((line) => line.label);
	const labelled = labels.every((label) => label !== undefined);
	return {
		papers: papers.length,
		ours,
		python,
		ratio: total(python) / total(ours),
		...(labelled
			? {
					ami: {
						ours: adjustedMutualInformation(labels, [...found.theme]),
						python: adjustedMutualInformation(labels, cluster),
					},
				}
			: {}),
		pythonMemory: memory,
		versions,
	};
}
