/**
 * Which keys were seen once, and which again: two bits for each of 2^26 hashes, 16 MB, of which a processor's cache holds more than
 * of bytes. Keys that share their upper 26 bits count as one.
 */
export class Sightings {
	private readonly counts = new Uint8Array(1 << 24);

	/** @param key - 32 bits, the upper of which tell keys apart. */
	add(key: number): void {
		const shift = (key >>> 5) & 6;
		const count = (this.counts[key >>> 8]! >> shift) & 3;
		if (count < 2) this.counts[key >>> 8]! += 1 << shift;
	}

	isRepeated(key: number): boolean {
		return ((this.counts[key >>> 8]! >> ((key >>> 5) & 6)) & 2) !== 0;
	}
}
