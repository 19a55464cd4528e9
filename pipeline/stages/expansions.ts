import type { TokenTable } from "../../src/model/text.ts";
import type { CorpusPhrases } from "./concepts.ts";
import { groupByPhrase } from "./features.ts";
import { ROLES } from "./phrases.ts";
import type { Expansions } from "./terms.ts";

/**
 * The words that the short forms in the texts stand for, in text order: see `countTerms`.
 *
 * Once for each paper that never spells the form out: where it does, its words count by themselves, and counted again at
 * every "LLM" they would drown the others (arxiv10-1k: AMI .78 against .73).
 */
export function aliasExpansions(
	tokens: TokenTable,
	{ folds, abbreviations, readings, phrases, variants }: CorpusPhrases,
): Expansions {
	const mentions: { token: number; definition: number }[] = [];
	const { paperStart, role } = phrases;
	for (let p = 0; p + 1 < paperStart.length; p++) {
		if (!role.subarray(paperStart[p], paperStart[p + 1]).some((bits) => bits & ROLES.short)) continue;
		for (const { occurrences } of groupByPhrase(phrases, variants.canonical, p)) {
			if (!occurrences.every((o) => role[o]! & ROLES.short)) continue;
			const first = occurrences[0]!;
			const fold = folds.foldOf[tokens.word[phrases.from[first]!]!]!;
			const reading = readings.own[p]?.get(fold) ?? readings.dominant.get(fold);
			if (reading === undefined) continue;
			mentions.push({ token: phrases.to[first]! - 1, definition: readings.readings[reading]!.definition });
		}
	}
	mentions.sort((a, b) => a.token - b.token || a.definition - b.definition);
	const start = new Uint32Array(mentions.length + 1);
	const words: number[] = [];
	mentions.forEach(({ definition }, i) => {
		for (let t = abbreviations.longFrom[definition]!; t < abbreviations.longTo[definition]!; t++) {
			const w = tokens.word[t]!;
			if (!folds.isSign[folds.foldOf[w]!]) words.push(w);
		}
		start[i + 1] = words.length;
	});
	return { token: Uint32Array.from(mentions, ({ token }) => token), start, words: Uint32Array.from(words) };
}
