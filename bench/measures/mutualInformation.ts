/**
 * Adjusted mutual information
 * ===========================
 *   AMI = (MI − E[MI]) / ((H(a) + H(b)) / 2 − E[MI])
 *
 * with the expectation over all ways to shuffle one partition against the other: 1 for the same partition, about 0 for
 * chance, whatever the number of clusters.
 *
 * [Article] Vinh, Epps & Bailey, "Information theoretic measures for clusterings comparison", JMLR 11, 2010.
 *
 * @param a - Cluster of each item, in any naming.
 */
export function adjustedMutualInformation(a: readonly unknown[], b: readonly unknown[]): number {
	const n = a.length;
	const [x, y] = [numbered(a), numbered(b)];
	const [sizeX, sizeY] = [sizes(x), sizes(y)];
	if (sizeX.length === 1 && sizeY.length === 1) return 1;
	const cells = new Map<number, number>();
	for (let i = 0; i < n; i++) {
		const cell = x[i]! * sizeY.length + y[i]!;
		cells.set(cell, (cells.get(cell) ?? 0) + 1);
	}
	let information = 0;
	for (const [cell, count] of cells) {
		const expected = sizeX[Math.floor(cell / sizeY.length)]! * sizeY[cell % sizeY.length]!;
		information += (count / n) * Math.log((n * count) / expected);
	}
	const chance = expectedInformation(n, sizeX, sizeY);
	const room = (entropy(n, sizeX) + entropy(n, sizeY)) / 2 - chance;
	return Math.abs(room) < 1e-12 ? 0 : (information - chance) / room;
}

/** Hypergeometric; equal sizes are counted once, so that 100,000 items stay cheap. */
function expectedInformation(n: number, sizeX: number[], sizeY: number[]): number {
	const logFactorial = new Float64Array(n + 1);
	for (let i = 2; i <= n; i++) logFactorial[i] = logFactorial[i - 1]! + Math.log(i);
	const f = (i: number) => logFactorial[i]!;
	let sum = 0;
	for (const [x, timesX] of tally(sizeX))
		for (const [y, timesY] of tally(sizeY)) {
			const fixed = f(x) + f(y) + f(n - x) + f(n - y) - f(n);
			for (let k = Math.max(1, x + y - n); k <= Math.min(x, y); k++)
				sum +=
					timesX *
					timesY *
					(k / n) *
					Math.log((n * k) / (x * y)) *
					Math.exp(fixed - f(k) - f(x - k) - f(y - k) - f(n - x - y + k));
		}
	return sum;
}

function entropy(n: number, size: readonly number[]): number {
	return -size.reduce((sum, s) => sum + (s / n) * Math.log(s / n), 0);
}

function numbered(items: readonly unknown[]): number[] {
	const numbers = new Map<unknown, number>();
	return items.map((item) => {
		const known = numbers.get(item) ?? numbers.size;
		numbers.set(item, known);
		return known;
	});
}

function sizes(cluster: readonly number[]): number[] {
	const size: number[] = [];
	for (const c of cluster) size[c] = (size[c] ?? 0) + 1;
	return size;
}

function tally(values: readonly number[]): Map<number, number> {
	const times = new Map<number, number>();
	for (const value of values) times.set(value, (times.get(value) ?? 0) + 1);
	return times;
}
