import type { BuildOptions } from "./map.ts";

export const DEFAULT_OPTIONS: BuildOptions = {
	seed: 1,
	resolution: 1,
	neighbours: 0,
	conceptsPerPaper: 20,
	conceptsShown: 0,
	genericShare: 0.4,
	communities: "leiden",
	stabilityRuns: 20,
};

const RANGES: Partial<Record<keyof BuildOptions, [low: number, high: number, integer: boolean]>> = {
	seed: [0, 2 ** 32 - 1, true],
	resolution: [0.1, 10, false],
	neighbours: [0, 100, true],
	conceptsPerPaper: [1, 100, true],
	conceptsShown: [0, 1_000_000, true],
	genericShare: [0, 1, false],
	stabilityRuns: [0, 1000, true],
};

/**
 * Fills in the defaults.
 *
 * @throws RangeError naming the option, its value and its range.
 */
export function resolveOptions(given: Partial<BuildOptions>): BuildOptions {
	const options = { ...DEFAULT_OPTIONS, ...given };
	for (const [name, [low, high, integer]] of Object.entries(RANGES) as [
		keyof BuildOptions,
		[number, number, boolean],
	][]) {
		const value = options[name] as number;
		if (!(value >= low && value <= high) || (integer && !Number.isInteger(value)))
			throw new RangeError(
				`${name}: ${value} is not ${integer ? "a whole number" : "a number"} from ${low} to ${high}`,
			);
	}
	if (options.communities !== "leiden" && options.communities !== "louvain")
		throw new RangeError(`communities: ${String(options.communities)} is neither "leiden" nor "louvain"`);
	return options;
}
