// biome-ignore-all lint/a11y/useFocusableInteractive: in a treegrid the rows take the focus, not their cells
// biome-ignore-all lint/a11y/useSemanticElements: a tree of rows that wrap is no table
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid handles the keys of all its rows
import { useComputed, useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { Icon } from "../panels/Icon.tsx";
import { nodeClass } from "../panels/NodeLink.tsx";
import { act, announce, hidden, index, unavailable, view } from "../state/store.ts";
import { select, showSurface } from "../state/transitions.ts";
import { sameNode } from "../state/view.ts";
import { conceptsHeld, openedWords, paperKey, type Row, treeRows } from "./rows.ts";
import { treeKey } from "./treeKeys.ts";

/** The map as a tree for keyboard and screen reader: themes, their papers, their concepts and related papers. */
export function ListView() {
	const at = index.value;
	const open = useSignal<ReadonlySet<string>>(firstOpen());
	const pages = useSignal<ReadonlyMap<string, number>>(new Map());
	const focused = useSignal<string | null>(null);
	const box = useRef<HTMLDivElement>(null);
	const held = useComputed(() => (index.value ? conceptsHeld(index.value, hidden.value) : new Map()));
	const rows = useComputed(() =>
		index.value ? treeRows(index.value, hidden.value, open.value, pages.value, held.value) : [],
	);
	const { selection } = view.value;

	useEffect(() => {
		if (selection?.kind !== "paper" || !at) return;
		const theme = at.themeOf(selection.index);
		if (!open.value.has(`t${theme}`)) open.value = new Set([...open.value, `t${theme}`]);
		const key = paperKey(theme, selection.index);
		if (document.activeElement?.closest("[role=treegrid]")) return;
		focused.value = key;
		box.current?.querySelector(`[data-key="${key}"]`)?.scrollIntoView({ block: "nearest" });
	}, [selection?.kind, selection?.index]);

	if (!at) return null;
	const current = rows.value.findIndex((row) => row.key === focused.value);
	const focusRow = (i: number) => {
		const row = rows.value[i];
		if (!row) return;
		focused.value = row.key;
		box.current?.querySelector<HTMLElement>(`[data-key="${row.key}"]`)?.focus();
	};
	const toggle = (key: string, on: boolean) => {
		const next = new Set(open.value);
		if (on) next.add(key);
		else next.delete(key);
		open.value = next;
		announce(on ? openedWords(rows.value, key) : "Closed.");
	};
	const choose = (row: Row) => {
		if (row.more !== undefined) pages.value = new Map(pages.value).set(row.more, (pages.value.get(row.more) ?? 1) + 1);
		else if (row.node) act(select(row.node));
		else toggle(row.key, !row.expanded);
	};
	return (
		<section class="panel list" aria-label="The map as a list">
			<p class="note">
				The same map as a list, in step with it.{" "}
				{unavailable.value !== null && (
					<>
						{unavailable.value}{" "}
						<button
							type="button"
							class="link"
							onClick={() => {
								unavailable.value = null;
								act(showSurface("map"));
							}}
						>
							Try the map again
						</button>
					</>
				)}
			</p>
			<div
				class="tree"
				role="treegrid"
				aria-label="Themes, papers and concepts"
				ref={box}
				onKeyDown={(event) => {
					if (event.ctrlKey || event.metaKey || event.altKey) return;
					const from = Math.max(current, 0);
					const step = treeKey(rows.value, from, event.key);
					if (!step) return;
					event.preventDefault();
					event.stopPropagation();
					if ("move" in step) focusRow(step.move);
					else if ("open" in step) toggle(step.open, true);
					else if ("close" in step) toggle(step.close, false);
					else choose(rows.value[step.choose]);
				}}
			>
				<div class="row head" role="row">
					<span role="columnheader">Theme, paper, concept</span>
					<span role="columnheader">Size or date</span>
					<span role="columnheader">Holds, or shared with</span>
				</div>
				{rows.value.map((row, i) => (
					<div
						key={row.key}
						data-key={row.key}
						class={`row l${row.level}${row.more === undefined ? "" : " more"}`}
						role="row"
						aria-level={row.level}
						aria-expanded={row.expanded}
						aria-posinset={row.position}
						aria-setsize={row.siblings}
						aria-selected={sameNode(row.node, selection)}
						tabIndex={i === Math.max(0, current) ? 0 : -1}
						onFocus={() => (focused.value = row.key)}
						onClick={(event) => {
							focused.value = row.key;
							if ((event.target as Element).closest(".tw") && row.expanded !== undefined)
								toggle(row.key, !row.expanded);
							else if (row.level === 1) toggle(row.key, !row.expanded);
							else choose(row);
						}}
					>
						<span class="nm" role="gridcell" aria-colspan={row.more === undefined ? undefined : 3}>
							{row.expanded !== undefined && (
								<span class="tw">
									<Icon name={row.expanded ? "down" : "right"} size={14} />
								</span>
							)}
							<RowMark row={row} />
							{row.level === 1 ? <b>{row.label}</b> : <span class={row.level === 2 ? "pt" : ""}>{row.label}</span>}
						</span>
						{row.more === undefined && (
							<>
								<span class="num" role="gridcell">
									{/* An empty cell is read as "blank". */}
									{row.size || <span class="sr">no date</span>}
								</span>
								<span class="num" role="gridcell">
									{row.holds}
								</span>
							</>
						)}
					</div>
				))}
			</div>
			<p class="hints">
				<span>
					<kbd>↑</kbd> <kbd>↓</kbd> move
				</span>
				<span>
					<kbd>→</kbd> open
				</span>
				<span>
					<kbd>←</kbd> close
				</span>
				<span>
					<kbd>Enter</kbd> details
				</span>
				<span>
					<kbd>Esc</kbd> back
				</span>
			</p>
		</section>
	);
}

function RowMark({ row }: { row: Row }) {
	const at = index.value;
	if (!at || row.level === 2 || row.more !== undefined) return null;
	if (!row.node) return <i class="dot t0" />;
	return <i class={`${row.node.kind === "concept" ? "ring" : "dot"} ${nodeClass(at, row.node)}`} />;
}

/** Open at first: the theme of the selection, else the first one. */
function firstOpen(): Set<string> {
	const at = index.value;
	const { selection } = view.value;
	if (!at) return new Set();
	if (selection?.kind === "paper") {
		const theme = at.themeOf(selection.index);
		return new Set([`t${theme}`, paperKey(theme, selection.index)]);
	}
	if (selection?.kind !== "theme") return new Set(["t0"]);
	const { parent } = at.map.themes[selection.index];
	return new Set([`t${parent < 0 ? selection.index : parent}`]);
}
