import type { Paper } from "../../src/model/paper.ts";
import { TAGS, type TokenTable } from "../../src/model/text.ts";
import { type PhraseTable, ROLES } from "./phrases.ts";
import { written } from "./written.ts";

/** Words that only capitals tell apart: "VideoWorld". */
const JOINED = /^\p{Lu}\p{Ll}{2,}(?:\p{Lu}\p{Ll}{2,})+$/u;
/** Makes another key of a name's. */
const APART = 0x5f3759df;

/**
 * Names that are two common words, run together: VideoWorld is no "video world", which the key alone would make of it. They are
 * phrases of their own where no paper has both and most of the others' mentions in abstracts have no capital ("Hugging Face").
 *
 * @param phrases - Its `phrase` and `keys` are changed in place.
 */
export function keepNamesApart(
	papers: readonly Pick<Paper, "title" | "abstract">[],
	tokens: TokenTable,
	phrases: PhraseTable,
): void {
	const { phrase, from, to, role, sentence, paperStart, keys } = phrases;
	const wordAt = (p: number, o: number, t: number): string => written(papers[p]!, tokens, sentence[o]!, t, t + 1);
	const isJoined = (p: number, o: number): boolean => {
		const t = from[o]!;
		if (to[o]! - t !== 1 || tokens.tag[t] !== TAGS.properNoun || role[o]! & (ROLES.short | ROLES.derived)) return false;
		return JOINED.test(wordAt(p, o, t));
	};
	const isInWords = (o: number) => to[o]! - from[o]! > 1 || tokens.words[tokens.word[from[o]!]!]!.includes("-");
	/** By phrase; `words`: mentions in words, less those with capitals, -Infinity once a paper has both. */
	const joined = new Map<number, { mentions: number[]; papers: Set<number>; words: number }>();
	for (let p = 0; p < papers.length; p++)
		for (let o = paperStart[p]!; o < paperStart[p + 1]!; o++) {
			if (!isJoined(p, o)) continue;
			const name = joined.get(phrase[o]!) ?? { mentions: [], papers: new Set(), words: 0 };
			joined.set(phrase[o]!, name);
			name.mentions.push(o);
			name.papers.add(p);
		}
	if (joined.size === 0) return;
	for (let p = 0; p < papers.length; p++)
		for (let o = paperStart[p]!; o < paperStart[p + 1]!; o++) {
			const name = joined.get(phrase[o]!);
			if (!name || !isInWords(o)) continue;
			if (name.papers.has(p)) name.words = Number.NEGATIVE_INFINITY;
			else if (!/^\p{Lu}/u.test(wordAt(p, o, to[o]! - 1))) name.words++;
			else if (tokens.sentenceField[sentence[o]!] === 1) name.words--;
		}
	for (const [id, { mentions, words }] of joined) {
		if (words <= 0) continue;
		const [high, low] = keys.key(id);
		const apart = keys.add((high ^ APART) >>> 0, low);
		for (const o of mentions) phrase[o] = apart;
	}
}
