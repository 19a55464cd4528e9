import type { MapPaper, PaperConcept } from "../../src/model/map.ts";
import type { TokenTable } from "../../src/model/text.ts";
import type { ConceptTable } from "./concepts.ts";

/** The sentences of a paper with their offsets, the title first. */
export function paperSentences(tokens: TokenTable, paper: number): MapPaper["sentences"] {
	const sentences: MapPaper["sentences"] = [];
	for (let s = tokens.paperStart[paper]!; s < tokens.paperStart[paper + 1]!; s++)
		sentences.push([tokens.sentenceField[s] as 0 | 1, tokens.sentenceFrom[s]!, tokens.sentenceTo[s]!]);
	return sentences;
}

/**
 * The links between papers and concepts as plain data, by paper, then weight.
 *
 * @param place - [C] index of each concept in the map.
 */
export function paperConceptLinks(tokens: TokenTable, table: ConceptTable, place: Uint32Array): PaperConcept[] {
	const { rows, start, index, value } = table.paperConcepts;
	const links: PaperConcept[] = [];
	for (let p = 0; p < rows; p++) {
		const own: PaperConcept[] = [];
		for (let e = start[p]!; e < start[p + 1]!; e++) {
			const concept = place[index[e]!]!;
			const mentions: PaperConcept["mentions"] = [];
			for (let m = table.mentionStart[e]!; m < table.mentionStart[e + 1]!; m++) {
				const sentence = table.mentionSentence[m]!;
				mentions.push({
					sentence: sentence - tokens.paperStart[p]!,
					field: tokens.sentenceField[sentence] as 0 | 1,
					from: tokens.from[table.mentionTokenFrom[m]!]!,
					to: tokens.to[table.mentionTokenTo[m]! - 1]!,
				});
			}
			own.push({ paper: p, concept, count: table.count[e]!, weight: value[e]!, mentions });
		}
		own.sort((a, b) => b.weight - a.weight || a.concept - b.concept);
		for (const link of own) links.push(link);
	}
	return links;
}
