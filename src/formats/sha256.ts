/**
 * SHA-256
 * =======
 * [Standard] FIPS 180-4, https://doi.org/10.6028/NIST.FIPS.180-4
 *
 * The round constants are the first 32 bits of the fractional parts of the cube roots of the first 64 primes, the
 * start values those of the square roots of the first 8.
 *
 * @returns The 32 bytes of the digest.
 */
export function sha256(bytes: Uint8Array): Uint8Array {
	const length = bytes.length;
	const padded = new Uint8Array((((length + 8) >> 6) + 1) << 6);
	padded.set(bytes);
	padded[length] = 0x80;
	const data = new DataView(padded.buffer);
	data.setUint32(padded.length - 8, Math.floor(length / 2 ** 29));
	data.setUint32(padded.length - 4, (length << 3) >>> 0);
	const state = Uint32Array.from(START);
	const w = new Uint32Array(64);
	for (let at = 0; at < padded.length; at += 64) {
		for (let i = 0; i < 16; i++) w[i] = data.getUint32(at + 4 * i);
		for (let i = 16; i < 64; i++) {
			const s0 = turn(w[i - 15], 7) ^ turn(w[i - 15], 18) ^ (w[i - 15] >>> 3);
			const s1 = turn(w[i - 2], 17) ^ turn(w[i - 2], 19) ^ (w[i - 2] >>> 10);
			w[i] = w[i - 16] + s0 + w[i - 7] + s1;
		}
		let [a, b, c, d, e, f, g, h] = state;
		for (let i = 0; i < 64; i++) {
			const t1 = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + ROUND[i] + w[i]) | 0;
			const t2 = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
			h = g;
			g = f;
			f = e;
			e = (d + t1) | 0;
			d = c;
			c = b;
			b = a;
			a = (t1 + t2) | 0;
		}
		for (const [i, value] of [a, b, c, d, e, f, g, h].entries()) state[i] += value;
	}
	const digest = new Uint8Array(32);
	const view = new DataView(digest.buffer);
	for (let i = 0; i < 8; i++) view.setUint32(4 * i, state[i]);
	return digest;
}

const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

function primes(count: number): number[] {
	const found: number[] = [];
	for (let n = 2; found.length < count; n++) if (found.every((p) => n % p !== 0)) found.push(n);
	return found;
}

/**
 * First 32 bits of the fractional part of the k-th root of n, exactly: floor(root(n · 2^(32k))) by bisection on big
 * integers, as the last bit of a floating-point root is not promised to be the same everywhere.
 */
function rootBits(n: number, k: bigint): number {
	const target = BigInt(n) << (32n * k);
	let low = 0n;
	let high = 1n << 40n;
	while (high - low > 1n) {
		const middle = (low + high) >> 1n;
		if (middle ** k <= target) low = middle;
		else high = middle;
	}
	return Number(low & 0xffffffffn);
}

const START = Uint32Array.from(primes(8), (p) => rootBits(p, 2n));
const ROUND = Uint32Array.from(primes(64), (p) => rootBits(p, 3n));
