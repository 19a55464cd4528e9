import { useSignalEffect } from "@preact/signals";
import { useRef } from "preact/hooks";
import { toast, undo } from "../state/store.ts";

const STAYS = 8000;

/** What the last act did, with Undo where it can be undone; stays 8 s, longer while pointed at or focused. */
export function ToastLine() {
	const timer = useRef<ReturnType<typeof setTimeout>>();
	const leave = () => {
		clearTimeout(timer.current);
		timer.current = setTimeout(() => (toast.value = null), STAYS);
	};
	const stay = () => clearTimeout(timer.current);
	useSignalEffect(() => {
		if (toast.value) leave();
	});
	const now = toast.value;
	if (!now) return null;
	return (
		<div class="panel toast" onPointerEnter={stay} onPointerLeave={leave} onFocusCapture={stay} onBlurCapture={leave}>
			<span>{now.text}</span>
			{now.undo && (
				<button type="button" class="btn small" onClick={undo}>
					Undo
				</button>
			)}
		</div>
	);
}
