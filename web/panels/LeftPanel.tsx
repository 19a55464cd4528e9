import type { MapIndex } from "../data/mapIndex.ts";
import { count, counted } from "../data/words.ts";
import { litBy } from "../state/display.ts";
import { act, answer, building, index, view } from "../state/store.ts";
import { parentTheme, setFilters } from "../state/transitions.ts";
import { Mark, TwoRing } from "./Icon.tsx";
import { NodeLink, themeClass } from "./NodeLink.tsx";
import { SearchBox } from "./SearchBox.tsx";

/** What this is: mark, counts, themes, what joins them, and how sure the themes are. */
export function LeftPanel() {
	const at = index.value;
	if (!at) return null;
	return (
		<aside class="panel left" aria-label="Themes and search">
			<header>
				<Heading at={at} />
			</header>
			<Building />
			<SearchBox />
			<ThemeList at={at} />
			<Bridges at={at} />
			<footer>
				<Stability at={at} />
			</footer>
		</aside>
	);
}

export function Heading({ at: { map, tally } }: { at: MapIndex }) {
	const themes = map.themes.filter((theme) => theme.parent < 0).length;
	return (
		<>
			<h1 class="brand">
				<Mark />
				Paperloom
			</h1>
			<p class="tally">
				<b>{counted(map.papers.length, "paper")}</b> · <b>{counted(themes, "theme")}</b> ·{" "}
				<b>{counted(tally.shown, "concept")}</b>
				<span class="sr">. </span>
				<span>Nothing leaves this computer</span>
			</p>
		</>
	);
}

const stop = () => import("../build/building.ts").then((m) => m.stopBuilding());

export function Building() {
	const now = building.value;
	if (!now) return null;
	return (
		<div class="building">
			Mapping {counted(now.papers, "paper")}: {now.step.toLowerCase()}{" "}
			<button type="button" class="link" onClick={stop}>
				Stop
			</button>
			<progress max={1} value={now.share} aria-label="Progress" />
		</div>
	);
}

export function ThemeList({ at }: { at: MapIndex }) {
	const { map } = at;
	const { selection } = view.value;
	const lit = litThemes(at);
	const top = map.themes.flatMap((theme, i) => (theme.parent < 0 ? [i] : []));
	const { outside } = at.tally;
	return (
		<>
			<div class="eyebrow themes-h">
				<h2>Themes</h2>
				<span>papers</span>
			</div>
			{top.length === 0 && (
				<p class="note" style={{ padding: "4px 20px" }}>
					{counted(map.papers.length, "paper is", "papers are")} too few for themes. Here they are with the concepts
					they share.
				</p>
			)}
			<ul class={`themes${lit ? " some" : ""}`}>
				{top.map((i) => {
					const theme = map.themes[i];
					return (
						<li key={theme.id} class={lit?.has(i) ? "lit" : ""}>
							<NodeLink
								node={{ kind: "theme", index: i }}
								class={`theme ${themeClass(at, i)}`}
								current={selection?.kind === "theme" && selection.index === i}
							>
								<i />
								<b>{theme.name}</b>
								<Papers of={theme.papers.length} />
								<small>{theme.description}</small>
							</NodeLink>
						</li>
					);
				})}
				{outside > 0 && (
					<li>
						<button
							type="button"
							class="theme t0"
							onClick={() => {
								act(setFilters({ between: true }));
								answer(`${counted(outside, "paper")} in no theme, and those in between, are shown.`);
							}}
						>
							<i class="none" />
							<b>In no theme</b>
							<Papers of={outside} />
							<small>Too far from all of them</small>
						</button>
					</li>
				)}
			</ul>
		</>
	);
}

/** A number under the heading "papers", which ears have forgotten by then. */
function Papers({ of: n }: { of: number }) {
	return (
		<span>
			{count(n)}
			<span class="sr"> {n === 1 ? "paper" : "papers"}. </span>
		</span>
	);
}

/** Themes that the selection touches; undefined when nothing is selected. */
function litThemes(at: MapIndex): Set<number> | undefined {
	const { selection } = view.value;
	if (!selection) return undefined;
	const themes = new Set<number>();
	if (selection.kind === "theme") themes.add(at.map.themes[selection.index].parent);
	themes.add(selection.kind === "theme" ? selection.index : parentTheme(at.map, selection));
	const lit = litBy(view.value, at);
	for (const paper of lit.papers) themes.add(at.themeOf(paper));
	return themes;
}

function Bridges({ at }: { at: MapIndex }) {
	const { map } = at;
	const bridges = map.bridges
		.filter(({ kind, index: i }) => kind === "concept" && map.concepts[i]?.shown && !map.concepts[i].generic)
		// Labels of a large map come after it is drawn.
		.filter(({ index: i }) => map.concepts[i].label !== "")
		.slice(0, 3);
	if (bridges.length === 0) return null;
	return (
		<>
			<div class="eyebrow bridges-h">
				<h2>Join two themes</h2>
			</div>
			<ul class="bridges">
				{bridges.map(({ index: i, themes: [one, two] }) => (
					<li key={map.concepts[i].id}>
						<NodeLink node={{ kind: "concept", index: i }} class="bridge">
							<TwoRing themes={[themeClass(at, one), themeClass(at, two)]} />
							<b>{map.concepts[i].label}</b>
							<small title={`${map.themes[one]?.name} · ${map.themes[two]?.name}`}>
								{[one, two].map((theme) => shortName(map.themes[theme]?.name)).join(" · ")}
							</small>
						</NodeLink>
					</li>
				))}
			</ul>
		</>
	);
}

/** The first of the two concepts that a theme's name may join, where that is more than one word. */
function shortName(name = ""): string {
	const [first] = name.split(" and ");
	return first.includes(" ") ? first : name;
}

export function Stability({ at }: { at: MapIndex }) {
	const { papers } = at.map;
	if (!at.whole) return <>Reading the papers …</>;
	if (at.map.themes.length === 0) return <>Add papers to see themes.</>;
	const { between } = at.tally;
	const showing = view.value.filters.between;
	return (
		<>
			{count(papers.length - between)} of {counted(papers.length, "paper")} sit firmly in their theme.{" "}
			{(between > 0 || showing) && (
				<button
					type="button"
					class="link"
					onClick={() => {
						act(setFilters({ between: !showing }));
						answer(
							showing
								? "All papers are shown."
								: `${counted(between, "paper")} in between ${between === 1 ? "is" : "are"} shown.`,
						);
					}}
				>
					{showing ? "Show all papers" : `Show the ${between === 1 ? "one" : count(between)} in between`}
				</button>
			)}
		</>
	);
}
