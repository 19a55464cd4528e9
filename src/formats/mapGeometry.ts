/**
 * Where all that a map draws lies: sections GEOM and HIDE of the file in binary.
 */
import type { ColumnMap } from "../model/columns.ts";
import type { Concept, KnowledgeMap, MapPaper } from "../model/map.ts";
import { ByteWriter } from "./bytes.ts";
import { type Box, CONCEPT_FLAGS, conceptFlags, type MapHead, readGeometry, readHidden } from "./mapColumns.ts";

type Drawn = { x: number; y: number; r: number };
type Themed = Drawn & { theme: number };

/** What the first two sections hold: enough to draw the map without its labels. Concepts not shown have no place yet. */
export interface MapGeometry {
	papers: (Drawn & Pick<MapPaper, "theme" | "subtheme">)[];
	concepts: (Drawn & Pick<Concept, "theme" | "papers" | "kind" | "generic" | "shown">)[];
	themes: KnowledgeMap["themes"];
	layout: KnowledgeMap["layout"];
}

/** The extent of what is drawn, and its largest radius: what places and radii are parts of. */
export function boxOf(drawn: readonly Drawn[]): Box {
	const box: Box = { x: [0, 0], y: [0, 0], r: 0 };
	for (const [i, at] of drawn.entries())
		for (const axis of ["x", "y"] as const) {
			const [low, high] = i === 0 ? [at[axis], at[axis]] : box[axis];
			box[axis] = [Math.min(low, at[axis]), Math.max(high, at[axis])];
			box.r = Math.max(box.r, at.r);
		}
	return box;
}

/** Section GEOM: papers, and the concepts that are shown. */
export function writeGeometry({ papers, concepts }: ColumnMap, box: Box): Uint8Array {
	const out = new ByteWriter();
	out.whole(papers.length);
	out.whole(concepts.length);
	for (const { papers: count } of concepts) out.whole(count);
	for (const { kind, generic, shown } of concepts)
		out.byte(
			(kind === "name" ? CONCEPT_FLAGS.name : 0) +
				(generic ? CONCEPT_FLAGS.generic : 0) +
				(shown ? CONCEPT_FLAGS.shown : 0),
		);
	writePlaces(out, [...papers, ...concepts.filter(({ shown }) => shown)], box);
	for (const { subtheme } of papers) out.whole(subtheme + 1);
	return out.finish();
}

/** Section HIDE: concepts that are not shown, which the first frame can do without. */
export function writeHidden({ concepts }: ColumnMap, box: Box): Uint8Array {
	const out = new ByteWriter();
	writePlaces(
		out,
		concepts.filter(({ shown }) => !shown),
		box,
	);
	return out.finish();
}

function writePlaces(out: ByteWriter, nodes: readonly Themed[], box: Box): void {
	const step = (value: number, [low, high]: readonly [number, number], steps: number): number =>
		high > low ? Math.round(((value - low) / (high - low)) * steps) : 0;
	for (const axis of ["x", "y"] as const) for (const at of nodes) out.short(step(at[axis], box[axis], 65535));
	for (const { r } of nodes) out.byte(step(r, [0, box.r], 255));
	for (const { theme } of nodes) out.whole(theme + 1);
}

/** Reads GEOM and, where it is given, HIDE. */
export function geometryOf(head: MapHead, bytes: Uint8Array, hidden?: Uint8Array): MapGeometry {
	const geometry = readGeometry(head, bytes);
	if (hidden) readHidden(head, hidden, geometry);
	const { papers: P, x, y, r, theme, subtheme, named, flags } = geometry;
	const drawn = (i: number): Themed => ({ theme: theme[i]!, x: x[i]!, y: y[i]!, r: r[i]! });
	return {
		papers: Array.from(subtheme, (own, p) => ({ ...drawn(p), subtheme: own })),
		concepts: Array.from(named, (papers, c) => ({ ...drawn(P + c), papers, ...conceptFlags(flags[c]!) })),
		themes: head.themes,
		layout: head.layout,
	};
}
