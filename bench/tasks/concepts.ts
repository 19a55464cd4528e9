import { rankConcepts } from "../../pipeline/stages/concepts.ts";
import { tokenise } from "../../pipeline/stages/tokenise.ts";
import { compareText } from "../../src/sparse/order.ts";
import { type Task, toPaper } from "./task.ts";

/** `{"id","phrases":[…]}`: the paper's concepts, best first, up to 30, each as the paper itself writes it most often. */
export const predictConcepts: Task = (lines) => {
	// The pipeline takes papers by id; predictions leave in file order.
	const order = lines.map((_, i) => i).sort((a, b) => compareText(String(lines[a]!.id), String(lines[b]!.id)) || a - b);
	const papers = order.map((i) => toPaper(lines[i]!));
	const ranked = rankConcepts(papers, tokenise(papers), 30);
	const out = new Array<object>(lines.length);
	order.forEach((i, k) => {
		out[i] = { id: lines[i]!.id, phrases: ranked[k]! };
	});
	return out;
};
