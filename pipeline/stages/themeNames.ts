import type { Concept, PaperConcept, Theme } from "../../src/model/map.ts";
import type { SparseMatrix } from "../../src/sparse/matrix.ts";
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
	links: readonly PaperConcept[],
): { themes: Theme[]; subtheme: Int32Array } {
	const table = namingTable(graph.rows, concepts, links);
	const ids = new Set<string>();
	const themes = labelThemes(table, found.theme, found.count).map((label, t) =>
		toTheme(label, -1, orderByCentrality(graph, found.theme, t), found.stability[t]!, ids),
	);
	return { themes, subtheme: new Int32Array(graph.rows).fill(-1) };
}

function toTheme(label: ThemeLabel, parent: number, papers: number[], stability: number, ids: Set<string>): Theme {
	return {
		id: uniqueId(label.name, ids),
		...label,
		parent,
		papers,
		representatives: papers.slice(0, 3),
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
