import { round } from "../sparse/order.ts";

/**
 * A number as all text formats write it: at most six decimals, a point, no exponent below 10^21, no sign before zero.
 *
 * @throws RangeError when it is not finite: no format can carry that.
 */
export function formatNumber(value: number): string {
	if (!Number.isFinite(value)) throw new RangeError(`formatNumber: ${value} is not finite`);
	return String(round(value, 6));
}
