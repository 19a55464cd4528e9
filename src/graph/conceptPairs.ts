import type { PairColumns } from "../model/columns.ts";
import { createColumn } from "../sparse/grow.ts";
import type { SparseMatrix } from "../sparse/matrix.ts";
import { round } from "../sparse/order.ts";
import { orderPairs } from "../sparse/orderPairs.ts";
import { transpose } from "../sparse/transpose.ts";
import { associationStrength } from "./associationStrength.ts";

export interface PairOptions {
	/** Papers that must name both. */
	least: number;
	/** Partners kept a concept: those of greatest count × log2(strength); a pair is kept when either side keeps it. */
	partners: number;
}

export const DEFAULT_PAIRS: PairOptions = { least: 2, partners: 12 };

/**
 * Concepts that are named together
 * ================================
 * Counts the papers that name two concepts, and keeps the pairs that are together more often than by chance.
 * Cost: the sum over papers of (their concepts)², memory: one row at a time.
 *
 * @param paperConcepts - P × C; only which concepts a paper names counts, not how much.
 * @param usable - [C] 1 for the concepts to pair; leave out generic ones, which are together with everything.
 * @returns By source, then target; source < target.
 */
export function findConceptPairs(
	paperConcepts: SparseMatrix,
	usable: Uint8Array,
	options: PairOptions = DEFAULT_PAIRS,
): PairColumns {
	const { rows: n, columns } = paperConcepts;
	const papersOf = transpose(paperConcepts);
	const df = (concept: number) => papersOf.start[concept + 1]! - papersOf.start[concept]!;
	const count = new Uint32Array(columns);
	// A pair that both sides keep is here twice.
	const kept = {
		source: createColumn(new Uint32Array(1024)),
		target: createColumn(new Uint32Array(1024)),
		papers: createColumn(new Uint32Array(1024)),
		strength: createColumn(new Float64Array(1024)),
	};
	for (let source = 0; source < columns; source++) {
		if (!usable[source] || df(source) < options.least) continue;
		const touched: number[] = [];
		for (let e = papersOf.start[source]!; e < papersOf.start[source + 1]!; e++) {
			const paper = papersOf.index[e]!;
			for (let f = paperConcepts.start[paper]!; f < paperConcepts.start[paper + 1]!; f++) {
				const target = paperConcepts.index[f]!;
				if (target !== source && usable[target] && count[target]!++ === 0) touched.push(target);
			}
		}
		const partners = [];
		for (const target of touched) {
			const papers = count[target]!;
			count[target] = 0;
			if (papers < options.least) continue;
			const strength = associationStrength(papers, df(source), df(target), n);
			if (strength > 1) partners.push({ target, papers, strength, worth: round(papers * Math.log2(strength), 6) });
		}
		partners.sort((a, b) => b.worth - a.worth || a.target - b.target);
		for (const { target, papers, strength } of partners.slice(0, options.partners)) {
			kept.source.push(Math.min(source, target));
			kept.target.push(Math.max(source, target));
			kept.papers.push(papers);
			kept.strength.push(round(strength, 4));
		}
	}
	const pairs = {
		source: kept.source.finish(),
		target: kept.target.finish(),
		papers: kept.papers.finish(),
		strength: kept.strength.finish(),
	};
	const isFirst = (i: number, at: number, order: Uint32Array) =>
		at === 0 || pairs.source[order[at - 1]!] !== pairs.source[i] || pairs.target[order[at - 1]!] !== pairs.target[i];
	return takePairs(pairs, orderPairs(pairs.source, pairs.target).filter(isFirst));
}

/** The pairs at these places, in this order. */
export function takePairs({ source, target, papers, strength }: PairColumns, places: Uint32Array): PairColumns {
	return {
		source: places.map((i) => source[i]!),
		target: places.map((i) => target[i]!),
		papers: places.map((i) => papers[i]!),
		strength: Float64Array.from(places, (i) => strength[i]!),
	};
}
