import { cleanLine, cleanText } from "../formats/cleanText.ts";
import type { GraphMap, GraphPaper } from "../model/graphMap.ts";
import type { Concept } from "../model/map.ts";
import { compareText, round } from "../sparse/order.ts";
import { nodeIds } from "./nodeIds.ts";
import { NEUTRAL_SLOT, PALETTE } from "./palette.ts";

export const GRAPHS = ["whole", "papers", "concepts"] as const;

export interface GraphOptions {
	/** Papers and concepts with all links; papers with their similarities; concepts with their association strengths. */
	graph: (typeof GRAPHS)[number];
	/** Keep this many papers and this many concepts, the heaviest; 0 keeps all. */
	top: number;
}
export const DEFAULT_GRAPH: GraphOptions = { graph: "whole", top: 0 };

/** What a node carries; every text is clean and fit for XML. A type, so that it is also a record of attributes. */
export type NodeAttributes = {
	/** Title or concept; on one line, never empty. */
	label: string;
	kind: "paper" | "concept";
	/** Map units, y upwards. */
	x: number;
	y: number;
	/** Radius in map units. */
	size: number;
	/** `#rrggbb` */
	color: string;
	/** Paper: sum of its similarities to related papers. Concept: papers that name it. */
	weight: number;
	/** Index of the theme; -1 without one. */
	theme: number;
	/** "" without a theme. */
	themeName: string;
	subthemeName?: string;
	/** Year of the paper, or of the first paper that names the concept. */
	year?: number;
	authors?: string;
	venue?: string;
	doi?: string;
	url?: string;
	/** The other written forms, joined by "; ". */
	aliases?: string;
	mentions?: number;
};

export type EdgeAttributes = {
	/** names: paper and concept. related: two papers. together: two concepts. */
	kind: "names" | "related" | "together";
	/** Rank weight, cosine similarity, or association strength; above 0. */
	weight: number;
	/** Mentions, for `names`; papers that name both, for `together`. */
	count?: number;
	/** Why two papers are related: the shared concepts and words, largest share first. */
	because?: string;
	/** The first year in which the link is there. */
	year?: number;
};

/** A map's graph, node by node and edge by edge: whoever writes it need not hold it. Each call begins anew. */
export interface GraphRows {
	nodes(): Generator<[id: string, attributes: NodeAttributes]>;
	edges(): Generator<[key: string, source: string, target: string, attributes: EdgeAttributes]>;
	/** Number of nodes. */
	order: number;
	/** There are at most as many edges. */
	maxSize: number;
}

/**
 * Only concepts that are drawn on the map take part. Nodes and edges come in the map's order; an edge's key is the
 * two node ids joined by "|" ("|" and "%" inside an id as %7C and %25), the same over rebuilds. Links whose weight
 * rounds to 0 at six decimals are left out: Gephi refuses them.
 */
export function graphRows(map: GraphMap, options: Partial<GraphOptions> = {}): GraphRows {
	const { graph: which, top } = { ...DEFAULT_GRAPH, ...options };
	const ids = nodeIds(map);
	const strength = new Float64Array(map.papers.length);
	for (const { source, target, similarity } of map.related) {
		strength[source]! += similarity;
		strength[target]! += similarity;
	}
	const shown = [...map.concepts.keys()].filter((c) => map.concepts[c]!.shown);
	const papers = which === "concepts" ? [] : heaviest([...map.papers.keys()], top, (p) => strength[p]!, ids.papers);
	const concepts = which === "papers" ? [] : heaviest(shown, top, (c) => map.concepts[c]!.papers, ids.concepts);
	const hasPaper = flags(map.papers.length, papers);
	const hasConcept = flags(map.concepts.length, concepts);

	function* nodes(): ReturnType<GraphRows["nodes"]> {
		const firstYears = conceptYears(map);
		for (const p of papers) yield [ids.papers[p]!, paperNode(map, map.papers[p]!, ids.papers[p]!, strength[p]!)];
		for (const c of concepts)
			yield [ids.concepts[c]!, conceptNode(map, map.concepts[c]!, ids.concepts[c]!, firstYears[c])];
	}

	function* edges(): ReturnType<GraphRows["edges"]> {
		const years = map.papers.map(({ year }) => year);
		for (const { paper, concept, weight, count } of map.paperConcepts)
			if (hasPaper[paper] && hasConcept[concept] && isKept(weight))
				yield edge(ids.papers[paper]!, ids.concepts[concept]!, { kind: "names", weight, count, year: years[paper] });
		for (const { source, target, similarity: weight, shared } of map.related) {
			if (!hasPaper[source] || !hasPaper[target] || !isKept(weight)) continue;
			const reasons = shared.map((s) => ("concept" in s ? map.concepts[s.concept]!.label : s.word));
			const because = cleanLine(reasons.join("; "));
			const year = latest(years[source], years[target]);
			yield edge(ids.papers[source]!, ids.papers[target]!, { kind: "related", weight, because, year });
		}
		if (concepts.length === 0) return;
		const together = pairYears(map);
		let pair = -1;
		for (const { source, target, papers: count, strength: weight } of map.conceptPairs) {
			pair++;
			if (!hasConcept[source] || !hasConcept[target] || !isKept(weight)) continue;
			const year = together[pair] || undefined;
			yield edge(ids.concepts[source]!, ids.concepts[target]!, { kind: "together", weight, count, year });
		}
	}
	const maxSize = map.paperConcepts.length + map.related.length + map.conceptPairs.length;
	return { nodes, edges, order: papers.length + concepts.length, maxSize };
}

