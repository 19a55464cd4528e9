import { effect } from "@preact/signals";
import { mapView } from "./drawn.ts";
import { decodeView, encodeView } from "./hash.ts";
import { answer, documentOf, index, view } from "./store.ts";
import type { ViewState } from "./view.ts";

const CAMERA_DELAY = 250;

/** What makes a new entry in the browser's history; filters and camera only change the current one. */
const landmark = (v: ViewState): string =>
	[v.selection?.kind, v.selection?.index, v.compare?.index, v.surface].join(" ");

/** Reads the address into the view. */
export function readAddress(): void {
	if (!index.value) return;
	const { view: next, unknown } = decodeView(location.hash, index.value);
	view.value = { ...next, mode: view.value.mode };
	if (unknown.length > 0) answer(`This map holds no ${unknown.join(", no ")}.`);
}

/**
 * Keeps the address in step with the view: a new history entry for a selection, the current one changed, a quarter of a
 * second later, for the rest. Back and Forward set the view.
 *
 * @returns A function that stops it.
 */
export function followAddress(): () => void {
	let mark = landmark(view.value);
	let timer: ReturnType<typeof setTimeout> | undefined;
	let reading = false;
	const write = (how: "pushState" | "replaceState") => {
		if (!index.value) return;
		const name = documentOf.value?.name;
		const hash = [name === "arxiv-1000" ? `map=${name}` : "", encodeView(view.value, index.value)]
			.filter((part) => part !== "")
			.join("&");
		if (`#${hash}` === location.hash || (hash === "" && location.hash === "")) return;
		history[how](null, "", hash === "" ? location.pathname + location.search : `#${hash}`);
	};
	const stop = effect(() => {
		const now = landmark(view.value);
		clearTimeout(timer);
		if (reading) mark = now;
		else if (now !== mark) {
			mark = now;
			write("pushState");
		} else timer = setTimeout(write, CAMERA_DELAY, "replaceState");
	});
	const onPop = () => {
		reading = true;
		clearTimeout(timer);
		readAddress();
		reading = false;
		mark = landmark(view.value);
		const { camera, selection } = view.value;
		if (camera) mapView.value?.setCamera(camera);
		else if (!selection) mapView.value?.fit();
	};
	addEventListener("popstate", onPop);
	return () => {
		stop();
		clearTimeout(timer);
		removeEventListener("popstate", onPop);
	};
}
