/** Orders texts by UTF-16 code units: the same in every locale, unlike `localeCompare`. */
export function compareText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

/** Rounds to a number of decimals, so that the last bits of a float cannot differ between engines. Never gives -0. */
export function round(value: number, decimals: number): number {
	const scale = 10 ** decimals;
	return Math.round(value * scale) / scale + 0;
}
