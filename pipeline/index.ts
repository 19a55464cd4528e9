/**
 * The recipe: papers in, map out. Runs in Node and in the browser, and gives the same bytes in both.
 */
import { toRows } from "../src/formats/rows.ts";
import { neighbourGraph } from "../src/graph/neighbourGraph.ts";
import type { ColumnMap } from "../src/model/columns.ts";
import { type BuildOptions, type KnowledgeMap, MAP_VERSION } from "../src/model/map.ts";
import { resolveOptions } from "../src/model/options.ts";
import type { Paper } from "../src/model/paper.ts";
import type { IntakeReport } from "../src/model/report.ts";
import type { TokenTable } from "../src/model/text.ts";
import type { SparseMatrix } from "../src/sparse/matrix.ts";
import { compareText } from "../src/sparse/order.ts";
import { alikeOf } from "./stages/alike.ts";
import { type CompareOptions, comparePapers } from "./stages/compare.ts";
import { type CorpusPhrases, extractInTurns, findPhrases } from "./stages/concepts.ts";
import { shareOverThemes } from "./stages/conceptThemes.ts";
import { drawMap } from "./stages/drawing.ts";
import { aliasExpansions } from "./stages/expansions.ts";
import { explainInTurns } from "./stages/explain.ts";
import { findBridges, findThemeGaps, measureBetween } from "./stages/joins.ts";
import { paperConceptLinks, paperSentences } from "./stages/links.ts";
import { placeConcepts, toConcepts } from "./stages/mapConcepts.ts";
import { pairConcepts } from "./stages/pairs.ts";
import { chooseShown } from "./stages/shown.ts";
import { countTerms, DEFAULT_TERMS, splitWords } from "./stages/terms.ts";
import { nameThemes } from "./stages/themeNames.ts";
import { type Dividers, findThemes } from "./stages/themes.ts";
import { withPauses } from "./stages/turns.ts";
import { weighTerms } from "./stages/vectors.ts";

export { ReadError, type ReadOptions, readPapers, type SourceFile } from "./read/index.ts";

declare const __VERSION__: string;

/** Related papers found for each paper, and for each of a large list, where a map has other things to hold. */
const RELATED = 10;
const RELATED_LARGE = 5;
const LARGE = 20_000;

/** What surrounds a build: where its input came from, who is told, who helps. None of it changes the result. */
export interface BuildContext extends Dividers {
	/** The reader's account, kept in the map's report. */
	intake?: IntakeReport;
	/** Called with the name of each step as it begins. */
	onProgress?(step: string): void;
	/** Does the work of `tokenise` elsewhere, as on worker threads; must give the same table. */
	tokenise?(papers: readonly Paper[]): Promise<TokenTable>;
	/** Puts data where other threads see it, too. */
	share?: CompareOptions["share"];
	/** Does the work of `findNeighbours` elsewhere; must give the same lists. */
	neighbours?: CompareOptions["find"];
	/** Does the work of `rescore` elsewhere; must give the same lists. */
	rescore?: CompareOptions["rescore"];
	/** Does the work of `betweenness` elsewhere; must give the same numbers. */
	betweenness?(graph: SparseMatrix): Promise<Float64Array>;
	/** Resolves when what came in from elsewhere has been looked after. */
	pause?(): Promise<void>;
	/** Called where much memory has become free. */
	tidy?(): void;
}

/**
 * Papers to a map of their concepts, themes and relations.
 *
 * The same papers and options give the same bytes (see `writeMap`), whatever the papers' order.
 *
 * @param papers - With unique ids, as `readPapers` gives them.
 * @throws RangeError for an option out of its range, or two papers with one id.
 */
export async function buildMap(
	papers: readonly Paper[],
	options: Partial<BuildOptions> = {},
	context: BuildContext = {},
): Promise<KnowledgeMap> {
	return toRows(await buildColumns(papers, options, context));
}

/** `buildMap` for large lists: the same map with its long lists as columns, as `writeColumns` takes it. */
export async function buildColumns(
	papers: readonly Paper[],
	options: Partial<BuildOptions> = {},
	context: BuildContext = {},
): Promise<ColumnMap> {
	const settings = resolveOptions(options);
	const step = context.onProgress ?? (() => {});
	const ordered = orderPapers(papers);

	const { sentences, tokens, alike, graph, neighbours, found, between, ...links } = await readAndCompare(
		ordered,
		settings,
		context,
		step,
	);
	const { concepts, paperConcepts, related, conceptPairs } = links;

	context.tidy?.();

	step("Naming themes");
	const { themes, subtheme } = nameThemes(graph, found, concepts, paperConcepts, alike);
	const bridges = findBridges(graph, found.theme, concepts, paperConcepts, between);
	const gaps = findThemeGaps(graph, found.theme, concepts, paperConcepts, conceptPairs, themes);

	step("Drawing the map");
	const map = {
		papers: ordered.map((paper, p) => ({
			...paper,
			theme: found.theme[p]!,
			subtheme: subtheme[p]!,
			membership: found.membership[p]!,
			x: 0,
			y: 0,
			r: 0,
		})),
		sentences,
		concepts,
		paperConcepts,
		related,
		conceptPairs,
		themes,
		bridges,
		gaps,
	};
	const layout = drawMap(map, settings.seed);

	return {
		format: "paperloom-map",
		version: MAP_VERSION,
		generator: `paperloom ${__VERSION__}`,
		options: settings,
		...map,
		layout,
		report: {
			intake: context.intake ?? noIntake(ordered),
			counts: {
				papers: ordered.length,
				sentences: sentences.field.length,
				tokens,
				concepts: concepts.length,
				shown: concepts.filter((concept) => concept.shown).length,
				paperConcepts: paperConcepts.concept.length,
				related: related.source.length,
				conceptPairs: conceptPairs.source.length,
				themes: found.count,
			},
			modularity: found.modularity,
			neighbours,
			warnings: [],
		},
	};
}

