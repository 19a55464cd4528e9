/**
 * The ten theme colours
 * =====================
 * `mark` is for discs, bars and fills (at least 3:1 against the page), `ink` for text and rings (at least 5.5:1
 * against page and panel). A slot means the same hue in both modes. The first seven stay at least 8.5 apart
 * (OKLab distance × 100) for deuteranopes and protanopes, all ten at least 6.6 for everyone; see the test.
 */
export interface Slot {
	name: string;
	light: { mark: string; ink: string };
	dark: { mark: string; ink: string };
}

function slot(name: string, lightMark: string, lightInk: string, darkMark: string, darkInk: string): Slot {
	return { name, light: { mark: lightMark, ink: lightInk }, dark: { mark: darkMark, ink: darkInk } };
}

export const PALETTE: readonly Slot[] = [
	slot("indigo", "#2B4AA4", "#2B4AA4", "#889CFE", "#9DAEFF"),
	slot("orange", "#CE6A0A", "#A84900", "#DD9031", "#E39A42"),
	slot("teal", "#349F8D", "#007263", "#8FE6E3", "#8FE6E3"),
	slot("plum", "#822561", "#822561", "#B8699E", "#DB8BC0"),
	slot("olive", "#6A570C", "#6A570C", "#D6DC7C", "#D6DC7C"),
	slot("violet", "#9170E4", "#7151B7", "#9A6BE8", "#B79AF5"),
	slot("steel", "#37779F", "#2B6B92", "#71C5EE", "#71C5EE"),
	slot("red", "#B03A48", "#B03A48", "#D06555", "#EF8573"),
	slot("green", "#619255", "#416F35", "#A1C489", "#A1C489"),
	slot("slate", "#636770", "#60646D", "#A2A2A2", "#AFAFAF"),
];

/** The slot of the eleventh theme and beyond, and of what has no theme. */
export const NEUTRAL_SLOT = 9;

/** Page (map ground) and panel colours that the palette was tuned against. */
export const GROUND = {
	light: { page: "#FAF9F6", panel: "#FFFFFF" },
	dark: { page: "#101317", panel: "#191C21" },
} as const;
