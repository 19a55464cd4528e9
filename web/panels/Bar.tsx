import { act, type DialogName, dialog, screenOf, view } from "../state/store.ts";
import { setMode, showSurface } from "../state/transitions.ts";
import type { Surface } from "../state/view.ts";
import { ModeIcon } from "./Icon.tsx";

const SURFACES: [Surface, string][] = [
	["map", "Map"],
	["list", "List"],
	["table", "Table"],
];

/** What can be done, at the top right. */
export function Bar() {
	return (
		<nav class="bar" aria-label="Actions">
			<SurfaceSwitch />
			<DialogButton name="adjust">Adjust</DialogButton>
			<DialogButton name="save">Save</DialogButton>
			<DialogButton name="import" primary>
				Use my own papers
			</DialogButton>
			<ModeButton />
		</nav>
	);
}

function SurfaceSwitch() {
	const { surface } = view.value;
	return (
		<fieldset class="seg" aria-label="View">
			{SURFACES.map(([name, label]) => (
				<button key={name} type="button" aria-pressed={surface === name} onClick={() => act(showSurface(name))}>
					{label}
				</button>
			))}
		</fieldset>
	);
}

function DialogButton({ name, primary, children }: { name: DialogName; primary?: boolean; children: string }) {
	return (
		<button
			type="button"
			class={`btn${primary ? " primary" : ""}`}
			aria-haspopup="dialog"
			aria-expanded={dialog.value === name}
			onClick={() => (dialog.value = dialog.value === name ? null : name)}
		>
			{children}
		</button>
	);
}

function ModeButton() {
	return (
		<button
			type="button"
			class="btn icon"
			aria-label={screenOf.value.dark ? "Switch to light" : "Switch to dark"}
			onClick={() => act(setMode(screenOf.value.dark ? "light" : "dark"))}
		>
			<ModeIcon />
		</button>
	);
}
