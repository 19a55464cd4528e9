import type { RelatedPair } from "../../src/model/map.ts";
import { showWord } from "../../src/query/related.ts";
import type { MapIndex } from "../data/mapIndex.ts";
import { explain, type Said } from "../data/why.ts";
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
	const more =
		why.more.reasons > 0
			? `${count(why.more.reasons)} more and other words`
			: why.reasons.length > 0
				? "other words"
				: "many small words";
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
				{why.more.share > 0.005 && <i class="rest" style={{ flex: `${why.more.share.toFixed(4)} 1 0` }} />}
			</div>
			<p class="keys">
				{why.reasons.map(({ concept, label, share }) => (
					<span key={label}>
						{concept < 0 ? showWord(label) : <NodeLink node={{ kind: "concept", index: concept }}>{label}</NodeLink>}{" "}
						{percent(share)}
					</span>
				))}
				{why.more.share > 0.005 && (
					<span>
						{more} {percent(why.more.share)}
					</span>
				)}
			</p>
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

export function SaidLine({ said }: { said: Said }) {
	if (!said) return <dd class="none">many small words, no one sentence</dd>;
	if (said.title) return <dd class="none">shared in the title only</dd>;
	return (
		<dd>
			<Quoted segments={said.segments} />
		</dd>
	);
}
