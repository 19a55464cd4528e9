/**
 * The recipe: papers in, map out. Runs in Node and in the browser, and gives the same bytes in both.
 */
import { assignColours } from "../src/graph/colours.ts";
import { layoutMap } from "../src/graph/layout.ts";
import { DEFAULT_LEIDEN, leiden } from "../src/graph/leiden.ts";
import { modularity } from "../src/graph/modularity.ts";
import { DEFAULT_NEIGHBOURS, findNeighbours, neighbourGraph } from "../src/graph/neighbours.ts";
import { chooseNeighbours, chooseResolution } from "../src/graph/scale.ts";
import { conceptRadius, paperRadius } from "../src/graph/sizes.ts";
import {
	type BuildOptions,
	type Concept,
	type KnowledgeMap,
	MAP_VERSION,
	type MapPaper,
	type Theme,
} from "../src/model/map.ts";
import { resolveOptions } from "../src/model/options.ts";
import type { Paper } from "../src/model/paper.ts";
import type { IntakeReport } from "../src/model/report.ts";
import type { TokenTable } from "../src/model/text.ts";
import { compareText, round } from "../src/sparse/order.ts";
import { FUNCTION_WORDS } from "./lexicon/function-words.ts";
import { extractConcepts } from "./stages/concepts.ts";
import { shareOverThemes } from "./stages/conceptThemes.ts";
import { paperConceptLinks, paperSentences } from "./stages/links.ts";
import { chooseShown } from "./stages/shown.ts";
import { countTerms, DEFAULT_TERMS } from "./stages/terms.ts";
import { tokenise } from "./stages/tokenise.ts";
import { weighTerms } from "./stages/vectors.ts";

declare const __VERSION__: string;

export interface BuildContext {
	intake?: IntakeReport;
	onProgress?(step: string): void;
	tokenise?(papers: readonly Paper[]): Promise<TokenTable>;
}

