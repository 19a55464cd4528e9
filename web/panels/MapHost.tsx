import { useSignalEffect } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { KnowledgeMap } from "../../src/model/map.ts";
import { LargeMap } from "../data/large/largeMap.ts";
import { counted } from "../data/words.ts";
import type { MapDisplay, NodeRef } from "../map/types.ts";
import { isPhone } from "../state/display.ts";
import { addressed, dragging, looping, mapView } from "../state/drawn.ts";
import { moveNode } from "../state/editing.ts";
import { onMapFocus, onMapKey } from "../state/mapKeys.ts";
import { act, answer, building, display, documentOf, index, screenOf, unavailable, view } from "../state/store.ts";
import { hover, moveCamera, select, setFilters, showSurface } from "../state/transitions.ts";

/** What the camera follows: the selection, and a panel or sheet that grows over it; a time strip that comes is none. */
const keyOf = ({ selection: node, insets: { right, bottom } }: MapDisplay): string =>
	node ? `${node.kind} ${node.index} ${right} ${isPhone(screenOf.value) ? bottom : ""}` : "";

/** Mounts the drawn map and keeps it in step with the state; says so and shows the list where it cannot be drawn. */
export function MapHost() {
	const box = useRef<HTMLDivElement>(null);
	const loaded = useRef<KnowledgeMap | null>(null);
	const focused = useRef("");
	const ready = index.value !== null;

	useEffect(() => {
		const container = box.current;
		const map = documentOf.value?.map;
		if (!container || !map || !display.value) return;
		let gone = false;
		const fail = (reason: string) => {
			unavailable.value = reason;
			mapView.value?.kill();
			mapView.value = null;
			if (view.value.surface === "map") act(showSurface("list"));
		};
		import("../map/mapView.ts").then(
			async ({ MapView }) => {
				const now = display.value;
				const current = documentOf.value?.map;
				if (gone || !now || !current) return;
				try {
					const drawn = new MapView(container, current, now, {
						onHover: (node: NodeRef | null) => act(hover(node)),
						onSelect: (node: NodeRef | null) => act(select(node)),
						onOpenTheme: (theme: number) => {
							act(select({ kind: "theme", index: theme }));
							mapView.value?.fitTheme(theme);
						},
						onCamera: (camera) => act(moveCamera(camera)),
						onUnavailable: fail,
						...(current instanceof LargeMap ? {} : { onMoved: moveNode }),
						onLasso: (held) => {
							looping.value = false;
							if (!held) {
								answer("No loop was drawn: all is shown as before.");
								return;
							}
							const { papers, concepts } = held;
							act(setFilters({ lasso: held }));
							answer(`${counted(papers.length, "paper")} and ${counted(concepts.length, "concept")} inside the loop.`);
						},
					});
					await drawn.start();
					if (gone || unavailable.value !== null) {
						drawn.kill();
						return;
					}
					addressed.value = false;
					const { camera, selection } = view.value;
					if (camera) drawn.setCamera(camera);
					else drawn.open(selection);
					loaded.current = current;
					focused.current = keyOf({ ...now, selection });
					mapView.value = drawn;
				} catch (error) {
					fail(error instanceof Error ? error.message : String(error));
				}
			},
			() => fail("The drawing part of the page did not load."),
		);
		return () => {
			gone = true;
			mapView.value?.kill();
			mapView.value = null;
		};
	}, [ready, unavailable.value === null]);

	useSignalEffect(() => {
		const map = documentOf.value?.map;
		if (!map || !mapView.value || map === loaded.current) return;
		loaded.current = map;
		mapView.value.setMap(map);
		const { camera, selection } = view.peek();
		if (camera) mapView.value.setCamera(camera);
		else mapView.value.open(selection);
	});
	useSignalEffect(() => mapView.value?.setDragging(dragging.value));
	useSignalEffect(() => mapView.value?.setLasso(looping.value));
	useSignalEffect(() => {
		const map = documentOf.value?.map;
		if (map instanceof LargeMap && map.filled.value > 1) mapView.value?.filled();
	});
	useSignalEffect(() => {
		const now = display.value;
		if (!now || !mapView.value) return;
		mapView.value.setDisplay(now);
		// A sheet or panel that grows over the selection moves it, too.
		const key = keyOf(now);
		const moved = key !== focused.current;
		focused.current = key;
		if (addressed.value) {
			addressed.value = false;
			const { camera, selection } = view.peek();
			if (camera) mapView.value.setCamera(camera);
			else if (selection) mapView.value.open(selection);
			else mapView.value.fit();
		} else if (moved && now.selection) mapView.value.focus(now.selection);
	});

	const map = index.value?.map;
	if (!map) return null;
	return (
		<div
			ref={box}
			class={`map${building.value ? " dim" : ""}`}
			role="img"
			// biome-ignore lint/a11y/noNoninteractiveTabindex: arrows walk the map, the list holds the same for other means
			tabIndex={0}
			hidden={view.value.surface !== "map"}
			aria-label={`Map of ${counted(map.papers.length, "paper")} in ${counted(map.themes.filter((t) => t.parent < 0).length, "theme")}. The list view holds the same content.`}
			onKeyDown={onMapKey}
			onFocus={(event) => onMapFocus(event.currentTarget.matches(":focus-visible"))}
			onBlur={() => act(hover(null))}
			id="map"
		/>
	);
}
