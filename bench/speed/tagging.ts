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
	const papers = lines.map(toPaper);
	const tag = (text: string) => nlp.readDoc(text).tokens().out(nlp.its.pos);
	const cost = { wink: 0, ours: 0 };
	// The first round warms both up and does not count.
	for (let at = -ROUND; at < papers.length; at += ROUND) {
		const part = papers.slice(Math.max(0, at), Math.max(0, at) + ROUND);
		const [, wink] = await timed(() => {
			for (const { title, abstract } of part) {
				tag(title);
				tag(abstract);
			}
		});
		if (at >= 0) cost.wink += wink.cpu;
		const [, ours] = await timed(() => tokenise(part));
		if (at >= 0) cost.ours += ours.cpu;
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
