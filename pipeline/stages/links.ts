import type { LinkColumns, SentenceColumns } from "../../src/model/columns.ts";
import type { TokenTable } from "../../src/model/text.ts";
import type { ConceptTable } from "./concepts.ts";

/** The sentences of all papers with their offsets, each paper's title first. */
export function paperSentences(tokens: TokenTable): SentenceColumns {
	return {
		start: tokens.paperStart,
		field: tokens.sentenceField,
		from: tokens.sentenceFrom,
		to: tokens.sentenceTo,
	};
}

/**
 * The links between papers and concepts, by paper, then weight, then concept.
 *
 * @param place - [C] index of each concept in the map.
 */
export function paperConceptLinks(tokens: TokenTable, table: ConceptTable, place: Uint32Array): LinkColumns {
	const { rows, start, index, value } = table.paperConcepts;
	const links = index.length;
	const mentions = table.mentionSentence.length;
	const out: LinkColumns = {
		start,
		concept: new Uint32Array(links),
		count: new Uint32Array(links),
		weight: new Float64Array(links),
		mentionStart: new Uint32Array(links + 1),
		sentence: new Uint32Array(mentions),
		field: new Uint8Array(mentions),
		from: new Uint32Array(mentions),
		to: new Uint32Array(mentions),
	};
	let mention = 0;
	for (let p = 0; p < rows; p++) {
		const own = Uint32Array.from({ length: start[p + 1]! - start[p]! }, (_, i) => start[p]! + i);
		own.sort((a, b) => value[b]! - value[a]! || place[index[a]!]! - place[index[b]!]!);
		own.forEach((entry, i) => {
			const link = start[p]! + i;
			out.concept[link] = place[index[entry]!]!;
			out.count[link] = table.count[entry]!;
			out.weight[link] = value[entry]!;
			for (let m = table.mentionStart[entry]!; m < table.mentionStart[entry + 1]!; m++, mention++) {
				const sentence = table.mentionSentence[m]!;
				out.sentence[mention] = sentence - tokens.paperStart[p]!;
				out.field[mention] = tokens.sentenceField[sentence]!;
				out.from[mention] = table.mentionFrom[m]!;
				out.to[mention] = table.mentionTo[m]!;
			}
			out.mentionStart[link + 1] = mention;
		});
	}
	return out;
}
