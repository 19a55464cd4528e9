import { useSignal } from "@preact/signals";
import { isBetween, type MapIndex } from "../data/mapIndex.ts";
import { namesakes } from "../data/namesakes.ts";
import { count, counted, listed, shortDate, titleOf } from "../data/words.ts";
import { edit, fixed } from "../state/editing.ts";
import { act, answer, view } from "../state/store.ts";
import { toggleTheme } from "../state/transitions.ts";
import { NameForm } from "./ConceptActs.tsx";
import { Icon } from "./Icon.tsx";
import { NodeLink, nodeClass, themeClass } from "./NodeLink.tsx";
import { Weights } from "./Weights.tsx";

const PAPERS_SHOWN = 10;

/** A theme: why it is called so, what stands for it, how sure it is, and what ties it to others. */
export function ThemePanel({ at, theme: i }: { at: MapIndex; theme: number }) {
	const { map } = at;
	const theme = map.themes[i];
	const renaming = useSignal(false);
	const names = namesakes(theme, map.concepts);
	const named = names.some((name) => theme.name.toLowerCase().includes(name.toLowerCase()));
	const only = view.value.filters.themes.includes(i);
	const subthemes = map.themes.flatMap((other, j) => (other.parent === i ? [j] : []));
	return (
		<div class={themeClass(at, i)}>
			<p class="kind">
				<i class="dot" />
				Theme, {counted(theme.papers.length, "paper")}
			</p>
			<h2 class="name" tabIndex={-1}>
				{theme.name}
			</h2>
			<p class="facts">{theme.description}</p>
			<div class="acts">
				{!fixed.value && (
					<button
						type="button"
						class="btn small"
						aria-expanded={renaming.value}
						onClick={() => (renaming.value = !renaming.value)}
					>
						<Icon name="rename" size={15} />
						Rename
					</button>
				)}
				{theme.parent < 0 && (
					<button
						type="button"
						class="btn small"
						aria-pressed={only}
						onClick={() => {
							act(toggleTheme(i));
							answer(
								only ? "All themes are shown." : `${theme.name} alone: ${counted(theme.papers.length, "paper")} shown.`,
							);
						}}
					>
						{only ? "Show all themes" : "Show it alone"}
					</button>
				)}
			</div>
			{renaming.value && (
				<NameForm
					label="New name of the theme"
					value={theme.name}
					onDone={(name) => {
						renaming.value = false;
						if (name) edit({ op: "rename-theme", theme: theme.id, name });
					}}
				/>
			)}
			{theme.concepts.length > 0 && (
				<section class="blk">
					<div class="eyebrow">
						<h3>{named ? "Why this name" : "What sets it apart"}</h3>
						<span>how much it is this theme's own</span>
					</div>
					<p class="hint" style={{ marginBottom: 6 }}>
						Its papers name {listed(names)} far more often than other papers do.
					</p>
					<Weights
						at={at}
						first={12}
						rows={theme.concepts.map(({ concept, score }) => ({
							concept,
							share: score / theme.concepts[0].score,
							words: `in ${counted(map.concepts[concept].papers, "paper")}`,
						}))}
					/>
				</section>
			)}
			{subthemes.length > 0 && (
				<section class="blk">
					<div class="eyebrow">
						<h3>Sub-themes</h3>
						<span>papers</span>
					</div>
					<ul class="plain">
						{subthemes.map((j) => (
							<li key={map.themes[j].id}>
								<NodeLink node={{ kind: "theme", index: j }}>{map.themes[j].name}</NodeLink>
								<small>
									{count(map.themes[j].papers.length)}
									<span class="sr"> {map.themes[j].papers.length === 1 ? "paper" : "papers"}</span>
								</small>
							</li>
						))}
					</ul>
				</section>
			)}
			{at.whole ? (
				<>
					<Papers at={at} theme={i} />
					<Sureness at={at} theme={i} />
				</>
			) : (
				<p class="note" style={{ marginTop: 14 }}>
					Its papers are coming: the file is being read.
				</p>
			)}
			<Ties at={at} theme={i} />
		</div>
	);
}

