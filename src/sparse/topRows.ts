/**
 * The k best of many rows at once
 * ===============================
 * For entries that come to the rows in turn, where a heap (`TopK`) would have left the processor's cache each time. Entries
 * above the row's floor are noted, up to 2k; then the k best stay (quickselect, Hoare 1961) and the worst of them is the new
 * floor. Order as in `TopK`: larger score first, ties to the smaller id, so that nothing depends on the order of the calls.
 */
export class TopRows {
	private readonly k: number;
	private readonly ids: Uint32Array;
	private readonly scores: Float64Array;
	private readonly size: Uint32Array;
	/** [rows] entries below cannot be among the best. */
	private readonly floor: Float64Array;

	/** @param k - Entries to keep of a row, at least 1. */
	constructor(k: number, rows: number) {
		this.k = k;
		this.ids = new Uint32Array(rows * 2 * k);
		this.scores = new Float64Array(rows * 2 * k);
		this.size = new Uint32Array(rows);
		this.floor = new Float64Array(rows).fill(Number.NEGATIVE_INFINITY);
	}

	offer(row: number, id: number, score: number): void {
		if (score < this.floor[row]!) return;
		const base = row * 2 * this.k;
		const at = base + this.size[row]!;
		this.ids[at] = id;
		this.scores[at] = score;
		if (++this.size[row]! < 2 * this.k) return;
		this.select(base, base + 2 * this.k);
		this.size[row] = this.k;
		let worst = Number.POSITIVE_INFINITY;
		for (let i = base; i < base + this.k; i++) if (this.scores[i]! < worst) worst = this.scores[i]!;
		this.floor[row] = worst;
	}

	/** Calls back with the entries of a row that may be among the best, in no order; the best are all there. */
	each(row: number, visit: (id: number, score: number) => void): void {
		const base = row * 2 * this.k;
		for (let i = base; i < base + this.size[row]!; i++) visit(this.ids[i]!, this.scores[i]!);
	}

	/** Brings the k best of [from, to) to its front. */
	private select(from: number, to: number): void {
		const { ids, scores } = this;
		const wanted = from + this.k - 1;
		let low = from;
		let high = to - 1;
		while (low < high) {
			const score = scores[(low + high) >> 1]!;
			const id = ids[(low + high) >> 1]!;
			let i = low;
			let j = high;
			while (i <= j) {
				while (scores[i]! > score || (scores[i]! === score && ids[i]! < id)) i++;
				while (scores[j]! < score || (scores[j]! === score && ids[j]! > id)) j--;
				if (i > j) break;
				const [otherId, otherScore] = [ids[i]!, scores[i]!];
				ids[i] = ids[j]!;
				scores[i++] = scores[j]!;
				ids[j] = otherId;
				scores[j--] = otherScore;
			}
			if (wanted <= j) high = j;
			else if (wanted >= i) low = i;
			else return;
		}
	}
}
