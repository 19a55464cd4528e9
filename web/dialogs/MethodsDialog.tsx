import { useSignal } from "@preact/signals";
import { announce, documentOf } from "../state/store.ts";
import { closeDialog, Modal } from "./Modal.tsx";
import { methodsText } from "./methodsText.ts";

/** How this map was made, as a paragraph to paste into a paper. */
export function MethodsDialog() {
	const copied = useSignal(false);
	const now = documentOf.value;
	if (!now) return null;
	const text = methodsText(now.map, now.edits.length);
	return (
		<Modal
			title="Methods paragraph"
			about="How this map was made, with versions, options and sources."
			footer={
				<>
					<p>{copied.value && "Copied."}</p>
					<button
						type="button"
						class="btn"
						onClick={async () => {
							try {
								await navigator.clipboard.writeText(text);
								copied.value = true;
								announce("Copied.");
							} catch {
								announce("The browser did not allow copying. Select the text instead.");
							}
						}}
					>
						Copy
					</button>
					<button type="button" class="btn primary" onClick={closeDialog}>
						Done
					</button>
				</>
			}
		>
			<p class="methods">{text}</p>
		</Modal>
	);
}
