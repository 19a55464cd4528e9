import { type CommunityOptions, detectCommunities } from "../../src/graph/communities.ts";
import { membership } from "../../src/graph/membership.ts";
import { modularity } from "../../src/graph/modularity.ts";
import { chooseResolution, evenness } from "../../src/graph/scale.ts";
import type { BuildOptions, Membership } from "../../src/model/map.ts";
import type { SparseMatrix } from "../../src/sparse/matrix.ts";
import { round } from "../../src/sparse/order.ts";
import { type DivideOptions, type Division, divide } from "./divide.ts";
import type { Subthemes } from "./subthemes.ts";

export interface Themes {
	count: number;
	/** [papers] theme, numbered by size descending, then by first paper; -1 for a paper that is like no other. */
	theme: Int32Array;
	/** [papers] */
	membership: Membership[];
	/** [count] mean stability of its papers, 0 to 1. */
	stability: number[];
	/** The second level. */
	below: Subthemes;
	/** Of the themes on the paper graph, at the resolution used. */
	modularity: number;
	/** Resolution used: the person's setting in the scale of this corpus. */
	resolution: number;
}

/** What may be done elsewhere, as on worker threads. */
export interface Dividers {
	/** Does the work of `divide`; must give the same division. */
	divide?(graph: SparseMatrix, found: Uint32Array, options: DivideOptions): Division | Promise<Division>;
	/** Does the work of `detectCommunities`; must give the same communities. */
	communities?(graph: SparseMatrix, options: CommunityOptions): Uint32Array | Promise<Uint32Array>;
}

/**
 * Themes
 * ======
 * The graph of nearest papers is divided from several seeds (see `detectCommunities`). The communities of largest modularity are the
 * themes (see `divide`), so that one paper more or less seldom changes them; how firmly each paper sits in its theme the others tell.
 *
 * @param graph - Papers × papers, `neighbourGraph(nearby)`.
 */
export async function findThemes(
	graph: SparseMatrix,
	options: Pick<BuildOptions, "communities" | "resolution" | "seed" | "stabilityRuns">,
	elsewhere: Dividers = {},
): Promise<Themes> {
	const papers = graph.rows;
	const resolution = options.resolution * chooseResolution(papers, evenness(graph));
	const settings = { method: options.communities, resolution, seed: options.seed };
	const runs = chooseRuns(graph, options.stabilityRuns);
	const starts = 1 + chooseRuns(graph, STARTS);
	const seeds = Array.from({ length: Math.max(starts, 1 + runs) }, (_, run) => (settings.seed + run) >>> 0);
	const detect = elsewhere.communities ?? detectCommunities;
	const found = await Promise.all(seeds.map((seed) => detect(graph, { ...settings, seed })));
	const best = largest(found.slice(0, starts).map((communities) => modularity(graph, communities, resolution)));
	const { community, count, theme, below } = await (elsewhere.divide ?? divide)(graph, found[best]!, {
		...settings,
		below: options.resolution,
	});
	const again = found.filter((_, run) => run !== best).slice(0, runs);
	const table = membership(graph, theme, again);
	const sum = new Float64Array(count);
	const size = new Uint32Array(count);
	for (let p = 0; p < papers; p++) {
		if (theme[p]! < 0) continue;
		sum[theme[p]!]! += table.stability[p]!;
		size[theme[p]!]!++;
	}
	return {
		count,
		theme,
		membership: Array.from(theme, (t, p) => ({
			stability: round(table.stability[p]!, 3),
			alternative: table.alternative[p]!,
			fit: round(table.fit[p]!, 3),
			...(t < 0 ? { reason: reasonAlone(papers) } : {}),
		})),
		stability: Array.from(sum, (s, t) => round(s / size[t]!, 3)),
		below,
		modularity: round(modularity(graph, community, resolution), 6),
		resolution: round(resolution, 3),
	};
}

/** Further seeds that the themes are chosen from. */
const STARTS = 20;
/** Edges that the runs may visit together: a hundred runs on 20,000 edges, two on a million. */
const RUN_BUDGET = 2_000_000;

/** Index of the largest number, of several the first. */
function largest(numbers: readonly number[]): number {
	return numbers.reduce((best, n, i) => (n > numbers[best]! ? i : best), 0);
}

/** Runs: as many as asked for, fewer on large graphs, where papers steady one another. */
export function chooseRuns(graph: SparseMatrix, asked: number): number {
	const edges = Math.max(1, graph.index.length / 2);
	return Math.min(asked, Math.max(2, Math.floor(RUN_BUDGET / edges)));
}

function reasonAlone(papers: number): string {
	return papers === 1 ? "it is the only paper" : "it shares no word with any other paper";
}
