/**
 * Keys of phrases
 * ===============
 * A phrase is known by the letters of its words' folds, run together, so that "bi-level", "bi level" and "bilevel" meet.
 * The key is a polynomial hash, made of its words' hashes without touching letters again:
 *
 *   hash(ab) = hash(a) · B^|b| + hash(b)   (mod 2^32), twice, with two bases B
 *
 * 64 bits in all: among ten million phrases two differing ones share a key with a chance of three in a million.
 */
const BASES = [0x01000193, 0x5bd1e995 | 1] as const;

export interface WordHashes {
	/** [W] hash of each fold, under each base. */
	high: Uint32Array;
	low: Uint32Array;
	/** [W] B^length of each fold, under each base. */
	highPower: Uint32Array;
	lowPower: Uint32Array;
}

export function hashFolds(folds: readonly string[]): WordHashes {
	const n = folds.length;
	const out = {
		high: new Uint32Array(n),
		low: new Uint32Array(n),
		highPower: new Uint32Array(n),
		lowPower: new Uint32Array(n),
	};
	folds.forEach((fold, w) => {
		let h = 0;
		let l = 0;
		let hp = 1;
		let lp = 1;
		for (let i = 0; i < fold.length; i++) {
			const c = fold.charCodeAt(i) + 1;
			h = (Math.imul(h, BASES[0]) + c) | 0;
			l = (Math.imul(l, BASES[1]) + c) | 0;
			hp = Math.imul(hp, BASES[0]);
			lp = Math.imul(lp, BASES[1]);
		}
		out.high[w] = h >>> 0;
		out.low[w] = l >>> 0;
		out.highPower[w] = hp >>> 0;
		out.lowPower[w] = lp >>> 0;
	});
	return out;
}

/** Phrase ids by 64-bit key, in an open-addressing table; ids are dense, in order of first appearance. */
export class PhraseKeys {
	size = 0;
	private mask: number;
	private slots: Uint32Array;
	private high: Uint32Array;
	private low: Uint32Array;

	constructor(expected = 1024) {
		let capacity = 1024;
		while (capacity < expected * 2) capacity *= 2;
		this.mask = capacity - 1;
		this.slots = new Uint32Array(capacity);
		this.high = new Uint32Array(capacity >> 1);
		this.low = new Uint32Array(capacity >> 1);
	}

	/** The id of a key, or -1. */
	find(high: number, low: number): number {
		for (let at = mix(high, low) & this.mask; ; at = (at + 1) & this.mask) {
			const slot = this.slots[at]!;
			if (slot === 0) return -1;
			if (this.high[slot - 1] === high && this.low[slot - 1] === low) return slot - 1;
		}
	}

	/** The id of a key, new if need be. */
	add(high: number, low: number): number {
		for (let at = mix(high, low) & this.mask; ; at = (at + 1) & this.mask) {
			const slot = this.slots[at]!;
			if (slot === 0) {
				const id = this.size++;
				this.high[id] = high;
				this.low[id] = low;
				this.slots[at] = id + 1;
				if (this.size === this.high.length) this.grow();
				return id;
			}
			if (this.high[slot - 1] === high && this.low[slot - 1] === low) return slot - 1;
		}
	}

	/** The key of an id. */
	key(id: number): [high: number, low: number] {
		return [this.high[id]!, this.low[id]!];
	}

	private grow(): void {
		const capacity = (this.mask + 1) * 2;
		this.mask = capacity - 1;
		this.slots = new Uint32Array(capacity);
		const { high, low } = this;
		this.high = new Uint32Array(capacity >> 1);
		this.low = new Uint32Array(capacity >> 1);
		this.high.set(high);
		this.low.set(low);
		for (let id = 0; id < this.size; id++) {
			let at = mix(high[id]!, low[id]!) & this.mask;
			while (this.slots[at] !== 0) at = (at + 1) & this.mask;
			this.slots[at] = id + 1;
		}
	}
}

function mix(high: number, low: number): number {
	let h = Math.imul(high ^ (low >>> 15), 0x85ebca6b) ^ low;
	h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
	return (h ^ (h >>> 16)) >>> 0;
}
