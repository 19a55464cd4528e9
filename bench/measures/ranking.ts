/** Relevant papers of one query, with their grades > 0. */
export type Relevance = ReadonlyMap<string, number>;

/** Average precision of a ranking: the mean, over the relevant papers, of the precision at their rank; 0 when not ranked. */
export function averagePrecision(ranking: readonly string[], relevant: Relevance): number {
	let hits = 0;
	let sum = 0;
	ranking.forEach((id, i) => {
		if (relevant.has(id)) sum += ++hits / (i + 1);
	});
	return sum / relevant.size;
}

/** Discounted gain 2^grade - 1 of the first k against the best possible order, 0 to 1. */
export function ndcg(ranking: readonly string[], relevant: Relevance, k = 10): number {
	const gain = (grades: number[]) => grades.slice(0, k).reduce((sum, g, i) => sum + (2 ** g - 1) / Math.log2(i + 2), 0);
	const ideal = gain([...relevant.values()].sort((a, b) => b - a));
	return gain(ranking.map((id) => relevant.get(id) ?? 0)) / ideal;
}
