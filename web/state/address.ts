import { effect } from "@preact/signals";
import { LargeMap } from "../data/large/largeMap.ts";
import { strangerOf } from "../data/samples.ts";
import { addressed } from "./drawn.ts";
import { decodeView, encodeView, idsIn } from "./hash.ts";
import { answer, documentOf, index, view } from "./store.ts";
import type { ViewState } from "./view.ts";

const CAMERA_DELAY = 250;

/** What makes a new entry in the browser's history; filters and camera only change the current one. */
const landmark = (v: ViewState): string =>
	[v.selection?.kind, v.selection?.index, v.compare?.index, v.surface].join(" ");

/**
 * Reads the address into the view: at once, or as soon as the parts of a large map that have come can tell what it names.
 * What a person has chosen meanwhile stands.
 */
async function readAddress(): Promise<void> {
	const map = index.value?.map;
	const ids = idsIn(location.hash);
	if (map instanceof LargeMap && !map.knows(ids)) {
		const { selection } = view.value;
		await map.named(ids);
		if (view.value.selection !== selection) return;
	}
	if (!index.value || index.value.map !== map) return;
	const { view: next, unknown } = decodeView(location.hash, index.value);
	view.value = { ...next, mode: view.value.mode };
	addressed.value = true;
	const stranger = strangerOf(location.hash);
	if (stranger !== undefined) answer(`There is no sample “${stranger.slice(0, 60)}”: this is another map.`);
	else if (unknown.length > 0) answer(`This map holds no ${unknown.join(", no ")}.`);
}

/** Begins with what the address names, then keeps it in step. */
export function openAddress(): void {
	// That the map is faulty is said elsewhere.
	readAddress().then(followAddress, followAddress);
}

/**
 * Keeps the address in step with the view: a new history entry for a selection, the current one changed, a quarter of a
 * second later, for the rest. Back and Forward set the view.
 *
 * @returns A function that stops it.
 */
function followAddress(): () => void {
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
		// Ids come with the parts of a large map.
		index.value;
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
		readAddress().catch(() => {});
		reading = false;
		mark = landmark(view.value);
	};
	addEventListener("popstate", onPop);
	return () => {
		stop();
		clearTimeout(timer);
		removeEventListener("popstate", onPop);
	};
}
