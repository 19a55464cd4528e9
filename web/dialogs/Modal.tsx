import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { Icon } from "../panels/Icon.tsx";
import { dialog } from "../state/store.ts";

interface Props {
	title: string;
	about?: string;
	narrow?: boolean;
	/** What stands below the scrolled part. */
	footer?: ComponentChildren;
	/** Called before the dialog closes by Esc, by its cross or by a click beside it. */
	onClose?(): void;
	children: ComponentChildren;
}

export const closeDialog = (): void => {
	dialog.value = null;
};

/** A modal dialog: the browser keeps the focus inside and gives it back when it closes. */
export function Modal({ title, about, narrow, footer, onClose, children }: Props) {
	const box = useRef<HTMLDialogElement>(null);
	const close = () => {
		onClose?.();
		closeDialog();
	};
	// Before the first paint: a key pressed at once must find the dialog open.
	useLayoutEffect(() => {
		const before = document.activeElement;
		box.current?.showModal();
		return () => {
			if (before instanceof HTMLElement && before.isConnected) before.focus();
		};
	}, []);
	return (
		// biome-ignore lint/a11y/useKeyWithClickEvents: a click beside it closes; Esc and the cross do so for the keyboard
		<dialog
			ref={box}
			class={`dialog${narrow ? " narrow" : ""}`}
			aria-labelledby="dialog-title"
			onCancel={(event) => {
				event.preventDefault();
				close();
			}}
			onClick={(event) => {
				if (event.target === event.currentTarget) close();
			}}
		>
			<header>
				<div>
					<h2 id="dialog-title">{title}</h2>
					{about && <p>{about}</p>}
				</div>
				<button type="button" class="x" aria-label="Close" onClick={close}>
					<Icon name="close" />
				</button>
			</header>
			<div class="body">{children}</div>
			{footer && <footer>{footer}</footer>}
		</dialog>
	);
}