const isKept = (weight: number): boolean => round(weight, 6) > 0;

function edge(a: string, b: string, attributes: EdgeAttributes): [string, string, string, EdgeAttributes] {
	attributes.weight = round(attributes.weight, 6);
	return [`${escapeKey(a)}|${escapeKey(b)}`, a, b, compact(attributes)];
}

function flags(length: number, items: readonly number[]): Uint8Array {
	const set = new Uint8Array(length);
	for (const item of items) set[item] = 1;
	return set;
}

const escapeKey = (id: string): string => id.replaceAll("%", "%25").replaceAll("|", "%7C");

/** The object without its absent fields. */
function compact<T extends object>(attributes: T): T {
	return Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== undefined)) as T;
}

function latest(a: number | undefined, b: number | undefined): number | undefined {
	return a === undefined ? b : b === undefined ? a : Math.max(a, b);
}

/** The first `top` by weight, ties to the smaller id, in their old order. */
function heaviest(items: number[], top: number, weight: (i: number) => number, ids: string[]): number[] {
	if (top <= 0 || items.length <= top) return items;
	const byWeight = items.toSorted((a, b) => weight(b) - weight(a) || compareText(ids[a]!, ids[b]!));
	return byWeight.slice(0, top).sort((a, b) => a - b);
}

function themeOf(map: GraphMap, theme: number): { slot: (typeof PALETTE)[number]; name: string } {
	const { color = NEUTRAL_SLOT, name = "" } = map.themes[theme] ?? {};
	return { slot: PALETTE[color] ?? PALETTE[NEUTRAL_SLOT]!, name: cleanLine(name) };
}

function paperNode(map: GraphMap, paper: GraphPaper, id: string, strength: number): NodeAttributes {
	const { slot, name } = themeOf(map, paper.theme);
	const authors = paper.authors.map(({ family, given }) => (given ? `${given} ${family}` : family)).join("; ");
	return compact<NodeAttributes>({
		label: cleanLine(paper.title) || id,
		kind: "paper",
		x: paper.x,
		y: paper.y,
		size: paper.r,
		color: slot.light.mark,
		weight: round(strength, 6),
		theme: paper.theme,
		themeName: name,
		subthemeName: paper.subtheme < 0 ? undefined : themeOf(map, paper.subtheme).name,
		year: paper.year,
		authors: cleanLine(authors) || undefined,
		venue: cleanLine(paper.venue ?? "") || undefined,
		doi: cleanLine(paper.doi ?? "") || undefined,
		url: cleanText(paper.url ?? "") || undefined,
	});
}

function conceptNode(map: GraphMap, concept: Concept, id: string, year: number | undefined): NodeAttributes {
	const { slot, name } = themeOf(map, concept.theme);
	const aliases = concept.variants.slice(1).map(({ form }) => form);
	return compact<NodeAttributes>({
		label: cleanLine(concept.label) || id,
		kind: "concept",
		x: concept.x,
		y: concept.y,
		size: concept.r,
		color: slot.light.ink,
		weight: concept.papers,
		theme: concept.theme,
		themeName: name,
		year,
		aliases: cleanLine(aliases.join("; ")) || undefined,
		mentions: concept.mentions,
	});
}

/** Year of the first paper that names each concept. */
function conceptYears(map: GraphMap): (number | undefined)[] {
	const first: (number | undefined)[] = new Array(map.concepts.length).fill(undefined);
	for (const { paper, concept } of map.paperConcepts) {
		const year = map.papers[paper]!.year;
		if (year !== undefined && year < (first[concept] ?? Number.POSITIVE_INFINITY)) first[concept] = year;
	}
	return first;
}

/** First year in which a paper names both concepts of each pair, 0 for none; in the pairs' order. */
function pairYears({ concepts, conceptPairs, paperConcepts, papers }: GraphMap): Uint16Array {
	// The pairs come by source, then target: their place is found by halving.
	const keys = new Float64Array(conceptPairs.length);
	let at = 0;
	for (const { source, target } of conceptPairs) keys[at++] = source * concepts.length + target;
	const years = new Uint16Array(keys.length);
	const meet = (key: number, year: number): void => {
		let [low, high] = [0, keys.length];
		while (low < high) {
			const middle = (low + high) >>> 1;
			if (keys[middle]! < key) low = middle + 1;
			else high = middle;
		}
		if (keys[low] === key && (years[low] === 0 || year < years[low]!)) years[low] = year;
	};
	const close = (paper: number, row: number[]): void => {
		const year = papers[paper]?.year;
		if (year === undefined) return;
		row.sort((a, b) => a - b);
		for (const [i, source] of row.entries())
			for (let k = i + 1; k < row.length; k++) meet(source * concepts.length + row[k]!, year);
	};
	let [open, row]: [number, number[]] = [-1, []];
	for (const { paper, concept } of paperConcepts) {
		if (paper !== open) {
			close(open, row);
			[open, row] = [paper, []];
		}
		row.push(concept);
	}
	close(open, row);
	return years;
}
