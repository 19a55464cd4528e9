import { useSignal } from "@preact/signals";
import type { MapIndex } from "../data/mapIndex.ts";
import { otherEnd } from "../data/mapIndex.ts";
import { definingSentence, quote } from "../data/sentences.ts";
import { count, counted, dateKey, shortDate, shortTitle, titleOf } from "../data/words.ts";
import { Aliases } from "./Aliases.tsx";
import { ChooseOther } from "./ComparePanel.tsx";
import { ConceptActs } from "./ConceptActs.tsx";
import { NodeLink, nodeClass, themeClass } from "./NodeLink.tsx";
import { Quoted } from "./Segments.tsx";
import { Spark } from "./Spark.tsx";
import { Weights } from "./Weights.tsx";

const PAPERS_SHOWN = 12;
const PAIRS_SHOWN = 24;

/** A concept: its forms, what it means, when and where it is named, and with what. */
export function ConceptPanel({ at, concept: i }: { at: MapIndex; concept: number }) {
	const { themes, concepts } = at.map;
	const concept = concepts[i];
	const shares = at.whole ? concept.themeShares.map(([theme]) => theme) : [concept.theme];
	const names = shares.map((theme) => themes[theme]?.name).filter((name) => name !== undefined);
	return (
		<div class={themeClass(at, concept.theme)}>
			<p class="kind">
				<i class="ring" />
				{concept.kind === "name" ? "Name" : "Concept"}{" "}
				{names.length > 0 ? `in ${names.slice(0, 3).join(" · ")}` : "in no theme"}
			</p>
			<h2 class="name" tabIndex={-1}>
				{concept.label}
			</h2>
			{at.whole ? (
				<ConceptBody at={at} concept={i} />
			) : (
				<p class="note" style={{ marginTop: 14 }}>
					Its papers and sentences are coming: the file is being read.
				</p>
			)}
		</div>
	);
}

function ConceptBody({ at, concept: i }: { at: MapIndex; concept: number }) {
	const { map } = at;
	const concept = map.concepts[i];
	const rows = at.papersOf(i);
	const named = rows.map(
		({ paper, mentions }) => new Set(mentions.map((m) => map.papers[paper].sentences[m.sentence])),
	);
	const titles = named.filter((all) => [...all].some((sentence) => sentence?.[0] === 0)).length;
	const sentences = named.reduce((sum, all) => sum + all.size, 0) - titles;
	const defining = definingSentence(map.papers, rows);
	const pairs = at.pairsOf(i).slice(0, PAIRS_SHOWN);
	return (
		<>
			<p class="facts">
				In {count(concept.papers)} of {counted(map.papers.length, "paper")}:{" "}
				{[sentences > 0 ? counted(sentences, "sentence") : "", titles > 0 ? counted(titles, "title") : ""]
					.filter((part) => part)
					.join(" and ")}
				{concept.generic && ". Too common to tell papers apart, so it has no say in the themes"}
			</p>
			<Aliases at={at} concept={concept} />
			<ConceptActs at={at} concept={i} />
			<ChooseOther kind="concept" />
			{defining && (
				<blockquote class="def">
					<Quoted
						segments={
							quote(
								map.papers[defining.paper],
								defining.sentence,
								rows.filter((row) => row.paper === defining.paper),
							).segments
						}
					/>
					<footer>
						The nearest to a definition, from{" "}
						{[shortTitle(map.papers[defining.paper]), shortDate(map.papers[defining.paper])]
							.filter((part) => part)
							.join(", ")}
					</footer>
				</blockquote>
			)}
			<Spark papers={rows.map((row) => row.paper)} />
			{pairs.length > 0 && (
				<section class="blk">
					<div class="eyebrow">
						<h3>Named together with</h3>
						<span>papers in common</span>
					</div>
					<Weights
						at={at}
						first={6}
						rows={pairs.map((pair) => ({
							concept: otherEnd(pair, i),
							share: pair.papers / pairs[0].papers,
							words: `${counted(pair.papers, "paper")} in common`,
						}))}
					/>
				</section>
			)}
			<Sentences at={at} concept={i} />
		</>
	);
}

function Sentences({ at, concept }: { at: MapIndex; concept: number }) {
	const all = useSignal(false);
	const { papers } = at.map;
	const rows = at
		.papersOf(concept)
		.map((row) => ({ row, key: dateKey(papers[row.paper]) }))
		.sort((a, b) => (a.key < b.key ? 1 : a.key > b.key ? -1 : a.row.paper - b.row.paper));
	const shown = all.value ? rows : rows.slice(0, PAPERS_SHOWN);
	return (
		<section class="blk">
			<div class="eyebrow">
				<h3>Every sentence</h3>
				<span>by paper, newest first</span>
			</div>
			{shown.map(({ row }) => {
				const paper = papers[row.paper];
				const node = { kind: "paper", index: row.paper } as const;
				const numbers = [...new Set(row.mentions.map((m) => m.sentence))].sort((a, b) => a - b);
				const inText = numbers.filter((s) => paper.sentences[s]?.[0] === 1);
				return (
					<div class="sent" key={paper.id}>
						<h4>
							<i class={`dot ${nodeClass(at, node)}`} />
							<NodeLink node={node}>{titleOf(paper)}</NodeLink>
							<small>{shortDate(paper)}</small>
						</h4>
						{inText.map((s) => (
							<p key={s}>
								<Quoted segments={quote(paper, s, [row]).segments} />
							</p>
						))}
						{inText.length === 0 && <p class="hint">named in the title only</p>}
					</div>
				);
			})}
			{rows.length > shown.length && (
				<button type="button" class="link more" onClick={() => (all.value = true)}>
					Show all {count(rows.length)} papers
				</button>
			)}
		</section>
	);
}
