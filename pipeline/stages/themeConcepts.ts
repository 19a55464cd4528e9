// Over 250 lines: one table that names are made from, and the one score that reads it.
import type { LinkColumns } from "../../src/model/columns.ts";
import type { Concept } from "../../src/model/map.ts";
import { logarithm } from "../../src/sparse/logarithm.ts";
import { round } from "../../src/sparse/order.ts";
import { foldWord } from "./fold.ts";
import { SELDOM } from "./labels.ts";
import { stemWord } from "./porter.ts";
import { topicality } from "./wordWeights.ts";

/** What theme names are made from. C concepts, P papers. */
export interface NamingTable {
	concepts: readonly Pick<Concept, "label" | "kind" | "papers" | "generic" | "variants">[];
	/** [C] as a name shows it: spelt out where the label is a short form. */
	form: string[];
	/** [C] stems of that form, in order. */
	stems: string[][];
	/** [C] shorter concepts whose words it holds in one run: "latent diffusion model" holds "diffusion model". */
	parts: number[][];
	/** [C] 1 for words of the trade: what 8 % of the papers name, and none in its title. */
	isTrade: Uint8Array;
	/** [C] share of its uses in which it is a noun of its own and not the first words of a longer concept, 0 to 1. */
	standing: Float64Array;
	/** [C] how far titles say such things: "training data" less than "diffusion models"; about 1. */
	topicality: Float64Array;
	/**
	 * Calls back for the concepts that a paper names, alone or inside a longer one, with the largest weight of each: that of the
	 * longer one where it is its last words, else 0.
	 */
	eachNamed(paper: number, visit: (concept: number, weight: number) => void): void;
}

/** A concept as a theme's papers name it, alone or inside a longer one. */
export interface ThemeConcept {
	concept: number;
	/** Papers of the theme that name it. */
	count: number;
	/** Share of the theme's papers that name it, 0 to 1. */
	cover: number;
	/** Share of the papers that name it that are the theme's, 0 to 1. */
	purity: number;
	/** How much it tells the theme from the others; above 0. */
	score: number;
}

/** Worth of a concept that a paper merely names, against its first. */
const NAMED = 0.2;
/** Say of the topicality of a concept's words in its worth as a name. */
const TOPIC = 0.6;
/** A phrase that this share of a theme's papers name can stand for it, so that no generic concept is needed. */
const FEW = 0.4;
/** A generic concept stands for a theme when this share of its papers name it, and so many times more than all papers do. */
const MOST_PAPERS = 0.6;
const LIFTED = 1.4;
/** Titles and explained short forms have capitals that say nothing: so many forms with them count as one without. */
const SMALL = 4;
/** A word is a part of longer concepts when at least so many papers for each of theirs name it by itself. */
const ALONE = 0.1;
/** Share of the papers, and papers at least, from which on a concept that no title has is the trade's: "machine learning". */
const TRADE = 0.08;
const TRADE_PAPERS = 4;
/** Papers added to every concept's count, so that what two papers share by chance tells little. */
const PRIOR = 1.5;

export function namingTable(
	concepts: NamingTable["concepts"],
	links: Pick<LinkColumns, "start" | "concept" | "weight" | "mentionStart" | "field">,
): NamingTable {
	const form = concepts.map(spellOut);
	const words = form.map((text) =>
		text
			.toLowerCase()
			.split(/[\s-]+/)
			.filter(Boolean),
	);
	const stems = words.map((own) => own.map(stemWord));
	// Stems would make "functionalization" a part of "loss function".
	const folds = words.map((own) => own.map(foldWord));
	const parts = thatStandAlone(partsOf(folds), folds, concepts);
	const isHead = (c: number, part: number) => folds[c]!.at(-1) === folds[part]!.at(-1);
	const eachNamed = createReader(links, parts, isHead);
	const standing = standingOf(concepts, folds, parts);
	return {
		concepts,
		form,
		stems,
		parts,
		isTrade: findTrade(concepts, links),
		standing,
		topicality: topicalityOf(form),
		eachNamed,
	};
}

