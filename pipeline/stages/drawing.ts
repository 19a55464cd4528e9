import { assignColours } from "../../src/graph/colours.ts";
import { layoutMap } from "../../src/graph/layout.ts";
import { conceptRadius, paperRadius } from "../../src/graph/sizes.ts";
import type { ColumnMap } from "../../src/model/columns.ts";
import type { Concept, Theme } from "../../src/model/map.ts";
import { round } from "../../src/sparse/order.ts";

/** What a drawing needs of a map. */
export type Undrawn = Pick<ColumnMap, "papers" | "concepts" | "paperConcepts" | "related" | "themes">;

/**
 * Gives papers, shown concepts and themes their places, sizes and colours (see `layoutMap`, `assignColours`).
 * Changes its argument.
 *
 * @returns The extent of the layout.
 */
export function drawMap(map: Undrawn, seed: number): ColumnMap["layout"] {
	const { papers, concepts, themes, related } = map;
	const top = themes.filter((theme) => theme.parent < 0);
	const drawn: Concept[] = [];
	const placeOf = new Int32Array(concepts.length).fill(-1);
	concepts.forEach((concept, c) => {
		if (concept.shown) placeOf[c] = drawn.push(concept) - 1;
	});
	const links = drawnLinks(map.paperConcepts, placeOf);
	const layout = layoutMap({
		paperTheme: Int32Array.from(papers, (paper) => paper.theme),
		conceptTheme: Int32Array.from(drawn, (concept) => concept.theme),
		paperRadius: Float64Array.from(countShared(papers.length, drawn, links), paperRadius),
		conceptRadius: Float64Array.from(drawn, (concept) => conceptRadius(concept.papers)),
		links,
		similar: { source: related.source, target: related.target, weight: related.similarity },
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
	placeHidden(map, layout.scale);
	top.forEach((theme, t) => {
		Object.assign(theme, layout.themes[t]);
	});
	colour(themes, top, (layout.width * layout.height) / papers.length);
	placeSubthemes(themes, papers);
	return { width: layout.width, height: layout.height, ...(layout.scale === 1 ? {} : { scale: layout.scale }) };
}

/** Concepts that are not shown until someone asks for them lie in the middle of the papers that name them. */
function placeHidden({ papers, concepts, paperConcepts }: Undrawn, scale: number): void {
	const { start, concept } = paperConcepts;
	const x = new Float64Array(concepts.length);
	const y = new Float64Array(concepts.length);
	const count = new Uint32Array(concepts.length);
	papers.forEach((paper, p) => {
		for (let l = start[p]!; l < start[p + 1]!; l++) {
			const c = concept[l]!;
			x[c]! += paper.x;
			y[c]! += paper.y;
			count[c]!++;
		}
	});
	concepts.forEach((own, c) => {
		if (own.shown || count[c] === 0) return;
		place(own, round(x[c]! / count[c]!, 2), round(y[c]! / count[c]!, 2), round(conceptRadius(own.papers) * scale, 2));
	});
}

/** The links to drawn concepts, which are numbered anew. */
function drawnLinks({ start, concept, weight }: Undrawn["paperConcepts"], placeOf: Int32Array) {
	const drawn = concept.reduce((count, c) => count + (placeOf[c]! >= 0 ? 1 : 0), 0);
	const links = {
		paper: new Uint32Array(drawn),
		concept: new Uint32Array(drawn),
		weight: new Float64Array(drawn),
	};
	let at = 0;
	for (let p = 0; p + 1 < start.length; p++)
		for (let l = start[p]!; l < start[p + 1]!; l++) {
			if (placeOf[concept[l]!]! < 0) continue;
			links.paper[at] = p;
			links.concept[at] = placeOf[concept[l]!]!;
			links.weight[at++] = weight[l]!;
		}
	return links;
}

function place(node: { x: number; y: number; r: number }, x: number, y: number, r: number): void {
	node.x = x;
	node.y = y;
	node.r = r;
}

/** Shown concepts of each paper that another paper names too. */
function countShared(papers: number, drawn: Concept[], links: ReturnType<typeof drawnLinks>): Uint32Array {
	const shared = new Uint32Array(papers);
	links.concept.forEach((concept, l) => {
		if (drawn[concept]!.papers > 1) shared[links.paper[l]!]!++;
	});
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
function placeSubthemes(themes: Theme[], papers: Undrawn["papers"]): void {
	for (const theme of themes) {
		if (theme.parent < 0) continue;
		const middle = (axis: "x" | "y") =>
			Math.round((theme.papers.reduce((sum, p) => sum + papers[p]![axis], 0) / theme.papers.length) * 100) / 100;
		theme.x = middle("x");
		theme.y = middle("y");
	}
}
