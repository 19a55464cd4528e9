import { useSignal } from "@preact/signals";
import type { MapIndex } from "../data/mapIndex.ts";
import { count } from "../data/words.ts";
import { NodeLink, nodeClass } from "./NodeLink.tsx";

export interface WeightRow {
	concept: number;
	/** Length of the bar, 0 to 1. */
	share: number;
	/** What the bar says, in words, for readers without it. */
	words: string;
}

/** Concepts in two columns, each with a bar; the first `first`, the others on demand. */
export function Weights({ at, rows, first = 8 }: { at: MapIndex; rows: readonly WeightRow[]; first?: number }) {
	const all = useSignal(false);
	const shown = all.value ? rows : rows.slice(0, first);
	return (
		<>
			<div class="weights">
				{shown.map(({ concept, share, words }) => {
					const node = { kind: "concept", index: concept } as const;
					const { label } = at.map.concepts[concept];
					return (
						<NodeLink key={concept} node={node} class="w">
							<span>
								{label}
								<span class="sr">, {words}</span>
							</span>
							<span class={`track ${nodeClass(at, node)}`} title={words} aria-hidden="true">
								<i style={{ width: `${Math.round(Math.max(0.04, Math.min(1, share)) * 100)}%` }} />
							</span>
						</NodeLink>
					);
				})}
			</div>
			{rows.length > first && (
				<button type="button" class="link more" onClick={() => (all.value = !all.value)}>
					{all.value ? "Show fewer" : `Show all ${count(rows.length)} concepts`}
				</button>
			)}
		</>
	);
}
