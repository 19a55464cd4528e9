import type { ConceptTable } from "./concepts.ts";

/** Best concepts of its own that each paper shows, whatever the limit: what ties it into the drawn graph. */
const OWN = 2;

/** Concepts drawn on the map of n papers: 13·n^0.7, about 200 for 50 papers, 1,600 for 1,000, 39,000 for 94,000. */
export function chooseShownCount(papers: number): number {
	return Math.round(13 * papers ** 0.7);
}

/**
 * Concepts to draw
 * ================
 * First the best of each paper, then those that many papers rank high: by the sum of their weights, counted from the
 * second paper on, so that a concept of one paper comes after all shared ones.
 *
 * @param limit - Concepts to draw; 0 chooses by corpus size.
 * @returns [C] 1 where drawn. Generic concepts are not.
 */
export function chooseShown(table: ConceptTable, limit: number): Uint8Array {
	const { paperConcepts, documentFrequency, generic } = table;
	const { rows, start, index, value } = paperConcepts;
	const total = new Float64Array(table.id.length);
	for (let e = 0; e < index.length; e++) total[index[e]!]! += value[e]!;
	const shown = new Uint8Array(table.id.length);
	let left = limit === 0 ? chooseShownCount(rows) : limit;
	const draw = (concept: number) => {
		if (left <= 0 || shown[concept] || generic[concept]) return;
		shown[concept] = 1;
		left--;
	};
	for (let rank = 0; rank < OWN; rank++)
		for (let p = 0; p < rows; p++) {
			const entries: number[] = [];
			for (let e = start[p]!; e < start[p + 1]!; e++) if (!generic[index[e]!]) entries.push(e);
			entries.sort((a, b) => value[b]! - value[a]! || a - b);
			if (rank < entries.length) draw(index[entries[rank]!]!);
		}
	const worth = (c: number) => total[c]! + (documentFrequency[c]! > 1 ? rows : 0);
	const order = Array.from(total.keys()).sort((a, b) => worth(b) - worth(a) || a - b);
	for (const concept of order) draw(concept);
	return shown;
}
