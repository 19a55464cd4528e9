import { useSignal } from "@preact/signals";
import type { Concept } from "../../src/model/map.ts";
import type { MapIndex } from "../data/mapIndex.ts";
import { mergeReason, otherForms, toldOnce } from "../data/reasons.ts";
import { counted, shortTitle } from "../data/words.ts";
import { edit, fixed } from "../state/editing.ts";

const CHIPS = 5;

/** The other forms of a concept, each with the reason why it counts as this one, and the way to split it off. */
export function Aliases({ at, concept }: { at: MapIndex; concept: Concept }) {
	const open = useSignal(false);
	const others = otherForms(concept);
	if (others.length === 0) return null;
	const chips = toldOnce(concept.label, others).slice(0, CHIPS);
	const more = others.length - chips.length;
	const titleOfId = (id: string) => {
		const paper = at.map.papers[at.paperById.get(id) ?? -1];
		return paper && shortTitle(paper, 60);
	};
	return (
		<>
			<div class="chips">
				{chips.map(({ form }) => (
					<span class="chip" key={form}>
						{form}
					</span>
				))}
				<span class="also">
					{more > 0 && `and ${more} more, `}also counted as this concept.{" "}
					<button type="button" class="link" aria-expanded={open.value} onClick={() => (open.value = !open.value)}>
						{open.value ? "Hide why" : "Why?"}
					</button>
				</span>
			</div>
			{open.value && (
				<ul class="reasons">
					{others.map((variant) => (
						<li key={variant.form}>
							<span>
								{variant.form}
								<small>
									{mergeReason(variant, concept.label, titleOfId)}; {counted(variant.count, "time")}
								</small>
							</span>
							{!fixed.value && (
								<button
									type="button"
									class="btn small"
									aria-label={`Split “${variant.form}” off`}
									onClick={() => edit({ op: "split", concept: concept.id, form: variant.form })}
								>
									Split
								</button>
							)}
						</li>
					))}
				</ul>
			)}
		</>
	);
}
