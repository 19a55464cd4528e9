import { colourDistance } from "./colourDistance.ts";
import { NEUTRAL_SLOT, PALETTE } from "./palette.ts";

/** Where a theme lies in the plane: its centre, and the radius of a disc about as large as its region. */
export interface Place {
	x: number;
	y: number;
	radius: number;
}

/**
 * Distance of two slots for whoever sees them worst: smallest over both modes and over normal, deutan and protan
 * vision, rounded so that the last bits of a power cannot choose a colour.
 */
const SLOT_DISTANCE: readonly (readonly number[])[] = PALETTE.map((a) =>
	PALETTE.map((b) => {
		let smallest = Number.POSITIVE_INFINITY;
		for (const mode of ["light", "dark"] as const)
			for (const vision of ["normal", "deutan", "protan"] as const)
				smallest = Math.min(smallest, colourDistance(a[mode].mark, b[mode].mark, vision));
		return Math.round(smallest * 10) / 10;
	}),
);

/** Closeness of two themes in the plane, 0 (a region or more between them) to 1 (touching). */
function closeness(a: Place, b: Place): number {
	const dx = a.x - b.x;
	const dy = a.y - b.y;
	const gap = Math.sqrt(dx * dx + dy * dy) - a.radius - b.radius;
	const reach = Math.min(a.radius, b.radius);
	return gap >= reach ? 0 : gap <= 0 ? 1 : 1 - gap / reach;
}

/**
 * Colours for themes
 * ==================
 * Greedy colouring of the adjacency of themes in the plane: the first n slots go to n themes (at most ten), each
 * theme in turn taking the free slot that differs most from its already coloured neighbours, nearer ones counting
 * more; ties go to the smaller slot. Then pairs of themes swap while that makes neighbours differ more.
 * An eleventh theme and beyond take a slot again, each the one that is farthest off and differs most from those round
 * it; none of them takes the neutral one.
 *
 * @param places - Themes in order of importance.
 * @returns A palette slot for each, 0-based.
 */
export function assignColours(places: readonly Place[]): Uint8Array {
	const slots = new Uint8Array(places.length).fill(NEUTRAL_SLOT);
	const n = Math.min(places.length, PALETTE.length);
	const near = places.slice(0, n).map((a) => places.slice(0, n).map((b) => closeness(a, b)));
	const likeness = (i: number, slot: number, upTo: number): number => {
		let sum = 0;
		for (let j = 0; j < upTo; j++)
			if (j !== i && near[i][j] > 0) sum += near[i][j] / SLOT_DISTANCE[slot][slots[j]] ** 2;
		return sum;
	};
	const free = new Set(slots.subarray(0, n).keys());
	for (let i = 0; i < n; i++) {
		let best = -1;
		let least = Number.POSITIVE_INFINITY;
		for (const slot of free) {
			const value = likeness(i, slot, i);
			if (value < least) [best, least] = [slot, value];
		}
		slots[i] = best;
		free.delete(best);
	}
	const swap = (i: number, j: number) => ([slots[i], slots[j]] = [slots[j], slots[i]]);
	for (let round = 0, better = true; better && round < 20; round++) {
		better = false;
		for (let i = 0; i < n; i++)
			for (let j = i + 1; j < n; j++) {
				const before = likeness(i, slots[i], n) + likeness(j, slots[j], n);
				swap(i, j);
				const after = likeness(i, slots[i], n) + likeness(j, slots[j], n);
				if (after < before * 0.999) better = true;
				else swap(i, j);
			}
	}
	for (let i = n; i < places.length; i++) {
		let [best, least] = [NEUTRAL_SLOT, Number.POSITIVE_INFINITY];
		for (let slot = 0; slot < NEUTRAL_SLOT; slot++) {
			let value = 0;
			for (let j = 0; j < i; j++)
				value += nearness(places[i], places[j]) / Math.max(1, SLOT_DISTANCE[slot][slots[j]]) ** 2;
			if (value < least) [best, least] = [slot, value];
		}
		slots[i] = best;
	}
	return slots;
}

/** How near two themes are among many: 1 when they touch, an eighth when a smaller one would fit between them. */
function nearness(a: Place, b: Place): number {
	const dx = a.x - b.x;
	const dy = a.y - b.y;
	const gap = Math.max(0, Math.sqrt(dx * dx + dy * dy) - a.radius - b.radius);
	return 1 / (1 + gap / (2 * Math.min(a.radius, b.radius) + 1e-9)) ** 3;
}
