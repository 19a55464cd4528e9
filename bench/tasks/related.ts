import { type Alike, alikeOf, blend } from "../../pipeline/stages/alike.ts";
import { type Comparison, comparePapers } from "../../pipeline/stages/compare.ts";
import { findPhrases } from "../../pipeline/stages/concepts.ts";
import { aliasExpansions } from "../../pipeline/stages/expansions.ts";
import { countTerms, DEFAULT_TERMS } from "../../pipeline/stages/terms.ts";
import { tokenise } from "../../pipeline/stages/tokenise.ts";
import { weighTerms } from "../../pipeline/stages/vectors.ts";
import { DEFAULT_OPTIONS } from "../../src/model/options.ts";
import type { SparseMatrix } from "../../src/sparse/matrix.ts";
import { dotRows } from "../../src/sparse/normalize.ts";
import { compareText } from "../../src/sparse/order.ts";
import { type Line, type Task, toPaper } from "./task.ts";

/** Papers in a ranking. */
const LONG = 100;

/**
 * `{"id","ranking":[paperId,…]}` for each query line `{"id","query": paperId}`: the papers related to it as a map has
 * them, nearest first, up to 100. A query with `candidates` ranks exactly those, by the same cosine. Never the paper itself.
 */
export const predictRelated: Task = async (lines, queries) => {
	if (!queries) throw new Error("related: a file of queries is needed");
	const { ids, comparison, alike } = await compareLines(lines);
	const at = new Map(ids.map((id, i) => [id, i]));
	return queries.map((query) => {
		const id = String(query.query ?? query.id);
		const paper = at.get(id);
		const candidates = query.candidates as unknown[] | undefined;
		let ranking: string[] = [];
		if (candidates)
			ranking = rankCandidates(comparison.lifted, alike, at, paper, [...new Set(candidates.map(String))], id);
		else if (paper !== undefined) {
			const { start, index } = comparison.related;
			ranking = Array.from(index.subarray(start[paper]!, start[paper + 1]!), (other) => ids[other]!);
		}
		return { id: query.id, ranking };
	});
};

/**
 * The comparison that a build makes, with longer lists.
 *
 * @param options.alike - False leaves out the say of words used alike.
 */
export async function compareLines(
	lines: readonly Line[],
	options: { related?: number; alike?: boolean } = {},
): Promise<{ ids: string[]; vectors: SparseMatrix; comparison: Comparison; alike: Alike | undefined }> {
	const papers = lines.map(toPaper).sort((a, b) => compareText(a.id, b.id));
	const tokens = tokenise(papers);
	const expansions = aliasExpansions(tokens, findPhrases(papers, tokens));
	const vectors = weighTerms(countTerms(tokens, { ...DEFAULT_TERMS, expansions }));
	const alike = options.alike === false ? undefined : alikeOf(tokens, expansions);
	const comparison = await comparePapers(vectors, {
		related: options.related ?? LONG,
		neighbours: DEFAULT_OPTIONS.neighbours,
		...(alike ? { alike } : {}),
	});
	return { ids: papers.map(({ id }) => id), vectors, comparison, alike };
}

function rankCandidates(
	vectors: SparseMatrix,
	alike: Alike | undefined,
	at: Map<string, number>,
	paper: number | undefined,
	candidates: string[],
	self: string,
): string[] {
	const similarity = (id: string) => {
		const other = at.get(id);
		if (other === undefined || paper === undefined) return 0;
		const shared = dotRows(vectors, paper, vectors, other);
		return alike ? blend(alike, shared, paper, other) : shared;
	};
	return candidates
		.filter((id) => id !== self)
		.map((id) => ({ id, score: similarity(id) }))
		.sort((a, b) => b.score - a.score || compareText(a.id, b.id))
		.map(({ id }) => id);
}
