import { Modal } from "./Modal.tsx";
export function SaveDialog() {
	return <Modal title="SaveDialog">…</Modal>;
}
