import { Modal } from "./Modal.tsx";
export function ImportDialog() {
	return <Modal title="ImportDialog">…</Modal>;
}
