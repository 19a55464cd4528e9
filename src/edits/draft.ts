import { nodeIds } from "../graph/nodeIds.ts";
import type { Concept, ConceptPair, KnowledgeMap, PaperConcept } from "../model/map.ts";
import { compareText } from "../sparse/order.ts";

/**
 * A map while edits are made: concepts keep their numbers, merged ones leave a hole, and the links are kept by concept.
 * The given map is never written to; what changes is copied first.
 */
export interface Draft {
	map: KnowledgeMap;
	/** undefined where a concept was merged away. */
	concepts: (Concept | undefined)[];
	/** Links of each concept to papers, ascending by paper. */
	rows: PaperConcept[][];
	/** For each concept, its pairs by the other concept. */
	pairs: Map<number, ConceptPair>[];
	/** Papers and concepts by node id (`p:…`, `c:…`). */
	nodes: Map<string, { kind: "paper" | "concept"; index: number }>;
}

export function openDraft(original: KnowledgeMap): Draft {
	const map = {
		...original,
		papers: [...original.papers],
		related: [...original.related],
		themes: [...original.themes],
		bridges: [...original.bridges],
		gaps: [...original.gaps],
	};
	const rows: PaperConcept[][] = original.concepts.map(() => []);
	for (const row of original.paperConcepts) rows[row.concept]!.push(row);
	const pairs = original.concepts.map(() => new Map<number, ConceptPair>());
	for (const pair of original.conceptPairs) {
		pairs[pair.source]!.set(pair.target, pair);
		pairs[pair.target]!.set(pair.source, pair);
	}
	const ids = nodeIds(original);
	const nodes: Draft["nodes"] = new Map();
	for (const [index, id] of ids.papers.entries()) nodes.set(id, { kind: "paper", index });
	for (const [index, id] of ids.concepts.entries()) nodes.set(id, { kind: "concept", index });
	return { map, concepts: [...original.concepts], rows, pairs, nodes };
}

/** Papers that name both, from two ascending lists of links. */
function papersOfBoth(a: PaperConcept[], b: PaperConcept[]): number {
	let both = 0;
	for (let i = 0, k = 0; i < a.length && k < b.length; )
		if (a[i]!.paper === b[k]!.paper) [both, i, k] = [both + 1, i + 1, k + 1];
		else if (a[i]!.paper < b[k]!.paper) i++;
		else k++;
	return both;
}

/** Sets, changes or removes the pair of two concepts by what their links say now. */
export function refreshPair({ rows, pairs, map }: Draft, a: number, b: number): void {
	const papers = papersOfBoth(rows[a]!, rows[b]!);
	const [source, target] = a < b ? [a, b] : [b, a];
	if (papers === 0) {
		pairs[a]!.delete(b);
		pairs[b]!.delete(a);
		return;
	}
	const strength = (map.papers.length * papers) / (rows[a]!.length * rows[b]!.length);
	const pair = { source, target, papers, strength: Math.round(strength * 10_000) / 10_000 };
	pairs[a]!.set(b, pair);
	pairs[b]!.set(a, pair);
}

/** A concept's counts and themes by what its links say now. */
export function refreshConcept(draft: Draft, index: number): void {
	const rows = draft.rows[index]!;
	const byTheme = new Map<number, number>();
	let total = 0;
	for (const { paper, weight } of rows) {
		const { theme } = draft.map.papers[paper]!;
		if (theme < 0) continue;
		total += weight;
		byTheme.set(theme, (byTheme.get(theme) ?? 0) + weight);
	}
	const themeShares = [...byTheme]
		.map(([theme, weight]): [number, number] => [theme, Math.round((weight / total) * 1000) / 1000])
		.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
	draft.concepts[index] = {
		...draft.concepts[index]!,
		papers: rows.length,
		mentions: rows.reduce((sum, { count }) => sum + count, 0),
		theme: themeShares[0]?.[0] ?? -1,
		themeShares: themeShares.filter(([, share]) => share >= 0.1),
	};
}

/** The finished map: holes closed, lists back in the order that the map promises. */
export function closeDraft({ map, concepts, rows, pairs }: Draft): KnowledgeMap {
	const order = [...concepts.keys()]
		.filter((c) => concepts[c] !== undefined)
		.sort((a, b) => concepts[b]!.papers - concepts[a]!.papers || compareText(concepts[a]!.id, concepts[b]!.id));
	const place = new Int32Array(concepts.length).fill(-1);
	for (const [to, from] of order.entries()) place[from] = to;
	const at = (concept: number): number => place[concept]!;

	const paperConcepts = order
		.flatMap((c) => rows[c]!.map((row) => ({ ...row, concept: at(c) })))
		.sort((a, b) => a.paper - b.paper || b.weight - a.weight || a.concept - b.concept);
	const conceptPairs = order
		.flatMap((c) => [...pairs[c]!.values()].filter(({ source }) => source === c))
		.map(({ source, target, papers, strength }) => ({
			source: Math.min(at(source), at(target)),
			target: Math.max(at(source), at(target)),
			papers,
			strength,
		}))
		.sort((a, b) => a.source - b.source || a.target - b.target);
	const finished = order.map((c) => concepts[c]!);
	return {
		...map,
		concepts: finished,
		paperConcepts,
		conceptPairs,
		related: map.related.map((pair) => ({
			...pair,
			shared: pair.shared.map((s) => ("concept" in s ? { ...s, concept: at(s.concept) } : s)),
		})),
		themes: map.themes.map((theme) => ({
			...theme,
			concepts: theme.concepts.map(({ concept, score }) => ({ concept: at(concept), score })),
		})),
		bridges: map.bridges.map((bridge) => (bridge.kind === "concept" ? { ...bridge, index: at(bridge.index) } : bridge)),
		gaps: map.gaps.map((gap) => ({
			...gap,
			concepts: [at(gap.concepts[0]), at(gap.concepts[1])],
			via: gap.via.map(at),
		})),
		report: {
			...map.report,
			counts: {
				...map.report.counts,
				concepts: finished.length,
				shown: finished.filter(({ shown }) => shown).length,
				paperConcepts: paperConcepts.length,
				conceptPairs: conceptPairs.length,
			},
		},
	};
}
