import { LargeMap } from "../data/large/largeMap.ts";
import { nameOf } from "../data/nameOf.ts";
import type { NodeRef } from "../map/types.ts";
import { mapView } from "./drawn.ts";
import { moveNode } from "./editing.ts";
import { neighboursOf } from "./filtering.ts";
import { act, announce, index, view } from "./store.ts";
import { hover, select } from "./transitions.ts";
import { sameNode } from "./view.ts";

const PAN = 80;
const ARROWS: Record<string, [x: number, y: number, step: number]> = {
	ArrowLeft: [-PAN, 0, -1],
	ArrowRight: [PAN, 0, 1],
	ArrowUp: [0, -PAN, -1],
	ArrowDown: [0, PAN, 1],
};

/** What the arrows walk from here: the selection's neighbours by weight, else the themes. */
function walk(): NodeRef[] {
	const at = index.value;
	if (!at) return [];
	const { selection } = view.value;
	if (selection) return neighboursOf(at, selection);
	return at.map.themes.flatMap((theme, i) => (theme.parent < 0 ? [{ kind: "theme" as const, index: i }] : []));
}

function point(node: NodeRef | undefined): void {
	const at = index.value;
	if (!at || !node) return;
	act(hover(node));
	announce(`${node.kind}: ${nameOf(at, node)}`);
}

/** The map, reached with Tab, points at the first theme. */
export function onMapFocus(byKeyboard: boolean): void {
	if (byKeyboard && !view.value.hover) point(walk()[0]);
}

/** px that Alt and an arrow move the selected node. */
const NUDGE = 12;

function nudge(event: KeyboardEvent, [x, y]: (typeof ARROWS)[string]): void {
	const { selection } = view.value;
	const to = selection && mapView.value?.beside(selection, Math.sign(x) * NUDGE, Math.sign(y) * NUDGE);
	if (!selection || !to || index.value?.map instanceof LargeMap) return;
	event.preventDefault();
	moveNode(selection, to.x, to.y);
}

/** Keys while the map has the focus: arrows walk, with Shift they pan, with Alt they move the selection; Enter opens. */
export function onMapKey(event: KeyboardEvent): void {
	if (event.metaKey || event.ctrlKey) return;
	const arrow = ARROWS[event.key];
	if (event.altKey) {
		if (arrow) nudge(event, arrow);
		return;
	}
	if (arrow) {
		event.preventDefault();
		const nodes = walk();
		if (event.shiftKey || nodes.length === 0) mapView.value?.pan(arrow[0], arrow[1]);
		else {
			const now = nodes.findIndex((node) => sameNode(node, view.value.hover));
			point(nodes[now < 0 ? (arrow[2] > 0 ? 0 : nodes.length - 1) : (now + arrow[2] + nodes.length) % nodes.length]);
		}
	} else if (event.key === "Enter" && view.value.hover) {
		event.preventDefault();
		act(select(view.value.hover));
	}
}
