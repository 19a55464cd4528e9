import { readableText } from "../../src/latex/readable.ts";
import type { Segment } from "../data/segments.ts";
import { index } from "../state/store.ts";
import { NodeLink, nodeClass } from "./NodeLink.tsx";

/** Text with its concepts underlined in their theme's colour; each is a link when `linked`. */
export function Segments({ segments, linked = false }: { segments: readonly Segment[]; linked?: boolean }) {
	const at = index.value;
	if (!at) return null;
	return (
		<>
			{segments.map(({ text: written, concept }, i) => {
				const text = readableText(written);
				if (concept < 0) return text;
				const node = { kind: "concept", index: concept } as const;
				const names = `u ${nodeClass(at, node)}`;
				return linked ? (
					<NodeLink key={i} node={node} class={names}>
						{text}
					</NodeLink>
				) : (
					<span key={i} class={names}>
						{text}
					</span>
				);
			})}
		</>
	);
}

/** A sentence between quotation marks. */
export function Quoted({ segments }: { segments: readonly Segment[] }) {
	// Of a large map it may be on its way.
	if (segments.every(({ text }) => text.trim() === "")) return <span class="hint">The sentence is coming.</span>;
	return (
		<>
			“<Segments segments={segments} />”
		</>
	);
}