/** See `NamingTable.isTrade`; a concept whose mentions nobody counted is none. */
function findTrade(
	concepts: NamingTable["concepts"],
	{ start, concept, mentionStart, field }: Pick<LinkColumns, "start" | "concept" | "mentionStart" | "field">,
): Uint8Array {
	const least = Math.max(TRADE_PAPERS, TRADE * (start.length - 1));
	const titled = new Uint8Array(concepts.length);
	for (let l = 0; l < concept.length; l++) {
		if (mentionStart[l] === mentionStart[l + 1]) titled[concept[l]!] = 1;
		for (let m = mentionStart[l]!; m < mentionStart[l + 1]!; m++) if (field[m] === 0) titled[concept[l]!] = 1;
	}
	return Uint8Array.from(concepts, ({ kind, papers }, c) =>
		kind !== "name" && papers >= least && titled[c] === 0 ? 1 : 0,
	);
}

/**
 * What tells themes apart
 * =======================
 * Class-based TF-IDF, each theme being one class: how strongly its papers name a concept, times how much more often
 * they do than all papers,
 *
 *   score(c, t) = mean over t's papers of (0.2 + 0.8 weight) · ln(cover(c, t) / cover(c, all))
 *
 * A paper that names "latent diffusion model" names "diffusion model" too, and "latent diffusion" in passing. Concepts that the theme
 * names no more often than others are left out, as are words of the trade where there are others, and generic ones too, unless no
 * phrase names much of the theme and the generic one most of it, far more often than elsewhere; so is what fewer than `least` of its
 * papers name, where there are four or more.
 *
 * [Article] Grootendorst, "BERTopic: Neural topic modeling with a class-based TF-IDF procedure", 2022. arXiv:2203.05794
 *
 * @param theme - [P] theme, -1 for papers that do not count.
 * @param least - Papers, at least 1.
 * @returns Per theme, best first, ties to the smaller concept.
 */
export function scoreThemeConcepts(table: NamingTable, theme: Int32Array, themes: number, least = 2): ThemeConcept[][] {
	const members: number[][] = Array.from({ length: themes }, () => []);
	theme.forEach((t, p) => {
		if (t >= 0) members[t]!.push(p);
	});
	const papers = members.reduce((sum, own) => sum + own.length, 0);
	const frequency = new Uint32Array(table.concepts.length);
	for (const own of members) for (const p of own) table.eachNamed(p, (concept) => frequency[concept]!++);
	// Of one theme after the other.
	const counts = new Uint32Array(table.concepts.length);
	const weights = new Float64Array(table.concepts.length);
	return members.map((own) => {
		const named: number[] = [];
		for (const p of own)
			table.eachNamed(p, (concept, weight) => {
				if (counts[concept]!++ === 0) named.push(concept);
				weights[concept]! += NAMED + (1 - NAMED) * weight;
			});
		const scored: ThemeConcept[] = [];
		for (const concept of named) {
			const count = counts[concept]!;
			if (count < least && own.length >= 4) continue;
			const cover = count / own.length;
			const all = Math.min(1, (frequency[concept]! + PRIOR) / papers);
			if (cover <= all && themes > 1) continue;
			const score = (weights[concept]! / own.length) * (themes > 1 ? logarithm(cover / all) : 1);
			if (table.concepts[concept]!.generic && (cover < MOST_PAPERS || cover < LIFTED * all)) continue;
			scored.push({ concept, count, cover, purity: count / (frequency[concept]! + PRIOR), score });
		}
		for (const concept of named) counts[concept] = weights[concept] = 0;
		const isGeneric = ({ concept }: ThemeConcept) => table.concepts[concept]!.generic;
		const phrased = scored.some((c) => !isGeneric(c) && c.cover >= FEW && table.stems[c.concept]!.length > 1);
		const telling = phrased ? scored.filter((c) => !isGeneric(c)) : scored;
		const rest = telling.filter(({ concept }) => table.isTrade[concept] === 0);
		return (rest.length > 0 ? rest : telling).sort((a, b) => b.score - a.score || a.concept - b.concept);
	});
}

