import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { counted } from "../data/words.ts";
import { applyAll, FIXED, fixed } from "../state/editing.ts";
import { announce, documentOf, future, past, redo, undo } from "../state/store.ts";
import { editWords } from "./editWords.ts";
import { closeDialog, Modal } from "./Modal.tsx";
import { openOwnFile } from "./openOwnFile.ts";
import { saveEdits } from "./SaveDialog.tsx";

/** Every edit in plain words; each can be taken back, and a file of them opened. */
export function EditsDialog() {
	const words = useSignal<string[]>([]);
	const problem = useSignal("");
	const chooser = useRef<HTMLInputElement>(null);
	const now = documentOf.value;
	useEffect(() => {
		if (now) editWords(now.base, now.edits).then((all) => (words.value = all));
	}, [now]);
	if (!now) return null;
	return (
		<Modal
			title="Edits"
			about={`${counted(now.edits.length, "edit")} to this map. The papers' text is never changed.`}
			narrow
			footer={
				<>
					<p class="acts">
						<button type="button" class="btn small" disabled={past.value.length === 0} onClick={undo}>
							Undo
						</button>
						<button type="button" class="btn small" disabled={future.value.length === 0} onClick={redo}>
							Redo
						</button>
					</p>
					<button type="button" class="btn quiet" disabled={fixed.value} onClick={() => chooser.current?.click()}>
						Open edits
					</button>
					<button
						type="button"
						class="btn quiet"
						disabled={now.edits.length === 0}
						onClick={async () => announce(`Saved ${await saveEdits(now)}.`)}
					>
						Save edits
					</button>
					<button type="button" class="btn" onClick={closeDialog}>
						Done
					</button>
				</>
			}
		>
			{now.edits.length === 0 && (
				<p class="hint" style={{ marginTop: 14 }}>
					{fixed.value
						? FIXED
						: "Merge, rename, hide or split a concept in its panel; rename a theme in its. Each edit is listed here."}
				</p>
			)}
			<ol class="plain" style={{ marginTop: 14 }}>
				{now.edits.map((edit, i) => (
					<li key={`${i} ${JSON.stringify(edit)}`}>
						<span>{words.value[i] ?? edit.op}</span>
						<button
							type="button"
							class="btn small"
							style={{ marginLeft: "auto" }}
							aria-label={`Take back: ${words.value[i] ?? edit.op}`}
							onClick={() =>
								applyAll(
									now.edits.filter((_, j) => j !== i),
									`Taken back: ${words.value[i] ?? edit.op}`,
								)
							}
						>
							Take back
						</button>
					</li>
				))}
			</ol>
			{problem.value && <p class="note">{problem.value}</p>}
			<input
				ref={chooser}
				type="file"
				accept=".json,application/json"
				hidden
				aria-label="Edits file"
				onChange={async (event) => {
					const file = event.currentTarget.files?.[0];
					event.currentTarget.value = "";
					if (!file) return;
					try {
						problem.value = (await openOwnFile(file)) ? "" : `${file.name} is no edits file of Paperloom.`;
					} catch (error) {
						problem.value = error instanceof Error ? error.message : String(error);
					}
				}}
			/>
		</Modal>
	);
}
