import { dialog } from "../state/store.ts";
import { Mark } from "./Icon.tsx";

/** There is no map: why, and what can be done. */
export function Failure({ message }: { message: string }) {
	return (
		<main class="panel failure">
			<p class="brand">
				<Mark />
				Paperloom
			</p>
			<h1 style={{ marginTop: 16 }}>This map cannot be shown</h1>
			<p>{message}</p>
			<p>Nothing was sent anywhere, and no file was changed.</p>
			<div class="acts">
				<button type="button" class="btn primary" onClick={() => (dialog.value = "import")}>
					Use my own papers
				</button>
				<button type="button" class="btn" onClick={() => location.assign(location.pathname)}>
					Start again
				</button>
			</div>
		</main>
	);
}
