/** One change that a person made to a map; ids are those of the map's concepts, papers and themes. */
export type Edit =
	| { op: "merge"; concepts: string[]; into: string }
	| { op: "split"; concept: string; form: string }
	| { op: "rename"; concept: string; label: string }
	| { op: "hide"; concept: string }
	| { op: "pin"; concept: string }
	| { op: "rename-theme"; theme: string; name: string }
	/** A slot of the palette, 0-based. */
	| { op: "color-theme"; theme: string; color: number }
	| { op: "move"; node: string; x: number; y: number };

/** The edits file: applied in order by `paperloom build --edits` and by the page. */
export interface EditList {
	format: "paperloom-edits";
	version: 1;
	edits: Edit[];
}
