/** A source of numbers in [0, 1), repeatable for a seed. */
export type Random = () => number;

/**
 * Seeded random numbers
 * =====================
 * mulberry32: 32 bits of state, integer arithmetic only, so that every engine gives the same sequence.
 *
 * @param seed - Any integer; only its low 32 bits count.
 */
export function createRandom(seed: number): Random {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let t = state;
		t = Math.imul(t ^ (t >>> 15), t | 1);
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}
