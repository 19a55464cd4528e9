import { useSignal } from "@preact/signals";
import { openMap } from "../data/openMap.ts";
import { SAMPLES, type SampleName } from "../data/samples.ts";
import { answer, documentOf, openDocument, view } from "../state/store.ts";
import { startAfresh } from "../state/transitions.ts";
import { closeDialog } from "./Modal.tsx";

/** The two samples that come with the page. */
export function Samples() {
	const problem = useSignal<string | null>(null);
	const loading = useSignal<SampleName | null>(null);
	if (document.getElementById("paperloom-map")) return null;
	const open = async (name: SampleName) => {
		loading.value = name;
		try {
			const map = await openMap(SAMPLES[name].url);
			view.value = startAfresh(view.value);
			openDocument({ name, base: map, map, edits: [], did: `Opened the sample of ${SAMPLES[name].title}.` });
			answer(`Opened the sample of ${SAMPLES[name].title}.`, true);
			closeDialog();
		} catch (error) {
			problem.value = error instanceof Error ? error.message : String(error);
		} finally {
			loading.value = null;
		}
	};
	return (
		<>
			<p class="samples">
				Or look at a sample:
				{(Object.keys(SAMPLES) as SampleName[]).map((name) => (
					<button
						key={name}
						type="button"
						class="btn small"
						disabled={loading.value !== null || documentOf.value?.name === name}
						onClick={() => open(name)}
					>
						{loading.value === name ? "Opening …" : SAMPLES[name].title}
					</button>
				))}
			</p>
			{problem.value && <p class="note">{problem.value}</p>}
		</>
	);
}
