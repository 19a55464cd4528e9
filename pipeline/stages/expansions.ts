import type { ConceptTable } from "./concepts.ts";
import type { Expansions } from "./terms.ts";

/**
 * Where a paper writes a short form ("SGD"), the words it stands for: so that papers with the one and papers with the
 * other meet when words are compared.
 */
export function aliasExpansions(table: ConceptTable): Expansions {
	const { index } = table.paperConcepts;
	const short: { token: number; concept: number }[] = [];
	for (let e = 0; e < index.length; e++)
		for (let m = table.mentionStart[e]!; m < table.mentionStart[e + 1]!; m++)
			if (table.mentionShort[m] === 1) short.push({ token: table.mentionTokenTo[m]! - 1, concept: index[e]! });
	short.sort((a, b) => a.token - b.token || a.concept - b.concept);
	// Two concepts that end in the same token: the first has it.
	const mentions = short.filter(({ token }, i) => i === 0 || token !== short[i - 1]!.token);
	const start = new Uint32Array(mentions.length + 1);
	mentions.forEach(({ concept }, i) => {
		start[i + 1] = start[i]! + table.stems[concept]!.length;
	});
	const stems = new Uint32Array(start[mentions.length]!);
	mentions.forEach(({ concept }, i) => {
		stems.set(table.stems[concept]!, start[i]!);
	});
	return { token: Uint32Array.from(mentions, ({ token }) => token), start, stems };
}
