import { useSignal } from "@preact/signals";
import type { MapPaper } from "../../src/model/map.ts";
import { COMING } from "../data/large/largeItems.ts";
import type { MapIndex } from "../data/mapIndex.ts";
import { otherEnd } from "../data/mapIndex.ts";
import { segmentText } from "../data/segments.ts";
import { underlinesIn } from "../data/sentences.ts";
import { authorName, count, counted, longDate, percent, titleOf } from "../data/words.ts";
import { RELATED_SHOWN } from "../state/display.ts";
import { act, view } from "../state/store.ts";
import { startCompare } from "../state/transitions.ts";
import { ChooseOther } from "./ComparePanel.tsx";
import { RelatedCard } from "./RelatedCard.tsx";
import { Segments } from "./Segments.tsx";
import { Weights } from "./Weights.tsx";

const AUTHORS_SHOWN = 8;

/** A paper: what it says, its concepts, and what it is related to and why. */
export function PaperPanel({ at, paper: i }: { at: MapIndex; paper: number }) {
	const paper = at.map.papers[i];
	return (
		<>
			<h2 class="title" tabIndex={-1}>
				{titleOf(paper)}
			</h2>
			{at.whole ? (
				<PaperBody at={at} paper={i} />
			) : (
				<p class="note" style={{ marginTop: 14 }}>
					The abstract, its concepts and related papers are coming: the file is being read.
				</p>
			)}
		</>
	);
}

function PaperBody({ at, paper: i }: { at: MapIndex; paper: number }) {
	const paper = at.map.papers[i];
	const weights = at.conceptsOf(i).map(({ concept, weight, count: times }) => ({
		concept,
		share: weight,
		words: `weight ${percent(weight)}, named ${counted(times, "time")}`,
	}));
	return (
		<>
			<Meta paper={paper} />
			<Abstract paper={paper} at={at} index={i} />
			<Placement at={at} paper={paper} />
			<ChooseOther kind="paper" />
			{weights.length > 0 && (
				<section class="blk">
					<div class="eyebrow">
						<h3>Concepts</h3>
						<span>weight in this paper</span>
					</div>
					<Weights at={at} rows={weights} />
				</section>
			)}
			<Related at={at} paper={i} />
		</>
	);
}

function CompareLink() {
	const { comparing } = view.value;
	return (
		<button type="button" class="link more" aria-pressed={comparing} onClick={() => act(startCompare)}>
			{comparing ? "Stop comparing" : "Compare with another"}
		</button>
	);
}

function Meta({ paper }: { paper: MapPaper }) {
	const all = useSignal(false);
	const names = paper.authors.map(authorName);
	const shown = all.value || names.length <= AUTHORS_SHOWN + 1 ? names : names.slice(0, AUTHORS_SHOWN);
	const facts = [longDate(paper), paper.venue].filter((fact) => fact);
	const link = linkOf(paper);
	return (
		<p class="meta">
			{shown.join(", ")}
			{shown.length < names.length && (
				<>
					{" "}
					<button type="button" class="link" onClick={() => (all.value = true)}>
						and {count(names.length - shown.length)} more
					</button>
				</>
			)}
			{names.length > 0 && (facts.length > 0 || link) && <br />}
			{facts.join(" · ")}
			{link && (
				<>
					{facts.length > 0 && " · "}
					{link.href ? (
						<a href={link.href} target="_blank" rel="noopener noreferrer">
							{link.text}
							<span class="sr"> (opens a new tab)</span>
						</a>
					) : (
						link.text
					)}
				</>
			)}
		</p>
	);
}

