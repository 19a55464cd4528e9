import { Later } from "../panels/Later.tsx";
import { type DialogName, dialog } from "../state/store.ts";

/** Each dialog is loaded when it is first opened. */
const LOAD = {
	import: () => import("./ImportDialog.tsx").then((m) => m.ImportDialog),
	save: () => import("./SaveDialog.tsx").then((m) => m.SaveDialog),
	adjust: () => import("./AdjustPanel.tsx").then((m) => m.AdjustPanel),
	keys: () => import("./KeysDialog.tsx").then((m) => m.KeysDialog),
	edits: () => import("./EditsDialog.tsx").then((m) => m.EditsDialog),
	methods: () => import("./MethodsDialog.tsx").then((m) => m.MethodsDialog),
	menu: () => import("./MenuDialog.tsx").then((m) => m.MenuDialog),
} satisfies Record<DialogName, unknown>;

export function Dialogs() {
	const open = dialog.value;
	return open ? <Later key={open} load={LOAD[open]} /> : null;
}
