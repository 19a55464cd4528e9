import { useSignal } from "@preact/signals";
import type { ComponentType } from "preact";
import { useEffect } from "preact/hooks";

/** A part of the page that is loaded when it is first shown. */
export function Later({ load }: { load: () => Promise<ComponentType> }) {
	const part = useSignal<{ Part: ComponentType } | null>(null);
	const failed = useSignal(false);
	useEffect(() => {
		let gone = false;
		load().then(
			(Part) => {
				if (!gone) part.value = { Part };
			},
			() => (failed.value = true),
		);
		return () => {
			gone = true;
		};
	}, [load]);
	if (failed.value)
		return (
			<p class="panel failure" role="alert">
				This part of the page did not load. Load the page again.
			</p>
		);
	const found = part.value;
	return found ? <found.Part /> : null;
}
