import { LegendRows } from "../panels/MapTools.tsx";
import { act, type DialogName, dialog, screenOf, time, view } from "../state/store.ts";
import { setMode, showSurface } from "../state/transitions.ts";
import type { Surface } from "../state/view.ts";
import { closeDialog, Modal } from "./Modal.tsx";

const SURFACES: [Surface, string][] = [
	["map", "Map"],
	["list", "List"],
	["table", "Table"],
];
const ITEMS: [DialogName, string][] = [
	["import", "Use my own papers"],
	["adjust", "Adjust"],
	["save", "Save"],
	["edits", "Edits"],
	["keys", "Keys"],
];

/** The bar of the wide page, as a menu. */
export function MenuDialog() {
	return (
		<Modal title="Menu" narrow>
			<div class="menu">
				<fieldset class="seg" aria-label="View">
					{SURFACES.map(([name, label]) => (
						<button
							key={name}
							type="button"
							aria-pressed={view.value.surface === name}
							onClick={() => {
								act(showSurface(name));
								closeDialog();
							}}
						>
							{label}
						</button>
					))}
				</fieldset>
				{ITEMS.map(([name, label]) => (
					<button key={name} type="button" onClick={() => (dialog.value = name)}>
						{label}
						{name === "adjust" && time.value && ": filters, dates"}
					</button>
				))}
				<button type="button" onClick={() => act(setMode(screenOf.value.dark ? "light" : "dark"))}>
					{screenOf.value.dark ? "Switch to light" : "Switch to dark"}
				</button>
				<div class="legend-rows">
					<LegendRows />
				</div>
			</div>
		</Modal>
	);
}
