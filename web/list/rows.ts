import { showWord } from "../../src/query/related.ts";
import type { MapIndex } from "../data/mapIndex.ts";
import { otherEnd } from "../data/mapIndex.ts";
import { counted, shortDate, shortTitle, titleOf } from "../data/words.ts";
import type { NodeRef } from "../map/types.ts";
import type { Hidden } from "../state/filtering.ts";

/** A row of the tree. */
export interface Row {
	/** Unique in the tree: the path of nodes that leads to it. */
	key: string;
	level: 1 | 2 | 3;
	node: NodeRef | null;
	label: string;
	/** "5 papers", "Oct 2025". */
	size: string;
	/** "25 concepts", "also in Fragile Thoughts". */
	holds: string;
	/** Undefined for a leaf. */
	expanded?: boolean;
	/** Set on the row that stands for children not yet shown: pressing it shows more of this parent. */
	more?: string;
	/** Place among its siblings, 1-based, and how many there are. */
	position: number;
	siblings: number;
}

/** Children shown before "show more". */
export const PAGE = 100;

/** Key of a paper under its theme. */
export const paperKey = (theme: number, paper: number): string => `t${theme}/p${paper}`;

/** How many of the concepts on the map each top-level theme's papers name; papers in no theme under -1. */
export function conceptsHeld(index: MapIndex, hidden: Pick<Hidden, "papers" | "concepts">): Map<number, number> {
	const { concepts, themes } = index.map;
	const drawn = Uint8Array.from(concepts, ({ shown }, c) => (shown && !hidden.concepts?.[c] ? 1 : 0));
	/** A bit for each theme and concept, seen or not: sets of numbers would take a large map ten times as long. */
	const seen = new Uint8Array(((themes.length + 1) * concepts.length) / 8 + 1);
	const held = new Map<number, number>();
	let [last, theme] = [-1, -1];
	index.eachLink((paper, concept) => {
		if (!drawn[concept] || hidden.papers?.[paper]) return;
		if (paper !== last) [last, theme] = [paper, index.themeOf(paper)];
		const bit = (theme + 1) * concepts.length + concept;
		if (seen[bit >> 3] & (1 << (bit & 7))) return;
		seen[bit >> 3] |= 1 << (bit & 7);
		held.set(theme, (held.get(theme) ?? 0) + 1);
	});
	return held;
}

/**
 * The visible rows: themes, the papers of open themes, and the concepts and related papers of open papers.
 *
 * @param open - Keys of open rows.
 * @param pages - How many pages of children a row shows, 1 without an entry.
 * @param held - `conceptsHeld` of the same index and filters.
 */
export function treeRows(
	index: MapIndex,
	hidden: Pick<Hidden, "papers" | "concepts">,
	open: ReadonlySet<string>,
	pages: ReadonlyMap<string, number>,
	held: ReadonlyMap<number, number>,
): Row[] {
	const { map } = index;
	const rows: Row[] = [];
	const groups: { theme: number; name: string; papers: number[] }[] = map.themes.flatMap((theme, i) =>
		theme.parent < 0 ? [{ theme: i, name: theme.name, papers: theme.papers }] : [],
	);
	const outside = map.papers.flatMap((paper, i) => (paper.theme < 0 ? [i] : []));
	if (outside.length > 0) groups.push({ theme: -1, name: "In no theme", papers: outside });
	const visible = groups
		.map((group) => ({ ...group, papers: group.papers.filter((paper) => !hidden.papers?.[paper]) }))
		.filter((group) => group.papers.length > 0);
	visible.forEach(({ theme, name, papers }, i) => {
		const key = `t${theme}`;
		const expanded = open.has(key);
		rows.push({
			key,
			level: 1,
			node: theme < 0 ? null : { kind: "theme", index: theme },
			label: name,
			size: counted(papers.length, "paper"),
			holds: counted(held.get(theme) ?? 0, "concept"),
			expanded,
			position: i + 1,
			siblings: visible.length,
		});
		if (!expanded) return;
		const shown = papers.slice(0, PAGE * (pages.get(key) ?? 1));
		shown.forEach((paper, j) => {
			rows.push(...paperRows(index, hidden, open, paperKey(theme, paper), paper, j + 1, papers.length));
		});
		if (shown.length < papers.length) rows.push(moreRow(key, papers.length - shown.length, papers.length));
	});
	return rows;
}

function paperRows(
	index: MapIndex,
	hidden: Pick<Hidden, "concepts">,
	open: ReadonlySet<string>,
	key: string,
	paper: number,
	position: number,
	siblings: number,
): Row[] {
	const { papers, concepts } = index.map;
	const record = papers[paper];
	const expanded = open.has(key);
	const related = index.relatedOf(paper);
	const first: Row = {
		key,
		level: 2,
		node: { kind: "paper", index: paper },
		label: titleOf(record),
		size: shortDate(record),
		holds: counted(related.length, "related paper"),
		expanded,
		position,
		siblings,
	};
	if (!expanded) return [first];
	const named = index.conceptsOf(paper).filter(({ concept }) => !hidden.concepts?.[concept]);
	const near = related.slice(0, 5);
	const total = named.length + near.length;
	return [
		first,
		...named.map(({ concept }, i): Row => {
			const others = index.papersOf(concept).filter((row) => row.paper !== paper);
			return {
				key: `${key}/c${concept}`,
				level: 3,
				node: { kind: "concept", index: concept },
				label: concepts[concept].label,
				size: counted(concepts[concept].papers, "paper"),
				holds: others.length > 0 ? `also in ${shortTitle(papers[others[0].paper], 26)}` : "only here",
				position: i + 1,
				siblings: total,
			};
		}),
		...near.map((pair, i): Row => {
			const other = otherEnd(pair, paper);
			const why = pair.shared[0];
			return {
				key: `${key}/r${other}`,
				level: 3,
				node: { kind: "paper", index: other },
				label: titleOf(papers[other]),
				size: "related",
				holds: `by ${!why ? "minor words" : "concept" in why ? concepts[why.concept].label : showWord(why.word)}`,
				position: named.length + i + 1,
				siblings: total,
			};
		}),
	];
}

const moreRow = (parent: string, left: number, siblings: number): Row => ({
	key: `${parent}/more`,
	level: 2,
	node: null,
	label: `Show ${Math.min(PAGE, left)} more of ${left}`,
	size: "",
	holds: "",
	more: parent,
	position: siblings - left + 1,
	siblings,
});

/** What a row has shown by being opened: not every screen reader says that it is open. */
export function openedWords(rows: readonly Row[], key: string): string {
	const parent = rows.find((row) => row.key === key);
	if (!parent) return "";
	const children = rows.filter((row) => row.level === parent.level + 1 && row.key.startsWith(`${key}/`));
	if (parent.level === 1) return `Opened: ${counted(children[0]?.siblings ?? 0, "paper")}.`;
	const of = (kind: NodeRef["kind"]) => children.filter(({ node }) => node?.kind === kind).length;
	return `Opened: ${counted(of("concept"), "concept")} and ${counted(of("paper"), "related paper")}.`;
}
