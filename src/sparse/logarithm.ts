/**
 * Natural logarithm, rounded to multiples of 2^-40 (9e-13)
 * ========================================================
 * The standard leaves the last bits of Math.log to the engine; after rounding, everything computed from it with
 * + - * / and sqrt is the same in each.
 */
export function logarithm(x: number): number {
	return Math.round(Math.log(x) * 1099511627776) / 1099511627776;
}
