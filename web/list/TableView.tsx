import { useComputed, useSignal } from "@preact/signals";
import { count, counted, dateKey, shortDate, titleOf } from "../data/words.ts";
import { NodeLink, nodeClass } from "../panels/NodeLink.tsx";
import { hidden, index, view } from "../state/store.ts";
import { sameNode } from "../state/view.ts";
import { type Column, type Order, sortRows } from "./sorting.ts";

const PAGE = 200;

interface Entry {
	index: number;
	label: string;
	theme: string;
	date: string;
	papers: number;
	mentions: number;
	related: number;
}

type Kind = "papers" | "concepts";

/** Papers by title, concepts by how many papers name them. */
const FIRST_ORDER: Record<Kind, Order> = { papers: { column: 0, down: false }, concepts: { column: 2, down: true } };

const COLUMNS: Record<Kind, Column<Entry>[]> = {
	papers: [
		{ name: "Title", key: (e) => e.label },
		{ name: "Theme", key: (e) => e.theme },
		{ name: "Date", key: (e) => e.date },
		{ name: "Concepts", key: (e) => e.papers, number: true },
		{ name: "Related", key: (e) => e.related, number: true },
	],
	concepts: [
		{ name: "Concept", key: (e) => e.label },
		{ name: "Theme", key: (e) => e.theme },
		{ name: "Papers", key: (e) => e.papers, number: true },
		{ name: "Mentions", key: (e) => e.mentions, number: true },
		{ name: "Named with", key: (e) => e.related, number: true },
	],
};

/** Papers or concepts as a table that can be sorted by any column. */
export function TableView() {
	const kind = useSignal<Kind>(view.value.kinds === "concepts" ? "concepts" : "papers");
	const order = useSignal<Order>(FIRST_ORDER[kind.value]);
	const pages = useSignal(1);
	const entries = useComputed(() => {
		const at = index.value;
		if (!at) return [];
		const { papers, concepts, themes } = at.map;
		const name = (theme: number) => themes[theme]?.name ?? "In no theme";
		const out = hidden.value;
		if (kind.value === "papers")
			return papers.flatMap((paper, i): Entry[] =>
				out.papers?.[i]
					? []
					: [
							{
								index: i,
								label: titleOf(paper),
								theme: name(at.themeOf(i)),
								date: dateKey(paper),
								papers: at.conceptsOf(i).length,
								mentions: 0,
								related: at.relatedOf(i).length,
							},
						],
			);
		return concepts.flatMap((concept, i): Entry[] =>
			out.concepts?.[i]
				? []
				: [
						{
							index: i,
							label: concept.label,
							theme: name(concept.theme),
							date: "",
							papers: concept.papers,
							mentions: concept.mentions,
							related: concept.generic ? -1 : at.pairsOf(i).length,
						},
					],
		);
	});
	const sorted = useComputed(() => sortRows(entries.value, COLUMNS[kind.value], order.value));
	const at = index.value;
	if (!at) return null;
	const columns = COLUMNS[kind.value];
	const dated = at.map.papers.some((paper) => dateKey(paper) !== "");
	const onMap = kind.value === "papers" ? 0 : entries.value.filter((e) => at.map.concepts[e.index].shown).length;
	const shown = sorted.value.slice(0, PAGE * pages.value);
	const show = (what: Kind) => () => {
		kind.value = what;
		order.value = FIRST_ORDER[what];
		pages.value = 1;
	};
	return (
		<section class="panel list" aria-label="The map as a table">
			<div class="tools">
				<fieldset class="seg" aria-label="Rows">
					<button type="button" aria-pressed={kind.value === "papers"} onClick={show("papers")}>
						Papers
					</button>
					<button type="button" aria-pressed={kind.value === "concepts"} onClick={show("concepts")}>
						Concepts
					</button>
				</fieldset>
				<span>
					{kind.value === "papers"
						? `${counted(sorted.value.length, "paper")}, the same filters as the map`
						: `${counted(sorted.value.length, "concept")}, ${count(onMap)} of them on the map`}
				</span>
			</div>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
			<section class="tree" tabIndex={0} aria-label="Table">
				<table class="sheet-table">
					<thead>
						<tr>
							{columns.map(({ name, number }, i) => {
								if (name === "Date" && !dated) return null;
								const on = order.value.column === i;
								return (
									<th
										key={name}
										scope="col"
										class={number ? "n" : undefined}
										aria-sort={on ? (order.value.down ? "descending" : "ascending") : undefined}
									>
										<button
											type="button"
											onClick={() =>
												(order.value = { column: i, down: on ? !order.value.down : columns[i].number === true })
											}
										>
											{name}
											{on && <span aria-hidden="true">{order.value.down ? " ↓" : " ↑"}</span>}
										</button>
									</th>
								);
							})}
						</tr>
					</thead>
					<tbody>
						{shown.map((entry) => {
							const node = { kind: kind.value === "papers" ? "paper" : "concept", index: entry.index } as const;
							const sign = node.kind === "paper" ? "dot" : "ring";
							return (
								<tr key={entry.index} aria-selected={sameNode(node, view.value.selection) || undefined}>
									<td>
										<NodeLink node={node} class={node.kind === "paper" ? "serif" : ""}>
											{entry.label}
										</NodeLink>
										<small class={nodeClass(at, node)}>
											<i class={sign} /> {entry.theme}
										</small>
									</td>
									<td class="theme-cell">
										<i class={`${sign} ${nodeClass(at, node)}`} />
										<span>{entry.theme}</span>
									</td>
									{node.kind === "paper" ? (
										dated && <td class="date">{shortDate(at.map.papers[entry.index])}</td>
									) : (
										<td class="n">{count(entry.papers)}</td>
									)}
									<td class="n">{count(node.kind === "paper" ? entry.papers : entry.mentions)}</td>
									<td class="n" title={entry.related < 0 ? "Too common to count" : undefined}>
										{entry.related < 0 ? "–" : count(entry.related)}
									</td>
								</tr>
							);
						})}
					</tbody>
				</table>
				{shown.length < sorted.value.length && (
					<p style={{ padding: "12px 20px" }}>
						<button type="button" class="btn small" onClick={() => pages.value++}>
							Show {count(Math.min(PAGE, sorted.value.length - shown.length))} more
						</button>
					</p>
				)}
			</section>
		</section>
	);
}
