import type { KnowledgeMap } from "../../src/model/map.ts";
import { counted, shortDate, titleOf } from "../data/words.ts";
import type { NodeRef } from "../map/types.ts";
import { editDistance, errorsAllowed } from "./editDistance.ts";
import { fold } from "./fold.ts";

/** Everything that can be found: one entry for each title, label and other form, folded and between spaces. */
export interface SearchTexts {
	/** " stochastic gradient descent " */
	texts: string[];
	nodes: NodeRef[];
	/** Papers of each entry's node: the more, the sooner among equals. */
	weight: number[];
	/** The concept's other form that the entry is; undefined for a title or label. */
	form: (string | undefined)[];
	/** Made when first needed: distinct words and the entries that hold them. */
	words: Map<string, number[]> | undefined;
}

/** Nodes that were found, best first, with the other form that was found where it was not the label. */
export interface Found {
	nodes: { node: NodeRef; form: string | undefined }[];
	/** Nodes found, of which `nodes` are the first. */
	total: number;
	exact: boolean;
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

const INDEXES = new WeakMap<KnowledgeMap, SearchTexts>();

/** What is searched, from a map's names; concepts come with their forms, the label first. */
export function collectTexts(
	concepts: Iterable<{ label: string; papers: number; forms: Iterable<string> }>,
	titles: Iterable<string>,
	themes: KnowledgeMap["themes"],
): SearchTexts {
	const made: SearchTexts = { texts: [], nodes: [], weight: [], form: [], words: undefined };
	const add = (text: string, node: NodeRef, weight: number, form?: string) => {
		made.texts.push(` ${text} `);
		made.nodes.push(node);
		made.weight.push(weight);
		made.form.push(form);
	};
	let index = 0;
	for (const { label, papers, forms } of concepts) {
		const node: NodeRef = { kind: "concept", index: index++ };
		const first = fold(label);
		add(first, node, papers);
		const seen = new Set([first]);
		for (const form of forms) {
			const folded = fold(form);
			if (seen.has(folded)) continue;
			seen.add(folded);
			add(folded, node, papers, form);
		}
	}
	index = 0;
	for (const title of titles) add(fold(title), { kind: "paper", index: index++ }, 1);
	for (const [at, { name, papers }] of themes.entries()) add(fold(name), { kind: "theme", index: at }, papers.length);
	return made;
}

/** The texts of a map, collected once. */
function textsIn(map: KnowledgeMap): SearchTexts {
	const known = INDEXES.get(map);
	if (known) return known;
	const made = collectTexts(
		map.concepts.map(({ label, papers, variants }) => ({ label, papers, forms: variants.map(({ form }) => form) })),
		map.papers.map(({ title }) => title),
		map.themes,
	);
	INDEXES.set(map, made);
	return made;
}

/** Share of the hits kept for papers: a map has far more concepts, which would crowd titles out. */
const PAPERS_KEPT = 1 / 4;

/** Rank of a text that holds a word of the query only inside others. */
const INSIDE = 6;

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
		worst = INSIDE;
	}
	return worst;
}

/**
 * Finds what holds all words of a query, whole phrases and beginnings first, then the most used. Only when that gives
 * nothing, or words inside others at most, are words with typing errors tried, and `exact` is false: "neral" stands in
 * "general", but in a query of several words is more likely meant for "neural".
 */
export function searchTexts(index: SearchTexts, query: string, limit: number): Found {
	const folded = fold(query);
	if (folded === "") return { nodes: [], total: 0, exact: true };
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
		if (score !== undefined) offer(entry, score * 10 + (index.form[entry] === undefined ? 0 : 4));
	}
	let exact = best.size > 0;
	const inside = exact && [...best.values()].every(({ score }) => score >= INSIDE * 10);
	if (!exact || (inside && words.length > 1))
		for (const [entry, score] of similar(index, words)) {
			exact = false;
			offer(entry, score);
		}
	const ranked = [...best.values()].sort(
		(a, b) => a.score - b.score || index.weight[b.entry] - index.weight[a.entry] || a.entry - b.entry,
	);
	const papers = ranked.filter(({ entry }) => index.nodes[entry].kind === "paper").slice(0, PAPERS_KEPT * limit);
	const places = limit - papers.length;
	const taken = new Set([...ranked.filter((hit) => !papers.includes(hit)).slice(0, places), ...papers]);
	const nodes = ranked
		.filter((hit) => taken.has(hit))
		.map(({ entry }) => ({ node: index.nodes[entry], form: index.form[entry] }));
	return { nodes, total: ranked.length, exact };
}

/** Finds in a map that is held whole. */
export const searchMap = (map: KnowledgeMap, query: string, limit: number): SearchResult =>
	resultOf(map, searchTexts(textsIn(map), query, limit));

/** What was found, in words. */
export const resultOf = (map: KnowledgeMap, { nodes, total, exact }: Found): SearchResult => ({
	hits: nodes.map(({ node, form }) => hitOf(map, node, form)),
	total,
	exact,
});

function similar(index: SearchTexts, words: string[]): Map<number, number> {
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

function hitOf(map: KnowledgeMap, node: NodeRef, form: string | undefined): Hit {
	if (node.kind === "paper") {
		const paper = map.papers[node.index];
		return { node, label: titleOf(paper), note: shortDate(paper) };
	}
	if (node.kind === "theme") {
		const theme = map.themes[node.index];
		return { node, label: theme.name, note: `theme, ${counted(theme.papers.length, "paper")}` };
	}
	const concept = map.concepts[node.index];
	const hit: Hit = { node, label: concept.label, note: counted(concept.papers, "paper") };
	if (form !== undefined) hit.alias = form;
	return hit;
}
