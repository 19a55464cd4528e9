import type { KnowledgeMap } from "../../src/model/map.ts";
import { spanLabel } from "../data/timeline.ts";
import { count, counted, listed } from "../data/words.ts";
import { act, announce, documentOf, hidden, index, time, view } from "../state/store.ts";
import { clearFilters, setFilters } from "../state/transitions.ts";
import type { Filters } from "../state/view.ts";
import { Icon } from "./Icon.tsx";

/** Each filter in words, with the change that lifts it. The time strip says its own. */
function described(filters: Filters): [words: string, lift: Partial<Filters>][] {
	const map = documentOf.value?.map;
	const out: [string, Partial<Filters>][] = [];
	if (!map) return out;
	if (filters.themes.length > 0) out.push([onlyThemes(map, filters.themes), { themes: [] }]);
	if (filters.between) out.push(["Only papers in between", { between: false }]);
	if (filters.kinds.length === 1)
		out.push([filters.kinds[0] === "name" ? "Only names" : "Only phrases", { kinds: [] }]);
	if (filters.minPapers > 1) out.push([`Concepts in ${filters.minPapers} or more papers`, { minPapers: 1 }]);
	if (filters.minWeight > 0)
		out.push([`Concepts of weight ${Math.round(filters.minWeight * 100)} % or more`, { minWeight: 0 }]);
	if (filters.concepts !== null) out.push([`${count(filters.concepts)} most used concepts`, { concepts: null }]);
	if (filters.ego > 0) out.push([`Within ${counted(filters.ego, "step")} of the selection`, { ego: 0 }]);
	if (filters.lasso) out.push(["Inside the loop", { lasso: null }]);
	return out;
}

/** One or two themes by name, more by number: the chip is one line. */
function onlyThemes({ themes }: KnowledgeMap, chosen: readonly number[]): string {
	if (chosen.length < 3) return `Only ${listed(chosen.map((t) => themes[t]?.name ?? ""))}`;
	return `${count(chosen.length)} of ${counted(themes.filter(({ parent }) => parent < 0).length, "theme")}`;
}

/** What is filtered out, as chips over the map; each can be lifted. And what is left. */
export function FilterChips() {
	const filters = described(view.value.filters);
	const at = index.value;
	if ((filters.length === 0 && !view.value.filters.time) || !at) return null;
	const { papersLeft, conceptsLeft, conceptsDrawn } = hidden.value;
	const papers = at.map.papers.length;
	return (
		<ul class="chipbar" aria-label="Filters">
			{filters.map(([words, lift]) => (
				<li key={words}>
					<button
						type="button"
						class="chip"
						aria-label={`Clear the filter: ${words}`}
						onClick={() => {
							act(setFilters(lift));
							announce(
								`${counted(hidden.value.papersLeft, "paper")} and ${counted(hidden.value.conceptsLeft, "concept")} shown.`,
							);
						}}
					>
						{words}
						<Icon name="close" size={12} />
					</button>
				</li>
			))}
			<li class="left-over">
				{papersLeft < papers
					? `${count(papersLeft)} of ${counted(papers, "paper")}`
					: `${count(conceptsLeft)} of ${counted(conceptsDrawn, "concept")}`}
				<span> shown</span>
			</li>
		</ul>
	);
}

/** Nothing is left after the filters: why, and the way back. */
export function NothingLeft() {
	if (!index.value || hidden.value.papersLeft > 0) return null;
	const { filters } = view.value;
	const axis = time.value;
	if (index.value.map.papers.length === 0) return <p class="empty">This map holds no papers.</p>;
	const onlyTime = filters.time && axis && described(filters).length === 0;
	const unit = axis?.unit ?? "month";
	return (
		<p class="empty">
			{onlyTime && filters.time
				? `No papers in ${spanLabel(axis.bins, Math.min(filters.time[0], axis.bins.length - 1), Math.min(filters.time[1], axis.bins.length - 1))}. `
				: "No papers pass these filters. "}
			<button type="button" class="link" onClick={() => act(clearFilters)}>
				{onlyTime ? `Show all ${unit}s` : "Show all papers"}
			</button>
		</p>
	);
}
