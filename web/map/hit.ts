import { STATE } from "./focus.ts";
import type { LiveLabels } from "./liveLabels.ts";
import { type MapData, refOf } from "./mapData.ts";
import type { GridIndex } from "./picking.ts";
import { type Screen, toMap } from "./screen.ts";
import type { NodeRef } from "./types.ts";

/** Within this of a rim, px, a node goes before the labels that may lie over it. */
const ON_IT = 3;

/**
 * What lies under a place of the window: a node right there, else a label, else the nearest node within reach.
 *
 * @param widest - The largest radius of any node.
 * @param reach - px beyond a rim.
 */
export function nodeAt(
	{ data, index, widest }: { data: MapData; index: GridIndex; widest: number },
	state: Uint8Array,
	labels: Pick<LiveLabels, "at">,
	screen: Screen,
	x: number,
	y: number,
	reach: number,
): NodeRef | null {
	const [mx, my] = toMap(screen.affine, x, y);
	const px = screen.grow / screen.zoom;
	const rim = (i: number) =>
		state[i] >= STATE.filtered || (data.appear[i] > screen.zoom && state[i] < STATE.lit) ? -1 : data.radius[i] * px;
	const find = (within: number) => index.nearest(mx, my, within / screen.zoom, rim, widest * px);
	let node = find(ON_IT);
	if (node < 0) {
		const label = labels.at(screen, x, y);
		if (label) return label.kind === "name" ? { kind: "theme", index: label.node } : refOf(data, label.node);
		node = find(reach);
	}
	return node < 0 ? null : refOf(data, node);
}
