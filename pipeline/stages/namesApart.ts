import type { Paper } from "../../src/model/paper.ts";
import { TAGS, type TokenTable } from "../../src/model/text.ts";
import { type PhraseTable, ROLES } from "./phrases.ts";
import { written } from "./written.ts";

/** Words that only capitals tell apart: "VideoWorld". */
const JOINED = /^\p{Lu}\p{Ll}{2,}(?:\p{Lu}\p{Ll}{2,})+$/u;
/** Capitals with an S that is no plural's: "TARS". */
const CAPITAL_S = /^\p{Lu}{2,}S$/u;
/** Makes another key of a name's. */
const APART = 0x5f3759df;

/** Names that are spelt like something else, as phrases of their own. */
export function keepNamesApart(
	papers: readonly Pick<Paper, "title" | "abstract">[],
	tokens: TokenTable,
	phrases: PhraseTable,
): void {
	keepJoinedApart(papers, tokens, phrases);
	keepCapitalsApart(papers, tokens, phrases);
}

/** Calls back for each paper's occurrences of phrases, in order. */
function eachOccurrence({ paperStart }: PhraseTable, visit: (paper: number, occurrence: number) => void): void {
	for (let p = 0; p + 1 < paperStart.length; p++) for (let o = paperStart[p]!; o < paperStart[p + 1]!; o++) visit(p, o);
}

/** Gives occurrences of a phrase a key of their own. */
function part({ phrase, keys }: PhraseTable, occurrences: readonly number[]): void {
	const [high, low] = keys.key(phrase[occurrences[0]!]!);
	const apart = keys.add((high ^ APART) >>> 0, low);
	for (const o of occurrences) phrase[o] = apart;
}

/**
 * TARS is no plural of TAR, nor SMILES of SMILE, as the key alone would have it: where a phrase is written in capitals alone, by some
 * with an S and by others without, the S makes another name.
 */
function keepCapitalsApart(
	papers: readonly Pick<Paper, "title" | "abstract">[],
	tokens: TokenTable,
	phrases: PhraseTable,
): void {
	const { phrase, from, to, role, sentence } = phrases;
	/** By phrase: its mentions with an S, and how the others are written. */
	const found = new Map<number, { named: number[]; others: boolean; small: boolean }>();
	const mayHaveS = Uint8Array.from(tokens.words, (word) => (/^[a-z]{2,11}s$/.test(word) ? 1 : 0));
	const isFound = new Uint8Array(phrases.keys.size);
	const isAlone = (o: number) => to[o]! - from[o]! === 1 && (role[o]! & (ROLES.short | ROLES.derived)) === 0;
	const textAt = (p: number, o: number) => written(papers[p]!, tokens, sentence[o]!, from[o]!, to[o]!);
	eachOccurrence(phrases, (p, o) => {
		if (mayHaveS[tokens.word[from[o]!]!] === 0 || !isAlone(o) || !CAPITAL_S.test(textAt(p, o))) return;
		const name = found.get(phrase[o]!);
		if (name) name.named.push(o);
		else found.set(phrase[o]!, { named: [o], others: false, small: false });
		isFound[phrase[o]!] = 1;
	});
	if (found.size === 0) return;
	eachOccurrence(phrases, (p, o) => {
		if (isFound[phrase[o]!] === 0 || !isAlone(o)) return;
		const text = textAt(p, o);
		if (CAPITAL_S.test(text)) return;
		const name = found.get(phrase[o]!)!;
		if (/^\p{Lu}{2,}s?$/u.test(text)) name.others = true;
		else name.small = true;
	});
	for (const { named, others, small } of found.values()) if (others && !small) part(phrases, named);
}

/**
 * Names that are two common words, run together: VideoWorld is no "video world", which the key alone would make of it. They are
 * phrases of their own where no paper has both and most of the others' mentions in abstracts have no capital ("Hugging Face").
 *
 * @param phrases - Its `phrase` and `keys` are changed in place.
 */
function keepJoinedApart(
	papers: readonly Pick<Paper, "title" | "abstract">[],
	tokens: TokenTable,
	phrases: PhraseTable,
): void {
	const { phrase, from, to, role, sentence } = phrases;
	const wordAt = (p: number, o: number, t: number): string => written(papers[p]!, tokens, sentence[o]!, t, t + 1);
	const isJoined = (p: number, o: number): boolean => {
		const t = from[o]!;
		if (to[o]! - t !== 1 || tokens.tag[t] !== TAGS.properNoun || role[o]! & (ROLES.short | ROLES.derived)) return false;
		return JOINED.test(wordAt(p, o, t));
	};
	const isInWords = (o: number) => to[o]! - from[o]! > 1 || tokens.words[tokens.word[from[o]!]!]!.includes("-");
	/** By phrase; `words`: mentions in words, less those with capitals, -Infinity once a paper has both. */
	const joined = new Map<number, { mentions: number[]; papers: Set<number>; words: number }>();
	eachOccurrence(phrases, (p, o) => {
		if (!isJoined(p, o)) return;
		const name = joined.get(phrase[o]!) ?? { mentions: [], papers: new Set(), words: 0 };
		joined.set(phrase[o]!, name);
		name.mentions.push(o);
		name.papers.add(p);
	});
	if (joined.size === 0) return;
	eachOccurrence(phrases, (p, o) => {
		const name = joined.get(phrase[o]!);
		if (!name || !isInWords(o)) return;
		if (name.papers.has(p)) name.words = Number.NEGATIVE_INFINITY;
		else if (!/^\p{Lu}/u.test(wordAt(p, o, to[o]! - 1))) name.words++;
		else if (tokens.sentenceField[sentence[o]!] === 1) name.words--;
	});
	for (const { mentions, words } of joined.values()) if (words > 0) part(phrases, mentions);
}