/**
 * All that is made from the papers' words. The words, phrases and vectors themselves, which are the largest part of a build,
 * end here.
 */
async function readAndCompare(
	ordered: readonly Paper[],
	settings: BuildOptions,
	context: BuildContext,
	step: (name: string) => void,
) {
	step("Reading sentences");
	// Loaded only where it is used, for the words of its tagger.
	const tokenise = context.tokenise ?? (await import("./stages/tokenise.ts")).tokenise;
	const tokens = await tokenise(ordered);

	step("Finding concepts");
	const phrases = findPhrases(ordered, tokens);

	step("Comparing papers");
	const { terms, alike, comparing } = beginComparing(tokens, phrases, settings.neighbours, context);
	const share = context.share ?? ((data) => data);
	const tying = comparing.then(({ nearby }) => share(neighbourGraph(nearby)));
	const dividing = inBackground(tying.then((graph) => findThemes(graph, settings, context)));

	context.tidy?.();

	// While other threads compare and find themes.
	step("Choosing concepts");
	const table = await withPauses(extractInTurns(ordered, tokens, settings, phrases), context.pause);

	step("Finding themes");
	const comparison = await comparing;
	const graph = await tying;
	const place = placeConcepts(table);
	const conceptPairs = pairConcepts(table, place);
	const measuring = inBackground(measureBetween(graph, place.length, conceptPairs, context.betweenness));
	const related = await withPauses(
		explainInTurns(comparison.related, comparison.lifted, terms, table, place, alike),
		context.pause,
	);
	const paperConcepts = paperConceptLinks(tokens, table, place);
	const found = await dividing;
	const shares = shareOverThemes(table.paperConcepts, found.theme);
	return {
		sentences: paperSentences(tokens),
		tokens: tokens.word.length,
		concepts: toConcepts(table, place, shares, chooseShown(table, settings.conceptsShown)),
		paperConcepts,
		related,
		conceptPairs,
		alike,
		graph,
		neighbours: comparison.neighbours,
		found,
		between: await measuring,
	};
}

/** Work that goes on while other work is done; where it fails, it is told where it is awaited. */
function inBackground<T>(work: Promise<T>): Promise<T> {
	work.catch(() => {});
	return work;
}

/** The words of the papers, and the comparison by them; their counts, which are large, end here. */
function beginComparing(tokens: TokenTable, phrases: CorpusPhrases, neighbours: number, context: BuildContext) {
	const expansions = aliasExpansions(tokens, phrases);
	const words = splitWords(tokens, DEFAULT_TERMS.stopWords);
	const { counts, ...terms } = countTerms(tokens, { ...DEFAULT_TERMS, expansions }, words);
	const vectors = weighTerms({ ...terms, counts });
	const alike = alikeOf(tokens, expansions, words);
	const comparing = comparePapers(context.share?.(vectors) ?? vectors, {
		related: counts.rows > LARGE ? RELATED_LARGE : RELATED,
		neighbours,
		...(alike ? { alike } : {}),
		...(context.share ? { share: context.share } : {}),
		...(context.neighbours ? { find: context.neighbours } : {}),
		...(context.rescore ? { rescore: context.rescore } : {}),
	});
	return { terms, alike, comparing };
}

/** By id, in code units: everything after depends on the order, and on nothing else of how the papers came. */
function orderPapers(papers: readonly Paper[]): Paper[] {
	const ordered = [...papers].sort((a, b) => compareText(a.id, b.id));
	ordered.forEach((paper, p) => {
		if (p > 0 && ordered[p - 1]!.id === paper.id) throw new RangeError(`buildMap: two papers have the id ${paper.id}`);
	});
	return ordered;
}

/** The account of papers that no reader read. */
function noIntake(papers: readonly Paper[]): IntakeReport {
	return {
		files: [],
		found: papers.length,
		kept: papers.length,
		withoutAbstract: papers.filter((paper) => paper.abstract === "").map((paper) => paper.id),
		duplicates: [],
		otherLanguages: [],
		skipped: [],
		warnings: [],
	};
}
