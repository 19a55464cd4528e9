import { useComputed } from "@preact/signals";
import type { MapIndex } from "../data/mapIndex.ts";
import type { NodeRef } from "../map/types.ts";
import { NOTHING_SELECTED } from "../state/keys.ts";
import { act, announce, view } from "../state/store.ts";
import { back, parentTheme, select } from "../state/transitions.ts";
import { Icon } from "./Icon.tsx";
import { NodeLink, themeClass } from "./NodeLink.tsx";

const KIND = { paper: "Paper", concept: "Concept", theme: "Theme" } as const;

/** Where the selection lies, and the ways out: back, up, close. */
export function Crumbs({ at, node }: { at: MapIndex; node: NodeRef }) {
	const hasTrail = useComputed(() => view.value.trail.length > 0 || view.value.compare !== null);
	const theme = parentTheme(at.map, node);
	const { compare } = view.value;
	const close = () => {
		act(select(null));
		announce(NOTHING_SELECTED);
	};
	return (
		<nav class="crumbs" aria-label="Where this is">
			{hasTrail.value && (
				<button type="button" class="x" aria-label="Back to the one before" onClick={() => act(back)}>
					<Icon name="back" />
				</button>
			)}
			<ol>
				<li>
					<button type="button" onClick={close}>
						Map
					</button>
				</li>
				{theme >= 0 && (
					<li>
						<NodeLink node={{ kind: "theme", index: theme }}>
							<i class={`dot ${themeClass(at, theme)}`} />
							<span>{at.map.themes[theme].name}</span>
						</NodeLink>
					</li>
				)}
				<li aria-current="page">{compare ? "Comparison" : KIND[node.kind]}</li>
			</ol>
			<button type="button" class="x" aria-label="Close" onClick={close}>
				<Icon name="close" />
			</button>
		</nav>
	);
}
