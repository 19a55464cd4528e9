import type { ConceptTable } from "./concepts.ts";

/** Best concepts of each paper: what ties it into the drawn graph. */
const OWN = 2;

/** Concepts drawn on the map of n papers: 13·n^0.7, about 200 for 50 papers, 1,600 for 1,000, 39,000 for 94,000. */
export function chooseShownCount(papers: number): number {
	return Math.round(13 * papers ** 0.7);
}

/**
 * Concepts to draw
 * ================
 * Those that many papers rank high: by the sum of their weights, concepts of one paper after all shared ones. Before
 * them, up to half of the limit, the best of each paper, as a small map should show what each is about.
 *
 * @param limit - Concepts to draw; 0 chooses by corpus size.
 * @returns [C] 1 where drawn. Generic concepts are not.
 */
export function chooseShown(table: ConceptTable, limit: number): Uint8Array {
	const { paperConcepts, documentFrequency, generic } = table;
	const { rows, start, index, value } = paperConcepts;
	const most = limit === 0 ? chooseShownCount(rows) : limit;
	const worth = Float64Array.from(documentFrequency, (papers) => (papers > 1 ? rows : 0));
	const own = new Uint8Array(worth.length);
	for (let p = 0; p < rows; p++) {
		const entries: number[] = [];
		for (let e = start[p]!; e < start[p + 1]!; e++) {
			worth[index[e]!]! += value[e]!;
			if (!generic[index[e]!]) entries.push(e);
		}
		entries.sort((a, b) => value[b]! - value[a]! || a - b);
		for (const e of entries.slice(0, OWN)) own[index[e]!] = 1;
	}
	const order = Uint32Array.from(worth.keys())
		.filter((c) => !generic[c])
		.sort((a, b) => worth[b]! - worth[a]! || a - b);
	const shown = new Uint8Array(worth.length);
	let left = most;
	const draw = (concepts: Uint32Array) => {
		for (const concept of concepts) {
			if (shown[concept]) continue;
			shown[concept] = 1;
			left--;
		}
	};
	draw(order.filter((c) => own[c] === 1).subarray(0, Math.ceil(most / 2)));
	draw(order.filter((c) => shown[c] === 0).subarray(0, left));
	return shown;
}
