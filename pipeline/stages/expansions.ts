import type { ConceptTable } from "./concepts.ts";
import type { Expansions } from "./terms.ts";

/**
 * The words that the short forms in the texts stand for, in text order: see `countTerms`.
 *
 * Once for each paper that never spells the form out: where it does, its words count by themselves, and counted again at
 * every "LLM" they would drown the others (arxiv10-1k: AMI .78 against .73).
 */
export function aliasExpansions(table: ConceptTable): Expansions {
	const { paperConcepts, mentionStart, mentionShort, mentionTokenTo, stems } = table;
	const mentions: { token: number; concept: number }[] = [];
	for (let e = 0; e < paperConcepts.index.length; e++) {
		const own = mentionShort.subarray(mentionStart[e]!, mentionStart[e + 1]!);
		if (own.includes(0)) continue;
		mentions.push({ token: mentionTokenTo[mentionStart[e]!]! - 1, concept: paperConcepts.index[e]! });
	}
	mentions.sort((a, b) => a.token - b.token || a.concept - b.concept);
	const start = new Uint32Array(mentions.length + 1);
	mentions.forEach(({ concept }, i) => {
		start[i + 1] = start[i]! + stems[concept]!.length;
	});
	const words = new Uint32Array(start[mentions.length]!);
	mentions.forEach(({ concept }, i) => {
		words.set(stems[concept]!, start[i]!);
	});
	return { token: Uint32Array.from(mentions, ({ token }) => token), start, stems: words };
}
