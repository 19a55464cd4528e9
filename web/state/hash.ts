import type { MapIndex } from "../data/mapIndex.ts";
import type { NodeRef } from "../map/types.ts";
import { ALL_LAYERS, type Filters, INITIAL_VIEW, NO_FILTERS, orNone, type ViewState } from "./view.ts";

/** The camera that shows the whole map. */
const WHOLE = "0,0,1";
const PREFIX = { p: "paper", c: "concept", t: "theme" } as const;
const LAYER_NAMES = ["papers", "concepts", "links", "regions", "labels"] as const;

/**
 * The view as the part of the address after `#`: only what differs from the first view, ids rather than numbers so that
 * a link still works on a rebuilt map. `p`, `c` or `t` is the selection, `with` its comparison, `path` the lit paper,
 * `view`, `show` and `off` the surface, kinds and layers left out, `at` the camera, the rest filters.
 */
export function encodeView(view: ViewState, index: MapIndex): string {
	const parts: [string, string][] = [];
	const idOf = ({ kind, index: i }: NodeRef): string | undefined =>
		(kind === "paper" ? index.map.papers : kind === "concept" ? index.map.concepts : index.map.themes)[i]?.id;
	// Ids of a large map may be on their way.
	const put = (key: string, value: string | undefined) => value && parts.push([key, value]);
	if (view.selection) put(view.selection.kind[0]!, idOf(view.selection));
	if (view.compare) put("with", idOf(view.compare));
	if (view.path !== null) put("path", idOf({ kind: "paper", index: view.path }));
	if (view.surface !== "map") put("view", view.surface);
	if (view.kinds !== "both") put("show", view.kinds);
	const off = LAYER_NAMES.filter((name) => !view.layers[name]);
	if (off.length > 0) put("off", off.join("."));
	const { filters } = view;
	if (filters.themes.length > 0)
		put("themes", filters.themes.map((t) => idOf({ kind: "theme", index: t }) ?? "").join("."));
	if (filters.time) put("time", filters.time.join("-"));
	if (filters.kinds.length > 0) put("kinds", filters.kinds.join("."));
	if (filters.minPapers > 1) put("papers", String(filters.minPapers));
	if (filters.minWeight > 0) put("weight", String(filters.minWeight));
	if (filters.concepts !== null) put("concepts", String(filters.concepts));
	if (filters.ego > 0) put("ego", String(filters.ego));
	if (filters.between) put("between", "1");
	const at = view.camera && [view.camera.x, view.camera.y, view.camera.ratio].map(short).join(",");
	// The whole map is the first view, but not that of a selection.
	if (at && (at !== WHOLE || view.selection)) put("at", at);
	return parts.map(([key, value]) => `${key}=${writePart(value)}`).join("&");
}

/** The papers and concepts that an address names. */
export function idsIn(hash: string): { papers: string[]; concepts: string[] } {
	const given = partsOf(hash);
	const ids = (...keys: string[]) => keys.flatMap((key) => given.get(key) ?? []);
	if (given.has("p")) return { papers: ids("p", "with", "path"), concepts: [] };
	return { papers: [], concepts: given.has("c") ? ids("c", "with") : [] };
}

function partsOf(hash: string): Map<string, string> {
	const given = new Map<string, string>();
	for (const part of hash.replace(/^#/, "").split("&")) {
		const equals = part.indexOf("=");
		if (equals > 0) given.set(part.slice(0, equals), readPart(part.slice(equals + 1)));
	}
	return given;
}

const short = (n: number): string => String(Math.round(n * 1000) / 1000);

const writePart = (text: string): string =>
	encodeURIComponent(text).replace(/%3A/g, ":").replace(/%2C/g, ",").replace(/%2F/g, "/");

function readPart(text: string): string {
	try {
		return decodeURIComponent(text.replace(/\+/g, " "));
	} catch {
		return text;
	}
}

/**
 * Reads an address. Never throws: what it does not know, or what the map does not hold, is left at its first value and
 * named in `unknown`, so that the page can say so.
 */
export function decodeView(hash: string, index: MapIndex): { view: ViewState; unknown: string[] } {
	const given = partsOf(hash);
	const unknown: string[] = [];
	const find = (kind: NodeRef["kind"], id: string | undefined): NodeRef | null => {
		if (id === undefined) return null;
		const table = kind === "paper" ? index.paperById : kind === "concept" ? index.conceptById : index.themeById;
		const at = table.get(id);
		if (at === undefined) unknown.push(`${kind} “${id.slice(0, 60)}”`);
		return at === undefined ? null : { kind, index: at };
	};
	const key = (["p", "c", "t"] as const).find((k) => given.has(k));
	const selection = key ? find(PREFIX[key], given.get(key)) : null;
	const compare = selection && selection.kind !== "theme" ? find(selection.kind, given.get("with")) : null;
	const path = selection?.kind === "paper" ? find("paper", given.get("path")) : null;
	const off = new Set(given.get("off")?.split("."));
	const layers = { ...ALL_LAYERS };
	for (const name of LAYER_NAMES) if (off.has(name)) layers[name] = false;
	return {
		unknown,
		view: {
			...INITIAL_VIEW,
			surface: oneOf(given.get("view"), ["map", "list", "table"] as const, "map"),
			kinds: oneOf(given.get("show"), ["both", "papers", "concepts"] as const, "both"),
			layers,
			selection,
			compare: compare && selection && compare.index !== selection.index ? compare : null,
			path: path?.index ?? null,
			filters: decodeFilters(given, index),
			camera: decodeCamera(given.get("at")),
		},
	};
}

const oneOf = <T extends string>(value: string | undefined, allowed: readonly T[], otherwise: T): T =>
	allowed.find((one) => one === value) ?? otherwise;

function number(value: string | undefined, low: number, high: number, otherwise: number): number {
	const n = value === undefined || value === "" ? Number.NaN : Number(value);
	return n >= low && n <= high ? n : otherwise;
}

function decodeFilters(given: Map<string, string>, index: MapIndex): Filters {
	const themes = (given.get("themes") ?? "")
		.split(".")
		.map((id) => index.themeById.get(id) ?? -1)
		.filter((t) => t >= 0);
	const [, from, to] = /^(\d{1,5})-(\d{1,5})$/.exec(given.get("time") ?? "") ?? [];
	const kinds = (given.get("kinds") ?? "").split(".");
	return orNone({
		...NO_FILTERS,
		themes: [...new Set(themes)].sort((a, b) => a - b),
		time: from !== undefined && to !== undefined && Number(from) <= Number(to) ? [Number(from), Number(to)] : null,
		kinds: (["phrase", "name"] as const).filter((kind) => kinds.includes(kind)),
		minPapers: Math.round(number(given.get("papers"), 1, 1e6, 1)),
		minWeight: number(given.get("weight"), 0, 1, 0),
		concepts: conceptLimit(given.get("concepts")),
		ego: Math.round(number(given.get("ego"), 0, 3, 0)),
		between: given.get("between") === "1",
	});
}

function decodeCamera(text: string | undefined): ViewState["camera"] {
	const numbers = (text ?? "").split(",").map((part) => (part.trim() === "" ? Number.NaN : Number(part)));
	if (numbers.length !== 3 || !numbers.every((n) => Number.isFinite(n) && Math.abs(n) < 1e6)) return null;
	const [x, y, ratio] = numbers as [number, number, number];
	return ratio > 0.001 && ratio < 100 ? { x, y, ratio } : null;
}

function conceptLimit(text: string | undefined): number | null {
	const limit = Math.round(number(text, 0, 1e7, -1));
	return limit < 0 ? null : limit;
}
