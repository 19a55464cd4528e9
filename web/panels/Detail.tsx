import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { MapIndex } from "../data/mapIndex.ts";
import { nameOf } from "../data/nameOf.ts";
import type { NodeRef } from "../map/types.ts";
import { announce, index, view } from "../state/store.ts";
import { ComparePanel } from "./ComparePanel.tsx";
import { ConceptPanel } from "./ConceptPanel.tsx";
import { Crumbs } from "./Crumbs.tsx";
import { PaperPanel } from "./PaperPanel.tsx";
import { ThemePanel } from "./ThemePanel.tsx";

const LABEL = { paper: "Selected paper", concept: "Selected concept", theme: "Selected theme" } as const;

/** The panel of the selection at the right. */
export function Detail() {
	const { selection } = view.value;
	const at = index.value;
	if (!selection || !at) return null;
	return (
		<aside class="panel detail" aria-label={LABEL[selection.kind]}>
			<DetailContent at={at} node={selection} />
		</aside>
	);
}

/** The same content for the panel and for the sheet of a phone. */
export function DetailContent({ at, node }: { at: MapIndex; node: NodeRef }) {
	const box = useRef<HTMLDivElement>(null);
	const opener = useRef(document.activeElement);
	const { compare } = view.value;
	// Closed from within, however soon, it hands the focus back to what opened it.
	useLayoutEffect(
		() => () => {
			const { current } = opener;
			// Once it has gone from the page.
			queueMicrotask(() => {
				if (document.activeElement === document.body && current instanceof HTMLElement) current.focus();
			});
		},
		[],
	);
	const key = `${node.kind} ${node.index} ${compare?.index ?? ""}`;
	useEffect(() => {
		if (box.current) box.current.scrollTop = 0;
		// The link that led here has gone with the panel's old content: the new one takes the focus, and is read out with it.
		if (document.activeElement === document.body) box.current?.querySelector<HTMLElement>("h2")?.focus();
		else announce(compare ? "Two compared." : `${LABEL[node.kind]}: ${nameOf(at, node)}`);
	}, [key]);
	return (
		<>
			<Crumbs at={at} node={node} />
			<div class="scroll" ref={box} key={key}>
				{compare && at.whole && node.kind !== "theme" ? (
					<ComparePanel at={at} kind={node.kind} one={node.index} two={compare.index} />
				) : node.kind === "paper" ? (
					<PaperPanel at={at} paper={node.index} />
				) : node.kind === "concept" ? (
					<ConceptPanel at={at} concept={node.index} />
				) : (
					<ThemePanel at={at} theme={node.index} />
				)}
			</div>
		</>
	);
}
