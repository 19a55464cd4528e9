import { drawLabels, thinOut } from "./labelLayer.ts";
import { type Label, type LabelInput, layOutLabels } from "./labels.ts";
import type { Look } from "./look.ts";
import { type Screen, toScreen } from "./screen.ts";
import type { Affine } from "./sigma.ts";

/** Time in which a label comes or goes, ms. */
const FADE_MS = 160;

/**
 * The labels on screen
 * ====================
 * Labels are laid out where the map rests. Those of before that have no place any more fade away, new ones fade in. While
 * the camera zooms, what is there is moved along and thinned out, so that no two overlap.
 */
export class LiveLabels {
	/** The view that they were last drawn for. */
	drawnAt: Affine | undefined;
	private drawnZoom = 0;
	private labels: Label[] = [];
	/** When each came, by key. */
	private since = new Map<string, number>();
	private leaving: { label: Label; since: number }[] = [];
	/** Keys of those that stand apart while the camera moves; all of them at rest. */
	private standing: Set<string> | undefined;
	private readonly widths = new Map<string, Map<string, number>>();
	private readonly measurer = document.createElement("canvas").getContext("2d");

	get byKey(): Map<string, Label> {
		return new Map(this.labels.map((label) => [label.key, label]));
	}

	/** Of another map: nothing stays, nothing fades. */
	clear(): void {
		this.labels = [];
		this.leaving = [];
	}

	/** Lays the labels out anew; with reduced motion they change at once. */
	place(input: LabelInput, now: number, reducedMotion: boolean): void {
		const before = this.byKey;
		const stood = (label: Label | undefined) => label && (!this.standing || this.standing.has(label.key));
		const labels = layOutLabels(input);
		const since = new Map<string, number>();
		for (const { key } of labels)
			since.set(key, stood(before.get(key)) ? (this.since.get(key) ?? 0) : reducedMotion ? 0 : now);
		if (!reducedMotion)
			for (const label of this.labels)
				if (!since.has(label.key) && stood(label)) this.leaving.push({ label, since: now });
		this.since = since;
		this.labels = labels;
		this.standing = undefined;
	}

	/** The camera moved: moved sideways, labels stay as far apart as they were. */
	follow(screen: Screen): void {
		if (!this.isDrawnAt(screen)) this.standing = thinOut(this.labels, screen);
	}

	isDrawnAt({ zoom }: Screen): boolean {
		return zoom === this.drawnZoom;
	}

	rest(): void {
		this.standing = undefined;
	}

	/** @returns True while a label is coming or going. */
	draw(pen: CanvasRenderingContext2D, screen: Screen, look: Look, now: number): boolean {
		this.drawnAt = screen.affine;
		this.drawnZoom = screen.zoom;
		this.leaving = this.leaving.filter(({ since }) => now - since < FADE_MS);
		const gone = new Map(this.leaving.map(({ label, since }) => [label, 1 - (now - since) / FADE_MS]));
		drawLabels(pen, [...gone.keys()], screen, look, (label) => gone.get(label) ?? 0);
		let busy = gone.size > 0;
		drawLabels(pen, this.labels, screen, look, ({ key }) => {
			if (this.standing && !this.standing.has(key)) return 0;
			const share = Math.min(1, (now - (this.since.get(key) ?? 0)) / FADE_MS);
			if (share < 1) busy = true;
			return share;
		});
		return busy;
	}

	/** The label that stands at a place of the screen. */
	at(screen: Screen, x: number, y: number): Label | undefined {
		return this.labels.find((label) => {
			if (this.standing && !this.standing.has(label.key)) return false;
			const [ax, ay] = toScreen(screen.affine, label.x, label.y);
			const [left, top] = [ax + label.dx, ay + label.dy];
			return x >= left && x <= left + label.width && y >= top && y <= top + label.height;
		});
	}

	/** A node was moved: its label goes along. */
	moveWith(node: number, place: { x: number; y: number }): void {
		for (const label of this.labels) if (label.kind !== "name" && label.node === node) Object.assign(label, place);
	}

	/** Width of a text, px. */
	readonly measure = (text: string, font: string): number => {
		let widths = this.widths.get(font);
		if (!widths) this.widths.set(font, (widths = new Map()));
		const known = widths.get(text);
		if (known !== undefined) return known;
		if (!this.measurer) return text.length * 7;
		this.measurer.font = font;
		const width = this.measurer.measureText(text).width;
		if (widths.size > 20_000) widths.clear();
		widths.set(text, width);
		return width;
	};
}
