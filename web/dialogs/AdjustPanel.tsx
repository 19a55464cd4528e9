import { Modal } from "./Modal.tsx";
export function AdjustPanel() {
	return <Modal title="AdjustPanel">…</Modal>;
}
