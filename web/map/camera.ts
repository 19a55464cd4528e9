import {
	CROWDED,
	type Frame,
	fittedView,
	nearestTies,
	PHONE,
	shiftedView,
	viewAt,
	viewOfNodes,
	zoomLimits,
} from "./framing.ts";
import { type MapData, numberOf } from "./mapData.ts";
import { type Screen, toMap } from "./screen.ts";
import type { Stage, View } from "./sigma.ts";
import type { MapCamera, MapDisplay, NodeRef } from "./types.ts";

/** How near a page begins to what its address selects: px per natural px of gap. */
const OPEN_ZOOM = 1;

/** What is looked at, and through what. */
export interface Sight {
	stage: Stage;
	data: MapData;
	frame: Frame;
	screen: Screen;
	/** Nodes that are lit with the selection. */
	lit: readonly number[];
	ties: MapDisplay["ties"];
}

/**
 * Where the map is looked at from
 * ===============================
 * Every move of the camera that is not made by hand; where it goes is worked out by the functions of `framing`. It knows
 * whether the whole map was shown last, so that this stays so when the window changes, and what it was sent to, so that
 * it can be sent there again when more of that has come.
 */
export class Camera {
	/** The whole map is shown. */
	fitted = true;
	private readonly sight: () => Sight | undefined;
	/** What it was last sent to, and the view that it was to find there. */
	private aimed: { node: NodeRef; limit: number | undefined; view: View } | undefined;

	/** @param sight - Nothing while there is no stage. */
	constructor(sight: () => Sight | undefined) {
		this.sight = sight;
	}

	/** Shows the whole map in the free area. */
	fit(animate: boolean): void {
		const now = this.sight();
		if (!now) return;
		this.fitted = true;
		now.stage.setView(fittedView(now.frame, now.data), animate);
	}

	/** Shows a theme's region, with a little of what lies around it. */
	fitTheme(theme: number): void {
		const now = this.sight();
		if (!now) return;
		const { data } = now;
		const members = data.map.themes[theme]?.parent >= 0 ? data.map.themes[theme].papers : undefined;
		const nodes: number[] = members ? [...members] : [];
		if (!members) for (let i = 0; i < data.count; i++) if (data.theme[i] === theme && data.shown[i]) nodes.push(i);
		this.moveTo(now, viewOf(now, nodes, 60, Number.POSITIVE_INFINITY));
	}

	/** Brings a node, and what is lit with it, into the free area by the smallest move; `limit` as in `viewOfNodes`. */
	focus(node: NodeRef, limit?: number): void {
		if (node.kind === "theme") {
			this.fitTheme(node.index);
			return;
		}
		const now = this.sight();
		if (!now) return;
		const { data, stage } = now;
		const self = numberOf(data, node);
		const lit = now.lit.filter((i) => i !== self);
		const crowded = ({ k }: View) => k * data.scale < CROWDED;
		const phone = now.frame.width <= PHONE;
		let view = viewOf(now, [self, ...lit], 48, limit);
		if (crowded(view ?? stage.view) && (phone || limit !== undefined || (view && view.k < stage.view.k))) {
			const ties = now.ties
				.map((tie) => ({ node: numberOf(data, tie.node), weight: tie.weight }))
				.filter((tie) => lit.includes(tie.node));
			const nearest = nearestTies(data, self, ties.length > 0 ? ties : lit.map((i) => ({ node: i, weight: 1 })));
			const near = phone ? OPEN_ZOOM / data.scale : limit;
			view = viewOf(now, [self, ...nearest], 48, near);
			// Where most of its weight lies far away, the farthest are left out one by one.
			while (phone && view && crowded(view) && nearest.pop() !== undefined)
				view = viewOf(now, [self, ...nearest], 48, near);
		}
		this.moveTo(now, view);
		this.aimed = { node, limit, view: view ?? stage.view };
	}

	/** The view to begin with: near what is selected, else the whole map. */
	open(selection: NodeRef | null): void {
		this.fit(false);
		const now = this.sight();
		if (selection && now) this.focus(selection, OPEN_ZOOM / now.data.scale);
	}

	/** More of what it was sent to has come; one that was moved since stays. */
	again(): void {
		const now = this.sight();
		if (now && this.aimed && alike(now.stage.view, this.aimed.view)) this.focus(this.aimed.node, this.aimed.limit);
	}

	/** Moves the map by px on the screen. */
	pan(dx: number, dy: number): void {
		const stage = this.sight()?.stage;
		stage?.setView(shiftedView(stage.affine, stage.view, dx, dy), true);
	}

	get state(): MapCamera {
		const now = this.sight();
		if (!now) return { x: 0, y: 0, ratio: 1 };
		const { left, right, top, bottom } = now.screen.free;
		const [x, y] = toMap(now.screen.affine, (left + right) / 2, (top + bottom) / 2);
		return { x, y, ratio: fittedView(now.frame, now.data).k / now.screen.zoom };
	}

	set({ x, y, ratio }: MapCamera, animate: boolean): void {
		const now = this.sight();
		if (!now || !(ratio > 0)) return;
		const fitted = fittedView(now.frame, now.data);
		const { least, most } = zoomLimits(fitted, now.data);
		this.moveTo(now, viewAt(now.frame, x, y, Math.min(most, Math.max(least, fitted.k / ratio))), animate);
	}

	/** It came to rest. */
	rest(): MapCamera {
		const { state } = this;
		this.fitted = Math.abs(state.ratio - 1) < 0.02 && Math.hypot(state.x, state.y) < 4;
		return state;
	}

	private moveTo({ stage }: Sight, view: View | undefined, animate = true): void {
		if (!view) return;
		this.fitted = false;
		stage.setView(view, animate);
	}
}

function viewOf({ frame, screen, stage, data }: Sight, nodes: readonly number[], margin: number, limit?: number) {
	return viewOfNodes(frame, screen, stage.view, data, nodes, { margin, limit });
}

/** The same view but for rounding. */
const alike = (a: View, b: View): boolean =>
	Math.hypot(a.x - b.x, a.y - b.y) * b.k < 0.01 && Math.abs(a.k / b.k - 1) < 1e-6;
