import { betweenness } from "../../src/graph/betweenness.ts";
import { chooseBridges, neighbourShares } from "../../src/graph/bridges.ts";
import { findGaps } from "../../src/graph/gaps.ts";
import type { LinkColumns, PairColumns } from "../../src/model/columns.ts";
import type { Bridge, Concept, Gap, Theme } from "../../src/model/map.ts";
import type { SparseMatrix } from "../../src/sparse/matrix.ts";
import { round } from "../../src/sparse/order.ts";
import { transpose } from "../../src/sparse/transpose.ts";

/** How often shortest paths lead through each paper, over its nearest papers, and each concept, over those named with it. */
export interface Between {
	papers: Float64Array;
	concepts: Float64Array;
}

/** @param measure - Does the work of `betweenness` elsewhere, as on worker threads. */
export async function measureBetween(
	graph: SparseMatrix,
	concepts: number,
	pairs: PairColumns,
	measure: (graph: SparseMatrix) => Float64Array | Promise<Float64Array> = betweenness,
): Promise<Between> {
	const both = await Promise.all([graph, pairGraph(concepts, pairs)].map(measure));
	return { papers: both[0]!, concepts: both[1]! };
}

/**
 * Papers and concepts that join two themes
 * ========================================
 * A paper's ties are its nearest papers; its worth is how often shortest paths lead through it. A concept's ties are the
 * papers that name it; its worth grows with the papers that give it weight and falls with how common it is,
 * √papers · ln(n / papers) · mean weight, because what everyone names joins nothing in particular.
 */
export function findBridges(
	graph: SparseMatrix,
	paperTheme: Int32Array,
	concepts: Concept[],
	links: LinkColumns,
	between: Between,
): Bridge[] {
	const n = graph.rows;
	const papers = Array.from({ length: n }, (_, p) => ({
		index: p,
		shares: paperTheme[p]! < 0 ? [] : neighbourShares(graph, paperTheme, p),
		betweenness: between.papers[p]!,
		worth: Math.sqrt(between.papers[p]!),
	}));
	const weight = new Float64Array(concepts.length);
	links.concept.forEach((concept, l) => {
		weight[concept]! += links.weight[l]!;
	});
	const joining = concepts.flatMap((concept, c) =>
		concept.shown && !concept.generic && concept.papers > 1
			? [
					{
						index: c,
						shares: concept.themeShares,
						betweenness: between.concepts[c]!,
						worth: (weight[c]! / Math.sqrt(concept.papers)) * Math.log(n / concept.papers),
					},
				]
			: [],
	);
	return [...chooseBridges("concept", joining), ...chooseBridges("paper", papers)];
}

function pairGraph(concepts: number, { source, target }: PairColumns): SparseMatrix {
	const start = new Uint32Array(concepts + 1);
	for (const ends of [source, target]) for (const end of ends) start[end + 1]!++;
	for (let c = 0; c < concepts; c++) start[c + 1]! += start[c]!;
	const fill = start.slice();
	const index = new Uint32Array(source.length * 2);
	for (let i = 0; i < source.length; i++) {
		index[fill[source[i]!]!++] = target[i]!;
		index[fill[target[i]!]!++] = source[i]!;
	}
	return { rows: concepts, columns: concepts, start, index, value: new Float64Array(index.length).fill(1) };
}

/** Pairs of themes whose papers are near to each other: a tenth or more of the smaller theme's ties. */
function neighbouring(graph: SparseMatrix, paperTheme: Int32Array, themes: number): [number, number][] {
	const ties = new Float64Array(themes * themes);
	for (let p = 0; p < graph.rows; p++)
		for (let e = graph.start[p]!; e < graph.start[p + 1]!; e++) {
			const [a, b] = [paperTheme[p]!, paperTheme[graph.index[e]!]!];
			if (a >= 0 && b >= 0) ties[a * themes + b]! += graph.value[e]!;
		}
	const total = (t: number) => ties.subarray(t * themes, (t + 1) * themes).reduce((sum, value) => sum + value, 0);
	const pairs: [number, number][] = [];
	for (let a = 0; a < themes; a++)
		for (let b = a + 1; b < themes; b++)
			if (round(ties[a * themes + b]! / Math.min(total(a), total(b)), 6) >= 0.1) pairs.push([a, b]);
	return pairs;
}

/** What neighbouring themes have not combined (see `findGaps`). */
export function findThemeGaps(
	graph: SparseMatrix,
	paperTheme: Int32Array,
	concepts: Concept[],
	links: LinkColumns,
	pairs: PairColumns,
	themes: Theme[],
): Gap[] {
	const { start, index } = transpose({
		rows: graph.rows,
		columns: concepts.length,
		start: links.start,
		index: links.concept,
		value: links.weight,
	});
	const together = (a: number, b: number) => {
		let j = start[b]!;
		for (let i = start[a]!; i < start[a + 1]!; i++) {
			while (j < start[b + 1]! && index[j]! < index[i]!) j++;
			if (j < start[b + 1]! && index[j] === index[i]) return true;
		}
		return false;
	};
	const top = themes.filter((theme) => theme.parent < 0);
	return findGaps(graph.rows, concepts, top, neighbouring(graph, paperTheme, top.length), pairs, together);
}
