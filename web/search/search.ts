import type { KnowledgeMap } from "../../src/model/map.ts";
import { counted, shortDate } from "../data/words.ts";
import type { NodeRef } from "../map/types.ts";
import { editDistance, errorsAllowed } from "./editDistance.ts";
import { fold } from "./fold.ts";

/** Everything that can be found: one entry for each title, label and other form, folded and between spaces. */
export interface SearchIndex {
	map: KnowledgeMap;
	/** " stochastic gradient descent " */
	texts: string[];
	nodes: NodeRef[];
	/** -1 for a title or label, else the number of the concept's other form. */
	variant: Int32Array;
	/** Made when first needed: distinct words and the entries that hold them. */
	words: Map<string, number[]> | undefined;
}

export interface Hit {
	node: NodeRef;
	label: string;
	/** "4 papers", "Oct 2025". */
	note: string;
	/** The other form that was found, when it was not the label. */
	alias?: string;
}

export interface SearchResult {
	hits: Hit[];
	/** Nodes found, of which `hits` are the first. */
	total: number;
	/** False when only similar words were found. */
	exact: boolean;
}

const INDEXES = new WeakMap<KnowledgeMap, SearchIndex>();

/** The index of a map, made once. */
export function searchIndex(map: KnowledgeMap): SearchIndex {
	const known = INDEXES.get(map);
	if (known) return known;
	const texts: string[] = [];
	const nodes: NodeRef[] = [];
	const variant: number[] = [];
	const add = (text: string, node: NodeRef, form: number) => {
		texts.push(` ${fold(text)} `);
		nodes.push(node);
		variant.push(form);
	};
	map.concepts.forEach((concept, index) => {
		const node: NodeRef = { kind: "concept", index };
		add(concept.label, node, -1);
		const seen = new Set([fold(concept.label)]);
		concept.variants.forEach(({ form }, i) => {
			const folded = fold(form);
			if (seen.has(folded)) return;
			seen.add(folded);
			add(form, node, i);
		});
	});
	map.papers.forEach(({ title }, index) => {
		add(title, { kind: "paper", index }, -1);
	});
	map.themes.forEach(({ name }, index) => {
		add(name, { kind: "theme", index }, -1);
	});
	const made = { map, texts, nodes, variant: Int32Array.from(variant), words: undefined };
	INDEXES.set(map, made);
	return made;
}

/** Share of the hits kept for papers: a map has far more concepts, which would crowd titles out. */
const PAPERS_KEPT = 1 / 4;

/** Lower is better; undefined when the text does not hold the query's words. */
function rank(text: string, query: string, words: string[]): number | undefined {
	if (text === ` ${query} `) return 0;
	if (text.startsWith(` ${query}`)) return text.startsWith(` ${query} `) ? 1 : 2;
	if (text.includes(` ${query} `)) return 3;
	if (text.includes(` ${query}`)) return 4;
	let worst = 5;
	for (const word of words) {
		if (text.includes(` ${word}`)) continue;
		if (word.length < 3 || !text.includes(word)) return undefined;
		worst = 6;
	}
	return worst;
}

/**
 * Finds what holds all words of a query, whole phrases and beginnings first, then the most used. Only when that gives
 * nothing are words with typing errors tried, and `exact` is false.
 */
export function searchMap(index: SearchIndex, query: string, limit: number): SearchResult {
	const folded = fold(query);
	if (folded === "") return { hits: [], total: 0, exact: true };
	const words = folded.split(" ");
	const best = new Map<string, { entry: number; score: number }>();
	const offer = (entry: number, score: number) => {
		const { kind, index: at } = index.nodes[entry];
		const key = kind + at;
		const known = best.get(key);
		if (!known || score < known.score) best.set(key, { entry, score });
	};
	for (let entry = 0; entry < index.texts.length; entry++) {
		const score = rank(index.texts[entry], folded, words);
		if (score !== undefined) offer(entry, score * 10 + (index.variant[entry] < 0 ? 0 : 4));
	}
	const exact = best.size > 0;
	if (!exact) for (const [entry, score] of similar(index, words)) offer(entry, score);
	const weight = ({ kind, index: at }: NodeRef) =>
		kind === "concept" ? index.map.concepts[at].papers : kind === "theme" ? index.map.themes[at].papers.length : 1;
	const ranked = [...best.values()].sort(
		(a, b) => a.score - b.score || weight(index.nodes[b.entry]) - weight(index.nodes[a.entry]) || a.entry - b.entry,
	);
	const papers = ranked.filter(({ entry }) => index.nodes[entry].kind === "paper").slice(0, PAPERS_KEPT * limit);
	const places = limit - papers.length;
	const taken = new Set([...ranked.filter((hit) => !papers.includes(hit)).slice(0, places), ...papers]);
	const hits = ranked.filter((hit) => taken.has(hit)).map(({ entry }) => hitOf(index, entry));
	return { hits, total: ranked.length, exact };
}

function similar(index: SearchIndex, words: string[]): Map<number, number> {
	index.words ??= vocabulary(index.texts);
	let found: Map<number, number> | undefined;
	for (const word of words) {
		const allowed = errorsAllowed(word.length);
		const holding = new Map<number, number>();
		for (const [known, entries] of index.words) {
			const start = known.length > word.length + allowed ? known.slice(0, word.length) : known;
			const errors = known.startsWith(word) ? 0 : editDistance(word, start, allowed);
			if (errors > allowed) continue;
			const cost = errors * 10 + (start === known ? 0 : 3);
			for (const entry of entries) if (cost < (holding.get(entry) ?? 1e9)) holding.set(entry, cost);
		}
		const sofar: Map<number, number> | undefined = found;
		found = sofar
			? new Map([...holding].flatMap(([entry, cost]) => (sofar.has(entry) ? [[entry, cost + sofar.get(entry)!]] : [])))
			: holding;
	}
	return found ?? new Map();
}

function vocabulary(texts: readonly string[]): Map<string, number[]> {
	const words = new Map<string, number[]>();
	texts.forEach((text, entry) => {
		for (const word of new Set(text.trim().split(" "))) {
			const entries = words.get(word);
			if (entries) entries.push(entry);
			else words.set(word, [entry]);
		}
	});
	return words;
}

function hitOf({ map, nodes, variant }: SearchIndex, entry: number): Hit {
	const node = nodes[entry];
	if (node.kind === "paper") {
		const paper = map.papers[node.index];
		return { node, label: paper.title, note: shortDate(paper) };
	}
	if (node.kind === "theme") {
		const theme = map.themes[node.index];
		return { node, label: theme.name, note: `theme, ${counted(theme.papers.length, "paper")}` };
	}
	const concept = map.concepts[node.index];
	const hit: Hit = { node, label: concept.label, note: counted(concept.papers, "paper") };
	if (variant[entry] >= 0) hit.alias = concept.variants[variant[entry]].form;
	return hit;
}
