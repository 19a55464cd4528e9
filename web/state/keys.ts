import { otherEnd } from "../data/mapIndex.ts";
import { looping, mapView } from "./drawn.ts";
import { act, announce, answer, dialog, documentOf, index, redo, undo, view } from "./store.ts";
import { select, showSurface, up } from "./transitions.ts";

export const NOTHING_SELECTED = "Nothing is selected.";

/** Every key, for the help and for the tests: [keys, what they do]. */
export const KEYS: [keys: string[], act: string][] = [
	[["/"], "search"],
	[["Tab"], "into the map: points at the first theme"],
	[["←", "→"], "on the map: walk to the neighbours, strongest first"],
	[["Shift", "←", "→", "↑", "↓"], "on the map: move it"],
	[["Alt", "←", "→", "↑", "↓"], "on the map: move the selected paper or concept; Alt and drag does the same"],
	[["Enter"], "open what is pointed at"],
	[["Esc"], "one step back along the path, then clear"],
	[["[", "]"], "previous and next related paper"],
	[["+", "−"], "zoom"],
	[["0"], "fit the whole map"],
	[["l"], "list"],
	[["t"], "table"],
	[["m"], "map"],
	[["Ctrl/⌘", "Z"], "undo"],
	[["Ctrl/⌘", "Shift", "Z"], "redo"],
	[["?"], "these keys"],
];

/** Goes to the next or previous paper among those related to the one that was open before, or to this one. */
function stepRelated(step: number): void {
	const at = index.value;
	const { selection, trail } = view.value;
	if (!at || selection?.kind !== "paper") return;
	const anchor = trail.at(-1);
	const siblings =
		anchor?.kind === "paper" ? at.relatedOf(anchor.index).map((pair) => otherEnd(pair, anchor.index)) : [];
	const here = siblings.indexOf(selection.index);
	if (anchor && here >= 0) {
		const next = siblings[(here + step + siblings.length) % siblings.length];
		act((v) => ({ ...select({ kind: "paper", index: next })(v), trail }));
		return;
	}
	const own = at.relatedOf(selection.index).map((pair) => otherEnd(pair, selection.index));
	const next = step > 0 ? own[0] : own.at(-1);
	if (next !== undefined) act(select({ kind: "paper", index: next }));
}

const focusSearch = () => document.querySelector<HTMLInputElement>("input[type=search]")?.focus();

const PLAIN: Record<string, () => void> = {
	"/": focusSearch,
	"+": () => mapView.value?.zoom(1.4),
	"=": () => mapView.value?.zoom(1.4),
	"-": () => mapView.value?.zoom(1 / 1.4),
	"0": () => mapView.value?.fit(),
	"[": () => stepRelated(-1),
	"]": () => stepRelated(1),
	l: () => act(showSurface("list")),
	t: () => act(showSurface("table")),
	m: () => act(showSurface("map")),
	"?": () => (dialog.value = "keys"),
	Escape: () => {
		if (looping.value) {
			looping.value = false;
			answer("No loop was drawn: all is shown as before.");
		} else if (dialog.value === "adjust") dialog.value = null;
		else if (documentOf.value) {
			const { selection } = view.value;
			act(up(documentOf.value.map));
			if (selection && !view.value.selection) announce(NOTHING_SELECTED);
		}
	},
};

/** Keys that work wherever the focus is, except while typing or in a dialog. */
export function onKey(event: KeyboardEvent): void {
	const target = event.target as HTMLElement;
	const typing = target.matches?.(
		"input:not([type=range],[type=checkbox],[type=radio]), textarea, select, [contenteditable]",
	);
	if (event.defaultPrevented || event.altKey) return;
	if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z" && !typing) {
		event.preventDefault();
		if (event.shiftKey) redo();
		else undo();
		return;
	}
	if (event.ctrlKey || event.metaKey || typing || (dialog.value && dialog.value !== "adjust")) return;
	// In the list, letters find rows.
	if (target.closest?.("[role=treegrid]") && /^[a-z]$/i.test(event.key)) return;
	const act = PLAIN[event.key];
	if (!act) return;
	event.preventDefault();
	act();
}
