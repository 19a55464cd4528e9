import type { TokenTable } from "../../src/model/text.ts";
import { type PhraseTable, ROLES } from "./phrases.ts";
import type { RankedPhrase } from "./rank.ts";

/** How each phrase is used over the whole corpus, by canonical phrase id. */
export interface PhraseStats {
	/** Occurrences; those that are whole chunks; those at the end or the begin of a longer chunk are the rest. */
	count: Uint32Array;
	whole: Uint32Array;
	/** Occurrences that end their chunk. */
	ending: Uint32Array;
	/** Papers, and papers that have it in their title. */
	papers: Uint32Array;
	titles: Uint32Array;
	/** Papers in which it is a whole chunk. */
	wholePapers: Uint32Array;
	/** Whole chunks that no "of" follows. */
	alone: Uint32Array;
}

/** @param canonical - Phrase to the phrase that it counts as. */
export function countPhrases(tokens: TokenTable, phrases: PhraseTable, canonical: Uint32Array): PhraseStats {
	const n = phrases.keys.size;
	const stats: PhraseStats = {
		count: new Uint32Array(n),
		whole: new Uint32Array(n),
		ending: new Uint32Array(n),
		papers: new Uint32Array(n),
		titles: new Uint32Array(n),
		wholePapers: new Uint32Array(n),
		alone: new Uint32Array(n),
	};
	const last = new Uint32Array(n);
	const lastTitle = new Uint32Array(n);
	const lastWhole = new Uint32Array(n);
	for (let p = 0; p + 1 < phrases.paperStart.length; p++)
		for (let o = phrases.paperStart[p]!; o < phrases.paperStart[p + 1]!; o++) {
			const id = canonical[phrases.phrase[o]!]!;
			stats.count[id]!++;
			if (phrases.role[o]! & (ROLES.ends | ROLES.derived)) stats.ending[id]!++;
			if (last[id] !== p + 1) {
				last[id] = p + 1;
				stats.papers[id]!++;
			}
			if (phrases.role[o]! & ROLES.whole) {
				stats.whole[id]!++;
				if (tokens.words[tokens.word[phrases.to[o]!]!] !== "of") stats.alone[id]!++;
				if (lastWhole[id] !== p + 1) {
					lastWhole[id] = p + 1;
					stats.wholePapers[id]!++;
				}
			}
			if (tokens.sentenceField[phrases.sentence[o]!] === 0 && lastTitle[id] !== p + 1) {
				lastTitle[id] = p + 1;
				stats.titles[id]!++;
			}
		}
	return stats;
}

/** Whether a paper says a phrase once, and no paper of the corpus in its title. */
export function isPassing({ titles }: PhraseStats, { phrase, occurrences }: RankedPhrase): boolean {
	return occurrences.length === 1 && titles[phrase] === 0;
}
