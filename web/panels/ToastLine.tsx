import { useSignalEffect } from "@preact/signals";
import { useRef } from "preact/hooks";
import { isPhoneNow, screenOf, toast, undo, view } from "../state/store.ts";

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
	// On a phone it stands on the sheet.
	const sheet = view.value.surface === "map" || view.value.selection ? screenOf.value.sheet : 0;
	const above = isPhoneNow.value ? { bottom: `${Math.min(sheet, screenOf.value.height * 0.6) + 12}px` } : undefined;
	return (
		<div
			class="panel toast"
			style={above}
			onPointerEnter={stay}
			onPointerLeave={leave}
			onFocusCapture={stay}
			onBlurCapture={leave}
		>
			<span>{now.text}</span>
			{now.undo && (
				<button type="button" class="btn small" onClick={undo}>
					Undo
				</button>
			)}
		</div>
	);
}
