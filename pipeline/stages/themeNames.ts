import type { LinkColumns } from "../../src/model/columns.ts";
import type { Concept, Theme } from "../../src/model/map.ts";
import type { SparseMatrix } from "../../src/sparse/matrix.ts";
import { round } from "../../src/sparse/order.ts";
import { type Alike, suitability } from "./alike.ts";
import { namingTable } from "./themeConcepts.ts";
import { labelThemes, type ThemeLabel } from "./themeLabels.ts";
import type { Themes } from "./themes.ts";

/**
 * Themes as the map shows them: named, described, with the papers that stand for them. Not drawn yet.
 *
 * @param graph - Papers × papers, that the themes were found in.
 * @returns `subtheme` [papers] index into `themes`, -1 where the theme has none.
 */
export function nameThemes(
	graph: SparseMatrix,
	found: Themes,
	concepts: readonly Concept[],
	links: LinkColumns,
	alike?: Alike,
): { themes: Theme[]; subtheme: Int32Array } {
	const { theme, count, stability, membership, below } = found;
	const table = namingTable(concepts, links);
	const ids = new Set<string>();
	const labels = labelThemes(table, theme, count, [], alike && suitability(alike, theme, count));
	const themes = labels.map((label, t) => toTheme(label, -1, orderByCentrality(graph, theme, t), stability[t]!, ids));

	const taken = labels.flatMap(({ stems }) => stems);
	for (let from = 0; from < below.parent.length; ) {
		const parent = below.parent[from]!;
		const parts = below.parent.lastIndexOf(parent) + 1 - from;
		const part = below.subtheme.map((s) => (s >= from && s < from + parts ? s - from : -1));
		labelThemes(table, part, parts, taken, alike && suitability(alike, part, parts)).forEach((label, i) => {
			const papers = orderByCentrality(graph, below.subtheme, from + i);
			const sum = papers.reduce((total, p) => total + membership[p]!.stability, 0);
			themes.push(toTheme(label, parent, papers, round(sum / papers.length, 3), ids));
		});
		from += parts;
	}
	return { themes, subtheme: below.subtheme.map((s) => (s < 0 ? -1 : count + s)) };
}

function toTheme(
	{ name, description, concepts }: ThemeLabel,
	parent: number,
	papers: number[],
	stability: number,
	ids: Set<string>,
): Theme {
	return {
		id: uniqueId(name, ids),
		name,
		description,
		parent,
		papers,
		representatives: papers.slice(0, 3),
		concepts,
		color: 0,
		x: 0,
		y: 0,
		width: 0,
		height: 0,
		stability,
	};
}

/** Papers of a theme by their similarity to its other papers, largest sum first; ties by index. */
function orderByCentrality(graph: SparseMatrix, theme: Int32Array, t: number): number[] {
	const inside = new Map<number, number>();
	for (let p = 0; p < theme.length; p++) {
		if (theme[p] !== t) continue;
		let sum = 0;
		for (let e = graph.start[p]!; e < graph.start[p + 1]!; e++)
			if (theme[graph.index[e]!] === t) sum += graph.value[e]!;
		inside.set(p, sum);
	}
	return [...inside].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([p]) => p);
}

function uniqueId(name: string, ids: Set<string>): string {
	const slug =
		name
			.toLowerCase()
			.replace(/[^\p{L}\p{N}]+/gu, "-")
			.replace(/^-|-$/g, "") || "theme";
	let id = slug;
	for (let n = 2; ids.has(id); n++) id = `${slug}-${n}`;
	ids.add(id);
	return id;
}
