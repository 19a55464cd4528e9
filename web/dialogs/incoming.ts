import { signal } from "@preact/signals";
import { dialog } from "../state/store.ts";

/** Files dropped on the page that the dialog has not yet taken. */
export const incoming = signal<File[]>([]);

/** Hands files to the dialog "Use my own papers". */
export function takeFiles(files: Iterable<File>): void {
	const list = [...files];
	if (list.length === 0) return;
	incoming.value = list;
	dialog.value = "import";
}
