import { TAGS, type TokenTable } from "../../src/model/text.ts";

/** What is somebody's: "Paris' law". */
const OWNS = new Set(["'", "'s", "’", "’s"]);
const NOMINAL = new Set<number>([TAGS.noun, TAGS.properNoun, TAGS.adjective, TAGS.masked]);

/**
 * Names that stand alone
 * ======================
 * A proper word is the name of a thing ("on Kubernetes, we") where half of its mentions or more have no noun behind them; else it
 * is somebody's, whose things are named ("Lyapunov functions"). What "and" or a possessive's sign follows ("Balmer and Paschen
 * lines", "Paris' law") says neither.
 *
 * @param proper - [W] `findProperWords`.
 * @returns [W] 1 or 0.
 */
export function findNamesAlone(tokens: TokenTable, proper: Uint8Array): Uint8Array {
	const alone = new Uint32Array(proper.length);
	const before = new Uint32Array(proper.length);
	for (let s = 0; s + 1 < tokens.sentenceStart.length; s++) {
		const end = tokens.sentenceStart[s + 1]!;
		if (tokens.sentenceField[s] !== 1) continue;
		for (let t = tokens.sentenceStart[s]!; t < end; t++) {
			const w = tokens.word[t]!;
			if (proper[w] === 0) continue;
			const next = t + 1 < end ? tokens.tag[t + 1]! : TAGS.punctuation;
			if (
				next === TAGS.conjunction ||
				(t + 1 < end && tokens.from[t + 1] === tokens.to[t] && OWNS.has(tokens.words[tokens.word[t + 1]!]!))
			)
				continue;
			if (NOMINAL.has(next)) before[w]!++;
			else alone[w]!++;
		}
	}
	return Uint8Array.from(alone, (n, w) => (n > 0 && n >= before[w]! ? 1 : 0));
}
