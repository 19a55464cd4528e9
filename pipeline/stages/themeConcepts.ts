import type { Concept, PaperConcept } from "../../src/model/map.ts";
import { logarithm } from "../../src/sparse/logarithm.ts";
import { createStemmer } from "./porter.ts";

/** What theme names are made from. C concepts, P papers. */
export interface NamingTable {
	concepts: readonly Pick<Concept, "label" | "kind" | "generic" | "variants">[];
	/** [C] as a name shows it: spelt out where the label is a short form. */
	form: string[];
	/** [C] stems of that form, in order. */
	stems: string[][];
	/** [C] shorter concepts whose words it holds in one run: "latent diffusion model" holds "diffusion model". */
	parts: number[][];
	/** [P] concepts of each paper, with weights. */
	named: { concept: number; weight: number }[][];
}

/** A concept as a theme's papers name it, alone or inside a longer one. */
export interface ThemeConcept {
	concept: number;
	/** Papers of the theme that name it, ascending. */
	papers: number[];
	/** Share of the theme's papers that name it, 0 to 1. */
	cover: number;
	/** How much it tells the theme from the others; above 0. */
	score: number;
}

/** @param links - Any order; each paper and concept once. */
export function namingTable(
	papers: number,
	concepts: NamingTable["concepts"],
	links: readonly Pick<PaperConcept, "paper" | "concept" | "weight">[],
): NamingTable {
	const stem = createStemmer();
	const form = concepts.map(spellOut);
	const stems = form.map((text) =>
		text
			.toLowerCase()
			.split(/[\s-]+/)
			.filter(Boolean)
			.map(stem),
	);
	const named: NamingTable["named"] = Array.from({ length: papers }, () => []);
	for (const { paper, concept, weight } of links) named[paper]!.push({ concept, weight });
	return { concepts, form, stems, parts: partsOf(stems), named };
}

/**
 * What tells themes apart
 * =======================
 * Class-based TF-IDF, each theme being one class: how strongly its papers name a concept, times how much more often
 * they do than all papers,
 *
 *   score(c, t) = mean over t's papers of (1 + weight) / 2 · ln(cover(c, t) / cover(c, all))
 *
 * A paper that names "latent diffusion model" names "diffusion model" too. Generic concepts, and those that the theme
 * names no more often than others, are left out; so is what only one of its papers names, where there are four or more.
 *
 * [Article] Grootendorst, "BERTopic: Neural topic modeling with a class-based TF-IDF procedure", 2022. arXiv:2203.05794
 *
 * @param theme - [P] theme, -1 for papers that do not count.
 * @returns Per theme, best first, ties to the smaller concept.
 */
export function scoreThemeConcepts(table: NamingTable, theme: Int32Array, themes: number): ThemeConcept[][] {
	const members: number[][] = Array.from({ length: themes }, () => []);
	theme.forEach((t, p) => {
		if (t >= 0) members[t]!.push(p);
	});
	const papers = members.reduce((sum, own) => sum + own.length, 0);
	const frequency = new Uint32Array(table.concepts.length);
	const found = members.map((own) => {
		const weights = new Map<number, { papers: number[]; weight: number }>();
		for (const p of own)
			for (const [concept, weight] of namedBy(table, p)) {
				frequency[concept]!++;
				const entry = weights.get(concept);
				if (entry) {
					entry.papers.push(p);
					entry.weight += (1 + weight) / 2;
				} else weights.set(concept, { papers: [p], weight: (1 + weight) / 2 });
			}
		return weights;
	});
	return members.map((own, t) => {
		const scored: ThemeConcept[] = [];
		for (const [concept, entry] of found[t]!) {
			const cover = entry.papers.length / own.length;
			const all = frequency[concept]! / papers;
			if ((own.length >= 4 && entry.papers.length < 2) || (cover <= all && themes > 1)) continue;
			const score = (entry.weight / own.length) * (themes > 1 ? logarithm(cover / all) : 1);
			scored.push({ concept, papers: entry.papers, cover, score });
		}
		return scored.sort((a, b) => b.score - a.score || a.concept - b.concept);
	});
}

/** Concepts that a paper names, alone or inside a longer one, with the largest weight of each. */
function namedBy(table: NamingTable, paper: number): Map<number, number> {
	const all = new Map<number, number>();
	const add = (concept: number, weight: number) => {
		if (!table.concepts[concept]!.generic) all.set(concept, Math.max(all.get(concept) ?? 0, weight));
	};
	for (const { concept, weight } of table.named[paper]!) {
		add(concept, weight);
		for (const part of table.parts[concept]!) add(part, weight);
	}
	return all;
}

/** The label, or where that is a short form the most frequent spelt-out one. */
function spellOut({ label, variants }: NamingTable["concepts"][number]): string {
	if (/[\s-]/.test(label) || !/\p{Lu}.*\p{Lu}/u.test(label)) return label;
	return variants.find(({ form }) => form.includes(" "))?.form ?? label;
}

function partsOf(stems: readonly string[][]): number[][] {
	const byStems = new Map<string, number>();
	stems.forEach((own, c) => {
		const key = own.join(" ");
		if (!byStems.has(key)) byStems.set(key, c);
	});
	return stems.map((own, c) => {
		const parts = new Set<number>();
		for (let length = 1; length < own.length; length++)
			for (let from = 0; from + length <= own.length; from++) {
				const part = byStems.get(own.slice(from, from + length).join(" "));
				if (part !== undefined && part !== c) parts.add(part);
			}
		return [...parts];
	});
}
