import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { MapIndex } from "../data/mapIndex.ts";
import { counted } from "../data/words.ts";
import { useSearch } from "../search/useSearch.ts";
import { edit, FIXED, fixed } from "../state/editing.ts";
import { act, view } from "../state/store.ts";
import { select, startCompare } from "../state/transitions.ts";
import { Icon } from "./Icon.tsx";
import { nodeClass } from "./NodeLink.tsx";

/** What can be done to a concept: merge, rename, hide, pin, compare. */
export function ConceptActs({ at, concept: i }: { at: MapIndex; concept: number }) {
	const form = useSignal<"merge" | "rename" | null>(null);
	const concept = at.map.concepts[i];
	const toggle = (name: "merge" | "rename") => () => (form.value = form.value === name ? null : name);
	return (
		<>
			<div class="acts">
				{!fixed.value && (
					<>
						<button type="button" class="btn small" aria-expanded={form.value === "merge"} onClick={toggle("merge")}>
							<Icon name="merge" size={15} />
							Merge
						</button>
						<button type="button" class="btn small" aria-expanded={form.value === "rename"} onClick={toggle("rename")}>
							<Icon name="rename" size={15} />
							Rename
						</button>
						<button
							type="button"
							class="btn small"
							onClick={() => {
								act(select(null));
								edit({ op: "hide", concept: concept.id });
							}}
						>
							<Icon name="hide" size={15} />
							Hide
						</button>
						{!concept.shown && (
							<button type="button" class="btn small" onClick={() => edit({ op: "pin", concept: concept.id })}>
								<Icon name="pin" size={15} />
								Pin to map
							</button>
						)}
					</>
				)}
				<button type="button" class="btn small" aria-pressed={view.value.comparing} onClick={() => act(startCompare)}>
					<Icon name="compare" size={15} />
					Compare
				</button>
			</div>
			{fixed.value && <p class="hint">{FIXED}</p>}
			{form.value === "rename" && (
				<NameForm
					label="New name of the concept"
					value={concept.label}
					onDone={(label) => {
						form.value = null;
						if (label) edit({ op: "rename", concept: concept.id, label });
					}}
				/>
			)}
			{form.value === "merge" && (
				<MergeForm
					at={at}
					concept={i}
					onDone={(into) => {
						form.value = null;
						if (into < 0) return;
						const target = at.map.concepts[into];
						act(select({ kind: "concept", index: into }));
						edit({ op: "merge", concepts: [concept.id], into: target.id });
					}}
				/>
			)}
		</>
	);
}

interface NameProps {
	label: string;
	value: string;
	/** The new name, or nothing when it was given up or is the same. */
	onDone(name?: string): void;
}

/** One line to type a name into. */
export function NameForm({ label, value, onDone }: NameProps) {
	const input = useRef<HTMLInputElement>(null);
	useEffect(() => input.current?.select(), []);
	return (
		<form
			class="inline-form"
			onSubmit={(event) => {
				event.preventDefault();
				const name = input.current?.value.trim() ?? "";
				onDone(name === value ? undefined : name);
			}}
			onKeyDown={(event) => {
				if (event.key !== "Escape") return;
				event.stopPropagation();
				onDone();
			}}
		>
			<input ref={input} class="field" aria-label={label} defaultValue={value} maxLength={200} required />
			<button type="submit" class="btn small primary">
				Rename
			</button>
			<button type="button" class="btn small quiet" onClick={() => onDone()}>
				Cancel
			</button>
		</form>
	);
}

interface MergeProps {
	at: MapIndex;
	concept: number;
	/** Index of the concept that takes this one in; -1 when given up. */
	onDone(into: number): void;
}

function MergeForm({ at, concept, onDone }: MergeProps) {
	const query = useSignal("");
	const input = useRef<HTMLInputElement>(null);
	useEffect(() => input.current?.focus(), []);
	const hits = useSearch(at.map, query.value, 60);
	const found = query.value.trim()
		? (hits?.hits ?? []).map(({ node }) => node)
		: at.pairsOf(concept).map((pair) => ({
				kind: "concept" as const,
				index: pair.source === concept ? pair.target : pair.source,
			}));
	const targets = found.filter(({ kind, index }) => kind === "concept" && index !== concept).slice(0, 8);
	return (
		<form
			onSubmit={(event) => event.preventDefault()}
			onKeyDown={(event) => {
				if (event.key !== "Escape") return;
				event.stopPropagation();
				onDone(-1);
			}}
		>
			<div class="inline-form">
				<input
					ref={input}
					class="field"
					aria-label="Concept to merge it into"
					placeholder="Merge into which concept?"
					value={query.value}
					onInput={(event) => (query.value = event.currentTarget.value)}
				/>
				<button type="button" class="btn small quiet" onClick={() => onDone(-1)}>
					Cancel
				</button>
			</div>
			<ul class="options">
				{targets.map((node) => (
					<li key={node.index}>
						<button type="button" onClick={() => onDone(node.index)}>
							<i class={`ring ${nodeClass(at, node)}`} />
							{at.map.concepts[node.index].label}
							<small>{counted(at.map.concepts[node.index].papers, "paper")}</small>
						</button>
					</li>
				))}
			</ul>
			{targets.length === 0 && <p class="hint">No other concept of that name.</p>}
		</form>
	);
}
