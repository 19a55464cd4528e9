/**
 * The order of pairs of whole numbers: by the first, then the second, then as they came.
 *
 * Counting sort by the second and then, as it is stable, by the first: linear in the pairs and in the largest number,
 * with no comparison.
 *
 * @returns [pairs] places in `first` and `second`.
 */
export function orderPairs(first: Uint32Array, second: Uint32Array): Uint32Array {
	const asTheyCame = Uint32Array.from(first.keys());
	return countingSort(countingSort(asTheyCame, second), first);
}

function countingSort(order: Uint32Array, key: Uint32Array): Uint32Array {
	const next = new Uint32Array(key.reduce((most, value) => Math.max(most, value), 0) + 2);
	for (const value of key) next[value + 1]!++;
	for (let value = 1; value < next.length; value++) next[value]! += next[value - 1]!;
	const sorted = new Uint32Array(order.length);
	for (const i of order) sorted[next[key[i]!]!++] = i;
	return sorted;
}
