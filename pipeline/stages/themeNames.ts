import type { Concept, PaperConcept, Theme } from "../../src/model/map.ts";
import type { SparseMatrix } from "../../src/sparse/matrix.ts";
import { round } from "../../src/sparse/order.ts";
import type { Themes } from "./themes.ts";

export function nameThemes(_graph: SparseMatrix, found: Themes, concepts: Concept[], links: PaperConcept[]): { themes: Theme[]; subtheme: Int32Array } {
	const themes: Theme[] = Array.from({ length: found.count }, (_, t) => {
		const score = new Map<number, number>();
		for (const l of links) if (found.theme[l.paper] === t) score.set(l.concept, (score.get(l.concept) ?? 0) + l.weight);
		const best = [...score].map(([concept, w]) => ({ concept, score: round((w * w) / concepts[concept]!.papers ** 0.7, 4) })).sort((a, b) => b.score - a.score || a.concept - b.concept).slice(0, 12);
		const own = [...found.theme.keys()].filter((p) => found.theme[p] === t);
		return { id: `t${t}`, name: concepts[best[0]?.concept ?? 0]?.label ?? "", description: "", parent: -1, papers: own, representatives: own.slice(0, 3), concepts: best, color: 0, x: 0, y: 0, width: 0, height: 0, stability: found.stability[t]! };
	});
	return { themes, subtheme: new Int32Array(found.theme.length).fill(-1) };
}
