import { useSignalEffect } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { counted } from "../data/words.ts";
import type { NodeRef } from "../map/types.ts";
import { mapView } from "../state/drawn.ts";
import { onMapFocus, onMapKey } from "../state/mapKeys.ts";
import { act, answer, building, display, documentOf, index, unavailable, view } from "../state/store.ts";
import { hover, moveCamera, select, setFilters, showSurface } from "../state/transitions.ts";

/** Mounts the drawn map and keeps it in step with the state; says so and shows the list where it cannot be drawn. */
export function MapHost() {
	const box = useRef<HTMLDivElement>(null);
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
						onLasso: (papers: number[], concepts: number[]) => {
							act(setFilters({ lasso: { papers, concepts } }));
							mapView.value?.setLasso(false);
							answer(`${counted(papers.length, "paper")} and ${counted(concepts.length, "concept")} inside the loop.`);
						},
					});
					const { camera } = view.value;
					if (camera) drawn.setCamera(camera);
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
		if (map && mapView.value) mapView.value.setMap(map);
	});
	useSignalEffect(() => {
		if (display.value && mapView.value) mapView.value.setDisplay(display.value);
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
