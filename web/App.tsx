import { useSignalEffect } from "@preact/signals";
import { Component, type ComponentChildren } from "preact";
import { Dialogs } from "./dialogs/Dialogs.tsx";
import { DropAnywhere } from "./dialogs/DropAnywhere.tsx";
import { Bar } from "./panels/Bar.tsx";
import { Detail } from "./panels/Detail.tsx";
import { Failure } from "./panels/Failure.tsx";
import { FilterChips, NothingLeft } from "./panels/Filtered.tsx";
import { Later } from "./panels/Later.tsx";
import { LeftPanel } from "./panels/LeftPanel.tsx";
import { MapHost } from "./panels/MapHost.tsx";
import { Legend, Zoom } from "./panels/MapTools.tsx";
import { Phone } from "./panels/Phone.tsx";
import { TimeStrip } from "./panels/TimeStrip.tsx";
import { ToastLine } from "./panels/ToastLine.tsx";
import { isPhone } from "./state/display.ts";
import { announcement, dialog, failure, index, screenOf, time, view } from "./state/store.ts";

const loadList = () => import("./list/ListView.tsx").then((m) => m.ListView);
const loadTable = () => import("./list/TableView.tsx").then((m) => m.TableView);

/** The whole page. */
export function App() {
	useSignalEffect(() => {
		const strip = time.value !== undefined && view.value.surface === "map";
		const adjust = dialog.value === "adjust";
		const now = screenOf.value;
		if (strip !== now.strip || adjust !== now.adjust) screenOf.value = { ...now, strip, adjust };
	});
	return (
		<>
			<div class="sr" role="status" aria-live="polite">
				{announcement.value}
			</div>
			<Guard>
				<Page />
			</Guard>
			<Dialogs />
			<DropAnywhere />
		</>
	);
}

function Page() {
	if (failure.value !== null) return <Failure message={failure.value} />;
	if (!index.value) return null;
	const { surface, selection } = view.value;
	const { embed, strip, adjust } = screenOf.value;
	if (embed) return <MapHost />;
	const onMap = surface === "map";
	if (isPhone(screenOf.value))
		return (
			<main class="phone">
				<MapHost />
				<Surfaces />
				<Phone />
				<FilterChips />
				<NothingLeft />
				<ToastLine />
			</main>
		);
	const legend = onMap && !selection && !adjust;
	const classes = [
		selection ? "has-detail" : "",
		adjust ? "has-adjust" : "",
		strip ? "" : "no-strip",
		legend ? "" : "no-legend",
	];
	return (
		<div class={classes.join(" ")}>
			<LeftPanel />
			<Bar />
			<main>
				<MapHost />
				<Surfaces />
				<FilterChips />
				<NothingLeft />
				{strip && <TimeStrip />}
				{onMap && <Zoom />}
				{legend && <Legend />}
			</main>
			<Detail />
			<ToastLine />
		</div>
	);
}

function Surfaces() {
	const { surface } = view.value;
	if (surface === "list") return <Later load={loadList} />;
	if (surface === "table") return <Later load={loadTable} />;
	return null;
}

/** A fault in one panel becomes a sentence, never a blank page. */
class Guard extends Component<{ children: ComponentChildren }, { message: string | null }> {
	override state = { message: null };

	static override getDerivedStateFromError(error: unknown) {
		return { message: error instanceof Error ? error.message : String(error) };
	}

	override render() {
		const { message } = this.state;
		return message === null ? this.props.children : <Failure message={`This page has a fault: ${message}`} />;
	}
}