function Papers({ at, theme: i }: { at: MapIndex; theme: number }) {
	const all = useSignal(false);
	const theme = at.map.themes[i];
	const stand = new Set(theme.representatives);
	const ordered = [...theme.representatives, ...theme.papers.filter((paper) => !stand.has(paper))];
	const shown = all.value ? ordered : ordered.slice(0, PAPERS_SHOWN);
	return (
		<section class="blk">
			<div class="eyebrow">
				<h3>Papers</h3>
				<span>the first {stand.size === 1 ? "stands" : `${stand.size} stand`} for it, then by how central</span>
			</div>
			<PaperList at={at} papers={shown} bold={stand} />
			{ordered.length > shown.length && (
				<button type="button" class="link more" onClick={() => (all.value = true)}>
					Show all {count(ordered.length)} papers
				</button>
			)}
		</section>
	);
}

function PaperList({ at, papers, bold }: { at: MapIndex; papers: readonly number[]; bold?: Set<number> }) {
	return (
		<ul class="plain">
			{papers.map((p) => {
				const node = { kind: "paper", index: p } as const;
				const paper = at.map.papers[p];
				return (
					<li key={paper.id}>
						<i class={`dot ${nodeClass(at, node)}`} />
						<NodeLink node={node} class="serif">
							{bold?.has(p) ? <b>{titleOf(paper)}</b> : titleOf(paper)}
						</NodeLink>
						<small>{shortDate(paper)}</small>
					</li>
				);
			})}
		</ul>
	);
}

function Sureness({ at, theme: i }: { at: MapIndex; theme: number }) {
	const { themes, options } = at.map;
	const theme = themes[i];
	const between = theme.papers.filter((paper) => isBetween(at.map, paper));
	const firm = theme.papers.length - between.length;
	return (
		<section class="blk">
			<div class="eyebrow">
				<h3>How sure</h3>
			</div>
			<p class="note">
				{count(firm)} of {counted(theme.papers.length, "paper")} stay together when the themes are computed{" "}
				{counted(options.stabilityRuns, "more time")}
				{between.length === 0
					? "."
					: `; ${between.length === 1 ? "this one sits" : `these ${between.length} sit`} between themes.`}
			</p>
			{between.length > 0 && <PaperList at={at} papers={between.slice(0, 12)} />}
		</section>
	);
}

function Ties({ at, theme: i }: { at: MapIndex; theme: number }) {
	const { bridges, gaps, themes, concepts, papers } = at.map;
	const mine = bridges.filter((bridge) => bridge.themes.includes(i)).slice(0, 8);
	const open = gaps.filter((gap) => gap.themes.includes(i)).slice(0, 4);
	const other = ([one, two]: [number, number]) => themes[one === i ? two : one]?.name ?? "";
	return (
		<>
			{mine.length > 0 && (
				<section class="blk">
					<div class="eyebrow">
						<h3>Bridges to other themes</h3>
					</div>
					<ul class="plain ties">
						{mine.map((bridge) => {
							const node = { kind: bridge.kind, index: bridge.index };
							const isPaper = bridge.kind === "paper";
							return (
								<li key={`${bridge.kind}${bridge.index}`}>
									<i class={`${isPaper ? "dot" : "ring"} ${nodeClass(at, node)}`} />
									<NodeLink node={node} class={isPaper ? "serif" : ""}>
										{isPaper ? titleOf(papers[bridge.index]) : concepts[bridge.index].label}
									</NodeLink>
									<small>{other(bridge.themes)}</small>
								</li>
							);
						})}
					</ul>
				</section>
			)}
			{open.length > 0 && (
				<section class="blk">
					<div class="eyebrow">
						<h3>Near, but in no paper together</h3>
					</div>
					<ul class="plain ties">
						{open.map(({ concepts: [one, two], themes: pair, via }) => (
							<li key={`${one} ${two}`}>
								<span>
									<NodeLink node={{ kind: "concept", index: one }}>{concepts[one].label}</NodeLink> and{" "}
									<NodeLink node={{ kind: "concept", index: two }}>{concepts[two].label}</NodeLink>
									{via.length > 0 && (
										<span class="hint">, by way of {listed(via.slice(0, 2).map((c) => concepts[c].label))}</span>
									)}
								</span>
								<small>{other(pair)}</small>
							</li>
						))}
					</ul>
				</section>
			)}
		</>
	);
}
