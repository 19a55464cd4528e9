import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { rankConcepts } from "../../pipeline/stages/concepts.ts";
import { tokenise } from "../../pipeline/stages/tokenise.ts";
import { type Line, toPaper } from "../tasks/task.ts";
import { timed } from "./clock.ts";

/** Papers a round: small, so that the load of the machine falls on both alike. */
const ROUND = 100;

export interface TaggingCost {
	papers: number;
	/** Processor seconds of wink-nlp's tagging alone. */
	wink: number;
	/** Of our tagging, concepts and ranking together. */
	ours: number;
	/** ours / wink */
	ratio: number;
	/** Papers a processor second, ours. */
	papersPerSecond: number;
}

/** wink-nlp's tagging alone against ours with all that makes concepts of it, in turns of a hundred papers. */
export async function measureTagging(lines: readonly Line[]): Promise<TaggingCost> {
	const nlp = winkNLP(model, ["pos"]);
	const [warming, papers] = [lines.slice(0, ROUND).map(toPaper), lines.slice(ROUND).map(toPaper)];
	const tag = (part: typeof papers) => {
		for (const { title, abstract } of part)
			for (const text of [title, abstract]) nlp.readDoc(text).tokens().out(nlp.its.pos);
	};
	// What has been met before is read faster: the round that warms both up does not come again.
	tag(warming);
	rankConcepts(warming, tokenise(warming), 20);
	const cost = { wink: 0, ours: 0 };
	for (let at = 0; at < papers.length; at += ROUND) {
		const part = papers.slice(at, at + ROUND);
		const [, wink] = await timed(() => tag(part));
		const [, ours] = await timed(() => tokenise(part));
		cost.wink += wink.cpu;
		cost.ours += ours.cpu;
	}
	// Concepts are ranked over all papers at once, as a build does.
	const tokens = tokenise(papers);
	const [, ranking] = await timed(() => rankConcepts(papers, tokens, 20));
	const ours = cost.ours + ranking.cpu;
	return {
		papers: papers.length,
		wink: cost.wink,
		ours,
		ratio: ours / cost.wink,
		papersPerSecond: papers.length / ours,
	};
}
