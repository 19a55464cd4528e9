import { useSignalEffect } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { KnowledgeMap } from "../../src/model/map.ts";
import { LargeMap } from "../data/large/largeMap.ts";
import { counted } from "../data/words.ts";
import type { NodeRef } from "../map/types.ts";
import { dragging, mapView } from "../state/drawn.ts";
import { moveNode } from "../state/editing.ts";
import { onMapFocus, onMapKey } from "../state/mapKeys.ts";
import { act, answer, building, display, documentOf, index, unavailable, view } from "../state/store.ts";
import { hover, moveCamera, select, setFilters, showSurface } from "../state/transitions.ts";

const keyOf = (node: NodeRef | null, { right, bottom }: { right: number; bottom: number }): string =>
	node ? `${node.kind} ${node.index} ${right} ${bottom}` : "";

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
			({ MapView }) => {
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
						onLasso: (papers: number[], concepts: number[]) => {
							act(setFilters({ lasso: { papers, concepts } }));
							mapView.value?.setLasso(false);
							answer(`${counted(papers.length, "paper")} and ${counted(concepts.length, "concept")} inside the loop.`);
						},
					});
					const { camera, selection } = view.value;
					if (camera) drawn.setCamera(camera);
					else drawn.open(selection);
					loaded.current = current;
					focused.current = keyOf(selection, now.insets);
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
	useSignalEffect(() => {
		const map = documentOf.value?.map;
		if (map instanceof LargeMap && map.filled.value > 1) mapView.value?.filled();
	});
	useSignalEffect(() => {
		const now = display.value;
		if (!now || !mapView.value) return;
		mapView.value.setDisplay(now);
		// A sheet or panel that grows over the selection moves it, too.
		const key = keyOf(now.selection, now.insets);
		if (key === focused.current) return;
		focused.current = key;
		if (now.selection) mapView.value.focus(now.selection);
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
