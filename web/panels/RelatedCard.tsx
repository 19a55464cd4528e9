import { Fragment } from "preact";
import type { RelatedPair } from "../../src/model/map.ts";
import { showWord } from "../../src/query/related.ts";
import type { MapIndex } from "../data/mapIndex.ts";
import { type Explanation, explain, type Reason, type Said } from "../data/why.ts";
import { count, longDate, percent, titleOf } from "../data/words.ts";
import { act, view } from "../state/store.ts";
import { compareWith, lightPath } from "../state/transitions.ts";
import { NodeLink, nodeClass } from "./NodeLink.tsx";
import { Quoted } from "./Segments.tsx";

interface Props {
	at: MapIndex;
	/** The paper that is open. */
	from: number;
	pair: RelatedPair;
	/** Similarity of the best match: the full length of a bar. */
	longest: number;
}

/** A related paper and the reasons: shares as a bar and in words, and a sentence of both. */
export function RelatedCard({ at, from, pair, longest }: Props) {
	const why = explain(at, pair, from);
	const { map } = at;
	const paper = map.papers[why.other];
	const node = { kind: "paper", index: why.other } as const;
	const theme = at.themeOf(why.other);
	const where = theme < 0 ? "in no theme" : theme === at.themeOf(from) ? "same theme" : map.themes[theme].name;
	const on = view.value.path === why.other;
	return (
		<article class={`why${on ? " on" : ""}`}>
			<h4>
				<i class={`dot ${nodeClass(at, node)}`} />
				<NodeLink node={node}>{titleOf(paper)}</NodeLink>
			</h4>
			<p class="sub">{[longDate(paper), where].filter((part) => part).join(" · ")}</p>
			<div
				class="shares"
				style={{ width: `calc((100% - 19px) * ${(pair.similarity / longest).toFixed(3)})` }}
				aria-hidden="true"
			>
				{why.reasons.map(({ concept, label, share }) => (
					<i
						key={label}
						class={concept < 0 ? "rest" : nodeClass(at, { kind: "concept", index: concept })}
						style={{ flex: `${share.toFixed(4)} 1 0` }}
					/>
				))}
				{why.also.share > 0 && <i class="rest" style={{ flex: `${why.also.share.toFixed(4)} 1 0` }} />}
				{why.rest > LEAST && <i class="rest minor" style={{ flex: `${why.rest.toFixed(4)} 1 0` }} />}
			</div>
			<Reasons why={why} />
			<dl class="q">
				<dt>Here</dt>
				<SaidLine said={why.here} />
				<dt>There</dt>
				<SaidLine said={why.there} />
			</dl>
			<button type="button" class="link more" aria-pressed={on} onClick={() => act(lightPath(why.other))}>
				{on ? "Hide the link" : "Show the link on the map"}
			</button>{" "}
			<button type="button" class="link more" style={{ marginLeft: 10 }} onClick={() => act(compareWith(node))}>
				Compare
			</button>
		</article>
	);
}

/** Shares below this are not shown. */
const LEAST = 0.005;
/** Reasons without a share of their own that are named. */
const ALSO = 3;

/** What two papers share, with the part of each in their similarity. */
export function Reasons({ why }: { why: Explanation }) {
	const also = why.also.reasons.slice(0, ALSO);
	const more = why.also.reasons.length - also.length;
	return (
		<p class="keys">
			{why.reasons.map((reason) => (
				<span key={reason.label}>
					<ReasonName reason={reason} /> {percent(reason.share)}
				</span>
			))}
			{also.length > 0 && (
				<span class="among">
					also{" "}
					{also.map((reason, k) => (
						<Fragment key={reason.label}>
							{k > 0 && ", "}
							<ReasonName reason={reason} />
						</Fragment>
					))}
					{more > 0 && ` and ${count(more)} more`}
					{also.length > 1 && ","}{" "}
					<span class="share">
						{also.length > 1 && "together "}
						{percent(why.also.share)}
					</span>
				</span>
			)}
			{why.rest > LEAST && (
				<span>
					{MINOR} {percent(why.rest)}
				</span>
			)}
		</p>
	);
}

function ReasonName({ reason: { concept, label } }: { reason: Reason }) {
	return concept < 0 ? showWord(label) : <NodeLink node={{ kind: "concept", index: concept }}>{label}</NodeLink>;
}

/** What no word is worth naming of. */
const MINOR = "everyday and minor words";

export function SaidLine({ said }: { said: Said }) {
	if (!said) return <dd class="none">{MINOR}, no one sentence</dd>;
	if (said.title) return <dd class="none">shared in the title only</dd>;
	return (
		<dd>
			<Quoted segments={said.segments} />
		</dd>
	);
}
