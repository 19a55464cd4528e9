import { computed, signal } from "@preact/signals";
import type { Edit } from "../../src/model/edits.ts";
import type { KnowledgeMap } from "../../src/model/map.ts";
import { LargeMap } from "../data/large/largeMap.ts";
import { indexMap } from "../data/mapIndex.ts";
import { timeline } from "../data/timeline.ts";
import { isPhone, mapDisplay, type Screen } from "./display.ts";
import { applyFilters } from "./filtering.ts";
import { carryOver, type Transition } from "./transitions.ts";
import { INITIAL_VIEW, type ViewState } from "./view.ts";

/** A map with the edits made to it: `map` is `base` with `edits` applied. */
export interface Document {
	/** What the person opened: "Sample", a file's name, "Pasted papers". */
	name: string;
	base: KnowledgeMap;
	edits: Edit[];
	map: KnowledgeMap;
	/** What the step that led here did, in words, for undo and redo. */
	did: string;
}

export type DialogName = "import" | "save" | "adjust" | "keys" | "edits" | "menu" | "methods";

/** An answer to an act, with the way back. */
export interface Toast {
	text: string;
	undo: boolean;
}

export const documentOf = signal<Document | null>(null);
export const past = signal<Document[]>([]);
export const future = signal<Document[]>([]);
export const view = signal<ViewState>(INITIAL_VIEW);
export const screenOf = signal<Screen>({
	width: 1440,
	height: 900,
	dark: false,
	contrast: false,
	reducedMotion: false,
	sheet: 262,
	embed: false,
	strip: false,
	adjust: false,
});
export const dialog = signal<DialogName | null>(null);
export const toast = signal<Toast | null>(null);
/** The one polite live region. */
export const announcement = signal("");
/** Why there is no map at all, in words; null when there is one. */
export const failure = signal<string | null>(null);
/** Why the map cannot be drawn; null while it can. */
export const unavailable = signal<string | null>(null);
/** A build that runs: the step in words and its share in [0, 1]. */
export const building = signal<{ papers: number; step: string; share: number } | null>(null);

/** Made anew with each part of a large map that comes, so that what shows it looks again. */
export const index = computed(() => {
	const map = documentOf.value?.map;
	if (map instanceof LargeMap) map.filled.value;
	return map ? indexMap(map) : null;
});
export const time = computed(() => {
	const map = index.value?.map;
	if (map instanceof LargeMap) return map.parts.details?.time;
	return map && timeline(map.papers);
});
const filters = computed(() => view.value.filters);
/** Only an ego filter depends on the selection; others must not be computed anew on each click. */
const centre = computed(() => (view.value.filters.ego > 0 ? view.value.selection : null));
export const hidden = computed(() =>
	index.value
		? applyFilters(index.value, filters.value, time.value, centre.value)
		: { papers: null, concepts: null, papersLeft: 0, conceptsLeft: 0, conceptsDrawn: 0 },
);
export const display = computed(() =>
	index.value ? mapDisplay(view.value, index.value, hidden.value, screenOf.value) : null,
);

export const isPhoneNow = computed(() => isPhone(screenOf.value));

/** Takes a step in the view. */
export function act(transition: Transition): void {
	view.value = transition(view.value);
}

export function announce(text: string): void {
	announcement.value = text;
}

/** Says what an act did, to the eye and to the ear. */
export function answer(text: string, undo = false): void {
	toast.value = { text, undo };
	announce(text);
}

function show(next: Document): void {
	const before = documentOf.value;
	documentOf.value = next;
	if (before && before.map !== next.map) view.value = carryOver(view.value, before.map, next.map);
}

/** Opens a document; the one before comes back with Undo. */
export function openDocument(next: Document): void {
	if (documentOf.value) past.value = [...past.value, documentOf.value].slice(-100);
	future.value = [];
	failure.value = null;
	show(next);
	if (!(next.map instanceof LargeMap)) return;
	next.map.whole.catch(({ message }: Error) => {
		if (documentOf.value === next) failure.value = message;
	});
	next.map.fault.subscribe((fault) => {
		if (fault && documentOf.value === next) answer(fault.problem);
	});
}

export function undo(): void {
	const last = past.value.at(-1);
	const now = documentOf.value;
	if (!last || !now) return;
	past.value = past.value.slice(0, -1);
	future.value = [...future.value, now];
	show(last);
	answer(`Undone: ${now.did}`);
}

export function redo(): void {
	const next = future.value.at(-1);
	const now = documentOf.value;
	if (!next || !now) return;
	future.value = future.value.slice(0, -1);
	past.value = [...past.value, now];
	show(next);
	answer(`Done again: ${next.did}`, true);
}
