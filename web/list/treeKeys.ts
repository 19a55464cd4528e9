import type { Row } from "./rows.ts";

/** What a key does in the tree. */
export type TreeStep = { move: number } | { open: string } | { close: string } | { choose: number } | undefined;

const TYPE_LENGTH = 1;

/**
 * The treegrid keys of WAI-ARIA: ↑ ↓ Home End move, → opens or goes to the first child, ← closes or goes to the parent,
 * Enter and Space choose, a letter goes to the next row that begins with it.
 *
 * @param at - Index of the row that has the focus.
 */
export function treeKey(rows: readonly Row[], at: number, key: string): TreeStep {
	const row = rows[at];
	if (!row) return undefined;
	const last = rows.length - 1;
	switch (key) {
		case "ArrowDown":
			return { move: Math.min(last, at + 1) };
		case "ArrowUp":
			return { move: Math.max(0, at - 1) };
		case "Home":
			return { move: 0 };
		case "End":
			return { move: last };
		case "PageDown":
			return { move: Math.min(last, at + 10) };
		case "PageUp":
			return { move: Math.max(0, at - 10) };
		case "ArrowRight":
			if (row.expanded === false) return { open: row.key };
			return row.expanded ? { move: Math.min(last, at + 1) } : undefined;
		case "ArrowLeft": {
			if (row.expanded) return { close: row.key };
			for (let i = at - 1; i >= 0; i--) if (rows[i].level < row.level) return { move: i };
			return undefined;
		}
		case "Enter":
		case " ":
			return { choose: at };
	}
	if (key.length !== TYPE_LENGTH) return undefined;
	const letter = key.toLowerCase();
	for (let i = 1; i <= rows.length; i++) {
		const next = (at + i) % rows.length;
		if (rows[next].label.toLowerCase().startsWith(letter)) return { move: next };
	}
	return undefined;
}
