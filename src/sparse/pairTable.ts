/**
 * Dense numbers for pairs of numbers
 * ==================================
 * Open addressing with linear probing in typed arrays: about 20 bytes a pair, no limit of 2^24 entries as in Map,
 * and numbers in order of first sight, so that a rerun gives the same.
 */
export class PairTable {
	/** Pairs seen. */
	size = 0;
	/** [size] the pairs, by number. */
	first: Uint32Array;
	second: Uint32Array;
	private slots: Int32Array;

	constructor(expected = 1024) {
		let capacity = 16;
		while (capacity < expected * 2) capacity *= 2;
		this.slots = new Int32Array(capacity).fill(-1);
		this.first = new Uint32Array(capacity / 2);
		this.second = new Uint32Array(capacity / 2);
	}

	/** The pair's number; -1 when it was never added. */
	find(a: number, b: number): number {
		return this.slots[this.slotOf(a, b)]!;
	}

	/** The pair's number, a new one on first sight. */
	add(a: number, b: number): number {
		let slot = this.slotOf(a, b);
		if (this.slots[slot]! >= 0) return this.slots[slot]!;
		if (this.size === this.first.length) {
			this.grow();
			slot = this.slotOf(a, b);
		}
		this.slots[slot] = this.size;
		this.first[this.size] = a;
		this.second[this.size] = b;
		return this.size++;
	}

	private slotOf(a: number, b: number): number {
		const mask = this.slots.length - 1;
		let hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b);
		hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
		let slot = (hash ^ (hash >>> 13)) & mask;
		for (;;) {
			const n = this.slots[slot]!;
			if (n < 0 || (this.first[n] === a && this.second[n] === b)) return slot;
			slot = (slot + 1) & mask;
		}
	}

	private grow(): void {
		const { first, second, size } = this;
		this.slots = new Int32Array(this.slots.length * 2).fill(-1);
		this.first = new Uint32Array(size * 2);
		this.second = new Uint32Array(size * 2);
		this.first.set(first);
		this.second.set(second);
		for (let n = 0; n < size; n++) this.slots[this.slotOf(first[n]!, second[n]!)] = n;
	}
}
