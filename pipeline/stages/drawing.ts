import { assignColours } from "../../src/graph/colours.ts";
import { layoutMap } from "../../src/graph/layout.ts";
import { conceptRadius, paperRadius } from "../../src/graph/sizes.ts";
import type { Concept, KnowledgeMap, MapPaper, PaperConcept, Theme } from "../../src/model/map.ts";

/** What a drawing needs of a map. */
export type Undrawn = Pick<KnowledgeMap, "papers" | "concepts" | "paperConcepts" | "related" | "themes">;

/**
 * Gives papers, shown concepts and themes their places, sizes and colours (see `layoutMap`, `assignColours`).
 * Changes its argument.
 *
 * @returns The extent of the layout.
 */
export function drawMap(map: Undrawn, seed: number): KnowledgeMap["layout"] {
	const { papers, concepts, themes } = map;
	const top = themes.filter((theme) => theme.parent < 0);
	const drawn: Concept[] = [];
	const placeOf = new Int32Array(concepts.length).fill(-1);
	concepts.forEach((concept, c) => {
		if (concept.shown) placeOf[c] = drawn.push(concept) - 1;
	});
	const links = map.paperConcepts.filter(({ concept }) => placeOf[concept]! >= 0);
	const layout = layoutMap({
		paperTheme: Int32Array.from(papers, (paper) => paper.theme),
		conceptTheme: Int32Array.from(drawn, (concept) => concept.theme),
		paperRadius: Float64Array.from(countShared(papers, concepts, links), paperRadius),
		conceptRadius: Float64Array.from(drawn, (concept) => conceptRadius(concept.papers)),
		links: {
			paper: column(links, (link) => link.paper),
			concept: column(links, (link) => placeOf[link.concept]!),
			weight: Float64Array.from(links, (link) => link.weight),
		},
		similar: {
			source: column(map.related, (pair) => pair.source),
			target: column(map.related, (pair) => pair.target),
			weight: Float64Array.from(map.related, (pair) => pair.similarity),
		},
		themeNames: top.map((theme) => theme.name),
		...(themes.length > top.length ? { paperGroup: Int32Array.from(papers, (paper) => paper.subtheme) } : {}),
		seed,
	});
	papers.forEach((paper, p) => {
		place(paper, layout.paperX[p]!, layout.paperY[p]!, layout.paperRadius[p]!);
	});
	drawn.forEach((concept, c) => {
		place(concept, layout.conceptX[c]!, layout.conceptY[c]!, layout.conceptRadius[c]!);
	});
	top.forEach((theme, t) => {
		Object.assign(theme, layout.themes[t]);
	});
	colour(themes, top, (layout.width * layout.height) / papers.length);
	placeSubthemes(themes, papers);
	return { width: layout.width, height: layout.height, ...(layout.scale === 1 ? {} : { scale: layout.scale }) };
}

const column = <Row>(rows: readonly Row[], value: (row: Row) => number) => Uint32Array.from(rows, value);

function place(node: MapPaper | Concept, x: number, y: number, r: number): void {
	node.x = x;
	node.y = y;
	node.r = r;
}

/** Shown concepts of each paper that another paper names too. */
function countShared(papers: MapPaper[], concepts: Concept[], links: PaperConcept[]): Uint32Array {
	const shared = new Uint32Array(papers.length);
	for (const { paper, concept } of links) if (concepts[concept]!.papers > 1) shared[paper]!++;
	return shared;
}

/** Regions fill about half of the sheet. */
const FILLED = 0.5;

/** Sub-themes take the colour of their theme. `area` is the part of the sheet for one paper. */
function colour(themes: Theme[], top: Theme[], area: number): void {
	const radius = (theme: Theme) => Math.sqrt((theme.papers.length * area * FILLED) / Math.PI);
	const slots = assignColours(top.map((theme) => ({ x: theme.x, y: theme.y, radius: radius(theme) })));
	top.forEach((theme, t) => {
		theme.color = slots[t]!;
	});
	for (const theme of themes) if (theme.parent >= 0) theme.color = themes[theme.parent]!.color;
}

/** A sub-theme's name stands at the middle of its papers. */
function placeSubthemes(themes: Theme[], papers: MapPaper[]): void {
	for (const theme of themes) {
		if (theme.parent < 0) continue;
		const middle = (axis: "x" | "y") =>
			Math.round((theme.papers.reduce((sum, p) => sum + papers[p]![axis], 0) / theme.papers.length) * 100) / 100;
		theme.x = middle("x");
		theme.y = middle("y");
	}
}
