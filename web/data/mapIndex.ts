import type { ConceptPair, KnowledgeMap, PaperConcept, RelatedPair } from "../../src/model/map.ts";
import { LargeMap } from "./large/largeMap.ts";

/**
 * What the panels ask of a map, answered without a scan of it: rows grouped by paper and by concept as offsets
 * into one array each (CSR), and ids to indices.
 */
export interface MapIndex {
	map: KnowledgeMap;
	/** All of the map is there; of a large one ties, ids and abstracts come after it is drawn. */
	whole: boolean;
	paperById: Pick<Map<string, number>, "get">;
	conceptById: Pick<Map<string, number>, "get">;
	themeById: Pick<Map<string, number>, "get">;
	/** Drawn concepts, papers of no theme, and papers between themes: counted when first asked for. */
	tally: { readonly shown: number; readonly outside: number; readonly between: number };
	/** Rows of `paperConcepts` of a paper, strongest first. */
	conceptsOf(paper: number): PaperConcept[];
	/** Goes through all rows of `paperConcepts`, in no order. */
	eachLink(see: (paper: number, concept: number, weight: number) => void): void;
	/** Rows of `paperConcepts` of a concept, strongest first. */
	papersOf(concept: number): PaperConcept[];
	/** Related pairs of a paper, most similar first. */
	relatedOf(paper: number): RelatedPair[];
	/** Concept pairs of a concept, most papers in common first. */
	pairsOf(concept: number): ConceptPair[];
	/** The top-level theme of a paper; its sub-theme's parent counts. */
	themeOf(paper: number): number;
}

interface Groups {
	start: Uint32Array;
	rows: Uint32Array;
}

function group(size: number, count: number, keysOf: (row: number) => number[]): Groups {
	const start = new Uint32Array(size + 1);
	for (let row = 0; row < count; row++) for (const key of keysOf(row)) start[key + 1]!++;
	for (let key = 0; key < size; key++) start[key + 1]! += start[key]!;
	const next = start.slice();
	const rows = new Uint32Array(start[size]!);
	for (let row = 0; row < count; row++) for (const key of keysOf(row)) rows[next[key]!++] = row;
	return { start, rows };
}

const members = <T>(groups: Groups, key: number, table: T[]): T[] =>
	Array.from(groups.rows.subarray(groups.start[key] ?? 0, groups.start[key + 1] ?? 0), (row) => table[row]!);

const themeIn =
	({ papers, themes }: KnowledgeMap) =>
	(paper: number): number => {
		const theme = papers[paper]?.theme ?? -1;
		return theme >= 0 && themes[theme]!.parent >= 0 ? themes[theme]!.parent : theme;
	};

/** A paper sits between themes when it fits none, or left its theme in one repeated run in five or more. */
export function isBetween({ papers }: Pick<KnowledgeMap, "papers">, paper: number): boolean {
	const { theme, membership } = papers[paper]!;
	return theme < 0 || membership.reason !== undefined || membership.stability < 0.8;
}

function tallyOf(map: KnowledgeMap): MapIndex["tally"] {
	const { papers, concepts } = map;
	const once = (count: () => number) => {
		let counted: number | undefined;
		return () => (counted ??= count());
	};
	const shown = once(() =>
		map instanceof LargeMap ? map.conceptsShown : concepts.reduce((sum, { shown }) => sum + (shown ? 1 : 0), 0),
	);
	const outside = once(() =>
		map instanceof LargeMap ? map.outside : papers.reduce((sum, { theme }) => sum + (theme < 0 ? 1 : 0), 0),
	);
	const between = once(() => papers.reduce((sum, _, p) => sum + (isBetween(map, p) ? 1 : 0), 0));
	return {
		get shown() {
			return shown();
		},
		get outside() {
			return outside();
		},
		get between() {
			return between();
		},
	};
}

/** A large map answers for itself. */
function indexLarge(map: LargeMap): MapIndex {
	return {
		map,
		whole: map.parts.details !== undefined,
		paperById: { get: (id) => map.paperNumber(id) },
		conceptById: { get: (id) => map.conceptNumber(id) },
		themeById: new Map(map.themes.map((theme, index) => [theme.id, index])),
		tally: tallyOf(map),
		eachLink: (see) => map.eachLink(see),
		conceptsOf: (paper) => map.conceptsOf(paper),
		papersOf: (concept) => map.papersOf(concept),
		relatedOf: (paper) => map.relatedOf(paper),
		pairsOf: (concept) => map.pairsOf(concept),
		themeOf: themeIn(map),
	};
}

/** Indexes a map; each grouping is made when it is first asked for, so that opening a map stays quick. */
export function indexMap(map: KnowledgeMap): MapIndex {
	if (map instanceof LargeMap) return indexLarge(map);
	const { papers, concepts, themes, paperConcepts, related, conceptPairs } = map;
	let byPaper: Groups | undefined;
	let byConcept: Groups | undefined;
	let relatedGroups: Groups | undefined;
	let pairGroups: Groups | undefined;
	return {
		map,
		whole: true,
		paperById: new Map(papers.map((paper, index) => [paper.id, index])),
		conceptById: new Map(concepts.map((concept, index) => [concept.id, index])),
		themeById: new Map(themes.map((theme, index) => [theme.id, index])),
		tally: tallyOf(map),
		eachLink(see) {
			for (const { paper, concept, weight } of paperConcepts) see(paper, concept, weight);
		},
		conceptsOf(paper) {
			byPaper ??= group(papers.length, paperConcepts.length, (row) => [paperConcepts[row]!.paper]);
			return members(byPaper, paper, paperConcepts).sort((a, b) => b.weight - a.weight || a.concept - b.concept);
		},
		papersOf(concept) {
			byConcept ??= group(concepts.length, paperConcepts.length, (row) => [paperConcepts[row]!.concept]);
			return members(byConcept, concept, paperConcepts).sort((a, b) => b.weight - a.weight || a.paper - b.paper);
		},
		relatedOf(paper) {
			relatedGroups ??= group(papers.length, related.length, (row) => [related[row]!.source, related[row]!.target]);
			return members(relatedGroups, paper, related).sort(
				(a, b) => b.similarity - a.similarity || a.source - b.source || a.target - b.target,
			);
		},
		pairsOf(concept) {
			pairGroups ??= group(concepts.length, conceptPairs.length, (row) => [
				conceptPairs[row]!.source,
				conceptPairs[row]!.target,
			]);
			return members(pairGroups, concept, conceptPairs).sort(
				(a, b) => b.papers - a.papers || b.strength - a.strength || a.source - b.source || a.target - b.target,
			);
		},
		themeOf: themeIn(map),
	};
}

/** The other end of a pair. */
export const otherEnd = (pair: { source: number; target: number }, one: number): number =>
	pair.source === one ? pair.target : pair.source;
