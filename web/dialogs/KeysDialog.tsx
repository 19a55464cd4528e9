import { KEYS } from "../state/keys.ts";
import { Modal } from "./Modal.tsx";

/** All keys. */
export function KeysDialog() {
	return (
		<Modal title="Keys" narrow>
			<table class="keys-table">
				<tbody>
					{KEYS.map(([keys, act]) => (
						<tr key={act}>
							<th scope="row">
								{keys.map((key) => (
									<>
										<kbd>{key}</kbd>{" "}
									</>
								))}
							</th>
							<td>{act}</td>
						</tr>
					))}
				</tbody>
			</table>
			<p class="hint" style={{ marginBottom: 20 }}>
				In the list: <kbd>↑</kbd> <kbd>↓</kbd> move, <kbd>→</kbd> open, <kbd>←</kbd> close, <kbd>Home</kbd>{" "}
				<kbd>End</kbd>, letters find.
			</p>
		</Modal>
	);
}
