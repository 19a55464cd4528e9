/** A paper, concept or theme by its index in the map. */
export interface NodeRef {
	kind: "paper" | "concept" | "theme";
	index: number;
}

/** Which parts of the picture are drawn. */
export interface MapLayers {
	papers: boolean;
	concepts: boolean;
	links: boolean;
	regions: boolean;
	labels: boolean;
}

/**
 * What the map shows, as a pure value: the page computes it from its state and hands it over whole.
 * Nothing of it is kept in the map itself, so hovering and selecting edit no graph.
 */
export interface MapDisplay {
	dark: boolean;
	/** `prefers-contrast: more`: stronger region lines, an ink rim round discs. */
	contrast: boolean;
	/** No transitions, camera jumps. */
	reducedMotion: boolean;
	hover: NodeRef | null;
	selection: NodeRef | null;
	/** The other half of a comparison: drawn as the selection is. */
	compared: NodeRef | null;
	/** The lit linking path, in order (paper, concept, paper …); its links are drawn strongest. */
	path: NodeRef[];
	/** Nodes that explain the selection (shared concepts, related papers): lit and labelled, the rest dimmed. */
	lit: { papers: number[]; concepts: number[] };
	/** What a selected paper is tied to, with how strongly; concepts and papers come to 1 each. */
	ties: { node: NodeRef; weight: number }[];
	/** The view is narrowed to what lies around the selection: nothing that is left is dimmed. */
	around?: boolean;
	/** [papers] and [concepts], 1 = filtered out; null = none. */
	hiddenPapers: Uint8Array | null;
	hiddenConcepts: Uint8Array | null;
	layers: MapLayers;
	view: "both" | "papers" | "concepts";
	/** Width of the panels over each edge of the container, px: fit, labels and camera moves use what is left. */
	insets: { left: number; right: number; top: number; bottom: number };
	/** Buttons over the map that labels keep off, in px of the container. */
	buttons?: { x: number; y: number; width: number; height: number } | null;
}

/**
 * Centre of the view in map units relative to the map's centre, and zoom: ratio 1 fits the map into the free area,
 * smaller is nearer.
 */
export interface MapCamera {
	x: number;
	y: number;
	ratio: number;
}

export interface MapCallbacks {
	/** After 80 ms of rest over a node (never for touch). */
	onHover(node: NodeRef | null): void;
	/** A click or tap; null on empty ground. */
	onSelect(node: NodeRef | null, source: "pointer"): void;
	/** A double click inside a theme's region, or a click on its name. */
	onOpenTheme(theme: number): void;
	/** The camera came to rest. */
	onCamera(camera: MapCamera): void;
	/** No WebGL, or the context was lost: show the list. */
	onUnavailable(reason: string): void;
	/** What a loop holds; null when none was drawn. */
	onLasso?(held: { papers: number[]; concepts: number[] } | null): void;
	/** A paper or concept was dragged to a place in map units. Without it nothing can be dragged. */
	onMoved?(node: NodeRef, x: number, y: number): void;
}

export interface ExportOptions {
	/** Default: the free area of the view as it is on screen. */
	area?: "view" | "map";
	title?: string;
	/** A line under the title, e.g. counts. */
	subtitle?: string;
	legend?: boolean;
}
