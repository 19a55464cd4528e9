import type { KnowledgeMap } from "../model/map.ts";

export interface PathStep {
	kind: "paper" | "concept";
	/** Index into `papers` or `concepts`. */
	index: number;
}

/**
 * Concept path
 * ============
 * The shortest chain paper – concept – paper … – paper between two papers over the concepts that they name; among the
 * shortest, the one of the rarest concepts (least sum of document frequencies), then of the smaller indices. Generic
 * concepts, which join everything, are not used. Breadth first, level by level: linear in the links.
 *
 * @returns Papers and concepts in turn, both ends included; one step when both are the same paper; empty without a chain.
 */
export function conceptPath(map: KnowledgeMap, from: number, to: number): PathStep[] {
	const papers = map.papers.length;
	const nodes = papers + map.concepts.length;
	const adjacent: number[][] = Array.from({ length: nodes }, () => []);
	for (const { paper, concept } of map.paperConcepts) {
		if (map.concepts[concept]!.generic) continue;
		adjacent[paper]!.push(papers + concept);
		adjacent[papers + concept]!.push(paper);
	}
	const level = new Int32Array(nodes).fill(-1);
	const common = new Float64Array(nodes);
	const before = new Int32Array(nodes).fill(-1);
	level[from] = 0;
	let front = [from];
	for (let depth = 1; front.length > 0 && level[to]! < 0; depth++) {
		const next: number[] = [];
		for (const node of front)
			for (const other of adjacent[node]!) {
				if (level[other]! >= 0 && level[other] !== depth) continue;
				const sum = common[node]! + (other < papers ? 0 : map.concepts[other - papers]!.papers);
				if (level[other] === depth && sum >= common[other]!) continue;
				if (level[other]! < 0) next.push(other);
				level[other] = depth;
				common[other] = sum;
				before[other] = node;
			}
		front = next.sort((a, b) => a - b);
	}
	if (level[to]! < 0) return [];
	const steps: PathStep[] = [];
	for (let node = to; node >= 0; node = before[node]!)
		steps.unshift(node < papers ? { kind: "paper", index: node } : { kind: "concept", index: node - papers });
	return steps;
}
