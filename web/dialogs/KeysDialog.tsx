import { LegendRows } from "../panels/MapTools.tsx";
import { KEYS } from "../state/keys.ts";
import { Modal } from "./Modal.tsx";

/** All keys, and what the signs on the map mean. */
export function KeysDialog() {
	return (
		<Modal title="Keys and signs" narrow>
			<div class="legend-rows">
				<LegendRows />
			</div>
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
