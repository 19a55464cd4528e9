import { Modal } from "./Modal.tsx";
export function EditsDialog() {
	return <Modal title="EditsDialog">…</Modal>;
}
