import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { MapIndex } from "../data/mapIndex.ts";
import { dialog, index, screenOf, view } from "../state/store.ts";
import { DetailContent } from "./Detail.tsx";
import { Icon } from "./Icon.tsx";
import { Building, Heading, Stability, ThemeList } from "./LeftPanel.tsx";
import { SearchBox } from "./SearchBox.tsx";

type Stop = "peek" | "half" | "full";
const ORDER: Stop[] = ["peek", "half", "full"];

/** Height of the sheet at a stop, px. */
function stopHeight(stop: Stop, height: number): number {
	if (stop === "full") return height - 56;
	return Math.min(stop === "half" ? 452 : 262, Math.round(height * (stop === "half" ? 0.6 : 0.4)));
}

/** The phone's frame: search and menu on top, a sheet with three stops below. */
export function Phone() {
	const at = index.value;
	if (!at) return null;
	return (
		<>
			<div class="ptop">
				<SearchBox touch />
				<button
					type="button"
					class="btn"
					aria-label="Menu"
					aria-haspopup="dialog"
					aria-expanded={dialog.value === "menu"}
					onClick={() => (dialog.value = dialog.value === "menu" ? null : "menu")}
				>
					<Icon name="menu" />
				</button>
			</div>
			<Sheet at={at} />
		</>
	);
}

function Sheet({ at }: { at: MapIndex }) {
	const { selection, surface } = view.value;
	const stop = useSignal<Stop>(selection ? "half" : "peek");
	const drag = useRef<{ y: number; height: number; moved: boolean } | null>(null);
	const dragged = useSignal<number | null>(null);
	const { height } = screenOf.value;
	const tall = dragged.value ?? stopHeight(stop.value, height);
	const selected = selection !== null;
	useEffect(() => {
		stop.value = selected ? "half" : "peek";
	}, [selected]);
	useEffect(() => {
		const sheet = stopHeight(stop.value, height);
		if (screenOf.value.sheet !== sheet) screenOf.value = { ...screenOf.value, sheet };
	}, [stop.value, height]);
	if (surface !== "map" && !selection) return null;
	const settle = () => {
		if (dragged.value === null) return;
		const reached = dragged.value;
		stop.value = ORDER.reduce((best, one) =>
			Math.abs(stopHeight(one, height) - reached) < Math.abs(stopHeight(best, height) - reached) ? one : best,
		);
		dragged.value = null;
	};
	const step = (by: number) => {
		stop.value = ORDER[Math.max(0, Math.min(2, ORDER.indexOf(stop.value) + by))];
	};
	return (
		<section class="sheet" aria-label={selection ? "Selected" : "Themes"} style={{ height: `${tall}px` }}>
			<button
				type="button"
				class="handle"
				aria-label={stop.value === "full" ? "Make this panel smaller" : "Make this panel larger"}
				onClick={() => {
					if (drag.current?.moved) return;
					stop.value = stop.value === "full" ? (selection ? "half" : "peek") : ORDER[ORDER.indexOf(stop.value) + 1];
				}}
				onKeyDown={(event) => {
					if (event.key === "ArrowUp") step(1);
					else if (event.key === "ArrowDown") step(-1);
					else return;
					event.preventDefault();
				}}
				onPointerDown={(event) => {
					drag.current = { y: event.clientY, height: tall, moved: false };
					event.currentTarget.setPointerCapture(event.pointerId);
				}}
				onPointerMove={(event) => {
					if (!drag.current || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
					const by = drag.current.y - event.clientY;
					if (Math.abs(by) < 4 && !drag.current.moved) return;
					drag.current.moved = true;
					dragged.value = Math.max(72, Math.min(height - 56, drag.current.height + by));
				}}
				onPointerUp={settle}
				onPointerCancel={settle}
			/>
			{selection ? (
				<DetailContent at={at} node={selection} />
			) : (
				<>
					<div class="head">
						<Heading at={at} />
						<Building />
					</div>
					<div class="scroll">
						<ThemeList at={at} />
						<p class="foot">
							<Stability at={at} />
						</p>
					</div>
				</>
			)}
		</section>
	);
}
