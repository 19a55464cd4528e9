import type { PairColumns } from "../model/columns.ts";
import type { Concept, Gap, Theme } from "../model/map.ts";
import { round } from "../sparse/order.ts";

/** Strongest concepts of each theme that are paired. */
const STRONGEST = 10;
/** Gaps listed, in all and for two themes. */
const MOST = 30;
const MOST_OF_TWO = 3;
/** Concepts listed as the way across. */
const VIA = 3;

/**
 * Gaps
 * ====
 * Pairs of strong concepts of two neighbouring themes that no paper names together though each is named together with a
 * third: what the field has not combined. By the number of papers that chance alone would give, df·df / n.
 *
 * @param neighbours - Pairs of themes that are tied by related papers.
 * @param together - Whether any paper names both concepts.
 */
export function findGaps(
	papers: number,
	concepts: readonly Concept[],
	themes: readonly Theme[],
	neighbours: readonly [number, number][],
	pairs: PairColumns,
	together: (a: number, b: number) => boolean,
): Gap[] {
	const strong = themes.map(({ concepts: own }, t) =>
		own
			.map(({ concept }) => concept)
			.filter((c) => !concepts[c]!.generic && concepts[c]!.papers > 1 && concepts[c]!.theme === t)
			.slice(0, STRONGEST),
	);
	const partners = new Map(strong.flat().map((c): [number, Set<number>] => [c, new Set()]));
	pairs.source.forEach((source, i) => {
		partners.get(source)?.add(pairs.target[i]!);
		partners.get(pairs.target[i]!)?.add(source);
	});
	const gaps: Gap[] = [];
	for (const [a, b] of neighbours) {
		const found: Gap[] = [];
		for (const one of strong[a]!)
			for (const two of strong[b]!) {
				if (together(one, two) || shareWord(concepts[one]!.label, concepts[two]!.label)) continue;
				const via = [...partners.get(one)!].filter((c) => partners.get(two)!.has(c)).sort((x, y) => x - y);
				if (via.length === 0) continue;
				found.push({
					concepts: [one, two],
					themes: [a, b],
					expected: round((concepts[one]!.papers * concepts[two]!.papers) / papers, 3),
					via: via.slice(0, VIA),
				});
			}
		gaps.push(...found.sort(byExpected).slice(0, MOST_OF_TWO));
	}
	return gaps.sort(byExpected).slice(0, MOST);
}

const byExpected = (a: Gap, b: Gap) =>
	b.expected - a.expected || a.concepts[0] - b.concepts[0] || a.concepts[1] - b.concepts[1];

function shareWord(a: string, b: string): boolean {
	const words = new Set(a.toLowerCase().split(/[\s-]+/));
	return b
		.toLowerCase()
		.split(/[\s-]+/)
		.some((word) => words.has(word));
}
