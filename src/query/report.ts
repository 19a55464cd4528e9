import type { KnowledgeMap } from "../model/map.ts";
import type { IntakeReport } from "../model/report.ts";
import { type Cited, cite } from "./cited.ts";
import { type Methods, methods } from "./methods.ts";

/** A map as plain data for reading and for other programs: names instead of numbers. */
export interface Report {
	papers: {
		title: string;
		/** At most 20, by descending weight. */
		concepts: { label: string; aliases: string[]; weight: number }[];
		/** Name of the theme; "" when the paper fits none. */
		theme: string;
		/** Titles of at most 10 related papers, most similar first. */
		related: string[];
	}[];
	themes: {
		name: string;
		description: string;
		papers: number;
		/** Mean share of repeated runs in which its papers stay with it. */
		stability: number;
		representatives: string[];
		/** The same, with authors, year, venue and address where they are known. */
		cited: Cited[];
		concepts: { label: string; score: number }[];
		/** Names of its sub-themes. */
		subthemes: string[];
	}[];
	/** Papers that fit no theme, with the nearest one and the reason. */
	unplaced: { title: string; nearest: string; reason: string }[];
	/** The concepts that most papers name, without generic ones. */
	concepts: { label: string; aliases: string[]; papers: number; theme: string }[];
	bridges: { kind: "paper" | "concept"; label: string; themes: [string, string]; participation: number }[];
	gaps: { concepts: [string, string]; themes: [string, string]; expected: number; via: string[] }[];
	counts: KnowledgeMap["report"]["counts"] & { modularity: number };
	intake: IntakeReport;
	methods: Methods;
	generator: string;
}

const CONCEPTS_PER_PAPER = 20;
const RELATED_PER_PAPER = 10;
const TOP_CONCEPTS = 30;
const THEME_CONCEPTS = 10;

/** What there is to say about a map; `renderReport` writes it. Papers come in the map's order. */
export function report(map: KnowledgeMap): Report {
	const { papers, concepts, themes } = map;
	const title = (paper: number): string => papers[paper].title;
	const label = (concept: number): string => concepts[concept].label;
	const themeName = (theme: number): string => themes[theme]?.name ?? "";
	const aliases = (concept: number): string[] => {
		const forms = concepts[concept].variants.map(({ form }) => form);
		return [...new Set(forms)].filter((form) => form !== label(concept));
	};
	const named = papers.map((): Report["papers"][number]["concepts"] => []);
	for (const { paper, concept, weight } of map.paperConcepts)
		if (named[paper].length < CONCEPTS_PER_PAPER)
			named[paper].push({ label: label(concept), aliases: aliases(concept), weight });
	const related = papers.map((): [other: number, similarity: number][] => []);
	for (const { source, target, similarity } of map.related) {
		related[source].push([target, similarity]);
		related[target].push([source, similarity]);
	}
	const top = themes.flatMap((theme, t) => (theme.parent === -1 ? [{ theme, t }] : []));
	return {
		papers: papers.map((paper, p) => ({
			title: paper.title,
			concepts: named[p],
			theme: themeName(paper.theme),
			related: related[p]
				.sort((a, b) => b[1] - a[1] || a[0] - b[0])
				.slice(0, RELATED_PER_PAPER)
				.map(([other]) => title(other)),
		})),
		themes: top.map(({ theme, t }) => ({
			name: theme.name,
			description: theme.description,
			papers: theme.papers.length,
			stability: theme.stability,
			representatives: theme.representatives.map(title),
			cited: theme.representatives.map((paper) => cite(papers[paper])),
			concepts: theme.concepts.slice(0, THEME_CONCEPTS).map(({ concept, score }) => ({ label: label(concept), score })),
			subthemes: themes.filter(({ parent }) => parent === t).map(({ name }) => name),
		})),
		unplaced: papers
			.filter(({ theme }) => theme === -1)
			.map(({ title, membership }) => ({
				title,
				nearest: themeName(membership.alternative),
				reason: membership.reason ?? "",
			})),
		concepts: concepts
			.flatMap(({ generic, papers: n, theme }, c) =>
				generic ? [] : [{ label: label(c), aliases: aliases(c), papers: n, theme: themeName(theme) }],
			)
			.slice(0, TOP_CONCEPTS),
		bridges: map.bridges.map(({ kind, index, themes: [a, b], participation }) => ({
			kind,
			label: kind === "paper" ? title(index) : label(index),
			themes: [themeName(a), themeName(b)],
			participation,
		})),
		gaps: map.gaps.map((gap) => ({
			concepts: [label(gap.concepts[0]), label(gap.concepts[1])],
			themes: [themeName(gap.themes[0]), themeName(gap.themes[1])],
			expected: gap.expected,
			via: gap.via.map(label),
		})),
		counts: { ...map.report.counts, modularity: map.report.modularity },
		intake: map.report.intake,
		methods: methods(map),
		generator: map.generator,
	};
}