/** Where the paper can be read: arXiv, DOI, PubMed, else its own address; only http and https. */
function linkOf(paper: MapPaper): { text: string; href?: string } | undefined {
	const safe = (part: string) => encodeURIComponent(part).replace(/%2F/g, "/").replace(/%3A/g, ":");
	if (paper.arxivId) return { text: `arXiv ${paper.arxivId}`, href: `https://arxiv.org/abs/${safe(paper.arxivId)}` };
	if (paper.doi) return { text: `doi ${paper.doi}`, href: `https://doi.org/${safe(paper.doi)}` };
	if (paper.pmid) return { text: `PubMed ${paper.pmid}`, href: `https://pubmed.ncbi.nlm.nih.gov/${safe(paper.pmid)}` };
	if (paper.url && /^https?:\/\//i.test(paper.url)) return { text: "Read it", href: paper.url };
	return undefined;
}

function Abstract({ at, paper, index: i }: { at: MapIndex; paper: MapPaper; index: number }) {
	const full = useSignal(false);
	if (!paper.abstract)
		return (
			<p class="note" style={{ marginTop: 14 }}>
				No abstract in the file. Placed by its title alone.
			</p>
		);
	if (paper.abstract === COMING)
		return (
			<p class="note" style={{ marginTop: 14 }}>
				The abstract is coming.
			</p>
		);
	const sentences = paper.sentences.filter(([field]) => field === 1).length;
	const short = paper.abstract.length < 330;
	const segments = segmentText(paper.abstract, underlinesIn(at.conceptsOf(i), 1));
	return (
		<>
			<p class={`abs${full.value || short ? " full" : ""}`} onFocusCapture={() => (full.value = true)}>
				<Segments segments={segments} linked />
			</p>
			<p class="rowed">
				{!short && (
					<button type="button" class="link more" aria-expanded={full.value} onClick={() => (full.value = !full.value)}>
						{full.value ? "Show less" : sentences > 1 ? `Read all ${sentences} sentences` : "Read it all"}
					</button>
				)}
				<CompareLink />
			</p>
		</>
	);
}

/** Why it is where it is, when that is not plain. */
function Placement({ at, paper }: { at: MapIndex; paper: MapPaper }) {
	const { membership, theme } = paper;
	const name = (t: number) => at.map.themes[t]?.name;
	const other = name(membership.alternative);
	if (theme < 0)
		return (
			<p class="hint" style={{ marginTop: 10 }}>
				In no theme: {membership.reason ?? "too far from all of them"}.{other && ` Nearest: ${other}.`}
			</p>
		);
	if (membership.stability >= 0.8 && !membership.reason) return null;
	const runs = at.map.options.stabilityRuns;
	return (
		<p class="hint" style={{ marginTop: 10 }}>
			Between themes: computed {counted(runs, "more time")}, it was in {name(theme)}{" "}
			{counted(Math.round(membership.stability * runs), "time")}.{other && ` Next nearest: ${other}.`}
		</p>
	);
}

function Related({ at, paper }: { at: MapIndex; paper: number }) {
	const all = useSignal(false);
	const pairs = at.relatedOf(paper);
	const { path } = view.value;
	const lit = path === null ? -1 : pairs.findIndex((pair) => otherEnd(pair, paper) === path);
	const first = Math.max(RELATED_SHOWN, lit + 1);
	const shown = all.value ? pairs : pairs.slice(0, first);
	if (pairs.length === 0)
		return (
			<section class="blk">
				<div class="eyebrow">
					<h3>Related, because</h3>
				</div>
				<p class="hint">It shares too little with the other papers.</p>
			</section>
		);
	return (
		<section class="blk">
			<div class="eyebrow">
				<h3>Related, because</h3>
				<span>
					{count(shown.length)} of {count(pairs.length)} · bar length is similarity
				</span>
			</div>
			{shown.map((pair) => (
				<RelatedCard key={otherEnd(pair, paper)} at={at} from={paper} pair={pair} longest={pairs[0].similarity} />
			))}
			{pairs.length > first && (
				<button type="button" class="link more" onClick={() => (all.value = !all.value)}>
					{all.value ? "Show fewer" : `Show all ${count(pairs.length)} related papers`}
				</button>
			)}
		</section>
	);
}
