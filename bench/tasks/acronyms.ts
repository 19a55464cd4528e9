import { findDefinitions } from "../../pipeline/stages/definitions.ts";
import { maskText } from "../../pipeline/stages/mask.ts";
import { splitSentences } from "../../pipeline/stages/sentences.ts";
import { type Task, toPaper } from "./task.ts";

/** `{"id","pairs":[[short,long],…]}`: the abbreviations that the paper defines, in text order, each pair once. */
export const predictAcronyms: Task = (lines) =>
	lines.map((line) => {
		const paper = toPaper(line);
		const pairs = new Map<string, [string, string]>();
		for (const text of [paper.title, paper.abstract]) {
			const spans = splitSentences(maskText(text));
			for (let i = 0; i < spans.length; i += 2)
				for (const d of findDefinitions(text, spans[i]!, spans[i + 1]!)) {
					const pair: [string, string] = [text.slice(d.shortFrom, d.shortTo), text.slice(d.longFrom, d.longTo)];
					pairs.set(pair.join("\t"), pair);
				}
		}
		return { id: line.id, pairs: [...pairs.values()] };
	});
