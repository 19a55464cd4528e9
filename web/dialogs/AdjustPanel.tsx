// Over 250 lines: each control says what it did, so every one of them needs the same counts and the same state.
import { useComputed, useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { ConceptKind } from "../../src/model/map.ts";
import { spanLabel } from "../data/timeline.ts";
import { count, counted } from "../data/words.ts";
import type { MapLayers } from "../map/types.ts";
import { Icon } from "../panels/Icon.tsx";
import { themeClass } from "../panels/NodeLink.tsx";
import { looping, mapView } from "../state/drawn.ts";
import { act, announce, answer, building, documentOf, hidden, index, isPhoneNow, time, view } from "../state/store.ts";
import { clearFilters, setFilters, setLayers, showKinds, toggleTheme } from "../state/transitions.ts";
import type { Filters, Kinds } from "../state/view.ts";
import { closeDialog } from "./Modal.tsx";
import { Slider } from "./Slider.tsx";

const KINDS: [Kinds, string][] = [
	["both", "Both"],
	["papers", "Papers"],
	["concepts", "Concepts"],
];
const LAYERS: [keyof MapLayers, string][] = [
	["papers", "Papers"],
	["concepts", "Concepts"],
	["links", "Links"],
	["regions", "Regions"],
	["labels", "Labels"],
];
const CONCEPT_KINDS: [ConceptKind, string][] = [
	["phrase", "Phrases"],
	["name", "Names"],
];
/** What a link means, by what is drawn. */
const LINK_MEANS: Record<Kinds, string> = {
	both: "A link says that a paper names a concept.",
	papers: "A link says that two papers are related.",
	concepts: "A link says that papers name two concepts together.",
};

/** Every slider and filter, each saying what it did. */
export function AdjustPanel() {
	const did = useSignal("");
	const box = useRef<HTMLElement>(null);
	const at = index.value;
	const drawn = useComputed(() => hidden.value.conceptsDrawn);
	useEffect(() => {
		const before = document.activeElement;
		box.current?.focus();
		return () => {
			if (before instanceof HTMLElement && before.isConnected) before.focus();
		};
	}, []);
	if (!at) return null;
	const { filters, kinds, layers } = view.value;
	const axis = time.value;
	/** The best known concept of a kind. */
	const example = (kind: ConceptKind) => at.map.concepts.find((one) => one.shown && one.kind === kind)?.label;
	const most = at.map.concepts.reduce((max, { papers, shown }) => (shown ? Math.max(max, papers) : max), 1);
	const say = (text: string) => {
		did.value = text;
		announce(text);
	};
	const tell = () => {
		const { papersLeft, conceptsLeft, conceptsDrawn } = hidden.value;
		say(
			`${count(conceptsLeft)} of ${counted(conceptsDrawn, "concept")} and ${count(papersLeft)} of ${counted(at.map.papers.length, "paper")} shown.`,
		);
	};
	const filter = (change: Partial<Filters>) => {
		act(setFilters(change));
		tell();
	};
	return (
		<aside
			class="popover"
			aria-label="Adjust"
			tabIndex={-1}
			ref={box}
			onKeyDown={(event) => {
				if (event.key !== "Escape") return;
				event.stopPropagation();
				closeDialog();
			}}
		>
			<header>
				<h2>Adjust</h2>
				<button type="button" class="x" aria-label="Close" onClick={closeDialog}>
					<Icon name="close" />
				</button>
			</header>
			<div class="body">
				<p class="did" aria-hidden="true">
					{did.value || `${count(hidden.value.conceptsLeft)} of ${counted(drawn.value, "concept")} shown.`}
				</p>
				<div class="group">
					<h3>On the map</h3>
					<fieldset class="seg" aria-label="Draw">
						{KINDS.map(([name, label]) => (
							<button
								key={name}
								type="button"
								style={{ flex: 1, textAlign: "center" }}
								aria-pressed={kinds === name}
								onClick={() => {
									act(showKinds(name));
									say(name === "both" ? "Papers and concepts together." : `Only ${name}, linked by what they share.`);
								}}
							>
								{label}
							</button>
						))}
					</fieldset>
					<p class="hint">{LINK_MEANS[kinds]}</p>
					<div class="checks" style={{ marginTop: 8 }}>
						{LAYERS.map(([name, label]) => (
							<label key={name}>
								<input
									type="checkbox"
									checked={layers[name]}
									onChange={(event) => {
										act(setLayers({ [name]: event.currentTarget.checked }));
										say(`${label} ${event.currentTarget.checked ? "drawn" : "not drawn"}.`);
									}}
								/>
								{label}
							</label>
						))}
					</div>
				</div>
				<div class="group">
					<h3>Concepts</h3>
					<Slider
						label="How many"
						low={0}
						high={drawn.value}
						value={filters.concepts ?? drawn.value}
						output={`${count(Math.min(filters.concepts ?? drawn.value, drawn.value))} of ${count(drawn.value)}`}
						hint="the most used first"
						onInput={(value) => filter({ concepts: value >= drawn.value ? null : value })}
					/>
					<Slider
						label="In at least"
						low={1}
						high={Math.max(2, Math.min(20, most))}
						value={filters.minPapers}
						output={counted(filters.minPapers, "paper")}
						onInput={(value) => filter({ minPapers: value })}
					/>
					<Slider
						label="Weight in a paper at least"
						low={0}
						high={100}
						step={5}
						value={Math.round(filters.minWeight * 100)}
						output={`${Math.round(filters.minWeight * 100)} %`}
						hint="100 % is a paper's strongest concept"
						onInput={(value) => filter({ minWeight: value / 100 })}
					/>
					<div class="checks">
						{CONCEPT_KINDS.map(([kind, label]) => {
							const on = filters.kinds.length === 0 || filters.kinds.includes(kind);
							return (
								<label key={kind}>
									<input
										type="checkbox"
										checked={on}
										onChange={(event) => {
											const other = CONCEPT_KINDS.find(([k]) => k !== kind)![0];
											const keepOther = filters.kinds.length === 0 || filters.kinds.includes(other);
											const next = [...(event.currentTarget.checked ? [kind] : []), ...(keepOther ? [other] : [])];
											filter({ kinds: next.length === 2 ? [] : next.length === 0 ? [other] : next });
										}}
									/>
									<span>
										{label}
										{example(kind) && <small>like “{example(kind)}”</small>}
									</span>
								</label>
							);
						})}
					</div>
				</div>
				<div class="group">
					<h3>Papers of these themes</h3>
					<div class="checks wide">
						{at.map.themes.map(
							(theme, i) =>
								theme.parent < 0 && (
									<label key={theme.id}>
										<input
											type="checkbox"
											checked={filters.themes.length === 0 || filters.themes.includes(i)}
											onChange={() => {
												const top = at.map.themes.flatMap((t, j) => (t.parent < 0 ? [j] : []));
												if (filters.themes.length === 0) filter({ themes: top.filter((j) => j !== i) });
												else {
													act(toggleTheme(i));
													if (view.value.filters.themes.length === top.length) act(setFilters({ themes: [] }));
													tell();
												}
											}}
										/>
										<i class={`dot ${themeClass(at, i)}`} />
										{theme.name}
									</label>
								),
						)}
					</div>
					<div class="checks wide">
						<label class="span">
							<input
								type="checkbox"
								checked={filters.between}
								onChange={(event) => filter({ between: event.currentTarget.checked })}
							/>
							Only those between themes
						</label>
					</div>
					{axis && isPhoneNow.value && (
						<>
							<Slider
								label="From"
								low={0}
								high={axis.bins.length - 1}
								value={filters.time?.[0] ?? 0}
								output={axis.bins[filters.time?.[0] ?? 0]?.label ?? ""}
								onInput={(value) =>
									filter({ time: [value, Math.max(value, filters.time?.[1] ?? axis.bins.length - 1)] })
								}
							/>
							<Slider
								label="To"
								low={0}
								high={axis.bins.length - 1}
								value={filters.time?.[1] ?? axis.bins.length - 1}
								output={axis.bins[filters.time?.[1] ?? axis.bins.length - 1]?.label ?? ""}
								hint={filters.time ? spanLabel(axis.bins, ...filters.time) : "all dates"}
								onInput={(value) => filter({ time: [Math.min(value, filters.time?.[0] ?? 0), value] })}
							/>
						</>
					)}
				</div>
				<div class="group">
					<h3>Around the selection</h3>
					<fieldset class="seg" aria-label="Steps around the selection">
						{[0, 1, 2, 3].map((depth) => (
							<button
								key={depth}
								type="button"
								style={{ flex: 1, textAlign: "center" }}
								aria-pressed={filters.ego === depth}
								disabled={!view.value.selection}
								onClick={() => filter({ ego: depth })}
							>
								{depth === 0 ? "All" : counted(depth, "step")}
							</button>
						))}
					</fieldset>
					{!view.value.selection && <p class="hint">Select a paper, concept or theme first.</p>}
					<p class="hint">Or draw a loop on the map to keep what is inside it.</p>
					<div class="acts" style={{ marginTop: 12 }}>
						<button
							type="button"
							class="btn small"
							disabled={!mapView.value}
							onClick={() => {
								closeDialog();
								looping.value = true;
								answer("Draw a loop round what to keep. Esc leaves all as it is.");
							}}
						>
							<Icon name="lasso" size={15} />
							Draw a loop
						</button>
						<button
							type="button"
							class="btn small"
							onClick={() => {
								act(clearFilters);
								tell();
							}}
						>
							Clear all filters
						</button>
					</div>
				</div>
				<Resolution say={say} />
			</div>
		</aside>
	);
}

/** More or fewer themes: the only slider that builds the map anew. */
function Resolution({ say }: { say(text: string): void }) {
	const now = documentOf.value;
	const value = useSignal(Math.round(Math.log2(now?.base.options.resolution ?? 1) * 4));
	if (!now || document.getElementById("paperloom-map")) return null;
	const resolution = Math.round(2 ** (value.value / 4) * 100) / 100;
	const changed = Math.abs(resolution - now.base.options.resolution) > 0.01;
	return (
		<div class="group">
			<h3>Themes</h3>
			<Slider
				label="Fewer or more themes"
				low={-8}
				high={8}
				value={value.value}
				output={`resolution ${resolution}`}
				hint="builds the map again, in this page; Undo brings this one back"
				onInput={(next) => (value.value = next)}
			/>
			<button
				type="button"
				class="btn small"
				disabled={!changed || building.value !== null}
				onClick={async () => {
					const { rebuild } = await import("../build/building.ts");
					const said = await rebuild({ resolution });
					if (said) say(said);
				}}
			>
				Build again
			</button>
			{building.value && (
				<progress max={1} value={building.value.share} aria-label={building.value.step} style={{ width: "100%" }} />
			)}
		</div>
	);
}
