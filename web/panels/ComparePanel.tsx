import type { MapIndex } from "../data/mapIndex.ts";
import { otherEnd } from "../data/mapIndex.ts";
import { explain } from "../data/why.ts";
import { count, counted, longDate, percent, titleOf } from "../data/words.ts";
import { isPhoneNow, view } from "../state/store.ts";
import { NodeLink, nodeClass } from "./NodeLink.tsx";
import { Reasons, SaidLine } from "./RelatedCard.tsx";
import { Weights } from "./Weights.tsx";

interface Props {
	at: MapIndex;
	kind: "paper" | "concept";
	one: number;
	two: number;
}

/** While a comparison waits for its other half: where to choose it. */
export function ChooseOther({ kind }: Pick<Props, "kind">) {
	if (!view.value.comparing) return null;
	return (
		<p class="hint" style={{ marginTop: 8 }}>
			Choose the other {kind}: on the map, in the search, or below.{!isPhoneNow.value && " Esc stops."}
		</p>
	);
}

/** Two papers or two concepts side by side: what they share, and what each has alone. */
export function ComparePanel({ at, kind, one, two }: Props) {
	return (
		<>
			<h2 class="sr" tabIndex={-1}>
				Two {kind}s compared
			</h2>
			<div class="pair">
				{[one, two].map((i) => (
					<div key={i} class={nodeClass(at, { kind, index: i })}>
						<p class={kind === "paper" ? "title" : "name"}>
							<NodeLink node={{ kind, index: i }}>
								{kind === "paper" ? titleOf(at.map.papers[i]) : at.map.concepts[i].label}
							</NodeLink>
						</p>
						<p class="facts">
							{kind === "paper" ? longDate(at.map.papers[i]) : counted(at.map.concepts[i].papers, "paper")}
						</p>
					</div>
				))}
			</div>
			{kind === "paper" ? <Papers at={at} one={one} two={two} /> : <Concepts at={at} one={one} two={two} />}
		</>
	);
}

function Papers({ at, one, two }: Omit<Props, "kind">) {
	const mine = new Map(at.conceptsOf(one).map((row) => [row.concept, row.weight]));
	const theirs = new Map(at.conceptsOf(two).map((row) => [row.concept, row.weight]));
	const pair = at.relatedOf(one).find((candidate) => otherEnd(candidate, one) === two);
	const why = pair && explain(at, pair, one, 8);
	const row = (concept: number, share: number, words: string) => ({ concept, share, words });
	const both = [...mine]
		.filter(([concept]) => theirs.has(concept))
		.map(([c, w]) => row(c, (w + theirs.get(c)!) / 2, `weight ${percent(w)} and ${percent(theirs.get(c)!)}`))
		.sort((a, b) => b.share - a.share || a.concept - b.concept);
	const alone = (a: Map<number, number>, b: Map<number, number>) =>
		[...a].filter(([c]) => !b.has(c)).map(([c, w]) => row(c, w, `weight ${percent(w)}`));
	return (
		<>
			<section class="blk">
				<div class="eyebrow">
					<h3>In both</h3>
					<span>mean weight</span>
				</div>
				{both.length > 0 ? <Weights at={at} rows={both} /> : <p class="hint">No concept is named in both.</p>}
			</section>
			{why ? (
				<section class="blk flush">
					<div class="eyebrow">
						<h3>Why they count as related</h3>
					</div>
					<Reasons why={why} />
					<dl class="q">
						<dt>First</dt>
						<SaidLine said={why.here} />
						<dt>Other</dt>
						<SaidLine said={why.there} />
					</dl>
				</section>
			) : (
				<p class="hint" style={{ marginTop: 12 }}>
					Neither is among the other's nearest papers.
				</p>
			)}
			<section class="blk">
				<div class="eyebrow">
					<h3>Only in the first</h3>
				</div>
				<Weights at={at} rows={alone(mine, theirs)} first={6} />
			</section>
			<section class="blk">
				<div class="eyebrow">
					<h3>Only in the other</h3>
				</div>
				<Weights at={at} rows={alone(theirs, mine)} first={6} />
			</section>
		</>
	);
}

function Concepts({ at, one, two }: Omit<Props, "kind">) {
	const mine = at.papersOf(one).map((row) => row.paper);
	const theirs = new Set(at.papersOf(two).map((row) => row.paper));
	const pair = at.pairsOf(one).find((candidate) => otherEnd(candidate, one) === two);
	const both = mine.filter((paper) => theirs.has(paper));
	const own = new Set(mine);
	const lists: [string, number[]][] = [
		["Papers that name both", both],
		[`Only ${at.map.concepts[one].label}`, mine.filter((paper) => !theirs.has(paper))],
		[`Only ${at.map.concepts[two].label}`, [...theirs].filter((paper) => !own.has(paper))],
	];
	return (
		<>
			{pair && (
				<p class="note" style={{ marginTop: 14 }}>
					Named together in {counted(pair.papers, "paper")}, {(Math.round(pair.strength * 10) / 10).toFixed(1)} times as
					often as by chance.
				</p>
			)}
			{lists.map(([title, papers]) => (
				<section class="blk" key={title}>
					<div class="eyebrow">
						<h3>{title}</h3>
						<span>{count(papers.length)}</span>
					</div>
					<ul class="plain">
						{papers.slice(0, 20).map((paper) => (
							<li key={paper}>
								<i class={`dot ${nodeClass(at, { kind: "paper", index: paper })}`} />
								<NodeLink node={{ kind: "paper", index: paper }} class="serif">
									{titleOf(at.map.papers[paper])}
								</NodeLink>
							</li>
						))}
					</ul>
				</section>
			))}
		</>
	);
}
