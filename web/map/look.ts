import { PALETTE } from "../../src/graph/palette.ts";

/** Colours of the map's ground and ink; themes have their own, see `PALETTE`. */
export interface Look {
	page: string;
	ink: string;
	ink2: string;
	ink3: string;
	line: string;
	/** By slot. */
	mark: readonly string[];
	themeInk: readonly string[];
	/** Alpha of a region's fill and outer line. */
	regionFill: number;
	regionLine: number;
	/** Colour of the halo under text. */
	halo: string;
}

const LIGHT: Look = {
	page: "#FAF9F6",
	ink: "#1A1C1F",
	ink2: "#4A4F57",
	ink3: "#686D75",
	line: "#CDC9C1",
	mark: PALETTE.map((slot) => slot.light.mark),
	themeInk: PALETTE.map((slot) => slot.light.ink),
	regionFill: 0.07,
	regionLine: 0.36,
	halo: "#FAF9F6",
};

const DARK: Look = {
	page: "#101317",
	ink: "#EDECE8",
	ink2: "#B8BDC4",
	ink3: "#8F969F",
	line: "#454B54",
	mark: PALETTE.map((slot) => slot.dark.mark),
	themeInk: PALETTE.map((slot) => slot.dark.ink),
	regionFill: 0.085,
	regionLine: 0.34,
	halo: "rgba(16, 19, 23, 0.82)",
};

export function lookOf(dark: boolean, contrast: boolean): Look {
	const look = dark ? DARK : LIGHT;
	return contrast ? { ...look, ink3: look.ink2, regionLine: 0.9 } : look;
}

export const SANS =
	'"Segoe UI Variable Text", "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", -apple-system, "Helvetica Neue", Arial, sans-serif';
export const SERIF =
	'"Iowan Old Style", Charter, "Source Serif 4", Georgia, "Liberation Serif", "Times New Roman", serif';

/** Red, green and blue of `#RRGGBB`, each 0 to 255. */
export function channels(hex: string): [number, number, number] {
	const value = Number.parseInt(hex.slice(1), 16);
	return [value >> 16, (value >> 8) & 255, value & 255];
}

/** Mixes two colours `#RRGGBB`; share 1 is all `a`. */
export function mix(a: string, b: string, share: number): string {
	const p = channels(a);
	const q = channels(b);
	const hex = p.map((value, i) =>
		Math.round(value * share + q[i] * (1 - share))
			.toString(16)
			.padStart(2, "0"),
	);
	return `#${hex.join("")}`;
}

export function rgba(hex: string, alpha: number): string {
	return `rgba(${channels(hex).join(", ")}, ${Math.round(alpha * 1000) / 1000})`;
}
