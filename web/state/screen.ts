import { effect } from "@preact/signals";
import { act, screenOf, view } from "./store.ts";
import { setMode } from "./transitions.ts";

const QUERIES = {
	dark: "(prefers-color-scheme: dark)",
	contrast: "(prefers-contrast: more)",
	reducedMotion: "(prefers-reduced-motion: reduce)",
} as const;
const STORE = "paperloom-mode";

/** Follows the window's size and what the system asks for; keeps the choice of light or dark on this computer. */
export function followScreen(): void {
	const lists = Object.values(QUERIES).map((query) => matchMedia(query));
	const embed = new URLSearchParams(location.search).has("embed");
	const measure = () => {
		const { mode } = view.value;
		screenOf.value = {
			...screenOf.value,
			width: innerWidth,
			height: innerHeight,
			dark: mode === "auto" ? lists[0].matches : mode === "dark",
			contrast: lists[1].matches,
			reducedMotion: lists[2].matches,
			embed,
		};
	};
	try {
		const kept = localStorage.getItem(STORE);
		if (kept === "light" || kept === "dark") act(setMode(kept));
	} catch {
		// A page without storage (a file, a private window) starts with what the system asks for.
	}
	addEventListener("resize", measure);
	for (const list of lists) list.addEventListener("change", measure);
	let mode = view.value.mode;
	measure();
	effect(() => {
		if (view.value.mode === mode) return;
		mode = view.value.mode;
		measure();
		try {
			localStorage.setItem(STORE, mode);
		} catch {
			// As above: the choice then lasts as long as the page.
		}
	});
	effect(() => {
		document.documentElement.dataset["mode"] = screenOf.value.dark ? "dark" : "light";
	});
}
