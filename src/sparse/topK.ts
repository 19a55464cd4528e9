/**
 * The k best of a stream of (id, score)
 * =====================================
 * A binary heap with the worst kept entry on top. Order: larger score first, ties to the smaller id, so that the
 * result depends neither on the order of the calls nor on the engine's sort.
 */
export class TopK {
	private readonly ids: Uint32Array;
	private readonly scores: Float64Array;
	private size = 0;

	/** @param k - Entries to keep, at least 1. */
	constructor(k: number) {
		this.ids = new Uint32Array(k);
		this.scores = new Float64Array(k);
	}

	offer(id: number, score: number): void {
		if (this.size < this.ids.length) {
			this.rise(this.size++, id, score);
		} else if (score > this.scores[0]! || (score === this.scores[0]! && id < this.ids[0]!)) {
			this.sink(0, id, score);
		}
	}

	/** Writes the kept entries, best first, at `at`; returns how many, and empties the heap. */
	drain(ids: Uint32Array, scores: Float64Array, at: number): number {
		const count = this.size;
		while (this.size > 0) {
			ids[at + this.size - 1] = this.ids[0]!;
			scores[at + this.size - 1] = this.scores[0]!;
			this.size--;
			if (this.size > 0) this.sink(0, this.ids[this.size]!, this.scores[this.size]!);
		}
		return count;
	}

	private worse(i: number, id: number, score: number): boolean {
		return this.scores[i]! < score || (this.scores[i]! === score && this.ids[i]! > id);
	}

	private rise(i: number, id: number, score: number): void {
		let at = i;
		while (at > 0) {
			const parent = (at - 1) >> 1;
			if (this.worse(parent, id, score)) break;
			this.ids[at] = this.ids[parent]!;
			this.scores[at] = this.scores[parent]!;
			at = parent;
		}
		this.ids[at] = id;
		this.scores[at] = score;
	}

	private sink(i: number, id: number, score: number): void {
		let at = i;
		for (;;) {
			let child = 2 * at + 1;
			if (child >= this.size) break;
			if (child + 1 < this.size && this.worse(child + 1, this.ids[child]!, this.scores[child]!)) child++;
			if (!this.worse(child, id, score)) break;
			this.ids[at] = this.ids[child]!;
			this.scores[at] = this.scores[child]!;
			at = child;
		}
		this.ids[at] = id;
		this.scores[at] = score;
	}
}
