import { LargeMap } from "../data/large/largeMap.ts";
import { LINK_WORDS } from "../data/words.ts";
import { dragging, mapView } from "../state/drawn.ts";
import { answer, dialog, documentOf, view } from "../state/store.ts";
import { Icon } from "./Icon.tsx";

/** Zoom, fit, and what the keys and signs mean. */
export function Zoom() {
	return (
		<div class="panel zoom">
			<button type="button" aria-label="Zoom in" onClick={() => mapView.value?.zoom(1.4)}>
				<Icon name="plus" />
			</button>
			<button type="button" aria-label="Zoom out" onClick={() => mapView.value?.zoom(1 / 1.4)}>
				<Icon name="minus" />
			</button>
			<button type="button" aria-label="Fit the whole map" onClick={() => mapView.value?.fit()}>
				<Icon name="fit" />
			</button>
			{!(documentOf.value?.map instanceof LargeMap) && (
				<button
					type="button"
					aria-label="Move papers and concepts"
					aria-pressed={dragging.value}
					onClick={() => {
						dragging.value = !dragging.value;
						answer(
							dragging.value
								? "Drag papers and concepts to where you want them. Alt and the arrows move the selected one."
								: "A press moves the map again.",
						);
					}}
				>
					<Icon name="move" />
				</button>
			)}
			<button type="button" aria-label="Keys and signs" aria-haspopup="dialog" onClick={() => (dialog.value = "keys")}>
				<Icon name="help" />
			</button>
		</div>
	);
}

/** What the shapes mean. */
export function Legend() {
	return (
		<aside class="panel legend" aria-label="Legend">
			<LegendRows />
		</aside>
	);
}

export function LegendRows() {
	const { kinds } = view.value;
	return (
		<>
			{kinds !== "concepts" && (
				<div>
					<svg width="18" height="18" aria-hidden="true">
						<circle cx="9" cy="9" r="6" fill="var(--ink-2)" />
					</svg>
					Paper
				</div>
			)}
			{kinds !== "papers" && (
				<div>
					<svg width="26" height="18" aria-hidden="true">
						<circle cx="5" cy="9" r="2.6" fill="none" stroke="var(--ink-2)" stroke-width="1.4" />
						<circle cx="18" cy="9" r="6" fill="none" stroke="var(--ink-2)" stroke-width="1.8" />
					</svg>
					Concept, size by papers
				</div>
			)}
			<div>
				<svg width="18" height="18" aria-hidden="true">
					<path d="M1 13Q8 3 17 6" fill="none" stroke="var(--ink-3)" stroke-width="1.3" />
				</svg>
				{LINK_WORDS[kinds]}
			</div>
			{kinds !== "papers" && (
				<div>
					<svg width="26" height="18" aria-hidden="true">
						<circle cx="13" cy="9" r="5.5" fill="none" stroke="var(--m4)" stroke-width="2" />
						<circle
							cx="13"
							cy="9"
							r="5.5"
							fill="none"
							stroke="var(--m7)"
							stroke-width="2"
							pathLength="100"
							stroke-dasharray="50 100"
						/>
					</svg>
					Shared by two themes
				</div>
			)}
		</>
	);
}
