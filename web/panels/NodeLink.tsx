import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import type { MapIndex } from "../data/mapIndex.ts";
import type { NodeRef } from "../map/types.ts";
import { encodeView } from "../state/hash.ts";
import { act, index } from "../state/store.ts";
import { hover, select } from "../state/transitions.ts";
import { INITIAL_VIEW } from "../state/view.ts";

/** Class that sets the theme's colours, by its palette slot; without a theme a quiet grey. */
export function themeClass({ map }: MapIndex, theme: number): string {
	const slot = map.themes[theme]?.color;
	return slot === undefined ? "t0" : `t${(slot % 10) + 1}`;
}

/** Class of the theme of a node. */
export function nodeClass(index: MapIndex, { kind, index: at }: NodeRef): string {
	if (kind === "theme") return themeClass(index, at);
	return themeClass(index, kind === "paper" ? index.themeOf(at) : (index.map.concepts[at]?.theme ?? -1));
}

interface Props {
	node: NodeRef;
	class?: string;
	title?: string;
	current?: boolean;
	children: ComponentChildren;
}

const HOVER_REST = 80;

/** A link to a node: opens it here, and can be copied or opened in a new tab; pointing at it lights it on the map. */
export function NodeLink({ node, children, current, ...rest }: Props) {
	const timer = useRef<ReturnType<typeof setTimeout>>();
	const at = index.value;
	if (!at) return null;
	const leave = () => {
		clearTimeout(timer.current);
		act(hover(null));
	};
	return (
		<a
			{...rest}
			href={`#${encodeView({ ...INITIAL_VIEW, selection: node }, at)}`}
			aria-current={current ? "true" : undefined}
			onClick={(event) => {
				if (event.metaKey || event.ctrlKey || event.shiftKey || event.button > 0) return;
				event.preventDefault();
				clearTimeout(timer.current);
				act(select(node));
			}}
			onPointerEnter={(event) => {
				if (event.pointerType === "touch") return;
				timer.current = setTimeout(() => act(hover(node)), HOVER_REST);
			}}
			onPointerLeave={leave}
		>
			{children}
		</a>
	);
}
