import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { takeFiles } from "./incoming.ts";

/** Files may be dropped anywhere on the page. */
export function DropAnywhere() {
	const over = useSignal(false);
	useEffect(() => {
		const holds = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
		const onOver = (event: DragEvent) => {
			if (!holds(event)) return;
			event.preventDefault();
			over.value = true;
		};
		const onLeave = (event: DragEvent) => {
			if (event.relatedTarget === null) over.value = false;
		};
		const onDrop = (event: DragEvent) => {
			over.value = false;
			if (!holds(event)) return;
			event.preventDefault();
			takeFiles(event.dataTransfer?.files ?? []);
		};
		addEventListener("dragover", onOver);
		addEventListener("dragleave", onLeave);
		addEventListener("drop", onDrop);
		return () => {
			removeEventListener("dragover", onOver);
			removeEventListener("dragleave", onLeave);
			removeEventListener("drop", onDrop);
		};
	}, []);
	return over.value ? <div class="dropping">Drop to read</div> : null;
}
