/**
 * Dense numbers for stretches of text
 * ===================================
 * As a Map from strings, but asked by a text and two offsets: no string is made to look one up, as there would be for each
 * word of a corpus. Open addressing with linear probing over a hash of the characters (FNV-1a, scrambled).
 */
export class SpanTable {
	/** Stretches known; the next one's number. */
	size = 0;
	private slots = new Int32Array(1 << 12).fill(-1);
	/** [size + 1] first character of each in `characters`. */
	private start = new Uint32Array(1 << 11);
	private characters = new Uint16Array(1 << 14);

	/** The number of a stretch, end exclusive; `size` as it was before when the stretch is new. */
	add(text: string, from: number, to: number): number {
		let slot = this.slotOf(text, from, to);
		if (this.slots[slot]! >= 0) return this.slots[slot]!;
		if (this.size + 2 > this.start.length) {
			this.grow();
			slot = this.slotOf(text, from, to);
		}
		let end = this.start[this.size]!;
		while (end + to - from > this.characters.length)
			this.characters = grown(this.characters, new Uint16Array(this.characters.length * 2));
		for (let i = from; i < to; i++) this.characters[end++] = text.charCodeAt(i);
		this.start[this.size + 1] = end;
		this.slots[slot] = this.size;
		return this.size++;
	}

	private slotOf(text: string, from: number, to: number): number {
		const { slots, start, characters } = this;
		const mask = slots.length - 1;
		let hash = 0x811c9dc5;
		for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
		let slot = scramble(hash) & mask;
		for (;;) {
			const n = slots[slot]!;
			if (n < 0) return slot;
			const at = start[n]!;
			if (start[n + 1]! - at === to - from) {
				let i = from;
				while (i < to && characters[at + i - from] === text.charCodeAt(i)) i++;
				if (i === to) return slot;
			}
			slot = (slot + 1) & mask;
		}
	}

	private grow(): void {
		const { start, characters, size } = this;
		this.start = grown(start, new Uint32Array(start.length * 2));
		this.slots = new Int32Array(this.slots.length * 2).fill(-1);
		const mask = this.slots.length - 1;
		for (let n = 0; n < size; n++) {
			let hash = 0x811c9dc5;
			for (let i = start[n]!; i < start[n + 1]!; i++) hash = Math.imul(hash ^ characters[i]!, 0x01000193);
			let slot = scramble(hash) & mask;
			while (this.slots[slot]! >= 0) slot = (slot + 1) & mask;
			this.slots[slot] = n;
		}
	}
}

function scramble(hash: number): number {
	return hash ^ (hash >>> 15);
}

function grown<T extends Uint16Array | Uint32Array>(from: T, into: T): T {
	into.set(from);
	return into;
}