export async function buildMap(
	papers: readonly Paper[],
	options: Partial<BuildOptions> = {},
	context: BuildContext = {},
): Promise<KnowledgeMap> {
	const settings = resolveOptions(options);
	const step = context.onProgress ?? (() => {});
	const ordered = [...papers].sort((a, b) => compareText(a.id, b.id));
	step("Reading sentences");
	const tokens = await (context.tokenise ?? (async (all) => tokenise(all)))(ordered);
	step("Finding concepts");
	const table = extractConcepts(ordered, tokens, settings);
	step("Comparing papers");
	const terms = countTerms(tokens, { ...DEFAULT_TERMS, stopWords: FUNCTION_WORDS });
	const vectors = weighTerms(terms);
	const k = settings.neighbours || chooseNeighbours(ordered.length);
	const neighbours = findNeighbours(vectors, k, DEFAULT_NEIGHBOURS);
	const graph = neighbourGraph(neighbours);
	step("Finding themes");
	const community = leiden(graph, { ...DEFAULT_LEIDEN, resolution: settings.resolution * chooseResolution(ordered.length), seed: settings.seed });
	const paperTheme = Int32Array.from(community);
	const themeCount = Math.max(-1, ...community) + 1;
	const shares = shareOverThemes(table.paperConcepts, paperTheme);
	const shown = chooseShown(table, settings.conceptsShown);
	const order = Array.from(table.id.keys()).sort(
		(a, b) => table.documentFrequency[b]! - table.documentFrequency[a]! || compareText(table.id[a]!, table.id[b]!),
	);
	const place = new Uint32Array(order.length);
	order.forEach((c, i) => {
		place[c] = i;
	});
	const links = paperConceptLinks(tokens, table, place);
	const concepts: Concept[] = order.map((c) => ({
		id: table.id[c]!,
		label: table.label[c]!,
		kind: table.kind[c] ? "name" : "phrase",
		papers: table.documentFrequency[c]!,
		mentions: table.variants[c]!.reduce((s, v) => s + v.count, 0),
		variants: table.variants[c]!,
		generic: table.generic[c] === 1,
		shown: shown[c] === 1,
		theme: shares[c]![0]?.[0] ?? -1,
		themeShares: shares[c]!,
		x: 0,
		y: 0,
		r: 0,
	}));
	const themes: Theme[] = Array.from({ length: themeCount }, (_, t) => {
		const score = new Map<number, number>();
		for (const l of links) if (paperTheme[l.paper] === t) score.set(l.concept, (score.get(l.concept) ?? 0) + l.weight);
		const best = [...score]
			.map(([concept, w]) => ({ concept, score: round((w * w) / concepts[concept]!.papers ** 0.7, 4) }))
			.filter((x) => concepts[x.concept]!.papers > 1 || true)
			.sort((a, b) => b.score - a.score || a.concept - b.concept)
			.slice(0, 12);
		const own = ordered.map((_, p) => p).filter((p) => paperTheme[p] === t);
		return {
			id: `t${t}`,
			name: concepts[best[0]?.concept ?? 0]?.label ?? "",
			description: best
				.slice(1, 3)
				.map((b) => concepts[b.concept]!.label)
				.join(", ")
				.slice(0, 40),
			parent: -1,
			papers: own,
			representatives: own.slice(0, 3),
			concepts: best,
			color: 0,
			x: 0,
			y: 0,
			width: 0,
			height: 0,
			stability: 1,
		};
	});
	const related: KnowledgeMap["related"] = [];
	for (let p = 0; p < ordered.length; p++)
		for (let e = neighbours.start[p]!; e < neighbours.start[p + 1]!; e++) {
			const q = neighbours.index[e]!;
			let mutual = false;
			for (let f = neighbours.start[q]!; f < neighbours.start[q + 1]!; f++)
				if (neighbours.index[f] === p) mutual = true;
			if (mutual && q < p) continue;
			const [a, b] = p < q ? [p, q] : [q, p];
			const of = new Map(links.filter((l) => l.paper === a).map((l) => [l.concept, l.weight]));
			const both = links
				.filter((l) => l.paper === b && of.has(l.concept))
				.map((l) => ({ concept: l.concept, share: l.weight * of.get(l.concept)! }))
				.sort((x, y) => y.share - x.share || x.concept - y.concept)
				.slice(0, 6);
			const total = both.reduce((s, x) => s + x.share, 0) * 1.3;
			const shared = both.map((x) => ({ concept: x.concept, share: round(x.share / total, 4) }));
			related.push({
				source: a,
				target: b,
				similarity: round(neighbours.similarity[e]!, 4),
				shared,
				rest: round(1 - shared.reduce((s, x) => s + x.share, 0), 4),
			});
		}
	related.sort((a, b) => a.source - b.source || a.target - b.target);
	step("Drawing the map");
	const sharedOf = new Int32Array(ordered.length);
	for (const l of links) if (concepts[l.concept]!.papers > 1 && concepts[l.concept]!.shown) sharedOf[l.paper]!++;
	const drawn = concepts.map((_, i) => i).filter((i) => concepts[i]!.shown);
	const drawnPlace = new Map(drawn.map((c, i) => [c, i]));
	const dl = links.filter((l) => concepts[l.concept]!.shown);
	const layout = layoutMap({
		paperTheme,
		conceptTheme: Int32Array.from(drawn, (c) => concepts[c]!.theme),
		paperRadius: Float64Array.from(sharedOf, paperRadius),
		conceptRadius: Float64Array.from(drawn, (c) => conceptRadius(concepts[c]!.papers)),
		links: {
			paper: Uint32Array.from(dl, (l) => l.paper),
			concept: Uint32Array.from(dl, (l) => drawnPlace.get(l.concept)!),
			weight: Float64Array.from(dl, (l) => l.weight),
		},
		similar: {
			source: Uint32Array.from(related, (r) => r.source),
			target: Uint32Array.from(related, (r) => r.target),
			weight: Float64Array.from(related, (r) => r.similarity),
		},
		themeNames: themes.map((t) => t.name),
		seed: settings.seed,
	});
	drawn.forEach((c, i) => {
		Object.assign(concepts[c]!, { x: layout.conceptX[i], y: layout.conceptY[i], r: layout.conceptRadius[i] });
	});
	layout.themes.forEach((t, i) => {
		Object.assign(themes[i]!, t);
	});
	const slots = assignColours(themes.map((t) => ({ x: t.x, y: t.y, radius: 40 * Math.sqrt(t.papers.length) })));
	themes.forEach((t, i) => {
		t.color = slots[i]!;
	});
	const mapPapers: MapPaper[] = ordered.map((paper, p) => ({
		...paper,
		theme: paperTheme[p]!,
		subtheme: -1,
		membership: { stability: 1, alternative: -1, fit: 1 },
		sentences: paperSentences(tokens, p),
		x: layout.paperX[p]!,
		y: layout.paperY[p]!,
		r: layout.paperRadius[p]!,
	}));
	const intake = context.intake ?? {
		files: [],
		found: ordered.length,
		kept: ordered.length,
		withoutAbstract: [],
		duplicates: [],
		otherLanguages: [],
		skipped: [],
		warnings: [],
	};
	return {
		format: "paperloom-map",
		version: MAP_VERSION,
		generator: `paperloom ${__VERSION__}`,
		options: settings,
		papers: mapPapers,
		concepts,
		paperConcepts: links,
		related,
		conceptPairs: [],
		themes,
		bridges: [],
		gaps: [],
		layout: { width: layout.width, height: layout.height, ...(layout.scale === 1 ? {} : { scale: layout.scale }) },
		report: {
			intake,
			counts: {
				papers: ordered.length,
				sentences: tokens.sentenceField.length,
				tokens: tokens.word.length,
				concepts: concepts.length,
				shown: drawn.length,
				paperConcepts: links.length,
				related: related.length,
				conceptPairs: 0,
				themes: themes.length,
			},
			modularity: round(modularity(graph, community, settings.resolution), 6),
			neighbours: k,
			warnings: [],
		},
	};
}