/** See `NamingTable.eachNamed`; `isHead` tells whether a part of a concept has its last word. */
function createReader(
	{ start, concept, weight }: Pick<LinkColumns, "start" | "concept" | "weight">,
	parts: readonly number[][],
	isHead: (concept: number, part: number) => boolean,
): NamingTable["eachNamed"] {
	const largest = new Float64Array(parts.length).fill(-1);
	const named: number[] = [];
	const add = (c: number, weight: number) => {
		if (largest[c]! < 0) named.push(c);
		if (weight > largest[c]!) largest[c] = weight;
	};
	return (paper, visit) => {
		for (let e = start[paper]!; e < start[paper + 1]!; e++) {
			add(concept[e]!, weight[e]!);
			for (const part of parts[concept[e]!]!) add(part, isHead(concept[e]!, part) ? weight[e]! : 0);
		}
		for (const c of named) {
			visit(c, largest[c]!);
			largest[c] = -1;
		}
		named.length = 0;
	};
}

/**
 * The label, or where that is a short form the most frequent spelt-out one, in small letters where they are at home in the text;
 * not where the words are hardly written ("DNA").
 */
function spellOut({ label, variants }: NamingTable["concepts"][number]): string {
	if (/[\s-]/.test(label) || !/\p{Lu}.*\p{Lu}/u.test(label)) return label;
	const longer = variants.find(({ form }) => form.includes(" "));
	if (!longer || longer.count * SELDOM < variants[0]!.count) return label;
	const small = variants.find(({ form }) => form === longer.form.toLowerCase());
	return small && small.count * SMALL >= longer.count ? small.form : longer.form;
}

function partsOf(folds: readonly string[][]): number[][] {
	const byFolds = new Map<string, number>();
	folds.forEach((own, c) => {
		const key = own.join(" ");
		if (!byFolds.has(key)) byFolds.set(key, c);
	});
	return folds.map((own, c) => {
		const parts = new Set<number>();
		for (let length = 1; length < own.length; length++)
			for (let from = 0; from + length <= own.length; from++) {
				const part = byFolds.get(own.slice(from, from + length).join(" "));
				if (part !== undefined && part !== c) parts.add(part);
			}
		return [...parts];
	});
}

/** Leaves out the words that hardly any paper names by themselves: a "Rags" is no part of what is said of RAG systems. */
function thatStandAlone(
	parts: readonly number[][],
	folds: readonly string[][],
	concepts: NamingTable["concepts"],
): number[][] {
	const within = new Float64Array(concepts.length);
	parts.forEach((own, c) => {
		for (const part of own) within[part]! += concepts[c]!.papers;
	});
	const stands = (part: number) => folds[part]!.length > 1 || concepts[part]!.papers >= ALONE * within[part]!;
	return parts.map((own) => own.filter(stands));
}

function topicalityOf(form: readonly string[]): Float64Array {
	return Float64Array.from(form, (text) => {
		const words = text.toLowerCase().split(/\s+/);
		const mean = words.reduce((sum, word) => sum + topicality(foldWord(word)), 0) / words.length;
		return round(Math.exp(TOPIC * mean), 6);
	});
}

/** "Vision-language" is found in "vision-language models" and hardly alone: it modifies, and names nothing. */
function standingOf(
	concepts: NamingTable["concepts"],
	folds: readonly string[][],
	parts: readonly number[][],
): Float64Array {
	const alone = Float64Array.from(concepts, ({ papers }) => papers);
	const before = new Float64Array(concepts.length);
	parts.forEach((own, c) => {
		for (const part of own) {
			const last = folds[part]!.at(-1) === folds[c]!.at(-1);
			if (last) continue;
			before[part]! += concepts[c]!.papers;
		}
	});
	return alone.map((count, c) => count / (count + before[c]!));
}
